package dev.maison.allocation.share;

import com.google.common.collect.ImmutableMap;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.proof.CanonicalWriter;
import dev.maison.core.proof.Digest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A rationing: the exact award and the whole units of each door, the certificate, a reason per door, and a digest that names the run. */
public final class ScarcityPlan {
    private final ScarcityProblem problem;
    private final ScarcityRule rule;
    private final long[] units;
    private final ScarcityCertificate certificate;

    ScarcityPlan(ScarcityProblem problem, ScarcityRule rule, long[] units, ScarcityCertificate certificate) {
        this.problem = problem;
        this.rule = rule;
        this.units = units;
        this.certificate = certificate;
    }

    /** The problem that was solved. */
    public ScarcityProblem problem() {
        return problem;
    }

    /** The rule that was used. */
    public ScarcityRule rule() {
        return rule;
    }

    /** What proves this plan. */
    public ScarcityCertificate certificate() {
        return certificate;
    }

    /**
     * The exact award of a door, for what can be divided.
     *
     * @throws IllegalArgumentException if the door is not in the problem
     */
    public Ratio award(DoorId door) {
        return award(problem.index(door));
    }

    /** The exact awards by door, in the order of ids; they add up to the units given. */
    public Map<DoorId, Ratio> awards() {
        ImmutableMap.Builder<DoorId, Ratio> awards = ImmutableMap.builder();
        for (int i = 0; i < units.length; i++) {
            awards.put(door(i), award(i));
        }
        return awards.buildOrThrow();
    }

    /**
     * The whole units of a door: its award, or the whole number above or below it.
     *
     * @throws IllegalArgumentException if the door is not in the problem
     */
    public long units(DoorId door) {
        return units[problem.index(door)];
    }

    /** The whole units, one line per door, also where it got nothing, in the order of ids. */
    public List<ShareLine> lines() {
        List<ShareLine> lines = new ArrayList<>(units.length);
        for (int i = 0; i < units.length; i++) {
            lines.add(ShareLine.of(door(i), units[i]));
        }
        return List.copyOf(lines);
    }

    /** The units that nobody asked for. */
    public long leftOverUnits() {
        return problem.leftOverUnits();
    }

    /**
     * Why a door got what it got.
     *
     * @throws IllegalArgumentException if the door is not in the problem
     */
    public ScarcityReason reason(DoorId door) {
        return reason(problem.index(door));
    }

    /** Why each door got what it got, in the order of ids. */
    public List<ScarcityReason> reasons() {
        List<ScarcityReason> reasons = new ArrayList<>();
        for (int i = 0; i < units.length; i++) {
            reasons.add(reason(i));
        }
        return List.copyOf(reasons);
    }

    private ScarcityReason reason(int i) {
        long claimed = problem.claims().get(i).claimedUnits();
        Ratio award = award(i);
        Ratio floor = Ratio.of(award.numerator().divide(award.denominator()).longValueExact());
        Ratio fraction = award.minus(floor);
        ScarcityReason.Basis basis;
        if (award.equals(Ratio.of(claimed))) {
            basis = ScarcityReason.Basis.CLAIM_IN_FULL;
        } else if (award.signum() == 0) {
            basis = ScarcityReason.Basis.NOTHING;
        } else if (certificate.measure() == ScarcityCertificate.Measure.FRACTION) {
            basis = ScarcityReason.Basis.FRACTION;
        } else if (rule == ScarcityRule.TALMUD && award.equals(Ratio.of(claimed, 2))) {
            basis = ScarcityReason.Basis.HALF_OF_CLAIM;
        } else {
            basis = certificate.measure() == ScarcityCertificate.Measure.AWARD
                    ? ScarcityReason.Basis.EQUAL_AWARD
                    : ScarcityReason.Basis.EQUAL_LOSS;
        }
        if (fraction.signum() == 0) {
            return new ScarcityReason.ExactAward(door(i), claimed, award, basis);
        }
        Optional<Ratio> cutOff = certificate.cutOff();
        boolean isTie = cutOff.isPresent() && cutOff.get().equals(fraction) && isCutOffShared(fraction);
        return Ratio.of(units[i]).compareTo(award) > 0
                ? new ScarcityReason.RoundedUp(door(i), claimed, award, basis, units[i], isTie)
                : new ScarcityReason.RoundedDown(door(i), claimed, award, basis, units[i], isTie);
    }

    /** Whether one door with this fraction was rounded down: the one at the cut-off was rounded up. */
    private boolean isCutOffShared(Ratio fraction) {
        for (int i = 0; i < units.length; i++) {
            Ratio award = award(i);
            if (award.minus(Ratio.of(units[i])).equals(fraction)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The SHA-256 digest of problem, rule and result in canonical bytes; it names the run.
     *
     * <p>The bytes: record {@code maison.scarcity.plan} version 1; supply; doors (list of texts, in the order of ids); claims (column of 64-bit
     * integers); places in the tie order (column of 32-bit integers); name of the rule; name of the measure; level (two big
     * integers); units (column of 64-bit integers).
     */
    public Digest digest() {
        int n = units.length;
        CanonicalWriter writer = new CanonicalWriter()
                .record("maison.scarcity.plan", 1)
                .integer(problem.supplyUnits())
                .list(n);
        long[] claims = new long[n];
        for (int i = 0; i < n; i++) {
            writer.text(door(i).text());
            claims[i] = problem.claims().get(i).claimedUnits();
        }
        return writer.longColumn(claims, 0, n)
                .intColumn(problem.ranks(), 0, n)
                .text(rule.name())
                .text(certificate.measure().name())
                .bigInteger(certificate.level().numerator())
                .bigInteger(certificate.level().denominator())
                .longColumn(units, 0, n)
                .toDigest();
    }

    private Ratio award(int index) {
        return rule.award(problem.claims().get(index).claimedUnits(), certificate.measure(), certificate.level());
    }

    private DoorId door(int index) {
        return problem.claims().get(index).door();
    }

    /** Rule and lines. */
    @Override
    public String toString() {
        return rule + " " + lines();
    }
}
