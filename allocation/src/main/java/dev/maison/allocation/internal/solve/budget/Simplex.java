package dev.maison.allocation.internal.solve.budget;

import java.util.Arrays;

/**
 * Maximises {@code c y} under {@code A y <= b}, {@code 0 <= y <= cap} by the dual simplex method on a dense condensed tableau. Every
 * variable has a bound, so the slack basis with each variable at the end that its gain asks for is dual feasible from the start.
 *
 * <p>C. E. Lemke, "The Dual Method of Solving the Linear Programming Problem", Naval Research Logistics Quarterly 1 (1954); the ratio test
 * passes over bounds while that pays (I. Maros 2003, "long step"). What it finds is only a guess of prices and of a split: the
 * bound of the prices is worked out in integers elsewhere. Fixed sequence of basic operations, ties to the lowest index, so the same on
 * every machine.
 */
final class Simplex {
    private static final double TINY = 1e-9;

    private final int m;
    private final int n;
    private final double[][] t;
    private final double[] d;
    private final double[] beta;

    /** Bounds by variable: structural first, then slacks. */
    private final double[] cap;

    private final int[] basic;
    private final int[] nonbasic;
    private final boolean[] atUpper;
    private boolean infeasible;
    private int rayRow;
    private boolean rayUp;
    private long work;

    /** Takes over the arrays: {@code a} by row. */
    Simplex(double[][] a, double[] b, double[] c, double[] caps) {
        this.m = b.length;
        this.n = c.length;
        this.t = a;
        this.d = c;
        this.beta = b;
        this.cap = Arrays.copyOf(caps, n + m);
        Arrays.fill(cap, n, n + m, Double.POSITIVE_INFINITY);
        this.basic = new int[m];
        this.nonbasic = new int[n];
        this.atUpper = new boolean[n];
        for (int i = 0; i < m; i++) {
            basic[i] = n + i;
        }
        for (int j = 0; j < n; j++) {
            nonbasic[j] = j;
            if (d[j] > 0 && caps[j] > 0) {
                flip(j);
            }
        }
    }

    private void flip(int j) {
        double change = atUpper[j] ? -cap[nonbasic[j]] : cap[nonbasic[j]];
        atUpper[j] = !atUpper[j];
        for (int i = 0; i < m; i++) {
            beta[i] -= t[i][j] * change;
        }
    }

    /** Steps taken so far. */
    long work() {
        return work;
    }

    /** Whether no y was found to keep the rows: {@link #ray} then says why. */
    boolean isInfeasible() {
        return infeasible;
    }

    /** Runs until optimal, infeasible, or {@code mostWork} is used up. Answers whether it ended by itself. */
    boolean run(long mostWork) {
        double[] ratio = new double[n];
        int[] order = new int[n];
        while (work < mostWork) {
            work += m + n;
            int leave = -1;
            double worst = 1e-7;
            for (int i = 0; i < m; i++) {
                double most = cap[basic[i]];
                double off = beta[i] < 0 ? -beta[i] : beta[i] - most;
                double scaled = off / (1 + Math.min(most, 1e6) * 1e-3);
                if (scaled > worst) {
                    worst = scaled;
                    leave = i;
                }
            }
            if (leave < 0) {
                return true;
            }
            boolean up = beta[leave] < 0;
            double[] row = t[leave];
            int found = 0;
            for (int j = 0; j < n; j++) {
                double alpha = up ? -row[j] : row[j];
                if (cap[nonbasic[j]] > 0 && (atUpper[j] ? alpha < -TINY : alpha > TINY)) {
                    ratio[j] = Math.abs(d[j]) / Math.abs(row[j]);
                    order[found++] = j;
                }
            }
            double slope = up ? -beta[leave] : beta[leave] - cap[basic[leave]];
            int enter = -1;
            for (int k = found / 2 - 1; k >= 0; k--) {
                sink(order, ratio, row, k, found);
            }
            work += found;
            while (found > 0) {
                int j = order[0];
                double next = slope - Math.abs(row[j]) * cap[nonbasic[j]];
                if (!(next > 0)) {
                    enter = j;
                    break;
                }
                slope = next;
                order[0] = order[--found];
                sink(order, ratio, row, 0, found);
                flip(j);
                work += m;
            }
            if (enter < 0) {
                // Everything that could help is at its best end and the row is still off.
                infeasible = true;
                rayRow = leave;
                rayUp = up;
                return true;
            }
            pivot(leave, enter, up);
        }
        return false;
    }

