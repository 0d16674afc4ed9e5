package dev.maison.allocation.replenish;

import dev.maison.allocation.door.LaunchEngine;

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
}
