package dev.maison.allocation.quota;

import dev.maison.allocation.door.LaunchLine;
import java.util.List;

/**
 * A pure rule from a launch with quotas to its lines: equal problems give equal lines, in any order.
 *
 * <p>The engine is one policy. A house may have its own, and learns from the laws of the testkit which promises of the engine it
 * keeps and which it breaks; {@link QuotaVerifier} judges single answers.
 */
@FunctionalInterface
public interface QuotaPolicy {
    /** The lines with at least one unit; no SKU and door twice. */
    List<LaunchLine> allocate(QuotaProblem problem);

    /** The policy of {@link QuotaEngine}. */
    static QuotaPolicy engine() {
        return problem -> QuotaEngine.allocate(problem).lines();
    }
}
