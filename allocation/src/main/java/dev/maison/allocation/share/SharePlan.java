package dev.maison.allocation.share;

import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.proof.CanonicalWriter;
import dev.maison.core.proof.Digest;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A split: units per door, the certificate that proves it, a reason per door, and a digest that names the run.
 *
 * <p>If the problem has a conflict, nothing is given: every door has zero units, and the whole supply is left over.
 */
public final class SharePlan {
    private final ShareProblem problem;
    private final ShareMethod method;
    private final long[] units;
    private final ShareCertificate certificate;
    private final Optional<ShareConflict> conflict;

    SharePlan(
            ShareProblem problem,
            ShareMethod method,
            long[] units,
            ShareCertificate certificate,
            Optional<ShareConflict> conflict) {
        this.problem = problem;
        this.method = method;
        this.units = units;
        this.certificate = certificate;
        this.conflict = conflict;
    }

    /** The problem that was solved. */
    public ShareProblem problem() {
        return problem;
    }

    /** The method that was used. */
    public ShareMethod method() {
        return method;
    }

    /** The limits that cannot hold together, if there are such. */
    public Optional<ShareConflict> findConflict() {
        return conflict;
    }

    /** What proves this plan; empty of everything when there is a conflict. */
    public ShareCertificate certificate() {
        return certificate;
    }

    /** One line per door, also where it got nothing, in the order of ids. */
    public List<ShareLine> lines() {
        List<ShareLine> lines = new ArrayList<>(units.length);
        for (int i = 0; i < units.length; i++) {
            lines.add(ShareLine.of(door(i), units[i]));
        }
        return List.copyOf(lines);
    }

    /**
     * The units of a door.
     *
     * @throws IllegalArgumentException if the door is not in the problem
     */
    public long units(DoorId door) {
        return units[problem.index(door)];
    }

    /** The sum of all units given. */
    public long givenUnits() {
        BigInteger total = BigInteger.ZERO;
        for (long held : units) {
            total = total.add(BigInteger.valueOf(held));
        }
        return total.longValueExact();
    }

    /** The units nobody got: zero, or the whole supply when there is a conflict. */
    public long leftOverUnits() {
        return conflict.isPresent() ? problem.supplyUnits() : 0;
    }

    /**
     * Who gets the next unit if the supply grows by one: the refused unit of the highest priority. Empty when every door is at its maximum, when
     * there is a conflict, and by largest remainder, where a larger supply changes every priority.
     */
    public Optional<ShareUnit> findNextUnit() {
        return method.isDivisorMethod() ? firstRefused() : Optional.empty();
    }

    /**
     * Why a door got what it got. Cost: O(doors).
     *
     * @throws IllegalArgumentException if the door is not in the problem, or the plan has a conflict
     */
    public ShareReason reason(DoorId door) {
        return reason(problem.index(door), firstRefused());
    }

    /** Why each door got what it got, in the order of ids; empty when there is a conflict. Cost: O(doors). */
    public List<ShareReason> reasons() {
        List<ShareReason> reasons = new ArrayList<>();
        if (conflict.isEmpty()) {
            Optional<ShareUnit> refused = firstRefused();
            for (int i = 0; i < units.length; i++) {
                reasons.add(reason(i, refused));
            }
        }
        return List.copyOf(reasons);
    }

