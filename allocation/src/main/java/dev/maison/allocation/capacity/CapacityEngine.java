package dev.maison.allocation.capacity;

import static java.util.Objects.requireNonNull;

import dev.maison.allocation.internal.gain.LaunchData;
import dev.maison.allocation.internal.solve.capacity.CapacityModel;
import dev.maison.allocation.internal.solve.capacity.CapacitySolver;
import dev.maison.allocation.internal.work.StepWatch;
import dev.maison.allocation.work.WorkMonitor;
import dev.maison.allocation.work.WorkOutcome;
import dev.maison.core.SkuId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Splits a launch over doors with room for so many units: exactly, and with the prices that prove it.
 *
 * <p>The problem is a min-cost flow with concave gains. It is started by an auction on door prices (Bertsekas 1991), in which the prices of doors
 * that value SKUs alike move together, and made exact on a graph of doors: negative cycles are cancelled (Klein 1967), and what doors have too
 * many or too few goes along shortest paths (Jewell 1958); see {@code docs/decisions/0015-door-capacity.md}. Cost depends on how the
 * doors compete; see {@code docs/measured/allocation-capacity.md}. Besides the problem and the plan it needs about 16 bytes a cell (32
 * where a unit may gain more than 200 million quanta). Units are walked one at a time, so time grows in proportion to the units given. For a
 * cell without a gain table whose mean or units exceed 256, some gains are kept: two kilobytes, or half a byte a unit where that is more.
 *
 * <p>The result depends on nothing but the problem: not on the order of its SKUs and doors, not on the virtual machine. Where several
 * plans are equally good, which of them is returned is fixed but follows no rule that can be told in words, and the tie order of the launch
 * does not decide it; the objective and the certificate are the same for all of them.
 *
 * <pre>{@code
 * CapacityPlan plan = CapacityEngine.allocate(problem);
 * Verdict verdict = CapacityVerifier.verify(problem, plan); // Proven
 * }</pre>
 */
public final class CapacityEngine {
    private CapacityEngine() {}

    /** Allocates on the calling thread. Where minima conflict nothing is given to anybody, and the plan says which conflict. */
    public static CapacityPlan allocate(CapacityProblem problem) {
        return allocate(problem, () -> {});
    }

    /**
     * Allocates, and runs {@code onStep} at every step: of one door whose units or price move, or of one round over all doors. It may count
     * steps, and throw to end the call; what it throws is passed on.
     */
    public static CapacityPlan allocate(CapacityProblem problem, Runnable onStep) {
        requireNonNull(onStep, "onStep");
        LaunchData data = problem.data();
        int[] units = new int[data.skus * data.doors];
        List<CapacityConflict> conflicts = CapacityConflicts.find(problem);
        if (!conflicts.isEmpty()) {
            return new CapacityPlan(problem, units, CapacityCertificate.ofConflicts(problem, conflicts));
        }
        CapacitySolver.Prices prices = CapacitySolver.solve(model(problem), problem.mostGainQuanta(), units, onStep);
        for (int cell = 0; data.hasMinima() && cell < units.length; cell++) {
            units[cell] += data.minimum(cell);
        }
        return new CapacityPlan(
                problem, units, new CapacityCertificate(problem, prices.doors(), prices.skus(), conflicts));
    }

    /**
     * Allocates while somebody watches, who is told at every step, as {@link #allocate(CapacityProblem, Runnable)} counts them, and may stop the
     * work. How many there will be is not known before the end: until then {@code stepsInAll} is {@link Long#MAX_VALUE}.
     */
    public static WorkOutcome<CapacityPlan> allocate(CapacityProblem problem, WorkMonitor monitor) {
        return StepWatch.watched(monitor, Long.MAX_VALUE, watch -> allocate(problem, (Runnable) watch::step));
    }

    /** SKUs in id order and doors in tie order, so that the order in which they were stated has no meaning. */
    private static CapacityModel model(CapacityProblem problem) {
        LaunchData data = problem.data();
        List<SkuId> ids = problem.launch().skus();
        int[] skus = IntStream.range(0, data.skus)
                .boxed()
                .sorted(Comparator.comparing(ids::get))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] units = new int[data.skus];
        int[] asked = new int[data.doors];
        for (int i = 0; i < skus.length; i++) {
            units[i] = data.available(skus[i]);
            for (int d = 0; data.hasMinima() && d < data.doors; d++) {
                int low = data.minimum(skus[i] * data.doors + d);
                units[i] -= low;
                asked[d] += low; // at most the capacity where there is one; elsewhere not read
            }
        }
        int[] room = new int[data.doors];
        for (int d = 0; d < room.length; d++) {
            int door = data.order[d];
            int capacity = problem.capacity(door);
            room[d] = capacity == CapacityProblem.UNLIMITED ? CapacityModel.UNLIMITED : capacity - asked[door];
        }
        return new CapacityModel(data, skus, data.order, units, room);
    }
}
