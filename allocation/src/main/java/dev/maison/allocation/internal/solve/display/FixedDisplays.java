package dev.maison.allocation.internal.solve.display;

import dev.maison.allocation.internal.display.DisplayData;
import java.util.Arrays;

/**
 * Once it is settled which groups are shown, every SKU stands alone: its forced units, then the units that gain most. This holds such a
 * choice with its value per SKU, so that changing one group costs only its SKUs.
 */
final class FixedDisplays {
    /** No value: a SKU may come to less than nothing, as the core units of a display are forced whatever they gain. */
    private static final long IMPOSSIBLE = Long.MIN_VALUE;

    private final DisplayData data;
    private final boolean[] shown;
    private final long[] values;
    private final int[] mark;
    private int marks;
    private long total;
    private int impossible;
    private long[] scratch = new long[64];
    private int count;
    private long steps;

    FixedDisplays(DisplayData data, boolean[] shown) {
        this.data = data;
        this.shown = shown.clone();
        this.values = new long[data.skus()];
        this.mark = new int[data.skus()];
        for (int g = 0; g < shown.length; g++) {
            total += shown[g] ? data.bonus[g] : 0;
        }
        for (int s = 0; s < data.skus(); s++) {
            values[s] = valueOf(s);
            total += counted(values[s]);
            impossible += values[s] == IMPOSSIBLE ? 1 : 0;
        }
    }

    private static long counted(long value) {
        return value == IMPOSSIBLE ? 0 : value;
    }

    boolean isPossible() {
        return impossible == 0;
    }

    /** What is gained in all; only when possible. */
    long total() {
        return total;
    }

    boolean isShown(int g) {
        return shown[g];
    }

    boolean[] shown() {
        return shown.clone();
    }

    long steps() {
        return steps;
    }

    /** A SKU that cannot serve what is shown, or -1. */
    int impossibleSku() {
        for (int s = 0; s < values.length; s++) {
            if (values[s] == IMPOSSIBLE) {
                return s;
            }
        }
        return -1;
    }

    /** Shows a group or takes it back. */
    void flip(int g) {
        shown[g] = !shown[g];
        total += shown[g] ? data.bonus[g] : -data.bonus[g];
        marks++;
        for (int cell : data.cells[g]) {
            int s = data.sku[cell];
            if (mark[s] != marks) {
                mark[s] = marks;
                total -= counted(values[s]);
                impossible -= values[s] == IMPOSSIBLE ? 1 : 0;
                values[s] = valueOf(s);
                total += counted(values[s]);
                impossible += values[s] == IMPOSSIBLE ? 1 : 0;
            }
        }
    }

    private boolean isBroken(int cell) {
        return data.group[cell] >= 0 && !shown[data.group[cell]];
    }

    /** Collects the gains of all units that are not forced; returns the units left for them, negative if there are too few. */
    private long collect(int s) {
        long left = data.supply[s];
        count = 0;
        for (int cell = data.skuStart[s]; cell < data.skuStart[s + 1]; cell++) {
            boolean broken = isBroken(cell);
            long[] gains = broken ? data.salvage[cell] : data.gains[cell];
            int from = broken || data.group[cell] < 0 ? 0 : data.core[cell];
            left -= from;
            steps += gains.length + 1;
            if (count + gains.length > scratch.length) {
                scratch = Arrays.copyOf(scratch, 2 * (count + gains.length));
            }
            for (int k = from; k < gains.length && gains[k] > 0; k++) {
                scratch[count++] = gains[k];
            }
        }
        return left;
    }

    private long valueOf(int s) {
        long left = collect(s);
        if (left < 0) {
            return IMPOSSIBLE;
        }
        long value = 0;
        if (left < count) {
            Arrays.sort(scratch, 0, count);
        }
        for (int k = count - 1; k >= 0 && k >= count - left; k--) {
            value += scratch[k];
        }
        for (int cell = data.skuStart[s]; cell < data.skuStart[s + 1]; cell++) {
            for (int k = 0; data.group[cell] >= 0 && !isBroken(cell) && k < data.core[cell]; k++) {
                value += data.gains[cell][k];
            }
        }
        return value;
    }

    /** The price at which each SKU runs out: that of the last unit given; 0 when some are left. Only when possible. */
    long[] prices() {
        long[] prices = new long[data.skus()];
        for (int s = 0; s < prices.length; s++) {
            long left = collect(s);
            if (left < count) {
                Arrays.sort(scratch, 0, count);
                prices[s] = left == 0 ? scratch[count - 1] : scratch[(int) (count - left)];
            }
        }
        return prices;
    }

    /** Units per cell: forced ones, then those that gain most, ties to the earlier cell. Only when possible. */
    int[] units() {
        int[] units = new int[data.sku.length];
        for (int s = 0; s < data.skus(); s++) {
            long left = collect(s);
            long cut = 0;
            if (left < count) {
                Arrays.sort(scratch, 0, count);
                cut = left == 0 ? Long.MAX_VALUE : scratch[(int) (count - left)];
            }
            for (int pass = 0; pass < 2; pass++) {
                for (int cell = data.skuStart[s]; cell < data.skuStart[s + 1]; cell++) {
                    boolean broken = isBroken(cell);
                    long[] gains = broken ? data.salvage[cell] : data.gains[cell];
                    if (pass == 0) {
                        units[cell] = broken || data.group[cell] < 0 ? 0 : data.core[cell];
                    }
                    while (units[cell] < gains.length
                            && gains[units[cell]] > 0
                            && left > 0
                            && (pass == 0 ? gains[units[cell]] > cut : gains[units[cell]] >= cut)) {
                        units[cell]++;
                        left--;
                    }
                }
            }
        }
        return units;
    }
}
