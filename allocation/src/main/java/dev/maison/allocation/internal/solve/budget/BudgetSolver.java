package dev.maison.allocation.internal.solve.budget;

import dev.maison.allocation.internal.budget.BudgetData;
import org.jspecify.annotations.Nullable;

/**
 * Finds a split of a launch under rules and prices that bound it, within a number of steps.
 *
 * <p>Small problems go to {@link Branching} as a whole. Of large ones the prices are found first; then a split next to
 * what the prices would give each SKU by itself; then the cells that the prices leave open go to branch and bound.
 */
public final class BudgetSolver {
    private static final long MOST_SMALL = 400_000;
    private static final long MOST_CORE = 1_000_000;

    private final BudgetData data;
    private final Dual dual;
    private final long mostSteps;
    private final Runnable tick;
    private @Nullable Split best;
    private Node root;
    private boolean infeasible;
    private long steps;

    private BudgetSolver(BudgetData data, long mostSteps, Runnable tick) {
        this.data = data;
        this.tick = tick;
        this.mostSteps = mostSteps;
        this.dual = new Dual(data, Dual.shiftFor(data));
        this.root = new Node(dual);
    }

    /** Solves; {@code tick} is called at every turn of the work, and what it throws ends it. */
    public static BudgetSolver solve(BudgetData data, long mostSteps, Runnable tick) {
        BudgetSolver solver = new BudgetSolver(data, mostSteps, tick);
        solver.run();
        return solver;
    }

    /** Units per cell; {@code null} when no split was found. */
    public int @Nullable [] units() {
        Split s = best;
        return s == null ? null : s.units();
    }

    /** What they gain, in quanta. */
    public long gain() {
        Split s = best;
        return s == null ? 0 : s.gain;
    }

    /** Whether it is proven that no split keeps the rows. */
    public boolean isInfeasible() {
        return infeasible;
    }

    /** The prices and branches. */
    public Node root() {
        return root;
    }

    /** Steps taken. */
    public long steps() {
        return steps;
    }

    private void run() {
        int[] lo = new int[data.cells()];
        int[] hi = new int[data.cells()];
        for (int c = 0; c < hi.length; c++) {
            hi[c] = data.levels().count(c) - 1;
        }
        Improve improve = new Improve(data, dual, tick);
        Branching branching = new Branching(data, dual, improve, mostSteps, tick);
        if (Branching.isSmall(data, dual, lo, hi, MOST_SMALL)) {
            root = branching.part(lo, hi, 0);
        } else {
            runLarge(branching, improve, lo, hi);
        }
        best = branching.best;
        // Where levels are told by their ends alone a bound of the whole still holds; a part says nothing.
        boolean isTold = !data.levels().sparse || root.cell < 0;
        infeasible = best == null && !branching.isStuck() && isTold;
        steps += branching.steps();
    }

    private void runLarge(Branching branching, Improve improve, int[] lo, int[] hi) {
        Prices prices = new Prices(data, dual, improve, tick);
        prices.run(branching, mostSteps / 2);
        prices.restore();
        steps += prices.steps();
        long bound = dual.bound(lo, hi);
        root = new Node(dual);
        Split s = branching.best;
        if (s == null) {
            branching.giveUp();
            return;
        }
        Split improved = new Split(s);
        long over = Math.max(bound - (s.gain << dual.shift), 0);
        improve.exchange(improved, over, mostSteps / 4);
        branching.offer(improved);
        long rest = bound - ((branching.value + 1) << dual.shift);
        if (rest < 0) {
            return;
        }
        // What the prices leave open, with prices of its own.
        prices.restore();
        dual.bound(lo, hi);
        dual.narrow(rest, lo, hi);
        if (Branching.isSmall(data, dual, lo, hi, MOST_CORE)) {
            root.cell = 0;
            root.units = data.levels().units[data.levels().start[0] + hi[0]];
            Node core = branching.part(lo, hi, 1);
            root.atMost = core;
            root.above = core;
        } else {
            branching.giveUp();
        }
    }
}
