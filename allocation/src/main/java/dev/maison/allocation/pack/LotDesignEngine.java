package dev.maison.allocation.pack;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.allocation.internal.solve.pack.LotProver;
import dev.maison.allocation.internal.solve.pack.LotSolver;
import dev.maison.allocation.internal.work.StepWatch;
import dev.maison.allocation.work.WorkMonitor;
import dev.maison.allocation.work.WorkOutcome;
import dev.maison.core.DoorId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Designs lots: the best there is where that can be found within the steps, else a good design; either way with a bound that anybody
 * can evaluate.
 *
 * <p>A price per unit stands for the range of the total, and prices per branch for the rule that each gets one lot (Cornuejols, Fisher,
 * Nemhauser 1977). What they leave open is searched depth first over the lots used, with an exact dynamic programme over totals for
 * each set that stays. The design depends on nothing but the problem and the number of steps.
 *
 * <pre>{@code
 * LotDesignPlan plan = LotDesignEngine.design(problem);
 * Verdict verdict = LotDesignVerifier.verify(problem, plan); // Proven, or WithinGap
 * }</pre>
 */
public final class LotDesignEngine {
    /** The steps of a search where the caller names none: about a second. */
    public static final long USUAL_STEPS = 1_000_000_000;

    private static final int MAX_CASES = 2_000;

    private LotDesignEngine() {}

    /** Designs with {@link #USUAL_STEPS}. */
    public static LotDesignPlan design(LotDesignProblem problem) {
        return design(problem, USUAL_STEPS);
    }

    /**
     * Designs with about so many steps, each looking at one branch with one choice; more steps never make the design worse on purpose
     * but the answer is a function of them.
     *
     * @throws IllegalArgumentException if {@code steps} is not positive
     * @throws IllegalStateException if the range of the total is so narrow, and the problem so large, that no design was met at all
     */
    public static LotDesignPlan design(LotDesignProblem problem, long steps) {
        return design(problem, steps, () -> {});
    }

    /**
     * Designs with about so many steps while somebody watches, who is told at every turn of the work and may stop it. How many turns there will
     * be is not known before the end: until then {@code stepsInAll} is {@link Long#MAX_VALUE}.
     *
     * @throws IllegalArgumentException if {@code steps} is not positive
     * @throws IllegalStateException as {@link #design(LotDesignProblem, long)} says
     */
    public static WorkOutcome<LotDesignPlan> design(LotDesignProblem problem, long steps, WorkMonitor monitor) {
        return StepWatch.watched(monitor, Long.MAX_VALUE, watch -> design(problem, steps, (Runnable) watch::step));
    }

    private static LotDesignPlan design(LotDesignProblem problem, long steps, Runnable tick) {
        checkArgument(steps >= 1, "steps of LotDesignEngine must be at least 1 but was %s", steps);
        LotConflicts limits = new LotConflicts(problem);
        Optional<LotConflict> conflict = limits.find();
        if (conflict.isPresent()) {
            return new LotDesignPlan(problem, List.of(), LotDesignCertificate.ofConflict(conflict.get()), true);
        }
        LotSolver solver = new LotSolver(problem.data(), steps, tick);
        int[] reachable = limits.reachable();
        if (reachable == null || !solver.solve(reachable)) {
            throw new IllegalStateException("no design was met in " + steps + " steps for " + problem);
        }
        List<LotLine> lines = new ArrayList<>();
        TreeMap<DoorId, Long> prices = new TreeMap<>();
        for (int b = 0; b < problem.branches().size(); b++) {
            LotBranch branch = problem.branches().get(b);
            lines.add(LotLine.of(branch.door(), problem.lots().get(solver.lotOf()[b]), solver.multiplicityOf()[b]));
            prices.put(branch.door(), solver.branchPrices()[b]);
        }
        LotProver.Case cases = solver.isComplete()
                ? new LotProver(
                                problem.data(),
                                solver.cost(),
                                solver.unitPrice(),
                                solver.branchPrices(),
                                MAX_CASES,
                                steps,
                                tick)
                        .prove()
                : null;
        LotCase proof = cases == null ? new LotCase.Priced(solver.unitPrice()) : words(problem, cases);
        return new LotDesignPlan(problem, lines, LotDesignCertificate.of(prices, proof), solver.isComplete());
    }

    private static LotCase words(LotDesignProblem problem, LotProver.Case of) {
        LotProver.@Nullable Case first = of.first;
        LotProver.@Nullable Case second = of.second;
        if (first == null || second == null) {
            return new LotCase.Priced(of.unitPrice);
        }
        return of.lot >= 0
                ? new LotCase.ByLot(problem.lots().get(of.lot), words(problem, first), words(problem, second))
                : new LotCase.ByUnits(
                        problem.branches().get(of.branch).door(),
                        of.atMost,
                        words(problem, first),
                        words(problem, second));
    }
}
