package dev.maison.allocation.door;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.allocation.internal.gain.LaunchData;
import dev.maison.allocation.internal.gain.UnitGains;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a launch beyond minima and maxima, and what they come to: positions are netted, weeks of supply become units, a
 * threshold becomes the number of units that are worth it. A problem without such rules passes through untouched.
 */
final class LaunchRules {
    int @Nullable [] presentation;
    int @Nullable [] multiple;
    LaunchNeed need = LaunchNeed.GROSS;
    int @Nullable [] onHand;
    int @Nullable [] inTransit;
    int @Nullable [] onOrder;
    int @Nullable [] reserved;
    int @Nullable [] backorders;
    long @Nullable [] thresholdMicros;

    @Nullable List<WeeksOfSupply> weeksOfDoors;

    @Nullable WeeksOfSupply @Nullable [] weeksOfCells;

    void checkLengths(int cells, int doors) {
        check("presentationMinimums", presentation, cells);
        check("multiples", multiple, cells);
        check("onHand", onHand, cells);
        check("inTransit", inTransit, cells);
        check("onOrder", onOrder, cells);
        check("reserved", reserved, cells);
        check("backorders", backorders, cells);
        if (thresholdMicros != null) {
            LaunchColumns.checkLength("thresholdMicros", thresholdMicros.length, cells);
        }
        if (weeksOfDoors != null) {
            LaunchColumns.checkLength("weeksOfSupply", weeksOfDoors.size(), doors);
        }
    }

    private static void check(String column, int @Nullable [] entries, int cells) {
        if (entries != null) {
            LaunchColumns.checkLength(column, entries.length, cells);
        }
    }

    /** The columns with the rules in them, all cells checked. */
    LaunchData applied(LaunchData.Columns columns, LaunchChecks checks) {
        int cells = checks.cells();
        for (int cell = 0; presentation != null && cell < cells; cell++) {
            checkArgument(
                    presentation[cell] >= 0,
                    "presentationMinimumUnits of %s must not be negative but was %s",
                    checks.cell(cell),
                    presentation[cell]);
        }
        for (int cell = 0; multiple != null && cell < cells; cell++) {
            checkArgument(
                    multiple[cell] >= 1,
                    "multipleUnits of %s must be at least 1 but was %s",
                    checks.cell(cell),
                    multiple[cell]);
        }
        columns.presentation = presentation;
        columns.multiple = multiple;
        columns.position = need == LaunchNeed.NET ? positions(cells, checks) : null;
        LaunchData stated = columns.toData();
        weeks(columns, stated);
        LaunchData limited = columns.toData();
        if (presentation != null || multiple != null) {
            checkDomains(limited, checks);
        }
        if (thresholdMicros == null) {
            return limited;
        }
        columns.threshold = thresholdQuanta(thresholdMicros, limited, checks);
        columns.thresholdMaximum = worthGiving(limited, columns.threshold);
        return columns.toData();
    }

    private int[] positions(int cells, LaunchChecks checks) {
        int[] net = new int[cells];
        for (int cell = 0; cell < cells; cell++) {
            long units = units("onHandUnits", onHand, cell, checks)
                    + units("inTransitUnits", inTransit, cell, checks)
                    + units("onOrderUnits", onOrder, cell, checks)
                    - units("reservedUnits", reserved, cell, checks)
                    - units("backorderUnits", backorders, cell, checks);
            checkArgument(
                    Math.abs(units) <= StockPosition.MAX_NET_UNITS,
                    "netUnits of %s must lie within [-%s, %s] but was %s",
                    checks.cell(cell),
                    StockPosition.MAX_NET_UNITS,
                    StockPosition.MAX_NET_UNITS,
                    units);
            net[cell] = (int) units;
        }
        return net;
    }

    private static long units(String attribute, int @Nullable [] column, int cell, LaunchChecks checks) {
        if (column == null) {
            return 0;
        }
        checkArgument(
                column[cell] >= 0,
                "%s of %s must not be negative but was %s",
                attribute,
                checks.cell(cell),
                column[cell]);
        return column[cell];
    }

