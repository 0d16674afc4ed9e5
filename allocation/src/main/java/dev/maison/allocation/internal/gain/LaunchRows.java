package dev.maison.allocation.internal.gain;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a launch cut out of its columns, changed, and laid back over them. Columns that no row changes are shared, never copied.
 *
 * <p>Whoever adds a column to {@link LaunchData} adds it to {@link #of}, {@link #put} and {@link #over}; a law compares digests of rows cut
 * out with those of the whole.
 */
public final class LaunchRows {
    private LaunchRows() {}

    /** Copies of some rows, in the order of {@code skus}, as columns of their own; gain tables are copied too. */
    public static LaunchData.Columns of(LaunchData data, int[] skus) {
        int n = data.doors;
        LaunchData.Columns to = new LaunchData.Columns(skus.length, n);
        frame(data, to);
        to.supply = new int[skus.length];
        to.holdback = data.holdback == null ? null : new int[skus.length];
        int cells = skus.length * n;
        to.mean = data.mean == null ? null : new double[cells];
        to.size = data.size == null ? null : new double[cells];
        to.value = data.value == null ? null : new long[cells];
        to.minimum = data.minimum == null ? null : new int[cells];
        to.maximum = data.maximum == null ? null : new int[cells];
        to.ineligible = data.ineligible == null ? null : new boolean[cells];
        to.tableStart = data.tableStart == null ? null : new int[cells];
        to.tableLength = data.tableLength == null ? null : new int[cells];
        for (int r = 0; r < skus.length; r++) {
            int sku = skus[r];
            to.supply[r] = data.supply[sku];
            if (to.holdback != null) {
                to.holdback[r] = data.holdback(sku);
            }
            copy(data.mean, sku * n, to.mean, r * n, n);
            copy(data.size, sku * n, to.size, r * n, n);
            copy(data.value, sku * n, to.value, r * n, n);
            copy(data.minimum, sku * n, to.minimum, r * n, n);
            copy(data.maximum, sku * n, to.maximum, r * n, n);
            copy(data.ineligible, sku * n, to.ineligible, r * n, n);
            copy(data.tableStart, sku * n, to.tableStart, r * n, n);
            copy(data.tableLength, sku * n, to.tableLength, r * n, n);
        }
        gatherTables(data.tableGains, to);
        return to;
    }

    /** All columns of a launch, shared. */
    public static LaunchData.Columns share(LaunchData data) {
        LaunchData.Columns to = new LaunchData.Columns(data.skus, data.doors);
        frame(data, to);
        to.supply = data.supply;
        to.holdback = data.holdback;
        to.mean = data.mean;
        to.size = data.size;
        to.value = data.value;
        to.minimum = data.minimum;
        to.maximum = data.maximum;
        to.ineligible = data.ineligible;
        to.tableStart = data.tableStart;
        to.tableLength = data.tableLength;
        to.tableGains = data.tableGains;
        return to;
    }

    /** Makes one cell of rows of one's own what the only cell of {@code one} is. */
    public static void put(LaunchData.Columns to, int cells, int cell, LaunchData one) {
        put(to, cells, cell, one, 0);
    }

    private static void put(LaunchData.Columns to, int cells, int cell, LaunchData one, int at) {
        if (one.mean(at) != 0 || to.mean != null) {
            to.mean = to.mean == null ? new double[cells] : to.mean;
            to.mean[cell] = one.mean(at);
        }
        if (one.size(at) != 0 || to.size != null) {
            to.size = to.size == null ? new double[cells] : to.size;
            to.size[cell] = one.size(at);
        }
        if (one.value(at) != 0 || to.value != null) {
            to.value = to.value == null ? new long[cells] : to.value;
            to.value[cell] = one.value(at);
        }
        putLimits(to, cells, cell, one.eligible(at) ? one.minimum(at) : 0, one.statedMaximum(at));
        if (!one.eligible(at) || to.ineligible != null) {
            to.ineligible = to.ineligible == null ? new boolean[cells] : to.ineligible;
            to.ineligible[cell] = !one.eligible(at);
        }
        if (one.hasTable(at) || to.tableStart != null) {
            to.tableStart = to.tableStart == null ? filled(cells, -1) : to.tableStart;
            to.tableLength = to.tableLength == null ? new int[cells] : to.tableLength;
            to.tableStart[cell] = -1;
            to.tableLength[cell] = 0;
            if (one.hasTable(at)) {
                int start = to.tableGains.length;
                to.tableGains = Arrays.copyOf(to.tableGains, start + one.tableLength(at));
                System.arraycopy(one.tableGains, tableStart(one, at), to.tableGains, start, one.tableLength(at));
                to.tableStart[cell] = start;
                to.tableLength[cell] = one.tableLength(at);
            }
        }
    }

    /** Sets the limits of one cell of rows of one's own. */
    public static void putLimits(LaunchData.Columns to, int cells, int cell, int minimum, int maximum) {
        if (minimum != 0 || to.minimum != null) {
            to.minimum = to.minimum == null ? new int[cells] : to.minimum;
            to.minimum[cell] = minimum;
        }
        if (maximum != Integer.MAX_VALUE || to.maximum != null) {
            to.maximum = to.maximum == null ? filled(cells, Integer.MAX_VALUE) : to.maximum;
            to.maximum[cell] = maximum;
        }
    }

    /** The launch with some rows, at the SKUs {@code at}, taken from {@code rows}. A column that no row changes is shared. */
    public static LaunchData over(LaunchData data, int[] at, LaunchData rows) {
        int n = data.doors;
        int cells = data.skus * n;
        LaunchData.Columns to = share(data);
        to.supply = data.supply.clone();
        to.holdback = data.holdback == null ? null : data.holdback.clone();
        for (int r = 0; r < at.length; r++) {
            to.supply[at[r]] = rows.supply[r];
            if (rows.holdback(r) != data.holdback(at[r])) {
                to.holdback = to.holdback == null ? new int[data.skus] : to.holdback;
                to.holdback[at[r]] = rows.holdback(r);
            }
        }
        boolean tables = false;
        for (int r = 0; r < at.length; r++) {
            int from = r * n;
            int cell = at[r] * n;
            if (differs(rows.mean, from, data.mean, cell, n)) {
                to.mean = to.mean == null ? new double[cells] : own(to.mean, data.mean);
                paste(rows.mean, from, to.mean, cell, n, 0);
            }
            if (differs(rows.size, from, data.size, cell, n)) {
                to.size = to.size == null ? new double[cells] : own(to.size, data.size);
                paste(rows.size, from, to.size, cell, n, 0);
            }
            if (differs(rows.value, from, data.value, cell, n)) {
                to.value = to.value == null ? new long[cells] : to.value == data.value ? to.value.clone() : to.value;
                paste(rows.value, from, to.value, cell, n);
            }
            if (differs(rows.minimum, from, data.minimum, cell, n, 0)) {
                to.minimum = to.minimum == null ? new int[cells] : own(to.minimum, data.minimum);
                paste(rows.minimum, from, to.minimum, cell, n, 0);
            }
            if (differs(rows.maximum, from, data.maximum, cell, n, Integer.MAX_VALUE)) {
                to.maximum = to.maximum == null ? filled(cells, Integer.MAX_VALUE) : own(to.maximum, data.maximum);
                paste(rows.maximum, from, to.maximum, cell, n, Integer.MAX_VALUE);
            }
            if (differs(rows.ineligible, from, data.ineligible, cell, n)) {
                to.ineligible = to.ineligible == null
                        ? new boolean[cells]
                        : to.ineligible == data.ineligible ? to.ineligible.clone() : to.ineligible;
                paste(rows.ineligible, from, to.ineligible, cell, n);
            }
            tables |= tablesDiffer(rows, from, data, cell, n);
        }
        if (tables) {
            layTables(data, at, rows, to, cells);
        }
        return to.toData();
    }

    /** Rows of one SKU each, of the same doors, one below the other. */
    public static LaunchData.Columns stacked(List<LaunchData> rows) {
        LaunchData first = rows.get(0);
        int n = first.doors;
        int cells = rows.size() * n;
        LaunchData.Columns to = new LaunchData.Columns(rows.size(), n);
        frame(first, to);
        to.supply = new int[rows.size()];
        for (int r = 0; r < rows.size(); r++) {
            LaunchData row = rows.get(r);
            to.supply[r] = row.supply[0];
            if (row.holdback != null) {
                to.holdback = to.holdback == null ? new int[rows.size()] : to.holdback;
                to.holdback[r] = row.holdback[0];
            }
            for (int d = 0; d < n; d++) {
                put(to, cells, r * n + d, row, d);
            }
        }
        return to;
    }

    private static void frame(LaunchData data, LaunchData.Columns to) {
        to.quantum = data.quantum;
        to.order = data.order;
        to.tier = data.tier;
        to.tierStart = data.tierStart;
    }

    private static int tableStart(LaunchData data, int cell) {
        return data.tableStart == null ? 0 : data.tableStart[cell];
    }

    /** Gives the copied rows gains of their own, in the order of cells. */
    private static void gatherTables(long[] gains, LaunchData.Columns to) {
        if (to.tableStart == null || to.tableLength == null) {
            return;
        }
        int total = 0;
        for (int cell = 0; cell < to.tableStart.length; cell++) {
            total = Math.addExact(total, to.tableStart[cell] < 0 ? 0 : to.tableLength[cell]);
        }
        long[] own = new long[total];
        int next = 0;
        for (int cell = 0; cell < to.tableStart.length; cell++) {
            if (to.tableStart[cell] >= 0) {
                System.arraycopy(gains, to.tableStart[cell], own, next, to.tableLength[cell]);
                to.tableStart[cell] = next;
                next += to.tableLength[cell];
            }
        }
        to.tableGains = own;
    }

    private static boolean tablesDiffer(LaunchData rows, int from, LaunchData data, int cell, int n) {
        for (int d = 0; d < n; d++) {
            boolean table = rows.hasTable(from + d);
            if (table != data.hasTable(cell + d)) {
                return true;
            }
            if (table && rows.tableStart != null && data.tableStart != null) {
                int x = rows.tableStart[from + d];
                int y = data.tableStart[cell + d];
                if (!Arrays.equals(
                        rows.tableGains,
                        x,
                        x + rows.tableLength(from + d),
                        data.tableGains,
                        y,
                        y + data.tableLength(cell + d))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Appends the gains of the new rows; those of the old rows stay where they are. */
    private static void layTables(LaunchData data, int[] at, LaunchData rows, LaunchData.Columns to, int cells) {
        int n = data.doors;
        to.tableStart = data.tableStart == null ? filled(cells, -1) : data.tableStart.clone();
        to.tableLength = data.tableLength == null ? new int[cells] : data.tableLength.clone();
        int shift = data.tableGains.length;
        to.tableGains = Arrays.copyOf(data.tableGains, Math.addExact(shift, rows.tableGains.length));
        System.arraycopy(rows.tableGains, 0, to.tableGains, shift, rows.tableGains.length);
        for (int r = 0; r < at.length; r++) {
            for (int d = 0; d < n; d++) {
                int from = r * n + d;
                boolean table = rows.hasTable(from);
                to.tableStart[at[r] * n + d] = table && rows.tableStart != null ? shift + rows.tableStart[from] : -1;
                to.tableLength[at[r] * n + d] = table ? rows.tableLength(from) : 0;
            }
        }
    }

    private static int[] filled(int length, int with) {
        int[] array = new int[length];
        Arrays.fill(array, with);
        return array;
    }

    private static int[] own(int[] array, int @Nullable [] shared) {
        return array == shared ? array.clone() : array;
    }

    private static double[] own(double[] array, double @Nullable [] shared) {
        return array == shared ? array.clone() : array;
    }

    private static void copy(@Nullable Object from, int at, @Nullable Object to, int start, int n) {
        if (from != null && to != null) {
            System.arraycopy(from, at, to, start, n);
        }
    }

    private static boolean differs(int @Nullable [] x, int xFrom, int @Nullable [] y, int yFrom, int n, int usual) {
        for (int d = 0; d < n; d++) {
            if ((x == null ? usual : x[xFrom + d]) != (y == null ? usual : y[yFrom + d])) {
                return true;
            }
        }
        return false;
    }

    private static boolean differs(double @Nullable [] x, int xFrom, double @Nullable [] y, int yFrom, int n) {
        for (int d = 0; d < n; d++) {
            if ((x == null ? 0 : x[xFrom + d]) != (y == null ? 0 : y[yFrom + d])) {
                return true;
            }
        }
        return false;
    }

    private static boolean differs(long @Nullable [] x, int xFrom, long @Nullable [] y, int yFrom, int n) {
        for (int d = 0; d < n; d++) {
            if ((x == null ? 0 : x[xFrom + d]) != (y == null ? 0 : y[yFrom + d])) {
                return true;
            }
        }
        return false;
    }

    private static boolean differs(boolean @Nullable [] x, int xFrom, boolean @Nullable [] y, int yFrom, int n) {
        for (int d = 0; d < n; d++) {
            if ((x != null && x[xFrom + d]) != (y != null && y[yFrom + d])) {
                return true;
            }
        }
        return false;
    }

    private static void paste(int @Nullable [] from, int at, int[] to, int start, int n, int usual) {
        for (int d = 0; d < n; d++) {
            to[start + d] = from == null ? usual : from[at + d];
        }
    }

    private static void paste(double @Nullable [] from, int at, double[] to, int start, int n, double usual) {
        for (int d = 0; d < n; d++) {
            to[start + d] = from == null ? usual : from[at + d];
        }
    }

    private static void paste(long @Nullable [] from, int at, long[] to, int start, int n) {
        for (int d = 0; d < n; d++) {
            to[start + d] = from == null ? 0 : from[at + d];
        }
    }

    private static void paste(boolean @Nullable [] from, int at, boolean[] to, int start, int n) {
        for (int d = 0; d < n; d++) {
            to[start + d] = from != null && from[at + d];
        }
    }
}
