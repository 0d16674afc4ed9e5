package dev.maison.allocation.replenish;

import static dev.maison.allocation.internal.verify.Refusal.refuted;

import dev.maison.allocation.door.LaunchCertificate;
import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.door.LaunchVerifier;
import dev.maison.core.proof.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Checks a replenishment against its problem and certificate: every item has one line that states its position and level as they are, no
 * line lifts the net position above the level, and the units are those that the launch's certificate proves.
 */
public final class ReplenishmentVerifier {
    private ReplenishmentVerifier() {}

    /** Checks a plan with its own certificate. */
    public static Verdict verify(ReplenishmentProblem problem, ReplenishmentPlan plan) {
        return verify(problem, plan.lines(), plan.certificate());
    }

    /** Checks lines and a certificate from any source, in any order. */
    public static Verdict verify(
            ReplenishmentProblem problem, List<ReplenishmentLine> lines, LaunchCertificate certificate) {
        TreeSet<ReplenishmentLine> seen = new TreeSet<>((x, y) ->
                x.sku().equals(y.sku()) ? x.door().compareTo(y.door()) : x.sku().compareTo(y.sku()));
        List<LaunchLine> given = new ArrayList<>();
        for (ReplenishmentLine line : lines) {
            Optional<ReplenishmentItem> item = problem.findItem(line.sku(), line.door());
            String subject = line.sku() + " at door " + line.door();
            if (item.isEmpty()) {
                return refuted("ids of line " + line, "an item of the problem", subject);
            }
            if (!seen.add(line)) {
                return refuted("lines of " + subject, "one line", "two lines");
            }
            if (!line.position().equals(item.get().position())) {
                return refuted("position of " + subject, item.get().position(), line.position());
            }
            if (line.orderUpToUnits() != item.get().orderUpToUnits()) {
                return refuted("level of " + subject, item.get().orderUpToUnits(), line.orderUpToUnits());
            }
            if (line.units() < 0 || line.units() > item.get().askedUnits()) {
                return refuted("units of " + subject, "within [0, " + item.get().askedUnits() + "]", line.units());
            }
            if (line.units() > 0) {
                given.add(LaunchLine.of(line.sku(), line.door(), line.units()));
            }
        }
        for (ReplenishmentItem item : problem.items()) {
            if (!seen.contains(ReplenishmentLine.of(item, 0))) {
                return refuted("lines of " + item.sku() + " at door " + item.door(), "one line", "none");
            }
        }
        return LaunchVerifier.verify(problem.launch(), given, certificate);
    }
}
