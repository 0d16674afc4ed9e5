package dev.maison.allocation.internal.solve.size;

/** Exact comparison of fractions of positive longs. */
final class Fraction {
    private Fraction() {}

    /** Compares {@code a / b} with {@code c / d}; all are positive. */
    static int compare(long a, long b, long c, long d) {
        long high = Math.multiplyHigh(a, d);
        long otherHigh = Math.multiplyHigh(c, b);
        return high != otherHigh ? Long.compare(high, otherHigh) : Long.compareUnsigned(a * d, c * b);
    }
}
