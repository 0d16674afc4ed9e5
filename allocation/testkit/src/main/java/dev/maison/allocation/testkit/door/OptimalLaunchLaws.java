package dev.maison.allocation.testkit.door;

import dev.maison.allocation.door.LaunchProblem;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What a policy does that claims the best gains there are, with ties broken as it likes. */
public interface OptimalLaunchLaws extends LaunchLaws {
    /** Runs {@link LaunchPolicyLaws#gainsAreTheBest}. */
    @Property
    default void gainsAreTheBest(@ForAll LaunchProblem problem) {
        LaunchPolicyLaws.gainsAreTheBest(policy()).verify(problem);
    }

    /** Runs {@link LaunchPolicyLaws#givenUnitsAreWorthTheirPrice}. */
    @Property
    default void givenUnitsAreWorthTheirPrice(@ForAll LaunchProblem problem) {
        LaunchPolicyLaws.givenUnitsAreWorthTheirPrice(policy()).verify(problem);
    }

    /** Runs {@link LaunchPolicyLaws#moreSupplyNeverGainsLess}. */
    @Property
    default void moreSupplyNeverGainsLess(@ForAll LaunchProblem problem) {
        LaunchPolicyLaws.moreSupplyNeverGainsLess(policy()).verify(problem);
    }
}
