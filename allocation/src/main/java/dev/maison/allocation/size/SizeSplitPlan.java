package dev.maison.allocation.size;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.allocation.internal.verify.LineUnits;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SizeId;
import dev.maison.core.proof.Digest;
import dev.maison.core.proof.DigestTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A split of one style over doors and sizes: units per cell, the certificate that proves it, a reason per cell, and a digest. With a
 * conflict nothing is given.
 */
public final class SizeSplitPlan {
    private final SizeSplitProblem problem;
    private final long[] units;
    private final SizeSplitCertificate certificate;
    private final Optional<SizeSplitConflict> conflict;

    SizeSplitPlan(
            SizeSplitProblem problem,
            long[] units,
            SizeSplitCertificate certificate,
            Optional<SizeSplitConflict> conflict) {
        this.problem = problem;
        this.units = units;
        this.certificate = certificate;
        this.conflict = conflict;
    }

    /**
     * The plan that lines and a certificate make, whoever says so: to explain it, or to name its run. Nothing is checked but that lines are of the
     * problem; {@link SizeSplitVerifier} checks the rest.
     *
     * @param conflict what is said to keep totals from holding, in the place of lines
     * @throws IllegalArgumentException if lines are not of the problem
     */
    public static SizeSplitPlan of(
            SizeSplitProblem problem,
            List<SizeSplitLine> lines,
            SizeSplitCertificate certificate,
            Optional<SizeSplitConflict> conflict) {
        long[] units = new long[problem.doors().size() * problem.columns()];
        LineUnits.check(SizeSplitVerifier.fill(problem, lines, units));
        return new SizeSplitPlan(problem, units, certificate, conflict);
    }

    /** The problem that was solved. */
    public SizeSplitProblem problem() {
        return problem;
    }

    /** The totals that cannot hold together, if there are such. */
    public Optional<SizeSplitConflict> findConflict() {
        return conflict;
    }

    /** What proves this plan; empty of everything when there is a conflict. */
    public SizeSplitCertificate certificate() {
        return certificate;
    }

    /** The lines with units: doors in the order of ids, and within a door sizes as they run. */
    public List<SizeSplitLine> lines() {
        List<SizeSplitLine> lines = new ArrayList<>();
        int m = problem.columns();
        for (int cell = 0; cell < units.length; cell++) {
            if (units[cell] > 0) {
                lines.add(new SizeSplitLine(
                        problem.doors().get(cell / m), problem.sizes().sizes().get(cell % m), units[cell]));
            }
        }
        return List.copyOf(lines);
    }

    /**
     * The units of a size at a door.
     *
     * @throws IllegalArgumentException if door or size are not in the problem
     */
    public long units(DoorId door, SizeId size) {
        return units[problem.cell(door, size)];
    }

    /**
     * Why a door got as many of a size as it did, read from the certificate.
     *
     * @throws IllegalArgumentException if door or size are not in the problem, or the plan has a conflict
     */
    public SizeSplitReason reason(DoorId door, SizeId size) {
        conflict.ifPresent(found -> checkArgument(
                false, "plan must have no conflict to give a reason per cell but had one: %s", found.sentence()));
        int cell = problem.cell(door, size);
        long held = units[cell];
        if (problem.weight(cell) == 0) {
            return new SizeSplitReason.NoWeight(door, size);
        }
        Ratio fair = certificate
                .findMultiplier(door)
                .orElseThrow()
                .times(certificate.findMultiplier(size).orElseThrow())
                .times(Ratio.of(problem.weight(cell)));
        Ratio middle = fair.minus(Ratio.of(held));
        if (held == problem.cap(cell) && middle.compareTo(Ratio.of(1, 2)) > 0) {
            return new SizeSplitReason.HeldByCap(door, size, held, fair);
        }
        if (middle.equals(Ratio.of(1, 2)) || middle.equals(Ratio.of(-1, 2))) {
            return new SizeSplitReason.OnTheEdge(door, size, held, fair);
        }
        return new SizeSplitReason.Rounded(door, size, held, fair);
    }

    /** Why each door got what it got of each size; doors in the order of ids, sizes as they run. Empty when there is a conflict. */
    public List<SizeSplitReason> reasons() {
        List<SizeSplitReason> reasons = new ArrayList<>();
        if (conflict.isEmpty()) {
            for (DoorId door : problem.doors()) {
                for (SizeId size : problem.sizes().sizes()) {
                    reasons.add(reason(door, size));
                }
            }
        }
        return List.copyOf(reasons);
    }

    /** The digests of the run: a header, then a leaf per door in the order of ids, with its problem and its result. */
    public DigestTree digestTree() {
        return SizeSplitDigests.run(this);
    }

    /** The digest that names the run: the root of {@link #digestTree}. */
    public Digest digest() {
        return digestTree().root();
    }

    long units(int cell) {
        return units[cell];
    }

    /** Sizes and lines. */
    @Override
    public String toString() {
        return "SizeSplitPlan " + conflict.map(SizeSplitConflict::sentence).orElseGet(() -> lines().toString());
    }
}
