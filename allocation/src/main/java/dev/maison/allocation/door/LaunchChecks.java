package dev.maison.allocation.door;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.maison.allocation.demand.DemandEstimate;
import dev.maison.allocation.internal.gain.LaunchData;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The checks of a launch's columns, and what is found on the way: the index of each id. */
final class LaunchChecks {
    private final List<SkuId> skus;
    private final List<DoorId> doors;
    private Map<SkuId, Integer> skuIndex = ImmutableMap.of();
    private Map<DoorId, Integer> doorIndex = ImmutableMap.of();

    LaunchChecks(List<SkuId> skus, List<DoorId> doors) {
        this.skus = skus;
        this.doors = doors;
    }

    Map<SkuId, Integer> skuIndex() {
        return skuIndex;
    }

    Map<DoorId, Integer> doorIndex() {
        return doorIndex;
    }

    void distinctIds() {
        skuIndex = index("sku", skus);
        doorIndex = index("door", doors);
    }

    private static <T> Map<T, Integer> index(String what, List<T> ids) {
        Map<T, Integer> index = Maps.newLinkedHashMapWithExpectedSize(ids.size());
        for (int i = 0; i < ids.size(); i++) {
            Integer before = index.putIfAbsent(ids.get(i), i);
            checkArgument(
                    before == null,
                    "%s of LaunchProblem must be named once but %s stands at %s and %s",
                    what,
                    ids.get(i),
                    before,
                    i);
        }
        return index;
    }

    static String cell(List<SkuId> skus, List<DoorId> doors, int cell) {
        return skus.get(cell / doors.size()) + " at door " + doors.get(cell % doors.size());
    }

    String cell(int cell) {
        return cell(skus, doors, cell);
    }

    int cells() {
        return skus.size() * doors.size();
    }

    void unitsOfSku(String attribute, int sku, int units) {
        checkArgument(
                units >= 0, "%s of SKU %s must lie within [0, 2147483647] but was %s", attribute, skus.get(sku), units);
    }

    void limits(
            int @Nullable [] minimums,
            int @Nullable [] maximums,
            boolean @Nullable [] ineligible,
            int @Nullable [] tableStart,
            int @Nullable [] tableLength) {
        if (minimums == null && maximums == null) {
            return;
        }
        int cells = skus.size() * doors.size();
        for (int cell = 0; cell < cells; cell++) {
            int low = minimums == null ? 0 : minimums[cell];
            int high = maximums == null ? Integer.MAX_VALUE : maximums[cell];
            if (low < 0 || high < low) {
                checkArgument(low >= 0, "minimumUnits of %s must not be negative but was %s", cell(cell), low);
                checkArgument(high >= 0, "maximumUnits of %s must not be negative but was %s", cell(cell), high);
                checkArgument(
                        low <= high,
                        "minimumUnits of %s must be at most its maximumUnits %s but was %s",
                        cell(cell),
                        high,
                        low);
            }
            if (low > 0) {
                checkArgument(
                        ineligible == null || !ineligible[cell],
                        "minimumUnits of %s must be 0 as the door is not eligible but was %s",
                        cell(cell),
                        low);
                checkArgument(
                        tableStart == null || tableStart[cell] < 0 || (tableLength != null && low <= tableLength[cell]),
                        "minimumUnits of %s must be at most the units of its gain table but was %s",
                        cell(cell),
                        low);
            }
        }
    }

