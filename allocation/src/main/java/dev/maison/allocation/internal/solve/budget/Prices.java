package dev.maison.allocation.internal.solve.budget;

import dev.maison.allocation.internal.budget.BudgetData;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds prices of the rows whose bound is small, for problems too large to be solved as one linear programme. At given prices each SKU is
 * solved by itself, its supply priced exactly; the prices then move against what the rows use too much or too little.
 *
 * <p>Deflected subgradient with a target level: M. Held, P. Wolfe and H. P. Crowder, "Validation of Subgradient Optimization", Mathematical
 * Programming 6 (1974); P. M. Camerini, L. Fratta and F. Maffioli (1975) for the direction. Step lengths are floating point; prices, and the
 * bound that chooses between them, are integers.
 */
final class Prices {
    private static final int PATIENCE = 12;
    private static final double FIRST_REACH = 0.02;
    private static final double LAST_REACH = 2e-7;

    private final BudgetData data;
    private final Dual dual;
    private final Improve improve;
    private final long[] used;
    private final long[] most;
    private final double[] scale;
    private final double[] direction;
    private final int[] heap;
    private final long[] key;
    private int @Nullable [] above;
    private int @Nullable [] below;
    private final Runnable tick;
    private long steps;

    /** The best prices and their bound. */
    final long[] bestRow;

    final long[] bestSupply;
    long bestBound = Long.MAX_VALUE;

    Prices(BudgetData data, Dual dual, Improve improve, Runnable tick) {
        this.tick = tick;
        this.data = data;
        this.dual = dual;
        this.improve = improve;
        this.used = new long[data.rows];
        this.most = new long[data.rows];
        this.scale = new double[data.rows];
        this.direction = new double[data.rows];
        this.heap = new int[data.doors];
        this.key = new long[data.doors];
        this.bestRow = new long[data.rows];
        this.bestSupply = new long[data.skus];
        double[] sum = new double[data.rows];
        long[] heaviest = new long[data.rows];
        int[] count = new int[data.rows];
        for (int i = 0; i < data.cellRow.length; i++) {
            int r = data.cellRow[i];
            long w = Math.abs(data.cellWeight[i]);
            sum[r] += w;
            heaviest[r] = Math.max(heaviest[r], w);
            count[r]++;
        }
        for (int r = 0; r < data.rows; r++) {
            double w = count[r] == 0 ? 1 : sum[r] / count[r];
            scale[r] = w * w * Math.max(Math.min(Math.abs(data.limit[r]) / w, 1e6), 1);
            most[r] = (1L << 57) / Math.max(heaviest[r], 1) / 16;
        }
        envelopes();
    }

    long steps() {
        return steps;
    }

    /** Moves prices until they hardly improve, or the steps are used up; offers splits made on the way. */
    void run(Branching branching, long mostSteps) {
        double reach = FIRST_REACH;
        int idle = 0;
        int round = 0;
        while (steps < mostSteps && reach > LAST_REACH) {
            tick.run();
            long bound = evaluate();
            if (bound < bestBound) {
                idle = bestBound - bound > (bound >> 20) ? 0 : idle + 1;
                bestBound = bound;
                System.arraycopy(dual.row, 0, bestRow, 0, bestRow.length);
                System.arraycopy(dual.supply, 0, bestSupply, 0, bestSupply.length);
            } else {
                idle++;
            }
            if (round++ % 40 == 39 || idle > PATIENCE) {
                offer(branching);
            }
            if (bestBound < (branching.value + 1) << dual.shift) {
                return;
            }
            if (idle > PATIENCE) {
                reach /= 2;
                idle = 0;
                restore();
                Arrays.fill(direction, 0);
                evaluate();
            }
            double target = (double) bestBound - reach * Math.abs((double) bestBound);
            if (branching.best != null) {
                target = Math.max(target, (double) branching.value * (1L << dual.shift));
            }
            if (!move(bound, target)) {
                return;
            }
        }
    }

    /** Sets the best prices and works their bound out. */
    void restore() {
        System.arraycopy(bestRow, 0, dual.row, 0, bestRow.length);
        System.arraycopy(bestSupply, 0, dual.supply, 0, bestSupply.length);
    }

