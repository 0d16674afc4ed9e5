package dev.maison.allocation.testkit.door;

import dev.maison.allocation.door.LaunchDemand;
import dev.maison.allocation.door.LaunchDoor;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.door.LaunchSku;
import dev.maison.allocation.door.StockPosition;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * The same launch in other words: objects instead of columns, another order, another supply. All values in the problem's currency;
 * thresholds and weeks of supply as the limits that they come to.
 */
public final class Restated {
    private Restated() {}

    /** The problem stated by objects, with SKUs, doors and demands in an order drawn from {@code seed}. */
    public static LaunchProblem shuffled(LaunchProblem problem, long seed) {
        Random random = new Random(seed);
        List<LaunchSku> skus = new ArrayList<>(skus(problem));
        List<LaunchDoor> doors = new ArrayList<>(doors(problem));
        List<LaunchDemand> demands = new ArrayList<>(demands(problem));
        Collections.shuffle(skus, random);
        Collections.shuffle(doors, random);
        Collections.shuffle(demands, random);
        return of(problem, skus, doors, demands, problem.tieOrder());
    }

    /** The problem with another supply of one SKU. */
    public static LaunchProblem withSupply(LaunchProblem problem, SkuId sku, long supplyUnits) {
        return withSkus(problem, stated -> stated.id().equals(sku) ? stated.withSupplyUnits(supplyUnits) : stated);
    }

    /** The problem with other SKUs. */
    public static LaunchProblem withSkus(LaunchProblem problem, UnaryOperator<LaunchSku> change) {
        List<LaunchSku> skus = skus(problem).stream().map(change).toList();
        return of(problem, skus, doors(problem), demands(problem), problem.tieOrder());
    }

    /** The problem with other doors. */
    public static LaunchProblem withDoors(LaunchProblem problem, UnaryOperator<LaunchDoor> change) {
        List<LaunchDoor> doors = doors(problem).stream().map(change).toList();
        return of(problem, skus(problem), doors, demands(problem), problem.tieOrder());
    }

    /** The problem with other demands. */
    public static LaunchProblem withDemands(LaunchProblem problem, UnaryOperator<LaunchDemand> change) {
        List<LaunchDemand> demands = demands(problem).stream().map(change).toList();
        return of(problem, skus(problem), doors(problem), demands, problem.tieOrder());
    }

    /** The problem with one more demand, or another in the place of what was said of its SKU and door. */
    public static LaunchProblem withDemand(LaunchProblem problem, LaunchDemand demand) {
        List<LaunchDemand> demands = new ArrayList<>(demands(without(problem, demand.sku(), demand.door())));
        demands.add(demand);
        return of(problem, skus(problem), doors(problem), demands, problem.tieOrder());
    }

    /** The problem without the demand of a SKU at a door. */
    public static LaunchProblem without(LaunchProblem problem, SkuId sku, DoorId door) {
        List<LaunchDemand> demands = demands(problem).stream()
                .filter(demand -> !demand.sku().equals(sku) || !demand.door().equals(door))
                .toList();
        return of(problem, skus(problem), doors(problem), demands, problem.tieOrder());
    }

    /** The problem with equal gains served in another order. */
    public static LaunchProblem withTieOrder(LaunchProblem problem, List<DoorId> tieOrder) {
        return of(problem, skus(problem), doors(problem), demands(problem), tieOrder);
    }

    private static LaunchProblem of(
            LaunchProblem problem,
            List<LaunchSku> skus,
            List<LaunchDoor> doors,
            List<LaunchDemand> demands,
            List<DoorId> tieOrder) {
        return LaunchProblem.builder()
                .currency(problem.currency())
                .quantumMicros(problem.quantum().micros())
                .addAllSkus(skus)
                .addAllDoors(doors)
                .addAllDemands(demands)
                .tieOrder(tieOrder)
                .need(problem.need())
                .build();
    }

    private static List<LaunchSku> skus(LaunchProblem problem) {
        return problem.skus().stream()
                .map(sku -> LaunchSku.of(sku, problem.supplyUnits(sku))
                        .withHoldbackUnits(problem.holdbackUnits(sku))
                        .withIsPushedAll(problem.isPushedAll(sku)))
                .toList();
    }

    private static List<LaunchDoor> doors(LaunchProblem problem) {
        return problem.doors().stream()
                .map(door -> LaunchDoor.of(door).withTier(problem.tier(door)))
                .toList();
    }

    private static List<LaunchDemand> demands(LaunchProblem problem) {
        return problem.skus().stream()
                .flatMap(sku -> problem.doors().stream()
                        .filter(door -> problem.isEligible(sku, door))
                        .map(door -> demand(problem, sku, door)))
                .toList();
    }

    private static LaunchDemand demand(LaunchProblem problem, SkuId sku, DoorId door) {
        long most = problem.maximumUnits(sku, door);
        LaunchDemand.Builder demand = LaunchDemand.builder();
        demand.sku(sku).door(door).minimumUnits(problem.minimumUnits(sku, door));
        demand.multipleUnits(problem.multipleUnits(sku, door));
        long position = problem.positionUnits(sku, door);
        long presentation = problem.presentationMinimumUnits(sku, door);
        demand.presentationMinimumUnits(presentation == 0 ? 0 : presentation + position);
        if (position != 0) {
            demand.position(StockPosition.builder()
                    .onHandUnits(Math.max(position, 0))
                    .reservedUnits(Math.max(-position, 0))
                    .build());
        }
        if (problem.findEstimate(sku, door).isPresent()) {
            demand.estimate(problem.findEstimate(sku, door));
            demand.unitValue(problem.findUnitValue(sku, door));
            if (most < Integer.MAX_VALUE) {
                demand.maximumUnits(most);
            }
        } else {
            List<Amount> table = problem.gains(sku, door, (int) most); // no more units than gains
            demand.marginalGains(table).isOfAnyShape(problem.isStepped(sku));
        }
        return demand.build();
    }
}
