package dev.maison.allocation.share;

import static java.util.Objects.requireNonNull;

import dev.maison.allocation.internal.solve.share.DivisorSequence;
import dev.maison.allocation.internal.solve.share.DivisorSolver;
import dev.maison.allocation.internal.solve.share.RemainderSolver;
import java.util.Optional;

/**
 * Splits units by weights.
 *
 * <pre>{@code
 * SharePlan plan = ShareEngine.share(problem); // Webster
 * plan.units(DoorId.of("PARIS"));
 * ShareVerifier.verify(problem, plan).isProven(); // true
 * }</pre>
 */
public final class ShareEngine {
    private ShareEngine() {}

    /** Splits by {@link ShareMethod#WEBSTER}. */
    public static SharePlan share(ShareProblem problem) {
        return share(problem, ShareMethod.WEBSTER);
    }

    /**
     * Splits by a named method.
     *
     * <p>The same problem gives the same plan, whatever the order in which its doors were added. If the bounds cannot hold
     * together the plan has a conflict and gives nothing. Cost: O(doors log doors + doors log supply), whatever the supply.
     */
    public static SharePlan share(ShareProblem problem, ShareMethod method) {
        requireNonNull(method, "method");
        Optional<ShareConflict> conflict = problem.findConflict();
        int n = problem.doors().size();
        if (conflict.isPresent()) {
            return new SharePlan(problem, method, new long[n], ShareCertificate.none(), conflict);
        }
        long[] weights = new long[n];
        long[] minima = new long[n];
        long[] maxima = new long[n];
        for (int i = 0; i < n; i++) {
            WeightedDoor door = problem.doors().get(i);
            weights[i] = door.weight();
            minima[i] = door.minimumUnits();
            maxima[i] = problem.ceilingUnits(i);
        }
        int[] ranks = problem.ranks();
        long supply = problem.supplyUnits();
        long[] units = switch (method) {
            case WEBSTER -> DivisorSolver.solve(DivisorSequence.WEBSTER, weights, minima, maxima, ranks, supply);
            case HUNTINGTON_HILL ->
                DivisorSolver.solve(DivisorSequence.HUNTINGTON_HILL, weights, minima, maxima, ranks, supply);
            case JEFFERSON -> DivisorSolver.solve(DivisorSequence.JEFFERSON, weights, minima, maxima, ranks, supply);
            case ADAMS -> DivisorSolver.solve(DivisorSequence.ADAMS, weights, minima, maxima, ranks, supply);
            case DEAN -> DivisorSolver.solve(DivisorSequence.DEAN, weights, minima, maxima, ranks, supply);
            case LARGEST_REMAINDER -> RemainderSolver.solve(weights, minima, maxima, ranks, supply);
        };
        return new SharePlan(problem, method, units, certificate(problem, method, units, ranks), conflict);
    }

    /**
     * A named method as a policy. Its lines are those of {@link #share(ShareProblem, ShareMethod)}, one per door in the order of ids;
     * it refuses a problem with a conflict by an {@link IllegalArgumentException}.
     */
    public static SharePolicy policy(ShareMethod method) {
        requireNonNull(method, "method");
        return problem -> {
            problem.findConflict().ifPresent(conflict -> {
                throw new IllegalArgumentException(
                        "problem of SharePolicy must have no conflict but had one: " + conflict.sentence()
                                + "\nMaybe look at findConflict() first, or use ShareEngine.share, which answers a conflict as"
                                + " data.");
            });
            return share(problem, method).lines();
        };
    }

    private static ShareCertificate certificate(ShareProblem problem, ShareMethod method, long[] units, int[] ranks) {
        int last = -1;
        SharePriority lowest = null;
        for (int i = 0; i < units.length; i++) {
            if (units[i] > problem.doors().get(i).minimumUnits()) {
                SharePriority priority = SharePriority.of(problem, method, i, units[i] - 1);
                int order = lowest == null ? -1 : priority.compareTo(lowest);
                if (order < 0 || (order == 0 && ranks[i] > ranks[last])) {
                    last = i;
                    lowest = priority;
                }
            }
        }
        return lowest == null
                ? ShareCertificate.none()
                : new ShareCertificate(
                        Optional.of(new ShareUnit(problem.doors().get(last).door(), units[last])), lowest.toRatio());
    }
}
