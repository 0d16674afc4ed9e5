package dev.maison.allocation.testkit.share;

import dev.maison.allocation.share.SharePolicy;
import dev.maison.allocation.share.ShareProblem;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** For policies by which part of a split is the split of that part, as divisor methods are. */
public interface CoherentShareLaws extends ShareLaws {
    @Override
    SharePolicy policy();

    /** Runs {@link SharePolicyLaws#partOfASplitIsTheSplitOfThatPart}. */
    @Property
    default void partOfASplitIsTheSplitOfThatPart(@ForAll ShareProblem problem) {
        SharePolicyLaws.partOfASplitIsTheSplitOfThatPart(policy()).verify(problem);
    }
}
