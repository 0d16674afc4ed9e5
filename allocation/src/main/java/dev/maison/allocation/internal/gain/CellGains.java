package dev.maison.allocation.internal.gain;

/**
 * The gain of a unit beyond a cell's minimum, in any order of units and cells: in quanta, 0 where there is no such unit or it gains
 * nothing. Not safe for several threads.
 */
public final class CellGains {
    private final LaunchData data;
    private final GainLookup gains;
    private final boolean plain;

    /** Reads cells of {@code data}. */
    public CellGains(LaunchData data) {
        this.data = data;
        this.gains = new GainLookup(data);
        this.plain = data.minimum == null && data.maximum == null && !data.hasRules();
    }

    /** The gain of the {@code unit}-th unit beyond the minimum, counted from 1. Its cost is that of {@link GainLookup}. */
    public long beyondMinimum(int cell, int unit) {
        int[] starts = data.tableStart;
        if (plain && starts != null && starts[cell] >= 0) {
            return unit <= data.tableLength(cell) && data.eligible(cell)
                    ? Math.max(data.tableGains[starts[cell] + unit - 1], 0)
                    : 0;
        }
        int low = data.minimum(cell);
        if (unit > data.maximum(cell) - low) {
            return 0;
        }
        if (starts != null && starts[cell] >= 0) {
            return Math.max(data.tableGains[starts[cell] + low + unit - 1], 0);
        }
        return gains.gain(cell, low + unit);
    }
}
