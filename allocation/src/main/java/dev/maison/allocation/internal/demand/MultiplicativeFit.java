package dev.maison.allocation.internal.demand;

import java.util.Arrays;

/**
 * Fits unit sales of a table of rows and columns as {@code rate x weeks x row factor x column factor}, with gamma scatter of each
 * cell around that product (a negative binomial regression with shrunken main effects), by a fixed number of alternating sweeps.
 *
 * <p>A cell of large expectation is no better a witness of its row's factor than the scatter allows, so it enters with the weight
 * {@code 1 / (1 + expectation / size)}: one big order does not make a big door.
 */
public final class MultiplicativeFit {
    private static final int SWEEPS = 24;

    /** Sizes are looked for in the first sweeps and then kept, so that the last sweeps converge. */
    private static final int SWEEPS_WITH_NEW_SIZES = 12;

    private static final double SMALLEST_CELL_SIZE = 0.125;
    private static final double NO_SCATTER = 1e9;

    private final int[] units;
    private final int[] weeks;
    private final int[] rowOrder;
    private final int[] columnOrder;
    private final Effects rows;
    private final Effects columns;
    private double rate;
    private double cellSize = NO_SCATTER;

    /**
     * Fits the table.
     *
     * <p>Preconditions: cell {@code row * columns + column}; no negative entry; units only where there are weeks; some units; orders are
     * permutations that do not depend on the order of input, nor do the numbers of groups.
     */
    public MultiplicativeFit(
            int[] units,
            int[] weeks,
            int[] rowOrder,
            int[] columnOrder,
            int[] rowGroups,
            int rowGroupCount,
            int[] columnGroups,
            int columnGroupCount) {
        this.units = units;
        this.weeks = weeks;
        this.rowOrder = rowOrder;
        this.columnOrder = columnOrder;
        this.rows = new Effects(rowOrder, rowGroups, rowGroupCount);
        this.columns = new Effects(columnOrder, columnGroups, columnGroupCount);
        fit();
    }

    private void fit() {
        long allUnits = 0;
        long allWeeks = 0;
        for (int cell = 0; cell < units.length; cell++) {
            allUnits += units[cell];
            allWeeks += weeks[cell];
        }
        rate = (double) allUnits / allWeeks;
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            boolean refit = sweep < SWEEPS_WITH_NEW_SIZES;
            witness(columns, rows, false);
            columns.update(refit);
            witness(rows, columns, true);
            rows.update(refit);
            if (refit && sweep % 3 == 1) {
                refitCellSize();
            }
        }
    }

    /** Fills counts and expected counts of one side, given the factors of the other. */
    private void witness(Effects side, Effects other, boolean isRows) {
        Arrays.fill(side.count, 0);
        Arrays.fill(side.expected, 0);
        int width = columnOrder.length;
        for (int row : rowOrder) {
            for (int column : columnOrder) {
                int cell = row * width + column;
                if (weeks[cell] > 0) {
                    int own = isRows ? row : column;
                    double expected = rate * weeks[cell] * other.factor[isRows ? column : row];
                    double doubt = 1 + expected * side.factor[own] / cellSize;
                    side.count[own] += units[cell] / doubt;
                    side.expected[own] += expected / doubt;
                }
            }
        }
    }

    private void refitCellSize() {
        double[] counts = new double[units.length];
        double[] means = new double[units.length];
        int next = 0;
        for (int row : rowOrder) {
            for (int column : columnOrder) {
                int cell = row * columnOrder.length + column;
                counts[next] = units[cell];
                means[next++] = weeks[cell] * mean(row, column);
            }
        }
        cellSize = SizeGrid.fit(counts, means, SMALLEST_CELL_SIZE);
    }

    /** Units a week over the whole table. */
    public double rate() {
        return rate;
    }

    /** How many times the rate the row sells. */
    public double rowFactor(int row) {
        return rows.factor[row];
    }

    /** How many times the rate the column sells. */
    public double columnFactor(int column) {
        return columns.factor[column];
    }

    /** The squared relative deviation of a row's factor from that of the rows it is like. */
    public double rowScatter() {
        return rows.scatter();
    }

    /** The squared relative deviation of a column's factor from that of the columns it is like. */
    public double columnScatter() {
        return columns.scatter();
    }

    /** The squared relative deviation of a cell from the product of its factors. */
    public double cellScatter() {
        return 1 / cellSize;
    }

    /** Expected units a week of a cell before its own history. */
    public double mean(int row, int column) {
        return rate * rows.factor[row] * columns.factor[column];
    }

    /**
     * The size of the gamma distribution of a cell's rate before its own history: scatter of cells around the product of factors, and
     * the uncertainty of the two factors, as relative variances of independent factors multiply up.
     */
    public double size(int row, int column) {
        double relativeVariance = (1 + 1 / cellSize) * (1 + rows.variance[row]) * (1 + columns.variance[column]) - 1;
        return 1 / relativeVariance;
    }
}
