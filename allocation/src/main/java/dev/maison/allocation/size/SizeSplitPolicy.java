package dev.maison.allocation.size;

import java.util.List;

/**
 * A way to split a style over doors and sizes: a pure function from a problem to lines. Ours is {@link SizeSplitEngine#policy}; a house
 * that has its own holds it to the laws of {@code maison-allocation-testkit}.
 */
@FunctionalInterface
public interface SizeSplitPolicy {
    /**
     * Splits a style: at most one line per door and size, both totals held.
     *
     * @param problem a problem without a conflict
     */
    List<SizeSplitLine> split(SizeSplitProblem problem);
}
