package dev.maison.allocation.tradeoff;

import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.door.LaunchVerifier;
import dev.maison.core.proof.Verdict;
import java.util.List;

/**
 * Checks the points of a frontier from any source, without solving: each is the proven best at its weights, its three aims are those of its
 * plan, none is dominated, and they stand in their order.
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
            if (!point.plan().problem().digest().equals(weighted.digest())) {
                return refuted(
                        "launch of " + subject,
                        weighted.digest(),
                        point.plan().problem().digest());
            }
            Verdict verdict = LaunchVerifier.verify(weighted, point.plan());
            if (!verdict.isProven()) {
                return verdict;
            }
            FrontierPoint read = Frontier.measured(problem, point.weights(), point.plan(), scale);
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
        return Verdict.proven();
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

    private static Verdict refuted(String step, Object expected, Object found) {
        return new Verdict.Refuted(step, expected.toString(), found.toString());
    }
}
