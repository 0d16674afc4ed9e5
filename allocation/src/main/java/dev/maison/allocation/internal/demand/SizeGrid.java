package dev.maison.allocation.internal.demand;

/**
 * The size of a negative binomial by penalised likelihood over a fixed grid of powers of two: coarse on purpose, because the likelihood is
 * flat and a grid gives the same answer on every machine.
 *
 * <p>The penalty is a half-Cauchy prior of scale one on the relative standard deviation {@code size^-1/2} (Gelman, "Prior distributions for
 * variance parameters in hierarchical models", Bayesian Analysis 1, 2006). Two or three entries cannot show how much they scatter: without
 * it, they would be taken not to scatter at all.
 */
public final class SizeGrid {
    private static final double LARGEST = 1024;
    private static final double HALF_LOG_TWO_PI = 0.9189385332046728;

    private SizeGrid() {}

    /**
     * The size in {@code [smallest, 1024]} with the largest penalised likelihood of {@code counts}, which need not be whole, given their
     * {@code means}; the largest of equals. Entries with mean zero say nothing.
     */
    static double fit(double[] counts, double[] means, double smallest) {
        double best = LARGEST;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (double size = LARGEST; size >= smallest; size /= 2) {
            double score = 0.5 * StrictMath.log(size) - StrictMath.log(size + 1);
            double logGammaOfSize = logGamma(size);
            for (int i = 0; i < counts.length; i++) {
                if (means[i] > 0) {
                    score += score(counts[i], means[i], size, logGammaOfSize);
                }
            }
            if (score > bestScore) {
                bestScore = score;
                best = size;
            }
        }
        return best;
    }

    /** The log-likelihood of one entry without the terms that do not depend on the size. */
    private static double score(double count, double mean, double size, double logGammaOfSize) {
        double sum = size + mean;
        double none = size * StrictMath.log(size / sum);
        return count == 0 ? none : none + logGamma(size + count) - logGammaOfSize - count * StrictMath.log(sum);
    }

    /** ln Gamma(x) for positive x, to about twelve digits: Stirling's series above ten, the recurrence below. */
    public static double logGamma(double x) {
        double product = 1;
        double y = x;
        while (y < 10) {
            product *= y;
            y += 1;
        }
        double inverse = 1 / y;
        double square = inverse * inverse;
        double series = inverse * (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square / 1680)));
        return (y - 0.5) * StrictMath.log(y) - y + HALF_LOG_TWO_PI + series - StrictMath.log(product);
    }
}
