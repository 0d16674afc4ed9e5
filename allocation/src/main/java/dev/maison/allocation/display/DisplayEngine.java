package dev.maison.allocation.display;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.allocation.internal.solve.display.DisplaySolver;
import dev.maison.allocation.internal.solve.display.ProofNode;
import dev.maison.allocation.internal.work.StepWatch;
import dev.maison.allocation.work.WorkMonitor;
import dev.maison.allocation.work.WorkOutcome;
import dev.maison.core.Amount;
import dev.maison.core.SkuId;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Decides which displays are shown and who gets which pieces, with a certified gap.
 *
 * <pre>{@code
 * DisplayPlan plan = DisplayEngine.allocate(DisplayProblem.of(launch, displays));
 * plan.isShown(run.key());
 * DisplayVerifier.verify(plan.problem(), plan); // proven, or within a gap
 * }</pre>
 *
 * <p>Prices of SKUs take the doors apart (Lagrangian relaxation), repair and exchanges find a plan, and branching on displays closes the gap while
 * the budget of steps lasts. A step is one gain looked at, so the same problem and budget give the same plan everywhere. Small
 * problems are solved exactly; which are small is measured in {@code docs/measured/displays.md}.
 *
 * <p>Source: Caro and Gallien, "Inventory management of a fast-fashion retail network", Operations Research 58, 2010; Fisher, "The Lagrangian
 * relaxation method for solving integer programming problems", Management Science 27, 1981.
 */
public final class DisplayEngine {
    /** The budget that {@link #allocate(DisplayProblem)} takes: a fraction of a second. */
    public static final long USUAL_STEPS = 50_000_000L;

    private DisplayEngine() {}

    /** Allocates within the usual budget. */
    public static DisplayPlan allocate(DisplayProblem problem) {
        return allocate(problem, USUAL_STEPS);
    }

    /**
     * Allocates within a budget of steps. The first bound and plan are made whatever the budget.
     *
     * @throws IllegalArgumentException if the budget is negative
     */
    public static DisplayPlan allocate(DisplayProblem problem, long steps) {
        return allocate(problem, steps, () -> {});
    }

    /**
     * Allocates within a budget of steps while somebody watches, who is told at every turn of the work and may stop it. How many turns there will
     * be is not known before the end: until then {@code stepsInAll} is {@link Long#MAX_VALUE}. The budget counts something else, gains looked at.
     *
     * @throws IllegalArgumentException if the budget is negative
     */
    public static WorkOutcome<DisplayPlan> allocate(DisplayProblem problem, long steps, WorkMonitor monitor) {
        return StepWatch.watched(monitor, Long.MAX_VALUE, watch -> allocate(problem, steps, (Runnable) watch::step));
    }

    private static DisplayPlan allocate(DisplayProblem problem, long steps, Runnable tick) {
        checkArgument(steps >= 0, "steps must not be negative but was %s", steps);
        DisplaySolver solved = DisplaySolver.solve(problem.data(), steps, tick);
        return new DisplayPlan(
                problem, solved.units(), new DisplayCertificate(proof(problem, solved.proof())), solved.value());
    }

    /** The engine as a policy. */
    public static DisplayPolicy policy() {
        return problem -> allocate(problem).lines();
    }

    private static DisplayProof proof(DisplayProblem problem, ProofNode node) {
        ProofNode shown = node.shown();
        ProofNode notShown = node.notShown();
        if (shown != null && notShown != null) {
            return new DisplayProof.Choice(
                    problem.displays().get(node.group()).key(), proof(problem, shown), proof(problem, notShown));
        }
        long[] prices = node.prices();
        if (prices == null) {
            return new DisplayProof.Impossible(problem.skus().get(node.sku()));
        }
        SortedMap<SkuId, Amount> named = new TreeMap<>();
        for (int s = 0; s < prices.length; s++) {
            if (prices[s] > 0) {
                named.put(problem.skus().get(s), problem.amount(prices[s]));
            }
        }
        return new DisplayProof.Prices(named);
    }
}
