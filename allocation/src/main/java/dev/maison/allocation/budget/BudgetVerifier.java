package dev.maison.allocation.budget;

import static dev.maison.allocation.internal.verify.Refusal.refuted;

import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.internal.access.LaunchAccess;
import dev.maison.allocation.internal.budget.BudgetData;
import dev.maison.allocation.internal.gain.UnitGains;
import dev.maison.allocation.internal.verify.LineUnits;
import dev.maison.core.Amount;
import dev.maison.core.Ratio;
import dev.maison.core.proof.Verdict;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks a budget plan against its problem and certificate, without any solver. Costs about the units worth giving for each set of prices
 * in the certificate; without branches that is one pass.
 *
 * <ol>
 *   <li>Units lie within the limits of the launch and of every rule, summed exactly.
 *   <li>Its gain is summed anew from the gains of the launch.
 *   <li>The bound of the certificate's prices is worked out: any prices that are not below nothing give a bound, so nothing about where
 *       they came from has to be believed. Branches are followed as {@link BudgetCertificate} says.
 * </ol>
 *
 * <p>Every gain is a whole number of quanta. So a bound less than one quantum above the plan proves it the best there is: {@link
 * Verdict.Proven}. Otherwise the verdict is {@link Verdict.WithinGap}, the bound rounded down to a quantum less what the plan gains, in
 * the launch's currency. A claim that limits conflict is {@linkplain Verdict.Proven proven} when the bound of nothing falls below
 * nothing; that its set is irreducible is not checked here. Prices so large or fine that the bound leaves 64 bits cell by cell are {@link
 * Verdict.Undecided}.
 */
public final class BudgetVerifier {
    private final BudgetProblem problem;
    private final BudgetData data;

    BudgetVerifier(BudgetProblem problem) {
        this.problem = problem;
        this.data = problem.data();
    }

    /** Checks a plan with its own certificate, and the gap and gain that it states. */
    public static Verdict verify(BudgetProblem problem, BudgetPlan plan) {
        if (!plan.isFound() && plan.findConflict().isEmpty()) {
            return new Verdict.Undecided("no split that keeps all limits was found within the work budget");
        }
        BudgetVerifier verifier = new BudgetVerifier(problem);
        Verdict verdict = verifier.verify(plan.lines(), plan.certificate());
        if (plan.isFound() && !(verdict instanceof Verdict.Refuted)) {
            Amount total = LaunchAccess.amount(problem.launch(), verifier.value);
            if (!plan.totalGain().equals(total)) {
                return refuted("gain of plan", total, plan.totalGain());
            }
            Ratio gap = verdict instanceof Verdict.WithinGap within ? within.gap() : Ratio.ZERO;
            if (!(verdict instanceof Verdict.Undecided) && !plan.gap().equals(gap)) {
                return refuted("gap of plan", gap, plan.gap());
            }
        }
        return verdict;
    }

    /**
     * Checks lines and a certificate from any source. A door without a line is taken to have no unit; a line with no unit, a second line
     * for the same SKU and door, and an unknown id are refused.
     */
    public static Verdict verify(BudgetProblem problem, List<LaunchLine> lines, BudgetCertificate certificate) {
        return new BudgetVerifier(problem).verify(lines, certificate);
    }

    private long value;

    private Verdict verify(List<LaunchLine> lines, BudgetCertificate certificate) {
        if (!fits(certificate)) {
            return refuted("certificate", "SKUs, rules, currency and quantum of " + problem, certificate);
        }
        try {
            BudgetConflict conflict = certificate.findConflict().orElse(null);
            return conflict == null ? verifyPlan(lines, certificate) : verifyConflict(lines, conflict, certificate);
        } catch (ArithmeticException e) {
            return new Verdict.Undecided(
                    "the prices of the certificate are too large or too fine to be summed up in 64 bits");
        }
    }

    boolean fits(BudgetCertificate certificate) {
        if (!certificate.prices().fits(problem)) {
            return false;
        }
        BudgetCertificate.Branch branch = certificate.branch();
        return branch == null || (fits(branch.atMost()) && fits(branch.above()));
    }

    private Verdict verifyPlan(List<LaunchLine> lines, BudgetCertificate certificate) {
        int[] stated = new int
                [problem.launch().skus().size() * problem.launch().doors().size()];
        Optional<Verdict> wrong = LineUnits.fill(problem.launch(), lines, stated);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        int[] units = inOrder(stated);
        Verdict limits = verifyLimits(units);
        if (limits != null) {
            return limits;
        }
        value = gain(units);
        BigInteger open = new BudgetBound(data, value).open(certificate);
        if (open == null) {
            return Verdict.proven();
        }
        BigInteger gap = open.subtract(BigInteger.valueOf(value));
        return new Verdict.WithinGap(
                Ratio.of(
                        gap.multiply(BigInteger.valueOf(data.launch.quantum)),
                        BigInteger.valueOf(Amount.MICROS_PER_UNIT)),
                problem.launch().currency());
    }

