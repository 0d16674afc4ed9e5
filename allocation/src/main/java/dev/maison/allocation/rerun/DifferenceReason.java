package dev.maison.allocation.rerun;

import dev.maison.allocation.door.CutOff;
import dev.maison.allocation.door.LaunchConflict;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import java.util.Optional;

/**
 * Why a line differs between two plans. What the door itself sees changed comes first: whether it takes part, its limits, its demand; only when
 * all that is the same is it the price of the SKU that moved, and then it is told what moved it. Derived from both certificates.
 *
 * <p>The family may grow when rules are added: a {@code switch} over it should keep a default branch and show {@link #sentence}.
 */
public sealed interface DifferenceReason {
    /** A sentence for people. Not for parsing. */
    String sentence();

    /**
     * The SKU or the door stands in one of the launches only.
     *
     * @param what "SKU" or "door"
     * @param isNew whether it came; else it left
     */
    record TakesPart(String what, boolean isNew) implements DifferenceReason {
        @Override
        public String sentence() {
            return "the " + what + (isNew ? " is new" : " is gone");
        }
    }

    /**
     * The door may now have the SKU, or may not have it any more.
     *
     * @param isEligible whether it may now
     */
    record Eligibility(boolean isEligible) implements DifferenceReason {
        @Override
        public String sentence() {
            return isEligible ? "the door may have it now" : "the door may not have it any more";
        }
    }

    /**
     * The SKU's limits conflict in one of the plans.
     *
     * @param conflict which limits
     * @param isNew whether they conflict now; else they did before
     */
    record Conflicting(LaunchConflict conflict, boolean isNew) implements DifferenceReason {
        @Override
        public String sentence() {
            return (isNew ? "now limits conflict: " : "limits no longer conflict: ") + conflict.sentence();
        }
    }

    /**
     * The door's limits changed and one of them decided.
     *
     * @param minimumBefore the minimum before
     * @param maximumBefore the maximum before
     * @param minimumAfter the minimum after
     * @param maximumAfter the maximum after
     */
    record LimitChanged(long minimumBefore, long maximumBefore, long minimumAfter, long maximumAfter)
            implements DifferenceReason {
        @Override
        public String sentence() {
            return "its limits went from [" + minimumBefore + ", " + most(maximumBefore) + "] to [" + minimumAfter
                    + ", " + most(maximumAfter) + "]";
        }

        private static String most(long units) {
            return units == Integer.MAX_VALUE ? "no limit" : Long.toString(units);
        }
    }

    /**
     * The door's demand or its value changed: the unit in question gains something else.
     *
     * @param unit which unit: the first that one of the plans gives and the other does not
     * @param gainBefore what it gained
     * @param gainAfter what it gains
     * @param cutOffBefore the cut-off before
     * @param cutOffAfter the cut-off after
     */
    record DemandChanged(long unit, Amount gainBefore, Amount gainAfter, CutOff cutOffBefore, CutOff cutOffAfter)
            implements DifferenceReason {
        @Override
        public String sentence() {
            return "unit " + unit + " was worth " + gainBefore + " and is worth " + gainAfter
                    + "; the cut-off went from " + cutOffBefore + " to " + cutOffAfter;
        }
    }

    /**
     * The door is served in another tier.
     *
     * @param tierBefore the tier before
     * @param tierAfter the tier after
     */
    record TierChanged(int tierBefore, int tierAfter) implements DifferenceReason {
        @Override
        public String sentence() {
            return "the door went from tier " + tierBefore + " to tier " + tierAfter;
        }
    }

    /**
     * Nothing changed at the door; the price of the SKU moved past the unit, or to it with another tie.
     *
     * @param unit which unit: the first that one of the plans gives and the other does not
     * @param gain what it is worth to the door
     * @param cutOffBefore the cut-off before
     * @param cutOffAfter the cut-off after
     * @param availableBefore supply less holdback before
     * @param availableAfter supply less holdback after
     * @param mover the door whose own change moved the most units the other way; absent when none has
     */
    record PriceMoved(
            long unit,
            Amount gain,
            CutOff cutOffBefore,
            CutOff cutOffAfter,
            long availableBefore,
            long availableAfter,
            Optional<DoorId> mover)
            implements DifferenceReason {
        @Override
        public String sentence() {
            String supply = availableBefore == availableAfter
                    ? ""
                    : ", supply went from " + availableBefore + " to " + availableAfter;
            return "unit " + unit + " is worth " + gain + " and the cut-off went from " + cutOffBefore + " to "
                    + cutOffAfter + supply
                    + mover.map(door -> ", " + door + " changed").orElse("");
        }
    }
}
