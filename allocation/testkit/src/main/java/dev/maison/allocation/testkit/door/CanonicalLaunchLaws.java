package dev.maison.allocation.testkit.door;

import dev.maison.allocation.door.LaunchProblem;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What a policy does that claims the one canonical result: best gains, ties by the declared order, no unit without a gain. */
public interface CanonicalLaunchLaws extends OptimalLaunchLaws, MonotoneLaunchLaws {
    /** Runs {@link LaunchPolicyLaws#linesAreTheCanonicalOnes}. */
    @Property
    default void linesAreTheCanonicalOnes(@ForAll LaunchProblem problem) {
        LaunchPolicyLaws.linesAreTheCanonicalOnes(policy()).verify(problem);
    }

    /** Runs {@link LaunchPolicyLaws#theVerifierAgrees}. */
    @Property
    default void theVerifierAgrees(@ForAll LaunchProblem problem) {
        LaunchPolicyLaws.theVerifierAgrees(policy()).verify(problem);
    }
}
