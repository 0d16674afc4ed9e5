package dev.maison.allocation.internal.solve.size;

import dev.maison.core.Ratio;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Rounds weights to whole units with both margins held: biproportional divisor rounding with standard (Webster) signposts and caps.
 *
 * <p>Columns are few (sizes), rows many (doors). A state keeps every row's total; what is left is a small graph over columns, where the
 * arc from one column to another is the cheapest row that can move a unit. Floating point only guides: alternating scaling finds good
 * multipliers, rows are rounded by them, units are moved along shortest paths until columns fit. Then everything is made exact: cycles
 * that still improve are cancelled by comparing integers, multipliers are shortest paths over exact ratios, and ties go to the
 * earlier cell.
 *
 * <p>Preconditions: weights within [0, 10^9]; totals within [0, 10^9] each; caps not negative; a cell without weight has cap zero.
 */
public final class BiproportionalSolver {
    private static final int SCALINGS = 60;
    private static final double NOISE = 1e-11;
    private static final double LEAST = 1e-120;

    private final int rows;
    private final int columns;
    private final long[] rowUnits;
    private final long[] columnUnits;
    private final long[] weights;
    private final long[] caps;
    private final int[] rowOrder;
    private final long[] units;
    private final double[] guide;
    private final long[] columnSums;
    private final int[] arcRow;
    private Ratio[] rowMultipliers = {};
    private Ratio[] columnMultipliers = {};
    private boolean @Nullable [] shortRows;
    private boolean @Nullable [] shortColumns;
    private boolean rowsAreShort;

    private BiproportionalSolver(long[] rowUnits, long[] columnUnits, long[] weights, long[] caps, int[] rowOrder) {
        this.rows = rowUnits.length;
        this.columns = columnUnits.length;
        this.rowUnits = rowUnits;
        this.columnUnits = columnUnits;
        this.weights = weights;
        this.caps = caps;
        this.rowOrder = rowOrder;
        this.units = new long[rows * columns];
        this.guide = new double[columns];
        this.columnSums = new long[columns];
        this.arcRow = new int[columns * columns];
    }

    /** Solves; the answer is in the result. Cells are {@code row * columns + column}. */
    public static BiproportionalSolver solve(
            long[] rowUnits, long[] columnUnits, long[] weights, long[] caps, int[] rowOrder) {
        BiproportionalSolver solver = new BiproportionalSolver(rowUnits, columnUnits, weights, caps, rowOrder);
        if (solver.fitRows() && solver.fitColumns()) {
            solver.cancelCycles();
            if (solver.settleTies()) {
                solver.cancelCycles();
            }
        }
        return solver;
    }

    /** Whether both margins can hold. */
    public boolean isFeasible() {
        return shortRows == null;
    }

    /** Units per cell. */
    public long[] units() {
        return units;
    }

    /** The multiplier of each row. */
    public Ratio[] rowMultipliers() {
        return rowMultipliers;
    }

    /** The multiplier of each column. */
    public Ratio[] columnMultipliers() {
        return columnMultipliers;
    }

    /** When infeasible: whether rows get less than their totals (otherwise columns do). */
    public boolean rowsAreShort() {
        return rowsAreShort;
    }

    /** When infeasible: the rows of the violated cut. */
    public boolean[] cutRows() {
        return shortRows == null ? new boolean[0] : shortRows;
    }

    /** When infeasible: the columns of the violated cut. */
    public boolean[] cutColumns() {
        return shortColumns == null ? new boolean[0] : shortColumns;
    }

    // Rows

