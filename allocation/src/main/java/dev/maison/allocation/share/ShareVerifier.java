package dev.maison.allocation.share;

import static dev.maison.allocation.internal.verify.Refusal.refuted;

import dev.maison.core.proof.Verdict;
import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks a split against its certificate, in one pass and without the solver.
 *
 * <p>What is checked: each line names a door of the problem, once, with units within its bounds; the units add up to the supply; the last
 * unit named by the certificate was given above a minimum, with the cut-off as its priority; no door's last unit above its minimum comes
 * later than it in the order of priorities and ties, and no door's next unit below its maximum comes earlier (the min-max inequality of
 * Balinski and Young). Exactly one result and one certificate pass.
 */
public final class ShareVerifier {
    private ShareVerifier() {}

    /** Checks a plan against the problem it should solve; a plan with a conflict is proven when the conflict is real and irreducible. */
    public static Verdict verify(ShareProblem problem, SharePlan plan) {
        if (!problem.equals(plan.problem())) {
            return new Verdict.Refuted(
                    "problem", problem.toString(), plan.problem().toString());
        }
        Optional<ShareConflict> conflict = plan.findConflict();
        return conflict.isPresent()
                ? verifyConflict(problem, conflict.get())
                : verify(problem, plan.method(), plan.lines(), plan.certificate());
    }

    /** Checks lines and a certificate that may come from anywhere. A door without a line has zero units. */
    public static Verdict verify(
            ShareProblem problem, ShareMethod method, List<ShareLine> lines, ShareCertificate certificate) {
        int n = problem.doors().size();
        long[] units = new long[n];
        Set<Integer> named = new LinkedHashSet<>();
        for (ShareLine line : lines) {
            int i = Collections.binarySearch(problem.ids(), line.door());
            if (i < 0) {
                return refuted("line", "a door of the problem", line.door());
            }
            if (!named.add(i)) {
                return refuted("line of " + line.door(), "one line", "two");
            }
            units[i] = line.units();
        }
        BigInteger given = BigInteger.ZERO;
        for (int i = 0; i < n; i++) {
            WeightedDoor door = problem.doors().get(i);
            long most = door.weight() == 0
                    ? door.minimumUnits()
                    : door.maximumUnits().orElse(Long.MAX_VALUE);
            if (units[i] < door.minimumUnits()) {
                return refuted("units of " + door.door(), "at least " + door.minimumUnits(), units[i]);
            }
            if (units[i] > most) {
                return refuted("units of " + door.door(), "at most " + most, units[i]);
            }
            given = given.add(BigInteger.valueOf(units[i]));
        }
        if (!given.equals(BigInteger.valueOf(problem.supplyUnits()))) {
            return refuted("sum of units", problem.supplyUnits(), given);
        }
        return certificate.lastUnit().isPresent()
                ? verifyOrder(
                        problem,
                        method,
                        units,
                        certificate,
                        certificate.lastUnit().get())
                : verifyNothingGiven(problem, units, certificate);
    }

    private static Verdict verifyNothingGiven(ShareProblem problem, long[] units, ShareCertificate certificate) {
        for (int i = 0; i < units.length; i++) {
            WeightedDoor door = problem.doors().get(i);
            if (units[i] > door.minimumUnits()) {
                return refuted("last unit", "a unit, since " + door.door() + " is above its minimum", "none");
            }
        }
        return certificate.cutOff().isPresent()
                ? refuted("cut-off", "none", certificate.cutOff().get())
                : Verdict.proven();
    }

