package dev.maison.allocation.internal.solve.share;

import java.math.BigInteger;

/**
 * The signposts {@code d(0) < d(1) < ...} of a divisor method, with {@code a <= d(a) <= a + 1}: unit {@code a + 1} of a door of
 * weight {@code w} has the priority {@code w / d(a)}.
 *
 * <p>Comparisons are exact: 128-bit products where the arguments allow it, big integers otherwise.
 */
public enum DivisorSequence {
    /** {@code d(a) = a}. */
    ADAMS,
    /** {@code d(a) = 2 a (a + 1) / (2 a + 1)}, the harmonic mean of a and a + 1. */
    DEAN,
    /** {@code d(a) = sqrt(a (a + 1))}, the geometric mean. */
    HUNTINGTON_HILL,
    /** {@code d(a) = a + 1/2}, the arithmetic mean. */
    WEBSTER,
    /** {@code d(a) = a + 1}. */
    JEFFERSON;

    /** Below this, every product of the exact comparison fits 128 bits. */
    private static final long SMALL = 1L << 30;

    /**
     * Compares the priority of the next unit of a door of weight {@code w} that holds {@code a} with that of one of weight
     * {@code v} that holds {@code b}. Where a first signpost is zero the priority is infinite; among infinite ones the larger weight
     * goes first.
     *
     * <p>Preconditions: weights are positive; units lie within [0, 2^60].
     */
    public int compare(long w, long a, long v, long b) {
        return switch (this) {
            case ADAMS -> a == 0 && b == 0 ? Long.compare(w, v) : compareProducts(w, b, v, a);
            case WEBSTER -> compareProducts(w, 2 * b + 1, v, 2 * a + 1);
            case JEFFERSON -> compareProducts(w, b + 1, v, a + 1);
            case DEAN -> a == 0 && b == 0 ? Long.compare(w, v) : compareDean(w, a, v, b);
            case HUNTINGTON_HILL -> a == 0 && b == 0 ? Long.compare(w, v) : compareHuntingtonHill(w, a, v, b);
        };
    }

    private static int compareDean(long w, long a, long v, long b) {
        if (w < SMALL && v < SMALL && a < SMALL && b < SMALL) {
            return compareProducts(w * (2 * a + 1), b * (b + 1), v * (2 * b + 1), a * (a + 1));
        }
        BigInteger left = big(w).multiply(big(2 * a + 1)).multiply(big(b)).multiply(big(b + 1));
        BigInteger right = big(v).multiply(big(2 * b + 1)).multiply(big(a)).multiply(big(a + 1));
        return left.compareTo(right);
    }

    private static int compareHuntingtonHill(long w, long a, long v, long b) {
        if (w < SMALL && v < SMALL && a < SMALL && b < SMALL) {
            return compareProducts(w * w, b * (b + 1), v * v, a * (a + 1));
        }
        BigInteger left = big(w).multiply(big(w)).multiply(big(b)).multiply(big(b + 1));
        BigInteger right = big(v).multiply(big(v)).multiply(big(a)).multiply(big(a + 1));
        return left.compareTo(right);
    }

    /** Compares {@code p * q} with {@code r * s}; none is negative. */
    private static int compareProducts(long p, long q, long r, long s) {
        int high = Long.compare(Math.multiplyHigh(p, q), Math.multiplyHigh(r, s));
        return high != 0 ? high : Long.compareUnsigned(p * q, r * s);
    }

    private static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }
}
