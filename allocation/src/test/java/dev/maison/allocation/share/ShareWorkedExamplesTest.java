package dev.maison.allocation.share;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Published splits, and small ones worked by hand. */
class ShareWorkedExamplesTest {
    /** Balinski and Young 1975, as quoted by the tests of martinlackner/apportionment (MIT). */
    @ParameterizedTest
    @CsvSource({
        "LARGEST_REMAINDER, 51 44 2 2 1",
        "JEFFERSON, 52 45 1 1 1",
        "WEBSTER, 51 43 2 2 2",
        "HUNTINGTON_HILL, 51 43 2 2 2",
        "ADAMS, 51 43 2 2 2",
        "DEAN, 51 43 2 2 2"
    })
    void balinskiAndYoungWithHundredSeats(ShareMethod method, String expected) {
        assertThat(split(100, method, 5117, 4400, 162, 161, 160)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "LARGEST_REMAINDER, 9 7 5 4 1",
        "JEFFERSON, 10 7 5 3 1",
        "WEBSTER, 9 8 5 3 1",
        "HUNTINGTON_HILL, 9 7 6 3 1",
        "ADAMS, 9 7 5 3 2",
        "DEAN, 9 7 5 4 1"
    })
    void balinskiAndYoungWithTwentySixSeats(ShareMethod method, String expected) {
        assertThat(split(26, method, 9061, 7179, 5259, 3319, 1182)).isEqualTo(expected);
    }

    /** As reported to open-msupply. */
    @Test
    void largestRemainderAsAPharmacySystemSplitsIt() {
        assertThat(split(50, ShareMethod.LARGEST_REMAINDER, 10, 20, 50)).isEqualTo("6 13 31");
    }

    /** As reported to dinero.js. */
    @Test
    void largestRemainderAsAMoneyLibrarySplitsIt() {
        assertThat(split(1003, ShareMethod.LARGEST_REMAINDER, 49, 51)).isEqualTo("491 512");
    }

    /** Oracle supply planning, allocation targets. */
    @ParameterizedTest
    @EnumSource
    void everyMethodGivesWholeSharesAsTheyAre(ShareMethod method) {
        assertThat(split(2000, method, 3, 1)).isEqualTo("1500 500");
    }

    /** As reported to ERPNext: three equal lines of a discount of 10.00. The sum is kept; the odd cent goes by the tie order. */
    @Test
    void anOddCentGoesByTheTieOrder() {
        ShareProblem equal = problem(1000, 100, 100, 100);
        assertThat(units(ShareEngine.share(equal))).isEqualTo("334 333 333");
        ShareProblem secondFirst = ShareProblem.builder()
                .supplyUnits(1000)
                .doors(equal.doors())
                .tieOrder(List.of(door(1), door(0), door(2)))
                .build();
        assertThat(units(ShareEngine.share(secondFirst))).isEqualTo("333 334 333");
    }

