package dev.maison.allocation.share;

import static java.util.Objects.requireNonNull;

import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Why a door got as many units as it did, read from the certificate.
 *
 * <p>The family is closed and complete: a {@code switch} over it needs no default branch. Priorities and cut-offs are in the
 * measure of the method, see {@link ShareCertificate}; an absent one is infinite.
 */
public sealed interface ShareReason {
    /** The door. */
    DoorId door();

    /** The units it got. */
    long units();

    /** One sentence for people. Not for parsing. */
    String sentence();

    /**
     * The exact share is a whole number, and that is what the door got.
     *
     * @param door the door
     * @param units the units it got
     */
    record ExactQuota(DoorId door, long units) implements ShareReason {
        /** Refuses {@code null}. */
        public ExactQuota {
            requireNonNull(door, "door");
        }

        @Override
        public String sentence() {
            return door + " got " + units + ", exactly its share";
        }
    }

    /**
     * More than the exact share: its last unit came before the cut-off.
     *
     * @param door the door
     * @param units the units it got
     * @param quota its exact share before rounding and bounds
     * @param lastPriority the priority of the last unit it got
     * @param cutOff the priority at the cut-off
     */
    record RoundedUp(DoorId door, long units, Ratio quota, Optional<Ratio> lastPriority, Optional<Ratio> cutOff)
            implements ShareReason {
        /** Refuses {@code null}. */
        public RoundedUp {
            requireNonNull(door, "door");
            requireNonNull(quota, "quota");
            requireNonNull(lastPriority, "lastPriority");
            requireNonNull(cutOff, "cutOff");
        }

        @Override
        public String sentence() {
            return got(door, units, quota) + ", rounded up: its last unit has priority " + text(lastPriority)
                    + ", the cut-off is " + text(cutOff);
        }
    }

    /**
     * Less than the exact share: its next unit came after the cut-off.
     *
     * @param door the door
     * @param units the units it got
     * @param quota its exact share before rounding and bounds
     * @param nextPriority the priority of the unit it did not get
     * @param cutOff the priority at the cut-off; absent also when the minima used up the supply
     */
    record RoundedDown(DoorId door, long units, Ratio quota, Optional<Ratio> nextPriority, Optional<Ratio> cutOff)
            implements ShareReason {
        /** Refuses {@code null}. */
        public RoundedDown {
            requireNonNull(door, "door");
            requireNonNull(quota, "quota");
            requireNonNull(nextPriority, "nextPriority");
            requireNonNull(cutOff, "cutOff");
        }

        @Override
        public String sentence() {
            return got(door, units, quota) + ", rounded down: its next unit has priority " + text(nextPriority)
                    + ", the cut-off is " + text(cutOff);
        }
    }

    /**
     * The minimum gave it more than its weight would have.
     *
     * @param door the door
     * @param units the units it got, its minimum
     * @param quota its exact share before rounding and bounds
     */
    record HeldByMinimum(DoorId door, long units, Ratio quota) implements ShareReason {
        /** Refuses {@code null}. */
        public HeldByMinimum {
            requireNonNull(door, "door");
            requireNonNull(quota, "quota");
        }

        @Override
        public String sentence() {
            return got(door, units, quota) + ", held by its minimum";
        }
    }

    /**
     * The maximum gave it less than its weight would have.
     *
     * @param door the door
     * @param units the units it got, its maximum
     * @param quota its exact share before rounding and bounds
     */
    record HeldByMaximum(DoorId door, long units, Ratio quota) implements ShareReason {
        /** Refuses {@code null}. */
        public HeldByMaximum {
            requireNonNull(door, "door");
            requireNonNull(quota, "quota");
        }

        @Override
        public String sentence() {
            return got(door, units, quota) + ", held by its maximum";
        }
    }

    /**
     * The door has no weight.
     *
     * @param door the door
     * @param units the units it got, its minimum
     */
    record ZeroWeight(DoorId door, long units) implements ShareReason {
        /** Refuses {@code null}. */
        public ZeroWeight {
            requireNonNull(door, "door");
        }

        @Override
        public String sentence() {
            return door + " got " + units + ", its minimum: it has no weight";
        }
    }

    /**
     * Its last unit and the next unit of another door had the same priority, and the tie order named this door first.
     *
     * @param door the door
     * @param units the units it got
     * @param quota its exact share before rounding and bounds
     * @param against a door that lost the tie
     */
    record WonTie(DoorId door, long units, Ratio quota, DoorId against) implements ShareReason {
        /** Refuses {@code null}. */
        public WonTie {
            requireNonNull(door, "door");
            requireNonNull(quota, "quota");
            requireNonNull(against, "against");
        }

        @Override
        public String sentence() {
            return got(door, units, quota) + ", the last unit by the tie order, before " + against;
        }
    }

    /**
     * Its next unit had the same priority as the last unit given, and the tie order named the other door first.
     *
     * @param door the door
     * @param units the units it got
     * @param quota its exact share before rounding and bounds
     * @param against the door that got the last unit
     */
    record LostTie(DoorId door, long units, Ratio quota, DoorId against) implements ShareReason {
        /** Refuses {@code null}. */
        public LostTie {
            requireNonNull(door, "door");
            requireNonNull(quota, "quota");
            requireNonNull(against, "against");
        }

        @Override
        public String sentence() {
            return got(door, units, quota) + ", one more went by the tie order to " + against;
        }
    }

    private static String got(DoorId door, long units, Ratio quota) {
        return door + " got " + units + " of an exact share of " + text(quota);
    }

    private static String text(Optional<Ratio> priority) {
        return priority.map(ShareReason::text).orElse("infinite");
    }

    private static String text(Ratio value) {
        return value.toDecimal(2, RoundingMode.HALF_EVEN).toPlainString();
    }
}
