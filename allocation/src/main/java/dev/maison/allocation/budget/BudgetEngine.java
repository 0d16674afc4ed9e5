package dev.maison.allocation.budget;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.internal.budget.BudgetData;
import dev.maison.allocation.internal.solve.budget.Blame;
import dev.maison.allocation.internal.solve.budget.BudgetSolver;
import dev.maison.allocation.internal.solve.budget.Node;
import dev.maison.allocation.internal.work.StepWatch;
import dev.maison.allocation.work.WorkMonitor;
import dev.maison.allocation.work.WorkOutcome;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Splits a launch over doors under rules that couple its SKUs, and says how far from the best the split can be at most.
 *
 * <p>Money budgets make the problem NP-hard: already one door with one value capacity is a knapsack. So the engine works with prices of
 * the limits (Lagrange; Everett 1963; Geoffrion 1974), which bound what any split can gain, and closes what remains between bound and split
 * as far as the work budget reaches. The work budget counts steps, about one per cell looked at, never seconds: the answer depends on the
 * problem and the budget alone, not on the machine or the order of input.
 *
 * <pre>{@code
 * BudgetPlan plan = BudgetEngine.allocate(problem);
 * Verdict verdict = BudgetVerifier.verify(problem, plan); // Proven, or WithinGap and the gap
 * }</pre>
 */
public final class BudgetEngine {
    /** The work budget when none is stated. */
    public static final long USUAL_STEPS = 2_000_000_000;

    /** A lower limit of more units is not walked unit by unit to find out that it cannot be met. */
    private static final long MOST_WALKED = 1L << 20;

    private BudgetEngine() {}

    /** Allocates with {@link #USUAL_STEPS}. */
    public static BudgetPlan allocate(BudgetProblem problem) {
        return allocate(problem, USUAL_STEPS);
    }

    /**
     * Allocates within about so many steps; what has begun is finished, so it may take somewhat more.
     *
     * @param mostSteps the work budget, at least 0; the more, the smaller the gap
     */
    public static BudgetPlan allocate(BudgetProblem problem, long mostSteps) {
        return allocate(problem, mostSteps, () -> {});
    }

    /**
     * Allocates within about so many steps while somebody watches, who is told at every turn of the work and may stop it. How many turns there
     * will be is not known before the end: until then {@code stepsInAll} is {@link Long#MAX_VALUE}. The work budget counts something else, cells
     * looked at.
     *
     * @param mostSteps the work budget, at least 0
     */
    public static WorkOutcome<BudgetPlan> allocate(BudgetProblem problem, long mostSteps, WorkMonitor monitor) {
        return StepWatch.watched(
                monitor, Long.MAX_VALUE, watch -> allocate(problem, mostSteps, (Runnable) watch::step));
    }

    private static BudgetPlan allocate(BudgetProblem problem, long mostSteps, Runnable tick) {
        checkArgument(mostSteps >= 0, "mostSteps of BudgetEngine must not be negative but was %s", mostSteps);
        BudgetData data = problem.data();
        Optional<Unmeetable> huge = Unmeetable.find(problem, MOST_WALKED);
        if (huge.isPresent()) {
            return new BudgetPlan(
                    problem,
                    new int[data.cells()],
                    false,
                    0,
                    0,
                    0,
                    huge.orElseThrow().certificate());
        }
        BudgetSolver solver = BudgetSolver.solve(data, mostSteps, tick);
        int[] units = solver.units();
        if (units == null) {
            return withoutSplit(problem, mostSteps, solver, tick);
        }
        BudgetCertificate certificate = certificate(problem, solver.root());
        BigInteger open = new BudgetBound(data, solver.gain()).open(certificate);
        long gap = open == null
                ? 0
                : open.subtract(BigInteger.valueOf(solver.gain())).longValueExact();
        return new BudgetPlan(problem, units, true, solver.gain(), gap, solver.steps(), certificate);
    }

