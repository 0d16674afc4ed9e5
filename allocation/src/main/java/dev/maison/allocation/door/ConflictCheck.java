package dev.maison.allocation.door;

import dev.maison.allocation.internal.gain.LaunchData;
import dev.maison.core.proof.Verdict;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Checks a conflict without the code that finds one: its limits are the problem's, exceed the supply together and not without any
 * one of them, and are the canonical choice (the largest minima, and the holdback only where the minima alone would fit).
 */
final class ConflictCheck {
    private static final Comparator<LaunchConflict.Minimum> LARGEST_FIRST = Comparator.comparingLong(
                    LaunchConflict.Minimum::units)
            .reversed()
            .thenComparing(LaunchConflict.Minimum::door);

    private final LaunchProblem problem;
    private final LaunchData data;
    private final int sku;
    private final LaunchConflict conflict;
    private final String step;

    ConflictCheck(LaunchProblem problem, int sku, LaunchConflict conflict) {
        this.problem = problem;
        this.data = problem.data();
        this.sku = sku;
        this.conflict = conflict;
        this.step = "conflict of " + problem.skus().get(sku);
    }

    Verdict verify() {
        long supply = data.supply[sku];
        if (conflict.supplyUnits() != supply) {
            return refuted("a supply of " + supply, conflict.supplyUnits());
        }
        Set<Integer> members = new LinkedHashSet<>();
        List<LaunchConflict.Minimum> minima = conflict.minima();
        for (int i = 0; i < minima.size(); i++) {
            LaunchConflict.Minimum member = minima.get(i);
            Integer door = problem.findIndex(member.door());
            if (door == null || !members.add(door)) {
                return refuted("each door of the problem at most once", member.door());
            }
            int stated = data.minimum(sku * data.doors + door);
            if (stated < 1 || stated != member.units()) {
                return refuted("the minimum " + stated + " of door " + member.door(), member.units());
            }
            if (i > 0 && LARGEST_FIRST.compare(minima.get(i - 1), member) > 0) {
                return refuted("the largest minimum first", member.door());
            }
        }
        return verifySums(supply, members);
    }

    private Verdict verifySums(long supply, Set<Integer> members) {
        long forced = 0;
        for (int d = 0; d < data.doors; d++) {
            forced += data.minimum(sku * data.doors + d);
        }
        long holdback = forced > supply ? 0 : data.holdback(sku);
        if (conflict.holdbackUnits() != holdback) {
            return refuted("a holdback of " + holdback, conflict.holdbackUnits());
        }
        long asked = conflict.unitsAsked();
        if (asked <= supply) {
            return refuted("more than the supply of " + supply, asked);
        }
        if (conflict.minima().isEmpty()) {
            return Verdict.proven(); // the holdback alone
        }
        LaunchConflict.Minimum smallest =
                conflict.minima().get(conflict.minima().size() - 1);
        if (asked - smallest.units() > supply) {
            return refuted(
                    "at most " + supply + " without the minimum of " + smallest.door(), asked - smallest.units());
        }
        for (int d = 0; d < data.doors; d++) {
            int units = data.minimum(sku * data.doors + d);
            LaunchConflict.Minimum other =
                    new LaunchConflict.Minimum(problem.doors().get(d), units);
            if (units > 0 && !members.contains(d) && LARGEST_FIRST.compare(other, smallest) < 0) {
                return refuted("the largest minima, " + other + " among them", smallest);
            }
        }
        return Verdict.proven();
    }

    private Verdict refuted(Object expected, Object found) {
        return new Verdict.Refuted(step, expected.toString(), found.toString());
    }
}
