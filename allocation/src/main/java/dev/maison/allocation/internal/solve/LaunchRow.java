package dev.maison.allocation.internal.solve;

import dev.maison.allocation.internal.gain.LaunchData;
import dev.maison.allocation.internal.gain.Panjer;
import dev.maison.allocation.internal.gain.UnitGains;
import org.jspecify.annotations.Nullable;

/** One SKU's cells side by side, by position: doors by tier, then tie order. Reused from SKU to SKU. */
final class LaunchRow {
    /** Up to this mean the plain recurrence has no rounding that a gain could show, however far it is carried; see {@link Panjer}. */
    private static final double PLAIN_MEAN = 64;

    /** Up to so many units that a door has already, its units are counted from nothing; no demand reaches further. */
    private static final int NEAR = 1 << 28;

    private final LaunchData data;
    private final UnitGains gains;
    private int base;

    /** Worth of a unit sold, in quanta; for a table its first gain, which serves the guess only. */
    final double[] worth;

    /** Mean and standard deviation of demand; made up for a table, which serves the guess only. */
    final double[] mean;

    final double[] spread;

    /** The recurrence, and the logarithm of the probability of no demand; see {@link Panjer}. */
    final double[] a;

    final double[] b;
    final double[] logNone;

    /** Whether the plain recurrence may be carried on unit by unit. */
    final boolean[] plain;

    /** Mean demand that what a door has leaves open; the means themselves where nothing counts. */
    final double[] open;

    /** Units that a door has already: all units here count from nothing, so these are in {@link #units} and in the limits. */
    private final int @Nullable [] shift;

    /** The limits; the upper one also keeps within what there is. */
    final int[] least;

    final int[] most;

    /** The units given so far. */
    final int[] units;

    LaunchRow(LaunchData data) {
        int n = data.doors;
        this.data = data;
        this.gains = new UnitGains(data);
        this.worth = new double[n];
        this.mean = new double[n];
        this.open = data.position == null ? mean : new double[n];
        this.shift = data.position == null ? null : new int[n];
        this.spread = new double[n];
        this.a = new double[n];
        this.b = new double[n];
        this.logNone = new double[n];
        this.plain = new boolean[n];
        this.least = new int[n];
        this.most = new int[n];
        this.units = new int[n];
    }

    /** Units that the minima of a SKU ask for. */
    long forced(int sku) {
        long sum = 0;
        for (int d = 0; data.hasMinima() && d < data.doors; d++) {
            sum += data.minimum(sku * data.doors + d);
        }
        return sum;
    }

    /** Loads a SKU with {@code left} units beyond its minima; every door holds its minimum. */
    void load(int sku, int left) {
        base = sku * data.doors;
        int n = data.doors;
        // The spread holds the variance until the roots are drawn, in a loop that the compiler turns into vector
        // instructions.
        if (data.isPlainPoisson()) {
            loadPlain(left);
        } else {
            for (int i = 0; i < n; i++) {
                load(i, base + data.order[i], left);
            }
        }
        for (int i = 0; i < n; i++) {
            spread[i] = Math.sqrt(spread[i]);
        }
    }

    private void loadPlain(int left) {
        int[] order = data.order;
        for (int i = 0; i < order.length; i++) {
            int cell = base + order[i];
            double m = data.mean(cell);
            units[i] = 0;
            most[i] = left;
            worth[i] = data.valueQuanta(cell);
            mean[i] = m;
            spread[i] = m;
            b[i] = m;
            logNone[i] = -m;
            plain[i] = m <= PLAIN_MEAN;
        }
    }

    private void load(int i, int cell, int left) {
        double m = data.mean(cell);
        double size = data.size(cell);
        least[i] = data.minimum(cell);
        most[i] = (int) Math.min(data.maximum(cell), (long) least[i] + left);
        int position = data.position(cell);
        if (shift != null) {
            boolean near = position > 0 && position <= NEAR && least[i] <= NEAR && !data.hasTable(cell);
            shift[i] = near ? position : 0;
            open[i] = m - position;
            least[i] += shift[i];
            most[i] = (int) Math.min((long) most[i] + shift[i], Integer.MAX_VALUE);
        }
        units[i] = least[i];
        if (data.hasTable(cell)) {
            worth[i] = Math.max((double) data.firstGain(cell), 0); // one that costs is unwanted
            mean[i] = data.tableLength(cell) / 2.0;
            open[i] = mean[i];
            spread[i] = mean[i] * mean[i] / 4;
            plain[i] = false;
            return;
        }
        worth[i] = data.valueQuanta(cell);
        mean[i] = m;
        spread[i] = size == 0 ? m : m + m * (m / size);
        a[i] = Panjer.a(m, size);
        b[i] = Panjer.b(m, size);
        logNone[i] = Panjer.logNone(m, size);
        plain[i] = m <= PLAIN_MEAN && least[i] <= PriceGuess.MOST && (shift == null || shift[i] == position);
    }

    int cell(int i) {
        return base + data.order[i];
    }

    /** The new units of a position. */
    int given(int i) {
        return shift == null ? units[i] : units[i] - shift[i];
    }

    /** Gains of a position from nothing on. The reader is shared: it is good until the next call. */
    UnitGains gainsOf(int i) {
        if (shift == null || shift[i] == 0) {
            gains.start(cell(i));
        } else {
            gains.startAtNothing(cell(i));
        }
        return gains;
    }

    /** The gain of one unit, counted from 1. */
    long gain(int i, int unit) {
        UnitGains walk = gainsOf(i);
        walk.skip(unit - 1);
        return walk.next();
    }

    /** Units that the door's own limits, not the supply, leave room for. */
    int room(int i) {
        return data.maximum(cell(i)) - given(i);
    }

    /** Whether the door's own limits, not the supply, leave room for another unit. */
    boolean hasRoom(int i) {
        return room(i) > 0;
    }
}
