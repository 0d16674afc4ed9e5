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

    /** Most levels of a cell that are listed one by one where none gains anything. */
    private static final int MOST_AT_NO_GAIN = 1 << 22;

    /** Most levels of all cells together that are listed so; cells beyond are told by their ends, however few levels they have. */
    private static final int MOST_AT_NO_GAIN_IN_ALL = 1 << 24;

    /** Where the levels of each cell start. */
    public final int[] start;

    /** Units, rising within a cell. */
    public final int[] units;

    /** Gains of so many units in all, in quanta. */
    public final long[] gain;

    /** Whether the levels of a cell go up one by one with gains that do not rise. */
    public final boolean[] concave;

    /**
     * Whether some cell's levels are told by the first and the last only. At no gain that is enough for a bound, which is linear between
     * them; parts of such a cell say nothing.
     */
    public final boolean sparse;

    private Levels(int[] start, int[] units, long[] gain, boolean sparse) {
        this.sparse = sparse;
        this.start = start;
        this.units = units;
        this.gain = gain;
        this.concave = new boolean[start.length - 1];
        for (int c = 0; c < concave.length; c++) {
            concave[c] = true;
            for (int l = start[c] + 1; l < start[c + 1]; l++) {
                concave[c] &= units[l] - units[l - 1] == 1
                        && (l < start[c] + 2 || gain[l] - gain[l - 1] <= gain[l - 1] - gain[l - 2]);
            }
        }
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
                long to = open ? data.launch.nextAllowed(launchCell, x) : Integer.MAX_VALUE;
                if (to > most || !open) {
                    break;
                }
                long more = 0;
                for (long k = x; k < to; k++) {
                    more = Math.addExact(more, gains.next());
                }
                boolean rising = data.launch.rising != null && data.launch.rising[launchCell];
                if (more <= 0 && x >= needed[c] && !rising) {
                    break;
                }
                sum = Math.addExact(sum, more);
                x = (int) to;
            }
        }
        start[cells] = at;
        return new Levels(start, Arrays.copyOf(units, at), Arrays.copyOf(gain, at), false);
    }

    /** From {@code least} units until {@code needed} are reached or the maximum, as multiples and presentation allow, at no gain. */
    static Levels ofNothing(BudgetData data, int[] least, int[] needed) {
        int[] start = new int[least.length + 1];
        int[] units = new int[Math.max(2 * least.length, 16)];
        int at = 0;
        boolean sparse = false;
        for (int c = 0; c < least.length; c++) {
            int cell = data.launchCell(c);
            long most = Math.max(data.launch.maximum(cell), least[c]);
            start[c] = at;
            long x = least[c];
            if (units.length < at + 2) {
                units = Arrays.copyOf(units, 2 * units.length);
            }
            long levels = (Math.min(needed[c], most) - x) / data.launch.multiple(cell);
            if ((levels > MOST_AT_NO_GAIN || (levels > 1 && at + levels > MOST_AT_NO_GAIN_IN_ALL))
                    && data.launch.eligible(cell)) {
                sparse = true;
                units[at++] = (int) x;
                units[at++] = (int) most;
                continue;
            }
            while (true) {
                if (at == units.length) {
                    units = Arrays.copyOf(units, Math.multiplyExact(at, 2));
                }
                units[at++] = (int) x;
                x = data.launch.eligible(cell) ? data.launch.nextAllowed(cell, x) : Long.MAX_VALUE;
                if (units[at - 1] >= needed[c] || x > most) {
                    break;
                }
            }
        }
        start[least.length] = at;
        return new Levels(start, Arrays.copyOf(units, at), new long[at], sparse);
    }
}
