package dev.maison.allocation.door;

import java.util.List;

/**
 * A pure rule from a launch to its lines: equal problems give equal lines, in any order.
 *
 * <p>The engine is one policy. A house may have its own, and learns from the laws of the testkit which promises of the engine it
 * keeps and which it breaks; {@link LaunchVerifier} judges single answers.
 */
@FunctionalInterface
public interface LaunchPolicy {
    /** The lines with at least one unit; no SKU and door twice. */
    List<LaunchLine> allocate(LaunchProblem problem);

    /** The policy of {@link LaunchEngine}. */
    static LaunchPolicy engine() {
        return problem -> LaunchEngine.allocate(problem).lines();
    }
}
