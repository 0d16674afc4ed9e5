package dev.maison.kpi;

import dev.maison.core.Amount;
import dev.maison.core.internal.text.CurrencyText;

/**
 * What a {@link Sum} counts. Every basis is a type, so that sums on two bases neither add nor divide by mistake.
 *
 * <p>The family may grow: a {@code switch} over it needs a default branch.
 */
public sealed interface Basis {
    /** Pieces of merchandise. */
    static Units units() {
        return Units.INSTANCE;
    }

    /** Orders, each counted once. */
    static Orders orders() {
        return Orders.INSTANCE;
    }

    /** Identified clients, each counted once. */
    static Clients clients() {
        return Clients.INSTANCE;
    }

    /** Facts, such as lines of invoices. */
    static Facts facts() {
        return Facts.INSTANCE;
    }

    /** The unit of a value on this basis: {@code units}, {@code orders}, {@code clients}, {@code facts} or a currency code. */
    String unit();

    /** How many of the steps that a sum counts make one unit: one, or the micro-units in a unit of currency. */
    default long stepsPerUnit() {
        return 1;
    }

    /**
     * Whether the sums of parts add up to the sum of the whole. Not so for orders and clients, which are counted once wherever
     * they appear: an order with two products counts in both, and once in the whole.
     */
    default boolean isAdditive() {
        return true;
    }

    /** A basis counted in money of one currency, in micro-units. */
    sealed interface Money extends Basis {
        /** The three-letter currency code. */
        String currency();

        @Override
        default String unit() {
            return currency();
        }

        @Override
        default long stepsPerUnit() {
            return Amount.MICROS_PER_UNIT;
        }
    }

    /** Pieces of merchandise. */
    record Units() implements Basis {
        private static final Units INSTANCE = new Units();

        @Override
        public String unit() {
            return "units";
        }
    }

    /** Facts, such as lines of invoices. */
    record Facts() implements Basis {
        private static final Facts INSTANCE = new Facts();

        @Override
        public String unit() {
            return "facts";
        }
    }

    /** Orders, also called transactions or invoices, each counted once. */
    record Orders() implements Basis {
        private static final Orders INSTANCE = new Orders();

        @Override
        public String unit() {
            return "orders";
        }

        @Override
        public boolean isAdditive() {
            return false;
        }
    }

    /** Identified clients, each counted once. */
    record Clients() implements Basis {
        private static final Clients INSTANCE = new Clients();

        @Override
        public String unit() {
            return "clients";
        }

        @Override
        public boolean isAdditive() {
            return false;
        }
    }

    /**
     * Money at the price sold or ticketed.
     *
     * @param currency three capital letters
     */
    record Retail(String currency) implements Money {
        /** Refuses what is not a currency code. */
        public Retail {
            CurrencyText.check("Basis", currency);
        }
    }

    /**
     * Money at cost.
     *
     * @param currency three capital letters
     */
    record Cost(String currency) implements Money {
        /** Refuses what is not a currency code. */
        public Cost {
            CurrencyText.check("Basis", currency);
        }
    }

    /**
     * Retail money less cost money.
     *
     * @param currency three capital letters
     */
    record Margin(String currency) implements Money {
        /** Refuses what is not a currency code. */
        public Margin {
            CurrencyText.check("Basis", currency);
        }
    }
}
