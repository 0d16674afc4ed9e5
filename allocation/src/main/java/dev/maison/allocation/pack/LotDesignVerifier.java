package dev.maison.allocation.pack;

import static dev.maison.allocation.internal.verify.Refusal.refuted;

import dev.maison.allocation.internal.gain.pack.LotData;
import dev.maison.core.proof.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Checks a lot design against its problem and certificate, without any solver. Costs a pass over all branches, lots and multiplicities per
 * case of the certificate, which is one where the prices suffice.
 *
 * <ol>
 *   <li>Every branch has one line, with a candidate lot and a multiplicity within its range.
 *   <li>No more lot types are used than allowed, and the total lies within its range.
 *   <li>The bound of each case is evaluated from the prices. With the price p per unit and u(b) per branch, and r(b, l) the cheapest of a
 *       branch and a lot once every unit costs p more, no design costs less than
 *       <pre>{@code
 * sum of u(b) - the k largest of (sum over b of max(u(b) - r(b, l), 0)) over l - p x (most units if p >= 0, else fewest)
 * }</pre>
 *       raised to the next multiple of what divides all costs. In a case that uses a lot, u(b) is lowered to r(b, l) there and k counts
 *       one less; the cheapest lots of the case alone are tried as u too, and the better bound counts.
 *   <li>The gap is the cost less the smallest bound of any case.
 * </ol>
 *
 * <p>A price beyond use is refused, so that no sum overflows: with C the largest cost of a choice and W the most units of a branch, a
 * price per unit lies within C plus a thousandth either way, and a price per branch within 1 + W times that.
 *
 * <p>The answer is {@link Verdict.Proven} without a gap, else {@link Verdict.WithinGap} in the problem's cost unit. Any prices are valid,
 * so a poor price only leaves a larger gap.
 *
 * <p>A claim that there is no design is checked by counting the totals that can be reached, without each of its limits too.
 */
public final class LotDesignVerifier {
    private LotDesignVerifier() {}

    /** Checks a plan with its own certificate. */
    public static Verdict verify(LotDesignProblem problem, LotDesignPlan plan) {
        return verify(problem, plan.lines(), plan.certificate());
    }

    /** Checks lines and a certificate from any source, in any order. */
    public static Verdict verify(LotDesignProblem problem, List<LotLine> lines, LotDesignCertificate certificate) {
        Optional<LotConflict> conflict = certificate.findConflict();
        if (conflict.isPresent()) {
            return lines.isEmpty()
                    ? new LotConflictCheck(problem, conflict.get()).verify()
                    : refuted("lines", "none, as the limits conflict", lines.size());
        }
        LotData data = problem.data();
        boolean[] seen = new boolean[data.branches];
        TreeSet<LotType> used = new TreeSet<>();
        long cost = 0;
        long units = 0;
        for (LotLine line : lines) {
            int branch = problem.findBranch(line.branch());
            int lot = problem.findLot(line.lot());
            if (branch < 0) {
                return refuted("branch of line " + line, "a branch of the problem", line.branch());
            }
            if (lot < 0) {
                return refuted("lot of branch " + line.branch(), "a candidate lot", line.lot());
            }
            if (line.multiplicity() < 1 || line.multiplicity() > data.multiplicities) {
                return refuted(
                        "multiplicity of branch " + line.branch(),
                        "within [1, " + data.multiplicities + "]",
                        line.multiplicity());
            }
            if (seen[branch]) {
                return refuted("lines of branch " + line.branch(), "one line", "two lines");
            }
            seen[branch] = true;
            used.add(line.lot());
            cost += data.cost[data.at(branch, lot) + line.multiplicity() - 1];
            units += line.units();
        }
        for (int b = 0; b < data.branches; b++) {
            if (!seen[b]) {
                return refuted("lines of branch " + problem.branches().get(b).door(), "one line", "none");
            }
        }
        if (used.size() > problem.maxLotTypes()) {
            return refuted("lot types", "at most " + problem.maxLotTypes(), used.size());
        }
        if (units < problem.fewestUnits() || units > problem.mostUnits()) {
            return refuted("total units", "within [" + problem.fewestUnits() + ", " + problem.mostUnits() + "]", units);
        }
        return verifyGap(problem, certificate, cost);
    }

    private static Verdict verifyGap(LotDesignProblem problem, LotDesignCertificate certificate, long cost) {
        Optional<LotDesignBound.Fault> fault = LotDesignBound.findFault(problem, certificate);
        if (fault.isPresent()) {
            return refuted(
                    fault.get().step(), fault.get().expected(), fault.get().found());
        }
        long bound = LotDesignBound.of(problem, certificate);
        return bound >= cost
                ? Verdict.proven()
                : new Verdict.WithinGap(LotDesignProblem.ratio(cost - bound), problem.costUnit());
    }
}
