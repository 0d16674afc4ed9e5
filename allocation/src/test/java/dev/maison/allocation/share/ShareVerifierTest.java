package dev.maison.allocation.share;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every refusal of the verifiers, by name. */
class ShareVerifierTest {
    private static final DoorId A = DoorId.of("A");
    private static final DoorId B = DoorId.of("B");
    private static final ShareProblem PROBLEM = ShareProblem.builder()
            .supplyUnits(8)
            .addDoor(WeightedDoor.of(A, 5).withMinimumUnits(1).withMaximumUnits(7))
            .addDoor(WeightedDoor.of(B, 3))
            .build();
    private static final ShareCertificate CERTIFICATE =
            ShareEngine.share(PROBLEM).certificate();
    private static final ScarcityProblem SCARCE = ScarcityProblem.builder()
            .supplyUnits(5)
            .addClaim(DoorClaim.of(A, 4))
            .addClaim(DoorClaim.of(B, 8))
            .build();

    @Test
    void refutesLinesThatAreNoSplit() {
        assertThat(verdict(CERTIFICATE, line(A, 5), line(B, 3))).isEqualTo("proven");
        assertThat(verdict(CERTIFICATE, line(A, 5), line(DoorId.of("C"), 3)))
                .isEqualTo("refuted at line: expected a door of the problem but found C");
        assertThat(verdict(CERTIFICATE, line(A, 5), line(A, 3)))
                .isEqualTo("refuted at line of A: expected one line but found two");
        assertThat(verdict(CERTIFICATE, line(B, 8)))
                .isEqualTo("refuted at units of A: expected at least 1 but found 0");
        assertThat(verdict(CERTIFICATE, line(A, 8))).isEqualTo("refuted at units of A: expected at most 7 but found 8");
        assertThat(verdict(CERTIFICATE, line(A, 5), line(B, 4)))
                .isEqualTo("refuted at sum of units: expected 8 but found 9");
        assertThat(verdict(CERTIFICATE, line(A, Long.MAX_VALUE), line(B, Long.MAX_VALUE)))
                .startsWith("refuted at units of A: expected at most 7");
    }

    @Test
    void refutesACertificateThatIsNotTheOne() {
        assertThat(CERTIFICATE)
                .isEqualTo(new ShareCertificate(Optional.of(new ShareUnit(A, 5)), Optional.of(Ratio.of(10, 9))));
        assertThat(verdict(ShareCertificate.none(), line(A, 5), line(B, 3)))
                .isEqualTo("refuted at last unit: expected a unit, since A is above its minimum but found none");
        assertThat(verdict(certificate(DoorId.of("C"), 5), line(A, 5), line(B, 3)))
                .isEqualTo("refuted at last unit: expected a door of the problem but found C");
        assertThat(verdict(certificate(A, 4), line(A, 5), line(B, 3)))
                .isEqualTo(
                        "refuted at last unit: expected the last one of its door, above its minimum but found unit 4 of A");
        assertThat(verdict(certificate(B, 3), line(A, 5), line(B, 3)))
                .isEqualTo("refuted at cut-off: expected 6/5 but found Optional[10/9]");
        ShareCertificate other = new ShareCertificate(Optional.of(new ShareUnit(B, 3)), Optional.of(Ratio.of(6, 5)));
        assertThat(verdict(other, line(A, 5), line(B, 3)))
                .isEqualTo("refuted at last unit of A: expected priority before 6/5 but found 10/9");
        ShareCertificate moved = new ShareCertificate(Optional.of(new ShareUnit(B, 4)), Optional.of(Ratio.of(6, 7)));
        assertThat(verdict(moved, line(A, 4), line(B, 4)))
                .isEqualTo("refuted at next unit of A: expected priority after 6/7 but found 10/9");
    }

    @Test
    void refutesACutOffWhereNothingWasGiven() {
        ShareProblem nothing = PROBLEM.withSupplyUnits(1);
        ShareCertificate withCutOff = new ShareCertificate(Optional.empty(), Optional.of(Ratio.ONE));
        assertThat(ShareVerifier.verify(nothing, ShareMethod.WEBSTER, List.of(line(A, 1)), withCutOff)
                        .sentence())
                .isEqualTo("refuted at cut-off: expected none but found 1");
        assertThat(ShareVerifier.verify(nothing, ShareMethod.WEBSTER, List.of(line(A, 1)), ShareCertificate.none())
                        .isProven())
                .isTrue();
    }

