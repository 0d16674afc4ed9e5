package dev.maison.allocation.testkit.share;

import dev.maison.allocation.share.SharePolicy;
import dev.maison.allocation.share.ShareProblem;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * What every {@link SharePolicy} must do. Implement this in a test class and answer {@link #policy}; jqwik runs the rest.
 *
 * <pre>{@code
 * class MyPolicyTest implements ShareLaws {
 *     public SharePolicy policy() {
 *         return new MyPolicy();
 *     }
 * }
 * }</pre>
 */
public interface ShareLaws {
    /** The policy on trial. */
    SharePolicy policy();

    /** Runs {@link SharePolicyLaws#linesMakeSense}. */
    @Property
    default void linesMakeSense(@ForAll ShareProblem problem) {
        SharePolicyLaws.linesMakeSense(policy()).verify(problem);
    }

    /** Runs {@link SharePolicyLaws#totalsAreKept}. */
    @Property
    default void totalsAreKept(@ForAll ShareProblem problem) {
        SharePolicyLaws.totalsAreKept(policy()).verify(problem);
    }

    /** Runs {@link SharePolicyLaws#boundsAreKept}. */
    @Property
    default void boundsAreKept(@ForAll ShareProblem problem) {
        SharePolicyLaws.boundsAreKept(policy()).verify(problem);
    }

    /** Runs {@link SharePolicyLaws#theSameProblemHasTheSameAnswer}. */
    @Property
    default void theSameProblemHasTheSameAnswer(@ForAll ShareProblem problem) {
        SharePolicyLaws.theSameProblemHasTheSameAnswer(policy()).verify(problem);
    }
}
