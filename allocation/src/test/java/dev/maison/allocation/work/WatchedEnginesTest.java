package dev.maison.allocation.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maison.allocation.budget.BudgetEngine;
import dev.maison.allocation.budget.BudgetMeasure;
import dev.maison.allocation.budget.BudgetProblem;
import dev.maison.allocation.budget.BudgetRule;
import dev.maison.allocation.capacity.CapacityEngine;
import dev.maison.allocation.capacity.CapacityProblem;
import dev.maison.allocation.demand.DemandEstimate;
import dev.maison.allocation.display.Display;
import dev.maison.allocation.display.DisplayEngine;
import dev.maison.allocation.display.DisplayProblem;
import dev.maison.allocation.door.LaunchDemand;
import dev.maison.allocation.door.LaunchDoor;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.door.LaunchSku;
import dev.maison.allocation.door.StockPosition;
import dev.maison.allocation.pack.LotBranch;
import dev.maison.allocation.pack.LotDesignEngine;
import dev.maison.allocation.pack.LotDesignProblem;
import dev.maison.allocation.pack.LotType;
import dev.maison.allocation.pack.PackEngine;
import dev.maison.allocation.pack.PackKind;
import dev.maison.allocation.pack.PackProblem;
import dev.maison.allocation.quota.QuotaEngine;
import dev.maison.allocation.quota.QuotaNodeId;
import dev.maison.allocation.quota.QuotaProblem;
import dev.maison.allocation.quota.QuotaTree;
import dev.maison.allocation.replenish.ReplenishmentEngine;
import dev.maison.allocation.replenish.ReplenishmentItem;
import dev.maison.allocation.replenish.ReplenishmentProblem;
import dev.maison.allocation.replenish.ReplenishmentTarget;
import dev.maison.allocation.rerun.MoveBudget;
import dev.maison.allocation.rerun.RerunEngine;
import dev.maison.allocation.rerun.RerunProblem;
import dev.maison.allocation.tradeoff.Frontier;
import dev.maison.allocation.tradeoff.FrontierProblem;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SizeId;
import dev.maison.core.SkuId;
import dev.maison.core.StoryId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Whoever watches never changes an answer, and can stop the work at every step at which he is asked. */
class WatchedEnginesTest {
    private static final DoorId PARIS = DoorId.of("PARIS");
    private static final DoorId TOKYO = DoorId.of("TOKYO");

    private static LaunchProblem launch() {
        LaunchProblem.Builder launch =
                LaunchProblem.builder().currency("EUR").addDoors(LaunchDoor.of(PARIS), LaunchDoor.of(TOKYO));
        for (int i = 0; i < 4; i++) {
            SkuId sku = SkuId.of("SKU-" + i);
            launch.addSkus(LaunchSku.of(sku, 6 + i)).addDemands(demand(sku, PARIS, 3 + i), demand(sku, TOKYO, 5 - i));
        }
        return launch.build();
    }

    private static LaunchDemand demand(SkuId sku, DoorId door, int mean) {
        return LaunchDemand.of(sku, door, DemandEstimate.poisson(mean), Amount.of("100", "EUR"));
    }

    private static <T> void isWatched(
            Function<WorkMonitor, WorkOutcome<T>> engine, Object answer, Function<T, ?> read) {
        AtomicLong asked = new AtomicLong();
        AtomicLong done = new AtomicLong();
        WorkOutcome<T> whole = engine.apply(progress -> {
            assertThat(progress.stepsDone()).isGreaterThanOrEqualTo(done.getAndSet(progress.stepsDone()));
            asked.incrementAndGet();
            return true;
        });
        assertThat((Object) read.apply(whole.orElseThrow())).isEqualTo(answer);
        assertThat(whole.progress().stepsDone()).isEqualTo(whole.progress().stepsInAll());
        assertThat(asked.get()).isGreaterThan(1);
        for (long at = 1; at <= asked.get(); at++) {
            long last = at;
            AtomicLong count = new AtomicLong();
            WorkOutcome<T> stopped = engine.apply(progress -> count.incrementAndGet() < last);
            assertThat(stopped).isInstanceOf(WorkOutcome.Stopped.class);
            assertThat(count.get()).as("not asked again").isEqualTo(last);
        }
        assertThat((Object) read.apply(engine.apply(WorkMonitor.none()).orElseThrow()))
                .as("nothing half done is left")
                .isEqualTo(answer);
        assertThatThrownBy(() -> engine.apply(progress -> {
                    throw new IllegalStateException("of the host");
                }))
                .hasMessage("of the host");
    }

    @Test
    void quotas() {
        QuotaNodeId all = QuotaNodeId.of("ALL");
        QuotaProblem problem = QuotaProblem.builder()
                .launch(launch())
                .tree(QuotaTree.builder()
                        .addNode(all)
                        .addDoors(all, PARIS, TOKYO)
                        .build())
                .build();
        isWatched(
                monitor -> QuotaEngine.allocate(problem, monitor),
                QuotaEngine.allocate(problem).digest(),
                plan -> plan.digest());
    }

    @Test
    void doorCapacities() {
        CapacityProblem problem =
                CapacityProblem.builder(launch()).putCapacity(PARIS, 9).build();
        isWatched(
                monitor -> CapacityEngine.allocate(problem, monitor),
                CapacityEngine.allocate(problem).digest(),
                plan -> plan.digest());
    }