    @Test
    void refutesAPlanOfAnotherProblem() {
        assertThat(ShareVerifier.verify(PROBLEM, ShareEngine.share(PROBLEM.withSupplyUnits(9)))
                        .sentence())
                .startsWith("refuted at problem: expected ShareProblem{supplyUnits=8");
        assertThat(ScarcityVerifier.verify(
                                SCARCE, ScarcityEngine.ration(SCARCE.withSupplyUnits(6), ScarcityRule.TALMUD))
                        .sentence())
                .startsWith("refuted at problem: expected ScarcityProblem{supplyUnits=5");
    }

    @Test
    void refutesARationingThatDoesNotFollowFromItsLevel() {
        ScarcityCertificate right =
                ScarcityEngine.ration(SCARCE, ScarcityRule.EQUAL_AWARDS).certificate();
        assertThat(right)
                .isEqualTo(certificate(
                        ScarcityCertificate.Measure.AWARD, Ratio.of(5, 2), new ShareUnit(A, 3), Ratio.of(1, 2)));
        assertThat(rationing(right, line(A, 3), line(B, 2))).isEqualTo("proven");
        assertThat(rationing(right, line(DoorId.of("C"), 3)))
                .isEqualTo("refuted at line: expected a door of the problem but found C");
        assertThat(rationing(right, line(A, 3), line(A, 2)))
                .isEqualTo("refuted at line of A: expected one line but found two");
        assertThat(rationing(right, line(A, 1), line(B, 4)))
                .isEqualTo("refuted at units of A: expected 5/2 rounded down or up but found 1");
        assertThat(rationing(right, line(A, 3), line(B, 3)))
                .isEqualTo("refuted at sum of units: expected 5 but found 6");
        assertThat(rationing(right, line(A, 2), line(B, 3)))
                .isEqualTo("refuted at last unit: expected one that was rounded up but found unit 3 of A");
        assertThat(rationing(
                        certificate(
                                ScarcityCertificate.Measure.AWARD, Ratio.of(5, 2), new ShareUnit(B, 3), Ratio.of(1, 2)),
                        line(A, 2),
                        line(B, 3)))
                .isEqualTo("refuted at rounding of A: expected up, being before the last unit but found 2");
        assertThat(rationing(
                        certificate(
                                ScarcityCertificate.Measure.AWARD, Ratio.of(5, 2), new ShareUnit(A, 3), Ratio.of(1, 3)),
                        line(A, 3),
                        line(B, 2)))
                .isEqualTo("refuted at cut-off: expected the fraction of the last unit but found Optional[1/3]");
        assertThat(rationing(
                        certificate(
                                ScarcityCertificate.Measure.LOSS, Ratio.of(5, 2), new ShareUnit(A, 3), Ratio.of(1, 2)),
                        line(A, 3),
                        line(B, 2)))
                .isEqualTo("refuted at measure: expected AWARD but found LOSS");
        assertThat(rationing(
                        certificate(
                                ScarcityCertificate.Measure.AWARD, Ratio.of(9), new ShareUnit(A, 3), Ratio.of(1, 2)),
                        line(A, 3),
                        line(B, 2)))
                .isEqualTo("refuted at level: expected within [0, 8] but found 9");
        assertThat(rationing(
                        certificate(
                                ScarcityCertificate.Measure.AWARD, Ratio.of(8, 3), new ShareUnit(A, 3), Ratio.of(2, 3)),
                        line(A, 3),
                        line(B, 2)))
                .isEqualTo("refuted at sum of awards: expected 5 but found 16/3");
    }

    private static String verdict(ShareCertificate certificate, ShareLine... lines) {
        return ShareVerifier.verify(PROBLEM, ShareMethod.WEBSTER, List.of(lines), certificate)
                .sentence();
    }

    private static String rationing(ScarcityCertificate certificate, ShareLine... lines) {
        return ScarcityVerifier.verify(SCARCE, ScarcityRule.EQUAL_AWARDS, List.of(lines), certificate)
                .sentence();
    }

    private static ShareCertificate certificate(DoorId door, long number) {
        return new ShareCertificate(Optional.of(new ShareUnit(door, number)), CERTIFICATE.cutOff());
    }

    private static ScarcityCertificate certificate(
            ScarcityCertificate.Measure measure, Ratio level, ShareUnit lastUnit, Ratio cutOff) {
        return new ScarcityCertificate(measure, level, Optional.of(lastUnit), Optional.of(cutOff));
    }

    private static ShareLine line(DoorId door, long units) {
        return ShareLine.of(door, units);
    }
}
