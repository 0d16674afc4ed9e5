package dev.maison.allocation.cycle;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.core.Ratio;
import dev.maison.core.internal.text.IdText;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * How the external system counts a SKU: by the piece, the pair, the case of six. The engines count units; conversion is exact, and what
 * is no whole number of units is refused, never rounded.
 *
 * <pre>{@code
 * UnitOfMeasure caseOfSix = UnitOfMeasure.of("CS6", 6);
 * caseOfSix.findUnits(new BigDecimal("2.5")); // 15
 * caseOfSix.findUnits(new BigDecimal("0.1")); // empty: six tenths of a unit
 * caseOfSix.quantity(15);                     // 5/2
 * }</pre>
 *
 * @param code the code in the external system
 * @param unitsPerMeasure units in one of it, at least 1
 */
public record UnitOfMeasure(String code, long unitsPerMeasure) {
    /** One unit. */
    public static final UnitOfMeasure EACH = new UnitOfMeasure("EA", 1);

    private static final int MAX_DIGITS = 40;

    /** Checks both. */
    public UnitOfMeasure {
        IdText.check("code", "UnitOfMeasure", code);
        checkArgument(
                unitsPerMeasure >= 1,
                "unitsPerMeasure of UnitOfMeasure %s must be at least 1 but was %s",
                code,
                unitsPerMeasure);
    }

    /** Returns a measure. */
    public static UnitOfMeasure of(String code, long unitsPerMeasure) {
        return new UnitOfMeasure(code, unitsPerMeasure);
    }

    /**
     * The units that a quantity in this measure stands for; empty when that is no whole number within [0, {@link Long#MAX_VALUE}].
     *
     * <p>Quantities of more than {@value #MAX_DIGITS} digits on either side of the point are none.
     */
    public Optional<Long> findUnits(BigDecimal quantity) {
        if (quantity.signum() == 0) {
            return Optional.of(0L);
        }
        long left = (long) quantity.precision() - quantity.scale();
        if (quantity.signum() < 0 || left > MAX_DIGITS || quantity.scale() > MAX_DIGITS) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    quantity.multiply(BigDecimal.valueOf(unitsPerMeasure)).longValueExact());
        } catch (ArithmeticException e) {
            return Optional.empty(); // a fraction of a unit, or more units than there can be
        }
    }

    /**
     * How much of this measure some units are, exactly.
     *
     * @throws IllegalArgumentException if {@code units} is negative
     */
    public Ratio quantity(long units) {
        checkArgument(units >= 0, "units of UnitOfMeasure %s must not be negative but was %s", code, units);
        return Ratio.of(units, unitsPerMeasure);
    }
}
