package dev.maison.allocation.testkit.rerun;

import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.rerun.MoveBudget;
import dev.maison.allocation.rerun.Pin;
import dev.maison.allocation.rerun.RerunPolicy;
import dev.maison.allocation.rerun.RerunProblem;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.core.testkit.Law;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What may hold for a {@link RerunPolicy}: first what must, then what one promises that looks for most gain. The laws of gain try every
 * plan, so the problems must be tiny, as those of {@link RerunArbitraries#tiny} are.
 */
public final class RerunPolicyLaws {
    private RerunPolicyLaws() {}

    /** Where a plan within pins and moves exists, the lines are one; otherwise each SKU may also stand as it was. */
    public static Law<RerunProblem> pinsAndMovesAreKept(RerunPolicy policy) {
        return Law.of("pins, supply and moves are kept", problem -> {
            Map<List<Object>, Long> units = new LinkedHashMap<>();
            for (LaunchLine line : policy.plan(problem)) {
                if (line.units() < 1 || units.put(List.of(line.sku(), line.door()), line.units()) != null) {
                    return Optional.of(line + " is no line, or came twice");
                }
            }
            boolean mayStand = new NaiveRerun(problem).best().isEmpty();
            long all = 0;
            for (SkuId sku : problem.launch().skus()) {
                long gained = 0;
                long lost = 0;
                long given = 0;
                for (DoorId door : problem.launch().doors()) {
                    long x = units.getOrDefault(List.of(sku, door), 0L);
                    long y = problem.unitsBefore(sku, door);
                    given += x;
                    gained += Math.max(x - y, 0);
                    lost += Math.max(y - x, 0);
                    if (problem.isPinned(sku, door) && x != y) {
                        return Optional.of(sku + " at " + door + " is pinned at " + y + " and went to " + x);
                    }
                }
                long moved = Math.max(gained, lost);
                all += moved;
                boolean stands = mayStand && moved == 0;
                long available =
                        problem.launch().supplyUnits(sku) - problem.launch().holdbackUnits(sku);
                if (!stands && given > available) {
                    return Optional.of(given + " given of " + sku + " where " + available + " are there");
                }
                if (problem.budget().isPerSku() && moved > problem.budget().units()) {
                    return Optional.of(moved + " moved of " + sku + " where " + problem.budget() + " are allowed");
                }
            }
            return !problem.budget().isPerSku() && all > problem.budget().units()
                    ? Optional.of(all + " moved where " + problem.budget() + " are allowed")
                    : Optional.empty();
        });
    }

    /** A re-run without moves of what the policy gave changes nothing. */
    public static Law<RerunProblem> runningAgainWithoutMovesChangesNothing(RerunPolicy policy) {
        return Law.of("running again without moves changes nothing", problem -> {
            List<LaunchLine> first = policy.plan(problem).stream().sorted().toList();
            List<Pin> pins = RerunLaws.pins(problem);
            List<LaunchLine> second = policy
                    .plan(RerunProblem.builder(problem.launch())
                            .before(first)
                            .addAllPins(pins)
                            .budget(MoveBudget.together(0))
                            .build())
                    .stream()
                    .sorted()
                    .toList();
            return first.equals(second) ? Optional.empty() : Optional.of(first + " and then " + second);
        });
    }

    /** No plan within pins and moves gains more, the first tier before the second and so on. */
    public static Law<RerunProblem> gainIsTheMost(RerunPolicy policy) {
        return Law.of("no plan within pins and moves gains more", problem -> {
            NaiveRerun naive = new NaiveRerun(problem);
            Optional<NaiveRerun.Best> best = naive.best();
            if (best.isEmpty()) {
                return Optional.empty();
            }
            List<Long> gains = naive.gainsOf(policy.plan(problem));
            return gains.equals(best.get().gains())
                    ? Optional.empty()
                    : Optional.of(
                            "gained were " + gains + " instead of " + best.get().gains());
        });
    }
}