    private static BudgetPlan withoutSplit(BudgetProblem problem, long mostSteps, BudgetSolver solver, Runnable tick) {
        BudgetData data = problem.data();
        int[] nothing = new int[data.cells()];
        if (solver.isInfeasible()) {
            Blame blame = Blame.of(data, mostSteps, tick);
            if (blame.isProven()) {
                BudgetSolver proof = blame.proof();
                BudgetConflict conflict = new BudgetConflict(limits(problem, blame), blame.isIrreducible());
                BudgetCertificate certificate = certificate(problem, proof.root());
                certificate = blame.isIrreducible()
                        ? certificate.withConflict(conflict, splitsWithout(problem, blame))
                        : certificate.withConflict(conflict);
                return new BudgetPlan(problem, nothing, false, 0, 0, solver.steps() + blame.steps(), certificate);
            }
        }
        BudgetCertificate certificate = Unmeetable.find(problem, 1)
                .map(Unmeetable::certificate)
                .orElseGet(() -> certificate(problem, solver.root()));
        return new BudgetPlan(problem, nothing, false, 0, 0, solver.steps(), certificate);
    }

    private static List<BudgetLimit> limits(BudgetProblem problem, Blame blame) {
        BudgetData data = problem.data();
        List<BudgetLimit> limits = new ArrayList<>();
        for (int s = 0; s < data.skus; s++) {
            if (blame.supply[s]) {
                limits.add(new BudgetLimit.Supply(problem.sku(s), data.available[s]));
            }
        }
        for (int c = 0; c < data.cells(); c++) {
            if (blame.minimum[c]) {
                limits.add(new BudgetLimit.Minimum(
                        problem.sku(c / data.doors), problem.door(c % data.doors), data.minimum(c)));
            }
        }
        for (int r = 0; r < data.rows; r++) {
            if (blame.row[r]) {
                BudgetRule rule = problem.rules().get(data.rowRule[r]);
                limits.add(data.rowIsLeast[r] ? new BudgetLimit.AtLeast(rule) : new BudgetLimit.AtMost(rule));
            }
        }
        return limits;
    }

    /** In the order of the limits. */
    private static List<List<LaunchLine>> splitsWithout(BudgetProblem problem, Blame blame) {
        BudgetData data = problem.data();
        List<List<LaunchLine>> splits = new ArrayList<>();
        for (int s = 0; s < data.skus; s++) {
            if (blame.supply[s]) {
                splits.add(lines(problem, blame.withoutSupply(s)));
            }
        }
        for (int c = 0; c < data.cells(); c++) {
            if (blame.minimum[c]) {
                splits.add(lines(problem, blame.withoutMinimum(c)));
            }
        }
        for (int r = 0; r < data.rows; r++) {
            if (blame.row[r]) {
                splits.add(lines(problem, blame.withoutRow(r)));
            }
        }
        return splits;
    }

    private static List<LaunchLine> lines(BudgetProblem problem, int[] units) {
        int doors = problem.data().doors;
        List<LaunchLine> lines = new ArrayList<>();
        for (int c = 0; c < units.length; c++) {
            if (units[c] > 0) {
                lines.add(LaunchLine.of(problem.sku(c / doors), problem.door(c % doors), units[c]));
            }
        }
        return lines;
    }

    private static BudgetCertificate certificate(BudgetProblem problem, Node node) {
        BudgetCertificate certificate =
                BudgetCertificate.of(new BudgetPrices(problem, 1L << node.shift, node.row, node.supply));
        Node atMost = node.atMost;
        Node above = node.above;
        if (node.cell < 0 || atMost == null || above == null) {
            return certificate;
        }
        int doors = problem.data().doors;
        return certificate.withBranch(
                problem,
                problem.sku(node.cell / doors),
                problem.door(node.cell % doors),
                node.units,
                certificate(problem, atMost),
                certificate(problem, above));
    }
}