    private void offer(Branching branching) {
        Split s = new Split(data);
        for (int c = 0; c < s.level.length; c++) {
            s.set(c, dual.at[c]);
        }
        if (improve.repair(s)) {
            long over =
                    branching.best == null ? Long.MAX_VALUE : Math.max(bestBound - (branching.value << dual.shift), 1);
            improve.fill(s, over);
            branching.offer(s);
        }
        steps += 8L * s.level.length;
    }

    private boolean move(long bound, double target) {
        double dot = 0;
        double old = 0;
        for (int r = 0; r < used.length; r++) {
            double g = gradient(r);
            dot += g * direction[r] / scale[r];
            old += direction[r] * direction[r] / scale[r];
        }
        double carry = old > 0 && dot < 0 ? -1.5 * dot / old : 0;
        double norm = 0;
        for (int r = 0; r < used.length; r++) {
            direction[r] = gradient(r) + carry * direction[r];
            norm += direction[r] * direction[r] / scale[r];
        }
        if (!(norm > 0)) {
            return false;
        }
        double length = Math.max((double) bound - target, 1) / norm;
        for (int r = 0; r < used.length; r++) {
            double change = length * direction[r] / scale[r];
            double p = Math.min(Math.max((double) dual.row[r] - change, 0), (double) most[r]);
            dual.row[r] = (long) Math.rint(p);
        }
        steps += 3L * used.length;
        return true;
    }

    private double gradient(int r) {
        double g = (double) data.limit[r] - used[r];
        return dual.row[r] == 0 && g > 0 ? 0 : g;
    }

    /** The next level on the upper envelope of the gains of a cell, from one that lies on it. */
    private int up(int cell, int level) {
        return above == null ? level + 1 : above[data.levels().start[cell] + level];
    }

    private int down(int cell, int level) {
        return below == null ? level - 1 : below[data.levels().start[cell] + level];
    }

    private int units(int cell, int from, int to) {
        int base = data.levels().start[cell];
        return data.levels().units[base + to] - data.levels().units[base + from];
    }

    /** What a unit is worth beyond its price on the way between two levels. */
    private long net(int cell, int from, int to) {
        int base = data.levels().start[cell];
        long gain = (data.levels().gain[base + to] - data.levels().gain[base + from]) << dual.shift;
        int units = units(cell, from, to);
        return (units == 1 ? gain : Math.floorDiv(gain, units)) - dual.cost[cell];
    }

    /** Where gains rise or units come in steps, the levels that prices can reach: the upper envelope. */
    private void envelopes() {
        boolean all = true;
        for (boolean concave : data.levels().concave) {
            all &= concave;
        }
        if (all) {
            return;
        }
        int[] up = new int[data.levels().units.length];
        int[] down = new int[up.length];
        for (int c = 0; c < data.cells(); c++) {
            int base = data.levels().start[c];
            int last = data.levels().count(c) - 1;
            int l = 0;
            while (l < last) {
                int to = l + 1;
                double steepest = slope(base + l, base + to);
                for (int k = l + 2; k <= last && !data.levels().concave[c]; k++) {
                    if (slope(base + l, base + k) >= steepest) {
                        steepest = slope(base + l, base + k);
                        to = k;
                    }
                }
                up[base + l] = to;
                down[base + to] = l;
                l = to;
            }
        }
        above = up;
        below = down;
    }

    private double slope(int from, int to) {
        return (double) (data.levels().gain[to] - data.levels().gain[from])
                / (data.levels().units[to] - data.levels().units[from]);
    }

    /** The bound at the prices of the rows, with the best prices of supplies; levels and costs are left in the dual. */
    long evaluate() {
        long sum = 0;
        for (int r = 0; r < used.length; r++) {
            used[r] = 0;
            sum += dual.row[r] * data.limit[r];
        }
        for (int s = 0; s < data.skus; s++) {
            sum += evaluate(s);
        }
        steps += 2L * data.cells() + data.cellRow.length;
        return sum;
    }

