package dev.maison.allocation.testkit.share;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.share.ShareEngine;
import dev.maison.allocation.share.ShareMethod;
import dev.maison.allocation.share.SharePolicy;
import dev.maison.allocation.share.ShareProblem;
import dev.maison.core.DoorId;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Proportional and within quota; not monotone and not coherent, which is shown and not claimed. */
class LargestRemainderLaws implements ProportionalShareLaws, QuotaShareLaws {
    @Override
    public SharePolicy policy() {
        return ShareEngine.policy(ShareMethod.LARGEST_REMAINDER);
    }

    @Test
    void theAlabamaParadoxIsACounterexampleToSupplyMonotony() {
        ShareProblem problem =
                ShareProblem.ofWeights(10, Map.of(DoorId.of("A"), 6L, DoorId.of("B"), 6L, DoorId.of("C"), 2L));

        assertThat(SharePolicyLaws.moreSupplyTakesNothingAway(policy()).counterexample(problem))
                .hasValueSatisfying(found -> assertThat(found.description()).startsWith("C got 2 of 10 and 1 of 11"));
        assertThat(SharePolicyLaws.moreSupplyTakesNothingAway(ShareEngine.policy(ShareMethod.WEBSTER))
                        .counterexample(problem))
                .isEmpty();
    }

    @Test
    void partOfASplitMayBeSplitOtherwise() {
        ShareProblem problem =
                ShareProblem.ofWeights(10, Map.of(DoorId.of("A"), 6L, DoorId.of("B"), 6L, DoorId.of("C"), 2L));
        assertThat(problem.findConflict()).isEmpty();
        boolean isBroken = false;
        for (long supply = 1; supply <= 60; supply++) {
            isBroken |= SharePolicyLaws.partOfASplitIsTheSplitOfThatPart(policy())
                    .counterexample(ShareProblem.ofWeights(
                            supply, Map.of(DoorId.of("A"), 1L, DoorId.of("B"), 4L, DoorId.of("C"), 7L)))
                    .isPresent();
        }
        assertThat(isBroken).isTrue();
    }
}
