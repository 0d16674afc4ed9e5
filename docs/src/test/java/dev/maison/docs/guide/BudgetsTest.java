package dev.maison.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.budget.BudgetConflict;
import dev.maison.allocation.budget.BudgetEngine;
import dev.maison.allocation.budget.BudgetMeasure;
import dev.maison.allocation.budget.BudgetPlan;
import dev.maison.allocation.budget.BudgetProblem;
import dev.maison.allocation.budget.BudgetRule;
import dev.maison.allocation.budget.BudgetVerifier;
import dev.maison.allocation.demand.DemandEstimate;
import dev.maison.allocation.door.LaunchDemand;
import dev.maison.allocation.door.LaunchDoor;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.door.LaunchSku;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.core.proof.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class BudgetsTest {
    private static final SkuId BAG = SkuId.of("BAG-NOIR");
    private static final SkuId BELT = SkuId.of("BELT");
    private static final DoorId PARIS = DoorId.of("PARIS");
    private static final DoorId TOKYO = DoorId.of("TOKYO");

    private static LaunchProblem launch() {
        return LaunchProblem.builder()
                .currency("EUR")
                .addDoors(LaunchDoor.of(PARIS), LaunchDoor.of(TOKYO))
                .addSkus(LaunchSku.of(BAG, 6), LaunchSku.of(BELT, 10))
                .addDemands(
                        LaunchDemand.of(BAG, PARIS, DemandEstimate.poisson(4.2), eur("1200")),
                        LaunchDemand.of(BAG, TOKYO, DemandEstimate.poisson(2.1), eur("1200")),
                        LaunchDemand.of(BELT, PARIS, DemandEstimate.poisson(5), eur("260")),
                        LaunchDemand.of(BELT, TOKYO, DemandEstimate.poisson(3), eur("260")))
                .build();
    }

    private static Amount eur(String decimal) {
        return Amount.of(decimal, "EUR");
    }

    @Test
    void keepsValuePerDoorAndAnOpenToBuy() {
        LaunchProblem launch = launch();
        // region budgets
        BudgetProblem problem = BudgetProblem.builder(launch)
                .putUnitCost(BAG, eur("800"))
                .putUnitCost(BELT, eur("150"))
                .addRules(
                        BudgetRule.valueCapacity(PARIS, BudgetMeasure.COST, eur("2500")),
                        BudgetRule.unitCapacity(TOKYO, 5),
                        BudgetRule.openToBuy("autumn", List.of(), List.of(), eur("4500")),
                        BudgetRule.quota("bags in Tokyo", BAG, List.of(TOKYO), 1, 2))
                .build();

        BudgetPlan plan = BudgetEngine.allocate(problem);
        Verdict verdict = BudgetVerifier.verify(problem, plan); // Proven, or WithinGap and the gap

        assertThat(plan.usedAmount("value at PARIS")).isLessThanOrEqualTo(eur("2500"));
        assertThat(plan.isProvenBest()).isTrue();
        assertThat(verdict.isProven()).isTrue();
        // endregion
        assertThat(plan.reason(BAG, PARIS).sentence()).startsWith("a further unit was worth ");
        assertThat(plan.digest()).isEqualTo(BudgetEngine.allocate(problem).digest());
    }

    @Test
    void saysWhichLimitsCannotHoldTogether() {
        LaunchProblem launch = launch();
        // region conflict
        BudgetProblem problem = BudgetProblem.builder(launch)
                .addRules(
                        BudgetRule.quota("bags in Tokyo", BAG, List.of(TOKYO), 4, 6),
                        BudgetRule.unitCapacity(TOKYO, 3),
                        BudgetRule.unitCapacity(PARIS, 9))
                .build();

        BudgetConflict conflict = BudgetEngine.allocate(problem).findConflict().orElseThrow();

        assertThat(conflict.sentence())
                .isEqualTo("cannot hold together: bags in Tokyo at least 4; units at TOKYO at most 3");
        // endregion
        assertThat(conflict.isIrreducible()).isTrue();
    }
}
