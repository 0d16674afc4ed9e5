package dev.maison.allocation.replenish;

import dev.maison.allocation.door.LaunchEngine;
import dev.maison.allocation.door.LaunchPlan;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.work.WorkMonitor;
import dev.maison.allocation.work.WorkOutcome;

/**
 * Replenishes doors up to their levels, exactly: it allocates the {@linkplain ReplenishmentProblem#launch launch} that the problem
 * states. The cost is that of {@link LaunchEngine}.
 *
 * <pre>{@code
 * ReplenishmentPlan plan = ReplenishmentEngine.replenish(problem);
 * Verdict verdict = ReplenishmentVerifier.verify(problem, plan); // Proven
 * }</pre>
 */
public final class ReplenishmentEngine {
    private ReplenishmentEngine() {}

    /** Replenishes on the calling thread. */
    public static ReplenishmentPlan replenish(ReplenishmentProblem problem) {
        return new ReplenishmentPlan(problem, LaunchEngine.allocate(problem.launch()));
    }

    /** Replenishes while somebody watches; a step is what it is in {@link LaunchEngine#allocate(LaunchProblem, WorkMonitor)}. */
    public static WorkOutcome<ReplenishmentPlan> replenish(ReplenishmentProblem problem, WorkMonitor monitor) {
        WorkOutcome<LaunchPlan> launch = LaunchEngine.allocate(problem.launch(), monitor);
        return launch instanceof WorkOutcome.Finished<LaunchPlan> finished
                ? new WorkOutcome.Finished<>(new ReplenishmentPlan(problem, finished.result()), finished.progress())
                : new WorkOutcome.Stopped<>(launch.progress());
    }
}
