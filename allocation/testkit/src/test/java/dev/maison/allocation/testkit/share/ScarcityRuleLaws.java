package dev.maison.allocation.testkit.share;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.share.DoorClaim;
import dev.maison.allocation.share.ScarcityAxiom;
import dev.maison.allocation.share.ScarcityCertificate;
import dev.maison.allocation.share.ScarcityEngine;
import dev.maison.allocation.share.ScarcityPlan;
import dev.maison.allocation.share.ScarcityProblem;
import dev.maison.allocation.share.ScarcityReason;
import dev.maison.allocation.share.ScarcityRule;
import dev.maison.allocation.share.ScarcityVerifier;
import dev.maison.allocation.share.ShareLine;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.proof.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule keeps the axioms it claims and breaks each of the others; whole units are the fairest. */
class ScarcityRuleLaws {
    @Provide
    Arbitrary<ScarcityProblem> small() {
        return ShareArbitraries.smallScarcityProblems();
    }

    @Property
    void awardsMakeSense(@ForAll ScarcityProblem problem, @ForAll ScarcityRule rule) {
        ScarcityLaws.awardsMakeSense(awardsOf(rule)).verify(problem);
    }

    @Property
    void everyRuleKeepsTheAxiomsItClaims(@ForAll ScarcityProblem problem, @ForAll ScarcityRule rule) {
        for (ScarcityAxiom axiom : rule.keeps()) {
            ScarcityLaws.of(axiom, awardsOf(rule)).verify(problem);
        }
    }

    static Stream<Arguments> axiomsBroken() {
        return Stream.of(ScarcityRule.values())
                .flatMap(rule -> Stream.of(ScarcityAxiom.values())
                        .filter(axiom -> !rule.keeps().contains(axiom))
                        .map(axiom -> Arguments.of(rule, axiom)));
    }

    @ParameterizedTest
    @MethodSource("axiomsBroken")
    void everyRuleBreaksTheAxiomsItDoesNotClaim(ScarcityRule rule, ScarcityAxiom axiom) {
        boolean isBroken = false;
        for (long supply = 1; supply < 60 && !isBroken; supply++) {
            ScarcityProblem problem = ScarcityProblem.ofClaims(
                    supply, Map.of(DoorId.of("A"), 10L, DoorId.of("B"), 20L, DoorId.of("C"), 30L));
            isBroken = ScarcityLaws.of(axiom, awardsOf(rule))
                    .counterexample(problem)
                    .isPresent();
        }
        assertThat(isBroken).isTrue();
    }

    @Property
    void equalAwardsAndEqualLossesAreDual(@ForAll ScarcityProblem problem) {
        ScarcityLaws.areDual(awardsOf(ScarcityRule.EQUAL_AWARDS), awardsOf(ScarcityRule.EQUAL_LOSSES))
                .verify(problem);
        ScarcityLaws.areDual(awardsOf(ScarcityRule.EQUAL_LOSSES), awardsOf(ScarcityRule.EQUAL_AWARDS))
                .verify(problem);
    }

    @Property
    void everyRationingIsProvenAndKeepsTheTotal(@ForAll ScarcityProblem problem, @ForAll ScarcityRule rule) {
        ScarcityPlan plan = ScarcityEngine.ration(problem, rule);
        assertThat(ScarcityVerifier.verify(problem, plan)).isEqualTo(Verdict.proven());
        long given = plan.lines().stream().mapToLong(ShareLine::units).reduce(0, Math::addExact);
        assertThat(given + plan.leftOverUnits()).isEqualTo(problem.supplyUnits());
    }

    @Property
    void aChangedRationingIsRefuted(
            @ForAll ScarcityProblem problem,
            @ForAll ScarcityRule rule,
            @ForAll @IntRange(max = 4) int from,
            @ForAll @IntRange(max = 4) int to,
            @ForAll @IntRange(max = 4) int kind) {
        ScarcityPlan plan = ScarcityEngine.ration(problem, rule);
        List<ShareLine> lines = new ArrayList<>(plan.lines());
        ScarcityCertificate certificate = plan.certificate();
        if (lines.isEmpty()) {
            return;
        }
        int a = from % lines.size();
        int b = to % lines.size();
        switch (kind) {
            case 0 -> {
                lines.set(a, lines.get(a).withUnits(lines.get(a).units() - 1));
                lines.set(b, lines.get(b).withUnits(lines.get(b).units() + 1));
            }
            case 1 -> lines.add(lines.get(a));
            case 2 -> lines.set(a, lines.get(a).withUnits(lines.get(a).units() + 1));
            case 3 ->
                certificate = new ScarcityCertificate(
                        certificate.measure(),
                        certificate.level().plus(Ratio.of(1, 3)),
                        certificate.lastUnit(),
                        certificate.cutOff());
            default ->
                certificate = new ScarcityCertificate(
                        certificate.measure(),
                        certificate.level(),
                        certificate.lastUnit(),
                        certificate.cutOff().map(cutOff -> cutOff.dividedBy(Ratio.of(2))));
        }
        boolean isSame = lines.equals(plan.lines()) && certificate.equals(plan.certificate());
        Verdict verdict = ScarcityVerifier.verify(problem, rule, lines, certificate);
        assertThat(verdict.isProven()).as(verdict.sentence()).isEqualTo(isSame);
    }

