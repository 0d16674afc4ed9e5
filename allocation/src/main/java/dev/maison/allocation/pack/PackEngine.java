package dev.maison.allocation.pack;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.allocation.internal.gain.pack.PackData;
import dev.maison.allocation.internal.solve.pack.PackSolver;
import dev.maison.allocation.internal.work.StepWatch;
import dev.maison.allocation.work.WorkMonitor;
import dev.maison.allocation.work.WorkOutcome;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Gives packs to doors: the best split there is where it can be found within the steps, else a good one; either way with a price per kind
 * of pack that bounds what any split gains (a Lagrangian of the packs there are).
 *
 * <pre>{@code
 * PackPlan plan = PackEngine.allocate(problem);
 * Verdict verdict = PackVerifier.verify(problem, plan); // Proven, or WithinGap
 * }</pre>
 */
public final class PackEngine {
    /** The steps of a search where the caller names none. */
    public static final long USUAL_STEPS = 200_000_000;

    private PackEngine() {}

    /** Allocates with {@link #USUAL_STEPS}. */
    public static PackPlan allocate(PackProblem problem) {
        return allocate(problem, USUAL_STEPS);
    }

    /**
     * Allocates with about so many steps; the answer is a function of them.
     *
     * @throws IllegalArgumentException if {@code steps} is not positive
     * @throws IllegalStateException if minima are so tight that the steps found neither a split nor that there is none
     */
    public static PackPlan allocate(PackProblem problem, long steps) {
        return allocate(problem, steps, () -> {});
    }

    /**
     * Allocates with about so many steps while somebody watches, who is told at every turn of the work and may stop it. How many turns there
     * will be is not known before the end: until then {@code stepsInAll} is {@link Long#MAX_VALUE}.
     *
     * @throws IllegalArgumentException if {@code steps} is not positive
     * @throws IllegalStateException as {@link #allocate(PackProblem, long)} says
     */
    public static WorkOutcome<PackPlan> allocate(PackProblem problem, long steps, WorkMonitor monitor) {
        return StepWatch.watched(monitor, Long.MAX_VALUE, watch -> allocate(problem, steps, (Runnable) watch::step));
    }

    private static PackPlan allocate(PackProblem problem, long steps, Runnable tick) {
        checkArgument(steps >= 1, "steps of PackEngine must be at least 1 but was %s", steps);
        PackData data = problem.data();
        for (int d = 0; d < data.doors; d++) {
            if (data.start[d] == data.start[d + 1]) {
                return conflict(problem, steps, tick);
            }
        }
        PackSolver solver = new PackSolver(data, steps, tick);
        if (!solver.solve()) {
            if (solver.isComplete()) {
                return conflict(problem, steps, tick);
            }
            throw new IllegalStateException("no split was met in " + steps + " steps for " + problem);
        }
        List<PackLine> lines = new ArrayList<>();
        for (int d = 0; d < data.doors; d++) {
            for (int k = 0; k < data.kinds; k++) {
                int packs = data.packs[solver.way()[d] * data.kinds + k];
                if (packs > 0) {
                    lines.add(PackLine.of(
                            problem.doors().get(d), problem.packs().get(k).id(), packs));
                }
            }
        }
        TreeMap<SkuId, Long> prices = new TreeMap<>();
        for (int k = 0; k < data.kinds; k++) {
            prices.put(problem.packs().get(k).id(), solver.prices()[k]);
        }
        return new PackPlan(problem, lines, PackCertificate.of(prices), solver.isComplete());
    }

    /** Drops minima one by one, by door and SKU, as long as the rest cannot be met. */
    private static PackPlan conflict(PackProblem problem, long steps, Runnable tick) {
        List<PackConflict.Minimum> minima = new ArrayList<>();
        for (DoorId door : problem.doors()) {
            for (SkuId sku : problem.launch().skus().stream().sorted().toList()) {
                long units = problem.launch().minimumUnits(sku, door);
                if (units > 0) {
                    minima.add(new PackConflict.Minimum(sku, door, units));
                }
            }
        }
        for (PackConflict.Minimum minimum : List.copyOf(minima)) {
            tick.run();
            minima.remove(minimum);
            if (PackFit.canHold(problem, minima, steps)
                    .orElseThrow(
                            () -> new IllegalStateException("minima could not be told apart in " + steps + " steps"))) {
                minima.add(minimum);
            }
        }
        return new PackPlan(problem, List.of(), PackCertificate.ofConflict(new PackConflict(minima)), true);
    }
}