    /** One pass over the demands; a cell with a table states none. */
    void demands(
            double[] means, double @Nullable [] sizes, long[] value, int @Nullable [] tableStart, long quantumMicros) {
        long most = LaunchData.maxValueMicros(quantumMicros);
        for (int cell = 0; cell < means.length; cell++) {
            double mean = means[cell];
            long micros = value[cell];
            if (!(mean >= 0 && mean <= DemandEstimate.MAX_MEAN_UNITS && micros >= 0 && micros <= most)
                    && !hasTable(tableStart, cell)) {
                blame(cell, mean, micros, most);
            }
        }
        if (sizes != null) {
            for (int cell = 0; cell < means.length; cell++) {
                double size = sizes[cell];
                boolean fine = size == 0
                        || (size > 0
                                && size < Double.POSITIVE_INFINITY
                                && means[cell] <= size * DemandEstimate.MAX_MEAN_TO_SIZE);
                checkArgument(
                        fine || hasTable(tableStart, cell),
                        "size of %s must be 0 for Poisson, or finite and at least mean / %s = %s, but was %s",
                        cell(cell),
                        DemandEstimate.MAX_MEAN_TO_SIZE,
                        means[cell] / DemandEstimate.MAX_MEAN_TO_SIZE,
                        size);
            }
        }
    }

    private void blame(int cell, double mean, long micros, long most) {
        checkArgument(
                mean >= 0 && mean <= DemandEstimate.MAX_MEAN_UNITS,
                "meanUnits of %s must lie within [0, %s] but was %s",
                cell(cell),
                DemandEstimate.MAX_MEAN_UNITS,
                mean);
        throw new IllegalArgumentException(
                "unitValue of " + cell(cell) + " must lie within [0, " + most + "] micro-units but was " + micros
                        + (micros < 0 ? "" : "\nMaybe a coarser quantum fits the currency."));
    }

    private static boolean hasTable(int @Nullable [] tableStart, int cell) {
        return tableStart != null && tableStart[cell] >= 0;
    }

    void everyCellHasTable(int[] tableStart, boolean @Nullable [] ineligible) {
        for (int cell = 0; cell < tableStart.length; cell++) {
            checkArgument(
                    tableStart[cell] >= 0 || (ineligible != null && ineligible[cell]),
                    "gain of %s must be stated but there is neither a mean nor a gain table",
                    cell(cell));
        }
    }

    void tableRanges(int[] start, int[] length, int total) {
        for (int cell = 0; cell < start.length; cell++) {
            checkArgument(
                    start[cell] == -1
                            || (start[cell] >= 0 && length[cell] >= 0 && (long) start[cell] + length[cell] <= total),
                    "gain table of %s must lie within the %s gains given but starts at %s with length %s",
                    cell(cell),
                    total,
                    start[cell],
                    length[cell]);
        }
    }

    /** Checks the gains of all tables. Answers which tables rise, or {@code null} when none does; refuses them unless they may. */
    boolean @Nullable [] tables(int[] start, int[] length, long[] gains, long quantumMicros, boolean ofAnyShape) {
        long most = LaunchData.MAX_VALUE_QUANTA;
        boolean[] rising = null;
        for (int cell = 0; cell < start.length; cell++) {
            for (int k = 0; start[cell] >= 0 && k < length[cell]; k++) {
                long gain = gains[start[cell] + k];
                checkArgument(
                        gain >= -most && gain <= most,
                        "gain of unit %s of %s must lie within 2^43 quanta of %s micro-units but was %s quanta%s",
                        k + 1,
                        cell(cell),
                        quantumMicros,
                        gain,
                        "\nMaybe a coarser quantum fits the currency.");
                if (k > 0 && gain > gains[start[cell] + k - 1]) {
                    checkArgument(
                            ofAnyShape,
                            "gains of %s must not rise but unit %s gains %s quanta after %s%s",
                            cell(cell),
                            k + 1,
                            gain,
                            gains[start[cell] + k - 1],
                            Limits.MAYBE_TOTALS
                                    + "\nMaybe the gains are meant to rise: then use LaunchColumns.gainTablesOfAnyShape.");
                    rising = rising == null ? new boolean[start.length] : rising;
                    rising[cell] = true;
                }
            }
        }
        return rising;
    }

    static long halfEven(long micros, long quantum) {
        return BigDecimal.valueOf(micros)
                .divide(BigDecimal.valueOf(quantum), 0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }
}
