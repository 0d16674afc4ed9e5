package dev.maison.allocation.internal.budget;

import dev.maison.allocation.internal.gain.UnitGains;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of units that a best split may give a cell, and what each gains in all, cell by cell.
 *
 * <p>A cell's levels begin at its minimum. They end where a further unit gains nothing, as such a unit can be taken back without breaking
 * an upper limit; or, under lower limits, at the largest of these, since no cell needs more than that for them.
 */
public final class Levels {
    /** Most levels of all cells. */
    public static final int MOST = 1 << 25;

    /** Where the levels of each cell start. */
    public final int[] start;

    /** Units, rising within a cell. */
    public final int[] units;

    /** Gains of so many units in all, in quanta. */
    public final long[] gain;

    private Levels(int[] start, int[] units, long[] gain) {
        this.start = start;
        this.units = units;
        this.gain = gain;
    }

    /** The number of levels of a cell, at least 1. */
    public int count(int cell) {
        return start[cell + 1] - start[cell];
    }

    /** Answers {@code null} when there would be more than {@link #MOST}. */
    public static @Nullable Levels of(BudgetData data) {
        int cells = data.cells();
        int[] needed = new int[cells];
        for (int c = 0; c < cells; c++) {
            for (int i = data.cellStart[c]; i < data.cellStart[c + 1]; i++) {
                int row = data.cellRow[i];
                if (data.rowIsLeast[row]) {
                    needed[c] = Math.max(needed[c], (int) Math.min(-data.limit[row], Integer.MAX_VALUE));
                }
            }
        }
        int[] start = new int[cells + 1];
        int[] units = new int[Math.max(4 * cells, 16)];
        long[] gain = new long[units.length];
        UnitGains gains = new UnitGains(data.launch);
        int at = 0;
        for (int c = 0; c < cells; c++) {
            start[c] = at;
            int launchCell = data.launchCell(c);
            int least = data.minimum(c);
            int most = data.maximum(c);
            long sum = 0;
            int x = 0;
            boolean open = data.launch.eligible(launchCell);
            if (open) {
                gains.start(launchCell);
                boolean table = data.launch.hasTable(launchCell);
                while (x < least) {
                    long next = gains.next();
                    if (next == 0 && !table) {
                        x = least; // nothing more will come
                        break;
                    }
                    sum = Math.addExact(sum, next);
                    x++;
                }
            }
            while (true) {
                if (at == units.length) {
                    if (at >= MOST) {
                        return null;
                    }
                    int larger = (int) Math.min(2L * at, MOST);
                    units = Arrays.copyOf(units, larger);
                    gain = Arrays.copyOf(gain, larger);
                }
                units[at] = x;
                gain[at++] = sum;
                if (x >= most || !open) {
                    break;
                }
                long next = gains.next();
                if (next <= 0 && x >= needed[c]) {
                    break;
                }
                sum = Math.addExact(sum, next);
                x++;
            }
        }
        start[cells] = at;
        return new Levels(start, Arrays.copyOf(units, at), Arrays.copyOf(gain, at));
    }

    /** From {@code least} to {@code most} units a cell, at no gain. */
    static Levels ofNothing(int[] least, int[] most) {
        int[] start = new int[least.length + 1];
        for (int c = 0; c < least.length; c++) {
            start[c + 1] = Math.addExact(start[c], most[c] - least[c] + 1);
        }
        int[] units = new int[start[least.length]];
        for (int c = 0; c < least.length; c++) {
            for (int i = start[c]; i < start[c + 1]; i++) {
                units[i] = least[c] + i - start[c];
            }
        }
        return new Levels(start, units, new long[units.length]);
    }
}
