package dev.maison.allocation.share;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The Mishnah's table and other published claims problems, exact to the fraction. */
class ScarcityWorkedExamplesTest {
    /** Rules as in the documentation of the CRAN package ClaimsProblems; the Talmud rows of 100 to 300 are the Mishnah (Aumann and Maschler 1985). */
    @ParameterizedTest
    @CsvSource({
        "100, 100 200 300, 50/3 100/3 50, 100/3 100/3 100/3, 0 0 100, 100/3 100/3 100/3",
        "200, 100 200 300, 100/3 200/3 100, 200/3 200/3 200/3, 0 50 150, 50 75 75",
        "300, 100 200 300, 50 100 150, 100 100 100, 0 100 200, 50 100 150",
        "10, 2 4 7 8, 20/21 40/21 10/3 80/21, 2 8/3 8/3 8/3, 0 1 4 5, 1 2 7/2 7/2",
        "50, 25 35 40, 25/2 35/2 20, 50/3 50/3 50/3, 25/3 55/3 70/3, 25/2 35/2 20"
    })
    void awardsAreThePublishedFractions(
            long supply, String claims, String proportional, String equalAwards, String equalLosses, String talmud) {
        ScarcityProblem problem = problem(supply, claims);
        assertThat(awards(problem, ScarcityRule.PROPORTIONAL)).isEqualTo(proportional);
        assertThat(awards(problem, ScarcityRule.EQUAL_AWARDS)).isEqualTo(equalAwards);
        assertThat(awards(problem, ScarcityRule.EQUAL_LOSSES)).isEqualTo(equalLosses);
        assertThat(awards(problem, ScarcityRule.TALMUD)).isEqualTo(talmud);
    }

    @ParameterizedTest
    @CsvSource({
        "PROPORTIONAL, 10, 2 4 7 8, 1 2 3 4",
        "EQUAL_AWARDS, 10, 2 4 7 8, 2 3 3 2",
        "EQUAL_LOSSES, 10, 2 4 7 8, 0 1 4 5",
        "TALMUD, 10, 2 4 7 8, 1 2 4 3",
        "EQUAL_LOSSES, 50, 25 35 40, 9 18 23",
        "EQUAL_AWARDS, 100, 100 200 300, 34 33 33"
    })
    void wholeUnitsAreNearestToTheAwardsWithTiesInTheOrderOfIds(
            ScarcityRule rule, long supply, String claims, String expected) {
        ScarcityPlan plan = ScarcityEngine.ration(problem(supply, claims), rule);

        assertThat(String.join(
                        " ",
                        plan.lines().stream().map(line -> "" + line.units()).toList()))
                .isEqualTo(expected);
        assertThat(ScarcityVerifier.verify(plan.problem(), plan).isProven()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void plentyGivesEveryoneItsClaimAndLeavesTheRestOver(ScarcityRule rule) {
        ScarcityPlan plan = ScarcityEngine.ration(problem(1000, "100 0 300"), rule);

        assertThat(plan.lines()).extracting(ShareLine::units).containsExactly(100L, 0L, 300L);
        assertThat(plan.leftOverUnits()).isEqualTo(600);
        assertThat(plan.reason(door(0)).basis()).isEqualTo(ScarcityReason.Basis.CLAIM_IN_FULL);
        assertThat(ScarcityVerifier.verify(plan.problem(), plan).isProven()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void nothingToGiveOrNobodyToGiveToIsAnEmptyRationing(ScarcityRule rule) {
        ScarcityPlan nothing = ScarcityEngine.ration(problem(0, "5 7"), rule);
        assertThat(nothing.lines()).extracting(ShareLine::units).containsOnly(0L);
        assertThat(nothing.reason(door(1)).sentence()).isEqualTo("D1 claimed 7, its award is 0.00, nothing");
        assertThat(ScarcityVerifier.verify(nothing.problem(), nothing).isProven())
                .isTrue();

        ScarcityPlan nobody =
                ScarcityEngine.ration(ScarcityProblem.builder().supplyUnits(9).build(), rule);
        assertThat(nobody.awards()).isEmpty();
        assertThat(nobody.leftOverUnits()).isEqualTo(9);
        assertThat(ScarcityVerifier.verify(nobody.problem(), nobody).isProven()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void hugeClaimsAreExact(ScarcityRule rule) {
        long most = ShareProblem.MAX_SUPPLY_UNITS;
        ScarcityPlan plan = ScarcityEngine.ration(problem(most, most + " " + (most - 1) + " " + most + " 3 1"), rule);

        Ratio sum = plan.awards().values().stream().reduce(Ratio.ZERO, Ratio::plus);
        assertThat(sum).isEqualTo(Ratio.of(most));
        assertThat(ScarcityVerifier.verify(plan.problem(), plan).isProven()).isTrue();
    }

    @Test
    void reasonsNameTheBasisAndTheRounding() {
        ScarcityPlan plan = ScarcityEngine.ration(problem(10, "2 4 7 8"), ScarcityRule.TALMUD);

        assertThat(plan.reasons())
                .extracting(ScarcityReason::sentence)
                .containsExactly(
                        "D0 claimed 2, its award is 1.00, half its claim",
                        "D1 claimed 4, its award is 2.00, half its claim",
                        "D2 claimed 7, its award is 3.50, half its claim, rounded up to 4 by the tie order",
                        "D3 claimed 8, its award is 3.50, the common award, rounded down to 3 by the tie order");
    }

    @Test
    void wholeUnitsOfTheTalmudAreNotMonotoneInSupply() {
        assertThat(ScarcityEngine.ration(problem(1, "1 100 100"), ScarcityRule.TALMUD)
                        .units(door(0)))
                .isEqualTo(1);
        assertThat(ScarcityEngine.ration(problem(2, "1 100 100"), ScarcityRule.TALMUD)
                        .units(door(0)))
                .isZero();
    }

    @Test
    void theCertificateHoldsTheLevelAndTheLastUnit() {
        ScarcityPlan plan = ScarcityEngine.ration(problem(10, "2 4 7 8"), ScarcityRule.EQUAL_AWARDS);

        ScarcityCertificate certificate = plan.certificate();
        assertThat(certificate.measure()).isEqualTo(ScarcityCertificate.Measure.AWARD);
        assertThat(certificate.level()).isEqualTo(Ratio.of(8, 3));
        assertThat(certificate.lastUnit()).contains(new ShareUnit(door(2), 3));
        assertThat(certificate.cutOff()).contains(Ratio.of(2, 3));
    }

    private static String awards(ScarcityProblem problem, ScarcityRule rule) {
        ScarcityPlan plan = ScarcityEngine.ration(problem, rule);
        assertThat(ScarcityVerifier.verify(problem, plan).isProven()).isTrue();
        List<String> awards = new ArrayList<>();
        Ratio sum = Ratio.ZERO;
        for (Ratio award : plan.awards().values()) {
            awards.add(award.toString());
            sum = sum.plus(award);
        }
        assertThat(sum).isEqualTo(Ratio.of(BigInteger.valueOf(problem.supplyUnits()), BigInteger.ONE));
        return String.join(" ", awards);
    }

    private static ScarcityProblem problem(long supply, String claims) {
        ScarcityProblem.Builder problem = ScarcityProblem.builder().supplyUnits(supply);
        String[] each = claims.split(" ", -1);
        for (int i = 0; i < each.length; i++) {
            problem.addClaim(DoorClaim.of(door(i), Long.parseLong(each[i])));
        }
        return problem.build();
    }

    private static DoorId door(int i) {
        return DoorId.of("D" + i);
    }
}
