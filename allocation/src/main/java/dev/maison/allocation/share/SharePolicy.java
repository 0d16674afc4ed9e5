package dev.maison.allocation.share;

import java.util.List;

/**
 * A way to split units by weights: a pure function from a problem to lines.
 *
 * <p>The named methods come from {@link ShareEngine#policy}. A house that has its own way implements this interface and holds it to the
 * laws of {@code maison-allocation-testkit}: totals and bounds kept, the same answer for the same problem, and whatever more it
 * claims, such as monotony.
 *
 * <pre>{@code
 * SharePolicy webster = ShareEngine.policy(ShareMethod.WEBSTER);
 * List<ShareLine> lines = webster.share(problem);
 * }</pre>
 */
@FunctionalInterface
public interface SharePolicy {
    /**
     * Splits the supply: at most one line per door, no negative units, and the units add up to the supply. A door without a line
     * gets nothing.
     *
     * @param problem a problem without a {@linkplain ShareProblem#findConflict conflict}
     */
    List<ShareLine> share(ShareProblem problem);
}
