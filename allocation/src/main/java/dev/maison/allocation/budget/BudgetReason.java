package dev.maison.allocation.budget;

import dev.maison.core.Amount;
import dev.maison.core.Ratio;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Why a door got so many units of a SKU and no more. Derived from the plan and the prices at the root of its certificate.
 *
 * <p>The family may grow when rules are added: a {@code switch} over it should keep a default branch and show {@link #sentence}.
 */
public sealed interface BudgetReason {
    /** A sentence for people, with the numbers in it. Not for parsing. */
    String sentence();

    /** The door may not have the SKU. */
    record NotEligible() implements BudgetReason {
        @Override
        public String sentence() {
            return "the door is not eligible";
        }
    }

    /**
     * Limits cannot hold together, so nothing was given to anybody.
     *
     * @param conflict which limits
     */
    record Conflicting(BudgetConflict conflict) implements BudgetReason {
        @Override
        public String sentence() {
            return conflict.sentence();
        }
    }

    /** No split that keeps all limits was found within the work budget. */
    record NothingFound() implements BudgetReason {
        @Override
        public String sentence() {
            return "no split that keeps all limits was found within the work budget";
        }
    }

    /**
     * The maximum of the door ended it.
     *
     * @param maximumUnits the maximum
     */
    record StoppedAtMaximum(long maximumUnits) implements BudgetReason {
        @Override
        public String sentence() {
            return "stopped at its maximum of " + maximumUnits;
        }
    }

    /**
     * The door has as many units as its weeks of supply allow.
     *
     * @param maximumUnits the most units by weeks of supply
     * @param nextGain what a further unit would gain
     */
    record HeldByWeeksOfSupply(long maximumUnits, Amount nextGain) implements BudgetReason {
        @Override
        public String sentence() {
            return "stopped at its weeks of supply, " + maximumUnits + " units: a further one was worth " + nextGain;
        }
    }

    /**
     * A further unit, or a further step on average, was not worth the door's threshold.
     *
     * @param threshold the threshold
     * @param nextGain what a further unit would gain
     */
    record BelowThreshold(Amount threshold, Amount nextGain) implements BudgetReason {
        @Override
        public String sentence() {
            return "a further unit was worth " + nextGain + ", below the threshold of " + threshold;
        }
    }

    /** No further unit would gain anything. */
    record DemandCovered() implements BudgetReason {
        @Override
        public String sentence() {
            return "a further unit would gain nothing";
        }
    }

    /**
     * A further unit is worth no more than what it would take from others: the price of the SKU and of the limits it counts in.
     *
     * @param nextGain what a further unit would gain
     * @param price the price of a unit, in the launch's currency
     * @param parts the parts of the price that are not nothing
     */
    record PricedOut(Amount nextGain, Ratio price, List<PricePart> parts) implements BudgetReason {
        /** Copies the list. */
        public PricedOut {
            parts = List.copyOf(parts);
        }

        @Override
        public String sentence() {
            return "a further unit was worth " + nextGain + ", its price was " + decimal(price, nextGain) + ": "
                    + parts.stream()
                            .map(part -> decimal(part.price(), nextGain) + " for " + part.of())
                            .collect(Collectors.joining(", "));
        }
    }

    /**
     * A further unit would be worth more than its price, but a limit leaves no room for it as it stands: what remains lies within the
     * gap, or within the money that whole units leave unspent.
     *
     * @param nextGain what a further unit would gain
     * @param price the price of a unit, in the launch's currency
     * @param full the limits without room
     */
    record NoRoom(Amount nextGain, Ratio price, List<BudgetLimit> full) implements BudgetReason {
        /** Copies the list. */
        public NoRoom {
            full = List.copyOf(full);
        }

        @Override
        public String sentence() {
            return "a further unit was worth " + nextGain + ", its price was " + decimal(price, nextGain)
                    + ", but there was no room: "
                    + full.stream().map(BudgetLimit::sentence).collect(Collectors.joining("; "));
        }
    }

    /**
     * One part of the price of a unit.
     *
     * @param of the SKU or rule that it is paid for
     * @param price the part, in the launch's currency; below nothing where a rule's lower limit pays for the unit
     */
    record PricePart(String of, Ratio price) {}

    private static String decimal(Ratio price, Amount like) {
        return like.currency() + " " + price.toDecimal(2, RoundingMode.HALF_UP);
    }
}
