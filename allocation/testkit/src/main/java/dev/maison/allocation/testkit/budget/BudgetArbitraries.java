package dev.maison.allocation.testkit.budget;

import dev.maison.allocation.budget.BudgetMeasure;
import dev.maison.allocation.budget.BudgetProblem;
import dev.maison.allocation.budget.BudgetRule;
import dev.maison.allocation.demand.DemandEstimate;
import dev.maison.allocation.door.LaunchDemand;
import dev.maison.allocation.door.LaunchDoor;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.door.LaunchSku;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * What the laws of budgets are tried on: few SKUs and doors, so that every split can be tried, and rules that overlap in every way: units
 * and value per door, open-to-buy over sets, quotas with minima, several trees at once; now and then they conflict.
 */
public final class BudgetArbitraries {
    private static final String CURRENCY = "EUR";
    private static final List<String> SKUS = List.of("BAG", "BELT", "WATCH");
    private static final List<String> DOORS = List.of("DUBAI", "MILAN", "PARIS", "TOKYO");

    private BudgetArbitraries() {}

    /** Tiny problems with all kinds of rules. */
    public static Arbitrary<BudgetProblem> problems() {
        return Arbitraries.longs().map(seed -> problem(seed, true)).withoutEdgeCases();
    }

    /** Tiny problems of quota trees and door capacities in units, which form a flow. */
    public static Arbitrary<BudgetProblem> flows() {
        return Arbitraries.longs().map(BudgetArbitraries::flow).withoutEdgeCases();
    }

    /** The problem of a seed, with every kind of rule. */
    public static BudgetProblem problem(long seed, boolean money) {
        Random random = new Random(seed);
        LaunchProblem launch = launch(random, random.nextInt(3) == 0);
        BudgetProblem.Builder builder = BudgetProblem.builder(launch);
        for (SkuId sku : launch.skus()) {
            builder.putUnitCost(sku, euros(1 + random.nextInt(9)));
            builder.putUnitRetail(sku, Amount.ofMicros(1 + random.nextInt(30_000_000), CURRENCY));
            if (random.nextInt(3) == 0) {
                builder.putUnitCost(sku, one(launch.doors(), random), euros(random.nextInt(9)));
            }
        }
        int rules = random.nextInt(6);
        for (int i = 0; i < rules; i++) {
            BudgetRule.Builder rule = BudgetRule.builder().name("rule " + i);
            rule.addAllDoors(some(launch.doors(), random)).addAllSkus(some(launch.skus(), random));
            switch (money ? random.nextInt(4) : 0) {
                case 1 -> rule.measure(BudgetMeasure.COST).atMostAmount(euros(random.nextInt(60)));
                case 2 ->
                    rule.measure(BudgetMeasure.RETAIL)
                            .atMostAmount(Amount.ofMicros(random.nextInt(150_000_000), CURRENCY));
                case 3 -> {
                    int least = random.nextInt(3);
                    rule.atLeastUnits(least);
                    if (random.nextBoolean()) {
                        rule.atMostUnits((long) least + random.nextInt(4));
                    }
                }
                default -> rule.atMostUnits((long) random.nextInt(9));
            }
            builder.addRules(rule.build());
        }
        return builder.build();
    }

    private static BudgetProblem flow(long seed) {
        Random random = new Random(seed);
        LaunchProblem launch = launch(random, false);
        BudgetProblem.Builder builder = BudgetProblem.builder(launch);
        for (DoorId door : launch.doors()) {
            if (random.nextInt(4) > 0) {
                builder.addRules(BudgetRule.unitCapacity(door, random.nextInt(8)));
            }
        }
        for (SkuId sku : launch.skus()) {
            List<DoorId> doors = launch.doors();
            int cut = random.nextInt(doors.size() + 1);
            quota(builder, "one of " + sku, sku, doors.subList(0, cut), random);
            quota(builder, "other of " + sku, sku, doors.subList(cut, doors.size()), random);
            quota(builder, "house of " + sku, sku, doors, random);
        }
        return builder.build();
    }

