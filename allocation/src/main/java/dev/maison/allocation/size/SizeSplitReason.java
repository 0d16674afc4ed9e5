package dev.maison.allocation.size;

import static java.util.Objects.requireNonNull;

import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SizeId;
import java.math.RoundingMode;

/**
 * Why a door got so many units of a size, read from the certificate: the fair share is {@code door multiplier x weight x size
 * multiplier}.
 *
 * <p>The family is closed and complete: a {@code switch} over it needs no default branch.
 */
public sealed interface SizeSplitReason {
    /** The door. */
    DoorId door();

    /** The size. */
    SizeId size();

    /** The units it got. */
    long units();

    /** One sentence for people. Not for parsing. */
    String sentence();

    /**
     * The fair share, rounded to the nearest whole unit.
     *
     * @param door the door
     * @param size the size
     * @param units the units it got
     * @param fairShare the fair share before rounding
     */
    record Rounded(DoorId door, SizeId size, long units, Ratio fairShare) implements SizeSplitReason {
        /** Refuses {@code null}. */
        public Rounded {
            requireNonNull(door, "door");
            requireNonNull(size, "size");
            requireNonNull(fairShare, "fairShare");
        }

        @Override
        public String sentence() {
            return got(this) + ", its fair share of " + text(fairShare) + " rounded";
        }
    }

    /**
     * The fair share lies exactly halfway between two whole numbers: totals, or the order in which ties are settled, decided which.
     *
     * @param door the door
     * @param size the size
     * @param units the units it got
     * @param fairShare the fair share before rounding
     */
    record OnTheEdge(DoorId door, SizeId size, long units, Ratio fairShare) implements SizeSplitReason {
        /** Refuses {@code null}. */
        public OnTheEdge {
            requireNonNull(door, "door");
            requireNonNull(size, "size");
            requireNonNull(fairShare, "fairShare");
        }

        @Override
        public String sentence() {
            return got(this) + " of a fair share of " + text(fairShare) + ", the last that the totals allow";
        }
    }

    /**
     * The cap gave it less than its fair share.
     *
     * @param door the door
     * @param size the size
     * @param units the units it got, its cap
     * @param fairShare the fair share before rounding
     */
    record HeldByCap(DoorId door, SizeId size, long units, Ratio fairShare) implements SizeSplitReason {
        /** Refuses {@code null}. */
        public HeldByCap {
            requireNonNull(door, "door");
            requireNonNull(size, "size");
            requireNonNull(fairShare, "fairShare");
        }

        @Override
        public String sentence() {
            return got(this) + " of a fair share of " + text(fairShare) + ", held by its cap";
        }
    }

    /**
     * The size has no weight at the door.
     *
     * @param door the door
     * @param size the size
     */
    record NoWeight(DoorId door, SizeId size) implements SizeSplitReason {
        /** Refuses {@code null}. */
        public NoWeight {
            requireNonNull(door, "door");
            requireNonNull(size, "size");
        }

        @Override
        public long units() {
            return 0;
        }

        @Override
        public String sentence() {
            return got(this) + ": it has no weight there";
        }
    }

    private static String got(SizeSplitReason reason) {
        return reason.door() + " got " + reason.units() + " of size " + reason.size();
    }

    private static String text(Ratio value) {
        return value.toDecimal(2, RoundingMode.HALF_EVEN).toPlainString();
    }
}
