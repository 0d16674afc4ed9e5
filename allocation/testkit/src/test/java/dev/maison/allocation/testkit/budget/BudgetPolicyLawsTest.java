package dev.maison.allocation.testkit.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.budget.BudgetMeasure;
import dev.maison.allocation.budget.BudgetPolicy;
import dev.maison.allocation.budget.BudgetProblem;
import dev.maison.allocation.budget.BudgetRule;
import dev.maison.allocation.door.LaunchDemand;
import dev.maison.allocation.door.LaunchDoor;
import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.door.LaunchSku;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import dev.maison.core.testkit.Counterexample;
import dev.maison.core.testkit.Law;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

class BudgetPolicyLawsTest {
    private static final SkuId BAG = SkuId.of("BAG");
    private static final SkuId WATCH = SkuId.of("WATCH");
    private static final DoorId PARIS = DoorId.of("PARIS");

    @Provide
    Arbitrary<BudgetProblem> problems() {
        return BudgetArbitraries.problems();
    }

    @Property
    @Tag("every-split")
    void theEngineKeepsAllThree(@ForAll("problems") BudgetProblem problem) {
        BudgetPolicyLaws.linesKeepEveryLimit(BudgetPolicy.engine()).verify(problem);
        BudgetPolicyLaws.gainIsTheMost(BudgetPolicy.engine()).verify(problem);
        BudgetPolicyLaws.gainIsWithin(Ratio.of(1, 10), BudgetPolicy.engine()).verify(problem);
    }

    /** One watch of 90 or two bags of 50, and money for either. */
    private static BudgetProblem either() {
        LaunchProblem launch = LaunchProblem.builder()
                .currency("EUR")
                .addDoors(LaunchDoor.of(PARIS))
                .addSkus(LaunchSku.of(BAG, 2), LaunchSku.of(WATCH, 1))
                .addDemands(
                        LaunchDemand.ofTable(BAG, PARIS, List.of(eur(50), eur(50))),
                        LaunchDemand.ofTable(WATCH, PARIS, List.of(eur(90))))
                .build();
        return BudgetProblem.builder(launch)
                .putUnitCost(BAG, eur(30))
                .putUnitCost(WATCH, eur(60))
                .addRules(BudgetRule.builder()
                        .name("open-to-buy")
                        .measure(BudgetMeasure.COST)
                        .atMostAmount(eur(60))
                        .build())
                .build();
    }

    private static Amount eur(long euros) {
        return Amount.of(Long.toString(euros), "EUR");
    }

    private static Optional<String> found(Law<BudgetProblem> law, BudgetProblem problem) {
        return law.counterexample(problem).map(Counterexample::description);
    }

    @Example
    void aPolicyThatTakesTheDearestPieceFirstGainsTooLittle() {
        BudgetPolicy dearest = problem -> List.of(LaunchLine.of(WATCH, PARIS, 1));
        assertThat(found(BudgetPolicyLaws.linesKeepEveryLimit(dearest), either()))
                .isEmpty();
        assertThat(found(BudgetPolicyLaws.gainIsTheMost(dearest), either()).orElseThrow())
                .contains("gained were 90000000 of 100000000");
        assertThat(found(BudgetPolicyLaws.gainIsWithin(Ratio.of(1, 10), dearest), either()))
                .isEmpty();
        assertThat(found(BudgetPolicyLaws.gainIsWithin(Ratio.of(1, 11), dearest), either()))
                .isPresent();
    }

    @Example
    void aPolicyThatForgetsTheMoneyBreaksALimit() {
        BudgetPolicy all = problem -> List.of(LaunchLine.of(BAG, PARIS, 2), LaunchLine.of(WATCH, PARIS, 1));
        assertThat(found(BudgetPolicyLaws.linesKeepEveryLimit(all), either()))
                .hasValueSatisfying(why -> assertThat(why).contains("break a limit"));
    }
}