    @Test
    void reRuns() {
        for (MoveBudget budget : List.of(MoveBudget.together(5), MoveBudget.perSku(2))) {
            RerunProblem problem = RerunProblem.builder(launch())
                    .before(List.of())
                    .budget(budget)
                    .build();
            isWatched(
                    monitor -> RerunEngine.plan(problem, monitor),
                    RerunEngine.plan(problem).lines(),
                    plan -> plan.lines());
        }
    }

    @Test
    void frontiers() {
        FrontierProblem problem =
                FrontierProblem.builder(launch()).addFlagships(PARIS).addGrid(2).build();
        isWatched(
                monitor -> Frontier.trace(problem, monitor),
                Frontier.trace(problem).points().toString(),
                frontier -> frontier.points().toString());
    }

    @Test
    void replenishment() {
        ReplenishmentProblem.Builder builder = ReplenishmentProblem.builder().currency("EUR");
        for (int i = 0; i < 3; i++) {
            SkuId sku = SkuId.of("SKU-" + i);
            builder.addSkus(LaunchSku.of(sku, 5));
            for (DoorId door : List.of(PARIS, TOKYO)) {
                builder.addItems(ReplenishmentItem.builder()
                        .sku(sku)
                        .door(door)
                        .position(StockPosition.empty())
                        .demandPerPeriod(DemandEstimate.poisson(2))
                        .target(ReplenishmentTarget.units(4))
                        .unitValue(Amount.of("10", "EUR"))
                        .build());
            }
        }
        ReplenishmentProblem problem = builder.build();
        isWatched(
                monitor -> ReplenishmentEngine.replenish(problem, monitor),
                ReplenishmentEngine.replenish(problem).digest(),
                plan -> plan.digest());
    }

    @Test
    void budgets() {
        BudgetProblem.Builder builder = BudgetProblem.builder(launch());
        launch().skus().forEach(sku -> builder.putUnitCost(sku, Amount.of("40", "EUR")));
        BudgetRule money = BudgetRule.builder()
                .name("open-to-buy")
                .measure(BudgetMeasure.COST)
                .atMostAmount(Amount.of("500", "EUR"))
                .build();
        BudgetProblem holds = builder.addRules(money).build();
        BudgetProblem conflicts = BudgetProblem.builder(launch())
                .addRules(
                        BudgetRule.builder().name("few").atMostUnits(3L).build(),
                        BudgetRule.builder().name("many").atLeastUnits(5).build())
                .build();
        assertThat(BudgetEngine.allocate(holds).isFound()).isTrue();
        assertThat(BudgetEngine.allocate(conflicts).findConflict()).isPresent();
        for (BudgetProblem problem : List.of(holds, conflicts)) {
            isWatched(
                    monitor -> BudgetEngine.allocate(problem, BudgetEngine.USUAL_STEPS, monitor),
                    BudgetEngine.allocate(problem).digest(),
                    plan -> plan.digest());
        }
    }

    @Test
    void displays() {
        SkuId first = SkuId.of("SKU-0");
        SkuId second = SkuId.of("SKU-1");
        DisplayProblem problem = DisplayProblem.of(
                launch(),
                List.of(
                        Display.ofStory(StoryId.of("LOOK"), PARIS, Map.of(first, 4, second, 4)),
                        Display.ofStory(StoryId.of("LOOK"), TOKYO, Map.of(first, 4, second, 4))));
        isWatched(
                monitor -> DisplayEngine.allocate(problem, DisplayEngine.USUAL_STEPS, monitor),
                DisplayEngine.allocate(problem).digest(),
                plan -> plan.digest());
    }

    @Test
    void lots() {
        SizeId small = SizeId.of("S");
        SizeId large = SizeId.of("L");
        LotDesignProblem problem = LotDesignProblem.builder()
                .addBranches(
                        LotBranch.ofThousandths(PARIS, Map.of(small, 2_500L, large, 1_200L)),
                        LotBranch.ofThousandths(TOKYO, Map.of(small, 900L, large, 3_100L)))
                .addLots(
                        LotType.of(Map.of(small, 1, large, 1)),
                        LotType.of(Map.of(small, 2, large, 1)),
                        LotType.of(Map.of(small, 1, large, 2)))
                .maxLotTypes(2)
                .maxMultiplicity(3)
                .totalUnits(5, 9)
                .build();
        isWatched(
                monitor -> LotDesignEngine.design(problem, LotDesignEngine.USUAL_STEPS, monitor),
                LotDesignEngine.design(problem).digest(),
                plan -> plan.digest());
    }

    @Test
    void packs() {
        SkuId first = SkuId.of("SKU-0");
        SkuId second = SkuId.of("SKU-1");
        PackProblem holds = PackProblem.builder(launch())
                .addPacks(
                        PackKind.of(SkuId.of("PACK-A"), Map.of(first, 1, second, 1), 3),
                        PackKind.of(SkuId.of("PACK-B"), Map.of(first, 2), 2))
                .build();
        isWatched(
                monitor -> PackEngine.allocate(holds, PackEngine.USUAL_STEPS, monitor),
                PackEngine.allocate(holds).digest(),
                plan -> plan.digest());
    }
}
