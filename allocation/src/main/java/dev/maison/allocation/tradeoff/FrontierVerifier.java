package dev.maison.allocation.tradeoff;

import static dev.maison.allocation.internal.verify.Refusal.refuted;

import dev.maison.allocation.door.LaunchPlan;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.door.LaunchVerifier;
import dev.maison.allocation.internal.access.LaunchAccess;
import dev.maison.allocation.internal.gain.LaunchData;
import dev.maison.allocation.internal.gain.UnitGains;
import dev.maison.core.Amount;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import dev.maison.core.proof.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Checks the points of a frontier from any source, without solving: each is the proven best at its weights, its three aims are those of its
 * plan, none is dominated, they stand in their order, and for every weights that the problem asks for there is a point that no plan beats there:
 * no unit refused anywhere is worth more at these weights than one that was given by choice.
 *
 * <p>Costs a table of gains for every weights, as tracing does, and one pass over it.
 */
public final class FrontierVerifier {
    private FrontierVerifier() {}

    /** Checks points. */
    public static Verdict verify(FrontierProblem problem, List<FrontierPoint> points) {
        for (int i = 0; i < points.size(); i++) {
            FrontierPoint point = points.get(i);
            String subject = "point " + (i + 1) + " of " + points.size();
            if (!problem.weights().contains(point.weights())) {
                return refuted("weights of " + subject, "weights of the problem", point.weights());
            }
            long scale = Frontier.scale(problem, point.weights());
            if (point.scale() != scale) {
                return refuted("scale of " + subject, scale, point.scale());
            }
            LaunchProblem weighted = Frontier.weighted(problem, point.weights(), scale);
            if (!point.scaledPlan().problem().digest().equals(weighted.digest())) {
                return refuted(
                        "launch of " + subject,
                        weighted.digest(),
                        point.scaledPlan().problem().digest());
            }
            Verdict verdict = LaunchVerifier.verify(weighted, point.scaledPlan());
            if (!verdict.isProven()) {
                return verdict;
            }
            FrontierPoint read = Frontier.measured(problem, point.weights(), point.scaledPlan(), scale);
            if (!read.isSameAs(point)) {
                return refuted("aims of " + subject, aims(read), aims(point));
            }
            for (int j = 0; j < points.size(); j++) {
                FrontierPoint other = points.get(j);
                if (i != j && (point.isDominatedBy(other) || point.isSameAs(other))) {
                    return refuted(subject, "a point of its own that none dominates", aims(other));
                }
            }
            if (i > 0 && order(points.get(i - 1), point) > 0) {
                return refuted("order of " + subject, "falling margin, then availability", aims(point));
            }
        }
        for (FrontierWeights weights : problem.weights()) {
            if (!isReached(problem, weights, points)) {
                return refuted("points at " + weights, "a point that no plan beats there", points.size() + " others");
            }
        }
        return Verdict.proven();
    }

    /** Whether the best of the points at some weights is the best of all plans there. */
    private static boolean isReached(FrontierProblem problem, FrontierWeights weights, List<FrontierPoint> points) {
        Optional<FrontierPoint> best =
                points.stream().max(Comparator.comparing((FrontierPoint point) -> point.value(weights)));
        if (best.isEmpty()) {
            return false;
        }
        LaunchPlan plan = best.get().scaledPlan();
        if (weights.equals(best.get().weights())) {
            return true; // its own, proven already
        }
        LaunchData data = LaunchAccess.data(Frontier.weighted(problem, weights, Frontier.scale(problem, weights)));
        UnitGains gains = new UnitGains(data);
        int[] units = LaunchAccess.units(plan);
        for (int sku = 0; sku < data.skus; sku++) {
            SkuId id = problem.launch().skus().get(sku);
            if (plan.findConflict(id).isPresent()) {
                continue; // so it does whatever the weights are
            }
            long refused = 0; // leaving a unit over is worth nothing
            long weakest = plan.unitsLeftOver(id) > 0 ? 0 : Long.MAX_VALUE;
            for (int cell = sku * data.doors; cell < (sku + 1) * data.doors; cell++) {
                int x = units[cell];
                if (x
                        > data.maximum(
                                cell)) { // the gains at these weights end before: the last unit is worth nothing there,
                    // or less
                    if (worth(problem, weights, cell, x).signum() < 0) {
                        return false;
                    }
                    weakest = Math.min(weakest, 0);
                    continue;
                }
                gains.start(cell);
                gains.skip(Math.max(x - 1, 0));
                if (x > data.minimum(cell)) {
                    weakest = Math.min(weakest, gains.next());
                } else if (x > 0) {
                    gains.skip(1);
                }
                if (x < data.maximum(cell)) {
                    refused = Math.max(refused, gains.next());
                }
            }
            if (weakest < refused) {
                return false;
            }
        }
        return true;
    }

    /** What a unit of a cell is worth at some weights. */
    private static Ratio worth(FrontierProblem problem, FrontierWeights weights, int cell, int unit) {
        LaunchData launch = LaunchAccess.data(problem.launch());
        UnitGains gains = new UnitGains(launch);
        gains.start(cell);
        gains.skip(unit - 1);
        boolean outside = !problem.isFlagship(problem.launch().doors().get(cell % launch.doors));
        Ratio worth = Ratio.of(gains.next()).times(Ratio.of(launch.quantum, Amount.MICROS_PER_UNIT));
        worth = unit == 1 ? worth.plus(weights.perDoorServed()) : worth;
        return outside ? worth.minus(weights.perUnitOutside()) : worth;
    }

    private static int order(FrontierPoint x, FrontierPoint y) {
        int byMargin = y.margin().compareTo(x.margin());
        int byServed = byMargin != 0 ? byMargin : Long.compare(y.doorsServed(), x.doorsServed());
        return byServed != 0 ? byServed : Long.compare(x.unitsOutside(), y.unitsOutside());
    }

    private static String aims(FrontierPoint point) {
        return point.margin() + ", " + point.doorsServed() + " doors served, " + point.unitsOutside()
                + " units outside";
    }
}
