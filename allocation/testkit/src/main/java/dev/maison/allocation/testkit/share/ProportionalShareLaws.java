package dev.maison.allocation.testkit.share;

import dev.maison.allocation.share.SharePolicy;
import dev.maison.allocation.share.ShareProblem;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** For policies by which units follow weights, and nothing but weights. */
public interface ProportionalShareLaws extends ShareLaws {
    @Override
    SharePolicy policy();

    /** Runs {@link SharePolicyLaws#namesDoNotMatter}. */
    @Property
    default void namesDoNotMatter(@ForAll ShareProblem problem) {
        SharePolicyLaws.namesDoNotMatter(policy()).verify(problem);
    }

    /** Runs {@link SharePolicyLaws#onlyProportionsMatter}. */
    @Property
    default void onlyProportionsMatter(@ForAll ShareProblem problem) {
        SharePolicyLaws.onlyProportionsMatter(policy()).verify(problem);
    }

    /** Runs {@link SharePolicyLaws#wholeSharesAreGivenAsTheyAre}. */
    @Property
    default void wholeSharesAreGivenAsTheyAre(@ForAll ShareProblem problem) {
        SharePolicyLaws.wholeSharesAreGivenAsTheyAre(policy()).verify(problem);
    }

    /** Runs {@link SharePolicyLaws#aLargerWeightGetsNoLess}. */
    @Property
    default void aLargerWeightGetsNoLess(@ForAll ShareProblem problem) {
        SharePolicyLaws.aLargerWeightGetsNoLess(policy()).verify(problem);
    }

    /** Runs {@link SharePolicyLaws#equalWeightsDifferByOneAtMost}. */
    @Property
    default void equalWeightsDifferByOneAtMost(@ForAll ShareProblem problem) {
        SharePolicyLaws.equalWeightsDifferByOneAtMost(policy()).verify(problem);
    }
}