    @Test
    void boundsHoldAndTheRestIsSplitByTheSameDivisor() {
        ShareProblem problem = ShareProblem.builder()
                .supplyUnits(20)
                .addDoor(WeightedDoor.of(door(0), 100).withMaximumUnits(6))
                .addDoor(WeightedDoor.of(door(1), 60))
                .addDoor(WeightedDoor.of(door(2), 40))
                .addDoor(WeightedDoor.of(door(3), 1).withMinimumUnits(2))
                .build();
        SharePlan plan = ShareEngine.share(problem);

        assertThat(units(plan)).isEqualTo("6 7 5 2");
        assertThat(plan.certificate().lastUnit()).contains(new ShareUnit(door(2), 5));
        assertThat(plan.certificate().cutOff()).contains(Ratio.of(80, 9));
        assertThat(plan.findNextUnit()).contains(new ShareUnit(door(1), 8));
        assertThat(plan.reason(door(0))).isInstanceOf(ShareReason.HeldByMaximum.class);
        assertThat(plan.reason(door(1))).isInstanceOf(ShareReason.RoundedUp.class);
        assertThat(plan.reason(door(3))).isInstanceOf(ShareReason.HeldByMinimum.class);
        assertThat(ShareVerifier.verify(problem, plan).isProven()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aDoorOfWeightZeroGetsItsMinimumOnly(ShareMethod method) {
        ShareProblem problem = ShareProblem.builder()
                .supplyUnits(10)
                .addDoor(WeightedDoor.of(door(0), 0).withMinimumUnits(2))
                .addDoor(WeightedDoor.of(door(1), 0))
                .addDoor(WeightedDoor.of(door(2), 5))
                .build();
        SharePlan plan = ShareEngine.share(problem, method);

        assertThat(units(plan)).isEqualTo("2 0 8");
        assertThat(plan.reason(door(1))).isEqualTo(new ShareReason.ZeroWeight(door(1), 0));
        assertThat(ShareVerifier.verify(problem, plan).isProven()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"ADAMS", "DEAN", "HUNTINGTON_HILL"})
    void methodsThatGiveEveryoneOneFirstServeTheLargestWeightsWhenThereIsLess(ShareMethod method) {
        ShareProblem problem = problem(2, 5, 9, 5, 7);
        SharePlan plan = ShareEngine.share(problem, method);

        assertThat(units(plan)).isEqualTo("0 1 0 1");
        assertThat(plan.certificate().lastUnit()).contains(new ShareUnit(door(3), 1));
        assertThat(plan.certificate().cutOff()).isEmpty();
        assertThat(plan.findNextUnit()).contains(new ShareUnit(door(0), 1));
        assertThat(ShareVerifier.verify(problem, plan).isProven()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void noSupplyGivesNothingAndIsProven(ShareMethod method) {
        ShareProblem problem = problem(0, 5, 9);
        SharePlan plan = ShareEngine.share(problem, method);

        assertThat(units(plan)).isEqualTo("0 0");
        assertThat(plan.certificate()).isEqualTo(new ShareCertificate(Optional.empty(), Optional.empty()));
        assertThat(ShareVerifier.verify(problem, plan).isProven()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void noDoorsAndNoSupplyIsAnEmptyPlan(ShareMethod method) {
        SharePlan plan = ShareEngine.share(problem(0), method);

        assertThat(plan.lines()).isEmpty();
        assertThat(plan.findConflict()).isEmpty();
        assertThat(ShareVerifier.verify(plan.problem(), plan).isProven()).isTrue();
    }

    /** Products of weights and units far beyond 64 bits; the cost does not depend on the supply. */
    @ParameterizedTest
    @EnumSource
    void hugeWeightsAndSuppliesAreExact(ShareMethod method) {
        long most = ShareProblem.MAX_SUPPLY_UNITS;
        ShareProblem problem = problem(most, Long.MAX_VALUE, Long.MAX_VALUE - 1, 1, Long.MAX_VALUE);
        SharePlan plan = ShareEngine.share(problem, method);

        assertThat(plan.givenUnits()).isEqualTo(most);
        assertThat(ShareVerifier.verify(problem, plan).isProven()).isTrue();
    }

    @Test
    void websterRoundsABillionUnitsToTheNearest() {
        assertThat(split(1_000_000_000, ShareMethod.WEBSTER, 1, 1, 1)).isEqualTo("333333334 333333333 333333333");
        assertThat(split(1_000_000_001, ShareMethod.WEBSTER, 2, 1)).isEqualTo("666666667 333333334");
    }

    @Test
    void aWonAndALostTieNameEachOther() {
        SharePlan plan = ShareEngine.share(problem(1, 5, 5));

        assertThat(plan.reasons())
                .containsExactly(
                        new ShareReason.WonTie(door(0), 1, Ratio.of(1, 2), door(1)),
                        new ShareReason.LostTie(door(1), 0, Ratio.of(1, 2), door(0)));
    }

    private static String split(long supply, ShareMethod method, long... weights) {
        ShareProblem problem = problem(supply, weights);
        SharePlan plan = ShareEngine.share(problem, method);
        assertThat(ShareVerifier.verify(problem, plan).isProven()).isTrue();
        assertThat(ShareEngine.policy(method).share(problem)).isEqualTo(plan.lines());
        return units(plan);
    }

    private static String units(SharePlan plan) {
        return String.join(
                " ",
                plan.lines().stream().map(line -> Long.toString(line.units())).toList());
    }

    private static ShareProblem problem(long supply, long... weights) {
        ShareProblem.Builder problem = ShareProblem.builder().supplyUnits(supply);
        for (int i = 0; i < weights.length; i++) {
            problem.addDoor(WeightedDoor.of(door(i), weights[i]));
        }
        return problem.build();
    }

    private static DoorId door(int i) {
        return DoorId.of("DOOR-" + i);
    }
}