    /** Units by the cells of the launch in the order of the rows here. */
    int[] inOrder(int[] stated) {
        int[] units = new int[data.cells()];
        for (int cell = 0; cell < units.length; cell++) {
            units[cell] = stated[data.launchCell(cell)];
        }
        return units;
    }

    private @Nullable Verdict verifyLimits(int[] units) {
        long[] used = new long[data.rows];
        for (int s = 0; s < data.skus; s++) {
            long given = 0;
            for (int d = 0; d < data.doors; d++) {
                int cell = s * data.doors + d;
                int launchCell = data.launchCell(cell);
                int least = data.launch.minimum(launchCell);
                int most = data.launch.maximum(launchCell);
                if (units[cell] < least || units[cell] > most) {
                    return refuted(
                            "units of " + problem.sku(s) + " at door " + problem.door(d),
                            data.launch.eligible(launchCell)
                                    ? "within [" + least + ", " + most + "]"
                                    : "0, as the door is not eligible",
                            units[cell]);
                }
                if (!data.launch.allows(launchCell, units[cell])) {
                    return refuted(
                            "units of " + problem.sku(s) + " at door " + problem.door(d),
                            "in multiples of " + data.launch.multiple(launchCell) + ", none or at least "
                                    + data.launch.presentation(launchCell),
                            units[cell]);
                }
                given += units[cell];
            }
            if (given > data.available[s]) {
                return refuted("units given of " + problem.sku(s), "at most " + data.available[s], given);
            }
        }
        for (int c = 0; c < units.length; c++) {
            for (int i = data.cellStart[c]; units[c] > 0 && i < data.cellStart[c + 1]; i++) {
                used[data.cellRow[i]] += data.cellWeight[i] * units[c]; // supplies keep this below 2^60
            }
        }
        for (int r = 0; r < data.rows; r++) {
            if (used[r] > data.limit[r]) {
                boolean least = data.rowIsLeast[r];
                return refuted(
                        problem.rules().get(data.rowRule[r]).name(),
                        (least ? "at least " : "at most ") + counted(r, Math.abs(data.limit[r])),
                        counted(r, Math.abs(used[r])));
            }
        }
        return null;
    }

    private String counted(int row, long grains) {
        BudgetMeasure measure = problem.rules().get(data.rowRule[row]).measure();
        return measure == BudgetMeasure.UNITS
                ? String.valueOf(grains)
                : Amount.ofMicros(grains * data.grain[row], problem.launch().currency())
                        .toString();
    }

    long gain(int[] units) {
        UnitGains gains = new UnitGains(data.launch);
        long sum = 0;
        for (int c = 0; c < units.length; c++) {
            if (units[c] == 0) {
                continue;
            }
            int launchCell = data.launchCell(c);
            gains.start(launchCell);
            for (int x = 0; x < units[c]; x++) {
                long next = gains.next();
                if (next == 0 && !data.launch.hasTable(launchCell)) {
                    break; // nothing more will come
                }
                sum = Math.addExact(sum, next);
            }
        }
        return sum;
    }

    private Verdict verifyConflict(List<LaunchLine> lines, BudgetConflict conflict, BudgetCertificate certificate) {
        if (!lines.isEmpty()) {
            return refuted("lines", "none, as the limits conflict", lines.get(0));
        }
        boolean[] keepRow = new boolean[data.rows];
        boolean[] keepSupply = new boolean[data.skus];
        boolean[] keepMinimum = new boolean[data.cells()];
        for (BudgetLimit limit : conflict.limits()) {
            if (!mark(limit, keepRow, keepSupply, keepMinimum)) {
                return refuted("limit of conflict", "a limit of the problem, once", limit.sentence());
            }
        }
        BudgetData question = data.feasibility(keepRow, keepSupply, keepMinimum);
        BigInteger open = new BudgetBound(question, -1).open(certificate);
        if (open != null) {
            return refuted("proof of conflict", "a bound below nothing", open + " quanta");
        }
        return conflict.isIrreducible() ? verifySplits(conflict, certificate.splitsWithout()) : Verdict.proven();
    }

