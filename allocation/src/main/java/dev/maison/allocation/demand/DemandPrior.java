package dev.maison.allocation.demand;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * What is believed of the weekly rate of sale of one SKU at one door before its own sales are seen: a gamma distribution with the given
 * mean and size (shape). The size is worth that many units of evidence: the variance of the rate is {@code mean^2 / size}.
 *
 * <p>After {@code n} units in {@code t} weeks the rate is gamma again, and units over a horizon are negative binomial (the
 * gamma-Poisson model). The mean of the rate is then
 *
 * <pre>{@code
 * z * n / t + (1 - z) * mean    with the weight of own history    z = t * mean / (t * mean + size)
 * }</pre>
 *
 * <p>Source: Clayton and Kaldor, "Empirical Bayes estimates of age-standardized relative risks", Biometrics 43, 1987.
 *
 * @param meanUnitsPerWeek the mean rate, in units a week; positive and finite
 * @param size the size; positive and finite
 */
public record DemandPrior(double meanUnitsPerWeek, double size) {
    /** Checks mean and size. */
    public DemandPrior {
        checkPositive("meanUnitsPerWeek", meanUnitsPerWeek);
        checkPositive("size", size);
    }

    private static void checkPositive(String attribute, double value) {
        checkArgument(
                value > 0 && value < Double.POSITIVE_INFINITY,
                "%s of DemandPrior must be positive and finite but was %s",
                attribute,
                value);
    }

    /**
     * The weight that own history has against this prior, within [0, 1): 0 without any week observed, rising with every week.
     *
     * @param weeks the weeks observed; not negative
     */
    public double ownWeight(int weeks) {
        checkArgument(weeks >= 0, "weeks of DemandPrior must not be negative but was %s", weeks);
        double expected = weeks * meanUnitsPerWeek;
        return expected / (expected + size);
    }

    /**
     * Demand over a horizon after a history: negative binomial, of mean {@code horizonWeeks} times the rate's mean above, and of size
     * {@code size + units}, but never less than {@code mean / }{@link DemandEstimate#MAX_MEAN_TO_SIZE}.
     *
     * @param units the units sold; not negative
     * @param weeks the weeks in which they were sold; not negative, and positive if there are units
     * @param horizonWeeks the weeks to estimate for; positive
     * @throws IllegalArgumentException also if the mean leaves the range of {@link DemandEstimate}
     */
    public DemandEstimate estimate(int units, int weeks, int horizonWeeks) {
        checkArgument(units >= 0, "units of DemandPrior must not be negative but was %s", units);
        checkArgument(weeks >= 0, "weeks of DemandPrior must not be negative but was %s", weeks);
        checkArgument(
                units == 0 || weeks > 0,
                "weeks of DemandPrior must be positive where units were sold but was %s",
                weeks);
        DemandEstimator.checkHorizon(horizonWeeks);
        double meanUnits = meanUnits(units, weeks, horizonWeeks);
        double least = Math.nextUp(meanUnits / DemandEstimate.MAX_MEAN_TO_SIZE); // up: the bound holds after rounding
        return DemandEstimate.negativeBinomial(meanUnits, Math.max(size + units, least));
    }

    private double meanUnits(int units, int weeks, int horizonWeeks) {
        return horizonWeeks * meanUnitsPerWeek * ((size + units) / (size + weeks * meanUnitsPerWeek));
    }
}
