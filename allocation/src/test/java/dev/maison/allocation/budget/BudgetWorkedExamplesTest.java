package dev.maison.allocation.budget;

import static dev.maison.allocation.budget.Budgets.BAG;
import static dev.maison.allocation.budget.Budgets.BELT;
import static dev.maison.allocation.budget.Budgets.PARIS;
import static dev.maison.allocation.budget.Budgets.TOKYO;
import static dev.maison.allocation.budget.Budgets.budgets;
import static dev.maison.allocation.budget.Budgets.eur;
import static dev.maison.allocation.budget.Budgets.launch;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.demand.DemandEstimate;
import dev.maison.allocation.door.LaunchDemand;
import dev.maison.allocation.door.LaunchDoor;
import dev.maison.allocation.door.LaunchEngine;
import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.door.LaunchSku;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import dev.maison.core.proof.Digest;
import dev.maison.core.proof.Verdict;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BudgetWorkedExamplesTest {
    private static BudgetPlan proven(BudgetProblem problem) {
        BudgetPlan plan = BudgetEngine.allocate(problem);
        assertThat(BudgetVerifier.verify(problem, plan).sentence()).isEqualTo("proven");
        return plan;
    }

    @Test
    void aConflictThatNamesMoreThanIsNeededIsRefuted() {
        BudgetProblem problem = BudgetProblem.builder(launch())
                .addRules(
                        BudgetRule.quota("bags in Tokyo", BAG, List.of(TOKYO), 2, 3),
                        BudgetRule.unitCapacity(TOKYO, 1),
                        BudgetRule.unitCapacity(PARIS, 9))
                .build();
        BudgetPlan plan = BudgetEngine.allocate(problem);
        BudgetCertificate certificate = plan.certificate();
        BudgetConflict conflict = plan.findConflict().orElseThrow();
        assertThat(conflict.isIrreducible()).isTrue();
        assertThat(certificate.splitsWithout()).hasSize(2);
        assertThat(BudgetVerifier.verify(problem, plan).isProven()).isTrue();

        List<BudgetLimit> more = new ArrayList<>(conflict.limits());
        more.add(new BudgetLimit.AtMost(problem.rule("units at PARIS")));
        BudgetConflict padded = new BudgetConflict(more, true);
        assertThat(BudgetVerifier.verify(problem, List.of(), certificate.withConflict(padded)))
                .isEqualTo(new Verdict.Refuted(
                        "splits that show the conflict irreducible", "one for each of its limits, 3", "0"));
        List<List<LaunchLine>> splits = new ArrayList<>(certificate.splitsWithout());
        splits.add(List.of());
        assertThat(BudgetVerifier.verify(problem, List.of(), certificate.withConflict(padded, splits)))
                .isEqualTo(new Verdict.Refuted(
                        "split without units at PARIS at most 9", "units that keep: bags in Tokyo at least 2", "[]"));
        splits.set(2, List.of(LaunchLine.of(BAG, TOKYO, 200)));
        assertThat(((Verdict.Refuted)
                                BudgetVerifier.verify(problem, List.of(), certificate.withConflict(padded, splits)))
                        .expected())
                .isEqualTo("lines of the problem, each once and within what its door may have");
        assertThat(BudgetVerifier.verify(problem, List.of(), certificate.withConflict(new BudgetConflict(more, false)))
                        .isProven())
                .as("nobody says that each is needed")
                .isTrue();
        assertThat(certificate).isNotEqualTo(certificate.withConflict(conflict));
    }

    @Test
    void aBuilderUsedAgainLeavesWhatItBuiltAsItWas() {
        BudgetProblem.Builder builder = budgets()
                .putUnitRetail(BAG, eur("900"))
                .addRules(BudgetRule.valueCapacity(PARIS, BudgetMeasure.COST, eur("1000")));
        BudgetProblem built = builder.build();
        Digest digest = built.digest();
        BudgetPlan plan = BudgetEngine.allocate(built);
        builder.putUnitCost(BAG, eur("1"))
                .putUnitCost(BELT, PARIS, eur("2"))
                .putUnitRetail(BAG, TOKYO, eur("3"))
                .addRules(BudgetRule.unitCapacity(TOKYO, 1));
        assertThat(built.digest())
                .isEqualTo(digest)
                .isNotEqualTo(builder.build().digest());
        assertThat(built.rules()).hasSize(1);
        assertThat(BudgetEngine.allocate(built).digest()).isEqualTo(plan.digest());
        assertThat(BudgetVerifier.verify(built, plan).isProven()).isTrue();
    }

    @Test
    void withoutRulesIsTheLaunch() {
        BudgetPlan plan = proven(BudgetProblem.builder(launch()).build());
        assertThat(plan.totalGain()).isEqualTo(LaunchEngine.allocate(launch()).totalGain());
        assertThat(plan.unitsLeftOver(BAG)).isZero();
        assertThat(plan.gap()).isEqualTo(Ratio.ZERO);
    }

    @Test
    void oneDoorWithOneBudgetIsAKnapsack() {
        BudgetProblem problem = budgets()
                .addRules(BudgetRule.valueCapacity(PARIS, BudgetMeasure.COST, eur("700")))
                .build();
        BudgetPlan plan = proven(problem);
        // 700 buys one bag and two belts in Paris: 900 + 150 + 120; the rest of the supply goes to Tokyo.
        assertThat(plan.lines())
                .containsExactly(
                        LaunchLine.of(BAG, PARIS, 1),
                        LaunchLine.of(BAG, TOKYO, 2),
                        LaunchLine.of(BELT, PARIS, 2),
                        LaunchLine.of(BELT, TOKYO, 2));
        assertThat(plan.usedAmount("value at PARIS")).isEqualTo(eur("700"));
    }

    @Test
    void moneyThatNoWholeUnitFitsStaysUnspent() {
        BudgetProblem problem = budgets()
                .addRules(BudgetRule.openToBuy("autumn", List.of(BAG), List.of(), eur("999")))
                .build();
        BudgetPlan plan = proven(problem);
        assertThat(plan.units(BAG, PARIS)).isEqualTo(1);
        assertThat(plan.units(BAG, TOKYO)).isZero();
        assertThat(plan.usedAmount("autumn")).isEqualTo(eur("500"));
        assertThat(plan.reason(BAG, TOKYO).sentence()).contains("EUR 800");
    }

    @Test
    void quotasWithMinimaGiveUnitsThatGainLess() {
        BudgetProblem problem = BudgetProblem.builder(launch())
                .addRules(BudgetRule.quota("Tokyo", BAG, List.of(TOKYO), 2, 3), BudgetRule.unitCapacity(TOKYO, 2))
                .build();
        BudgetPlan plan = proven(problem);
        assertThat(plan.units(BAG, TOKYO)).isEqualTo(2);
        assertThat(plan.units(BELT, TOKYO)).isZero();
        assertThat(plan.usedUnits("units at TOKYO")).isEqualTo(2);
        assertThat(plan.reason(BELT, TOKYO)).isInstanceOf(BudgetReason.PricedOut.class);
    }

    @Test
    void presentationMinimaAreWeighedAgainstTheBudget() {
        LaunchProblem launch = LaunchProblem.builder()
                .currency("EUR")
                .addDoors(LaunchDoor.of(PARIS), LaunchDoor.of(TOKYO))
                .addSkus(LaunchSku.of(BAG, 3))
                .addDemands(
                        Budgets.gains(BAG, PARIS, "500", "500", "10").withPresentationMinimumUnits(2),
                        Budgets.gains(BAG, TOKYO, "600", "100"))
                .build();
        BudgetProblem two = BudgetProblem.builder(launch)
                .addRules(BudgetRule.builder().name("all").atMostUnits(2L).build())
                .build();
        assertThat(proven(two).lines()).containsExactly(LaunchLine.of(BAG, PARIS, 2));
        assertThat(BudgetVerifier.verify(
                        two, List.of(LaunchLine.of(BAG, PARIS, 1)), proven(two).certificate()))
                .isInstanceOf(Verdict.Refuted.class);
    }

    @Test
    void limitsThatCannotHoldAreNamed() {
        BudgetProblem problem = BudgetProblem.builder(Budgets.builder()
                        .addSkus(LaunchSku.of(SkuId.of("WATCH"), 1))
                        .build())
                .addRules(
                        BudgetRule.quota("bags", BAG, List.of(), 3, 3),
                        BudgetRule.unitCapacity(PARIS, 1),
                        BudgetRule.unitCapacity(TOKYO, 1))
                .build();
        BudgetPlan plan = BudgetEngine.allocate(problem);
        assertThat(plan.isFound()).isFalse();
        assertThat(plan.lines()).isEmpty();
        assertThat(plan.findConflict().orElseThrow().sentence())
                .isEqualTo("cannot hold together: bags at least 3; units at PARIS at most 1; units at TOKYO at most 1");
        assertThat(plan.reason(BAG, PARIS)).isInstanceOf(BudgetReason.Conflicting.class);
        assertThat(BudgetVerifier.verify(problem, plan).isProven()).isTrue();
    }

    @Test
    void pricesOfOnesOwnBoundAPlan() {
        BudgetProblem problem = budgets()
                .addRules(BudgetRule.openToBuy("autumn", List.of(), List.of(), eur("1000")))
                .build();
        BudgetPrices prices = BudgetPrices.builder(problem)
                .putAtMost("autumn", Ratio.of(3, 2))
                .build();
        assertThat(prices.atMost("autumn")).isEqualTo(Ratio.of(3, 2));
        assertThat(prices.supply(BELT)).isEqualTo(Ratio.ZERO);
        // 1500 for the limit; bags gain 150 and 50 beyond their 750, belts nothing beyond their 150: no split gains
        // more than 1700.
        List<LaunchLine> lines = List.of(LaunchLine.of(BAG, PARIS, 1), LaunchLine.of(BAG, TOKYO, 1));
        assertThat(BudgetVerifier.verify(problem, lines, BudgetCertificate.of(prices))
                        .isProven())
                .isTrue();
        List<LaunchLine> fewer = List.of(LaunchLine.of(BAG, PARIS, 1));
        assertThat(BudgetVerifier.verify(problem, fewer, BudgetCertificate.of(prices)))
                .isEqualTo(new Verdict.WithinGap(Ratio.of(800), "EUR"));
    }

    @Test
    void theSameProblemGivesTheSameBytesAndNoStepsGiveAnHonestGap() {
        BudgetProblem problem = budgets()
                .addRules(BudgetRule.openToBuy("autumn", List.of(), List.of(), eur("1700")))
                .build();
        assertThat(BudgetEngine.allocate(problem).digest())
                .isEqualTo(BudgetEngine.allocate(problem).digest());
        assertThat(problem.digest()).isNotEqualTo(budgets().build().digest());
        BudgetPlan hurried = BudgetEngine.allocate(problem, 0);
        assertThat(BudgetVerifier.verify(problem, hurried)).isNotInstanceOf(Verdict.Refuted.class);
    }

    @Test
    void manySkusAndDoorsKeepEveryRule() {
        BudgetProblem problem = grid(60, 40);
        BudgetPlan plan = BudgetEngine.allocate(problem, 40_000_000);
        assertThat(plan.isFound()).isTrue();
        assertThat(BudgetVerifier.verify(problem, plan)).isNotInstanceOf(Verdict.Refuted.class);
        double share = plan.gap().toDecimal(6, RoundingMode.HALF_UP).doubleValue()
                / plan.totalGain().toBigDecimal().doubleValue();
        assertThat(share).isLessThan(0.02);
    }

    private static BudgetProblem grid(int skus, int doors) {
        List<SkuId> skuIds = new ArrayList<>();
        List<DoorId> doorIds = new ArrayList<>();
        int[] supply = new int[skus];
        double[] means = new double[skus * doors];
        long[] values = new long[skus * doors];
        long[] costs = new long[skus];
        for (int d = 0; d < doors; d++) {
            doorIds.add(DoorId.of("D" + (100 + d)));
        }
        for (int s = 0; s < skus; s++) {
            skuIds.add(SkuId.of("S" + (100 + s)));
            supply[s] = doors + s % 7 * 5;
            costs[s] = (40 + s * 37 % 400) * 1_000_000L;
            for (int d = 0; d < doors; d++) {
                means[s * doors + d] = 0.3 + (s * 7 + d * 13) % 30 / 10.0;
                values[s * doors + d] = costs[s] * (2 + (s + d) % 3);
            }
        }
        BudgetProblem.Builder problem = BudgetProblem.builder(LaunchProblem.columns("EUR", skuIds, doorIds)
                        .supply(supply)
                        .means(means)
                        .unitValueMicros(values)
                        .quantumMicros(10_000)
                        .build())
                .unitCostMicros(costs);
        for (int d = 0; d < doors; d++) {
            problem.addRules(
                    BudgetRule.valueCapacity(doorIds.get(d), BudgetMeasure.COST, eur(String.valueOf(5_000 + 200 * d))));
        }
        return problem.build();
    }

    /** Levels are counted over all cells: many doors that may have very many units are no more work than one. */
    @Test
    void aLowerLimitBeyondTheSupplyOfManyDoorsIsAConflict() {
        SkuId sku = SkuId.of("S");
        for (long least : new long[] {1_000_000, 2_000_000}) {
            LaunchProblem.Builder launch =
                    LaunchProblem.builder().currency("EUR").addSkus(LaunchSku.of(sku, 100));
            for (int d = 0; d < 300; d++) {
                DoorId door = DoorId.of("D" + d);
                launch.addDoors(LaunchDoor.of(door))
                        .addDemands(LaunchDemand.of(sku, door, DemandEstimate.poisson(3), Amount.of("100", "EUR")));
            }
            BudgetRule rule =
                    BudgetRule.builder().name("all").atLeastUnits(least).build();
            BudgetProblem problem =
                    BudgetProblem.builder(launch.build()).addRules(rule).build();
            BudgetPlan plan = BudgetEngine.allocate(problem);
            assertThat(plan.findConflict().map(BudgetConflict::limits))
                    .contains(List.of(new BudgetLimit.Supply(sku, 100), new BudgetLimit.AtLeast(rule)));
            assertThat(BudgetVerifier.verify(problem, plan).isProven()).isTrue();
        }
    }

    /** Two rules that each could hold, and not together, at more units than are listed one by one. */
    @Test
    void limitsOfMillionsThatContradictEachOtherAreAConflict() {
        SkuId sku = SkuId.of("S");
        DoorId door = DoorId.of("D");
        LaunchProblem launch = LaunchProblem.builder()
                .currency("EUR")
                .addDoors(LaunchDoor.of(door))
                .addSkus(LaunchSku.of(sku, 10_000_000))
                .addDemands(LaunchDemand.of(sku, door, DemandEstimate.poisson(3), Amount.of("100", "EUR")))
                .build();
        BudgetRule least =
                BudgetRule.builder().name("least").atLeastUnits(5_000_000).build();
        BudgetRule most =
                BudgetRule.builder().name("most").atMostUnits(4_000_000L).build();
        BudgetProblem problem =
                BudgetProblem.builder(launch).addRules(least, most).build();
        BudgetPlan plan = BudgetEngine.allocate(problem);
        assertThat(plan.findConflict().orElseThrow().limits())
                .containsExactlyInAnyOrder(new BudgetLimit.AtLeast(least), new BudgetLimit.AtMost(most));
        assertThat(BudgetVerifier.verify(problem, plan).isProven()).isTrue();
    }

    /** However much is asked for: what cannot be met is a conflict, and shown to be one. */
    @Test
    void aLowerLimitBeyondAllMeasureIsAConflict() {
        SkuId sku = SkuId.of("S");
        DoorId door = DoorId.of("D");
        for (long least :
                new long[] {6, 1_000_000, 1L << 20, 100_000_000, Integer.MAX_VALUE, 1L << 31, 1L << 40, Long.MAX_VALUE
                }) {
            LaunchProblem launch = LaunchProblem.builder()
                    .currency("EUR")
                    .addDoors(LaunchDoor.of(door))
                    .addSkus(LaunchSku.of(sku, 5))
                    .addDemands(LaunchDemand.of(sku, door, DemandEstimate.poisson(10), Amount.of("100", "EUR")))
                    .build();
            BudgetRule rule =
                    BudgetRule.builder().name("all").atLeastUnits(least).build();
            BudgetProblem problem = BudgetProblem.builder(launch).addRules(rule).build();
            BudgetPlan plan = BudgetEngine.allocate(problem);
            BudgetLimit.AtLeast limit = new BudgetLimit.AtLeast(rule);
            assertThat(plan.findConflict())
                    .as("at least " + least)
                    .contains(new BudgetConflict(
                            least > Integer.MAX_VALUE
                                    ? List.of(limit) // more than a door may ever have
                                    : List.of(new BudgetLimit.Supply(sku, 5), limit),
                            true));
            assertThat(BudgetVerifier.verify(problem, plan).isProven())
                    .as("at least " + least)
                    .isTrue();
            assertThat(BudgetVerifier.verify(
                                    problem,
                                    plan.lines(),
                                    plan.certificate()
                                            .withConflict(
                                                    new BudgetConflict(List.of(new BudgetLimit.Supply(sku, 5)), false)))
                            .isProven())
                    .isFalse();
        }
    }
}
