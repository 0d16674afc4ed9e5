package dev.maison.allocation.budget;

import dev.maison.allocation.door.LaunchLine;
import java.util.List;

/**
 * A pure rule from a launch under rules to its lines: equal problems give equal lines, in any order.
 *
 * <p>The engine is one policy. A house may have its own, and learns from the laws of the testkit which promises it keeps and which it
 * breaks; {@link BudgetVerifier} judges single answers.
 */
@FunctionalInterface
public interface BudgetPolicy {
    /** The lines with at least one unit, no SKU and door twice; none when it finds no split that keeps every limit. */
    List<LaunchLine> allocate(BudgetProblem problem);

    /** The policy of {@link BudgetEngine}, with its usual budget of work. */
    static BudgetPolicy engine() {
        return problem -> BudgetEngine.allocate(problem).lines();
    }
}
