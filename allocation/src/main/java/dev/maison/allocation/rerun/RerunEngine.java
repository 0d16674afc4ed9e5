package dev.maison.allocation.rerun;

import dev.maison.allocation.internal.gain.LexWorth;
import dev.maison.allocation.internal.solve.rerun.RerunSolver;
import dev.maison.allocation.internal.work.StepWatch;
import dev.maison.allocation.work.WorkMonitor;
import dev.maison.allocation.work.WorkOutcome;

/**
 * Plans a launch again within so many moves: exactly, and with the two prices that prove it.
 *
 * <p>Moves are spent one at a time where the next is worth most, over all SKUs; that is exact as what a SKU gains is concave in its moves (the
 * argument is that of separable concave functions under an L1 distance: Minamikawa, Shioura, "Separable convex resource allocation
 * problem with L1-distance constraint", Journal of the Operations Research Society of Japan 62 (2019), 109-120). Limits that force moves
 * come first. Where they cannot hold, or force more moves than there are, the lines of before of that SKU stand and the plan says why.
 *
 * <p>The result depends on nothing but the problem. Cost: about the number of cells, and the doors of one SKU for each move.
 *
 * <pre>{@code
 * RerunPlan plan = RerunEngine.plan(RerunProblem.builder(changed)
 *         .before(yesterday)
 *         .addPins(Pin.door(ginza))
 *         .budget(MoveBudget.together(20))
 *         .build());
 * }</pre>
 */
public final class RerunEngine {
    private RerunEngine() {}

    /** Plans again on the calling thread. */
    public static RerunPlan plan(RerunProblem problem) {
        return plan(problem, StepWatch.nobody());
    }

    /**
     * Plans again while somebody watches, who is told after every SKU begun and every move by choice, each a step, and may stop the work. How many
     * moves there will be is not known before the end: until then {@code stepsInAll} is {@link Long#MAX_VALUE}.
     */
    public static WorkOutcome<RerunPlan> plan(RerunProblem problem, WorkMonitor monitor) {
        return StepWatch.watched(monitor, Long.MAX_VALUE, watch -> plan(problem, watch));
    }

    private static RerunPlan plan(RerunProblem problem, StepWatch watch) {
        int[] units = new int[problem.data().before.length];
        RerunSolver solver = new RerunSolver(problem.data(), units, watch::step);
        solver.solve();
        LexWorth[] moves = solver.movePrices();
        LexWorth[] keeps = solver.keepPrices(moves);
        return new RerunPlan(problem, units, new RerunCertificate(problem.launch(), moves, keeps));
    }
}
