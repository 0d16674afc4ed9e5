package dev.maison.allocation.testkit.rerun;

import dev.maison.allocation.door.LaunchEngine;
import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.door.LaunchPlan;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.rerun.MoveBudget;
import dev.maison.allocation.rerun.MovedUnit;
import dev.maison.allocation.rerun.Pin;
import dev.maison.allocation.rerun.RerunConflict;
import dev.maison.allocation.rerun.RerunEngine;
import dev.maison.allocation.rerun.RerunPlan;
import dev.maison.allocation.rerun.RerunProblem;
import dev.maison.allocation.rerun.RerunVerifier;
import dev.maison.allocation.rerun.TierWorth;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.core.proof.Verdict;
import dev.maison.core.testkit.Law;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What holds for every re-run; a house tries its own way of planning again by the same laws. */
public final class RerunLaws {
    private RerunLaws() {}

    /** Limits, pins, supply and the budget hold, or the lines of before stand. */
    public static Law<RerunProblem> limitsPinsAndMovesAreKept(Function<RerunProblem, RerunPlan> policy) {
        return Law.of("limits, pins, supply and the budget of moves hold, or the lines of before stand", problem -> {
            RerunPlan plan = policy.apply(problem);
            LaunchProblem launch = problem.launch();
            long all = 0;
            for (SkuId sku : launch.skus()) {
                long gained = 0;
                long lost = 0;
                long given = 0;
                boolean stands = plan.findConflict(sku).isPresent();
                for (DoorId door : launch.doors()) {
                    long x = plan.units(sku, door);
                    long y = problem.unitsBefore(sku, door);
                    gained += Math.max(x - y, 0);
                    lost += Math.max(y - x, 0);
                    given += x;
                    boolean outside = x < problem.minimumUnits(sku, door) || x > problem.maximumUnits(sku, door);
                    if (stands ? x != y : outside || (problem.isPinned(sku, door) && x != y)) {
                        return Optional.of(sku + " at " + door + " went from " + y + " to " + x);
                    }
                }
                long moved = Math.max(gained, lost);
                all += moved;
                if (moved != plan.unitsMoved(sku) || moved != plan.moves(sku).size()) {
                    return Optional.of("moved were " + moved + ", said were " + plan.moves(sku));
                }
                if (!stands && given > launch.supplyUnits(sku) - launch.holdbackUnits(sku)) {
                    return Optional.of(given + " given of " + sku);
                }
                if (problem.budget().isPerSku() && moved > problem.budget().units()) {
                    return Optional.of(moved + " moved of " + sku);
                }
            }
            return problem.budget().isPerSku() || all <= problem.budget().units()
                    ? Optional.empty()
                    : Optional.of(all + " moved");
        });
    }

    /** No plan within the limits and moves gains more, none that gains as much moves less. By trying all: for tiny problems. */
    public static Law<RerunProblem> gainsAreTheBestWithTheFewestMoves(Function<RerunProblem, RerunPlan> policy) {
        return Law.of("no plan within limits and moves gains more, none that gains as much moves less", problem -> {
            RerunPlan plan = policy.apply(problem);
            NaiveRerun naive = new NaiveRerun(problem);
            List<SkuId> planned = naive.planned();
            for (SkuId sku : problem.launch().skus()) {
                if (plan.findConflict(sku).isPresent() == planned.contains(sku)) {
                    return Optional.of(sku + (planned.contains(sku) ? " stands" : " does not stand") + " in " + plan);
                }
            }
            List<LaunchLine> lines = plan.lines().stream()
                    .filter(line -> planned.contains(line.sku()))
                    .toList();
            NaiveRerun.Best found = new NaiveRerun.Best(naive.gainsOf(lines), plan.unitsMoved());
            NaiveRerun.Best best = naive.bestOfPlanned();
            return found.equals(best)
                    ? Optional.empty()
                    : Optional.of(found + " instead of " + best + " with " + plan.lines());
        });
    }

