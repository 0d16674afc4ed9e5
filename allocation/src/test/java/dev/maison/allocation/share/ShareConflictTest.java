package dev.maison.allocation.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.maison.allocation.share.ShareLimit.Kind;
import dev.maison.core.DoorId;
import dev.maison.core.proof.Verdict;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShareConflictTest {
    private static final DoorId A = DoorId.of("A");
    private static final DoorId B = DoorId.of("B");
    private static final DoorId C = DoorId.of("C");

    @Test
    void minimaAboveTheSupplyNameTheLargestThatDoNotFitTogether() {
        ShareProblem problem = ShareProblem.builder()
                .supplyUnits(9)
                .addDoor(WeightedDoor.of(A, 1).withMinimumUnits(1))
                .addDoor(WeightedDoor.of(B, 1).withMinimumUnits(6))
                .addDoor(WeightedDoor.of(C, 1).withMinimumUnits(5))
                .build();
        SharePlan plan = ShareEngine.share(problem);

        assertThat(plan.findConflict())
                .contains(new ShareConflict(
                        9, List.of(new ShareLimit(Kind.MINIMUM, B, 6), new ShareLimit(Kind.MINIMUM, C, 5))));
        assertThat(plan.findConflict().orElseThrow().sentence())
                .isEqualTo("minima of 2 doors add up to 11 units, more than the supply of 9");
        assertThat(plan.leftOverUnits()).isEqualTo(9);
        assertThat(plan.givenUnits()).isZero();
        assertThat(plan.lines()).extracting(ShareLine::units).containsOnly(0L);
        assertThat(plan.reasons()).isEmpty();
        assertThat(plan.findNextUnit()).isEmpty();
        assertThat(plan).hasToString("WEBSTER: minima of 2 doors add up to 11 units, more than the supply of 9");
        assertThat(ShareVerifier.verify(problem, plan)).isEqualTo(Verdict.proven());
    }

    @Test
    void maximaBelowTheSupplyAreAllNamed() {
        ShareProblem problem = ShareProblem.builder()
                .supplyUnits(9)
                .addDoor(WeightedDoor.of(A, 1).withMaximumUnits(3))
                .addDoor(WeightedDoor.of(B, 1).withMaximumUnits(5))
                .build();

        assertThat(problem.findConflict())
                .contains(new ShareConflict(
                        9, List.of(new ShareLimit(Kind.MAXIMUM, A, 3), new ShareLimit(Kind.MAXIMUM, B, 5))));
        assertThat(problem.findConflict().orElseThrow().sentence())
                .isEqualTo("limits of 2 doors add up to 8 units, less than the supply of 9");
    }

    @Test
    void aWeightOfZeroIsNamedWhereTheDoorHadRoom() {
        ShareProblem problem = ShareProblem.builder()
                .supplyUnits(9)
                .addDoor(WeightedDoor.of(A, 0).withMinimumUnits(1))
                .addDoor(WeightedDoor.of(B, 1).withMaximumUnits(5))
                .build();

        assertThat(problem.findConflict())
                .contains(new ShareConflict(
                        9, List.of(new ShareLimit(Kind.ZERO_WEIGHT, A, 1), new ShareLimit(Kind.MAXIMUM, B, 5))));
    }

    @Test
    void supplyWithoutADoorIsAConflictOfNoLimits() {
        ShareProblem problem = ShareProblem.builder().supplyUnits(12).build();

        assertThat(problem.findConflict()).contains(new ShareConflict(12, List.of()));
        assertThat(problem.findConflict().orElseThrow().sentence())
                .isEqualTo("there is no door to give the 12 units to");
    }

    @Test
    void aConflictThatIsNotRealIsRefuted() {
        ShareProblem problem = ShareProblem.builder()
                .supplyUnits(9)
                .addDoor(WeightedDoor.of(A, 1).withMinimumUnits(6))
                .addDoor(WeightedDoor.of(B, 1).withMinimumUnits(6))
                .addDoor(WeightedDoor.of(C, 0).withMinimumUnits(2))
                .build();
        ShareLimit a = new ShareLimit(Kind.MINIMUM, A, 6);
        ShareLimit b = new ShareLimit(Kind.MINIMUM, B, 6);

        assertThat(verdict(problem, new ShareConflict(9, List.of(a, b)))).isEqualTo("proven");
        assertThat(verdict(problem, new ShareConflict(8, List.of(a, b))))
                .isEqualTo("refuted at supply of conflict: expected 9 but found 8");
        assertThat(verdict(problem, new ShareConflict(9, List.of(a))))
                .isEqualTo("refuted at sum of minima: expected above the supply only with all of them but found 6");
        assertThat(verdict(problem, new ShareConflict(9, List.of(a, b, new ShareLimit(Kind.MINIMUM, C, 2)))))
                .isEqualTo("refuted at sum of minima: expected above the supply only with all of them but found 14");
        assertThat(verdict(problem, new ShareConflict(9, List.of(a, a))))
                .startsWith("refuted at limit of conflict: expected a door of the problem, once but found ");
        assertThat(verdict(problem, new ShareConflict(9, List.of(a, new ShareLimit(Kind.MINIMUM, B, 7)))))
                .startsWith(
                        "refuted at limit of conflict: expected a limit of the problem, all from one side but found ");
        assertThat(verdict(problem, new ShareConflict(9, List.of(a, new ShareLimit(Kind.ZERO_WEIGHT, C, 2)))))
                .startsWith(
                        "refuted at limit of conflict: expected a limit of the problem, all from one side but found ");
        assertThat(verdict(problem, new ShareConflict(9, List.of(new ShareLimit(Kind.ZERO_WEIGHT, C, 2)))))
                .isEqualTo("refuted at sum of limits: expected every door, below the supply of 9 but found 2");
    }

    @Test
    void aPolicyRefusesAProblemWithAConflict() {
        SharePolicy policy = ShareEngine.policy(ShareMethod.ADAMS);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> policy.share(ShareProblem.builder().supplyUnits(1).build()))
                .withMessage(
                        "problem of SharePolicy must have no conflict but had one: there is no door to give the 1 units to\n"
                                + "Maybe look at findConflict() first, or use ShareEngine.share, which answers a conflict as data.");
    }

    @Test
    void aReasonPerDoorOfAConflictIsRefused() {
        SharePlan plan = ShareEngine.share(ShareProblem.builder()
                .supplyUnits(2)
                .addDoor(WeightedDoor.of(A, 1).withMaximumUnits(1))
                .build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.reason(A))
                .withMessage(
                        "plan must have no conflict to give a reason per door but had one: limits of 1 doors add up to 1"
                                + " units, less than the supply of 2");
    }

    private static String verdict(ShareProblem problem, ShareConflict conflict) {
        SharePlan plan = new SharePlan(
                problem,
                ShareMethod.WEBSTER,
                new long[problem.doors().size()],
                ShareCertificate.none(),
                Optional.of(conflict));
        return ShareVerifier.verify(problem, plan).sentence();
    }
}
