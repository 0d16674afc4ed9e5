package dev.maison.allocation.testkit.door;

import dev.maison.allocation.door.LaunchPolicy;
import dev.maison.allocation.door.LaunchProblem;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * What every {@link LaunchPolicy} must do. Implement this in a test class and answer {@link #policy}; jqwik runs the rest.
 *
 * <pre>{@code
 * class MyPolicyTest implements LaunchLaws {
 *     public LaunchPolicy policy() {
 *         return new MyPolicy();
 *     }
 * }
 * }</pre>
 */
public interface LaunchLaws {
    /** The policy on trial. */
    LaunchPolicy policy();

    /** Runs {@link LaunchPolicyLaws#linesMakeSense}. */
    @Property
    default void linesMakeSense(@ForAll LaunchProblem problem) {
        LaunchPolicyLaws.linesMakeSense(policy()).verify(problem);
    }

    /** Runs {@link LaunchPolicyLaws#neverOversells}. */
    @Property
    default void neverOversells(@ForAll LaunchProblem problem) {
        LaunchPolicyLaws.neverOversells(policy()).verify(problem);
    }

    /** Runs {@link LaunchPolicyLaws#limitsAreKept}. */
    @Property
    default void limitsAreKept(@ForAll LaunchProblem problem) {
        LaunchPolicyLaws.limitsAreKept(policy()).verify(problem);
    }

    /** Runs {@link LaunchPolicyLaws#conflictsGiveNothing}. */
    @Property
    default void conflictsGiveNothing(@ForAll LaunchProblem problem) {
        LaunchPolicyLaws.conflictsGiveNothing(policy()).verify(problem);
    }

    /** Runs {@link LaunchPolicyLaws#theSameProblemHasTheSameAnswer}. */
    @Property
    default void theSameProblemHasTheSameAnswer(@ForAll LaunchProblem problem) {
        LaunchPolicyLaws.theSameProblemHasTheSameAnswer(policy()).verify(problem);
    }

    /** Runs {@link LaunchPolicyLaws#orderDoesNotMatter}. */
    @Property
    default void orderDoesNotMatter(@ForAll LaunchProblem problem) {
        LaunchPolicyLaws.orderDoesNotMatter(policy()).verify(problem);
    }
}