    /** A re-run of the best plan of an unchanged launch changes nothing, whatever the moves. */
    public static Law<RerunProblem> nothingChangedChangesNothing(Function<RerunProblem, RerunPlan> policy) {
        return Law.of("a re-run of the plan of an unchanged launch changes nothing", problem -> {
            LaunchPlan plan = LaunchEngine.allocate(problem.launch());
            if (!plan.conflicts().isEmpty()) {
                return Optional.empty();
            }
            RerunPlan again = policy.apply(RerunProblem.builder(problem.launch())
                    .before(plan)
                    .budget(problem.budget())
                    .build());
            return again.lines().equals(plan.lines()) && again.unitsMoved() == 0
                    ? Optional.empty()
                    : Optional.of(plan.lines() + " and then " + again.lines());
        });
    }

    /** A re-run of a re-run with no moves changes nothing; nor does one with the same moves when moves were left. */
    public static Law<RerunProblem> runningTwiceChangesNothing(Function<RerunProblem, RerunPlan> policy) {
        return Law.of("a re-run that had moves left, run again, changes nothing", problem -> {
            RerunPlan first = policy.apply(problem);
            if (problem.launch().skus().stream()
                    .anyMatch(sku -> first.findConflict(sku).isPresent())) {
                return Optional.empty();
            }
            boolean left = problem.budget().isPerSku()
                    ? problem.launch().skus().stream()
                            .allMatch(sku ->
                                    first.unitsMoved(sku) < problem.budget().units())
                    : first.unitsMoved() < problem.budget().units();
            RerunPlan again = policy.apply(RerunProblem.builder(problem.launch())
                    .before(first)
                    .addAllPins(pins(problem))
                    .budget(left ? problem.budget() : MoveBudget.together(0))
                    .build());
            return again.lines().equals(first.lines())
                    ? Optional.empty()
                    : Optional.of(first.lines() + " and then " + again.lines());
        });
    }

    /** With moves without end and no pins a re-run gains as much as planning anew; more only where a door keeps what a forecast denies it. */
    public static Law<RerunProblem> enoughMovesGainAsMuchAsPlanningAnew(Function<RerunProblem, RerunPlan> policy) {
        return Law.of(
                "with enough moves a re-run gains as much as planning anew, or more where doors keep more than a forecast allows",
                problem -> {
                    LaunchPlan anew = LaunchEngine.allocate(problem.launch());
                    if (!anew.conflicts().isEmpty()) {
                        return Optional.empty();
                    }
                    RerunPlan plan = policy.apply(RerunProblem.builder(problem.launch())
                            .before(linesBefore(problem))
                            .budget(MoveBudget.together(1_000_000))
                            .build());
                    NaiveRerun naive = new NaiveRerun(problem);
                    boolean isSame = problem.launch().skus().stream()
                            .allMatch(sku -> problem.launch().doors().stream()
                                    .allMatch(door -> problem.minimumUnits(sku, door)
                                                    == problem.launch().minimumUnits(sku, door)
                                            && problem.maximumUnits(sku, door)
                                                    == problem.launch().maximumUnits(sku, door)));
                    int more = NaiveRerun.compare(naive.gainsOf(plan.lines()), naive.gainsOf(anew.lines()));
                    return more == 0 || (more > 0 && !isSame)
                            ? Optional.empty()
                            : Optional.of(plan.lines() + " instead of " + anew.lines());
                });
    }

    /** One more move never gains less, and each further move gains at most as much as the one before. */
    public static Law<RerunProblem> movesHaveFallingGains(Function<RerunProblem, RerunPlan> policy) {
        return Law.of("the gain of a further move falls from move to move", problem -> {
            List<TierWorth> gains = new ArrayList<>();
            for (long k = 0; k <= 4; k++) {
                RerunPlan plan = policy.apply(RerunProblem.builder(problem.launch())
                        .before(linesBefore(problem))
                        .budget(MoveBudget.together(k))
                        .build());
                boolean stopped = problem.launch().skus().stream()
                        .anyMatch(sku -> plan.findConflict(sku)
                                .filter(RerunConflict.Moves.class::isInstance)
                                .isPresent());
                if (!stopped) {
                    gains.add(plan.totalGain());
                }
            }
            for (int i = 0; i + 2 < gains.size(); i++) {
                TierWorth first = gains.get(i + 1).minus(gains.get(i));
                if (first.signum() < 0
                        || gains.get(i + 2).minus(gains.get(i + 1)).compareTo(first) > 0) {
                    return Optional.of("gains are " + gains);
                }
            }
            return Optional.empty();
        });
    }

