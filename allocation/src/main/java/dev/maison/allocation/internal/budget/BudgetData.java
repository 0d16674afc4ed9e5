package dev.maison.allocation.internal.budget;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.allocation.internal.gain.LaunchData;

/**
 * A launch and its coupling rules as rows {@code sum of weight x units <= limit}, in canonical order: SKUs by id, doors by the order
 * that breaks ties, rules by name and, within a rule, its upper side before its lower one. So the order in which a problem was stated
 * is forgotten here. A lower side {@code sum >= m} is the row of negative weights with limit {@code -m}.
 *
 * <p>Weights of a row are divided by their greatest common divisor, its grain, and the limit by the same, rounded down; whole units
 * lose nothing by that.
 */
public final class BudgetData {
    /** The columns of the launch, in the order in which it was stated. */
    public final LaunchData launch;

    /** Number of SKUs. */
    public final int skus;

    /** Number of doors. */
    public final int doors;

    /** The launch's index of each SKU in canonical order. */
    public final int[] skuAt;

    /** The launch's index of each door in canonical order. */
    public final int[] doorAt;

    /** Number of rows. */
    public final int rows;

    /** The rule of each row, by its place among the rules sorted by name. */
    public final int[] rowRule;

    /** Whether a row is the lower side of its rule. */
    public final boolean[] rowIsLeast;

    /** The limit of each row, in grains. */
    public final long[] limit;

    /** What one grain is, in units or micro-units of money, per row. */
    public final long[] grain;

    /** Where the rows of each cell start; cells at {@code sku * doors + door} in canonical order. */
    public final int[] cellStart;

    /** The rows of all cells. */
    public final int[] cellRow;

    /** The weight of one unit, beside {@link #cellRow}; never 0. */
    public final long[] cellWeight;

    /** A limit that never binds. */
    public static final long NONE = 1L << 61;

    private static final long MOST_GAIN = 1L << 57;

    /** Units of each SKU that may be given; negative when its holdback is larger than its supply. */
    public final long[] available;

    private final Levels levels;

    /**
     * Takes over the arrays and lists the levels of every cell.
     *
     * @throws IllegalArgumentException if there are more than {@link Levels#MOST}
     */
    @SuppressWarnings("TooManyParameters")
    public BudgetData(
            LaunchData launch,
            int[] skuAt,
            int[] doorAt,
            int[] rowRule,
            boolean[] rowIsLeast,
            long[] limit,
            long[] grain,
            int[] cellStart,
            int[] cellRow,
            long[] cellWeight) {
        this.launch = launch;
        this.skus = launch.skus;
        this.doors = launch.doors;
        this.skuAt = skuAt;
        this.doorAt = doorAt;
        this.rows = limit.length;
        this.rowRule = rowRule;
        this.rowIsLeast = rowIsLeast;
        this.limit = limit;
        this.grain = grain;
        this.cellStart = cellStart;
        this.cellRow = cellRow;
        this.cellWeight = cellWeight;
        this.available = new long[skus];
        for (int s = 0; s < skus; s++) {
            available[s] = launch.available(skuAt[s]);
        }
        Levels listed = Levels.of(this);
        checkArgument(
                listed != null,
                "units worth giving of BudgetProblem must be at most %s over all cells but were more%s",
                Levels.MOST,
                "\nMaybe the quantum can be coarser, or maxima and supplies can be stated.");
        this.levels = listed;
        long sum = 0;
        for (int c = 0; c < cells() && sum < MOST_GAIN; c++) {
            long most = 0;
            for (int l = listed.start[c]; l < listed.start[c + 1]; l++) {
                most = Math.max(most, Math.min(Math.abs(listed.gain[l]), MOST_GAIN));
            }
            sum += most;
        }
        checkArgument(
                sum < MOST_GAIN,
                "gains of all units of BudgetProblem must be less than 2^57 quanta together but are more%s",
                "\nMaybe the quantum can be coarser.");
    }

    /** The levels of every cell. */
    public Levels levels() {
        return levels;
    }

    /** Number of cells. */
    public int cells() {
        return skus * doors;
    }

    /** The cell of the launch's columns. */
    public int launchCell(int cell) {
        return skuAt[cell / doors] * doors + doorAt[cell % doors];
    }

    /** Fewest units of a cell. */
    public int minimum(int cell) {
        return launch.minimum(launchCell(cell));
    }

    /** Most units of a cell, kept within what there is; never below the minimum. */
    public int maximum(int cell) {
        long within = Math.min(launch.maximum(launchCell(cell)), Math.max(available[cell / doors], 0));
        return (int) Math.max(within, minimum(cell));
    }

    private BudgetData(BudgetData of, long[] limit, long[] available, Levels levels) {
        this.launch = of.launch;
        this.skus = of.skus;
        this.doors = of.doors;
        this.skuAt = of.skuAt;
        this.doorAt = of.doorAt;
        this.rows = of.rows;
        this.rowRule = of.rowRule;
        this.rowIsLeast = of.rowIsLeast;
        this.limit = limit;
        this.grain = of.grain;
        this.cellStart = of.cellStart;
        this.cellRow = of.cellRow;
        this.cellWeight = of.cellWeight;
        this.available = available;
        this.levels = levels;
    }

    /**
     * The question whether some of the limits can hold together: gains are nothing, the other rows and supplies never bind, the other
     * minima are nothing. Maxima stay.
     */
    public BudgetData feasibility(boolean[] keepRow, boolean[] keepSupply, boolean[] keepMinimum) {
        long[] newLimit = limit.clone();
        for (int r = 0; r < rows; r++) {
            newLimit[r] = keepRow[r] ? limit[r] : NONE;
        }
        long[] newAvailable = available.clone();
        for (int s = 0; s < skus; s++) {
            newAvailable[s] = keepSupply[s] ? available[s] : NONE;
        }
        int[] least = new int[cells()];
        int[] needs = new int[cells()];
        for (int c = 0; c < least.length; c++) {
            least[c] = keepMinimum[c] ? minimum(c) : 0;
            long needed = least[c];
            for (int i = cellStart[c]; i < cellStart[c + 1]; i++) {
                if (rowIsLeast[cellRow[i]] && keepRow[cellRow[i]]) {
                    needed = Math.max(needed, -limit[cellRow[i]]);
                }
            }
            needs[c] = (int) Math.min(needed, Integer.MAX_VALUE);
        }
        return new BudgetData(this, newLimit, newAvailable, Levels.ofNothing(this, least, needs));
    }
}