    @Property(tries = 200)
    void wholeUnitsHaveTheSmallestSumOfSquaredDifferencesOfAll(
            @ForAll("small") ScarcityProblem problem, @ForAll ScarcityRule rule) {
        ScarcityPlan plan = ScarcityEngine.ration(problem, rule);
        Ratio ours = Ratio.ZERO;
        for (ShareLine line : plan.lines()) {
            ours = ours.plus(square(Ratio.of(line.units()).minus(plan.award(line.door()))));
        }
        assertThat(ours).isEqualTo(smallest(plan, 0, problem.givenUnits()));
    }

    @Property
    void wholeUnitsOfEqualAwardsAndLossesAreMonotoneInSupply(@ForAll ScarcityProblem problem) {
        if (problem.supplyUnits() == 0) {
            return;
        }
        for (ScarcityRule rule : List.of(ScarcityRule.EQUAL_AWARDS, ScarcityRule.EQUAL_LOSSES)) {
            ScarcityPlan more = ScarcityEngine.ration(problem, rule);
            ScarcityPlan less = ScarcityEngine.ration(problem.withSupplyUnits(problem.supplyUnits() - 1), rule);
            for (ShareLine line : less.lines()) {
                assertThat(more.units(line.door())).as(rule + " " + line.door()).isGreaterThanOrEqualTo(line.units());
            }
        }
    }

    /** The fairest vector of losses is the claims less the fairest vector of awards, with ties the other way round. */
    @Property
    void wholeUnitsOfSelfDualRulesMirrorThemselves(@ForAll("small") ScarcityProblem problem) {
        for (ScarcityRule rule : List.of(ScarcityRule.PROPORTIONAL, ScarcityRule.TALMUD)) {
            ScarcityPlan plan = ScarcityEngine.ration(problem, rule);
            List<DoorId> order = new ArrayList<>(problem.tieOrder());
            Collections.reverse(order);
            ScarcityPlan losses = ScarcityEngine.ration(
                    ScarcityProblem.builder()
                            .supplyUnits(problem.totalClaimedUnits().longValueExact() - problem.givenUnits())
                            .claims(problem.claims())
                            .tieOrder(order)
                            .build(),
                    rule);
            for (DoorClaim claim : problem.claims()) {
                assertThat(plan.units(claim.door()) + losses.units(claim.door()))
                        .isEqualTo(claim.claimedUnits());
            }
        }
    }

    @Property
    void reasonsAgreeWithTheDecision(@ForAll ScarcityProblem problem, @ForAll ScarcityRule rule) {
        ScarcityPlan plan = ScarcityEngine.ration(problem, rule);
        for (ScarcityReason reason : plan.reasons()) {
            Ratio units = Ratio.of(plan.units(reason.door()));
            int over = units.compareTo(reason.award());
            assertThat(reason.award()).isEqualTo(plan.award(reason.door()));
            assertThat(over)
                    .isEqualTo(
                            reason instanceof ScarcityReason.RoundedUp
                                    ? 1
                                    : reason instanceof ScarcityReason.RoundedDown ? -1 : 0);
            assertThat(reason.sentence()).startsWith(reason.door() + " claimed " + reason.claimedUnits());
        }
    }

    @Property
    void theDigestNamesTheRun(@ForAll ScarcityProblem problem) {
        ScarcityPlan plan = ScarcityEngine.ration(problem, ScarcityRule.TALMUD);
        assertThat(ScarcityEngine.ration(problem, ScarcityRule.TALMUD).digest()).isEqualTo(plan.digest());
        assertThat(ScarcityEngine.ration(problem, ScarcityRule.PROPORTIONAL).digest())
                .isNotEqualTo(plan.digest());
    }

    private static Ratio smallest(ScarcityPlan plan, int index, long left) {
        List<DoorClaim> claims = plan.problem().claims();
        if (index == claims.size()) {
            return left == 0 ? Ratio.ZERO : Ratio.of(Long.MAX_VALUE);
        }
        Ratio best = Ratio.of(Long.MAX_VALUE);
        Ratio award = plan.award(claims.get(index).door());
        for (long x = 0; x <= Math.min(left, claims.get(index).claimedUnits()); x++) {
            Ratio sum = square(Ratio.of(x).minus(award));
            // A difference of two or more is never part of the best: it bounds the search.
            if (sum.compareTo(Ratio.of(4)) < 0) {
                sum = sum.plus(smallest(plan, index + 1, left - x));
                best = sum.compareTo(best) < 0 ? sum : best;
            }
        }
        return best;
    }

    private static Ratio square(Ratio ratio) {
        return ratio.times(ratio);
    }

    private static Function<ScarcityProblem, Map<DoorId, Ratio>> awardsOf(ScarcityRule rule) {
        return problem -> ScarcityEngine.ration(problem, rule).awards();
    }
}
