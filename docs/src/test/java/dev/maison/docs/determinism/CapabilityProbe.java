package dev.maison.docs.determinism;

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
import dev.maison.allocation.door.LaunchEngine;
import dev.maison.allocation.door.LaunchLine;
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
import dev.maison.allocation.quota.QuotaLimit;
import dev.maison.allocation.quota.QuotaNodeId;
import dev.maison.allocation.quota.QuotaProblem;
import dev.maison.allocation.quota.QuotaTree;
import dev.maison.allocation.replenish.ReplenishmentEngine;
import dev.maison.allocation.replenish.ReplenishmentItem;
import dev.maison.allocation.replenish.ReplenishmentProblem;
import dev.maison.allocation.replenish.ReplenishmentTarget;
import dev.maison.allocation.rerun.MoveBudget;
import dev.maison.allocation.rerun.Pin;
import dev.maison.allocation.rerun.RerunEngine;
import dev.maison.allocation.rerun.RerunProblem;
import dev.maison.allocation.size.SizeSplitEngine;
import dev.maison.allocation.size.SizeSplitProblem;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SizeId;
import dev.maison.core.SkuId;
import dev.maison.core.StyleId;
import dev.maison.core.product.SizeScale;
import dev.maison.core.proof.Digest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** One small problem for each engine beside the launch's, stated in an order that must not matter, and the digest of its plan. */
final class CapabilityProbe {
    static final int CAPABILITIES = 9;

    private static final int SKUS = 3;
    private static final int DOORS = 5;
    private static final long STEPS = 3_000;

    private final Random order;

    CapabilityProbe(Random order) {
        this.order = order;
    }

    /** The digests by name. */
    Map<String, Digest> digests() {
        Map<String, Digest> digests = new LinkedHashMap<>();
        digests.put("quotas", quotas());
        digests.put("capacities", capacities());
        digests.put("budgets", budgets());
        digests.put("packs", packs());
        digests.put("lots", lots());
        digests.put("sizes", sizes());
        digests.put("displays", displays());
        digests.put("replenishments", replenishments());
        digests.put("reruns", reruns());
        return digests;
    }

    private LaunchProblem launch(long supply, int closed) {
        LaunchProblem.Builder builder = LaunchProblem.builder().currency("EUR").quantumMicros(100);
        for (int door : DigestProbe.shuffled(DOORS, order)) {
            builder.addDoors(LaunchDoor.of(door(door)));
        }
        for (int sku : DigestProbe.shuffled(SKUS, order)) {
            builder.addSkus(LaunchSku.of(sku(sku), supply + sku).withHoldbackUnits(1));
        }
        for (int cell : DigestProbe.shuffled(SKUS * DOORS, order)) {
            if (cell != closed) {
                DemandEstimate demand = cell % 2 == 0
                        ? DemandEstimate.poisson(1.25 + cell % 4)
                        : DemandEstimate.negativeBinomial(2.5 + cell % 3, 0.75 + cell % 2);
                builder.addDemands(
                        LaunchDemand.of(sku(cell / DOORS), door(cell % DOORS), demand, euros(100 + 37 * cell % 250)));
            }
        }
        return builder.build();
    }

    private Digest quotas() {
        QuotaNodeId world = QuotaNodeId.of("wörld");
        QuotaNodeId east = QuotaNodeId.of("east");
        QuotaTree.Builder tree = QuotaTree.builder();
        for (int step : DigestProbe.shuffled(2, order)) {
            if (step == 0) {
                tree.addNode(world);
            } else {
                tree.addNode(east, world);
            }
        }
        for (int door : DigestProbe.shuffled(DOORS, order)) {
            tree.addDoors(door < 2 ? east : world, door(door));
        }
        List<QuotaLimit> limits = mixed(List.of(
                QuotaLimit.atMost(east, 3),
                QuotaLimit.atLeast(east, 5).withSku(sku(1)),
                QuotaLimit.between(world, 2, 7)));
        return QuotaEngine.allocate(QuotaProblem.builder()
                        .launch(launch(9, 4))
                        .tree(tree.build())
                        .addAllLimits(limits)
                        .build())
                .digest();
    }

    private Digest capacities() {
        CapacityProblem.Builder builder = CapacityProblem.builder(launch(9, 4));
        for (int door : DigestProbe.shuffled(DOORS - 1, order)) {
            builder.putCapacity(door(door), 3 + door);
        }
        return CapacityEngine.allocate(builder.build()).digest();
    }

    private Digest budgets() {
        BudgetProblem.Builder builder = BudgetProblem.builder(launch(7, 4))
                .addAllRules(mixed(List.of(
                        BudgetRule.unitCapacity(door(0), 4),
                        BudgetRule.openToBuy("otb", List.of(), mixed(List.of(door(1), door(2))), euros(640)),
                        BudgetRule.valueCapacity(door(3), BudgetMeasure.COST, euros(333)),
                        BudgetRule.quota("quota", sku(1), mixed(List.of(door(0), door(4))), 1, 3))));
        for (int sku : DigestProbe.shuffled(SKUS, order)) {
            builder.putUnitCost(sku(sku), euros(45 + 31 * sku));
        }
        return BudgetEngine.allocate(builder.build(), STEPS).digest();
    }

