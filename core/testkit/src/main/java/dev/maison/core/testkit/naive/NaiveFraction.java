package dev.maison.core.testkit.naive;

import dev.maison.core.Ratio;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A fraction as one learns it at school: never reduced, the sign anywhere.
 *
 * @param numerator above the line
 * @param denominator below the line; not zero
 */
public record NaiveFraction(BigInteger numerator, BigInteger denominator) {
    /** The fraction with the terms of a ratio. */
    public static NaiveFraction of(Ratio ratio) {
        return new NaiveFraction(ratio.numerator(), ratio.denominator());
    }

    /** The fraction of a whole number. */
    public static NaiveFraction of(long whole) {
        return new NaiveFraction(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    /** This and {@code other}, over a common denominator. */
    public NaiveFraction plus(NaiveFraction other) {
        return new NaiveFraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** This less {@code other}, over a common denominator. */
    public NaiveFraction minus(NaiveFraction other) {
        return plus(new NaiveFraction(other.numerator.negate(), other.denominator));
    }

    /** Numerator times numerator, denominator times denominator. */
    public NaiveFraction times(NaiveFraction other) {
        return new NaiveFraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** Times the reciprocal; {@code other} must not be zero. */
    public NaiveFraction dividedBy(NaiveFraction other) {
        return new NaiveFraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /** -1, 0 or 1. */
    public int signum() {
        return numerator.signum() * denominator.signum();
    }

    /** The sign of this less {@code other}. */
    public int signOfDifference(NaiveFraction other) {
        return minus(other).signum();
    }

    /** Whether both are the same number. */
    public boolean isSameNumberAs(NaiveFraction other) {
        return signOfDifference(other) == 0;
    }

    /** The whole number that a rounding mode gives; empty when it is {@link RoundingMode#UNNECESSARY} and there is a fraction. */
    public Optional<BigInteger> rounded(RoundingMode mode) {
        BigInteger size = numerator.abs();
        BigInteger by = denominator.abs();
        BigInteger down = size.divide(by);
        BigInteger rest = size.subtract(down.multiply(by));
        if (rest.signum() == 0) {
            return Optional.of(withSign(down));
        }
        int half = rest.shiftLeft(1).compareTo(by);
        boolean away = switch (mode) {
            case UP -> true;
            case DOWN -> false;
            case CEILING -> signum() > 0;
            case FLOOR -> signum() < 0;
            case HALF_UP -> half >= 0;
            case HALF_DOWN -> half > 0;
            case HALF_EVEN -> half > 0 || (half == 0 && down.testBit(0));
            case UNNECESSARY -> false;
        };
        return mode == RoundingMode.UNNECESSARY
                ? Optional.empty()
                : Optional.of(withSign(away ? down.add(BigInteger.ONE) : down));
    }

    private BigInteger withSign(BigInteger size) {
        return signum() < 0 ? size.negate() : size;
    }
}
