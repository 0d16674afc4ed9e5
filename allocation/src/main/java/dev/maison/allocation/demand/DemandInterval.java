package dev.maison.allocation.demand;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.allocation.internal.gain.Tail;
import dev.maison.core.Ratio;
import java.math.RoundingMode;

/**
 * The units that demand falls between with at least a stated probability, both ends included.
 *
 * <p>The interval is central: {@code leastUnits} is the quantile at {@code (1 - probability) / 2}, {@code mostUnits} that at {@code (1 +
 * probability) / 2}. Because units are whole, demand falls inside at least as often as stated, never less; where demand is small, more often.
 *
 * <p>Example: Poisson with mean 1 is 0, 1, 2, 3 with probability 0.37, 0.37, 0.18, 0.06; at 4/5 the interval is 0 to 2, and holds 0.92.
 *
 * @param probability the stated probability
 * @param leastUnits the lower end
 * @param mostUnits the upper end
 */
public record DemandInterval(Ratio probability, int leastUnits, int mostUnits) {
    private static final int DECIMALS = 30;
    private static final long MILLION = 1_000_000;

    /** Checks probability and ends. */
    public DemandInterval {
        checkProbability(probability);
        checkArgument(leastUnits >= 0, "leastUnits of DemandInterval must not be negative but was %s", leastUnits);
        checkArgument(
                mostUnits >= leastUnits,
                "mostUnits of DemandInterval must be at least leastUnits, %s, but was %s",
                leastUnits,
                mostUnits);
    }

    /**
     * The central interval of an estimate. Cost: proportional to the upper end.
     *
     * @param probability strictly between zero and one
     */
    public static DemandInterval of(DemandEstimate estimate, Ratio probability) {
        checkProbability(probability);
        Ratio half = Ratio.of(1, 2);
        return new DemandInterval(
                probability,
                quantileUnits(estimate, Ratio.ONE.minus(probability).times(half)),
                quantileUnits(estimate, Ratio.ONE.plus(probability).times(half)));
    }

    /**
     * The smallest number of units that demand exceeds with at most the remaining probability: the smallest {@code q} with
     * {@code P(D <= q) >= probability}.
     *
     * @param probability strictly between zero and one
     */
    public static int quantileUnits(DemandEstimate estimate, Ratio probability) {
        checkProbability(probability);
        if (estimate.meanUnits() == 0) {
            return 0;
        }
        double rest = Ratio.ONE
                .minus(probability)
                .toDecimal(DECIMALS, RoundingMode.HALF_EVEN)
                .doubleValue();
        Tail tail = tail(estimate);
        int units = 0;
        while (tail.next() > rest) {
            units++;
        }
        return units;
    }

    /** The probability that an estimate gives to the units inside, in millionths. */
    static long insideMillionths(DemandEstimate estimate, DemandInterval interval) {
        if (estimate.meanUnits() == 0) {
            return interval.contains(0) ? MILLION : 0;
        }
        Tail tail = tail(estimate);
        double atLeast = 1;
        for (int units = 1; units <= interval.leastUnits(); units++) {
            atLeast = tail.next();
        }
        double beyond = 0;
        for (int units = interval.leastUnits(); units <= interval.mostUnits(); units++) {
            beyond = tail.next();
        }
        return Math.round((atLeast - beyond) * MILLION);
    }

    private static Tail tail(DemandEstimate estimate) {
        Tail tail = new Tail();
        tail.start(
                estimate.meanUnits(),
                estimate instanceof DemandEstimate.NegativeBinomial uncertain ? uncertain.size() : 0);
        return tail;
    }

    /** Whether a number of units lies inside. */
    public boolean contains(long units) {
        return units >= leastUnits && units <= mostUnits;
    }

    /** One sentence for people. Not for parsing. */
    public String sentence() {
        return leastUnits + " to " + mostUnits + " units with probability " + probability;
    }

    private static void checkProbability(Ratio probability) {
        checkArgument(
                probability.signum() > 0 && probability.compareTo(Ratio.ONE) < 0,
                "probability of DemandInterval must lie strictly between 0 and 1 but was %s",
                probability);
    }
}
