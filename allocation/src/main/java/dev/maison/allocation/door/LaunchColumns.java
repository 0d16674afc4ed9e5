package dev.maison.allocation.door;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableSortedMap;
import dev.maison.allocation.demand.DemandEstimate;
import dev.maison.allocation.internal.gain.LaunchData;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link LaunchProblem} from columns, for problems of millions of cells: one entry per SKU, per door, or per cell at index
 * {@code sku * doors + door}.
 *
 * <p>Columns are taken over without copying: 10,000 SKUs by 300 doors are tens of megabytes. The caller must not change an array
 * after handing it over; a problem whose arrays change is no longer the one that was checked and digested.
 *
 * <pre>{@code
 * LaunchProblem problem = LaunchProblem.columns("EUR", skus, doors)
 *         .supply(supply) // per SKU
 *         .means(means) // per cell: Poisson
 *         .unitValueMicros(margins) // per cell, in millionths of a euro
 *         .build();
 * }</pre>
 *
 * <p>{@link #build} checks every entry once and costs one pass over the columns.
 */
public final class LaunchColumns {
    private final String currency;
    private final List<SkuId> skus;
    private final List<DoorId> doors;
    private int @Nullable [] supply;
    private int @Nullable [] holdback;
    private double @Nullable [] means;
    private double @Nullable [] sizes;
    private long @Nullable [] unitValueMicros;
    private int @Nullable [] minimums;
    private int @Nullable [] maximums;
    private boolean @Nullable [] ineligible;
    private int @Nullable [] tableStart;
    private int @Nullable [] tableLength;
    private long[] tableMicros = new long[0];
    private boolean ofAnyShape;
    private @Nullable List<Ratio> holdbackShares;

    private @Nullable Ratio @Nullable [] sharesBehindHoldback;
    private boolean @Nullable [] pushedAll;
    private final LaunchRules rules = new LaunchRules();
    private int @Nullable [] tiers;
    private int @Nullable [] tieOrder;
    private @Nullable List<String> doorCurrencies;
    private SortedMap<String, Ratio> rates = new TreeMap<>();
    private long quantumMicros = 1;

    LaunchColumns(String currency, List<SkuId> skus, List<DoorId> doors) {
        this.currency = Amount.zero(currency).currency();
        this.skus = List.copyOf(skus);
        this.doors = List.copyOf(doors);
    }

    /** Units per SKU, held back ones included; not negative. Required. */
    public LaunchColumns supply(int[] units) {
        this.supply = requireNonNull(units, "supply");
        return this;
    }

    /** Units per SKU that are kept at the warehouse; none by default. */
    public LaunchColumns holdback(int[] units) {
        this.holdback = requireNonNull(units, "holdback");
        return this;
    }

    /** The part of each SKU's supply that is kept at the warehouse, in place of {@link #holdback}; see {@link LaunchSku#holdbackShare}. */
    public LaunchColumns holdbackShares(List<Ratio> shares) {
        this.holdbackShares = List.copyOf(shares);
        return this;
    }

    /** Whether everything that limits allow is given, per SKU; see {@link LaunchSku#isPushedAll}. For none by default. */
    public LaunchColumns pushedAll(boolean[] flags) {
        this.pushedAll = requireNonNull(flags, "pushedAll");
        return this;
    }

    /** Mean demand per cell, in units; within [0, {@link DemandEstimate#MAX_MEAN_UNITS}]. Required unless all cells have tables. */
    public LaunchColumns means(double[] units) {
        this.means = requireNonNull(units, "means");
        return this;
    }

    /** Size of a negative binomial demand per cell; 0 for a Poisson demand. Poisson everywhere by default. */
    public LaunchColumns sizes(double[] sizes) {
        this.sizes = requireNonNull(sizes, "sizes");
        return this;
    }

    /**
     * What one unit sold is worth per cell, in micro-units of the door's currency; not negative and at most 2^43 quanta once
     * converted. Required unless all cells have tables.
     */
    public LaunchColumns unitValueMicros(long[] micros) {
        this.unitValueMicros = requireNonNull(micros, "unitValueMicros");
        return this;
    }

    /** Fewest units per cell; 0 by default. */
    public LaunchColumns minimums(int[] units) {
        this.minimums = requireNonNull(units, "minimums");
        return this;
    }

    /** Most units per cell, included; no limit by default ({@link Integer#MAX_VALUE}). */
    public LaunchColumns maximums(int[] units) {
        this.maximums = requireNonNull(units, "maximums");
        return this;
    }

    /** Whether the door may not have the SKU, per cell; every door may by default. */
    public LaunchColumns ineligible(boolean[] flags) {
        this.ineligible = requireNonNull(flags, "ineligible");
        return this;
    }

    /**
     * Gain tables for some cells: {@code start[cell]} is -1 for none, or where the gains of the cell's first, second, ... unit begin
     * in {@code micros}, {@code length[cell]} of them, never rising, in the door's currency.
     */
    public LaunchColumns gainTables(int[] start, int[] length, long[] micros) {
        this.tableStart = requireNonNull(start, "start");
        this.tableLength = requireNonNull(length, "length");
        this.tableMicros = requireNonNull(micros, "micros");
        return this;
    }

    /**
     * {@linkplain #gainTables Gain tables} whose gains may also rise; see {@link LaunchDemand#ofTableOfAnyShape}.
     */
    public LaunchColumns gainTablesOfAnyShape(int[] start, int[] length, long[] micros) {
        this.ofAnyShape = true;
        return gainTables(start, length, micros);
    }

    /** None or at least so many units per cell, 0 or 1 for no such rule; see {@link LaunchDemand#presentationMinimumUnits}. */
    public LaunchColumns presentationMinimums(int[] units) {
        rules.presentation = requireNonNull(units, "presentationMinimums");
        return this;
    }

    /** New units come in multiples of this, per cell, at least 1; see {@link LaunchDemand#multipleUnits}. */
    public LaunchColumns multiples(int[] units) {
        rules.multiple = requireNonNull(units, "multiples");
        return this;
    }

    /** Whether what doors have counts against what they need; {@link LaunchNeed#GROSS} by default. */
    public LaunchColumns need(LaunchNeed need) {
        rules.need = requireNonNull(need, "need");
        return this;
    }

    /** Units at the door, per cell; see {@link StockPosition}. None by default. */
    public LaunchColumns onHand(int[] units) {
        rules.onHand = requireNonNull(units, "onHand");
        return this;
    }

    /** Units on their way to the door, per cell. None by default. */
    public LaunchColumns inTransit(int[] units) {
        rules.inTransit = requireNonNull(units, "inTransit");
        return this;
    }

    /** Units ordered for the door and not yet sent, per cell. None by default. */
    public LaunchColumns onOrder(int[] units) {
        rules.onOrder = requireNonNull(units, "onOrder");
        return this;
    }

    /** Units of these that are promised to clients, per cell. None by default. */
    public LaunchColumns reserved(int[] units) {
        rules.reserved = requireNonNull(units, "reserved");
        return this;
    }

    /** Units that clients wait for and that none of these covers, per cell. None by default. */
    public LaunchColumns backorders(int[] units) {
        rules.backorders = requireNonNull(units, "backorders");
        return this;
    }

    /** What a unit beyond the minimum must be worth, per cell, in micro-units of the problem's currency; see {@link LaunchDemand#threshold}. */
    public LaunchColumns thresholdMicros(long[] micros) {
        rules.thresholdMicros = requireNonNull(micros, "thresholdMicros");
        return this;
    }

    /** Limits by weeks of supply, per door, for the cells without a table; see {@link WeeksOfSupply}. None by default. */
    public LaunchColumns weeksOfSupply(List<WeeksOfSupply> ofDoors) {
        rules.weeksOfDoors = List.copyOf(ofDoors);
        return this;
    }

    /** The shares that some entries of {@link #holdback} come from. */
    LaunchColumns sharesBehindHoldback(@Nullable Ratio[] shares) {
        this.sharesBehindHoldback = shares;
        return this;
    }

    LaunchColumns weeksOfCells(@Nullable WeeksOfSupply[] ofCells) {
        rules.weeksOfCells = ofCells;
        return this;
    }

    LaunchColumns ofAnyShape() {
        this.ofAnyShape = true;
        return this;
    }

    /** The strict tier per door, 1 or more; 1 by default. See {@link LaunchDoor#tier}. */
    public LaunchColumns tiers(int[] tiers) {
        this.tiers = requireNonNull(tiers, "tiers");
        return this;
    }

    /** The doors, by index, in the order in which equal gains are served; every door once. Door id order by default. */
    public LaunchColumns tieOrder(int[] doorIndexes) {
        this.tieOrder = requireNonNull(doorIndexes, "tieOrder");
        return this;
    }

    /** The currency of each door's values; the problem's by default. */
    public LaunchColumns doorCurrencies(List<String> currencies) {
        this.doorCurrencies = List.copyOf(currencies);
        return this;
    }

    /** How many units of the problem's currency one unit of each door currency buys. */
    public LaunchColumns rates(Map<String, Ratio> rates) {
        this.rates = new TreeMap<>(rates);
        return this;
    }

    /** The step to which gains are rounded, half to even, in micro-units; 1 by default. */
    public LaunchColumns quantumMicros(long micros) {
        this.quantumMicros = micros;
        return this;
    }

    /**
     * Checks the columns and returns the problem.
     *
     * @throws IllegalArgumentException if a column has the wrong length, an entry breaks its rule, or an id stands twice
     */
    public LaunchProblem build() {
        int n = doors.size();
        int m = skus.size();
        checkArgument(n > 0, "doors of LaunchProblem must number at least 1 but numbered 0");
        int cells = cells(m, n);
        int[] units = requireNonNull(supply, "supply");
        checkLength("supply", units.length, m);
        LaunchChecks checks = new LaunchChecks(skus, doors);
        checks.distinctIds();
        for (int s = 0; s < m; s++) {
            checks.unitsOfSku("supplyUnits", s, units[s]);
        }
        if (holdback != null) {
            checkLength("holdback", holdback.length, m);
            for (int s = 0; s < m; s++) {
                checks.unitsOfSku("holdbackUnits", s, holdback[s]);
            }
        }
        int[] kept = heldBack(units);
        checkLength("pushedAll", pushedAll == null ? m : pushedAll.length, m);
        checkArgument(
                quantumMicros >= 1 && quantumMicros <= 1_000_000_000,
                "quantumMicros of LaunchProblem must lie within [1, 1000000000] but was %s",
                quantumMicros);
        checkCells(cells);
        Ratio[] rateOfDoor = ratesOfDoors();
        long[] value = unitValueMicros == null ? null : converted(unitValueMicros, rateOfDoor);
        Tables tables = tables(checks, rateOfDoor);
        int @Nullable [] start = tables.start;
        checks.limits(minimums, maximums, ineligible, start, tableLength);
        boolean estimated = means != null && value != null;
        if (means != null && value != null) {
            checks.demands(means, sizes, value, start, quantumMicros);
        } else if (start == null) {
            throw new IllegalArgumentException(
                    "means and unitValueMicros of LaunchProblem must be given unless every cell has a gain table but were absent");
        } else {
            checks.everyCellHasTable(start, ineligible);
        }
        int[] tier = tiersOrOnes(n);
        int[] order = order(tier);
        LaunchData.Columns columns = new LaunchData.Columns(m, n);
        columns.supply = units;
        columns.holdback = kept;
        columns.holdbackShare = holdbackShares == null ? sharesBehindHoldback : holdbackShares.toArray(new Ratio[0]);
        columns.mean = estimated ? means : null;
        columns.size = estimated ? sizes : null;
        columns.value = estimated ? value : null;
        columns.quantum = quantumMicros;
        columns.minimum = minimums;
        columns.maximum = maximums;
        columns.ineligible = ineligible;
        columns.tableStart = start;
        columns.tableLength = tableLength;
        columns.tableGains = tables.quanta;
        columns.order = order;
        columns.tier = tier;
        columns.tierStart = tierStarts(order, tier);
        columns.rising = tables.rising;
        columns.pushAll = pushedAll;
        return new LaunchProblem(
                currency,
                skus,
                doors,
                checks.skuIndex(),
                checks.doorIndex(),
                doorCurrencies == null ? Collections.nCopies(n, currency) : doorCurrencies,
                ImmutableSortedMap.copyOf(rates),
                Suppliers.ofInstance(rules.applied(columns, checks)));
    }

    /** Units held back per SKU, as stated or worked out from shares. */
    private int @Nullable [] heldBack(int[] units) {
        if (holdbackShares == null) {
            return holdback;
        }
        checkArgument(holdback == null, "holdback of LaunchProblem must be stated in units or as shares but was both");
        checkLength("holdbackShares", holdbackShares.size(), units.length);
        int[] kept = new int[units.length];
        for (int s = 0; s < kept.length; s++) {
            Limits.checkShare(skus.get(s), holdbackShares.get(s));
            kept[s] = Limits.unitsOf(holdbackShares.get(s), units[s]);
        }
        return kept;
    }

    /** The number of cells, which must fit an array. */
    static int cells(int skus, int doors) {
        long cells = (long) skus * doors;
        checkArgument(
                cells <= Integer.MAX_VALUE - 8,
                "cells of LaunchProblem must number at most %s but numbered %s%s",
                Integer.MAX_VALUE - 8,
                cells,
                "\nMaybe split the SKUs over several problems: they do not depend on one another.");
        return (int) cells;
    }

    private void checkCells(int cells) {
        checkLength("means", means == null ? cells : means.length, cells);
        checkLength("sizes", sizes == null ? cells : sizes.length, cells);
        checkLength("unitValueMicros", unitValueMicros == null ? cells : unitValueMicros.length, cells);
        checkLength("minimums", minimums == null ? cells : minimums.length, cells);
        checkLength("maximums", maximums == null ? cells : maximums.length, cells);
        checkLength("ineligible", ineligible == null ? cells : ineligible.length, cells);
        checkLength("start of gainTables", tableStart == null ? cells : tableStart.length, cells);
        checkLength("length of gainTables", tableLength == null ? cells : tableLength.length, cells);
        rules.checkLengths(cells, doors.size());
        checkLength("tiers", tiers == null ? doors.size() : tiers.length, doors.size());
        checkLength("tieOrder", tieOrder == null ? doors.size() : tieOrder.length, doors.size());
        checkLength("doorCurrencies", doorCurrencies == null ? doors.size() : doorCurrencies.size(), doors.size());
    }

    static void checkLength(String column, int length, int expected) {
        checkArgument(
                length == expected,
                "length of column %s of LaunchProblem must be %s but was %s",
                column,
                expected,
                length);
    }

    private static boolean isOne(@Nullable Ratio rate) {
        return rate == null || rate.equals(Ratio.ONE);
    }

    /** The rate of each door; {@code null} for the problem's own currency. */
    private @Nullable Ratio[] ratesOfDoors() {
        @Nullable Ratio[] result = new @Nullable Ratio[doors.size()];
        for (Map.Entry<String, Ratio> rate : rates.entrySet()) {
            checkArgument(
                    rate.getValue().signum() > 0,
                    "rate of %s in %s must be positive but was %s",
                    Amount.zero(rate.getKey()).currency(),
                    currency,
                    rate.getValue());
            checkArgument(
                    !rate.getKey().equals(currency) || rate.getValue().equals(Ratio.ONE),
                    "rate of %s in %s must be 1 but was %s",
                    currency,
                    currency,
                    rate.getValue());
        }
        for (int d = 0; doorCurrencies != null && d < result.length; d++) {
            String own = doorCurrencies.get(d);
            if (!own.equals(currency)) {
                result[d] = rates.get(own);
                checkArgument(
                        result[d] != null,
                        "rate of %s in %s must be given for door %s but was absent",
                        own,
                        currency,
                        doors.get(d));
            }
        }
        return result;
    }

    private long[] converted(long[] micros, @Nullable Ratio[] rateOfDoor) {
        int n = doors.size();
        if (Arrays.stream(rateOfDoor).allMatch(LaunchColumns::isOne)) {
            return micros;
        }
        long[] result = micros.clone();
        for (int cell = 0; cell < result.length; cell++) {
            result[cell] = convert(micros[cell], rateOfDoor[cell % n], cell);
        }
        return result;
    }

    private long convert(long micros, @Nullable Ratio rate, int cell) {
        if (rate == null) {
            return micros;
        }
        try {
            return rate.times(micros, RoundingMode.HALF_EVEN);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "value of " + LaunchChecks.cell(skus, doors, cell) + " in " + currency
                            + " must lie within a long of micro-units but was " + micros + " times " + rate,
                    e);
        }
    }

    /** Where tables start, and their gains in quanta. */
    private static final class Tables {
        private final int @Nullable [] start;
        private final long[] quanta;
        private final boolean @Nullable [] rising;

        Tables(int @Nullable [] start, long[] quanta, boolean @Nullable [] rising) {
            this.start = start;
            this.quanta = quanta;
            this.rising = rising;
        }
    }

    /** The tables in the problem's currency and in quanta; the caller's arrays themselves when that is the same. */
    private Tables tables(LaunchChecks checks, @Nullable Ratio[] rateOfDoor) {
        if (tableStart == null || tableLength == null) {
            return new Tables(null, tableMicros, null);
        }
        checks.tableRanges(tableStart, tableLength, tableMicros.length);
        boolean same = quantumMicros == 1 && Arrays.stream(rateOfDoor).allMatch(LaunchColumns::isOne);
        if (same) {
            return new Tables(
                    tableStart,
                    tableMicros,
                    checks.tables(tableStart, tableLength, tableMicros, quantumMicros, ofAnyShape));
        }
        // Doors with different currencies may share a stretch of the caller's array, so each table gets its own.
        List<long[]> parts = new ArrayList<>();
        int[] start = tableStart.clone();
        int at = 0;
        for (int cell = 0; cell < start.length; cell++) {
            if (start[cell] >= 0) {
                long[] part = new long[tableLength[cell]];
                for (int k = 0; k < part.length; k++) {
                    long micros = convert(tableMicros[start[cell] + k], rateOfDoor[cell % doors.size()], cell);
                    checkArgument(
                            micros >= -(1L << 62) && micros <= 1L << 62,
                            "gain of unit %s of %s must lie within 2^62 micro-units but was %s",
                            k + 1,
                            LaunchChecks.cell(skus, doors, cell),
                            micros);
                    part[k] = LaunchChecks.halfEven(micros, quantumMicros);
                }
                start[cell] = at;
                at = Math.addExact(at, part.length);
                parts.add(part);
            }
        }
        long[] result = new long[at];
        int to = 0;
        for (long[] part : parts) {
            System.arraycopy(part, 0, result, to, part.length);
            to += part.length;
        }
        return new Tables(start, result, checks.tables(start, tableLength, result, quantumMicros, ofAnyShape));
    }

    private int[] tiersOrOnes(int n) {
        int[] tier = tiers;
        if (tier == null) {
            tier = new int[n];
            Arrays.fill(tier, LaunchDoor.FIRST_TIER);
            return tier;
        }
        for (int d = 0; d < n; d++) {
            checkArgument(
                    tier[d] >= LaunchDoor.FIRST_TIER,
                    "tier of door %s must be at least %s but was %s",
                    doors.get(d),
                    LaunchDoor.FIRST_TIER,
                    tier[d]);
        }
        return tier.clone();
    }

    /** Doors by tier, then by the order that breaks ties. */
    private int[] order(int[] tier) {
        int n = doors.size();
        List<Integer> order = new ArrayList<>(n);
        if (tieOrder == null) {
            for (int d = 0; d < n; d++) {
                order.add(d);
            }
            order.sort((x, y) -> doors.get(x).compareTo(doors.get(y)));
        } else {
            boolean[] seen = new boolean[n];
            for (int d : tieOrder) {
                checkArgument(
                        d >= 0 && d < n && !seen[d],
                        "tieOrder of LaunchProblem must name every door index within [0, %s) once but holds %s%s",
                        n,
                        d,
                        d >= 0 && d < n ? " twice" : "");
                seen[d] = true;
                order.add(d);
            }
        }
        order.sort((x, y) -> Integer.compare(tier[x], tier[y])); // stable
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int[] tierStarts(int[] order, int[] tier) {
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < order.length; i++) {
            if (i == 0 || tier[order[i]] != tier[order[i - 1]]) {
                starts.add(i);
            }
        }
        starts.add(order.length);
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }
}
