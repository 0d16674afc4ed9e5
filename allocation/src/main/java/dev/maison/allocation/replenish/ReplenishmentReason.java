package dev.maison.allocation.replenish;

import dev.maison.allocation.door.LaunchReason;
import dev.maison.allocation.door.StockPosition;

/**
 * Why a door got so many units and no more. Derived from the plan and its certificate; every one shows the position and the level.
 *
 * <p>The family may grow: a {@code switch} over it should keep a default branch and show {@link #sentence}.
 */
public sealed interface ReplenishmentReason {
    /** A sentence for people, with the numbers in it. Not for parsing. */
    String sentence();

    /**
     * The net position has reached the level.
     *
     * @param position the position
     * @param orderUpToUnits the level
     */
    record NothingNeeded(StockPosition position, long orderUpToUnits) implements ReplenishmentReason {
        @Override
        public String sentence() {
            return "nothing is needed: " + position.sentence() + ", and the level is " + orderUpToUnits;
        }
    }

    /**
     * It got all it needed.
     *
     * @param position the position
     * @param orderUpToUnits the level
     * @param units the units it got
     */
    record FilledToLevel(StockPosition position, long orderUpToUnits, long units) implements ReplenishmentReason {
        @Override
        public String sentence() {
            return units + " units fill it to its level of " + orderUpToUnits + ": it had " + position.sentence();
        }
    }

    /**
     * It needed more than a delivery may bring.
     *
     * @param position the position
     * @param orderUpToUnits the level
     * @param maximumUnits the most units of a delivery
     * @param missingUnits the units that it lacks to the level
     */
    record LimitedByMaximum(StockPosition position, long orderUpToUnits, long maximumUnits, long missingUnits)
            implements ReplenishmentReason {
        @Override
        public String sentence() {
            return "a delivery brings at most " + maximumUnits + ", " + missingUnits + " fewer than its level of "
                    + orderUpToUnits + " asks for: it had " + position.sentence();
        }
    }

    /**
     * Supply did not suffice.
     *
     * @param position the position
     * @param orderUpToUnits the level
     * @param units the units it got
     * @param missingUnits the units that it lacks to what it asked for
     * @param reason why other doors came first
     */
    record LimitedBySupply(
            StockPosition position, long orderUpToUnits, long units, long missingUnits, LaunchReason reason)
            implements ReplenishmentReason {
        @Override
        public String sentence() {
            return "supply was short: " + missingUnits + " units are missing to its level of " + orderUpToUnits
                    + ", it had " + position.sentence() + " and got " + units + "; " + reason.sentence();
        }
    }
}
