package dev.maison.allocation.testkit.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.door.LaunchDemand;
import dev.maison.allocation.door.LaunchEngine;
import dev.maison.allocation.door.LaunchPlan;
import dev.maison.allocation.door.LaunchPolicy;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.door.LaunchVerifier;
import dev.maison.allocation.door.UnitReason;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LaunchEngineLaws implements CanonicalLaunchLaws {
    @Override
    public LaunchPolicy policy() {
        return LaunchPolicy.engine();
    }

    @Provide
    Arbitrary<LaunchProblem> hostile() {
        return LaunchArbitraries.hostileProblems();
    }

    @Property
    void certificateIsTheOneOfTheDefinition(@ForAll LaunchProblem problem) {
        LaunchPlan plan = LaunchEngine.allocate(problem);
        for (SkuId sku : problem.skus()) {
            NaiveLaunch naive = new NaiveLaunch(problem, sku);
            assertThat(plan.findConflict(sku)).isEqualTo(naive.conflict());
            plan.findCutOff(sku).ifPresent(cutOff -> assertThat(cutOff).isEqualTo(naive.cutOff()));
            assertThat(plan.findCutOff(sku).isPresent()).isEqualTo(naive.isFeasible());
            assertThat(plan.unitsLeftOver(sku)).isEqualTo(naive.unitsLeftOver());
        }
    }

    @Property
    void unitsGivenHeldBackAndLeftOverAddUpToTheSupply(@ForAll("hostile") LaunchProblem problem) {
        LaunchPlan plan = LaunchEngine.allocate(problem);
        for (SkuId sku : problem.skus()) {
            long heldBack = Math.min(problem.holdbackUnits(sku), problem.supplyUnits(sku));
            assertThat(plan.unitsGiven(sku) + heldBack + plan.unitsLeftOver(sku))
                    .isEqualTo(problem.supplyUnits(sku));
        }
    }

    @Property
    void whateverTheNumbersThePlanIsProven(@ForAll("hostile") LaunchProblem problem) {
        LaunchPlan plan = LaunchEngine.allocate(problem);
        assertThat(LaunchVerifier.verify(problem, plan).sentence()).isEqualTo("proven");
        assertThat(LaunchVerifier.verify(problem, plan.lines(), plan.certificate())
                        .sentence())
                .isEqualTo("proven");
    }

    @Property
    void everyUnitAndEveryDoorHasAReason(@ForAll LaunchProblem problem) {
        LaunchPlan plan = LaunchEngine.allocate(problem);
        for (SkuId sku : problem.skus()) {
            List<UnitReason> reasons = plan.unitReasons(sku);
            assertThat(reasons).hasSize((int) plan.unitsGiven(sku));
            for (DoorId door : problem.doors()) {
                assertThat(plan.unitReasons(sku, door))
                        .hasSize((int) plan.units(sku, door))
                        .isEqualTo(reasons.stream()
                                .filter(reason -> reason.door().equals(door))
                                .toList());
                assertThat(plan.reason(sku, door).sentence()).isNotBlank();
                assertThat(plan.whatItTakes(sku, door).sentence()).isNotBlank();
            }
        }
    }

    /** The first so many units given by choice are those that a smaller supply would have given. */
    @Property
    void ranksAreTheOrderInWhichAGrowingSupplyGives(@ForAll LaunchProblem problem) {
        LaunchPlan plan = LaunchEngine.allocate(problem);
        for (SkuId sku : problem.skus()) {
            List<UnitReason> reasons = plan.unitReasons(sku);
            long chosen = reasons.stream()
                    .filter(reason -> reason instanceof UnitReason.ByGain)
                    .count();
            if (chosen == 0) {
                continue;
            }
            long supply = problem.supplyUnits(sku) - plan.unitsLeftOver(sku) - chosen / 2;
            NaiveLaunch smaller = new NaiveLaunch(Restated.withSupply(problem, sku, supply), sku);
            for (DoorId door : problem.doors()) {
                assertThat(reasons.subList(0, (int) (reasons.size() - chosen / 2)).stream()
                                .filter(reason -> reason.door().equals(door))
                                .count())
                        .isEqualTo(smaller.units(door));
            }
        }
    }

    @Property
    void theNextUnitGoesWhereTheNaiveReferencePutsIt(@ForAll LaunchProblem problem) {
        LaunchPlan plan = LaunchEngine.allocate(problem);
        for (SkuId sku : problem.skus()) {
            if (plan.findConflict(sku).isPresent()) {
                assertThat(plan.findNextUnit(sku)).isEmpty();
                continue;
            }
            LaunchProblem more = Restated.withSupply(problem, sku, problem.supplyUnits(sku) + 1);
            NaiveLaunch after = new NaiveLaunch(more, sku);
            for (DoorId door : problem.doors()) {
                boolean isNext = plan.findNextUnit(sku)
                        .filter(next -> next.door().equals(door))
                        .isPresent();
                assertThat(after.units(door)).isEqualTo(plan.units(sku, door) + (isNext ? 1 : 0));
            }
        }
    }

    @Property
    void theSupplyThatItWouldTakeIsTheLeast(@ForAll LaunchProblem problem) {
        LaunchPlan plan = LaunchEngine.allocate(problem);
        for (SkuId sku : problem.skus()) {
            for (DoorId door : problem.doors()) {
                plan.whatItTakes(sku, door).moreSupplyUnits().ifPresent(units -> {
                    long supply = problem.supplyUnits(sku) + units;
                    LaunchProblem enough = Restated.withSupply(problem, sku, supply);
                    LaunchProblem tooLittle = Restated.withSupply(problem, sku, supply - 1);
                    assertThat(LaunchEngine.allocate(enough).units(sku, door)).isEqualTo(plan.units(sku, door) + 1);
                    assertThat(LaunchEngine.allocate(tooLittle).units(sku, door))
                            .isEqualTo(plan.units(sku, door));
                });
            }
        }
    }

    @Property
    void theUnitValueThatItWouldTakeIsTheLeast(@ForAll LaunchProblem problem) {
        LaunchPlan plan = LaunchEngine.allocate(problem);
        for (SkuId sku : problem.skus()) {
            for (DoorId door : problem.doors()) {
                plan.whatItTakes(sku, door).unitValue().ifPresent(value -> {
                    long before = plan.units(sku, door);
                    Amount less = value.minus(Amount.ofMicros(1, problem.currency()));
                    assertThat(LaunchEngine.allocate(withValue(problem, sku, door, value))
                                    .units(sku, door))
                            .as(() -> sku + " at " + door + " for " + value + " in " + LaunchPolicyLaws.words(problem))
                            .isGreaterThan(before);
                    assertThat(LaunchEngine.allocate(withValue(problem, sku, door, less))
                                    .units(sku, door))
                            .as(() -> sku + " at " + door + " for " + less + " in " + LaunchPolicyLaws.words(problem))
                            .isEqualTo(before);
                });
            }
        }
    }

    private static LaunchProblem withValue(LaunchProblem problem, SkuId sku, DoorId door, Amount value) {
        return Restated.withDemands(problem, demand -> {
            if (!demand.sku().equals(sku) || !demand.door().equals(door)) {
                return demand;
            }
            LaunchDemand.Builder changed = LaunchDemand.builder();
            return changed.from(demand).unitValue(value).build();
        });
    }
}
