package dev.maison.core;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.maison.core.internal.text.CurrencyText;
import dev.maison.core.internal.text.PlainDecimal;
import dev.maison.core.internal.text.Shown;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact amount of money: whole micro-units (millionths) of one currency.
 *
 * <p>A unit price may be finer than the currency's minor unit, so the amount keeps six decimals whatever the currency;
 * nothing is rounded unless a method says how. The currency is a three-letter code of ISO 4217 in capitals. The code is
 * not looked up: a table on the class path must never decide a number.
 *
 * <p>The range is that of a {@code long} in micro-units, a little over nine million million units of currency either way.
 * Arithmetic that would leave it throws {@link ArithmeticException}; arithmetic that mixes currencies throws
 * {@link IllegalArgumentException}.
 *
 * <pre>{@code
 * Amount price = Amount.of("412.00", "EUR");
 * Amount three = price.multipliedBy(3); // EUR 1236.00
 * }</pre>
 */
public final class Amount implements Comparable<Amount> {
    /** Micro-units in one unit of currency. */
    public static final long MICROS_PER_UNIT = 1_000_000;

    private static final int DECIMALS = 6;

    private final long micros;
    private final String currency;

    private Amount(long micros, String currency) {
        this.micros = micros;
        this.currency = CurrencyText.check("Amount", currency);
    }

    /** Returns the amount of {@code micros} millionths of a unit of {@code currency}. */
    public static Amount ofMicros(long micros, String currency) {
        return new Amount(micros, currency);
    }

    /** Returns nothing, in {@code currency}. */
    public static Amount zero(String currency) {
        return new Amount(0, currency);
    }

    /**
     * Returns the amount written as a plain decimal such as {@code "412.00"} or {@code "-0.5"}.
     *
     * @throws IllegalArgumentException if the text is not a decimal, has more than six decimals that are not zero, or
     *     is out of range
     */
    public static Amount of(String decimal, String currency) {
        return of(PlainDecimal.parse("Amount", "412.00", decimal), currency);
    }

    /**
     * Returns the amount equal to {@code decimal}.
     *
     * @throws IllegalArgumentException if the value has more than six decimals that are not zero, or is out of range
     */
    public static Amount of(BigDecimal decimal, String currency) {
        requireNonNull(decimal, "decimal");
        if (decimal.signum() == 0) {
            return zero(currency);
        }
        checkArgument(
                (long) decimal.precision() - decimal.scale() <= 13,
                "decimal of Amount must lie within a long of micro-units but was %s",
                Shown.number(decimal));
        // The smallest digit of a number with more decimals than digits and six lies below a millionth: nothing to look
        // at.
        checkArgument(
                decimal.scale() <= DECIMALS + (long) decimal.precision()
                        && decimal.stripTrailingZeros().scale() <= DECIMALS,
                "decimal of Amount must have at most six decimals but was %s",
                Shown.number(decimal));
        try {
            long micros = decimal.setScale(DECIMALS, RoundingMode.UNNECESSARY)
                    .unscaledValue()
                    .longValueExact();
            return new Amount(micros, currency);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "decimal of Amount must lie within a long of micro-units but was " + Shown.number(decimal), e);
        }
    }

    /** The amount in millionths of a unit of its currency. */
    public long micros() {
        return micros;
    }

    /** The three-letter currency code. */
    public String currency() {
        return currency;
    }

    /** Whether the amount is below nothing. */
    public boolean isNegative() {
        return micros < 0;
    }

    /** This amount and {@code other}. */
    public Amount plus(Amount other) {
        try {
            return new Amount(Math.addExact(micros, same(other).micros), currency);
        } catch (ArithmeticException e) {
            throw overflow(this + " + " + other, e);
        }
    }

    /** This amount less {@code other}. */
    public Amount minus(Amount other) {
        try {
            return new Amount(Math.subtractExact(micros, same(other).micros), currency);
        } catch (ArithmeticException e) {
            throw overflow(this + " - " + other, e);
        }
    }

    /** This amount with the other sign. */
    public Amount negated() {
        try {
            return new Amount(Math.negateExact(micros), currency);
        } catch (ArithmeticException e) {
            throw overflow("-(" + this + ")", e);
        }
    }

    /** This amount {@code factor} times. */
    public Amount multipliedBy(long factor) {
        try {
            return new Amount(Math.multiplyExact(micros, factor), currency);
        } catch (ArithmeticException e) {
            throw overflow(this + " * " + factor, e);
        }
    }

    /**
     * This amount times an exact ratio, rounded to whole micro-units as {@code rounding} says.
     *
     * @throws ArithmeticException if the product leaves the range, or has a fraction of a micro-unit and {@code rounding} is
     *     {@link RoundingMode#UNNECESSARY}
     */
    public Amount multipliedBy(Ratio factor, RoundingMode rounding) {
        return new Amount(factor.times(micros, rounding), currency);
    }

    /**
     * This amount in another currency, at a rate that says how many units of {@code target} one unit of this currency buys,
     * rounded to whole micro-units as {@code rounding} says.
     *
     * @throws IllegalArgumentException if the rate is not positive
     * @throws ArithmeticException as {@link #multipliedBy(Ratio, RoundingMode)} does
     */
    public Amount convertedTo(String target, Ratio rate, RoundingMode rounding) {
        checkArgument(rate.signum() > 0, "rate from %s to %s must be positive but was %s", currency, target, rate);
        return new Amount(rate.times(micros, rounding), target);
    }

    /** The amount as a decimal with six decimals. */
    public BigDecimal toBigDecimal() {
        return new BigDecimal(BigInteger.valueOf(micros), DECIMALS);
    }

    private static ArithmeticException overflow(String expression, ArithmeticException cause) {
        ArithmeticException overflow =
                new ArithmeticException("value of Amount must lie within a long of micro-units but was " + expression);
        overflow.initCause(cause);
        return overflow;
    }

    private Amount same(Amount other) {
        checkArgument(
                currency.equals(other.currency), "currency of Amount must be %s but was %s", currency, other.currency);
        return other;
    }

    /**
     * Compares two amounts of one currency.
     *
     * @throws IllegalArgumentException if the currencies differ
     */
    @Override
    public int compareTo(Amount other) {
        return Long.compare(micros, same(other).micros);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Amount other && micros == other.micros && currency.equals(other.currency);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(micros) + currency.hashCode();
    }

    /** The currency and the decimal, with two decimals at least and no needless ones: {@code EUR 412.00}. */
    @Override
    public String toString() {
        BigDecimal decimal = toBigDecimal().stripTrailingZeros();
        return currency + " " + decimal.setScale(Math.max(2, decimal.scale())).toPlainString();
    }
}