    private long evaluate(int s) {
        int base = s * data.doors;
        long lambda = dual.supply[s];
        long total = 0;
        for (int c = base; c < base + data.doors; c++) {
            long price = 0;
            for (int i = data.cellStart[c]; i < data.cellStart[c + 1]; i++) {
                price += dual.row[data.cellRow[i]] * data.cellWeight[i];
            }
            dual.cost[c] = price;
            int last = data.levels().count(c) - 1;
            int l = dual.at[c];
            while (l < last && net(c, l, up(c, l)) > lambda) {
                l = up(c, l);
            }
            while (l > 0 && net(c, down(c, l), l) < lambda) {
                l = down(c, l);
            }
            dual.at[c] = l;
            total += data.levels().units[data.levels().start[c] + l];
        }
        if (total > data.available[s]) {
            lambda = drop(base, total - data.available[s], lambda);
        } else if (total < data.available[s] && lambda > 0) {
            lambda = add(base, data.available[s] - total, lambda);
        }
        dual.supply[s] = lambda;
        long sum = lambda * data.available[s];
        for (int c = base; c < base + data.doors; c++) {
            dual.cost[c] += lambda;
            int l = data.levels().start[c] + dual.at[c];
            long x = data.levels().units[l];
            sum += (data.levels().gain[l] << dual.shift) - dual.cost[c] * x;
            for (int i = data.cellStart[c]; x > 0 && i < data.cellStart[c + 1]; i++) {
                used[data.cellRow[i]] += data.cellWeight[i] * x;
            }
        }
        return sum;
    }

    /** Takes the weakest units back; answers the price at which they go. */
    private long drop(int base, long units, long price) {
        int size = 0;
        for (int d = 0; d < data.doors; d++) {
            int l = dual.at[base + d];
            if (l > 0) {
                key[d] = net(base + d, down(base + d, l), l);
                heap[size++] = d;
            }
        }
        for (int i = size / 2 - 1; i >= 0; i--) {
            sink(i, size);
        }
        long last = price;
        long rest = units;
        while (rest > 0 && size > 0) {
            int d = heap[0];
            int c = base + d;
            last = Math.max(last, key[d]);
            int l = down(c, dual.at[c]);
            rest -= units(c, l, dual.at[c]);
            dual.at[c] = l;
            if (l > 0) {
                key[d] = net(c, down(c, l), l);
            } else {
                heap[0] = heap[--size];
            }
            sink(0, size);
            steps += 4;
        }
        return last;
    }

    /** Gives the strongest units that are worth anything; answers the price at which supply ends, or 0. */
    private long add(int base, long units, long price) {
        int size = 0;
        for (int d = 0; d < data.doors; d++) {
            int c = base + d;
            if (dual.at[c] + 1 < data.levels().count(c)) {
                key[d] = -net(c, dual.at[c], up(c, dual.at[c]));
                heap[size++] = d;
            }
        }
        for (int i = size / 2 - 1; i >= 0; i--) {
            sink(i, size);
        }
        long last = price;
        long rest = units;
        while (rest > 0) {
            if (size == 0 || key[heap[0]] >= 0) {
                return 0;
            }
            int d = heap[0];
            int c = base + d;
            last = Math.min(last, -key[d]);
            int l = up(c, dual.at[c]);
            if (units(c, dual.at[c], l) > rest) {
                return last;
            }
            rest -= units(c, dual.at[c], l);
            dual.at[c] = l;
            if (l + 1 < data.levels().count(c)) {
                key[d] = -net(c, l, up(c, l));
            } else {
                heap[0] = heap[--size];
            }
            sink(0, size);
            steps += 4;
        }
        return last;
    }

    private void sink(int from, int size) {
        int i = from;
        while (2 * i + 1 < size) {
            int child = 2 * i + 1;
            if (child + 1 < size && before(heap[child + 1], heap[child])) {
                child++;
            }
            if (!before(heap[child], heap[i])) {
                return;
            }
            int swap = heap[i];
            heap[i] = heap[child];
            heap[child] = swap;
            i = child;
        }
    }

    private boolean before(int x, int y) {
        return key[x] < key[y] || (key[x] == key[y] && x > y);
    }
}
