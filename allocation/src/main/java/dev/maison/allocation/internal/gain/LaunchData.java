package dev.maison.allocation.internal.gain;

import dev.maison.core.Ratio;
import java.math.RoundingMode;
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

    /** The part of the supply that {@link #holdback} is, per SKU, {@code null} where that was stated in units; {@code null} when all were. */
    public final @Nullable Ratio @Nullable [] holdbackShare;

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

    /** The gains of all tables, in quanta; falling within a table that is not {@link #rising}. */
    public final long[] tableGains;

    /** Whether the table of a cell rises somewhere, per cell; {@code null} when none does. */
    public final boolean @Nullable [] rising;

    /** A door has nothing of a SKU or at least so many units, what it has counted in, per cell; {@code null} for no such rule. */
    public final int @Nullable [] presentation;

    /** New units come in multiples of this, per cell, at least 1; {@code null} when all come one by one. */
    public final int @Nullable [] multiple;

    /** What a door has net of what it owes, per cell, where new units count on top of it; {@code null} when nothing counts. */
    public final int @Nullable [] position;

    /** Fewest units as weeks of supply alone would have it, per cell; {@code null} for no such rule. */
    public final int @Nullable [] leastByWeeks;

    /** Most units as weeks of supply alone would have it, per cell, {@link Integer#MAX_VALUE} for none; {@code null} for no such rule. */
    public final int @Nullable [] mostByWeeks;

    /** Fewest units by weeks of supply, per cell, within the stated limits; {@code null} for no such rule. */
    public final int @Nullable [] weeksMinimum;

    /** Most units by weeks of supply, per cell, {@link Integer#MAX_VALUE} for none; {@code null} for no such rule. */
    public final int @Nullable [] weeksMaximum;

    /** What a unit must be worth, in quanta, per cell; 0 for anything; {@code null} for no such rule. */
    public final long @Nullable [] threshold;

    /** Most units that are worth the threshold, per cell; {@code null} for no such rule. */
    public final int @Nullable [] thresholdMaximum;

    /** Whether everything that limits allow is given, per SKU; {@code null} when only what gains is. */
    public final boolean @Nullable [] pushAll;

    /** Doors by tier, then by the order that breaks ties. */
    public final int[] order;

    /** The tier of each door; 1 is served first. */
    public final int[] tier;

    /** Where each tier starts in {@link #order}, and at last the number of doors. */
    public final int[] tierStart;

    /** Whether a limit may come from anything but {@link #minimum} and {@link #maximum}. */
    private final boolean ruled;

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
        this.rising = columns.rising;
        this.presentation = columns.presentation;
        this.multiple = columns.multiple;
        this.position = columns.position;
        this.holdbackShare = columns.holdbackShare;
        this.leastByWeeks = columns.leastByWeeks;
        this.mostByWeeks = columns.mostByWeeks;
        this.weeksMinimum = columns.weeksMinimum;
        this.weeksMaximum = columns.weeksMaximum;
        this.threshold = columns.threshold;
        this.thresholdMaximum = columns.thresholdMaximum;
        this.pushAll = columns.pushAll;
        this.ruled = presentation != null
                || multiple != null
                || weeksMinimum != null
                || weeksMaximum != null
                || thresholdMaximum != null;
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
        public boolean @Nullable [] rising;
        public int @Nullable [] presentation;
        public int @Nullable [] multiple;
        public int @Nullable [] position;
        public @Nullable Ratio @Nullable [] holdbackShare;
        public int @Nullable [] leastByWeeks;
        public int @Nullable [] mostByWeeks;
        public int @Nullable [] weeksMinimum;
        public int @Nullable [] weeksMaximum;
        public long @Nullable [] threshold;
        public int @Nullable [] thresholdMaximum;
        public boolean @Nullable [] pushAll;

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

    /** Whether some cell may have a rule beyond minima and maxima, or units that count. */
    public boolean hasRules() {
        return ruled || position != null || threshold != null;
    }

    /** Whether every demand is Poisson and nothing but the supply limits a door. */
    public boolean isPlainPoisson() {
        return minimum == null
                && maximum == null
                && ineligible == null
                && tableStart == null
                && size == null
                && position == null
                && !ruled;
    }

    /**
     * Whether units of a SKU do not come one by one with falling gains: somewhere a presentation minimum, a multiple or a rising table
     * joins them to steps. Rows that are not stepped are concave.
     */
    public boolean isStepped(int sku) {
        if (presentation == null && multiple == null && rising == null) {
            return false;
        }
        for (int cell = sku * doors; cell < (sku + 1) * doors; cell++) {
            if (eligible(cell)
                    && (multiple(cell) > 1
                            || presentation(cell) > Math.max(minimum(cell), 1)
                            || (rising != null && rising[cell]))) {
                return true;
            }
        }
        return false;
    }

    /** Whether everything that limits allow is given of a SKU, also units that gain nothing. */
    public boolean isPushedAll(int sku) {
        return pushAll != null && pushAll[sku];
    }

    /** Whether a cell may have to have something. */
    public boolean hasMinima() {
        return minimum != null || weeksMinimum != null;
    }

    /** New units come in multiples of this. */
    public int multiple(int cell) {
        return multiple == null ? 1 : multiple[cell];
    }

    /** What the door has already, where new units count on top of it; negative when it owes more than it has. */
    public int position(int cell) {
        return position == null ? 0 : position[cell];
    }

    /** A door that is given anything is given at least so many new units; 0 for no such rule. */
    public int presentation(int cell) {
        return presentation == null || presentation[cell] <= 1 || !eligible(cell)
                ? 0
                : (int) Math.min(Math.max((long) presentation[cell] - position(cell), 0), Integer.MAX_VALUE);
    }

    /** The next larger number of units that the rules of a cell allow from one that they allow; may exceed its maximum. */
    public long nextAllowed(int cell, long units) {
        long next = units + multiple(cell);
        return next < presentation(cell) ? roundedUp(cell, presentation(cell)) : next;
    }

    /** Whether multiple and presentation minimum allow so many units, whatever the maximum. */
    public boolean allows(int cell, int units) {
        return units % multiple(cell) == 0 && (units == 0 || units >= presentation(cell));
    }

    private long roundedUp(int cell, long units) {
        int m = multiple(cell);
        return (units + m - 1) / m * m;
    }

    /** Units of a SKU that may be given: supply less holdback; negative when the holdback is larger. */
    public int available(int sku) {
        return holdback == null ? supply[sku] : supply[sku] - holdback[sku];
    }

    /** Units kept back of a SKU. */
    public int holdback(int sku) {
        return holdback == null ? 0 : holdback[sku];
    }

    /** Units kept back of a SKU if there were so many of it: the share of them where a share was stated. */
    public int holdbackAt(int sku, int supplyUnits) {
        Ratio share = holdbackShare == null ? null : holdbackShare[sku];
        return share == null ? holdback(sku) : unitsOf(share, supplyUnits);
    }

    /** Units of a SKU that might be given if there were so many of it; negative when more would be kept back. */
    public int availableAt(int sku, int supplyUnits) {
        return supplyUnits - holdbackAt(sku, supplyUnits);
    }

    /** The smallest supply, no less than there is, of which at least so many units might be given; -1 when no supply is large enough. */
    public long supplyFor(int sku, long availableUnits) {
        int low = supply[sku];
        int high = Integer.MAX_VALUE;
        if (availableAt(sku, high) < availableUnits) {
            return -1;
        }
        while (low < high) {
            int middle = low + (high - low) / 2;
            if (availableAt(sku, middle) >= availableUnits) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** A part of a supply in whole units, rounded up. */
    public static int unitsOf(Ratio share, int supplyUnits) {
        return (int) share.times(supplyUnits, RoundingMode.CEILING);
    }

    /** Whether the door of a cell may have its SKU. */
    public boolean eligible(int cell) {
        return ineligible == null || !ineligible[cell];
    }

    /** Fewest units of a cell: what all its limits together ask for. */
    public int minimum(int cell) {
        if (!ruled) {
            return minimum == null || !eligible(cell) ? 0 : minimum[cell];
        }
        if (!eligible(cell)) {
            return 0;
        }
        int least = Math.max(statedMinimum(cell), weeksMinimum == null ? 0 : weeksMinimum[cell]);
        return least == 0 ? 0 : (int) roundedUp(cell, Math.max(least, presentation(cell)));
    }

    /** Fewest units of an eligible cell as stated. */
    public int statedMinimum(int cell) {
        return minimum == null ? 0 : minimum[cell];
    }

    /** Most units of a cell, all its limits together: 0 when it is not eligible, at most the length of its table when it has one. */
    public int maximum(int cell) {
        if (!eligible(cell)) {
            return 0;
        }
        int most = maximum == null ? Integer.MAX_VALUE : maximum[cell];
        most = hasTable(cell) ? Math.min(most, tableLength(cell)) : most;
        return ruled ? ruledMaximum(cell, most) : most;
    }

    private int ruledMaximum(int cell, int stated) {
        int most = stated;
        if (weeksMaximum != null) {
            most = Math.min(most, weeksMaximum[cell]);
        }
        if (thresholdMaximum != null) {
            most = Math.min(most, thresholdMaximum[cell]);
        }
        most -= most % multiple(cell);
        return most < presentation(cell) ? 0 : most;
    }

    /** Fewest units of a cell without what forecasts say: neither by weeks of supply nor rounded to steps. */
    public int hardMinimum(int cell) {
        return eligible(cell) ? statedMinimum(cell) : 0;
    }

    /** Most units of a cell without what forecasts say: neither by weeks of supply nor by a threshold, nor rounded to steps. */
    public int hardMaximum(int cell) {
        return !eligible(cell)
                ? 0
                : hasTable(cell) ? Math.min(statedMaximum(cell), tableLength(cell)) : statedMaximum(cell);
    }

    /** Which limit keeps a cell from so many units. */
    public enum Bound {
        /** A stated maximum, or the end of a gain table; also where no single limit does. */
        MAXIMUM,
        /** Weeks of supply. */
        WEEKS_OF_SUPPLY,
        /** The threshold. */
        THRESHOLD
    }

    /** The limit that keeps an eligible cell from {@code wanted} units: what was stated comes first, then weeks, then the threshold. */
    public Bound boundOf(int cell, long wanted) {
        if (wanted > statedMaximum(cell) || (hasTable(cell) && wanted > tableLength(cell))) {
            return Bound.MAXIMUM;
        }
        if (weeksMaximum != null && wanted > weeksMaximum[cell]) {
            return Bound.WEEKS_OF_SUPPLY;
        }
        return threshold != null && thresholdMaximum != null && wanted > thresholdMaximum[cell]
                ? Bound.THRESHOLD
                : Bound.MAXIMUM;
    }

    /** The threshold of a cell in quanta; 0 for none. */
    public long threshold(int cell) {
        return threshold == null ? 0 : threshold[cell];
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
