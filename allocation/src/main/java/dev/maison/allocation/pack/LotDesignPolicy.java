package dev.maison.allocation.pack;

import java.util.List;

/**
 * A pure rule from a lot design problem to its lines: equal problems give equal lines, in any order of their parts. The engine is one; a
 * house may have its own and hold it to the laws of the testkit.
 */
@FunctionalInterface
public interface LotDesignPolicy {
    /** One line per branch; none when the totals cannot be met. */
    List<LotLine> design(LotDesignProblem problem);

    /** The policy of {@link LotDesignEngine}. */
    static LotDesignPolicy engine() {
        return problem -> LotDesignEngine.design(problem).lines();
    }
}
