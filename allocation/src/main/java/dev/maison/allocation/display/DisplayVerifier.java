package dev.maison.allocation.display;

import static dev.maison.allocation.internal.verify.Refusal.refuted;

import dev.maison.allocation.display.DisplayBound.Unfit;
import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.internal.display.DisplayData;
import dev.maison.core.Amount;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import dev.maison.core.proof.Verdict;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Checks lines and a certificate from any source, without the solver.
 *
 * <p>What is checked: each line names a SKU and a door, once, with units that the door may have; supplies hold; no unit gains nothing, except
 * in the core of a display that is shown. Then it adds up what the lines gain, works out the bound from the certificate by its own
 * maximisation, display by display, and says {@link Verdict.Proven} when they meet, or {@link Verdict.WithinGap} by how much they differ at
 * most. Costs a pass over the gains for each set of prices in the certificate.
 */
public final class DisplayVerifier {
    private DisplayVerifier() {}

    /** Checks a plan, also what it says of its gain, its bound, its displays and what is left over. */
    public static Verdict verify(DisplayProblem problem, DisplayPlan plan) {
        if (!plan.problem().digest().equals(problem.digest())) {
            return refuted("problem", problem.digest(), plan.problem().digest());
        }
        Tally tally = new Tally(problem);
        Optional<Verdict> wrong = tally.read(plan.lines());
        if (wrong.isPresent()) {
            return wrong.get();
        }
        for (int s = 0; s < problem.skus().size(); s++) {
            SkuId sku = problem.skus().get(s);
            long free = problem.launch().supplyUnits(sku) - problem.launch().holdbackUnits(sku);
            long left = Math.max(free, 0) - tally.given[s];
            if (plan.unitsLeftOver(sku) != left) {
                return refuted("units left over of " + sku, left, plan.unitsLeftOver(sku));
            }
        }
        Amount gained = problem.amount(tally.gained());
        return plan.totalGain().equals(gained)
                ? tally.judge(plan.certificate())
                : refuted("total gain", gained, plan.totalGain());
    }

    /** Checks lines and a certificate that may come from anywhere. */
    public static Verdict verify(DisplayProblem problem, List<LaunchLine> lines, DisplayCertificate certificate) {
        Tally tally = new Tally(problem);
        return tally.read(lines).orElseGet(() -> tally.judge(certificate));
    }

    /** Units per cell as the lines state them, and what they gain. */
    static final class Tally {
        private final DisplayProblem problem;
        private final DisplayData data;
        private final int[] units;
        private final boolean[] shown;
        private final long[] given;

        Tally(DisplayProblem problem) {
            this.problem = problem;
            this.data = problem.data();
            this.units = new int[data.sku.length];
            this.shown = new boolean[data.groups()];
            this.given = new long[data.skus()];
        }

        Optional<Verdict> read(List<LaunchLine> lines) {
            for (LaunchLine line : lines) {
                int s = Collections.binarySearch(problem.skus(), line.sku());
                int cell = s < 0 ? -1 : problem.findCell(s, line.door());
                if (cell < 0) {
                    return Optional.of(refuted("line", "a SKU and a door that may have it", line));
                }
                if (line.units() < 1 || line.units() > data.gains[cell].length) {
                    return Optional.of(refuted(
                            "units of " + line.sku() + " at door " + line.door(),
                            "within [1, " + data.gains[cell].length + "], as more are not allowed or gain nothing",
                            line.units()));
                }
                if (units[cell] > 0) {
                    return Optional.of(
                            refuted("lines of " + line.sku() + " at door " + line.door(), "one line", "two lines"));
                }
                units[cell] = (int) line.units();
                given[s] += line.units();
            }
            for (int s = 0; s < given.length; s++) {
                if (given[s] > data.supply[s]) {
                    return Optional.of(
                            refuted("units given of " + problem.skus().get(s), "at most " + data.supply[s], given[s]));
                }
            }
            for (int g = 0; g < shown.length; g++) {
                shown[g] = true;
                for (int cell : data.cells[g]) {
                    shown[g] &= units[cell] >= data.core[cell];
                }
            }
            for (int cell = 0; cell < units.length; cell++) {
                long[] gains = gains(cell);
                int least = isBroken(cell) ? 0 : data.core[cell];
                if (units[cell] > least && (units[cell] > gains.length || gains[units[cell] - 1] <= 0)) {
                    return Optional.of(refuted(
                            "last unit of " + problem.skus().get(data.sku[cell]) + " at door "
                                    + problem.doorOfCell(cell),
                            "a gain",
                            "none"));
                }
            }
            return Optional.empty();
        }

        int[] units() {
            return units.clone();
        }

        boolean[] shown() {
            return shown;
        }

        private boolean isBroken(int cell) {
            return data.group[cell] >= 0 && !shown[data.group[cell]];
        }

        private long[] gains(int cell) {
            return isBroken(cell) ? data.salvage[cell] : data.gains[cell];
        }

        /** What the lines gain, in quanta; it fits, as the problem checked. */
        long gained() {
            long gained = 0;
            for (int cell = 0; cell < units.length; cell++) {
                for (int k = 0; k < units[cell]; k++) {
                    gained += gains(cell)[k];
                }
            }
            for (int g = 0; g < shown.length; g++) {
                gained += shown[g] ? data.bonus[g] : 0;
            }
            return gained;
        }

        Verdict judge(DisplayCertificate certificate) {
            try {
                BigInteger gained = BigInteger.valueOf(gained());
                BigInteger bound =
                        new DisplayBound(problem).of(certificate.proof()).orElse(null);
                if (bound == null || bound.compareTo(gained) < 0) {
                    return refuted("bound", "at least what is gained, " + gained, String.valueOf(bound));
                }
                return bound.equals(gained)
                        ? Verdict.proven()
                        : new Verdict.WithinGap(
                                Ratio.of(
                                        bound.subtract(gained)
                                                .multiply(BigInteger.valueOf(problem.launch()
                                                        .quantum()
                                                        .micros())),
                                        BigInteger.valueOf(Amount.MICROS_PER_UNIT)),
                                problem.launch().currency());
            } catch (Unfit unfit) {
                return refuted(unfit.step, unfit.expected, unfit.found);
            }
        }
    }
}
