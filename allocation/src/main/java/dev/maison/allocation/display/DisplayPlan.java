package dev.maison.allocation.display;

import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.internal.display.DisplayData;
import dev.maison.allocation.internal.verify.LineUnits;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.core.proof.Digest;
import dev.maison.core.proof.DigestTree;
import dev.maison.core.proof.Verdict;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What is shown where, the units that go there, what proves how good that is, a reason per display, and a digest. */
public final class DisplayPlan {
    private final DisplayProblem problem;
    private final int[] units;
    private final boolean[] shown;
    private final DisplayCertificate certificate;
    private final long gained;

    DisplayPlan(DisplayProblem problem, int[] units, DisplayCertificate certificate, long gained) {
        this.problem = problem;
        this.units = units;
        this.certificate = certificate;
        this.gained = gained;
        DisplayData data = problem.data();
        this.shown = new boolean[data.groups()];
        for (int g = 0; g < shown.length; g++) {
            shown[g] = true;
            for (int cell : data.cells[g]) {
                shown[g] &= units[cell] >= data.core[cell];
            }
        }
    }

    /**
     * The plan that lines and a certificate make, whoever says so: to explain it, or to name its run. Nothing is checked but that they are of the
     * problem; {@link DisplayVerifier} checks the rest.
     *
     * @throws IllegalArgumentException if lines are not of the problem
     */
    public static DisplayPlan of(DisplayProblem problem, List<LaunchLine> lines, DisplayCertificate certificate) {
        DisplayVerifier.Tally tally = new DisplayVerifier.Tally(problem);
        LineUnits.check(tally.read(lines));
        return new DisplayPlan(problem, tally.units(), certificate, tally.gained());
    }

    /** The problem that was solved. */
    public DisplayProblem problem() {
        return problem;
    }

    /** What proves this plan, or how far it can be from the best. */
    public DisplayCertificate certificate() {
        return certificate;
    }

    /** The lines with units: SKUs in the order of ids, and within a SKU doors in the tie order. */
    public List<LaunchLine> lines() {
        List<LaunchLine> lines = new ArrayList<>();
        for (int cell = 0; cell < units.length; cell++) {
            if (units[cell] > 0) {
                lines.add(LaunchLine.of(
                        problem.skus().get(problem.data().sku[cell]), problem.doorOfCell(cell), units[cell]));
            }
        }
        return List.copyOf(lines);
    }

    /** The units of a SKU at a door. */
    public long units(SkuId sku, DoorId door) {
        int s = Collections.binarySearch(problem.skus(), sku);
        int cell = s < 0 ? -1 : problem.findCell(s, door);
        return cell < 0 ? 0 : units[cell];
    }

    /** The units of a SKU that nobody got: supply less holdback less what was given; 0 where the holdback is more than the supply. */
    public long unitsLeftOver(SkuId sku) {
        int s = Collections.binarySearch(problem.skus(), sku);
        long left = problem.data().supply[s];
        for (int cell = problem.data().skuStart[s]; cell < problem.data().skuStart[s + 1]; cell++) {
            left -= units[cell];
        }
        return left;
    }

    /**
     * Whether a display is shown.
     *
     * @throws IllegalArgumentException if it is not one of the problem
     */
    public boolean isShown(DisplayKey display) {
        return shown[problem.index(display)];
    }

    /** The displays that are shown, in the order of their keys. */
    public List<DisplayKey> shown() {
        List<DisplayKey> keys = new ArrayList<>();
        for (int g = 0; g < shown.length; g++) {
            if (shown[g]) {
                keys.add(problem.displays().get(g).key());
            }
        }
        return List.copyOf(keys);
    }

    /** What the plan gains in all. */
    public Amount totalGain() {
        return problem.amount(gained);
    }

    /** How good this plan is by its certificate: what {@link DisplayVerifier} says of it. */
    public Verdict verdict() {
        return DisplayVerifier.verify(problem, lines(), certificate);
    }

    /**
     * Why a display is shown or not.
     *
     * @throws IllegalArgumentException if it is not one of the problem
     */
    public DisplayReason reason(DisplayKey display) {
        int g = problem.index(display);
        DisplayData data = problem.data();
        DisplayBound bound = new DisplayBound(problem);
        BigInteger advantage = bound.pricesFor(certificate.proof(), shown)
                .map(prices -> bound.advantage(g, prices))
                .orElse(BigInteger.ZERO);
        if (shown[g]) {
            Amount worth = amount(advantage);
            return display.kind() == DisplayKey.Kind.STORY
                    ? new DisplayReason.StoryKeptWhole(display, worth)
                    : new DisplayReason.RunWhole(display, worth);
        }
        for (int cell : data.cells[g]) {
            if (data.core[cell] > data.supply[data.sku[cell]]) {
                return new DisplayReason.CoreSizeMissing(
                        display, sku(cell), data.core[cell], data.supply[data.sku[cell]]);
            }
        }
        if (advantage.signum() > 0) {
            for (int cell : data.cells[g]) {
                long left = unitsLeftOver(sku(cell)) + units[cell];
                if (left < data.core[cell]) {
                    return new DisplayReason.BrokenRun(display, sku(cell), data.core[cell], left);
                }
            }
        }
        return new DisplayReason.WorthMoreElsewhere(
                display, amount(advantage.negate().max(BigInteger.ZERO)));
    }

    private Amount amount(BigInteger quanta) {
        return Amount.ofMicros(
                quanta.multiply(BigInteger.valueOf(problem.launch().quantum().micros()))
                        .longValueExact(),
                problem.launch().currency());
    }

    private SkuId sku(int cell) {
        return problem.skus().get(problem.data().sku[cell]);
    }

    /** Why each display is shown or not, in the order of keys. */
    public List<DisplayReason> reasons() {
        return problem.displays().stream().map(display -> reason(display.key())).toList();
    }

    /** The digests of the run: a header with the launch, a leaf per display, a leaf per SKU with its units, and one for the certificate. */
    public DigestTree digestTree() {
        return DisplayDigests.run(this);
    }

    /** The digest that names the run: the root of {@link #digestTree}. */
    public Digest digest() {
        return digestTree().root();
    }

    int units(int cell) {
        return units[cell];
    }

    /** Displays shown, and gain. */
    @Override
    public String toString() {
        return "DisplayPlan gains " + totalGain() + " and shows " + shown() + " by " + lines();
    }
}
