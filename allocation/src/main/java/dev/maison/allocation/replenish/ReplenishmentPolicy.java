package dev.maison.allocation.replenish;

import java.util.List;

/** A pure rule from a replenishment problem to its lines; the engine is one, and a house may hold its own to the laws of the testkit. */
@FunctionalInterface
public interface ReplenishmentPolicy {
    /** One line for each item, with 0 units where it gets none. */
    List<ReplenishmentLine> replenish(ReplenishmentProblem problem);

    /** The policy of {@link ReplenishmentEngine}. */
    static ReplenishmentPolicy engine() {
        return problem -> ReplenishmentEngine.replenish(problem).lines();
    }
}
