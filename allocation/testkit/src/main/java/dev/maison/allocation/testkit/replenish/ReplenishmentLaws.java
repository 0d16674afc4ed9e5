package dev.maison.allocation.testkit.replenish;

import dev.maison.allocation.replenish.ReplenishmentItem;
import dev.maison.allocation.replenish.ReplenishmentLine;
import dev.maison.allocation.replenish.ReplenishmentPolicy;
import dev.maison.allocation.replenish.ReplenishmentProblem;
import dev.maison.core.SkuId;
import dev.maison.core.testkit.Law;
import java.util.List;
import java.util.Optional;

/** What may hold for a {@link ReplenishmentPolicy}: first what must, then what the best one promises. */
public final class ReplenishmentLaws {
    private ReplenishmentLaws() {}

    /** Every item has one line, which states its position and level as they are. */
    public static Law<ReplenishmentProblem> statesEveryItemOnce(ReplenishmentPolicy policy) {
        return Law.of("every item has one line with its position and level", problem -> {
            List<ReplenishmentLine> lines = policy.replenish(problem);
            for (ReplenishmentItem item : problem.items()) {
                List<ReplenishmentLine> own = lines.stream()
                        .filter(line ->
                                line.sku().equals(item.sku()) && line.door().equals(item.door()))
                        .toList();
                if (own.size() != 1
                        || !own.get(0).position().equals(item.position())
                        || own.get(0).orderUpToUnits() != NaiveReplenishment.level(item)) {
                    return Optional.of(own + " for " + item);
                }
            }
            return lines.size() == problem.items().size() ? Optional.empty() : Optional.of("lines without an item");
        });
    }

    /** No delivery is below nothing, above its maximum, or lifts the net position above the level. */
    public static Law<ReplenishmentProblem> neverOverfills(ReplenishmentPolicy policy) {
        return Law.of("no delivery lifts a door above its level or breaks its maximum", problem -> {
            for (ReplenishmentLine line : policy.replenish(problem)) {
                Optional<ReplenishmentItem> item = problem.findItem(line.sku(), line.door());
                if (item.isEmpty() || line.units() < 0 || line.units() > NaiveReplenishment.asked(item.orElseThrow())) {
                    return Optional.of(line.toString());
                }
            }
            return Optional.empty();
        });
    }

    /** No more of a SKU is given than its supply less its holdback. */
    public static Law<ReplenishmentProblem> keepsToSupply(ReplenishmentPolicy policy) {
        return Law.of("no more of a SKU is given than its supply less its holdback", problem -> {
            for (SkuId sku : problem.launch().skus()) {
                long given = given(policy.replenish(problem), sku);
                if (given > available(problem, sku)) {
                    return Optional.of(given + " of " + sku + " are given");
                }
            }
            return Optional.empty();
        });
    }

    /** No unit stays while a door asks for one: all is filled, or nothing is left. */
    public static Law<ReplenishmentProblem> leavesNothingWanted(ReplenishmentPolicy policy) {
        return Law.of("no unit stays while a door asks for one", problem -> {
            List<ReplenishmentLine> lines = policy.replenish(problem);
            for (SkuId sku : problem.launch().skus()) {
                long asked = problem.items().stream()
                        .filter(item -> item.sku().equals(sku))
                        .mapToLong(NaiveReplenishment::asked)
                        .sum();
                if (given(lines, sku) != Math.min(asked, available(problem, sku))) {
                    return Optional.of(given(lines, sku) + " of " + sku + " are given, " + asked + " are asked for");
                }
            }
            return Optional.empty();
        });
    }

    /** Doors get what units given one by one, each to the largest gain, would give them. */
    public static Law<ReplenishmentProblem> isBest(ReplenishmentPolicy policy) {
        return Law.of("units go one by one to the door that gains most", problem -> {
            NaiveReplenishment naive = new NaiveReplenishment(problem);
            List<ReplenishmentLine> lines =
                    policy.replenish(problem).stream().sorted().toList();
            return lines.equals(naive.lines()) ? Optional.empty() : Optional.of(lines + " instead of " + naive.lines());
        });
    }

    private static long given(List<ReplenishmentLine> lines, SkuId sku) {
        return lines.stream()
                .filter(line -> line.sku().equals(sku))
                .mapToLong(ReplenishmentLine::units)
                .sum();
    }

    private static long available(ReplenishmentProblem problem, SkuId sku) {
        return Math.max(problem.launch().supplyUnits(sku) - problem.launch().holdbackUnits(sku), 0);
    }
}
