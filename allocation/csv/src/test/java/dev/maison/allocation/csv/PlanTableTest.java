package dev.maison.allocation.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.budget.BudgetEngine;
import dev.maison.allocation.budget.BudgetPlan;
import dev.maison.allocation.budget.BudgetProblem;
import dev.maison.allocation.budget.BudgetRule;
import dev.maison.allocation.capacity.CapacityEngine;
import dev.maison.allocation.capacity.CapacityPlan;
import dev.maison.allocation.capacity.CapacityProblem;
import dev.maison.allocation.demand.DemandEstimate;
import dev.maison.allocation.door.LaunchDemand;
import dev.maison.allocation.door.LaunchDoor;
import dev.maison.allocation.door.LaunchEngine;
import dev.maison.allocation.door.LaunchPlan;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.door.LaunchSku;
import dev.maison.allocation.door.StockPosition;
import dev.maison.allocation.pack.LotBranch;
import dev.maison.allocation.pack.LotDesignEngine;
import dev.maison.allocation.pack.LotDesignPlan;
import dev.maison.allocation.pack.LotDesignProblem;
import dev.maison.allocation.pack.LotType;
import dev.maison.allocation.pack.PackEngine;
import dev.maison.allocation.pack.PackKind;
import dev.maison.allocation.pack.PackPlan;
import dev.maison.allocation.pack.PackProblem;
import dev.maison.allocation.quota.QuotaEngine;
import dev.maison.allocation.quota.QuotaLimit;
import dev.maison.allocation.quota.QuotaNodeId;
import dev.maison.allocation.quota.QuotaPlan;
import dev.maison.allocation.quota.QuotaProblem;
import dev.maison.allocation.quota.QuotaTree;
import dev.maison.allocation.replenish.ReplenishmentEngine;
import dev.maison.allocation.replenish.ReplenishmentItem;
import dev.maison.allocation.replenish.ReplenishmentPlan;
import dev.maison.allocation.replenish.ReplenishmentProblem;
import dev.maison.allocation.replenish.ReplenishmentTarget;
import dev.maison.allocation.rerun.MoveBudget;
import dev.maison.allocation.rerun.PlanDifference;
import dev.maison.allocation.rerun.RerunEngine;
import dev.maison.allocation.rerun.RerunPlan;
import dev.maison.allocation.rerun.RerunProblem;
import dev.maison.allocation.size.SizeSplitEngine;
import dev.maison.allocation.size.SizeSplitPlan;
import dev.maison.allocation.size.SizeSplitProblem;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SizeId;
import dev.maison.core.SkuId;
import dev.maison.core.product.SizeScale;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanTableTest {
    private static final SkuId BAG = SkuId.of("BAG, \"large\"");
    private static final DoorId PARIS = DoorId.of("=PARIS");
    private static final DoorId TOKYO = DoorId.of("TOKYO");
    private static final String QUOTED = "\"BAG, \"\"large\"\"\"";

    private interface Writing {
        void to(Writer out) throws IOException;
    }

    private static List<String> rows(Writing writing) throws IOException {
        StringWriter out = new StringWriter();
        writing.to(out);
        assertThat(out.toString()).endsWith("\n").doesNotContain("\r");
        return out.toString().lines().toList();
    }

    private static LaunchProblem launch(long supply) {
        return LaunchProblem.builder()
                .currency("EUR")
                .addDoors(LaunchDoor.of(PARIS), LaunchDoor.of(TOKYO))
                .addSkus(LaunchSku.of(BAG, supply))
                .addDemands(
                        LaunchDemand.of(BAG, PARIS, DemandEstimate.poisson(4), Amount.of("100", "EUR")),
                        LaunchDemand.of(BAG, TOKYO, DemandEstimate.poisson(6), Amount.of("90", "EUR")))
                .build();
    }

    @Test
    void plansOfLinesHaveTheSameColumns() throws IOException {
        QuotaPlan quotas = QuotaEngine.allocate(QuotaProblem.builder()
                .launch(launch(6))
                .tree(QuotaTree.ofGroups(Map.of(QuotaNodeId.of("EU"), List.of(PARIS))))
                .addLimits(QuotaLimit.atMost(QuotaNodeId.of("EU"), 1))
                .build());
        CapacityPlan capacities = CapacityEngine.allocate(
                CapacityProblem.builder(launch(6)).putCapacity(PARIS, 1).build());
        BudgetPlan budgets = BudgetEngine.allocate(BudgetProblem.builder(launch(6))
                .addRules(BudgetRule.unitCapacity(PARIS, 1))
                .build());
        for (List<String> rows : List.of(
                rows(out -> PlanTable.write(quotas, out)),
                rows(out -> PlanTable.write(capacities, out)),
                rows(out -> PlanTable.write(budgets, out)))) {
            assertThat(rows).hasSize(3);
            assertThat(rows.get(0)).isEqualTo("sku,door,units,reason,because,run");
            assertThat(rows.get(1)).startsWith(QUOTED + ",=PARIS,1,");
            assertThat(rows.get(2)).startsWith(QUOTED + ",TOKYO,5,");
        }
        assertThat(rows(out -> PlanTable.write(quotas, out)).get(1))
                .contains(
                        ",StoppedAtNodeMaximum,",
                        quotas.reason(BAG, PARIS).sentence().substring(0, 20))
                .endsWith("," + quotas.digest());
    }

    @Test
    void replenishmentsShowPositionAndLevel() throws IOException {
        ReplenishmentPlan plan = ReplenishmentEngine.replenish(ReplenishmentProblem.builder()
                .currency("EUR")
                .addSkus(LaunchSku.of(BAG, 9))
                .addItems(ReplenishmentItem.builder()
                        .sku(BAG)
                        .door(PARIS)
                        .position(StockPosition.builder()
                                .onHandUnits(1)
                                .inTransitUnits(2)
                                .onOrderUnits(3)
                                .reservedUnits(4)
                                .backorderUnits(5)
                                .build())
                        .demandPerPeriod(DemandEstimate.poisson(2))
                        .target(ReplenishmentTarget.units(4))
                        .unitValue(Amount.of("10", "EUR"))
                        .build())
                .build());
        List<String> rows = rows(out -> PlanTable.write(plan, out));
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0))
                .isEqualTo("sku,door,on_hand_units,in_transit_units,on_order_units,reserved_units,backorder_units,"
                        + "order_up_to_units,units,reason,because,run");
        assertThat(rows.get(1)).startsWith(QUOTED + ",=PARIS,1,2,3,4,5,4,7,FilledToLevel,");
    }

    @Test
    void reRunsAndDifferencesShowBothSides() throws IOException {
        LaunchPlan before = LaunchEngine.allocate(launch(6));
        LaunchPlan after = LaunchEngine.allocate(launch(8));
        PlanDifference difference = PlanDifference.between(before, after);
        List<String> rows = rows(out -> DifferenceTable.writeLines(difference, out));
        assertThat(rows).hasSize(1 + difference.lines().size()).hasSizeGreaterThan(1);
        assertThat(rows.get(0))
                .isEqualTo("sku,door,units_before,units_after,units,reason,because,run_before,run_after");
        assertThat(rows.get(1)).contains(",PriceMoved,").endsWith("," + before.digest() + "," + after.digest());
        assertThat(rows(out -> DifferenceTable.writeSkus(difference, out)))
                .containsExactly(
                        "sku,supply_units,held_back_units,left_over_units,gained_units,lost_units",
                        QUOTED + ",2,0,0,2,0");
        RerunPlan again = RerunEngine.plan(RerunProblem.builder(launch(5))
                .before(before)
                .budget(MoveBudget.together(1))
                .build());
        List<String> moved = rows(out -> PlanTable.write(again, out));
        assertThat(moved.get(0)).isEqualTo("sku,door,units_before,units,reason,because,run");
        assertThat(moved).hasSize(3).anySatisfy(row -> assertThat(row).contains(",Moved,"));
        assertThat(moved.get(1))
                .startsWith(QUOTED + ",=PARIS," + before.units(BAG, PARIS) + "," + again.units(BAG, PARIS) + ",");
    }

    @Test
    void sizesPacksAndLotsAreWritten() throws IOException {
        SizeId small = SizeId.of("S");
        SizeId large = SizeId.of("L");
        SizeSplitPlan sizes = SizeSplitEngine.split(SizeSplitProblem.builder(SizeScale.of(List.of(small, large)))
                .putSizeUnits(small, 2)
                .putSizeUnits(large, 1)
                .putDoorUnits(PARIS, 3)
                .putWeight(PARIS, small, 2)
                .putWeight(PARIS, large, 1)
                .build());
        assertThat(rows(out -> PlanTable.write(sizes, out)))
                .hasSize(3)
                .startsWith("door,size,units,reason,because,run")
                .anySatisfy(row -> assertThat(row).startsWith("=PARIS,S,2,Rounded,"));
        PackPlan packs = PackEngine.allocate(PackProblem.builder(launch(6))
                .addPacks(PackKind.of(SkuId.of("PAIR"), Map.of(BAG, 2), 1))
                .build());
        assertThat(rows(out -> PlanTable.write(packs, out)))
                .containsExactly("door,pack,packs,run", "=PARIS,PAIR,1," + packs.digest());
        LotDesignPlan lots = LotDesignEngine.design(LotDesignProblem.builder()
                .addBranches(LotBranch.of(PARIS, Map.of(small, 2, large, 4)))
                .addLots(LotType.of(List.of(small, large), 1, 2))
                .maxMultiplicity(2)
                .build());
        assertThat(rows(out -> PlanTable.write(lots, out)))
                .hasSize(2)
                .startsWith("door,lot,multiplicity,units,reason,because,run")
                .anySatisfy(row -> assertThat(row).startsWith("=PARIS,Lx2 Sx1,2,6,SuitsBest,"));
    }
}
