package dev.maison.allocation.rerun;

import dev.maison.core.Amount;

/**
 * Why a unit left a door or came to one in a re-run. Derived from problem, plan and prices, so it cannot disagree with them.
 *
 * <p>The family may grow when rules are added: a {@code switch} over it should keep a default branch and show {@link #sentence}.
 */
public sealed interface MoveReason {
    /** A sentence for people. Not for parsing. */
    String sentence();

    /** Whether the limits or the supply left no choice. */
    default boolean isForced() {
        return !(this instanceof Chosen);
    }

    /**
     * The door had more than it may have.
     *
     * @param maximumUnits its maximum; 0 where it is not eligible
     */
    record AboveMaximum(long maximumUnits) implements MoveReason {
        @Override
        public String sentence() {
            return maximumUnits == 0 ? "the door may have none" : "the door may have at most " + maximumUnits;
        }
    }

    /**
     * The door had less than it must have.
     *
     * @param minimumUnits its minimum
     */
    record BelowMinimum(long minimumUnits) implements MoveReason {
        @Override
        public String sentence() {
            return "the door must have at least " + minimumUnits;
        }
    }

    /**
     * The unit was the weakest that could go when supply no longer covered what doors had or must have.
     *
     * @param worth what it was worth to the door
     */
    record SupplyShort(Amount worth) implements MoveReason {
        @Override
        public String sentence() {
            return "the supply no longer covers it, and worth " + worth + " it was the weakest that could go";
        }
    }

    /**
     * The move gained more than the price of a move.
     *
     * @param worth what the unit is worth to the door
     * @param price what a unit must be worth there: a door gains what is worth at least this, or loses what is worth at most this
     * @param movePrice the price of a move
     */
    record Chosen(Amount worth, TierWorth price, TierWorth movePrice) implements MoveReason {
        @Override
        public String sentence() {
            return "worth " + worth + " to the door, the price was " + price + " with a move at " + movePrice;
        }
    }
}
