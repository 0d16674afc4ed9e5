package dev.maison.allocation.budget;

import static dev.maison.allocation.budget.Budgets.BAG;
import static dev.maison.allocation.budget.Budgets.PARIS;
import static dev.maison.allocation.budget.Budgets.TOKYO;
import static dev.maison.allocation.budget.Budgets.budgets;
import static dev.maison.allocation.budget.Budgets.eur;
import static dev.maison.allocation.budget.Budgets.launch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.maison.allocation.door.LaunchDoor;
import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.door.LaunchSku;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import dev.maison.core.proof.Verdict;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class BudgetMessagesTest {
    private static void refuses(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(message);
    }

    @Test
    void refusesRulesThatSayNothingOrTooMuch() {
        refuses(() -> BudgetRule.builder().name(" ").build(), "name of BudgetRule must not be blank");
        refuses(
                () -> BudgetRule.builder().name("x").measure(BudgetMeasure.COST).build(),
                "limits of rule x must be stated in units for UNITS and by atMostAmount for COST and RETAIL");
        refuses(
                () -> BudgetRule.quota("x", BAG, List.of(), 3, 2),
                "atMostUnits of rule x must be at least its atLeastUnits 3 but was 2");
        refuses(
                () -> BudgetRule.quota("x", BAG, List.of(), -1, 2),
                "atLeastUnits of rule x must not be negative but was -1");
        refuses(
                () -> BudgetRule.openToBuy("x", List.of(), List.of(), eur("-1")),
                "atMostAmount of rule x must not be negative but was EUR -1.00");
        refuses(
                () -> BudgetRule.openToBuy("x", List.of(BAG, BAG), List.of(), eur("1")),
                "skus of rule x must not repeat but were [BAG, BAG]");
        refuses(
                () -> BudgetRule.openToBuy("x", List.of(), List.of(PARIS, PARIS), eur("1")),
                "doors of rule x must not repeat but were [PARIS, PARIS]");
    }

    @Test
    void refusesRulesThatDoNotFitTheLaunch() {
        refuses(
                () -> budgets()
                        .addRules(BudgetRule.unitCapacity(PARIS, 1), BudgetRule.unitCapacity(PARIS, 2))
                        .build(),
                "name of BudgetRule must stand once but units at PARIS stands twice");
        refuses(
                () -> budgets()
                        .addRules(BudgetRule.unitCapacity(DoorId.of("ROME"), 1))
                        .build(),
                "door of rule units at ROME must be one of the launch but was ROME");
        refuses(
                () -> budgets()
                        .addRules(BudgetRule.quota("x", SkuId.of("HAT"), List.of(), 0, 1))
                        .build(),
                "sku of rule x must be one of the launch but was HAT");
        refuses(
                () -> BudgetProblem.builder(launch())
                        .addRules(BudgetRule.valueCapacity(PARIS, BudgetMeasure.RETAIL, eur("1")))
                        .build(),
                "unit retail of BAG at door PARIS must be stated for rule value at PARIS but was not");
        refuses(
                () -> budgets()
                        .addRules(BudgetRule.valueCapacity(PARIS, BudgetMeasure.COST, Amount.of("1", "JPY")))
                        .build(),
                "currency of rule value at PARIS must be EUR but was JPY");
    }

    @Test
    void refusesCostsThatMakeNoSense() {
        refuses(
                () -> budgets().putUnitCost(BAG, Amount.of("1", "JPY")),
                "currency of unitCost of BAG must be EUR but was JPY");
        refuses(() -> budgets().putUnitCost(BAG, eur("-1")), "unitCost of BAG must lie within [0, ");
        refuses(
                () -> budgets().putUnitRetail(SkuId.of("HAT"), eur("1")),
                "sku of unitRetail must be one of the launch but was HAT");
        refuses(
                () -> budgets().putUnitRetail(BAG, DoorId.of("ROME"), eur("1")),
                "door of unitRetail must be one of the launch but was ROME");
        refuses(
                () -> budgets().unitRetailMicros(new long[3]),
                "length of unitRetailMicros must be the 2 SKUs or the 4 cells but was 3");
    }

    @Test
    void refusesLaunchesItCannotPlan() {
        LaunchProblem tiers = LaunchProblem.builder()
                .currency("EUR")
                .addDoors(LaunchDoor.of(PARIS), LaunchDoor.of(TOKYO).withTier(2))
                .addSkus(LaunchSku.of(BAG, 1))
                .build();
        refuses(() -> BudgetProblem.builder(tiers), "tiers of the launch must be one for BudgetProblem but were 2");
        refuses(
                () -> BudgetEngine.allocate(budgets().build(), -1),
                "mostSteps of BudgetEngine must not be negative but was -1");
    }

    @Test
    void refusesPricesAndQuestionsThatMakeNoSense() {
        BudgetProblem problem =
                budgets().addRules(BudgetRule.unitCapacity(PARIS, 1)).build();
        refuses(
                () -> BudgetPrices.builder(problem).putAtMost("units at PARIS", Ratio.of(-1)),
                "price of units at PARIS must not be negative but was -1");
        refuses(
                () -> BudgetPrices.builder(problem).putAtLeast("units at PARIS", Ratio.ONE),
                "rule of a price must have a lower limit but units at PARIS has none");
        refuses(() -> problem.rule("x"), "rule must be one of the 1 of the problem but was x");
        refuses(
                () -> BudgetEngine.allocate(problem).usedAmount("units at PARIS"),
                "measure of rule units at PARIS must be money but was UNITS");
    }

    @Test
    void refutesLinesThatAreNoPlan() {
        BudgetProblem problem =
                budgets().addRules(BudgetRule.unitCapacity(PARIS, 1)).build();
        BudgetCertificate proof = BudgetEngine.allocate(problem).certificate();
        assertThat(sentence(problem, proof, LaunchLine.of(SkuId.of("HAT"), PARIS, 1)))
                .startsWith("refuted at ids of line");
        assertThat(sentence(problem, proof, LaunchLine.of(BAG, PARIS, 0)))
                .isEqualTo("refuted at units of BAG at door PARIS: expected within [1, 2147483647] but found 0");
        assertThat(sentence(problem, proof, LaunchLine.of(BAG, PARIS, 1), LaunchLine.of(BAG, PARIS, 1)))
                .isEqualTo("refuted at lines of BAG at door PARIS: expected one line but found two lines");
        assertThat(sentence(problem, proof, LaunchLine.of(BAG, TOKYO, 3)))
                .isEqualTo("refuted at units of BAG at door TOKYO: expected within [0, 2] but found 3");
        assertThat(sentence(problem, proof, LaunchLine.of(BAG, PARIS, 2)))
                .isEqualTo("refuted at units at PARIS: expected at most 1 but found 2");
        BudgetCertificate other = BudgetEngine.allocate(budgets().build()).certificate();
        assertThat(sentence(problem, other)).startsWith("refuted at certificate");
    }

    private static String sentence(BudgetProblem problem, BudgetCertificate proof, LaunchLine... lines) {
        Verdict verdict = BudgetVerifier.verify(problem, List.of(lines), proof);
        return verdict.sentence();
    }
}
