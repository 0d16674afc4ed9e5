package dev.maison.allocation.testkit.pack;

import dev.maison.allocation.pack.PackPolicy;
import dev.maison.allocation.pack.PackProblem;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What every {@link PackPolicy} must do. Implement this in a test class and answer {@link #policy}; jqwik runs the rest. */
public interface PackLaws {
    /** The policy on trial. */
    PackPolicy policy();

    /** Runs {@link PackPolicyLaws#splitsKeepTheLimits}. */
    @Property
    default void splitsKeepTheLimits(@ForAll PackProblem problem) {
        PackPolicyLaws.splitsKeepTheLimits(policy()).verify(problem);
    }

    /** Runs {@link PackPolicyLaws#orderDoesNotMatter}. */
    @Property
    default void orderDoesNotMatter(@ForAll PackProblem problem) {
        PackPolicyLaws.orderDoesNotMatter(policy()).verify(problem);
    }
}
