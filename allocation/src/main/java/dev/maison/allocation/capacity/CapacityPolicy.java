package dev.maison.allocation.capacity;

import dev.maison.allocation.door.LaunchLine;
import java.util.List;

/**
 * A pure rule from a launch with door capacities to its lines: equal problems give equal lines, in any order.
 *
 * <p>The engine is one policy. A house may have its own, and learns from the laws of the testkit which promises of the engine it
 * keeps and which it breaks; {@link CapacityVerifier} judges single answers.
 */
@FunctionalInterface
public interface CapacityPolicy {
    /** The lines with at least one unit; no SKU and door twice. */
    List<LaunchLine> allocate(CapacityProblem problem);

    /** The policy of {@link CapacityEngine}. */
    static CapacityPolicy engine() {
        return problem -> CapacityEngine.allocate(problem).lines();
    }
}
