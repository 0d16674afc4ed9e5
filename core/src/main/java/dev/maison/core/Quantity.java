package dev.maison.core;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.maison.core.internal.text.PlainDecimal;
import dev.maison.core.internal.text.Shown;
import java.math.BigDecimal;

/**
 * A number of whole units, zero or more.
 *
 * <p>A unit is what a door can hand over: a bag, a watch, a pair. Nothing is ever rounded into a quantity: a fraction
 * is refused, and so is a difference below zero. The largest quantity is {@link Long#MAX_VALUE}.
 *
 * <pre>{@code
 * Quantity supply = Quantity.of(300);
 * Quantity left = supply.minus(Quantity.parse("288")); // 12
 * }</pre>
 */
public final class Quantity implements Comparable<Quantity> {
    /** No units. */
    public static final Quantity ZERO = new Quantity(0);

    private final long units;

    private Quantity(long units) {
        this.units = units;
    }

    /**
     * Returns a quantity.
     *
     * @throws IllegalArgumentException if {@code units} is negative
     */
    public static Quantity of(long units) {
        checkArgument(units >= 0, "units of Quantity must not be negative but was %s", units);
        return units == 0 ? ZERO : new Quantity(units);
    }

    /**
     * Returns the quantity equal to a decimal; {@code 12.00} is twelve units.
     *
     * @throws IllegalArgumentException if the decimal has a fraction, is negative, or is above {@link Long#MAX_VALUE}
     */
    public static Quantity of(BigDecimal units) {
        requireNonNull(units, "units");
        checkArgument(units.signum() >= 0, "units of Quantity must not be negative but was %s", Shown.number(units));
        if (units.signum() == 0) {
            return ZERO;
        }
        checkArgument(
                (long) units.precision() - units.scale() <= 19,
                "units of Quantity must be at most %s but was %s",
                Long.MAX_VALUE,
                Shown.number(units));
        // A number below 10^19 whose scale exceeds its precision lies between 0 and 1; its digits need not be looked
        // at.
        boolean whole = units.scale() <= 0
                || (units.scale() < units.precision()
                        && units.stripTrailingZeros().scale() <= 0);
        checkArgument(
                whole,
                "units of Quantity must be whole but was %s\nMaybe it is a share or an average that was not yet rounded.",
                Shown.number(units));
        try {
            return of(units.longValueExact());
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "units of Quantity must be at most " + Long.MAX_VALUE + " but was " + Shown.number(units), e);
        }
    }

    /**
     * Returns the quantity written as a plain decimal without a fraction, such as {@code "12"} or {@code "12.00"}.
     *
     * @throws IllegalArgumentException if the text is not a plain decimal, or its value is refused by {@link
     *     #of(BigDecimal)}
     */
    public static Quantity parse(String text) {
        return of(PlainDecimal.parse("Quantity", "12", text));
    }

    /** The number of units. */
    public long units() {
        return units;
    }

    /** Whether there are none. */
    public boolean isZero() {
        return units == 0;
    }

    /**
     * This quantity and {@code other}.
     *
     * @throws ArithmeticException if the sum is above {@link Long#MAX_VALUE}
     */
    public Quantity plus(Quantity other) {
        long sum = units + other.units;
        if (sum < 0) {
            throw new ArithmeticException(
                    "sum of quantities must be at most " + Long.MAX_VALUE + " but was " + units + " + " + other.units);
        }
        return of(sum);
    }

    /**
     * This quantity less {@code other}.
     *
     * @throws IllegalArgumentException if {@code other} is larger
     */
    public Quantity minus(Quantity other) {
        checkArgument(
                other.units <= units,
                "difference of quantities must not be negative but was %s - %s",
                units,
                other.units);
        return of(units - other.units);
    }

    @Override
    public int compareTo(Quantity other) {
        return Long.compare(units, other.units);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Quantity other && units == other.units;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(units);
    }

    /** The digits alone: {@code 12}. */
    @Override
    public String toString() {
        return Long.toString(units);
    }
}
