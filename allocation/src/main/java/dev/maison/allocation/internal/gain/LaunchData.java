package dev.maison.allocation.internal.gain;

import org.jspecify.annotations.Nullable;

/**
 * The columns of a launch: one entry per SKU, per door, or per cell at {@code sku * doors + door}. The arrays belong to the
 * problem and are never written to.
 */
public final class LaunchData {
    /** Most quanta that one unit may be worth: the rounding of probabilities then stays below half a quantum. */
    public static final long MAX_VALUE_QUANTA = 1L << 43;

    /** Most micro-units that one unit may be worth at a quantum: {@link #MAX_VALUE_QUANTA} of them, and always within a long. */
    public static long maxValueMicros(long quantum) {
        return quantum < 1 << 19 ? MAX_VALUE_QUANTA * quantum : 1L << 62;
    }

    /** Number of SKUs. */
    public final int skus;

    /** Number of doors. */
    public final int doors;

    /** Units there are, per SKU. */
    public final int[] supply;

    /** Units kept back, per SKU; {@code null} for none. */
    public final int @Nullable [] holdback;

    /** Mean demand per cell; {@code null} when every cell has a table. */
    public final double @Nullable [] mean;

    /** Negative binomial size per cell, 0 for Poisson; {@code null} when all are Poisson. */
    public final double @Nullable [] size;

    /** Worth of one unit sold, in micro-units, per cell; {@code null} when every cell has a table. */
    public final long @Nullable [] value;

    /** Micro-units in one quantum of gain. */
    public final long quantum;

    /** Fewest units, per cell; {@code null} for 0. */
    public final int @Nullable [] minimum;

    /** Most units, per cell; {@code null} for no limit. */
    public final int @Nullable [] maximum;

    /** Whether the door may not have the SKU, per cell; {@code null} when all may. */
    public final boolean @Nullable [] ineligible;

    /** Where a cell's own gain table starts in {@link #tableGains}, or -1; {@code null} when there are no tables. */
    public final int @Nullable [] tableStart;

    /** The number of gains in a cell's own table; {@code null} when there are no tables. */
    public final int @Nullable [] tableLength;

    /** The gains of all tables, in quanta; falling within a table. */
    public final long[] tableGains;

    /** Doors by tier, then by the order that breaks ties. */
    public final int[] order;

    /** The tier of each door; 1 is served first. */
    public final int[] tier;

    /** Where each tier starts in {@link #order}, and at last the number of doors. */
    public final int[] tierStart;

    private LaunchData(Columns columns) {
        this.skus = columns.skus;
        this.doors = columns.doors;
        this.supply = columns.supply;
        this.holdback = columns.holdback;
        this.mean = columns.mean;
        this.size = columns.size;
        this.value = columns.value;
        this.quantum = columns.quantum;
        this.minimum = columns.minimum;
        this.maximum = columns.maximum;
        this.ineligible = columns.ineligible;
        this.tableStart = columns.tableStart;
        this.tableLength = columns.tableLength;
        this.tableGains = columns.tableGains;
        this.order = columns.order;
        this.tier = columns.tier;
        this.tierStart = columns.tierStart;
    }

    /** What a {@link LaunchData} is made of; fields that are not set stay at "none". */
    @SuppressWarnings("MissingSummary") // each field is told where it ends up
    public static final class Columns {
        private final int skus;
        private final int doors;
        public int[] supply = new int[0];
        public int @Nullable [] holdback;
        public double @Nullable [] mean;
        public double @Nullable [] size;
        public long @Nullable [] value;
        public long quantum = 1;
        public int @Nullable [] minimum;
        public int @Nullable [] maximum;
        public boolean @Nullable [] ineligible;
        public int @Nullable [] tableStart;
        public int @Nullable [] tableLength;
        public long[] tableGains = new long[0];
        public int[] order = new int[0];
        public int[] tier = new int[0];
        public int[] tierStart = new int[0];

        /** Columns for so many SKUs and doors. */
        public Columns(int skus, int doors) {
            this.skus = skus;
            this.doors = doors;
        }

        /** Takes over the arrays. */
        public LaunchData toData() {
            return new LaunchData(this);
        }
    }

    /** Whether every demand is Poisson and nothing but the supply limits a door. */
    public boolean isPlainPoisson() {
        return minimum == null && maximum == null && ineligible == null && tableStart == null && size == null;
    }

    /** Units of a SKU that may be given: supply less holdback; negative when the holdback is larger. */
    public int available(int sku) {
        return holdback == null ? supply[sku] : supply[sku] - holdback[sku];
    }

    /** Units kept back of a SKU. */
    public int holdback(int sku) {
        return holdback == null ? 0 : holdback[sku];
    }

    /** Whether the door of a cell may have its SKU. */
    public boolean eligible(int cell) {
        return ineligible == null || !ineligible[cell];
    }

    /** Fewest units of a cell. */
    public int minimum(int cell) {
        return minimum == null || !eligible(cell) ? 0 : minimum[cell];
    }

    /** Most units of a cell: 0 when it is not eligible, the length of its table when it has one. */
    public int maximum(int cell) {
        if (!eligible(cell)) {
            return 0;
        }
        int most = maximum == null ? Integer.MAX_VALUE : maximum[cell];
        return hasTable(cell) ? Math.min(most, tableLength(cell)) : most;
    }

    /** Most units of an eligible cell as stated; {@link Integer#MAX_VALUE} for no limit. */
    public int statedMaximum(int cell) {
        return maximum == null ? Integer.MAX_VALUE : maximum[cell];
    }

    /** Worth of one unit sold in micro-units, for a cell without a table. */
    public long value(int cell) {
        return value == null ? 0 : value[cell];
    }

    /** Whether the caller gave the gains of the cell one by one. */
    public boolean hasTable(int cell) {
        return tableStart != null && tableStart[cell] >= 0;
    }

    /** The number of gains in the table of a cell that has one. */
    public int tableLength(int cell) {
        return tableLength == null ? 0 : tableLength[cell];
    }

    /** The first gain of a cell that has a table; 0 for an empty one. */
    public long firstGain(int cell) {
        return tableStart != null && tableLength(cell) > 0 ? tableGains[tableStart[cell]] : 0;
    }

    /** Mean demand of a cell without a table. */
    public double mean(int cell) {
        return mean == null ? 0 : mean[cell];
    }

    /** Negative binomial size of a cell without a table; 0 for Poisson. */
    public double size(int cell) {
        return size == null ? 0 : size[cell];
    }

    /** Worth of one unit sold in quanta, for a cell without a table. */
    public double valueQuanta(int cell) {
        long micros = value == null ? 0 : value[cell];
        return quantum == 1 ? micros : (double) micros / quantum;
    }
}