    private ShareReason reason(int i, Optional<ShareUnit> firstRefused) {
        if (conflict.isPresent()) {
            throw new IllegalArgumentException("plan must have no conflict to give a reason per door but had one: "
                    + conflict.get().sentence());
        }
        WeightedDoor door = problem.doors().get(i);
        DoorId id = door.door();
        long held = units[i];
        Ratio quota = problem.quotaUnits(i);
        if (door.weight() == 0) {
            return new ShareReason.ZeroWeight(id, held);
        }
        SharePriority cutOff = certificate.lastUnit().map(this::priority).orElse(null);
        SharePriority last = held > 0 ? SharePriority.of(problem, method, i, held - 1) : null;
        SharePriority next = SharePriority.of(problem, method, i, held);
        boolean isAtMinimum = held == door.minimumUnits();
        boolean isAtMaximum = held == door.maximumUnits().orElse(-1);
        if (isAtMinimum && last != null && (cutOff == null || last.compareTo(cutOff) < 0)) {
            return new ShareReason.HeldByMinimum(id, held, quota);
        }
        if (isAtMaximum && cutOff != null && next.compareTo(cutOff) > 0) {
            return new ShareReason.HeldByMaximum(id, held, quota);
        }
        if (quota.equals(Ratio.of(held))) {
            return new ShareReason.ExactQuota(id, held);
        }
        if (cutOff != null && !isAtMaximum && next.compareTo(cutOff) == 0) {
            return new ShareReason.LostTie(
                    id, held, quota, certificate.lastUnit().orElseThrow().door());
        }
        if (cutOff != null
                && !isAtMinimum
                && last != null
                && last.compareTo(cutOff) == 0
                && firstRefused.isPresent()
                && priority(firstRefused.get()).compareTo(cutOff) == 0) {
            return new ShareReason.WonTie(id, held, quota, firstRefused.get().door());
        }
        Optional<Ratio> cutOffRatio = certificate.cutOff();
        return last != null && quota.compareTo(Ratio.of(held)) < 0
                ? new ShareReason.RoundedUp(id, held, quota, last.toRatio(), cutOffRatio)
                : new ShareReason.RoundedDown(id, held, quota, next.toRatio(), cutOffRatio);
    }

    private SharePriority priority(ShareUnit unit) {
        return SharePriority.of(problem, method, problem.index(unit.door()), unit.number() - 1);
    }

    private Optional<ShareUnit> firstRefused() {
        if (conflict.isPresent()) {
            return Optional.empty();
        }
        int[] ranks = problem.ranks();
        int first = -1;
        @Nullable SharePriority highest = null;
        for (int i = 0; i < units.length; i++) {
            // One unit more would be a larger supply: the supply itself bounds nobody.
            long maximum = problem.doors().get(i).maximumUnits().orElse(Long.MAX_VALUE);
            if (units[i] < maximum && problem.doors().get(i).weight() > 0) {
                SharePriority priority = SharePriority.of(problem, method, i, units[i]);
                int order = highest == null ? 1 : priority.compareTo(highest);
                if (order > 0 || (order == 0 && ranks[i] < ranks[first])) {
                    first = i;
                    highest = priority;
                }
            }
        }
        return first < 0 ? Optional.empty() : Optional.of(new ShareUnit(door(first), units[first] + 1));
    }

    /**
     * The SHA-256 digest of problem, method and result in canonical bytes; it names the run.
     *
     * <p>The bytes: record {@code maison.share.plan} version 1; supply; doors (list of texts, in the order of ids); weights, minima and
     * maxima (columns of 64-bit integers, -1 for no maximum); places in the tie order (column of 32-bit integers); name of the method;
     * whether there is a conflict; units (column of 64-bit integers); the last unit and its cut-off, or absent.
     */
    public Digest digest() {
        int n = units.length;
        long[] weights = new long[n];
        long[] minima = new long[n];
        long[] maxima = new long[n];
        CanonicalWriter writer = new CanonicalWriter()
                .record("maison.share.plan", 1)
                .integer(problem.supplyUnits())
                .list(n);
        for (int i = 0; i < n; i++) {
            WeightedDoor door = problem.doors().get(i);
            writer.text(door.door().text());
            weights[i] = door.weight();
            minima[i] = door.minimumUnits();
            maxima[i] = door.maximumUnits().orElse(-1);
        }
        writer.longColumn(weights, 0, n)
                .longColumn(minima, 0, n)
                .longColumn(maxima, 0, n)
                .intColumn(problem.ranks(), 0, n)
                .text(method.name())
                .flag(conflict.isPresent())
                .longColumn(units, 0, n);
        certificate
                .lastUnit()
                .ifPresentOrElse(unit -> writer.text(unit.door().text()).integer(unit.number()), writer::absent);
        certificate
                .cutOff()
                .ifPresentOrElse(
                        cutOff -> writer.bigInteger(cutOff.numerator()).bigInteger(cutOff.denominator()),
                        writer::absent);
        return writer.toDigest();
    }

    private DoorId door(int index) {
        return problem.doors().get(index).door();
    }

    /** Method and lines. */
    @Override
    public String toString() {
        return method + (conflict.isPresent() ? ": " + conflict.get().sentence() : " " + lines());
    }
}
