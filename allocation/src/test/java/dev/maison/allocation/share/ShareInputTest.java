package dev.maison.allocation.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the problems of this package refuse, and what they make of what they take. */
class ShareInputTest {
    private static final DoorId A = DoorId.of("A");
    private static final DoorId B = DoorId.of("B");
    private static final DoorId C = DoorId.of("C");

    @Test
    void refusesANegativeWeight() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightedDoor.of(A, -1))
                .withMessage("weight of door A must not be negative but was -1");
    }

    @Test
    void refusesANegativeMinimum() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightedDoor.of(A, 1).withMinimumUnits(-2))
                .withMessage("minimumUnits of door A must not be negative but was -2");
    }

    @Test
    void refusesAMaximumBelowTheMinimum() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightedDoor.of(A, 1).withMinimumUnits(4).withMaximumUnits(3))
                .withMessage("maximumUnits of door A must be at least minimumUnits 4 but was 3");
    }

    @Test
    void buildsTheSameDoorByBuilderAndByParts() {
        WeightedDoor built = WeightedDoor.builder()
                .door(A)
                .weight(7)
                .minimumUnits(1)
                .maximumUnits(5)
                .build();
        assertThat(built)
                .isEqualTo(
                        WeightedDoor.of(A, 9).withWeight(7).withMinimumUnits(1).withMaximumUnits(5))
                .hasSameHashCodeAs(WeightedDoor.of(A, 7).withMinimumUnits(1).withMaximumUnits(5));
        assertThat(built.maximumUnits()).hasValue(5);
        assertThat(WeightedDoor.of(A, 7).maximumUnits()).isEmpty();
    }

    @Test
    void refusesASupplyOutOfRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShareProblem.ofWeights(-1, Map.of(A, 1L)))
                .withMessage("supplyUnits of ShareProblem must lie within [0, 1000000000000000000] but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShareProblem.ofWeights(Long.MAX_VALUE, Map.of(A, 1L)))
                .withMessage(
                        "supplyUnits of ShareProblem must lie within [0, 1000000000000000000] but was 9223372036854775807");
    }

    @Test
    void refusesADoorThatComesTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShareProblem.builder()
                        .supplyUnits(3)
                        .addDoor(WeightedDoor.of(A, 1))
                        .addDoor(WeightedDoor.of(B, 1))
                        .addDoor(WeightedDoor.of(A, 2))
                        .build())
                .withMessage("doors of ShareProblem must differ but A came twice");
    }

    @Test
    void refusesATieOrderThatIsNotEveryDoorOnce() {
        ShareProblem.Builder problem = ShareProblem.builder()
                .supplyUnits(3)
                .addDoor(WeightedDoor.of(A, 1))
                .addDoor(WeightedDoor.of(B, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> problem.tieOrder(List.of(B)).build())
                .withMessage("tieOrder must name every door but left out A");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> problem.tieOrder(List.of(B, A, B)).build())
                .withMessage("tieOrder must name every door once but named B twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> problem.tieOrder(List.of(B, C)).build())
                .withMessage("tieOrder must name only doors of the problem but named C");
    }

    @Test
    void refusesATieOrderOfClaimsThatIsNotEveryDoorOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScarcityProblem.builder()
                        .supplyUnits(1)
                        .addClaim(DoorClaim.of(A, 1))
                        .addTieOrder(B)
                        .build())
                .withMessage("tieOrder must name only doors of the problem but named B");
    }

    @Test
    void theOrderOfDoorsHasNoMeaning() {
        ShareProblem forwards = ShareProblem.builder()
                .supplyUnits(3)
                .addDoor(WeightedDoor.of(A, 1))
                .addDoor(WeightedDoor.of(B, 1))
                .build();
        ShareProblem backwards = ShareProblem.builder()
                .supplyUnits(3)
                .addDoor(WeightedDoor.of(B, 1))
                .addDoor(WeightedDoor.of(A, 1))
                .build();
        assertThat(backwards).isEqualTo(forwards).hasSameHashCodeAs(forwards);
        assertThat(backwards.doors()).extracting(WeightedDoor::door).containsExactly(A, B);
        assertThat(backwards.tieOrder()).containsExactly(A, B);
        assertThat(ShareEngine.share(backwards).digest())
                .isEqualTo(ShareEngine.share(forwards).digest());
    }

    @Test
    void refusesADoorThatIsNotInTheProblem() {
        ShareProblem problem = ShareProblem.ofWeights(3, Map.of(A, 1L, B, 2L));
        String message = "door of ShareProblem must be one of its 2 doors but was C";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> problem.quotaUnits(C))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShareEngine.share(problem).units(C))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShareEngine.share(problem).reason(C))
                .withMessage(message);
    }

    @Test
    void quotasAreExactSharesAndZeroWithoutAnyWeight() {
        assertThat(ShareProblem.ofWeights(10, Map.of(A, 1L, B, 2L)).quotaUnits(A))
                .isEqualTo(Ratio.of(10, 3));
        assertThat(ShareProblem.ofWeights(10, Map.of(A, 0L)).quotaUnits(A)).isEqualTo(Ratio.ZERO);
    }

    @Test
    void refusesAUnitThatIsNotCountedFromOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ShareUnit(A, 0))
                .withMessage("number of ShareUnit must be at least 1 but was 0");
        assertThat(new ShareUnit(A, 3)).hasToString("unit 3 of A");
    }

    @Test
    void refusesAClaimOutOfRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DoorClaim.of(A, -1))
                .withMessage("claimedUnits of door A must lie within [0, 1000000000000000000] but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DoorClaim.of(A, 1).withClaimedUnits(Long.MAX_VALUE))
                .withMessageEndingWith("but was 9223372036854775807");
    }

    @Test
    void refusesAScarceSupplyOutOfRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScarcityProblem.ofClaims(-1, Map.of(A, 1L)))
                .withMessage("supplyUnits of ScarcityProblem must lie within [0, 1000000000000000000] but was -1");
    }

    @Test
    void refusesADoorThatClaimsTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScarcityProblem.builder()
                        .supplyUnits(1)
                        .addClaim(DoorClaim.of(A, 1))
                        .addClaim(DoorClaim.of(A, 1))
                        .build())
                .withMessage("doors of ScarcityProblem must differ but A came twice");
    }

    @Test
    void refusesADoorWithoutAClaim() {
        ScarcityPlan plan = ScarcityEngine.ration(ScarcityProblem.ofClaims(1, Map.of(A, 1L)), ScarcityRule.TALMUD);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.award(B))
                .withMessage("door of ScarcityProblem must be one of its 1 doors but was B");
    }

    @Test
    void theOrderOfClaimsHasNoMeaning() {
        ScarcityProblem backwards = ScarcityProblem.builder()
                .supplyUnits(3)
                .addClaim(DoorClaim.of(B, 2))
                .addClaim(DoorClaim.of(A, 4))
                .build();
        assertThat(backwards).isEqualTo(ScarcityProblem.ofClaims(3, Map.of(A, 4L, B, 2L)));
        assertThat(backwards.tieOrder()).containsExactly(A, B);
    }

    @Test
    void refusesNoMethodAndNoRule() {
        assertThatNullPointerException()
                .isThrownBy(() -> ShareEngine.policy(Nulls.none()))
                .withMessage("method");
        assertThatNullPointerException()
                .isThrownBy(() -> ScarcityEngine.ration(ScarcityProblem.ofClaims(1, Map.of(A, 1L)), Nulls.none()))
                .withMessage("rule");
    }
}
