package dev.maison.core;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact rational number in lowest terms; the denominator is positive.
 *
 * <p>Currency rates, shares and figures are ratios: sums are kept exact and divided once, and rounding happens only where a
 * caller asks for it. Cost grows with the number of digits, as it does for {@link BigInteger}.
 *
 * <pre>{@code
 * Ratio third = Ratio.of(1, 3);
 * third.toDecimal(4, RoundingMode.HALF_EVEN); // 0.3333
 * }</pre>
 */
public final class Ratio implements Comparable<Ratio> {
    /** Nothing. */
    public static final Ratio ZERO = new Ratio(BigInteger.ZERO, BigInteger.ONE);

    /** One. */
    public static final Ratio ONE = new Ratio(BigInteger.ONE, BigInteger.ONE);

    private final BigInteger numerator;
    private final BigInteger denominator;

    private Ratio(BigInteger numerator, BigInteger denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /** Returns a whole number. */
    public static Ratio of(long whole) {
        return new Ratio(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    /**
     * Returns {@code numerator / denominator}.
     *
     * @throws IllegalArgumentException if the denominator is zero
     */
    public static Ratio of(long numerator, long denominator) {
        return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /**
     * Returns {@code numerator / denominator}.
     *
     * @throws IllegalArgumentException if the denominator is zero
     */
    public static Ratio of(BigInteger numerator, BigInteger denominator) {
        checkArgument(denominator.signum() != 0, "denominator of Ratio must not be zero but was %s", denominator);
        BigInteger gcd = numerator.gcd(denominator);
        BigInteger sign = BigInteger.valueOf(denominator.signum());
        BigInteger divisor = gcd.multiply(sign);
        return new Ratio(numerator.divide(divisor), denominator.divide(divisor));
    }

    /** Returns the ratio equal to a decimal. */
    public static Ratio of(BigDecimal decimal) {
        checkArgument(
                Math.abs((long) decimal.scale()) <= 10_000,
                "scale of decimal of Ratio must lie within 10000 but was %s",
                decimal.scale());
        return decimal.scale() >= 0
                ? of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()))
                : of(decimal.toBigIntegerExact(), BigInteger.ONE);
    }

    /** The numerator in lowest terms; its sign is the ratio's. */
    public BigInteger numerator() {
        return numerator;
    }

    /** The denominator in lowest terms; positive. */
    public BigInteger denominator() {
        return denominator;
    }

    /** -1, 0 or 1. */
    public int signum() {
        return numerator.signum();
    }

    /** This ratio and {@code other}. */
    public Ratio plus(Ratio other) {
        return of(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** This ratio less {@code other}. */
    public Ratio minus(Ratio other) {
        return plus(other.negated());
    }

    /** This ratio times {@code other}. */
    public Ratio times(Ratio other) {
        return of(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * This ratio divided by {@code other}.
     *
     * @throws IllegalArgumentException if {@code other} is zero
     */
    public Ratio dividedBy(Ratio other) {
        return of(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /** This ratio with the other sign. */
    public Ratio negated() {
        return new Ratio(numerator.negate(), denominator);
    }

    /**
     * {@code whole} times this ratio, rounded to a whole number.
     *
     * @throws ArithmeticException if the product does not fit a {@code long}, or is not whole and {@code rounding} is
     *     {@link RoundingMode#UNNECESSARY}
     */
    public long times(long whole, RoundingMode rounding) {
        BigInteger product = divide(numerator.multiply(BigInteger.valueOf(whole)), rounding);
        if (product.bitLength() >= Long.SIZE) {
            throw new ArithmeticException("product of Ratio and " + whole + " must lie within a long but has "
                    + product.bitLength() + " bits");
        }
        return product.longValue();
    }

    /** This ratio rounded to {@code decimals} decimals. */
    public BigDecimal toDecimal(int decimals, RoundingMode rounding) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, rounding);
    }

    private BigInteger divide(BigInteger dividend, RoundingMode rounding) {
        return new BigDecimal(dividend)
                .divide(new BigDecimal(denominator), 0, rounding)
                .unscaledValue();
    }

    @Override
    public int compareTo(Ratio other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Ratio other && numerator.equals(other.numerator) && denominator.equals(other.denominator);
    }

    @Override
    public int hashCode() {
        return 31 * numerator.hashCode() + denominator.hashCode();
    }

    /** {@code 1/3}, or {@code 2} for a whole number. */
    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