    /** The verifier proves the plan. */
    public static Law<RerunProblem> theVerifierAgrees(Function<RerunProblem, RerunPlan> policy) {
        return Law.of("the verifier proves the plan", problem -> {
            RerunPlan plan = policy.apply(problem);
            Verdict verdict = RerunVerifier.verify(problem, plan);
            return verdict.isProven() ? Optional.empty() : Optional.of(verdict.sentence() + " for " + plan.lines());
        });
    }

    /** Every conflict is irreducible: its members exceed what is allowed, and without any one of them the others do not. */
    public static Law<RerunProblem> conflictsAreIrreducible(Function<RerunProblem, RerunPlan> policy) {
        return Law.of("conflicts are irreducible", problem -> {
            RerunPlan plan = policy.apply(problem);
            for (SkuId sku : problem.launch().skus()) {
                Optional<RerunConflict> conflict = plan.findConflict(sku);
                if (conflict.isPresent() && !isIrreducible(conflict.orElseThrow())) {
                    return Optional.of(conflict.orElseThrow().sentence());
                }
            }
            return Optional.empty();
        });
    }

    private static boolean isIrreducible(RerunConflict conflict) {
        if (conflict instanceof RerunConflict.Moves moves) {
            long sum = moves.forced().stream()
                    .mapToLong(RerunConflict.ForcedMove::units)
                    .sum();
            return sum > moves.allowed()
                    && moves.forced().stream().allMatch(one -> sum - one.units() <= moves.allowed());
        } else if (conflict instanceof RerunConflict.Supply supply) {
            long sum = supply.holdbackUnits()
                    + supply.floors().stream()
                            .mapToLong(RerunConflict.Floor::units)
                            .sum();
            return sum > supply.supplyUnits()
                    && sum - supply.holdbackUnits() <= (supply.holdbackUnits() > 0 ? supply.supplyUnits() : sum)
                    && supply.floors().stream().allMatch(one -> sum - one.units() <= supply.supplyUnits());
        } else if (conflict instanceof RerunConflict.PinAgainstLimits pin) {
            return pin.unitsBefore() < pin.minimumUnits() || pin.unitsBefore() > pin.maximumUnits();
        }
        return false;
    }

    /** Every move has a reason on each side, and forced moves are told apart. */
    public static Law<RerunProblem> everyMoveHasItsReasons(Function<RerunProblem, RerunPlan> policy) {
        return Law.of("every move has a reason on each side", problem -> {
            RerunPlan plan = policy.apply(problem);
            for (MovedUnit move : plan.moves()) {
                if (move.from().isPresent() != move.fromReason().isPresent()
                        || move.to().isPresent() != move.toReason().isPresent()
                        || (move.from().isEmpty() && move.to().isEmpty())
                        || move.sentence().isBlank()) {
                    return Optional.of(move.toString());
                }
            }
            for (SkuId sku : problem.launch().skus()) {
                for (DoorId door : problem.launch().doors()) {
                    if (plan.reason(sku, door).sentence().isBlank()) {
                        return Optional.of("no reason at " + door);
                    }
                }
            }
            return Optional.empty();
        });
    }

    static List<Pin> pins(RerunProblem problem) {
        return problem.launch().skus().stream()
                .flatMap(sku -> problem.launch().doors().stream()
                        .filter(door -> problem.isPinned(sku, door))
                        .map(door -> Pin.line(sku, door)))
                .toList();
    }

    static List<LaunchLine> linesBefore(RerunProblem problem) {
        return problem.launch().skus().stream()
                .flatMap(sku -> problem.launch().doors().stream()
                        .filter(door -> problem.unitsBefore(sku, door) > 0)
                        .map(door -> LaunchLine.of(sku, door, problem.unitsBefore(sku, door))))
                .toList();
    }

    /** The policy of {@link RerunEngine}. */
    public static Function<RerunProblem, RerunPlan> engine() {
        return RerunEngine::plan;
    }
}
