package dev.maison.allocation.testkit.door;

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
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The same launch in other words: objects instead of columns, another order, another supply. All values in the problem's currency. */
public final class Restated {
    private Restated() {}

    /** The problem stated by objects, with SKUs, doors and demands in an order drawn from {@code seed}. */
    public static LaunchProblem shuffled(LaunchProblem problem, long seed) {
        Random random = new Random(seed);
        return restated(problem, UnaryOperator.identity(), random);
    }

    /** The problem with another supply of one SKU. */
    public static LaunchProblem withSupply(LaunchProblem problem, SkuId sku, long supplyUnits) {
        return restated(
                problem, stated -> stated.id().equals(sku) ? stated.withSupplyUnits(supplyUnits) : stated, null);
    }

    private static LaunchProblem restated(
            LaunchProblem problem, UnaryOperator<LaunchSku> change, @Nullable Random random) {
        List<LaunchSku> skus = new ArrayList<>();
        List<LaunchDoor> doors = new ArrayList<>();
        List<LaunchDemand> demands = new ArrayList<>();
        for (DoorId door : problem.doors()) {
            doors.add(LaunchDoor.of(door).withTier(problem.tier(door)));
        }
        for (SkuId sku : problem.skus()) {
            skus.add(change.apply(
                    LaunchSku.of(sku, problem.supplyUnits(sku)).withHoldbackUnits(problem.holdbackUnits(sku))));
            for (DoorId door : problem.doors()) {
                if (problem.isEligible(sku, door)) {
                    demands.add(demand(problem, sku, door));
                }
            }
        }
        if (random != null) {
            Collections.shuffle(skus, random);
            Collections.shuffle(doors, random);
            Collections.shuffle(demands, random);
        }
        return LaunchProblem.builder()
                .currency(problem.currency())
                .quantumMicros(problem.quantum().micros())
                .addAllSkus(skus)
                .addAllDoors(doors)
                .addAllDemands(demands)
                .tieOrder(problem.tieOrder())
                .build();
    }

    private static LaunchDemand demand(LaunchProblem problem, SkuId sku, DoorId door) {
        long most = problem.maximumUnits(sku, door);
        LaunchDemand.Builder demand = LaunchDemand.builder();
        demand.sku(sku).door(door).minimumUnits(problem.minimumUnits(sku, door));
        if (problem.findEstimate(sku, door).isPresent()) {
            demand.estimate(problem.findEstimate(sku, door));
            demand.unitValue(problem.findUnitValue(sku, door));
            if (most < Integer.MAX_VALUE) {
                demand.maximumUnits(most);
            }
        } else {
            List<Amount> table = problem.gains(sku, door, (int) most); // no more units than gains
            demand.marginalGains(table);
        }
        return demand.build();
    }
}