    private @Nullable WeeksOfSupply weeksOf(int cell, int doors) {
        return weeksOfCells != null ? weeksOfCells[cell] : weeksOfDoors == null ? null : weeksOfDoors.get(cell % doors);
    }

    /** Limits by weeks, which give way to stated ones. */
    private void weeks(LaunchData.Columns columns, LaunchData data) {
        if (weeksOfCells == null && weeksOfDoors == null) {
            return;
        }
        int cells = data.skus * data.doors;
        int[] least = new int[cells];
        int[] most = new int[cells];
        Arrays.fill(most, Integer.MAX_VALUE);
        for (int cell = 0; cell < cells; cell++) {
            WeeksOfSupply weeks = weeksOf(cell, data.doors);
            if (weeks != null && data.eligible(cell) && !data.hasTable(cell)) {
                double mean = data.mean(cell);
                int position = data.position(cell);
                int up = Math.max(weeks.mostUnits(mean, position), data.minimum(cell));
                most[cell] = up;
                int room = Math.min(up, data.maximum(cell));
                room -= room % data.multiple(cell);
                room = room < data.presentation(cell) ? 0 : room;
                least[cell] = Math.min(weeks.leastUnits(mean, position), room);
            }
        }
        columns.weeksMinimum = least;
        columns.weeksMaximum = most;
    }

    /** A minimum that leaves no number of units is the caller's mistake, as a minimum above a maximum is. */
    private static void checkDomains(LaunchData data, LaunchChecks checks) {
        for (int cell = 0; data.minimum != null && cell < data.skus * data.doors; cell++) {
            int stated = data.eligible(cell) ? data.statedMinimum(cell) : 0;
            if (stated > 0) {
                int least = data.minimum(cell);
                checkArgument(
                        least >= stated && least <= data.maximum(cell),
                        "minimumUnits of %s must leave a multiple of %s from its presentation minimum %s up to its maximum %s but was %s",
                        checks.cell(cell),
                        data.multiple(cell),
                        data.presentation(cell),
                        data.hasTable(cell)
                                ? Math.min(data.statedMaximum(cell), data.tableLength(cell))
                                : data.statedMaximum(cell),
                        stated);
            }
        }
    }

    private static long[] thresholdQuanta(long[] micros, LaunchData data, LaunchChecks checks) {
        long[] quanta = new long[micros.length];
        for (int cell = 0; cell < quanta.length; cell++) {
            checkArgument(
                    micros[cell] >= 0 && micros[cell] <= 1L << 62,
                    "threshold of %s must lie within [0, 2^62] micro-units but was %s",
                    checks.cell(cell),
                    micros[cell]);
            long whole = micros[cell] / data.quantum;
            quanta[cell] = micros[cell] % data.quantum == 0 ? whole : whole + 1;
        }
        return quanta;
    }

    /** The most units that are worth the threshold step by step: units that come together must be so on average. */
    private static int[] worthGiving(LaunchData data, long[] threshold) {
        UnitGains gains = new UnitGains(data);
        int[] most = new int[threshold.length];
        Arrays.fill(most, Integer.MAX_VALUE);
        for (int cell = 0; cell < most.length; cell++) {
            if (threshold[cell] > 0 && data.eligible(cell)) {
                int units = data.minimum(cell);
                int end = data.maximum(cell);
                gains.start(cell);
                gains.skip(units);
                long next = data.nextAllowed(cell, units);
                while (next <= end && isWorth(gains, (int) next - units, threshold[cell])) {
                    units = (int) next;
                    next = data.nextAllowed(cell, units);
                }
                most[cell] = units;
            }
        }
        return most;
    }

    /** Whether the next units gain so much on average. Walks them, but no further than it needs to. */
    private static boolean isWorth(UnitGains gains, int units, long threshold) {
        long ahead =
                0; // what was gained beyond the threshold; below nothing it may still recover in a table that rises
        for (int k = 0; k < units; k++) {
            long gain = gains.next();
            ahead += gain - Math.min(threshold, LaunchData.MAX_VALUE_QUANTA + 1);
            if (ahead < -(1L << 62)) {
                return false;
            }
        }
        return ahead >= 0;
    }
}
