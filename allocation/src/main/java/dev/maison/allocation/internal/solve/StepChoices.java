package dev.maison.allocation.internal.solve;

import dev.maison.allocation.internal.gain.LaunchData;
import dev.maison.allocation.internal.gain.UnitGains;
import java.util.Arrays;

/**
 * What each door of a SKU may be given beyond its minimum, and what it then gains beyond it: one entry per number of units that
 * its rules allow, fewest first; the first entry of a door is nothing at all. Reused from SKU to SKU.
 */
final class StepChoices {
    /** Sums of gains stay below this. */
    static final long MOST_GAIN = 1L << 61;

    private final LaunchData data;
    private final UnitGains walk;

    /** Where the entries of each position start, and at last where they all end. */
    final int[] start;

    int[] units = new int[64];
    long[] gain = new long[64];

    private int size;

    StepChoices(LaunchData data) {
        this.data = data;
        this.walk = new UnitGains(data);
        this.start = new int[data.doors + 1];
    }

    /**
     * Lists the positions of one SKU from {@code from} up to {@code to}, with at most {@code room} units each.
     *
     * @param everything also what gains no more than fewer units do
     */
    void load(int sku, int from, int to, long room, boolean everything) {
        size = 0;
        long most = 0;
        for (int i = from; i < to; i++) {
            start[i] = size;
            load(sku * data.doors + data.order[i], room, everything);
            long best = 0;
            for (int c = start[i]; c < size; c++) {
                best = Math.max(best, Math.abs(gain[c]));
            }
            most += best;
            if (most > MOST_GAIN) {
                throw new ArithmeticException("gains of a SKU in steps must add up to at most 2^61 quanta but were more"
                        + "\nMaybe a coarser quantum fits the currency.");
            }
        }
        start[to] = size;
    }

    private void load(int cell, long room, boolean everything) {
        add(0, 0);
        if (!data.eligible(cell)) {
            return;
        }
        int least = data.minimum(cell);
        long end = Math.min(data.maximum(cell), least + room);
        walk.start(cell);
        walk.skip(least);
        boolean table = data.hasTable(cell);
        long at = least;
        long sum = 0;
        long best = 0;
        boolean flat = false; // an estimate that gains nothing gains nothing ever after
        for (long next = data.nextAllowed(cell, least); next <= end; next = data.nextAllowed(cell, next)) {
            for (; at < next && !flat; at++) {
                long unit = walk.next();
                flat = unit == 0 && !table;
                sum = Math.addExact(sum, unit);
            }
            if (everything || sum > best) {
                add((int) (next - least), sum);
                best = Math.max(best, sum);
            }
            if (flat && !everything) {
                return;
            }
        }
    }

    private void add(int unitsGiven, long sum) {
        if (size == units.length) {
            units = Arrays.copyOf(units, 2 * size);
            gain = Arrays.copyOf(gain, 2 * size);
        }
        units[size] = unitsGiven;
        gain[size++] = sum;
    }
}
