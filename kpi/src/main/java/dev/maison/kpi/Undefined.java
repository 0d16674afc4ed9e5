package dev.maison.kpi;

import static java.util.Objects.requireNonNull;

/**
 * Why a figure has no value. Not an error: a market without sales has no return rate, and saying zero would be a lie.
 *
 * <p>The family may grow: a {@code switch} over it needs a default branch.
 */
public sealed interface Undefined {
    /** One sentence for people. Not for parsing. */
    String sentence();

    /**
     * There is nothing to divide by.
     *
     * @param denominator what is zero, such as {@code units sold}
     */
    record ZeroDenominator(String denominator) implements Undefined {
        /** Refuses {@code null}. */
        public ZeroDenominator {
            requireNonNull(denominator, "denominator");
        }

        @Override
        public String sentence() {
            return "undefined: " + denominator + " is zero";
        }
    }

    /**
     * What would be divided by is below zero, as net sales are where more came back than was sold: the quotient would read
     * the wrong way round.
     *
     * @param denominator what is negative, such as {@code net sales}
     * @param sum how much
     */
    record NegativeDenominator(String denominator, Sum<?> sum) implements Undefined {
        /** Refuses {@code null}. */
        public NegativeDenominator {
            requireNonNull(denominator, "denominator");
            requireNonNull(sum, "sum");
        }

        @Override
        public String sentence() {
            return "undefined: " + denominator + " is negative, " + sum;
        }
    }

    /**
     * None of the orders names its client, so nothing is known of who came back.
     *
     * @param orders the orders without a client
     */
    record NoIdentifiedClients(Sum<Basis.Orders> orders) implements Undefined {
        /** Refuses {@code null}. */
        public NoIdentifiedClients {
            requireNonNull(orders, "orders");
        }

        @Override
        public String sentence() {
            return "undefined: no client is identified on " + orders;
        }
    }

    /**
     * The ledger does not hold the weeks that the figure looks at.
     *
     * @param needed how many weeks it looks at
     * @param found how many there are
     * @param ahead whether it looks ahead rather than back
     */
    record MissingWeeks(int needed, int found, boolean ahead) implements Undefined {
        @Override
        public String sentence() {
            return "undefined: " + needed + (ahead ? " weeks ahead" : " weeks of history") + " are needed but " + found
                    + (found == 1 ? " is there" : " are there");
        }
    }

    /**
     * Stock is below zero: something sold was never received on the ledger.
     *
     * @param stock the stock
     */
    record NegativeStock(Sum<?> stock) implements Undefined {
        /** Refuses {@code null}. */
        public NegativeStock {
            requireNonNull(stock, "stock");
        }

        @Override
        public String sentence() {
            return "undefined: stock is negative, " + stock;
        }
    }

    /**
     * Stock lasts longer than the weeks ahead that are known; how long exactly cannot be said.
     *
     * @param weeks the weeks that it covers in full
     * @param left what is left after them
     */
    record StockOutlastsWeeks(int weeks, Sum<?> left) implements Undefined {
        /** Refuses {@code null}. */
        public StockOutlastsWeeks {
            requireNonNull(left, "left");
        }

        @Override
        public String sentence() {
            return "undefined: after the " + weeks + " weeks that are known, " + left + " are left";
        }
    }
}
