package dev.maison.allocation.testkit.tradeoff;

import dev.maison.allocation.door.LaunchDemand;
import dev.maison.allocation.door.LaunchDocument;
import dev.maison.allocation.door.LaunchEngine;
import dev.maison.allocation.door.LaunchPlan;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.door.LaunchSku;
import dev.maison.allocation.rerun.TierWorth;
import dev.maison.allocation.testkit.door.Restated;
import dev.maison.allocation.tradeoff.WhatIf;
import dev.maison.allocation.tradeoff.WhatIfAnswer;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.core.testkit.Law;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What holds for every {@link WhatIf}: planning anew gives the value that was answered, or one within the bounds. */
public final class WhatIfLaws {
    private WhatIfLaws() {}

    /** One more and one less of supply. */
    public static Law<LaunchProblem> supplyIsPricedExactly() {
        return Law.of("planning anew with one more or one less of supply gives the value answered", problem -> {
            LaunchPlan plan = LaunchEngine.allocate(problem);
            for (SkuId sku : problem.skus()) {
                long supply = problem.supplyUnits(sku);
                Optional<String> found = check(
                        plan,
                        Restated.withSupply(problem, sku, supply + 1),
                        WhatIf.of(plan).oneMore(sku),
                        true);
                if (found.isEmpty() && supply > 0) {
                    found = check(
                            plan,
                            Restated.withSupply(problem, sku, supply - 1),
                            WhatIf.of(plan).oneLess(sku),
                            true);
                }
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        });
    }

    /** Limits one up and one down, for demands with an estimate. */
    public static Law<LaunchProblem> limitsArePricedExactly() {
        return Law.of("planning anew with a limit one up or down gives the value answered", problem -> {
            LaunchPlan plan = LaunchEngine.allocate(problem);
            WhatIf whatIf = WhatIf.of(plan);
            for (SkuId sku : problem.skus()) {
                for (DoorId door : problem.doors()) {
                    if (problem.findEstimate(sku, door).isEmpty()) {
                        continue; // restated, a table has no maximum of its own
                    }
                    long low = problem.minimumUnits(sku, door);
                    long high = problem.maximumUnits(sku, door);
                    Optional<String> found = Optional.empty();
                    if (high < Integer.MAX_VALUE) {
                        found = check(
                                plan,
                                limits(problem, sku, door, low, high + 1),
                                whatIf.maximumPlusOne(sku, door),
                                true);
                        if (found.isEmpty() && high > low) {
                            found = check(
                                    plan,
                                    limits(problem, sku, door, low, high - 1),
                                    whatIf.maximumMinusOne(sku, door),
                                    true);
                        }
                    }
                    if (found.isEmpty() && low < high) {
                        found = check(
                                plan,
                                limits(problem, sku, door, low + 1, high),
                                whatIf.minimumPlusOne(sku, door),
                                true);
                    }
                    if (found.isEmpty() && low > 0) {
                        found = check(
                                plan,
                                limits(problem, sku, door, low - 1, high),
                                whatIf.minimumMinusOne(sku, door),
                                true);
                    }
                    if (found.isPresent()) {
                        return found.map(words -> words + " at " + door);
                    }
                }
            }
            return Optional.empty();
        });
    }

    /**
     * Supply and every stated limit one up and one down in a launch with rules that leave gains concave: answered exactly, or impossible where
     * stating the change anew is refused or conflicts.
     */
    public static Law<LaunchDocument> rulesArePricedExactly() {
        return Law.of(
                "stating a launch with rules anew, with an input one up or down, gives the value answered", launch -> {
                    LaunchPlan plan = LaunchEngine.allocate(launch.problem());
                    WhatIf whatIf = WhatIf.of(plan);
                    LaunchSku sku = launch.skus().get(0);
                    if (plan.problem().isPushedAll(sku.id())) {
                        return Optional.empty(); // no price answers for it
                    }
                    Optional<String> found = answered(plan, withSupply(launch, sku, 1), whatIf.oneMore(sku.id()));
                    if (found.isEmpty() && sku.supplyUnits() > 0) {
                        found = answered(plan, withSupply(launch, sku, -1), whatIf.oneLess(sku.id()));
                    }
                    for (LaunchDemand demand : launch.demands()) {
                        long low = demand.minimumUnits();
                        Optional<Long> high = demand.maximumUnits();
                        DoorId door = demand.door();
                        if (found.isEmpty() && high.isPresent()) {
                            found = answered(
                                    plan,
                                    limited(launch, demand, low, high.map(most -> most + 1)),
                                    whatIf.maximumPlusOne(sku.id(), door));
                        }
                        if (found.isEmpty() && high.isPresent() && high.get() > low) {
                            found = answered(
                                    plan,
                                    limited(launch, demand, low, high.map(most -> most - 1)),
                                    whatIf.maximumMinusOne(sku.id(), door));
                        }
                        if (found.isEmpty()
                                && low + 1 <= high.orElse(Long.MAX_VALUE)
                                && low + 1
                                        <= demand.marginalGains()
                                                .map(List::size)
                                                .orElse(Integer.MAX_VALUE)) {
                            found = answered(
                                    plan,
                                    limited(launch, demand, low + 1, high),
                                    whatIf.minimumPlusOne(sku.id(), door));
                        }
                        if (found.isEmpty() && low > 0) {
                            found = answered(
                                    plan,
                                    limited(launch, demand, low - 1, high),
                                    whatIf.minimumMinusOne(sku.id(), door));
                        }
                    }
                    return found.map(words -> words + " in " + launch.skus() + launch.demands());
                });
    }

    private static LaunchDocument withSupply(LaunchDocument launch, LaunchSku sku, long more) {
        return LaunchDocument.builder()
                .from(launch)
                .skus(List.of(sku.withSupplyUnits(sku.supplyUnits() + more)))
                .build();
    }

    private static LaunchDocument limited(LaunchDocument launch, LaunchDemand demand, long low, Optional<Long> high) {
        LaunchDemand changed = LaunchDemand.builder()
                .from(demand)
                .minimumUnits(low)
                .maximumUnits(high)
                .build();
        return LaunchDocument.builder()
                .from(launch)
                .demands(launch.demands().stream()
                        .map(one -> one == demand ? changed : one)
                        .toList())
                .build();
    }

    private static Optional<String> answered(LaunchPlan plan, LaunchDocument changed, WhatIfAnswer answer) {
        return check(plan, changed.problem(), answer, true);
    }

    /** Another value of a unit: within the bounds, and equal where the answer says exactly. */
    public static Law<LaunchProblem> valuesAreBounded(UnaryOperator<Amount> change) {
        return Law.of("planning anew with another value gives a value within the bounds answered", problem -> {
            LaunchPlan plan = LaunchEngine.allocate(problem);
            for (SkuId sku : problem.skus()) {
                for (DoorId door : problem.doors()) {
                    Optional<Amount> value = problem.findUnitValue(sku, door).map(change);
                    if (value.isEmpty()) {
                        continue;
                    }
                    LaunchProblem changed = Restated.withDemands(
                            problem,
                            demand -> demand.sku().equals(sku) && demand.door().equals(door)
                                    ? LaunchDemand.builder()
                                            .from(demand)
                                            .unitValue(value)
                                            .build()
                                    : demand);
                    Optional<String> found =
                            check(plan, changed, WhatIf.of(plan).unitValue(sku, door, value.orElseThrow()), false);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
            return Optional.empty();
        });
    }

    private static LaunchProblem limits(LaunchProblem problem, SkuId sku, DoorId door, long low, long high) {
        return Restated.withDemands(
                problem,
                demand -> demand.sku().equals(sku) && demand.door().equals(door)
                        ? LaunchDemand.builder()
                                .from(demand)
                                .minimumUnits(low)
                                .maximumUnits(high == Integer.MAX_VALUE ? Optional.empty() : Optional.of(high))
                                .build()
                        : demand);
    }

    private static Optional<String> check(
            LaunchPlan plan, LaunchProblem changed, WhatIfAnswer answer, boolean exactly) {
        LaunchPlan anew = LaunchEngine.allocate(changed);
        boolean conflicts = !plan.conflicts().isEmpty() || !anew.conflicts().isEmpty();
        if (answer instanceof WhatIfAnswer.Impossible) {
            return conflicts ? Optional.empty() : Optional.of(answer.sentence() + " but " + anew.lines());
        }
        TierWorth change = total(anew).minus(total(plan));
        if (answer instanceof WhatIfAnswer.Between between) {
            return !exactly && change.compareTo(between.atLeast()) >= 0 && change.compareTo(between.atMost()) <= 0
                    ? Optional.empty()
                    : Optional.of(answer.sentence() + " but it was " + change);
        }
        // Of two SKUs one may conflict: it gains nothing before and after.
        return answer instanceof WhatIfAnswer.Exact exact && exact.change().equals(change)
                ? Optional.empty()
                : Optional.of(
                        answer.sentence() + " but it was " + change + " from " + plan.lines() + " to " + anew.lines());
    }

    /** The total gain of a plan, tier by tier, by the definition. */
    static TierWorth total(LaunchPlan plan) {
        LaunchProblem problem = plan.problem();
        TierWorth sum = TierWorth.nothing(problem);
        for (SkuId sku : problem.skus()) {
            for (DoorId door : problem.doors()) {
                for (Amount gain : problem.gains(sku, door, (int) plan.units(sku, door))) {
                    sum = sum.plus(TierWorth.of(problem, problem.tier(door), gain));
                }
            }
        }
        return sum;
    }
}