    /** That each limit is needed: one split for each keeps all the others. */
    private Verdict verifySplits(BudgetConflict conflict, List<List<LaunchLine>> splits) {
        List<BudgetLimit> limits = conflict.limits();
        if (splits.size() != limits.size()) {
            return refuted(
                    "splits that show the conflict irreducible",
                    "one for each of its limits, " + limits.size(),
                    splits.size());
        }
        for (int i = 0; i < limits.size(); i++) {
            List<BudgetLimit> others = new ArrayList<>(limits);
            others.remove(i);
            String step = "split without " + limits.get(i).sentence();
            int[] units = new int[data.cells()];
            for (LaunchLine line : splits.get(i)) {
                if (!put(line, units)) {
                    return refuted(step, "lines of the problem, each once and within what its door may have", line);
                }
            }
            for (BudgetLimit other : others) {
                if (!keeps(other, units)) {
                    return refuted(step, "units that keep: " + other.sentence(), splits.get(i));
                }
            }
        }
        return Verdict.proven();
    }

    private boolean put(LaunchLine line, int[] units) {
        if (LaunchAccess.findIndex(problem.launch(), line.sku()) == null
                || LaunchAccess.findIndex(problem.launch(), line.door()) == null) {
            return false;
        }
        int cell = problem.skuIndex(line.sku()) * data.doors + problem.doorIndex(line.door());
        int launchCell = data.launchCell(cell);
        long most = Math.max(data.launch.maximum(launchCell), data.minimum(cell));
        if (units[cell] != 0
                || line.units() < 1
                || line.units() > most
                || !data.launch.eligible(launchCell)
                || !data.launch.allows(launchCell, (int) line.units())) {
            return false;
        }
        units[cell] = (int) line.units();
        return true;
    }

    private boolean keeps(BudgetLimit limit, int[] units) {
        if (limit instanceof BudgetLimit.Supply supply) {
            int s = problem.skuIndex(supply.sku());
            long given = 0;
            for (int c = s * data.doors; c < (s + 1) * data.doors; c++) {
                given += units[c];
            }
            return given <= supply.units();
        }
        if (limit instanceof BudgetLimit.Minimum minimum) {
            int c = problem.skuIndex(minimum.sku()) * data.doors + problem.doorIndex(minimum.door());
            return units[c] >= minimum.units();
        }
        boolean least = limit instanceof BudgetLimit.AtLeast;
        BudgetRule rule =
                limit instanceof BudgetLimit.AtLeast atLeast ? atLeast.rule() : ((BudgetLimit.AtMost) limit).rule();
        int row = BudgetPrices.findRow(problem, problem.rules().indexOf(rule), least);
        BigInteger used = BigInteger.ZERO;
        for (int c = 0; c < units.length; c++) {
            for (int i = data.cellStart[c]; units[c] > 0 && i < data.cellStart[c + 1]; i++) {
                if (data.cellRow[i] == row) {
                    used = used.add(BigInteger.valueOf(data.cellWeight[i]).multiply(BigInteger.valueOf(units[c])));
                }
            }
        }
        return used.compareTo(BigInteger.valueOf(data.limit[row])) <= 0;
    }

    /** Answers false when the limit is not one of the problem, or was marked before. */
    private boolean mark(BudgetLimit limit, boolean[] keepRow, boolean[] keepSupply, boolean[] keepMinimum) {
        if (limit instanceof BudgetLimit.Supply supply) {
            if (LaunchAccess.findIndex(problem.launch(), supply.sku()) == null) {
                return false;
            }
            int s = problem.skuIndex(supply.sku());
            return data.available[s] == supply.units() && put(keepSupply, s);
        }
        if (limit instanceof BudgetLimit.Minimum minimum) {
            if (LaunchAccess.findIndex(problem.launch(), minimum.sku()) == null
                    || LaunchAccess.findIndex(problem.launch(), minimum.door()) == null) {
                return false;
            }
            int c = problem.skuIndex(minimum.sku()) * data.doors + problem.doorIndex(minimum.door());
            return minimum.units() > 0 && data.minimum(c) == minimum.units() && put(keepMinimum, c);
        }
        boolean least = limit instanceof BudgetLimit.AtLeast;
        BudgetRule rule =
                limit instanceof BudgetLimit.AtLeast atLeast ? atLeast.rule() : ((BudgetLimit.AtMost) limit).rule();
        int index = problem.rules().indexOf(rule);
        int row = index < 0 ? -1 : BudgetPrices.findRow(problem, index, least);
        return row >= 0 && put(keepRow, row);
    }

    private static boolean put(boolean[] marks, int at) {
        boolean fresh = !marks[at];
        marks[at] = true;
        return fresh;
    }
}
