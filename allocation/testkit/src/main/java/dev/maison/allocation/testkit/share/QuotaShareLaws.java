package dev.maison.allocation.testkit.share;

import dev.maison.allocation.share.SharePolicy;
import dev.maison.allocation.share.ShareProblem;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** For policies by which, without bounds, every door gets its exact share rounded down or up. */
public interface QuotaShareLaws extends ShareLaws {
    @Override
    SharePolicy policy();

    /** Runs {@link SharePolicyLaws#unitsAreTheExactShareRoundedDownOrUp}. */
    @Property
    default void unitsAreTheExactShareRoundedDownOrUp(@ForAll ShareProblem problem) {
        SharePolicyLaws.unitsAreTheExactShareRoundedDownOrUp(policy()).verify(problem);
    }
}
