package dev.maison.allocation.rerun;

import dev.maison.core.Amount;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Why a line of a re-run is as it is.
 *
 * <p>The family may grow when rules are added: a {@code switch} over it should keep a default branch and show {@link #sentence}.
 */
public sealed interface RerunReason {
    /** A sentence for people. Not for parsing. */
    String sentence();

    /**
     * The SKU was not planned again.
     *
     * @param unitsBefore what stands
     * @param conflict why
     */
    record Conflicting(long unitsBefore, RerunConflict conflict) implements RerunReason {
        @Override
        public String sentence() {
            return "stands at " + unitsBefore + ", as limits conflict: " + conflict.sentence();
        }
    }

    /**
     * A pin keeps the line.
     *
     * @param unitsBefore the units
     */
    record Pinned(long unitsBefore) implements RerunReason {
        @Override
        public String sentence() {
            return "pinned at " + unitsBefore;
        }
    }

    /**
     * Units moved.
     *
     * @param unitsBefore the units before
     * @param units the units now
     * @param reasons a reason for each unit that came or went
     */
    record Moved(long unitsBefore, long units, List<MoveReason> reasons) implements RerunReason {
        /** Copies the list. */
        public Moved {
            reasons = List.copyOf(reasons);
        }

        @Override
        public String sentence() {
            return "went from " + unitsBefore + " to " + units + ": "
                    + reasons.stream().map(MoveReason::sentence).collect(Collectors.joining("; "));
        }
    }

    /**
     * No unit moved: the last one is worth keeping and one more is not worth its price and a move, or the limits of the line stop there.
     *
     * @param units the units
     * @param lastGain what the last unit gains; nothing when there is none
     * @param nextGain what a further unit would gain; nothing at the maximum
     * @param keepPrice what a unit must be worth to stay
     * @param movePrice what a unit must be worth on top of that to move
     */
    record Kept(long units, Amount lastGain, Amount nextGain, TierWorth keepPrice, TierWorth movePrice)
            implements RerunReason {
        @Override
        public String sentence() {
            return "kept at " + units + ": the last unit is worth " + lastGain + ", a further one " + nextGain
                    + "; a unit stays from " + keepPrice + " on, and a move costs " + movePrice;
        }
    }
}
