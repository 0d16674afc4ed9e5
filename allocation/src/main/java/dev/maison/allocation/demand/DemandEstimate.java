package dev.maison.allocation.demand;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * What is believed about the units one door could sell of one SKU over the horizon of the decision, if it never ran out.
 *
 * <p>The family is closed; a later version may add distributions, so a {@code switch} over it should keep a default branch.
 */
public sealed interface DemandEstimate {
    /** Largest mean, in units. */
    double MAX_MEAN_UNITS = 100_000;

    /** Largest ratio of mean to size of a negative binomial: beyond it the estimate says next to nothing. */
    double MAX_MEAN_TO_SIZE = 10_000;

    /**
     * Returns a Poisson estimate: the variance equals the mean.
     *
     * @param meanUnits the mean, in units; within [0, {@link #MAX_MEAN_UNITS}]
     */
    static DemandEstimate poisson(double meanUnits) {
        return new Poisson(meanUnits);
    }

    /**
     * Returns a negative binomial estimate: a Poisson whose rate is itself uncertain (a gamma mixture), with variance
     * {@code mean + mean^2 / size}.
     *
     * @param meanUnits the mean, in units; within [0, {@link #MAX_MEAN_UNITS}]
     * @param size the size, also called shape or dispersion parameter; positive and finite, and at least
     *     {@code meanUnits / }{@link #MAX_MEAN_TO_SIZE}
     */
    static DemandEstimate negativeBinomial(double meanUnits, double size) {
        return new NegativeBinomial(meanUnits, size);
    }

    /** The mean, in units. */
    double meanUnits();

    /** The variance, in units squared. */
    double varianceUnits();

    /**
     * Demand that is Poisson distributed.
     *
     * @param meanUnits the mean, in units
     */
    record Poisson(double meanUnits) implements DemandEstimate {
        /** Checks the mean. */
        public Poisson {
            checkMean(meanUnits);
        }

        @Override
        public double varianceUnits() {
            return meanUnits;
        }
    }

    /**
     * Demand that is negative binomially distributed.
     *
     * @param meanUnits the mean, in units
     * @param size the size
     */
    record NegativeBinomial(double meanUnits, double size) implements DemandEstimate {
        /** Checks mean and size. */
        public NegativeBinomial {
            checkMean(meanUnits);
            checkArgument(
                    size > 0 && size < Double.POSITIVE_INFINITY,
                    "size of DemandEstimate must be positive and finite but was %s",
                    size);
            checkArgument(
                    meanUnits <= size * MAX_MEAN_TO_SIZE,
                    "meanUnits of DemandEstimate must be at most %s times its size but was %s with size %s%s",
                    MAX_MEAN_TO_SIZE,
                    meanUnits,
                    size,
                    "\nMaybe the size was estimated from too little history: pool it over like doors and like items.");
        }

        @Override
        public double varianceUnits() {
            return meanUnits + meanUnits * (meanUnits / size);
        }
    }

    private static void checkMean(double meanUnits) {
        checkArgument(
                meanUnits >= 0 && meanUnits <= MAX_MEAN_UNITS,
                "meanUnits of DemandEstimate must lie within [0, %s] but was %s",
                MAX_MEAN_UNITS,
                meanUnits);
    }
}
