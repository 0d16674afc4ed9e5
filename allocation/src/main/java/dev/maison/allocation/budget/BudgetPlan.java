package dev.maison.allocation.budget;

import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.internal.access.LaunchAccess;
import dev.maison.allocation.internal.budget.BudgetData;
import dev.maison.allocation.internal.verify.LineUnits;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import dev.maison.core.proof.Digest;
import dev.maison.core.proof.DigestTree;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A launch split over doors under rules: the units of every SKU at every door, what they gain, how far the best could be from that, and
 * the certificate.
 *
 * <p>Nothing is lost: for every SKU, units given, held back and left over add up to the supply. When limits conflict, or no split that keeps
 * them was found, nothing is given.
 */
public final class BudgetPlan {
    private final BudgetProblem problem;
    private final int[] units;
    private final boolean found;
    private final long gainQuanta;
    private final long gapQuanta;
    private final long steps;
    private final BudgetCertificate certificate;

    BudgetPlan(
            BudgetProblem problem,
            int[] units,
            boolean found,
            long gainQuanta,
            long gapQuanta,
            long steps,
            BudgetCertificate certificate) {
        this.problem = problem;
        this.units = units;
        this.found = found;
        this.gainQuanta = gainQuanta;
        this.gapQuanta = gapQuanta;
        this.steps = steps;
        this.certificate = certificate;
    }

    /**
     * The plan that lines and a certificate make, whoever says so: to explain it, or to name its run. Nothing is checked but that they are of the
     * problem; {@link BudgetVerifier} checks the rest.
     *
     * @param isFound whether the lines are said to be a split; else limits conflict, or none was found
     * @param steps the steps that are said to have been taken
     * @throws IllegalArgumentException if lines or certificate are not of the problem
     */
    public static BudgetPlan of(
            BudgetProblem problem, List<LaunchLine> lines, BudgetCertificate certificate, boolean isFound, long steps) {
        BudgetVerifier verifier = new BudgetVerifier(problem);
        int[] units = verifier.inOrder(LineUnits.of(problem.launch(), lines));
        if (!verifier.fits(certificate)) {
            LineUnits.aligned(Optional.empty(), problem);
        }
        if (!isFound) {
            return new BudgetPlan(problem, units, false, 0, 0, steps, certificate);
        }
        long gain = verifier.gain(units);
        BigInteger open = new BudgetBound(problem.data(), gain).open(certificate);
        long gap = open == null ? 0 : open.subtract(BigInteger.valueOf(gain)).longValueExact();
        return new BudgetPlan(problem, units, true, gain, gap, steps, certificate);
    }

    /** The problem. */
    public BudgetProblem problem() {
        return problem;
    }

    /** The proof. */
    public BudgetCertificate certificate() {
        return certificate;
    }

    /** Whether there is a split; not when limits conflict, nor when none was found within the work budget. */
    public boolean isFound() {
        return found;
    }

    /** The limits that cannot hold together, if that is why there is no split. */
    public Optional<BudgetConflict> findConflict() {
        return certificate.findConflict();
    }

    /** The units of a SKU given to a door. */
    public long units(SkuId sku, DoorId door) {
        return units[problem.skuIndex(sku) * problem.data().doors + problem.doorIndex(door)];
    }

    int unitsAt(int cell) {
        return units[cell];
    }

    /** The lines with at least one unit, by SKU and door id. */
    public List<LaunchLine> lines() {
        BudgetData data = problem.data();
        List<LaunchLine> lines = new ArrayList<>();
        for (int c = 0; c < units.length; c++) {
            if (units[c] > 0) {
                lines.add(LaunchLine.of(problem.sku(c / data.doors), problem.door(c % data.doors), units[c]));
            }
        }
        lines.sort(Comparator.naturalOrder());
        return List.copyOf(lines);
    }

    /** The units of a SKU given to all doors. */
    public long unitsGiven(SkuId sku) {
        int base = problem.skuIndex(sku) * problem.data().doors;
        long sum = 0;
        for (int d = 0; d < problem.data().doors; d++) {
            sum += units[base + d];
        }
        return sum;
    }

    /** Units of a SKU that are neither given nor held back; none when more is held back than there is. */
    public long unitsLeftOver(SkuId sku) {
        return Math.max(problem.data().available[problem.skuIndex(sku)] - unitsGiven(sku), 0);
    }

    /** What a rule counts in this plan, of one that counts units. */
    public long usedUnits(String rule) {
        return used(rule, true);
    }

    /** What a rule counts in this plan, of one that counts money. */
    public Amount usedAmount(String rule) {
        return Amount.ofMicros(used(rule, false), problem.launch().currency());
    }

    private long used(String name, boolean asUnits) {
        BudgetRule rule = problem.rule(name);
        if (asUnits != (rule.measure() == BudgetMeasure.UNITS)) {
            throw new IllegalArgumentException("measure of rule " + name + " must be " + (asUnits ? "UNITS" : "money")
                    + " but was " + rule.measure());
        }
        List<SkuId> skus = rule.skus().isEmpty() ? problem.launch().skus() : rule.skus();
        List<DoorId> doors = rule.doors().isEmpty() ? problem.launch().doors() : rule.doors();
        long sum = 0;
        for (SkuId sku : skus) {
            for (DoorId door : doors) {
                long given = units(sku, door);
                if (given > 0) {
                    sum = Math.addExact(sum, Math.multiplyExact(given, problem.weight(rule.measure(), sku, door)));
                }
            }
        }
        return sum;
    }

    /**
     * The sum of gains of all units given, those of minima included.
     *
     * @throws ArithmeticException if it does not fit an {@link Amount}
     */
    public Amount totalGain() {
        return LaunchAccess.amount(problem.launch(), gainQuanta);
    }

    /** How much more the best split could gain at most, in the launch's currency; 0 when this one is proven best. */
    public Ratio gap() {
        return Ratio.of(gapQuanta, 1).times(Ratio.of(problem.data().launch.quantum, Amount.MICROS_PER_UNIT));
    }

    /** Whether no split can gain more. */
    public boolean isProvenBest() {
        return found && gapQuanta == 0;
    }

    /** Why a door got so many units of a SKU and no more. */
    public BudgetReason reason(SkuId sku, DoorId door) {
        return new BudgetExplainer(this).reason(problem.skuIndex(sku), problem.doorIndex(door));
    }

    /** The steps that the engine took; the same on every machine. */
    public long steps() {
        return steps;
    }

    /** The digest that names the run: the root of {@link #digestTree}. */
    public Digest digest() {
        return digestTree().root();
    }

    /** Digests of the header, the certificate, and every SKU's units, SKUs in id order. */
    public DigestTree digestTree() {
        return BudgetDigests.run(this);
    }

    @Override
    public String toString() {
        return "BudgetPlan of " + problem;
    }
}
