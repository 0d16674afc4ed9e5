package dev.maison.docs.launchday.sales;

import java.math.BigInteger;

/**
 * Lines, units and value of a set of lines, exact.
 *
 * @param lines how many lines
 * @param units their units, added with sign
 * @param valueMicros their value, added with sign, in micro-units
 */
public record ControlTotals(long lines, BigInteger units, BigInteger valueMicros) {
    /** Nothing. */
    public static final ControlTotals ZERO = new ControlTotals(0, BigInteger.ZERO, BigInteger.ZERO);

    /** These totals and one more line. */
    public ControlTotals plus(long lineUnits, long lineValueMicros) {
        return new ControlTotals(
                lines + 1,
                units.add(BigInteger.valueOf(lineUnits)),
                valueMicros.add(BigInteger.valueOf(lineValueMicros)));
    }

    /** These totals and others. */
    public ControlTotals plus(ControlTotals other) {
        return new ControlTotals(lines + other.lines, units.add(other.units), valueMicros.add(other.valueMicros));
    }
}
