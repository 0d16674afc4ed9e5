package dev.maison.allocation.share;

import dev.maison.core.Ratio;
import java.math.BigInteger;
import java.util.Optional;

/**
 * The priority of one unit as an exact fraction; a denominator of zero means infinite, ordered by the numerator. Written apart from
 * the solver's comparison, in plain big integers, so that the verifier shares nothing with it.
 */
record SharePriority(BigInteger numerator, BigInteger denominator) implements Comparable<SharePriority> {
    /** The priority of the unit that door {@code index} gets after {@code held} units. */
    static SharePriority of(ShareProblem problem, ShareMethod method, int index, long held) {
        BigInteger w = BigInteger.valueOf(problem.doors().get(index).weight());
        BigInteger a = BigInteger.valueOf(held);
        BigInteger next = a.add(BigInteger.ONE);
        BigInteger twice = a.add(next);
        return switch (method) {
            case WEBSTER -> new SharePriority(w.multiply(BigInteger.TWO), twice);
            case JEFFERSON -> new SharePriority(w, next);
            case ADAMS -> new SharePriority(w, a);
            case DEAN ->
                new SharePriority(w.multiply(twice), BigInteger.TWO.multiply(a).multiply(next));
            case HUNTINGTON_HILL -> new SharePriority(w.multiply(w), a.multiply(next));
            case LARGEST_REMAINDER -> {
                BigInteger total = problem.totalWeight();
                BigInteger quota = w.multiply(BigInteger.valueOf(problem.supplyUnits()));
                yield new SharePriority(quota.subtract(a.multiply(total)), total);
            }
        };
    }

    boolean isInfinite() {
        return denominator.signum() == 0;
    }

    Optional<Ratio> toRatio() {
        return isInfinite() ? Optional.empty() : Optional.of(Ratio.of(numerator, denominator));
    }

    @Override
    public int compareTo(SharePriority other) {
        if (isInfinite() && other.isInfinite()) {
            return numerator.compareTo(other.numerator);
        }
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public String toString() {
        return isInfinite() ? "infinite (weight " + numerator + ")" : numerator + "/" + denominator;
    }
}
