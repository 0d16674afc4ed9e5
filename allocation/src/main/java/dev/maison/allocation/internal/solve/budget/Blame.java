package dev.maison.allocation.internal.solve.budget;

import static java.util.Objects.requireNonNull;

import dev.maison.allocation.internal.budget.BudgetData;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which limits cannot hold together: starting from all, each is left out in turn, and stays out where the others still conflict (the
 * deletion filter of J. W. Chinneck and E. W. Dravnieks, "Locating Minimal Infeasible Constraint Sets in Linear Programs", ORSA Journal
 * on Computing 3 (1991)).
 */
public final class Blame {
    /** The rows of the set. */
    public final boolean[] row;

    /** The supplies of the set. */
    public final boolean[] supply;

    /** The cells whose minimum is in the set. */
    public final boolean[] minimum;

    /** What holds without a member, by its place: rows, then supplies, then cells; units per cell, or absent. */
    private final SortedMap<Integer, int[]> splits = new TreeMap<>();

    private final BudgetData data;
    private final long mostSteps;
    private final Runnable tick;
    private BudgetSolver proof;
    private boolean irreducible = true;
    private long steps;

    private Blame(BudgetData data, long mostSteps, Runnable tick) {
        this.data = data;
        this.tick = tick;
        this.mostSteps = mostSteps;
        this.row = new boolean[data.rows];
        this.supply = new boolean[data.skus];
        this.minimum = new boolean[data.cells()];
        Arrays.fill(row, true);
        Arrays.fill(supply, true);
        for (int c = 0; c < minimum.length; c++) {
            minimum[c] = data.minimum(c) > 0;
        }
        this.proof = BudgetSolver.solve(question(), mostSteps, tick);
        this.steps = proof.steps();
    }

    /** Finds the set; only of a problem that is known to be infeasible. */
    public static Blame of(BudgetData data, long mostSteps, Runnable tick) {
        Blame blame = new Blame(data, mostSteps, tick);
        if (blame.isProven()) {
            blame.reduce();
        }
        return blame;
    }

    /** Whether the set is proven to conflict; otherwise it is of no use. */
    public boolean isProven() {
        return proof.isInfeasible();
    }

    /** Whether leaving out any one member was tried to the end. */
    public boolean isIrreducible() {
        return irreducible;
    }

    /** Units per cell that keep all limits of the set but this row's; only when irreducible. */
    public int[] withoutRow(int r) {
        return split(r);
    }

    /** Units per cell that keep all limits of the set but this SKU's supply; only when irreducible. */
    public int[] withoutSupply(int s) {
        return split(row.length + s);
    }

    /** Units per cell that keep all limits of the set but this cell's minimum; only when irreducible. */
    public int[] withoutMinimum(int c) {
        return split(row.length + supply.length + c);
    }

    private int[] split(int place) {
        return requireNonNull(splits.get(place), "split");
    }

    /** The proof that the set conflicts. */
    public BudgetSolver proof() {
        return proof;
    }

    /** Steps taken. */
    public long steps() {
        return steps;
    }

    private BudgetData question() {
        return data.feasibility(row, supply, minimum);
    }

    private void reduce() {
        dropUnpriced();
        for (int c = 0; c < minimum.length; c++) {
            tryWithout(minimum, c, row.length + supply.length + c);
        }
        for (int r = 0; r < row.length; r++) {
            tryWithout(row, r, r);
        }
        for (int s = 0; s < supply.length; s++) {
            tryWithout(supply, s, row.length + s);
        }
    }

    /** Where one set of prices proves the conflict, whatever has no price there is no part of it. */
    private void dropUnpriced() {
        Node root = proof.root();
        if (root.cell >= 0) {
            return;
        }
        boolean[] oldRow = row.clone();
        boolean[] oldSupply = supply.clone();
        boolean[] oldMinimum = minimum.clone();
        for (int r = 0; r < row.length; r++) {
            row[r] = root.row[r] != 0;
        }
        for (int s = 0; s < supply.length; s++) {
            supply[s] = root.supply[s] != 0;
        }
        for (int c = 0; c < minimum.length; c++) {
            boolean priced = supply[c / data.doors];
            for (int i = data.cellStart[c]; i < data.cellStart[c + 1]; i++) {
                priced |= row[data.cellRow[i]];
            }
            minimum[c] &= priced;
        }
        BudgetSolver solver = BudgetSolver.solve(question(), mostSteps, tick);
        steps += solver.steps();
        if (solver.isInfeasible()) {
            proof = solver;
        } else {
            System.arraycopy(oldRow, 0, row, 0, row.length);
            System.arraycopy(oldSupply, 0, supply, 0, supply.length);
            System.arraycopy(oldMinimum, 0, minimum, 0, minimum.length);
        }
    }

    private void tryWithout(boolean[] member, int at, int place) {
        if (!member[at]) {
            return;
        }
        if (steps > 20 * mostSteps) {
            irreducible = false;
            return;
        }
        member[at] = false;
        BudgetSolver solver = BudgetSolver.solve(question(), mostSteps, tick);
        steps += solver.steps();
        if (solver.isInfeasible()) {
            proof = solver;
            return;
        }
        member[at] = true;
        int[] units = solver.units();
        irreducible &= units != null;
        if (units != null) {
            splits.put(place, units); // it keeps the limits that are left out later, too
        }
    }
}
