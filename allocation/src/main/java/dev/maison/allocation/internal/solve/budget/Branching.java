package dev.maison.allocation.internal.solve.budget;

import dev.maison.allocation.internal.budget.BudgetData;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Branch and bound over boxes of levels: prices of the linear relaxation bound each part, fix what they can, and the cell whose units are
 * furthest from whole splits the rest. Every part keeps its prices, so that the tree can be checked without solving anything.
 *
 * <p>A. H. Land and A. G. Doig, "An Automatic Method of Solving Discrete Programming Problems", Econometrica 28 (1960); fixing by reduced
 * costs after Dantzig, Fulkerson and Johnson (1954).
 */
final class Branching {
    private static final long MOST_ENTRIES = 6_000_000;
    private static final int MOST_DEPTH = 600;

    private final BudgetData data;
    private final Dual dual;
    private final Improve improve;
    private final long end;
    private final Runnable tick;
    private final int usualShift;
    private long steps;
    private boolean stuck;

    /** The best split so far. */
    @Nullable Split best;

    /** What a better split must exceed. */
    long value;

    Branching(BudgetData data, Dual dual, Improve improve, long mostSteps, Runnable tick) {
        this.tick = tick;
        this.data = data;
        this.dual = dual;
        this.improve = improve;
        this.end = mostSteps;
        this.usualShift = dual.shift;
        long least = -1;
        for (int c = 0; c < data.cells(); c++) {
            long low = Long.MAX_VALUE;
            for (int l = data.levels().start[c]; l < data.levels().start[c + 1]; l++) {
                low = Math.min(low, data.levels().gain[l]);
            }
            least += low;
        }
        this.value = least;
    }

    long steps() {
        return steps + improve.steps();
    }

    /** Whether something was left open. */
    boolean isStuck() {
        return stuck;
    }

    /** Leaves the whole open. */
    void giveUp() {
        stuck = true;
    }

    /** Keeps a split when it is the best so far. */
    void offer(Split s) {
        if ((best == null || s.gain > value) && s.isFeasible()) {
            if (best == null) {
                best = new Split(s);
            } else {
                best.copyFrom(s);
            }
            value = Math.max(s.gain, value);
        }
    }

    /** Whether a programme over these boxes would be small enough. */
    static boolean isSmall(BudgetData data, Dual dual, int[] lo, int[] hi, long mostEntries) {
        return Relaxed.of(data, dual, lo, hi, mostEntries) != null;
    }

    /** Bounds a part; narrows the boxes that it is given. */
    Node part(int[] lo, int[] hi, int depth) {
        tick.run();
        Relaxed relaxed = Relaxed.of(data, dual, lo, hi, MOST_ENTRIES);
        steps += data.cells();
        if (relaxed == null) {
            stuck = true;
            return new Node(dual);
        }
        dual.shift = usualShift;
        boolean ended = relaxed.run(Math.max(end - steps(), 1_000_000));
        steps += relaxed.work();
        long bound;
        if (relaxed.isInfeasible()) {
            relaxed.price();
            bound = dual.bound(lo, hi);
            double far = bound == Long.MAX_VALUE ? 16 : bound / (double) (1L << dual.shift) - value + 2;
            for (int tries = 0; tries < 16 && !isClosed(bound); tries++) {
                relaxed.priceRay(far);
                bound = dual.bound(lo, hi);
                if (bound != Long.MAX_VALUE) {
                    far = 4 * far + 16;
                } else if (dual.shift > 0) {
                    dual.shift = Math.max(dual.shift - 6, 0); // coarser prices reach further
                }
            }
        } else {
            relaxed.price();
            bound = dual.bound(lo, hi);
        }
        if (bound == Long.MAX_VALUE) {
            Arrays.fill(dual.row, 0);
            Arrays.fill(dual.supply, 0);
            bound = dual.bound(lo, hi);
        }
        Node node = new Node(dual);
        steps += 2L * data.cells();
        if (isClosed(bound)) {
            return node;
        }
        double[] units = relaxed.units();
        if (!relaxed.isInfeasible() && ended) {
            round(units, lo, hi, bound);
        }
        if (isClosed(bound)) {
            return node;
        }
        if (depth > MOST_DEPTH || steps() >= end) {
            stuck = true;
            return node;
        }
        int before = width(lo, hi);
        dual.narrow(bound - ((value + 1) << dual.shift), lo, hi);
        branch(node, units, lo, hi, depth, before);
        return node;
    }

    private static int width(int[] lo, int[] hi) {
        int sum = 0;
        for (int c = 0; c < lo.length; c++) {
            sum += hi[c] - lo[c];
        }
        return sum;
    }

    private boolean isClosed(long bound) {
        return bound != Long.MAX_VALUE && bound < (value + 1) << dual.shift;
    }

    /** Tries the split next to the relaxed one. */
    private void round(double[] units, int[] lo, int[] hi, long bound) {
        Split s = new Split(data);
        for (int c = 0; c < units.length; c++) {
            s.set(c, levelBelow(c, units[c] + 1e-6, lo[c], hi[c]));
        }
        long over = Math.max(bound - (value << dual.shift), 0);
        if (improve.repair(s)) {
            improve.fill(s, Long.MAX_VALUE);
            improve.exchange(s, over, 20L * data.cells() + 2_000);
            offer(s);
        }
    }

    private int levelBelow(int cell, double units, int lo, int hi) {
        int base = data.levels().start[cell];
        int l = lo;
        while (l < hi && data.levels().units[base + l + 1] <= units) {
            l++;
        }
        return l;
    }

    private void branch(Node node, double[] units, int[] lo, int[] hi, int depth, int widthBefore) {
        int cell = -1;
        double most = 1e-6;
        for (int c = 0; c < lo.length; c++) {
            if (lo[c] == hi[c]) {
                continue;
            }
            int base = data.levels().start[c];
            int l = levelBelow(c, units[c] + 1e-9, lo[c], hi[c]);
            double below = units[c] - data.levels().units[base + l];
            double above = l < hi[c] ? data.levels().units[base + l + 1] - units[c] : 0;
            double off = Math.min(below, above);
            if (off > most) {
                most = off;
                cell = c;
            }
        }
        if (cell < 0) {
            for (int c = 0; c < lo.length && cell < 0; c++) {
                cell = lo[c] < hi[c] ? c : -1;
            }
        }
        if (cell < 0) {
            if (widthBefore == 0) {
                stuck = true;
                return;
            }
            // One point is left: look at it once more with prices of its own.
            node.cell = 0;
            node.units = data.levels().units[data.levels().start[0] + hi[0]];
            node.atMost = part(lo, hi, depth + 1);
            node.above = node.atMost;
            return;
        }
        int base = data.levels().start[cell];
        int split = Math.min(levelBelow(cell, units[cell] + 1e-9, lo[cell], hi[cell]), hi[cell] - 1);
        node.cell = cell;
        node.units = data.levels().units[base + split];
        boolean lowFirst = units[cell] - node.units < 0.5;
        for (int turn = 0; turn < 2; turn++) {
            int[] from = lo.clone();
            int[] to = hi.clone();
            if ((turn == 0) == lowFirst) {
                to[cell] = split;
                node.atMost = part(from, to, depth + 1);
            } else {
                from[cell] = split + 1;
                node.above = part(from, to, depth + 1);
            }
        }
    }
}
