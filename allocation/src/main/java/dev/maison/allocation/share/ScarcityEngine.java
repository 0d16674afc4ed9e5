package dev.maison.allocation.share;

import static java.util.Objects.requireNonNull;

import dev.maison.allocation.internal.solve.share.LevelSolver;
import dev.maison.core.Ratio;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rations what is there among doors that claimed more, by a named rule: exact awards for what can be divided, and whole units.
 *
 * <p>The whole units are the fairest there are to the exact awards: of all whole vectors with that total and within the claims, the sum of
 * squared differences from the awards is the smallest, ties in the declared order. For equal awards this is the vector whose largest entries
 * are as small as possible, and likewise for the losses of equal losses: the decreasingly minimal vectors of an M-convex set are those
 * with the smallest sum of squares (Frank and Murota, "Decreasing minimization on M-convex sets: background and structures",
 * Mathematical Programming, 2021).
 *
 * <pre>{@code
 * ScarcityPlan plan = ScarcityEngine.ration(problem, ScarcityRule.TALMUD);
 * plan.award(DoorId.of("PARIS")); // 50
 * plan.units(DoorId.of("TOKYO")); // 75
 * }</pre>
 */
public final class ScarcityEngine {
    private ScarcityEngine() {}

    /** Rations by a rule. Cost: O(doors log doors). */
    public static ScarcityPlan ration(ScarcityProblem problem, ScarcityRule rule) {
        requireNonNull(rule, "rule");
        ScarcityCertificate.Measure measure = rule.measure(problem);
        Ratio level = level(problem, rule, measure);
        int n = problem.claims().size();
        long[] units = new long[n];
        List<Ratio> fractions = new ArrayList<>(n);
        List<Integer> open = new ArrayList<>();
        long left = problem.givenUnits();
        for (int i = 0; i < n; i++) {
            Ratio award = rule.award(problem.claims().get(i).claimedUnits(), measure, level);
            units[i] = award.numerator().divide(award.denominator()).longValueExact();
            fractions.add(award.minus(Ratio.of(units[i])));
            if (fractions.get(i).signum() > 0) {
                open.add(i);
            }
            left -= units[i];
        }
        int[] ranks = problem.ranks();
        open.sort((i, j) -> {
            int larger = fractions.get(j).compareTo(fractions.get(i));
            return larger != 0 ? larger : Integer.compare(ranks[i], ranks[j]);
        });
        // Less than one unit a fraction is left, so there are more fractions than units.
        int last = -1;
        for (int k = 0; k < left; k++) {
            last = open.get(k);
            units[last]++;
        }
        Optional<ShareUnit> lastUnit = last < 0
                ? Optional.empty()
                : Optional.of(new ShareUnit(problem.claims().get(last).door(), units[last]));
        Optional<Ratio> cutOff = last < 0 ? Optional.empty() : Optional.of(fractions.get(last));
        return new ScarcityPlan(problem, rule, units, new ScarcityCertificate(measure, level, lastUnit, cutOff));
    }

    private static Ratio level(ScarcityProblem problem, ScarcityRule rule, ScarcityCertificate.Measure measure) {
        BigInteger claimed = problem.totalClaimedUnits();
        BigInteger given = BigInteger.valueOf(problem.givenUnits());
        if (measure == ScarcityCertificate.Measure.FRACTION) {
            return claimed.signum() == 0 ? Ratio.ZERO : Ratio.of(given, claimed);
        }
        long[] caps =
                problem.claims().stream().mapToLong(DoorClaim::claimedUnits).toArray();
        BigInteger total = measure == ScarcityCertificate.Measure.AWARD ? given : claimed.subtract(given);
        // Half claims at half the level: both doubled, so that caps stay whole.
        return rule == ScarcityRule.TALMUD
                ? LevelSolver.level(caps, total.shiftLeft(1)).times(Ratio.of(1, 2))
                : LevelSolver.level(caps, total);
    }
}