    private static Verdict verifyOrder(
            ShareProblem problem, ShareMethod method, long[] units, ShareCertificate certificate, ShareUnit last) {
        int at = Collections.binarySearch(problem.ids(), last.door());
        if (at < 0) {
            return refuted("last unit", "a door of the problem", last.door());
        }
        WeightedDoor lastDoor = problem.doors().get(at);
        if (last.number() != units[at] || last.number() <= lastDoor.minimumUnits()) {
            return refuted("last unit", "the last one of its door, above its minimum", last);
        }
        SharePriority cutOff = SharePriority.of(problem, method, at, last.number() - 1);
        if (!cutOff.toRatio().equals(certificate.cutOff())) {
            return refuted("cut-off", cutOff, certificate.cutOff());
        }
        int[] ranks = problem.ranks();
        for (int i = 0; i < units.length; i++) {
            WeightedDoor door = problem.doors().get(i);
            if (units[i] > door.minimumUnits()) {
                SharePriority given = SharePriority.of(problem, method, i, units[i] - 1);
                if (order(given, ranks[i], cutOff, ranks[at]) > 0) {
                    return refuted("last unit of " + door.door(), "priority before " + cutOff, given);
                }
            }
            if (door.weight() > 0 && units[i] < door.maximumUnits().orElse(Long.MAX_VALUE)) {
                SharePriority refused = SharePriority.of(problem, method, i, units[i]);
                if (order(refused, ranks[i], cutOff, ranks[at]) < 0) {
                    return refuted("next unit of " + door.door(), "priority after " + cutOff, refused);
                }
            }
        }
        return Verdict.proven();
    }

    /** Negative if the first unit goes out before the second. */
    private static int order(SharePriority a, int rankA, SharePriority b, int rankB) {
        int priority = b.compareTo(a);
        return priority != 0 ? priority : Integer.compare(rankA, rankB);
    }

    private static Verdict verifyConflict(ShareProblem problem, ShareConflict conflict) {
        if (conflict.supplyUnits() != problem.supplyUnits()) {
            return refuted("supply of conflict", problem.supplyUnits(), conflict.supplyUnits());
        }
        BigInteger sum = BigInteger.ZERO;
        BigInteger smallest = null;
        Set<Integer> named = new LinkedHashSet<>();
        boolean isOfMinima = false;
        for (ShareLimit limit : conflict.limits()) {
            int i = Collections.binarySearch(problem.ids(), limit.door());
            if (i < 0 || !named.add(i)) {
                return refuted("limit of conflict", "a door of the problem, once", limit);
            }
            WeightedDoor door = problem.doors().get(i);
            boolean isTrue = switch (limit.kind()) {
                case MINIMUM -> limit.units() == door.minimumUnits();
                case MAXIMUM -> limit.units() == door.maximumUnits().orElse(-1);
                case ZERO_WEIGHT -> door.weight() == 0 && limit.units() == door.minimumUnits();
            };
            boolean isMinimum = limit.kind() == ShareLimit.Kind.MINIMUM;
            if (!isTrue || (named.size() > 1 && isMinimum != isOfMinima)) {
                return refuted("limit of conflict", "a limit of the problem, all from one side", limit);
            }
            isOfMinima = isMinimum;
            BigInteger units = BigInteger.valueOf(limit.units());
            sum = sum.add(units);
            smallest = smallest == null ? units : smallest.min(units);
        }
        BigInteger supply = BigInteger.valueOf(problem.supplyUnits());
        if (isOfMinima && smallest != null) {
            boolean isIrreducible =
                    sum.compareTo(supply) > 0 && sum.subtract(smallest).compareTo(supply) <= 0;
            return isIrreducible
                    ? Verdict.proven()
                    : refuted("sum of minima", "above the supply only with all of them", sum);
        }
        if (named.size() != problem.doors().size() || sum.compareTo(supply) >= 0) {
            return refuted("sum of limits", "every door, below the supply of " + supply, sum);
        }
        for (ShareLimit limit : conflict.limits()) {
            WeightedDoor door = problem.doors().get(problem.index(limit.door()));
            BigInteger without = sum.subtract(BigInteger.valueOf(limit.units()))
                    .add(BigInteger.valueOf(door.maximumUnits().orElse(Long.MAX_VALUE)));
            if (limit.kind() == ShareLimit.Kind.ZERO_WEIGHT && without.compareTo(supply) < 0) {
                return refuted("limit of conflict", "a limit that matters", limit);
            }
        }
        return Verdict.proven();
    }
}
