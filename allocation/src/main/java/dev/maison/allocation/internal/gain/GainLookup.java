package dev.maison.allocation.internal.gain;

import org.jspecify.annotations.Nullable;

/**
 * The gain of any new unit of any cell, in any order, in quanta: what {@link UnitGains} would give after as many steps.
 *
 * <p>A table is read. Else the first few units are walked to, and where there are many, gains around the unit asked for are kept, a sixteenth of
 * its number of them: walking on or back unit by unit then costs a constant for each, and half a byte a unit. Not safe for several threads.
 */
public final class GainLookup {
    private static final int FEW = 256;
    private static final int LEAST_KEPT = 128;
    private static final int MOST_KEPT = 1 << 16;

    private final LaunchData data;
    private final UnitGains gains;
    private long @Nullable [] @Nullable [] kept;
    private int[] keptFrom = new int[0];

    /** Reads cells of {@code data}. */
    public GainLookup(LaunchData data) {
        this.data = data;
        this.gains = new UnitGains(data);
    }

    /** Whether gains around a unit are kept, as walking there each time would be long. */
    public boolean keeps(int cell, int unit) {
        return !data.hasTable(cell) && (unit > FEW || data.mean(cell) > FEW);
    }

    /** The gain of the {@code unit}-th new unit, counted from 1, whatever the limits of the cell. */
    public long gain(int cell, int unit) {
        if (!keeps(cell, unit)) {
            gains.start(cell);
            gains.skip(unit - 1);
            return gains.next();
        }
        long[] near = kept == null ? null : kept[cell];
        if (near == null || unit < keptFrom[cell] || unit >= (long) keptFrom[cell] + near.length) {
            near = keep(cell, unit);
        }
        return near[unit - keptFrom[cell]];
    }

    private long[] keep(int cell, int unit) {
        long[][] all = kept;
        if (all == null) {
            all = new long[data.skus * data.doors][];
            kept = all;
            keptFrom = new int[all.length];
        }
        int half = Math.min(Math.max(unit / 32, LEAST_KEPT), MOST_KEPT);
        int from = Math.max(unit - half, 1);
        long[] near = new long[Math.min(2 * half, Integer.MAX_VALUE - from + 1)];
        gains.start(cell);
        gains.skip(from - 1);
        for (int k = 0; k < near.length; k++) {
            near[k] = gains.next();
        }
        all[cell] = near;
        keptFrom[cell] = from;
        return near;
    }
}
