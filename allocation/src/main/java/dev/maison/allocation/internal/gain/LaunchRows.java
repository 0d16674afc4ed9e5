package dev.maison.allocation.internal.gain;

import dev.maison.core.Ratio;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a launch cut out of its columns, changed, and laid back over them. Columns that no row changes are shared, never copied.
 *
 * <p>Whoever adds a column to {@link LaunchData} adds it here: one of cells to {@link #COLUMNS}, one of SKUs where {@code supply} stands. A
 * law compares digests of rows cut out with those of the whole.
 */
public final class LaunchRows {
    /** All columns with an entry per cell, but gain tables, which are two columns that point into a third. */
    private static final List<Column> COLUMNS = List.of(
            new Column(
                    data -> data.minimum,
                    to -> to.minimum,
                    (to, array) -> to.minimum = (int[]) array,
                    cells -> new int[cells]),
            new Column(
                    data -> data.maximum,
                    to -> to.maximum,
                    (to, array) -> to.maximum = (int[]) array,
                    cells -> ints(cells, Integer.MAX_VALUE)),
            new Column(
                    data -> data.presentation,
                    to -> to.presentation,
                    (to, array) -> to.presentation = (int[]) array,
                    cells -> new int[cells]),
            new Column(
                    data -> data.multiple,
                    to -> to.multiple,
                    (to, array) -> to.multiple = (int[]) array,
                    cells -> ints(cells, 1)),
            new Column(
                    data -> data.position,
                    to -> to.position,
                    (to, array) -> to.position = (int[]) array,
                    cells -> new int[cells]),
            new Column(
                    data -> data.leastByWeeks,
                    to -> to.leastByWeeks,
                    (to, array) -> to.leastByWeeks = (int[]) array,
                    cells -> new int[cells]),
            new Column(
                    data -> data.mostByWeeks,
                    to -> to.mostByWeeks,
                    (to, array) -> to.mostByWeeks = (int[]) array,
                    cells -> ints(cells, Integer.MAX_VALUE)),
            new Column(
                    data -> data.weeksMinimum,
                    to -> to.weeksMinimum,
                    (to, array) -> to.weeksMinimum = (int[]) array,
                    cells -> new int[cells]),
            new Column(
                    data -> data.weeksMaximum,
                    to -> to.weeksMaximum,
                    (to, array) -> to.weeksMaximum = (int[]) array,
                    cells -> ints(cells, Integer.MAX_VALUE)),
            new Column(
                    data -> data.thresholdMaximum,
                    to -> to.thresholdMaximum,
                    (to, array) -> to.thresholdMaximum = (int[]) array,
                    cells -> ints(cells, Integer.MAX_VALUE)),
            new Column(
                    data -> data.mean,
                    to -> to.mean,
                    (to, array) -> to.mean = (double[]) array,
                    cells -> new double[cells]),
            new Column(
                    data -> data.size,
                    to -> to.size,
                    (to, array) -> to.size = (double[]) array,
                    cells -> new double[cells]),
            new Column(
                    data -> data.value,
                    to -> to.value,
                    (to, array) -> to.value = (long[]) array,
                    cells -> new long[cells]),
            new Column(
                    data -> data.threshold,
                    to -> to.threshold,
                    (to, array) -> to.threshold = (long[]) array,
                    cells -> new long[cells]),
            new Column(
                    data -> data.ineligible,
                    to -> to.ineligible,
                    (to, array) -> to.ineligible = (boolean[]) array,
                    cells -> new boolean[cells]),
            new Column(
                    data -> data.rising,
                    to -> to.rising,
                    (to, array) -> to.rising = (boolean[]) array,
                    cells -> new boolean[cells]));

    private LaunchRows() {}

    private interface Reader<T> {
        @Nullable Object read(T columns);
    }

    /** One column: where it stands, and what it holds when nothing was said. */
    private record Column(
            Reader<LaunchData> of,
            Reader<LaunchData.Columns> in,
            BiConsumer<LaunchData.Columns, Object> set,
            IntFunction<Object> usual) {
        /** The column of rows of one's own, made if there is none. */
        Object own(LaunchData.Columns to, int cells) {
            Object array = in.read(to);
            if (array == null) {
                array = usual.apply(cells);
                set.accept(to, array);
            }
            return array;
        }
    }

    /** Copies of some rows, in the order of {@code skus}, as columns of their own; gain tables are copied too. */
    public static LaunchData.Columns of(LaunchData data, int[] skus) {
        int n = data.doors;
        int cells = skus.length * n;
        LaunchData.Columns to = new LaunchData.Columns(skus.length, n);
        frame(data, to);
        to.supply = new int[skus.length];
        to.holdback = data.holdback == null ? null : new int[skus.length];
        to.pushAll = data.pushAll == null ? null : new boolean[skus.length];
        to.holdbackShare = data.holdbackShare == null ? null : new @Nullable Ratio[skus.length];
        for (int r = 0; r < skus.length; r++) {
            to.supply[r] = data.supply[skus[r]];
            if (data.holdbackShare != null && to.holdbackShare != null) {
                to.holdbackShare[r] = data.holdbackShare[skus[r]];
            }
            if (to.holdback != null) {
                to.holdback[r] = data.holdback(skus[r]);
            }
            if (to.pushAll != null) {
                to.pushAll[r] = data.isPushedAll(skus[r]);
            }
        }
        for (Column column : COLUMNS) {
            Object from = column.of().read(data);
            if (from != null) {
                Object own = column.usual().apply(cells);
                for (int r = 0; r < skus.length; r++) {
                    System.arraycopy(from, skus[r] * n, own, r * n, n);
                }
                column.set().accept(to, own);
            }
        }
        if (data.tableStart != null && data.tableLength != null) {
            to.tableStart = new int[cells];
            to.tableLength = new int[cells];
            for (int r = 0; r < skus.length; r++) {
                System.arraycopy(data.tableStart, skus[r] * n, to.tableStart, r * n, n);
                System.arraycopy(data.tableLength, skus[r] * n, to.tableLength, r * n, n);
            }
            gatherTables(data.tableGains, to);
        }
        return to;
    }

    /** One door's cells of all SKUs, as a launch of this door alone; gain tables are shared. */
    public static LaunchData.Columns door(LaunchData data, int door) {
        int n = data.doors;
        LaunchData.Columns to = new LaunchData.Columns(data.skus, 1);
        to.quantum = data.quantum;
        to.order = new int[] {0};
        to.tier = new int[] {data.tier[door]};
        to.tierStart = new int[] {0, 1};
        to.supply = data.supply;
        to.holdback = data.holdback;
        to.pushAll = data.pushAll;
        for (Column column : COLUMNS) {
            Object from = column.of().read(data);
            if (from != null) {
                column.set().accept(to, every(from, door, n, data.skus));
            }
        }
        if (data.tableStart != null && data.tableLength != null) {
            to.tableStart = (int[]) every(data.tableStart, door, n, data.skus);
            to.tableLength = (int[]) every(data.tableLength, door, n, data.skus);
            to.tableGains = data.tableGains;
        }
        return to;
    }

    /** Every {@code step}-th entry. */
    private static Object every(Object array, int from, int step, int count) {
        if (array instanceof int[] ints) {
            int[] own = new int[count];
            for (int i = 0; i < count; i++) {
                own[i] = ints[from + i * step];
            }
            return own;
        } else if (array instanceof long[] longs) {
            long[] own = new long[count];
            for (int i = 0; i < count; i++) {
                own[i] = longs[from + i * step];
            }
            return own;
        } else if (array instanceof double[] doubles) {
            double[] own = new double[count];
            for (int i = 0; i < count; i++) {
                own[i] = doubles[from + i * step];
            }
            return own;
        }
        boolean[] flags = (boolean[]) array;
        boolean[] own = new boolean[count];
        for (int i = 0; i < count; i++) {
            own[i] = flags[from + i * step];
        }
        return own;
    }

    /** All columns of a launch, shared. */
    public static LaunchData.Columns share(LaunchData data) {
        LaunchData.Columns to = new LaunchData.Columns(data.skus, data.doors);
        frame(data, to);
        to.supply = data.supply;
        to.holdback = data.holdback;
        to.pushAll = data.pushAll;
        to.holdbackShare = data.holdbackShare;
        for (Column column : COLUMNS) {
            Object array = column.of().read(data);
            if (array != null) {
                column.set().accept(to, array);
            }
        }
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
        for (Column column : COLUMNS) {
            Object from = column.of().read(one);
            if (from != null || column.in().read(to) != null) {
                System.arraycopy(
                        from == null ? column.usual().apply(1) : from,
                        from == null ? 0 : at,
                        column.own(to, cells),
                        cell,
                        1);
            }
        }
        if (one.hasTable(at) || to.tableStart != null) {
            to.tableStart = to.tableStart == null ? ints(cells, -1) : to.tableStart;
            to.tableLength = to.tableLength == null ? new int[cells] : to.tableLength;
            to.tableStart[cell] = -1;
            to.tableLength[cell] = 0;
            if (one.hasTable(at) && one.tableStart != null) {
                int start = to.tableGains.length;
                to.tableGains = Arrays.copyOf(to.tableGains, start + one.tableLength(at));
                System.arraycopy(one.tableGains, one.tableStart[at], to.tableGains, start, one.tableLength(at));
                to.tableStart[cell] = start;
                to.tableLength[cell] = one.tableLength(at);
            }
        }
    }

    /** Makes one cell of rows of one's own one that the door may not have, as if nothing had ever been said of it. */
    public static void clear(LaunchData.Columns to, int cells, int cell) {
        for (Column column : COLUMNS) {
            if (column.in().read(to) != null) {
                System.arraycopy(column.usual().apply(1), 0, column.own(to, cells), cell, 1);
            }
        }
        if (to.tableStart != null && to.tableLength != null) {
            to.tableStart[cell] = -1;
            to.tableLength[cell] = 0;
        }
        to.ineligible = to.ineligible == null ? new boolean[cells] : to.ineligible;
        to.ineligible[cell] = true;
    }

    /** Sets the stated limits of one cell of rows of one's own. */
    public static void putLimits(LaunchData.Columns to, int cells, int cell, int minimum, int maximum) {
        if (minimum != 0 || to.minimum != null) {
            to.minimum = to.minimum == null ? new int[cells] : to.minimum;
            to.minimum[cell] = minimum;
        }
        if (maximum != Integer.MAX_VALUE || to.maximum != null) {
            to.maximum = to.maximum == null ? ints(cells, Integer.MAX_VALUE) : to.maximum;
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
        to.pushAll = data.pushAll == null ? null : data.pushAll.clone();
        to.holdbackShare = data.holdbackShare == null ? null : data.holdbackShare.clone();
        for (int r = 0; r < at.length; r++) {
            to.supply[at[r]] = rows.supply[r];
            if (to.holdbackShare != null) { // no change states a share
                to.holdbackShare[at[r]] = rows.holdbackShare == null ? null : rows.holdbackShare[r];
            }
            if (rows.holdback(r) != data.holdback(at[r])) {
                to.holdback = to.holdback == null ? new int[data.skus] : to.holdback;
                to.holdback[at[r]] = rows.holdback(r);
            }
            if (rows.isPushedAll(r) != data.isPushedAll(at[r])) {
                to.pushAll = to.pushAll == null ? new boolean[data.skus] : to.pushAll;
                to.pushAll[at[r]] = rows.isPushedAll(r);
            }
        }
        for (Column column : COLUMNS) {
            lay(column, data, at, rows, to, cells);
        }
        boolean tables = false;
        for (int r = 0; r < at.length; r++) {
            tables |= tablesDiffer(rows, r * n, data, at[r] * n, n);
        }
        if (tables) {
            layTables(data, at, rows, to, cells);
        }
        return to.toData();
    }

    /** Copies the column where a row differs; else it stays shared. */
    private static void lay(
            Column column, LaunchData data, int[] at, LaunchData rows, LaunchData.Columns to, int cells) {
        int n = data.doors;
        Object was = column.of().read(data);
        Object is = column.of().read(rows);
        Object usual = column.usual().apply(n);
        Object own = null;
        for (int r = 0; r < at.length; r++) {
            Object from = is == null ? usual : is;
            int start = is == null ? 0 : r * n;
            if (!same(from, start, was == null ? usual : was, was == null ? 0 : at[r] * n, n)) {
                if (own == null) {
                    own = was == null ? column.usual().apply(cells) : copy(was);
                    column.set().accept(to, own);
                }
                System.arraycopy(from, start, own, at[r] * n, n);
            }
        }
    }

    private static Object copy(Object array) {
        if (array instanceof int[] ints) {
            return ints.clone();
        } else if (array instanceof long[] longs) {
            return longs.clone();
        } else if (array instanceof double[] doubles) {
            return doubles.clone();
        }
        return ((boolean[]) array).clone();
    }

    private static boolean same(Object x, int from, Object y, int at, int n) {
        if (x instanceof int[] a) {
            return Arrays.equals(a, from, from + n, (int[]) y, at, at + n);
        } else if (x instanceof long[] a) {
            return Arrays.equals(a, from, from + n, (long[]) y, at, at + n);
        } else if (x instanceof double[] a) {
            return Arrays.equals(a, from, from + n, (double[]) y, at, at + n);
        }
        return Arrays.equals((boolean[]) x, from, from + n, (boolean[]) y, at, at + n);
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
            if (row.holdbackShare != null) {
                to.holdbackShare = to.holdbackShare == null ? new @Nullable Ratio[rows.size()] : to.holdbackShare;
                to.holdbackShare[r] = row.holdbackShare[0];
            }
            if (row.pushAll != null) {
                to.pushAll = to.pushAll == null ? new boolean[rows.size()] : to.pushAll;
                to.pushAll[r] = row.pushAll[0];
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
        to.tableStart = data.tableStart == null ? ints(cells, -1) : data.tableStart.clone();
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

    private static int[] ints(int length, int with) {
        int[] array = new int[length];
        Arrays.fill(array, with);
        return array;
    }
}