    private static void quota(
            BudgetProblem.Builder builder, String name, SkuId sku, List<DoorId> doors, Random random) {
        if (!doors.isEmpty() && random.nextInt(3) > 0) {
            int least = random.nextInt(3) == 0 ? random.nextInt(3) : 0;
            builder.addRules(BudgetRule.quota(name, sku, doors, least, least + random.nextInt(5)));
        }
    }

    private static LaunchProblem launch(Random random, boolean stepped) {
        int skus = 1 + random.nextInt(3);
        int doors = 1 + random.nextInt(skus == 3 ? 2 : 4);
        long quantum = random.nextInt(3) == 0 ? 10_000 : 1;
        LaunchProblem.Builder launch =
                LaunchProblem.builder().currency(CURRENCY).quantumMicros(quantum);
        List<Integer> doorOrder = shuffled(doors, random);
        List<Integer> skuOrder = shuffled(skus, random);
        doorOrder.forEach(d -> launch.addDoors(LaunchDoor.of(DoorId.of(DOORS.get(d)))));
        for (int s : skuOrder) {
            SkuId sku = SkuId.of(SKUS.get(s));
            launch.addSkus(LaunchSku.of(sku, random.nextInt(9)).withHoldbackUnits(random.nextInt(8) / 7));
            for (int d : doorOrder) {
                if (random.nextInt(8) == 0) {
                    continue;
                }
                DoorId door = DoorId.of(DOORS.get(d));
                launch.addDemands(demand(sku, door, random, stepped));
            }
        }
        return launch.build();
    }

    private static LaunchDemand demand(SkuId sku, DoorId door, Random random, boolean stepped) {
        LaunchDemand demand;
        if (random.nextInt(5) == 0) {
            DemandEstimate estimate = DemandEstimate.poisson(random.nextInt(300) / 100.0);
            demand = LaunchDemand.of(sku, door, estimate, euros(5 + random.nextInt(90)))
                    .withMaximumUnits(random.nextInt(4));
        } else if (stepped && random.nextInt(3) == 0) {
            List<Amount> gains = new ArrayList<>(falling(random));
            Collections.shuffle(gains, random);
            demand = LaunchDemand.ofTableOfAnyShape(sku, door, gains);
        } else {
            demand = LaunchDemand.ofTable(sku, door, falling(random));
        }
        if (stepped && random.nextInt(2) == 0) {
            return demand.withPresentationMinimumUnits(random.nextInt(4)).withMultipleUnits(1 + random.nextInt(3));
        }
        long most = demand.maximumUnits()
                .orElse(demand.marginalGains().map(g -> (long) g.size()).orElse(0L));
        return random.nextInt(8) == 0 ? demand.withMinimumUnits(Math.min(random.nextInt(3), most)) : demand;
    }

    private static List<Amount> falling(Random random) {
        int length = 1 + random.nextInt(4);
        boolean coarse = random.nextBoolean();
        long gain = coarse ? random.nextInt(6) * 10_000_000L : random.nextInt(50_000) * 1_000L;
        List<Amount> gains = new ArrayList<>();
        for (int k = 0; k < length; k++) {
            gains.add(Amount.ofMicros(gain, CURRENCY));
            gain -= coarse ? random.nextInt(3) * 10_000_000L : random.nextInt(20_000) * 1_000L;
        }
        return gains;
    }

    private static <T> List<T> some(List<T> all, Random random) {
        List<T> some = new ArrayList<>();
        for (T item : all) {
            if (random.nextInt(3) > 0) {
                some.add(item);
            }
        }
        return some;
    }

    private static <T> T one(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static List<Integer> shuffled(int size, Random random) {
        List<Integer> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            list.add(i);
        }
        Collections.shuffle(list, random);
        return list;
    }

    private static Amount euros(long euros) {
        return Amount.ofMicros(euros * Amount.MICROS_PER_UNIT, CURRENCY);
    }
}
