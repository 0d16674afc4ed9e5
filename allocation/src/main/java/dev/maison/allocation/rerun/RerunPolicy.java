package dev.maison.allocation.rerun;

import dev.maison.allocation.door.LaunchLine;
import java.util.List;

/**
 * A pure rule from a re-run to its lines: equal problems give equal lines, in any order.
 *
 * <p>The engine is one policy. A house may have its own, and learns from the laws of the testkit which promises it keeps and which it
 * breaks; {@link RerunVerifier} judges single answers.
 */
@FunctionalInterface
public interface RerunPolicy {
    /** The lines with at least one unit, no SKU and door twice; those of before where the limits cannot hold. */
    List<LaunchLine> plan(RerunProblem problem);

    /** The policy of {@link RerunEngine}. */
    static RerunPolicy engine() {
        return problem -> RerunEngine.plan(problem).lines();
    }
}