    private Digest packs() {
        return PackEngine.allocate(
                        PackProblem.builder(launch(9, 4))
                                .addAllPacks(mixed(List.of(
                                        PackKind.of(SkuId.of("pack a"), Map.of(sku(0), 1, sku(1), 1), 4),
                                        PackKind.of(SkuId.of("pack b"), Map.of(sku(1), 2, sku(2), 1), 3))))
                                .build(),
                        STEPS)
                .digest();
    }

    private Digest lots() {
        List<SizeId> sizes = List.of(SizeId.of("S"), SizeId.of("M"), SizeId.of("L"));
        List<LotBranch> branches = new ArrayList<>();
        for (int door : DigestProbe.shuffled(DOORS, order)) {
            branches.add(LotBranch.ofThousandths(
                    door(door),
                    Map.of(
                            sizes.get(0),
                            900L + 400L * door,
                            sizes.get(1),
                            2_100L,
                            sizes.get(2),
                            1_800L - 300L * door)));
        }
        return LotDesignEngine.design(
                        LotDesignProblem.builder()
                                .addAllBranches(branches)
                                .addAllLots(mixed(List.of(
                                        LotType.of(sizes, 1, 2, 1),
                                        LotType.of(sizes, 2, 2, 1),
                                        LotType.of(sizes, 1, 1, 1),
                                        LotType.of(sizes, 0, 1, 2))))
                                .maxLotTypes(2)
                                .maxMultiplicity(2)
                                .totalUnits(18, 24)
                                .build(),
                        STEPS)
                .digest();
    }

    private Digest sizes() {
        List<SizeId> sizes = List.of(SizeId.of("36"), SizeId.of("37"), SizeId.of("38"));
        SizeSplitProblem.Builder builder = SizeSplitProblem.builder(SizeScale.of(sizes));
        long units = 0;
        for (int door : DigestProbe.shuffled(DOORS, order)) {
            builder.putDoorUnits(door(door), 3 + door);
            units += 3 + door;
            for (int size : DigestProbe.shuffled(sizes.size(), order)) {
                builder.putWeight(door(door), sizes.get(size), 10 + (door * 7 + size * 5) % 13);
            }
        }
        builder.putCap(door(4), sizes.get(2), 2);
        builder.putSizeUnits(sizes.get(2), units - 18)
                .putSizeUnits(sizes.get(0), 8)
                .putSizeUnits(sizes.get(1), 10);
        return SizeSplitEngine.split(builder.build()).digest();
    }

    private Digest displays() {
        List<Display> displays = new ArrayList<>();
        for (int door : DigestProbe.shuffled(3, order)) {
            displays.add(
                    Display.ofSizeRun(StyleId.of("style"), door(door), Map.of(sku(0), 1, sku(1), 2), List.of(sku(2)))
                            .withSalvage(Ratio.of(1, 2 + door)));
        }
        return DisplayEngine.allocate(DisplayProblem.of(launch(5, 14), displays), STEPS)
                .digest();
    }

    private Digest replenishments() {
        ReplenishmentProblem.Builder builder = ReplenishmentProblem.builder().currency("EUR");
        for (int sku : DigestProbe.shuffled(SKUS, order)) {
            builder.addSkus(LaunchSku.of(sku(sku), 9 + sku));
        }
        for (int cell : DigestProbe.shuffled(SKUS * DOORS, order)) {
            builder.addItems(ReplenishmentItem.builder()
                    .sku(sku(cell / DOORS))
                    .door(door(cell % DOORS))
                    .position(StockPosition.builder()
                            .onHandUnits(cell % 3)
                            .backorderUnits(cell % 5)
                            .build())
                    .demandPerPeriod(DemandEstimate.negativeBinomial(0.4 + cell % 4, 1.5))
                    .leadTimePeriods(cell % 3)
                    .target(
                            cell % 2 == 0
                                    ? ReplenishmentTarget.serviceLevel(Ratio.of(9, 10))
                                    : ReplenishmentTarget.periodsOfSupply(Ratio.of(5, 2)))
                    .unitValue(euros(80 + 3 * cell))
                    .build());
        }
        return ReplenishmentEngine.replenish(builder.build()).digest();
    }

    private Digest reruns() {
        List<LaunchLine> before = LaunchEngine.allocate(launch(8, 13)).lines();
        return RerunEngine.plan(RerunProblem.builder(launch(10, 4))
                        .before(mixed(before))
                        .addAllPins(mixed(List.of(Pin.door(door(1)), Pin.line(sku(2), door(2)))))
                        .budget(MoveBudget.together(6))
                        .build())
                .digest();
    }

    private <T> List<T> mixed(List<T> all) {
        List<T> mixed = new ArrayList<>(all);
        Collections.shuffle(mixed, order);
        return mixed;
    }

    private static Amount euros(long whole) {
        return Amount.ofMicros(whole * Amount.MICROS_PER_UNIT, "EUR");
    }

    private static SkuId sku(int i) {
        return DigestProbe.sku(i);
    }

    private static DoorId door(int i) {
        return DigestProbe.door(i);
    }
}
