package dev.maison.allocation.testkit.door;

import dev.maison.allocation.door.LaunchProblem;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * What a policy does that is monotone in supply. It needs gains that are concave and units that come one by one: {@code @ForAll
 * LaunchProblem} draws such launches. With presentation minima, multiples or tables that rise it need not hold for the best split: three
 * units show a bag in Paris, and a fourth is better used to show it with two in Tokyo and two in Milan, so that Paris loses all three.
 */
public interface MonotoneLaunchLaws extends LaunchLaws {
    /** Runs {@link LaunchPolicyLaws#moreSupplyTakesNothingAway}. */
    @Property
    default void moreSupplyTakesNothingAway(@ForAll LaunchProblem problem) {
        LaunchPolicyLaws.moreSupplyTakesNothingAway(policy()).verify(problem);
    }
}
