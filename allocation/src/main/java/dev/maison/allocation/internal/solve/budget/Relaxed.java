package dev.maison.allocation.internal.solve.budget;

import dev.maison.allocation.internal.budget.BudgetData;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The linear relaxation over boxes of levels: the units of a cell along the upper envelope of its gains. Only rows and supplies that the
 * boxes can break are part of it.
 */
final class Relaxed {
    private final BudgetData data;
    private final Dual dual;
    private final int[] lo;
    private final Simplex simplex;

    /** Rows of the programme: a row of the data, or {@code rows + sku}. */
    private final int[] rowOf;

    private final double[] rowScale;
    private final double gainScale;
    private final int[] columnCell;

    private Relaxed(
            BudgetData data,
            Dual dual,
            int[] lo,
            Simplex simplex,
            int[] rowOf,
            double[] rowScale,
            double gainScale,
            int[] columnCell) {
        this.data = data;
        this.dual = dual;
        this.lo = lo;
        this.simplex = simplex;
        this.rowOf = rowOf;
        this.rowScale = rowScale;
        this.gainScale = gainScale;
        this.columnCell = columnCell;
    }

    /** The programme; {@code null} when it would have more than {@code mostEntries} numbers. */
    static @Nullable Relaxed of(BudgetData data, Dual dual, int[] lo, int[] hi, long mostEntries) {
        int cells = data.cells();
        long[] rest = Arrays.copyOf(data.limit, data.rows + data.skus);
        System.arraycopy(data.available, 0, rest, data.rows, data.skus);
        long[] most = new long[rest.length];
        int columns = 0;
        for (int c = 0; c < cells; c++) {
            int base = data.levels().start[c];
            long x = data.levels().units[base + lo[c]];
            long more = data.levels().units[base + hi[c]] - x;
            columns += segments(data, c, lo[c], hi[c], null, null, 0);
            rest[data.rows + c / data.doors] -= x;
            most[data.rows + c / data.doors] += more;
            for (int i = data.cellStart[c]; i < data.cellStart[c + 1]; i++) {
                rest[data.cellRow[i]] -= data.cellWeight[i] * x;
                most[data.cellRow[i]] += Math.max(data.cellWeight[i], 0) * more;
            }
        }
        int[] place = new int[rest.length];
        int[] rowOf = new int[rest.length];
        int m = 0;
        for (int r = 0; r < rest.length; r++) {
            place[r] = most[r] > rest[r] ? m : -1;
            if (most[r] > rest[r]) {
                rowOf[m++] = r;
            }
        }
        if ((long) m * columns > mostEntries) {
            return null;
        }
        rowOf = Arrays.copyOf(rowOf, m);
        double[] c = new double[columns];
        double[] caps = new double[columns];
        int[] columnCell = new int[columns];
        int at = 0;
        double gainScale = 0;
        for (int cell = 0; cell < cells; cell++) {
            int count = segments(data, cell, lo[cell], hi[cell], c, caps, at);
            for (int k = 0; k < count; k++) {
                gainScale = Math.max(gainScale, Math.abs(c[at]));
                columnCell[at++] = cell;
            }
        }
        gainScale = gainScale == 0 ? 1 : gainScale;
        double[][] a = new double[m][columns];
        double[] rowScale = new double[m];
        for (int j = 0; j < columns; j++) {
            int cell = columnCell[j];
            c[j] /= gainScale;
            put(a, rowScale, place[data.rows + cell / data.doors], j, 1);
            for (int i = data.cellStart[cell]; i < data.cellStart[cell + 1]; i++) {
                put(a, rowScale, place[data.cellRow[i]], j, data.cellWeight[i]);
            }
        }
        double[] b = new double[m];
        for (int i = 0; i < m; i++) {
            rowScale[i] = rowScale[i] == 0 ? 1 : rowScale[i];
            b[i] = rest[rowOf[i]] / rowScale[i];
            for (int j = 0; j < columns; j++) {
                a[i][j] /= rowScale[i];
            }
        }
        return new Relaxed(data, dual, lo, new Simplex(a, b, c, caps), rowOf, rowScale, gainScale, columnCell);
    }

    private static void put(double[][] a, double[] scale, int row, int column, long weight) {
        if (row >= 0) {
            a[row][column] = weight;
            scale[row] = Math.max(scale[row], Math.abs((double) weight));
        }
    }

    /** The pieces of the upper envelope of a cell's gains, equal slopes in one; answers how many. */
    private static int segments(
            BudgetData data, int cell, int lo, int hi, double @Nullable [] slopes, double @Nullable [] caps, int at) {
        int base = data.levels().start[cell];
        int[] units = data.levels().units;
        long[] gain = data.levels().gain;
        int count = 0;
        int l = lo;
        double lastSlope = Double.NaN;
        while (l < hi) {
            int to = l + 1;
            double steepest = slope(units, gain, base + l, base + to);
            for (int k = l + 2; k <= hi && !data.levels().concave[cell]; k++) {
                double slope = slope(units, gain, base + l, base + k);
                if (slope >= steepest) {
                    steepest = slope;
                    to = k;
                }
            }
            double width = units[base + to] - units[base + l];
            boolean same = steepest == lastSlope;
            if (!same) {
                count++;
            }
            if (slopes != null && caps != null) {
                int j = at + count - 1;
                slopes[j] = steepest;
                caps[j] = same ? caps[j] + width : width;
            }
            lastSlope = steepest;
            l = to;
        }
        return count;
    }

    private static double slope(int[] units, long[] gain, int from, int to) {
        return (double) (gain[to] - gain[from]) / (units[to] - units[from]);
    }

    /** Runs; answers whether it ended by itself. */
    boolean run(long mostWork) {
        return simplex.run(mostWork);
    }

    long work() {
        return simplex.work();
    }

    boolean isInfeasible() {
        return simplex.isInfeasible();
    }

    /** Writes the prices into the dual, rounded to its parts. */
    void price() {
        price(simplex.prices(), gainScale);
    }

    private void price(double[] prices, double scale) {
        Arrays.fill(dual.row, 0);
        Arrays.fill(dual.supply, 0);
        for (int i = 0; i < rowOf.length; i++) {
            long p = (long) Math.rint(Math.min(prices[i] / rowScale[i] * scale * (1L << dual.shift), 0x1p60));
            if (rowOf[i] < data.rows) {
                dual.row[rowOf[i]] = p;
            } else {
                dual.supply[rowOf[i] - data.rows] = p;
            }
        }
    }

    /** Writes prices so far along the ray that the bound falls by {@code quanta} from where it is without it. */
    void priceRay(double quanta) {
        double[] prices = simplex.prices();
        double[] ray = simplex.ray();
        double length = quanta / gainScale / simplex.rayGap();
        for (int i = 0; i < prices.length; i++) {
            prices[i] += ray[i] * length;
        }
        price(prices, gainScale);
    }

    /** Units of each cell, not whole. */
    double[] units() {
        double[] units = new double[data.cells()];
        for (int c = 0; c < units.length; c++) {
            units[c] = data.levels().units[data.levels().start[c] + lo[c]];
        }
        double[] y = simplex.solution();
        for (int j = 0; j < y.length; j++) {
            units[columnCell[j]] += y[j];
        }
        return units;
    }
}
