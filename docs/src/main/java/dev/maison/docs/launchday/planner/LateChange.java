package dev.maison.docs.launchday.planner;

import dev.maison.allocation.demand.DemandEstimate;
import dev.maison.allocation.door.LaunchDemand;
import dev.maison.allocation.door.LaunchEngine;
import dev.maison.allocation.door.LaunchPlan;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.rerun.LaunchChange;
import dev.maison.allocation.rerun.LaunchRevision;
import dev.maison.allocation.rerun.MoveBudget;
import dev.maison.allocation.rerun.MovedUnit;
import dev.maison.allocation.rerun.RerunEngine;
import dev.maison.allocation.rerun.RerunPlan;
import dev.maison.allocation.rerun.RerunProblem;
import dev.maison.allocation.rerun.RerunVerifier;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.core.proof.Verdict;
import dev.maison.docs.launchday.season.Stockist;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A late change of the largest item: a tenth of it, rounded up, will not come, and outside the largest market the doors sell a quarter more
 * than was estimated. The doors know their units already, so few may move: those that are gone, and {@value #FURTHER_MOVES} more.
 *
 * @param sku the item
 * @param largestMarket the market whose estimates stay
 * @param supplyBefore its supply when the launch was planned
 * @param supplyAfter its supply now
 * @param mostMoves how many units may move
 * @param moved how many moved
 * @param moves the units that moved, each as a sentence
 * @param movedAnew how many units of the item would have moved had it been planned anew
 * @param verdict what the verifier of re-runs says
 * @param revisedIsPlannedAnew whether the revision of the plan has the digest of planning anew
 */
public record LateChange(
        SkuId sku,
        String largestMarket,
        long supplyBefore,
        long supplyAfter,
        long mostMoves,
        long moved,
        List<String> moves,
        long movedAnew,
        Verdict verdict,
        boolean revisedIsPlannedAnew) {
    static final long FURTHER_MOVES = 20;

    /** Copies the list. */
    public LateChange {
        moves = List.copyOf(moves);
    }

    /** Changes supply and estimates of the item with the most units, and plans again. */
    public static LateChange of(LaunchPlan before, List<Stockist> doors) {
        SkuId sku = before.problem().skus().stream()
                .max(Comparator.comparingLong((SkuId one) -> before.unitsGiven(one))
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
        long supply = before.problem().supplyUnits(sku);
        long gone = (supply + 9) / 10;
        String largest = largestMarket(before, sku, doors);
        LaunchChange change = LaunchRevision.of(before).change().supply(sku, supply - gone);
        for (Stockist door : doors) {
            if (!door.market().equals(largest)) {
                sellsMore(before.problem(), sku, door.door()).ifPresent(change::demand);
            }
        }
        LaunchRevision revision = change.apply();
        LaunchPlan anew = LaunchEngine.allocate(revision.problem());
        long forced = Math.max(before.unitsGiven(sku) + before.problem().holdbackUnits(sku) - (supply - gone), 0);
        long most = forced + FURTHER_MOVES;
        RerunProblem problem = RerunProblem.builder(revision.problem())
                .before(before)
                .budget(MoveBudget.together(most))
                .build();
        RerunPlan rerun = RerunEngine.plan(problem);
        return new LateChange(
                sku,
                largest,
                supply,
                supply - gone,
                most,
                rerun.unitsMoved(),
                rerun.moves().stream().map(MovedUnit::sentence).toList(),
                moved(before, anew, sku),
                RerunVerifier.verify(problem, rerun),
                revision.digest().equals(anew.digest()));
    }

    private static String largestMarket(LaunchPlan plan, SkuId sku, List<Stockist> doors) {
        SortedMap<String, Long> units = new TreeMap<>();
        doors.forEach(door -> units.merge(door.market(), plan.units(sku, door.door()), Long::sum));
        return units.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
    }

    /** The demand of a door with a mean a quarter higher, its limits as they were. */
    private static Optional<LaunchDemand> sellsMore(LaunchProblem problem, SkuId sku, DoorId door) {
        return problem.findEstimate(sku, door).map(estimate -> {
            double mean = Math.min(estimate.meanUnits() * 1.25, DemandEstimate.MAX_MEAN_UNITS);
            LaunchDemand.Builder demand = LaunchDemand.builder()
                    .sku(sku)
                    .door(door)
                    .estimate(
                            estimate instanceof DemandEstimate.NegativeBinomial binomial
                                    ? DemandEstimate.negativeBinomial(mean, binomial.size())
                                    : DemandEstimate.poisson(mean))
                    .unitValue(problem.findUnitValue(sku, door).orElseThrow())
                    .minimumUnits(problem.minimumUnits(sku, door));
            long most = problem.maximumUnits(sku, door);
            return (most == Integer.MAX_VALUE ? demand : demand.maximumUnits(most)).build();
        });
    }

    private static long moved(LaunchPlan before, LaunchPlan after, SkuId sku) {
        long gained = 0;
        long lost = 0;
        for (var door : before.problem().doors()) {
            long change = after.units(sku, door) - before.units(sku, door);
            gained += Math.max(change, 0);
            lost += Math.max(-change, 0);
        }
        return Math.max(gained, lost);
    }
}
