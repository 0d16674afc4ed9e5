package dev.maison.allocation.testkit.rerun;

import dev.maison.allocation.demand.DemandEstimate;
import dev.maison.allocation.door.LaunchDemand;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.rerun.LaunchChange;
import dev.maison.allocation.testkit.door.Restated;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * One thing that a planner changes, drawn from a seed, in two ways that must come to the same: said to a {@link LaunchChange}, and said by
 * stating the whole problem anew. Steps that do not apply to a problem leave it as it is.
 *
 * @param seed what is drawn from
 */
public record RevisionStep(long seed) {
    private enum Kind {
        SUPPLY,
        HOLDBACK,
        LIMITS,
        DOOR_LIMITS,
        ESTIMATE,
        TABLE,
        REMOVAL
    }

    /** Says the step to a change of {@code problem} and returns the problem stated anew. */
    public LaunchProblem say(LaunchProblem problem, LaunchChange change) {
        Random random = new Random(seed);
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        SkuId sku = one(problem.skus(), random);
        DoorId door = one(problem.doors(), random);
        int least = random.nextInt(3);
        int most = random.nextBoolean() ? Integer.MAX_VALUE : least + random.nextInt(4);
        int units = random.nextInt(20);
        switch (kind) {
            case SUPPLY -> {
                change.supply(sku, units);
                return Restated.withSupply(problem, sku, units);
            }
            case HOLDBACK -> {
                change.holdback(sku, units / 3);
                return Restated.withSkus(problem, s -> s.id().equals(sku) ? s.withHoldbackUnits(units / 3) : s);
            }
            case LIMITS -> {
                if (!problem.isEligible(sku, door) || isTable(problem, sku, door)) {
                    return problem;
                }
                change.limits(sku, door, least, most);
                return Restated.withDemands(
                        problem, d -> d.sku().equals(sku) && d.door().equals(door) ? limited(d, least, most) : d);
            }
            case DOOR_LIMITS -> {
                if (problem.skus().stream().anyMatch(s -> problem.isEligible(s, door) && isTable(problem, s, door))) {
                    return problem;
                }
                change.limits(door, least, most);
                return Restated.withDemands(problem, d -> d.door().equals(door) ? limited(d, least, most) : d);
            }
            case ESTIMATE -> {
                DemandEstimate estimate = random.nextBoolean()
                        ? DemandEstimate.poisson(random.nextInt(80) / 10.0)
                        : DemandEstimate.negativeBinomial(1 + random.nextInt(40) / 10.0, 2.5);
                return stated(
                        problem,
                        change,
                        LaunchDemand.of(sku, door, estimate, Amount.of("" + (1 + units), problem.currency())));
            }
            case TABLE -> {
                return stated(
                        problem,
                        change,
                        LaunchDemand.ofTable(
                                sku,
                                door,
                                List.of(
                                        Amount.of("" + (5 + units), problem.currency()),
                                        Amount.of("" + units, problem.currency()),
                                        Amount.of("-1", problem.currency()))));
            }
            default -> {
                change.remove(sku, door);
                return Restated.without(problem, sku, door);
            }
        }
    }

    private static LaunchProblem stated(LaunchProblem problem, LaunchChange change, LaunchDemand demand) {
        change.demand(demand);
        return Restated.withDemand(problem, demand);
    }

    private static boolean isTable(LaunchProblem problem, SkuId sku, DoorId door) {
        return problem.isEligible(sku, door) && problem.findEstimate(sku, door).isEmpty();
    }

    private static LaunchDemand limited(LaunchDemand demand, int least, int most) {
        return LaunchDemand.builder()
                .from(demand)
                .minimumUnits(least)
                .maximumUnits(most == Integer.MAX_VALUE ? Optional.empty() : Optional.of((long) most))
                .build();
    }

    private static <T> T one(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
