package dev.maison.allocation.internal.gain;

/**
 * The gain of a unit beyond a cell's minimum, in any order of units and cells: in quanta, 0 where there is no such unit or it gains
 * nothing. Not safe for several threads.
 */
public final class CellGains {
    private final LaunchData data;
    private final UnitGains gains;

    /** Reads cells of {@code data}. */
    public CellGains(LaunchData data) {
        this.data = data;
        this.gains = new UnitGains(data);
    }

    /** The gain of the {@code unit}-th unit beyond the minimum, counted from 1. Without a table it costs as many steps as units. */
    public long beyondMinimum(int cell, int unit) {
        int low = data.minimum(cell);
        if (unit > data.maximum(cell) - low) {
            return 0;
        }
        int[] starts = data.tableStart;
        if (starts != null && starts[cell] >= 0) {
            return Math.max(data.tableGains[starts[cell] + low + unit - 1], 0);
        }
        gains.start(cell);
        gains.skip(low);
        gains.skip(unit - 1);
        return gains.next();
    }
}
