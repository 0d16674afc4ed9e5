package dev.maison.allocation.capacity;

import dev.maison.core.Amount;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Why a door got so many units of a SKU and no more. Derived from the plan and its prices, so it cannot disagree with them.
 *
 * <p>The family may grow when rules are added: a {@code switch} over it should keep a default branch and show {@link #sentence}.
 */
public sealed interface CapacityReason {
    /** A sentence for people, with the numbers in it. Not for parsing. */
    String sentence();

    /** The door may not have the SKU. */
    record NotEligible() implements CapacityReason {
        @Override
        public String sentence() {
            return "the door is not eligible";
        }
    }

    /**
     * Minima cannot hold together, so nothing was given to anybody.
     *
     * @param conflicts which
     */
    record Conflicting(List<CapacityConflict> conflicts) implements CapacityReason {
        /** Copies the list. */
        public Conflicting {
            conflicts = List.copyOf(conflicts);
        }

        @Override
        public String sentence() {
            return conflicts.stream().map(CapacityConflict::sentence).collect(Collectors.joining("; "));
        }
    }

    /**
     * The door has as many as it may have of this SKU, and a further unit would have been worth its room and the SKU.
     *
     * @param maximumUnits its own maximum
     * @param lastGain what the last unit gains; nothing when there is none
     */
    record StoppedAtMaximum(long maximumUnits, Amount lastGain) implements CapacityReason {
        @Override
        public String sentence() {
            return "stopped at its own maximum of " + maximumUnits + ": the last unit is worth " + lastGain;
        }
    }

    /**
     * The door has as many units as its weeks of supply allow, and a further unit would have been worth its room and the SKU.
     *
     * @param maximumUnits the most units by weeks of supply
     * @param nextGain what a further unit would gain
     */
    record HeldByWeeksOfSupply(long maximumUnits, Amount nextGain) implements CapacityReason {
        @Override
        public String sentence() {
            return "stopped at its weeks of supply, " + maximumUnits + " units: a further one was worth " + nextGain;
        }
    }

    /**
     * A further unit would have been worth its room and the SKU, but not the door's threshold.
     *
     * @param threshold the threshold
     * @param nextGain what a further unit would gain
     */
    record BelowThreshold(Amount threshold, Amount nextGain) implements CapacityReason {
        @Override
        public String sentence() {
            return "a further unit was worth " + nextGain + ", below the threshold of " + threshold;
        }
    }

    /**
     * The door's minimum gave it more than prices would have.
     *
     * @param minimumUnits the minimum
     * @param lastGain what the last unit gains
     * @param doorPrice the price of room at the door
     * @param skuPrice the price of the SKU
     */
    record HeldAtMinimum(long minimumUnits, Amount lastGain, Amount doorPrice, Amount skuPrice)
            implements CapacityReason {
        @Override
        public String sentence() {
            return "held at its minimum of " + minimumUnits + ": the last unit is worth " + lastGain
                    + ", room at the door costs " + doorPrice + " and the SKU " + skuPrice;
        }
    }

    /** No further unit would gain anything. */
    record GainsNothing() implements CapacityReason {
        @Override
        public String sentence() {
            return "a further unit would gain nothing";
        }
    }

    /**
     * The door has room, but the units of the SKU are worth more at other doors.
     *
     * @param nextGain what a further unit would gain
     * @param skuPrice the price of the SKU: what its weakest unit is worth where it is
     */
    record SoldOut(Amount nextGain, Amount skuPrice) implements CapacityReason {
        @Override
        public String sentence() {
            return "sold out at " + skuPrice + ": a further unit was worth " + nextGain;
        }
    }

    /**
     * Units of the SKU are left, but the room at the door is worth more with other SKUs.
     *
     * @param nextGain what a further unit would gain
     * @param doorPrice the price of room at the door
     */
    record DoorFull(Amount nextGain, Amount doorPrice) implements CapacityReason {
        @Override
        public String sentence() {
            return "the door is full and its room worth " + doorPrice + ": a further unit was worth " + nextGain;
        }
    }

    /**
     * The door is full and the SKU sold out: a further unit is not worth both.
     *
     * @param nextGain what a further unit would gain
     * @param doorPrice the price of room at the door
     * @param skuPrice the price of the SKU
     */
    record WorthMoreElsewhere(Amount nextGain, Amount doorPrice, Amount skuPrice) implements CapacityReason {
        @Override
        public String sentence() {
            return "the door is full and its room worth " + doorPrice + ", the SKU is sold out at " + skuPrice
                    + ": a further unit was worth " + nextGain;
        }
    }
}