    private boolean fitRows() {
        for (int i = 0; i < rows; i++) {
            long most = 0;
            for (int j = 0; j < columns; j++) {
                most += Math.min(caps[i * columns + j], rowUnits[i]);
            }
            if (most < rowUnits[i]) {
                boolean[] cut = new boolean[rows];
                cut[i] = true;
                infeasible(true, cut, new boolean[columns]);
                return false;
            }
        }
        scale();
        for (int i = 0; i < rows; i++) {
            roundRow(i);
        }
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                columnSums[j] += units[i * columns + j];
            }
        }
        return true;
    }

    private void infeasible(boolean ofRows, boolean[] cutRows, boolean[] cutColumns) {
        rowsAreShort = ofRows;
        shortRows = cutRows;
        shortColumns = cutColumns;
    }

    /** Alternating scaling of the continuous problem; only a guide. */
    private void scale() {
        Arrays.fill(guide, 1);
        double[] sums = new double[columns];
        double[] share = new double[columns];
        for (int pass = 0; pass < SCALINGS; pass++) {
            Arrays.fill(sums, 0);
            for (int i = 0; i < rows; i++) {
                shareRow(i, share);
                for (int j = 0; j < columns; j++) {
                    sums[j] += share[j];
                }
            }
            double worst = 0;
            for (int j = 0; j < columns; j++) {
                worst = Math.max(worst, Math.abs(sums[j] - columnUnits[j]));
                if (sums[j] > 0) {
                    guide[j] = Math.min(1 / LEAST, Math.max(LEAST, guide[j] * (columnUnits[j] / sums[j])));
                }
            }
            if (worst < 0.01) {
                return;
            }
        }
    }

    /** The continuous shares of one row under the guide, with caps. */
    private void shareRow(int i, double[] share) {
        int base = i * columns;
        double left = rowUnits[i];
        double sum = 0;
        for (int j = 0; j < columns; j++) {
            share[j] = -1;
            sum += weights[base + j] * guide[j];
        }
        boolean capped = true;
        while (capped) {
            capped = false;
            double rate = sum > 0 ? left / sum : 0;
            for (int j = 0; j < columns; j++) {
                double claim = weights[base + j] * guide[j];
                if (share[j] < 0 && claim * rate > caps[base + j]) {
                    share[j] = caps[base + j];
                    left -= share[j];
                    sum -= claim;
                    capped = true;
                }
            }
            if (!capped) {
                for (int j = 0; j < columns; j++) {
                    if (share[j] < 0) {
                        share[j] = Math.max(0, weights[base + j] * guide[j] * rate);
                    }
                }
            }
        }
    }

    /** Whole units of one row: the rounded shares, then unit by unit by priority until the row's total is met. */
    private void roundRow(int i) {
        int base = i * columns;
        double[] share = new double[columns];
        shareRow(i, share);
        long left = rowUnits[i];
        for (int j = 0; j < columns; j++) {
            units[base + j] = Math.min(caps[base + j], Math.min(rowUnits[i], (long) Math.rint(share[j])));
            left -= units[base + j];
        }
        while (left != 0) {
            int best = -1;
            double bestPriority = 0;
            for (int j = 0; j < columns; j++) {
                long x = units[base + j];
                if (left > 0 ? x < caps[base + j] : x > 0) {
                    double priority = weights[base + j] * guide[j] / (left > 0 ? x + 0.5 : x - 0.5);
                    if (best < 0 || (left > 0 ? priority > bestPriority : priority < bestPriority)) {
                        best = j;
                        bestPriority = priority;
                    }
                }
            }
            units[base + best] += Long.signum(left);
            left -= Long.signum(left);
        }
    }

    // Columns

    private boolean fitColumns() {
        double[] cost = new double[columns * columns];
        double[] distance = new double[columns];
        int[] parent = new int[columns];
        while (true) {
            boolean over = false;
            boolean under = false;
            for (int j = 0; j < columns; j++) {
                over |= columnSums[j] > columnUnits[j];
                under |= columnSums[j] < columnUnits[j];
            }
            if (!over && !under) {
                return true;
            }
            guideArcs(cost);
            if (!over) {
                blameColumns(cost);
                return false;
            }
            for (int j = 0; j < columns; j++) {
                distance[j] = columnSums[j] > columnUnits[j] ? 0 : Double.POSITIVE_INFINITY;
            }
            int end = shortest(cost, distance, parent);
            if (end == -1) {
                blameRows(distance);
                return false;
            }
            if (end >= 0) {
                move(parent, end);
            }
        }
    }

    /** The cheapest row for each pair of columns, in logarithms. */
    private void guideArcs(double[] cost) {
        Arrays.fill(cost, Double.POSITIVE_INFINITY);
        double[] up = new double[columns];
        double[] down = new double[columns];
        for (int i = 0; i < rows; i++) {
            int base = i * columns;
            for (int j = 0; j < columns; j++) {
                long x = units[base + j];
                up[j] = x < caps[base + j] ? (x + 0.5) / weights[base + j] : Double.POSITIVE_INFINITY;
                down[j] = x > 0 ? weights[base + j] / (x - 0.5) : Double.POSITIVE_INFINITY;
            }
            for (int j = 0; j < columns; j++) {
                for (int k = 0; k < columns; k++) {
                    double ratio = up[k] * down[j];
                    if (j != k && ratio < cost[j * columns + k]) {
                        cost[j * columns + k] = ratio;
                        arcRow[j * columns + k] = i;
                    }
                }
            }
        }
        for (int a = 0; a < cost.length; a++) {
            cost[a] = cost[a] < Double.POSITIVE_INFINITY ? StrictMath.log(cost[a]) : cost[a];
        }
    }

    /** The nearest column that lacks units; -1 if none can be reached, -2 if a cycle that improves was moved along instead. */
    private int shortest(double[] cost, double[] distance, int[] parent) {
        Arrays.fill(parent, -1);
        boolean changed = true;
        for (int round = 0; changed; round++) {
            changed = false;
            for (int j = 0; j < columns; j++) {
                for (int k = 0; distance[j] < Double.POSITIVE_INFINITY && k < columns; k++) {
                    if (distance[j] + cost[j * columns + k] < distance[k] - NOISE) {
                        distance[k] = distance[j] + cost[j * columns + k];
                        parent[k] = j;
                        changed = true;
                        if (round > columns) {
                            cancel(parent, k);
                            return -2;
                        }
                    }
                }
            }
        }
        int end = -1;
        for (int j = 0; j < columns; j++) {
            if (columnSums[j] < columnUnits[j]
                    && distance[j] < Double.POSITIVE_INFINITY
                    && (end < 0 || distance[j] < distance[end])) {
                end = j;
            }
        }
        return end;
    }

    private void move(int[] parent, int end) {
        for (int k = end; parent[k] >= 0; k = parent[k]) {
            moveUnit(parent[k], k);
        }
    }

    /** Moves along the cycle of parents that {@code start} leads to. */
    private void cancel(int[] parent, int start) {
        int k = start;
        for (int step = 0; step < columns; step++) {
            k = parent[k];
        }
        int first = k;
        do {
            moveUnit(parent[k], k);
            k = parent[k];
        } while (k != first);
    }

    private void moveUnit(int from, int to) {
        int base = arcRow[from * columns + to] * columns;
        units[base + from]--;
        units[base + to]++;
        columnSums[from]--;
        columnSums[to]++;
    }

    /** Columns with too much reach no column that lacks: the rows that feed them need more than there is. */
    private void blameRows(double[] distance) {
        boolean[] cutColumns = new boolean[columns];
        boolean[] cutRows = new boolean[rows];
        for (int j = 0; j < columns; j++) {
            cutColumns[j] = distance[j] < Double.POSITIVE_INFINITY;
        }
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                cutRows[i] |= cutColumns[j] && units[i * columns + j] > 0;
            }
        }
        infeasible(true, cutRows, cutColumns);
    }

    /** No column has too much and some lack: those columns, and what could reach them, need more than rows can give. */
    private void blameColumns(double[] cost) {
        boolean[] cutColumns = new boolean[columns];
        for (int j = 0; j < columns; j++) {
            cutColumns[j] = columnSums[j] < columnUnits[j];
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int j = 0; j < columns; j++) {
                for (int k = 0; !cutColumns[j] && k < columns; k++) {
                    if (cutColumns[k] && cost[j * columns + k] < Double.POSITIVE_INFINITY) {
                        cutColumns[j] = true;
                        changed = true;
                    }
                }
            }
        }
        boolean[] cutRows = new boolean[rows];
        for (int i = 0; i < rows; i++) {
            cutRows[i] = true;
            for (int j = 0; j < columns; j++) {
                cutRows[i] &= cutColumns[j] || units[i * columns + j] == 0;
            }
        }
        infeasible(false, cutRows, cutColumns);
    }

    // Exactness

    private void cancelCycles() {
        long[] over = new long[columns * columns];
        long[] under = new long[columns * columns];
        int[] parent = new int[columns];
        while (true) {
            exactArcs(over, under);
            Ratio[] arc = new Ratio[columns * columns];
            for (int a = 0; a < arc.length; a++) {
                if (over[a] > 0) {
                    arc[a] = Ratio.of(over[a], under[a]);
                }
            }
            Ratio[] best = new Ratio[columns];
            Arrays.fill(best, Ratio.ONE);
            Arrays.fill(parent, -1);
            int cycle = -1;
            boolean changed = true;
            for (int round = 0; changed && cycle < 0; round++) {
                changed = false;
                for (int j = 0; j < columns && cycle < 0; j++) {
                    for (int k = 0; k < columns && cycle < 0; k++) {
                        if (over[j * columns + k] > 0) {
                            Ratio offer = best[j].times(arc[j * columns + k]);
                            if (offer.compareTo(best[k]) < 0) {
                                best[k] = offer;
                                parent[k] = j;
                                changed = true;
                                cycle = round > columns ? k : -1;
                            }
                        }
                    }
                }
            }
            if (cycle < 0) {
                columnMultipliers = best;
                rowMultipliers = new Ratio[rows];
                for (int i = 0; i < rows; i++) {
                    rowMultipliers[i] = rowMultiplier(i);
                }
                return;
            }
            cancel(parent, cycle);
        }
    }

    /** The cheapest row for each pair of columns: {@code over / under}, and zero over where no row can move. */
    private void exactArcs(long[] over, long[] under) {
        Arrays.fill(over, 0);
        for (int i = 0; i < rows; i++) {
            int base = i * columns;
            for (int j = 0; j < columns; j++) {
                if (units[base + j] > 0) {
                    for (int k = 0; k < columns; k++) {
                        if (j != k && units[base + k] < caps[base + k]) {
                            int a = j * columns + k;
                            long up = (2 * units[base + k] + 1) * weights[base + j];
                            long down = (2 * units[base + j] - 1) * weights[base + k];
                            if (over[a] == 0 || Fraction.compare(up, down, over[a], under[a]) < 0) {
                                over[a] = up;
                                under[a] = down;
                                arcRow[a] = i;
                            }
                        }
                    }
                }
            }
        }
    }

    /** The middle of the multipliers that give the row its units; the smallest when there is no largest, zero for an empty row. */
    private Ratio rowMultiplier(int i) {
        Ratio low = Ratio.ZERO;
        Ratio high = null;
        for (int j = 0; j < columns; j++) {
            int cell = i * columns + j;
            Ratio scale = columnMultipliers[j].times(Ratio.of(2 * weights[cell]));
            if (units[cell] > 0) {
                Ratio least = Ratio.of(2 * units[cell] - 1).dividedBy(scale);
                low = least.compareTo(low) > 0 ? least : low;
            }
            if (units[cell] < caps[cell]) {
                Ratio most = Ratio.of(2 * units[cell] + 1).dividedBy(scale);
                high = high == null || most.compareTo(high) < 0 ? most : high;
            }
        }
        return high == null || rowUnits[i] == 0 ? low : low.plus(high).dividedBy(Ratio.of(2));
    }

    // Ties

    /** Gives each tied unit to the earliest cell that can have it; whether anything changed. */
    private boolean settleTies() {
        boolean[] tied = new boolean[rows * columns];
        boolean[] high = new boolean[rows * columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                int cell = i * columns + j;
                if (weights[cell] > 0) {
                    Ratio twice = rowMultipliers[i].times(columnMultipliers[j]).times(Ratio.of(2 * weights[cell]));
                    high[cell] = units[cell] > 0 && twice.equals(Ratio.of(2 * units[cell] - 1));
                    tied[cell] =
                            high[cell] || (units[cell] < caps[cell] && twice.equals(Ratio.of(2 * units[cell] + 1)));
                }
            }
        }
        boolean changed = false;
        int[] parentOfRow = new int[rows];
        int[] parentOfColumn = new int[columns];
        for (int i : rowOrder) {
            for (int j = 0; j < columns; j++) {
                int cell = i * columns + j;
                if (tied[cell]) {
                    tied[cell] = false;
                    if (!high[cell] && findPath(i, j, tied, high, parentOfRow, parentOfColumn)) {
                        changed = true;
                        units[cell]++;
                        int row = i;
                        while (true) {
                            int column = parentOfRow[row];
                            high[row * columns + column] = false;
                            units[row * columns + column]--;
                            if (column == j) {
                                break;
                            }
                            row = parentOfColumn[column];
                            high[row * columns + column] = true;
                            units[row * columns + column]++;
                        }
                    }
                }
            }
        }
        return changed;
    }

    /** A way back from column {@code j} to row {@code i} over tied cells: down where high, up where not. */
    private boolean findPath(int i, int j, boolean[] tied, boolean[] high, int[] parentOfRow, int[] parentOfColumn) {
        Arrays.fill(parentOfRow, -1);
        Arrays.fill(parentOfColumn, -1);
        int[] queue = new int[columns];
        int end = 0;
        queue[end++] = j;
        parentOfColumn[j] = rows;
        for (int at = 0; at < end; at++) {
            int column = queue[at];
            for (int row : rowOrder) {
                int cell = row * columns + column;
                if (tied[cell] && high[cell] && parentOfRow[row] < 0) {
                    parentOfRow[row] = column;
                    if (row == i) {
                        return true;
                    }
                    for (int k = 0; k < columns; k++) {
                        int next = row * columns + k;
                        if (tied[next] && !high[next] && parentOfColumn[k] < 0) {
                            parentOfColumn[k] = row;
                            queue[end++] = k;
                        }
                    }
                }
            }
        }
        return false;
    }
}
