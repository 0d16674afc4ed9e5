package dev.maison.allocation.testkit.share;

import dev.maison.allocation.share.SharePolicy;
import dev.maison.allocation.share.ShareProblem;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** For policies that claim to be monotone: more supply, or more weight for one door alone, never takes a unit from it. */
public interface MonotoneShareLaws extends ShareLaws {
    @Override
    SharePolicy policy();

    /** Runs {@link SharePolicyLaws#moreSupplyTakesNothingAway}. */
    @Property
    default void moreSupplyTakesNothingAway(@ForAll ShareProblem problem) {
        SharePolicyLaws.moreSupplyTakesNothingAway(policy()).verify(problem);
    }

    /** Runs {@link SharePolicyLaws#moreWeightTakesNothingAway}. */
    @Property
    default void moreWeightTakesNothingAway(@ForAll ShareProblem problem) {
        SharePolicyLaws.moreWeightTakesNothingAway(policy()).verify(problem);
    }
}
