package dev.maison.allocation.share;

import static dev.maison.allocation.share.ScarcityAxiom.CLAIM_MONOTONY;
import static dev.maison.allocation.share.ScarcityAxiom.COMPOSITION_DOWN;
import static dev.maison.allocation.share.ScarcityAxiom.COMPOSITION_UP;
import static dev.maison.allocation.share.ScarcityAxiom.CONSISTENCY;
import static dev.maison.allocation.share.ScarcityAxiom.EQUAL_TREATMENT;
import static dev.maison.allocation.share.ScarcityAxiom.HOMOGENEITY;
import static dev.maison.allocation.share.ScarcityAxiom.MINIMAL_RIGHTS_FIRST;
import static dev.maison.allocation.share.ScarcityAxiom.NO_GAIN_BY_MERGING_OR_SPLITTING;
import static dev.maison.allocation.share.ScarcityAxiom.ORDER_PRESERVATION;
import static dev.maison.allocation.share.ScarcityAxiom.SELF_DUALITY;
import static dev.maison.allocation.share.ScarcityAxiom.SUPPLY_MONOTONY;
import static dev.maison.allocation.share.ScarcityAxiom.TRUNCATION;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.maison.core.Ratio;
import java.math.BigInteger;
import java.util.EnumSet;
import java.util.Set;

/**
 * The named rules for rationing what is there among doors that claimed more. A rule is a name; {@link ScarcityEngine} computes.
 *
 * <p>Which axioms hold, for exact awards (every rule treats equals equally, keeps the order of claims, is monotone in supply and in one's own
 * claim, homogeneous and consistent):
 *
 * <table>
 *   <caption>Axioms kept</caption>
 *   <tr><th></th><th>proportional</th><th>equal awards</th><th>equal losses</th><th>Talmud</th></tr>
 *   <tr><td>self-duality</td><td>yes</td><td>no</td><td>no</td><td>yes</td></tr>
 *   <tr><td>composition down</td><td>yes</td><td>yes</td><td>yes</td><td>no</td></tr>
 *   <tr><td>composition up</td><td>yes</td><td>yes</td><td>yes</td><td>no</td></tr>
 *   <tr><td>truncation</td><td>no</td><td>yes</td><td>no</td><td>yes</td></tr>
 *   <tr><td>minimal rights first</td><td>no</td><td>no</td><td>yes</td><td>yes</td></tr>
 *   <tr><td>no gain by merging or splitting</td><td>yes</td><td>no</td><td>no</td><td>no</td></tr>
 * </table>
 *
 * <p>Equal awards and equal losses are each other's dual: one shares what there is as the other shares what is missing. The axioms are about
 * exact awards; whole units lie within one of them. Whole units of equal awards and of equal losses are monotone in supply; those of
 * the proportional rule and of the Talmud are not (the Alabama paradox): where that matters take {@link ShareMethod#WEBSTER} with the claims
 * as weights and as maxima.
 */
public enum ScarcityRule {
    /**
     * Everyone gets the same fraction of its claim. Invites doors to ask for more than they need (Cachon and Lariviere 1999).
     */
    PROPORTIONAL(EnumSet.of(SELF_DUALITY, COMPOSITION_DOWN, COMPOSITION_UP, NO_GAIN_BY_MERGING_OR_SPLITTING)),

    /**
     * Everyone gets the same, but nobody more than its claim: {@code min(claim, level)}. Also called constrained equal awards. Asking for
     * more than one needs gains nothing (Sprumont 1991).
     */
    EQUAL_AWARDS(EnumSet.of(COMPOSITION_DOWN, COMPOSITION_UP, TRUNCATION)),

    /** Everyone goes short by the same, but nobody by more than its claim: {@code max(0, claim - level)}. Also called constrained equal losses. */
    EQUAL_LOSSES(EnumSet.of(COMPOSITION_DOWN, COMPOSITION_UP, MINIMAL_RIGHTS_FIRST)),

    /**
     * The rule of the Talmud (Ketubot 93a): up to half of the claims together, equal awards of half the claims; beyond it, half the claims
     * and equal losses on the other half. Aumann and Maschler, "Game theoretic analysis of a bankruptcy problem from the Talmud", Journal of
     * Economic Theory 36, 1985.
     */
    TALMUD(EnumSet.of(SELF_DUALITY, TRUNCATION, MINIMAL_RIGHTS_FIRST));

    private static final ImmutableSet<ScarcityAxiom> COMMON = Sets.immutableEnumSet(
            EQUAL_TREATMENT, ORDER_PRESERVATION, SUPPLY_MONOTONY, CLAIM_MONOTONY, HOMOGENEITY, CONSISTENCY);

    private static final Ratio HALF = Ratio.of(1, 2);

    private final ImmutableSet<ScarcityAxiom> own;

    ScarcityRule(Set<ScarcityAxiom> own) {
        this.own = Sets.immutableEnumSet(own);
    }

    /** The axioms that exact awards of this rule keep; each other one is broken by some problem. */
    public Set<ScarcityAxiom> keeps() {
        return Sets.immutableEnumSet(Sets.union(COMMON, own));
    }

    /** What the level of this rule measures for the given problem. */
    ScarcityCertificate.Measure measure(ScarcityProblem problem) {
        return switch (this) {
            case PROPORTIONAL -> ScarcityCertificate.Measure.FRACTION;
            case EQUAL_AWARDS -> ScarcityCertificate.Measure.AWARD;
            case EQUAL_LOSSES -> ScarcityCertificate.Measure.LOSS;
            case TALMUD ->
                BigInteger.valueOf(problem.givenUnits()).shiftLeft(1).compareTo(problem.totalClaimedUnits()) <= 0
                        ? ScarcityCertificate.Measure.AWARD
                        : ScarcityCertificate.Measure.LOSS;
        };
    }

    /** The exact award at a level. */
    Ratio award(long claim, ScarcityCertificate.Measure measure, Ratio level) {
        Ratio whole = Ratio.of(claim);
        Ratio cap = this == TALMUD ? whole.times(HALF) : whole;
        return switch (measure) {
            case FRACTION -> whole.times(level);
            case AWARD -> smaller(cap, level);
            case LOSS -> whole.minus(smaller(cap, level));
        };
    }

    private static Ratio smaller(Ratio a, Ratio b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
