package dev.maison.allocation.share;

import static dev.maison.allocation.internal.verify.Refusal.refuted;

import dev.maison.core.Ratio;
import dev.maison.core.proof.Verdict;
import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Checks a rationing against its certificate, in one pass and without the solver.
 *
 * <p>What is checked: the level is one of the right measure, not above the largest claim (half claim) it could fill, and the awards it leads
 * to add up to the supply, or to all claims if they are less; each line names a door of the problem, once, with its award rounded down or
 * up; the units add up as well; and the doors rounded up are those with the largest fractions, ties in the declared order. Exactly
 * one result and one certificate pass.
 */
public final class ScarcityVerifier {
    private ScarcityVerifier() {}

    /** Checks a plan against the problem it should solve. */
    public static Verdict verify(ScarcityProblem problem, ScarcityPlan plan) {
        return problem.equals(plan.problem())
                ? verify(problem, plan.rule(), plan.lines(), plan.certificate())
                : refuted("problem", problem, plan.problem());
    }

    /** Checks lines and a certificate that may come from anywhere. A door without a line has zero units. */
    public static Verdict verify(
            ScarcityProblem problem, ScarcityRule rule, List<ShareLine> lines, ScarcityCertificate certificate) {
        int n = problem.claims().size();
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
        if (certificate.measure() != rule.measure(problem)) {
            return refuted("measure", rule.measure(problem), certificate.measure());
        }
        long largest = 0;
        for (DoorClaim claim : problem.claims()) {
            largest = Math.max(largest, claim.claimedUnits());
        }
        Ratio highest = switch (certificate.measure()) {
            case FRACTION -> largest == 0 ? Ratio.ZERO : Ratio.ONE;
            case AWARD, LOSS -> Ratio.of(largest, rule == ScarcityRule.TALMUD ? 2 : 1);
        };
        if (certificate.level().signum() < 0 || certificate.level().compareTo(highest) > 0) {
            return refuted("level", "within [0, " + highest + "]", certificate.level());
        }
        Ratio awarded = Ratio.ZERO;
        BigInteger given = BigInteger.ZERO;
        Ratio[] fractions = new Ratio[n];
        for (int i = 0; i < n; i++) {
            DoorClaim claim = problem.claims().get(i);
            Ratio award = rule.award(claim.claimedUnits(), certificate.measure(), certificate.level());
            BigInteger floor = award.numerator().divide(award.denominator());
            fractions[i] = award.minus(Ratio.of(floor, BigInteger.ONE));
            BigInteger up = BigInteger.valueOf(units[i]).subtract(floor);
            if (up.signum() != 0 && !(up.equals(BigInteger.ONE) && fractions[i].signum() > 0)) {
                return refuted("units of " + claim.door(), award + " rounded down or up", units[i]);
            }
            awarded = awarded.plus(award);
            given = given.add(BigInteger.valueOf(units[i]));
        }
        if (!awarded.equals(Ratio.of(problem.givenUnits()))) {
            return refuted("sum of awards", problem.givenUnits(), awarded);
        }
        if (!given.equals(BigInteger.valueOf(problem.givenUnits()))) {
            return refuted("sum of units", problem.givenUnits(), given);
        }
        return verifyRounding(problem, rule, units, fractions, certificate);
    }

    private static Verdict verifyRounding(
            ScarcityProblem problem,
            ScarcityRule rule,
            long[] units,
            Ratio[] fractions,
            ScarcityCertificate certificate) {
        int last = -1;
        if (certificate.lastUnit().isPresent()) {
            ShareUnit unit = certificate.lastUnit().get();
            last = Collections.binarySearch(problem.ids(), unit.door());
            if (last < 0 || unit.number() != units[last] || !isUp(problem, rule, certificate, last, units[last])) {
                return refuted("last unit", "one that was rounded up", unit);
            }
        }
        if (!certificate.cutOff().equals(certificate.lastUnit().map(unit -> fractions[problem.index(unit.door())]))) {
            return refuted("cut-off", "the fraction of the last unit", certificate.cutOff());
        }
        int[] ranks = problem.ranks();
        for (int i = 0; i < units.length; i++) {
            boolean isUp = isUp(problem, rule, certificate, i, units[i]);
            if (last < 0 ? isUp : fractions[i].signum() > 0 && isUp != isBeforeOrAt(i, last, fractions, ranks)) {
                return refuted(
                        "rounding of " + problem.claims().get(i).door(),
                        isUp ? "down, being after the last unit" : "up, being before the last unit",
                        units[i]);
            }
        }
        return Verdict.proven();
    }

    private static boolean isUp(
            ScarcityProblem problem, ScarcityRule rule, ScarcityCertificate certificate, int i, long units) {
        Ratio award = rule.award(problem.claims().get(i).claimedUnits(), certificate.measure(), certificate.level());
        return Ratio.of(units).compareTo(award) > 0;
    }

    private static boolean isBeforeOrAt(int i, int last, Ratio[] fractions, int[] ranks) {
        int larger = fractions[i].compareTo(fractions[last]);
        return larger > 0 || (larger == 0 && ranks[i] <= ranks[last]);
    }
}
