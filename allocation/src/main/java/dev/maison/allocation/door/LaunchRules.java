package dev.maison.allocation.door;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.allocation.internal.gain.LaunchData;
import dev.maison.allocation.internal.gain.RuleLimits;
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
        weeks(columns, columns.toData());
        columns.threshold = thresholdMicros == null ? null : thresholdQuanta(thresholdMicros, columns.quantum, checks);
        RuleLimits.putAll(columns, checks::cell);
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

    /** What weeks of supply come to by themselves; a door with a gain table has no rate, and so no such limits. */
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
                least[cell] = weeks.leastUnits(data.mean(cell), data.position(cell));
                most[cell] = weeks.mostUnits(data.mean(cell), data.position(cell));
            }
        }
        columns.leastByWeeks = least;
        columns.mostByWeeks = most;
    }

    private static long[] thresholdQuanta(long[] micros, long quantum, LaunchChecks checks) {
        long[] quanta = new long[micros.length];
        for (int cell = 0; cell < quanta.length; cell++) {
            checkArgument(
                    micros[cell] >= 0 && micros[cell] <= 1L << 62,
                    "threshold of %s must lie within [0, 2^62] micro-units but was %s",
                    checks.cell(cell),
                    micros[cell]);
            long whole = micros[cell] / quantum;
            quanta[cell] = micros[cell] % quantum == 0 ? whole : whole + 1;
        }
        return quanta;
    }
}
