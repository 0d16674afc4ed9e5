package dev.maison.allocation.replenish;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.maison.core.Ratio;

/**
 * Up to which level a door is replenished.
 *
 * <p>The family may grow: a {@code switch} over it should keep a default branch.
 */
public sealed interface ReplenishmentTarget {
    /** The highest level there may be. */
    long MAX_LEVEL_UNITS = 1_000_000;

    /** Returns a level stated in units. */
    static ReplenishmentTarget units(long units) {
        return new Units(units);
    }

    /** Returns a level of so many periods of mean demand: weeks of supply, if demand is stated per week. */
    static ReplenishmentTarget periodsOfSupply(Ratio periods) {
        return new PeriodsOfSupply(periods);
    }

    /** Returns the lowest level that covers demand until the next delivery but one with at least this probability. */
    static ReplenishmentTarget serviceLevel(Ratio probability) {
        return new ServiceLevel(probability);
    }

    /** A sentence for people. */
    String sentence();

    /**
     * A level stated in units.
     *
     * @param units the level; within [0, {@link #MAX_LEVEL_UNITS}]
     */
    record Units(long units) implements ReplenishmentTarget {
        /** Checks the level. */
        public Units {
            checkArgument(
                    units >= 0 && units <= MAX_LEVEL_UNITS,
                    "units of ReplenishmentTarget must lie within [0, %s] but was %s",
                    MAX_LEVEL_UNITS,
                    units);
        }

        @Override
        public String sentence() {
            return "up to " + units + " units";
        }
    }

    /**
     * So many periods of mean demand, rounded up to whole units. The mean is rounded half to even to a millionth of a unit before, so that
     * thirty periods of 0.1 are 3 units and not 4.
     *
     * @param periods the periods; not negative
     */
    record PeriodsOfSupply(Ratio periods) implements ReplenishmentTarget {
        /** Checks the periods. */
        public PeriodsOfSupply {
            requireNonNull(periods, "periods");
            checkArgument(
                    periods.signum() >= 0, "periods of ReplenishmentTarget must not be negative but was %s", periods);
        }

        @Override
        public String sentence() {
            return "up to " + periods + " periods of demand";
        }
    }

    /**
     * The lowest level S with {@code P(demand over lead time and review period <= S) >= probability}: the quantile, which is what the
     * newsvendor of Arrow, Harris and Marschak (1951) stocks with {@code probability = shortage cost / (shortage + overage cost)}. A
     * probability is rounded half to even to 1e-12 before it is compared.
     *
     * @param probability within [0, 0.999999999]
     */
    record ServiceLevel(Ratio probability) implements ReplenishmentTarget {
        private static final Ratio MOST = Ratio.of(999_999_999, 1_000_000_000);

        /** Checks the probability. */
        public ServiceLevel {
            requireNonNull(probability, "probability");
            checkArgument(
                    probability.signum() >= 0 && probability.compareTo(MOST) <= 0,
                    "probability of ReplenishmentTarget must lie within [0, 0.999999999] but was %s%s",
                    probability,
                    "\nMaybe it is a percentage: 95 % is Ratio.of(95, 100).");
        }

        @Override
        public String sentence() {
            return "so that demand is covered with a probability of " + probability;
        }
    }
}
