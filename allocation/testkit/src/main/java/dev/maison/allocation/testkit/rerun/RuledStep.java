package dev.maison.allocation.testkit.rerun;

import dev.maison.allocation.door.LaunchDemand;
import dev.maison.allocation.door.LaunchDocument;
import dev.maison.allocation.door.LaunchSku;
import dev.maison.allocation.rerun.LaunchChange;
import dev.maison.allocation.testkit.door.RuledLaunches;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * One thing that a planner changes in a launch with every rule, in two ways that must come to the same: said to a {@link LaunchChange}, and
 * stated in the document, rules and all, from which the problem is built anew.
 *
 * @param seed what is drawn from
 */
public record RuledStep(long seed) {
    private enum Kind {
        SUPPLY,
        HOLDBACK,
        LIMITS,
        DOOR_LIMITS,
        DEMAND,
        REMOVAL
    }

    /**
     * Says the step to a change of the launch of {@code document} and returns the document that states it; empty when no demand can, as its
     * limits leave no number of units.
     */
    public Optional<LaunchDocument> say(LaunchDocument document, LaunchChange change) {
        Random random = new Random(seed);
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        SkuId sku = document.skus().get(0).id();
        DoorId door =
                document.doors().get(random.nextInt(document.doors().size())).id();
        List<LaunchDemand> there = document.demands().stream()
                .filter(demand -> demand.door().equals(door))
                .toList();
        int units = random.nextInt(14);
        switch (kind) {
            case SUPPLY -> {
                change.supply(sku, units);
                return Optional.of(withSkus(document, stated -> stated.withSupplyUnits(units)));
            }
            case HOLDBACK -> {
                change.holdback(sku, units / 3);
                return Optional.of(withSkus(
                        document,
                        stated -> LaunchSku.builder()
                                .from(stated)
                                .holdbackShare(Optional.empty())
                                .holdbackUnits(units / 3)
                                .build()));
            }
            case LIMITS, DOOR_LIMITS -> {
                if (there.isEmpty()) {
                    return Optional.of(document);
                }
                int least = Math.min(
                        random.nextInt(3),
                        there.get(0).marginalGains().map(List::size).orElse(2));
                int most = random.nextBoolean() ? Integer.MAX_VALUE : least + random.nextInt(5);
                if (kind == Kind.LIMITS) {
                    change.limits(sku, door, least, most);
                } else {
                    change.limits(door, least, most);
                }
                try {
                    LaunchDemand limited = LaunchDemand.builder()
                            .from(there.get(0))
                            .minimumUnits(least)
                            .maximumUnits(most == Integer.MAX_VALUE ? Optional.empty() : Optional.of((long) most))
                            .build();
                    return Optional.of(withDemand(document, limited));
                } catch (IllegalArgumentException refused) {
                    return Optional.empty();
                }
            }
            case DEMAND -> {
                LaunchDemand demand = RuledLaunches.demand(sku, door, random);
                change.demand(demand);
                return Optional.of(withDemand(document, demand));
            }
            default -> {
                change.remove(sku, door);
                return Optional.of(without(document, demand -> demand.door().equals(door)));
            }
        }
    }

    private static LaunchDocument withSkus(LaunchDocument document, UnaryOperator<LaunchSku> change) {
        return LaunchDocument.builder()
                .from(document)
                .skus(document.skus().stream().map(change).toList())
                .build();
    }

    private static LaunchDocument withDemand(LaunchDocument document, LaunchDemand demand) {
        LaunchDocument others = without(document, other -> other.door().equals(demand.door()));
        return LaunchDocument.builder().from(others).addDemands(demand).build();
    }

    private static LaunchDocument without(LaunchDocument document, Predicate<LaunchDemand> gone) {
        return LaunchDocument.builder()
                .from(document)
                .demands(document.demands().stream().filter(gone.negate()).toList())
                .build();
    }
}