    /** Keeps the heap of candidates: smallest ratio first, then the largest entry, then the first. */
    private static void sink(int[] heap, double[] ratio, double[] row, int from, int size) {
        int i = from;
        while (2 * i + 1 < size) {
            int child = 2 * i + 1;
            if (child + 1 < size && before(heap[child + 1], heap[child], ratio, row)) {
                child++;
            }
            if (!before(heap[child], heap[i], ratio, row)) {
                return;
            }
            int swap = heap[i];
            heap[i] = heap[child];
            heap[child] = swap;
            i = child;
        }
    }

    private static boolean before(int a, int b, double[] ratio, double[] row) {
        if (ratio[a] != ratio[b]) {
            return ratio[a] < ratio[b];
        }
        double x = Math.abs(row[a]);
        double y = Math.abs(row[b]);
        return x != y ? x > y : a < b;
    }

    private void pivot(int i, int j, boolean up) {
        double[] row = t[i];
        double p = row[j];
        int leaving = basic[i];
        int entering = nonbasic[j];
        double target = up ? 0 : cap[leaving];
        double change = (beta[i] - target) / p;
        double value = (atUpper[j] ? cap[entering] : 0) + change;
        double scale = d[j] / p;
        for (int k = 0; k < n; k++) {
            row[k] = k == j ? 1 / p : row[k] / p;
        }
        int[] nonzero = new int[n];
        int count = 0;
        for (int k = 0; k < n; k++) {
            if (Math.abs(row[k]) < 1e-13) {
                row[k] = 0;
            } else if (k != j) {
                nonzero[count++] = k;
            }
        }
        for (int r = 0; r < m; r++) {
            double f = t[r][j];
            if (r == i || f == 0) {
                continue;
            }
            double[] other = t[r];
            beta[r] -= f * change;
            for (int q = 0; q < count; q++) {
                int k = nonzero[q];
                other[k] -= f * row[k];
            }
            other[j] = -f / p;
            work += count;
        }
        double dj = d[j];
        for (int q = 0; q < count; q++) {
            int k = nonzero[q];
            d[k] -= dj * row[k];
        }
        d[j] = -scale;
        beta[i] = value;
        basic[i] = entering;
        nonbasic[j] = leaving;
        atUpper[j] = !up;
        work += n;
    }

    /** The value of each structural variable. */
    double[] solution() {
        double[] y = new double[n];
        for (int j = 0; j < n; j++) {
            if (nonbasic[j] < n) {
                y[nonbasic[j]] = atUpper[j] ? cap[nonbasic[j]] : 0;
            }
        }
        for (int i = 0; i < m; i++) {
            if (basic[i] < n) {
                y[basic[i]] = Math.min(Math.max(beta[i], 0), cap[basic[i]]);
            }
        }
        return y;
    }

    /** The price of each row. */
    double[] prices() {
        double[] prices = new double[m];
        for (int j = 0; j < n; j++) {
            if (nonbasic[j] >= n) {
                prices[nonbasic[j] - n] = Math.max(-d[j], 0);
            }
        }
        return prices;
    }

    /** A direction of prices along which the bound falls without end. */
    double[] ray() {
        double[] ray = new double[m];
        double sign = rayUp ? 1 : -1;
        for (int j = 0; j < n; j++) {
            if (nonbasic[j] >= n) {
                ray[nonbasic[j] - n] = Math.max(sign * t[rayRow][j], 0);
            }
        }
        if (basic[rayRow] >= n) {
            ray[basic[rayRow] - n] = 1;
        }
        return ray;
    }

    /** By how much the row of the ray is off. */
    double rayGap() {
        return rayUp ? -beta[rayRow] : beta[rayRow] - cap[basic[rayRow]];
    }
}
