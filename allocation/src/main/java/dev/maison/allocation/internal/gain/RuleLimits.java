package dev.maison.allocation.internal.gain;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * What weeks of supply and thresholds come to in units, given all other limits of a cell. Whoever changes a limit, a demand or a position of
 * a cell works out the cell again: these two depend on all of them.
 */
public final class RuleLimits {
    private RuleLimits() {}

    /**
     * Works out all cells.
     *
     * @throws IllegalArgumentException if a minimum leaves no number of units
     */
    public static void putAll(LaunchData.Columns columns, IntFunction<String> names) {
        LaunchData data = columns.toData();
        if (isRuled(data)) {
            put(columns, IntStream.range(0, data.skus * data.doors).toArray(), names);
        }
    }

    /**
     * Works out some cells; the columns of the others are copied before they are written to.
     *
     * @param names the subject of a cell in messages
     * @throws IllegalArgumentException if a minimum leaves no number of units
     */
    public static void put(LaunchData.Columns columns, int[] cells, IntFunction<String> names) {
        int[] least = columns.weeksMinimum;
        int[] most = columns.weeksMaximum;
        int[] worth = columns.thresholdMaximum;
        columns.weeksMinimum = null;
        columns.weeksMaximum = null;
        columns.thresholdMaximum = null;
        LaunchData stated = columns.toData();
        int all = stated.skus * stated.doors;
        if (stated.leastByWeeks != null || stated.mostByWeeks != null) { // a column that says nothing may be absent
            least = least == null ? new int[all] : least.clone();
            most = most == null ? unlimited(all) : most.clone();
            for (int cell : cells) {
                int byWeeks = stated.mostByWeeks == null ? Integer.MAX_VALUE : stated.mostByWeeks[cell];
                most[cell] = Math.max(byWeeks, stated.minimum(cell));
                least[cell] = stated.leastByWeeks == null
                        ? 0
                        : leastByWeeks(stated, cell, stated.leastByWeeks[cell], most[cell]);
            }
            columns.weeksMinimum = least;
            columns.weeksMaximum = most;
        }
        LaunchData limited = columns.toData();
        if (limited.presentation != null || limited.multiple != null) {
            for (int cell : cells) {
                checkDomain(limited, cell, names);
            }
        }
        if (limited.threshold != null) {
            worth = worth == null ? unlimited(all) : worth.clone();
            UnitGains gains = new UnitGains(limited);
            for (int cell : cells) {
                worth[cell] = limited.threshold[cell] > 0 && limited.eligible(cell)
                        ? worthGiving(limited, gains, limited.threshold[cell], cell)
                        : Integer.MAX_VALUE;
            }
            columns.thresholdMaximum = worth;
        }
    }

    private static boolean isRuled(LaunchData data) {
        return data.leastByWeeks != null
                || data.mostByWeeks != null
                || data.presentation != null
                || data.multiple != null
                || data.threshold != null;
    }

    private static int[] unlimited(int cells) {
        int[] most = new int[cells];
        Arrays.fill(most, Integer.MAX_VALUE);
        return most;
    }

    /** Limits by weeks give way to stated ones. */
    private static int leastByWeeks(LaunchData data, int cell, int byWeeks, int most) {
        int room = Math.min(most, data.maximum(cell));
        room -= room % data.multiple(cell);
        return Math.min(byWeeks, room < data.presentation(cell) ? 0 : room);
    }

    /** A minimum that leaves no number of units is the caller's mistake, as a minimum above a maximum is. */
    private static void checkDomain(LaunchData data, int cell, IntFunction<String> names) {
        int stated = data.eligible(cell) ? data.statedMinimum(cell) : 0;
        int least = stated == 0 ? 0 : data.minimum(cell);
        if (least < stated || least > data.maximum(cell)) {
            checkArgument(
                    false,
                    "minimumUnits of %s must leave a multiple of %s from its presentation minimum %s up to its maximum %s but was %s",
                    names.apply(cell),
                    data.multiple(cell),
                    data.presentation(cell),
                    data.hasTable(cell)
                            ? Math.min(data.statedMaximum(cell), data.tableLength(cell))
                            : data.statedMaximum(cell),
                    stated);
        }
    }

    /** The most units that are worth the threshold step by step: units that come together must be so on average. */
    private static int worthGiving(LaunchData data, UnitGains gains, long threshold, int cell) {
        int units = data.minimum(cell);
        int end = data.maximum(cell);
        gains.start(cell);
        gains.skip(units);
        long next = data.nextAllowed(cell, units);
        while (next <= end && isWorth(gains, (int) next - units, threshold)) {
            units = (int) next;
            next = data.nextAllowed(cell, units);
        }
        return units;
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
