package dev.maison.allocation.size;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.maison.allocation.internal.size.CurveFit;
import dev.maison.core.ClusterId;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SizeId;
import dev.maison.core.StyleId;
import dev.maison.core.product.SizeScale;
import dev.maison.core.proof.CanonicalWriter;
import dev.maison.core.proof.Digest;
import dev.maison.core.proof.DigestTree;
import dev.maison.core.proof.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Digests of splits and curves against leaves written by hand, columns, and the ends of what may be stated. */
class SizeEndsTest {
    private static final SizeId S = SizeId.of("S");
    private static final SizeId M = SizeId.of("M");
    private static final SizeId L = SizeId.of("L");
    private static final SizeScale SCALE = SizeScale.of(List.of(S, M, L));
    private static final DoorId PARIS = DoorId.of("PARIS");
    private static final DoorId TOKYO = DoorId.of("TOKYO");
    private static final List<DoorId> DOORS = List.of(PARIS, TOKYO);
    private static final StyleId COAT = StyleId.of("COAT");
    private static final StyleId BELT = StyleId.of("BELT");

    private static SizeSplitProblem problem() {
        return SizeSplitProblem.builder(SCALE)
                .putDoorUnits(PARIS, 10)
                .putDoorUnits(TOKYO, 6)
                .putSizeUnits(S, 6)
                .putSizeUnits(M, 8)
                .putSizeUnits(L, 2)
                .putWeight(PARIS, S, 32)
                .putWeight(PARIS, M, 56)
                .putWeight(PARIS, L, 12)
                .putWeight(TOKYO, S, 28)
                .putWeight(TOKYO, M, 24)
                .putWeight(TOKYO, L, 8)
                .putCap(PARIS, M, 5)
                .tieOrder(List.of(TOKYO, PARIS))
                .build();
    }

    private static List<Digest> leaves(SizeSplitProblem problem, SizeSplitPlan plan, boolean run, long none) {
        List<Digest> leaves = new ArrayList<>();
        CanonicalWriter head = new CanonicalWriter();
        head.record(run ? "maison.size.split.run" : "maison.size.split.problem", 1)
                .list(3);
        for (SizeId size : List.of(S, M, L)) {
            head.text(size.text()).integer(problem.sizeUnits(size));
            if (run) {
                head.ratio(plan.certificate().findMultiplier(size).orElseThrow());
            }
        }
        head.list(2).text("TOKYO").text("PARIS");
        if (run) {
            head.flag(false);
        }
        leaves.add(head.toLeafHash());
        for (DoorId door : DOORS) {
            long[] weights = new long[3];
            long[] caps = new long[3];
            long[] units = new long[3];
            for (int j = 0; j < 3; j++) {
                SizeId size = List.of(S, M, L).get(j);
                weights[j] = problem.weight(door, size);
                caps[j] = problem.cap(door, size).orElse(none);
                units[j] = plan.units(door, size);
            }
            CanonicalWriter writer = new CanonicalWriter();
            writer.record("maison.size.split.door", 1).text(door.text()).integer(problem.doorUnits(door));
            writer.longColumn(weights, 0, 3).longColumn(caps, 0, 3);
            if (run) {
                writer.ratio(plan.certificate().findMultiplier(door).orElseThrow());
                writer.longColumn(units, 0, 3);
            }
            leaves.add(writer.toLeafHash());
        }
        return leaves;
    }

    @Test
    void theDigestsOfASplitAreThoseOfLeavesWrittenByHand() {
        SizeSplitProblem problem = problem();
        SizeSplitPlan plan = SizeSplitEngine.split(problem);
        assertThat(plan.units(PARIS, M)).isEqualTo(5);
        long none = problem.cap(0); // how no cap is written: the cell of Paris and S has none
        assertThat(problem.digest())
                .isEqualTo(DigestTree.of(leaves(problem, plan, false, none)).root());
        assertThat(plan.digest())
                .isEqualTo(DigestTree.of(leaves(problem, plan, true, none)).root());
    }

    @Test
    void columnsAreReadRowByRowAndMustBeWhole() {
        long none = problem().cap(0);
        SizeSplitProblem read = SizeSplitProblem.ofColumns(
                SCALE, DOORS, new long[] {10, 6}, new long[] {6, 8, 2}, new long[] {32, 56, 12, 28, 24, 8}, new long[] {
                    none, 5, none, none, 7, 3
                });
        SizeSplitProblem same = SizeSplitProblem.builder(SCALE)
                .putDoorUnits(PARIS, 10)
                .putDoorUnits(TOKYO, 6)
                .putSizeUnits(S, 6)
                .putSizeUnits(M, 8)
                .putSizeUnits(L, 2)
                .putWeight(PARIS, S, 32)
                .putWeight(PARIS, M, 56)
                .putWeight(PARIS, L, 12)
                .putWeight(TOKYO, S, 28)
                .putWeight(TOKYO, M, 24)
                .putWeight(TOKYO, L, 8)
                .putCap(PARIS, M, 5)
                .putCap(TOKYO, M, 7)
                .putCap(TOKYO, L, 3)
                .build();
        assertThat(read).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(read.digest()).isEqualTo(same.digest());
        assertThat(read.hashCode()).isNotZero();
        refuses("doorUnits of SizeSplitProblem must number 2 but numbered 1", new int[] {1, 3, 6, 6});
        refuses("sizeUnits of SizeSplitProblem must number 3 but numbered 4", new int[] {2, 4, 6, 6});
        refuses("weights of SizeSplitProblem must number 6 but numbered 7", new int[] {2, 3, 7, 6});
        refuses("caps of SizeSplitProblem must number 6 but numbered 7", new int[] {2, 3, 6, 7});
    }

    private static void refuses(String message, int[] lengths) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SizeSplitProblem.ofColumns(
                        SCALE,
                        DOORS,
                        new long[lengths[0]],
                        new long[lengths[1]],
                        new long[lengths[2]],
                        new long[lengths[3]]))
                .withMessage(message);
    }

    @Test
    void aCurveIsTheWeightsOfItsDoor() {
        SizeCurve curve = SizeCurve.ofParts(SCALE, List.of(500_000L, 300_000L, 200_000L));
        SizeSplitProblem problem = SizeSplitProblem.builder(SCALE)
                .putCurve(PARIS, curve)
                .putDoorUnits(PARIS, 10)
                .putSizeUnits(S, 5)
                .putSizeUnits(M, 3)
                .putSizeUnits(L, 2)
                .build();
        assertThat(problem.weight(PARIS, S) * 3).isEqualTo(problem.weight(PARIS, M) * 5);
        assertThat(problem.weight(PARIS, M) * 2).isEqualTo(problem.weight(PARIS, L) * 3);
        assertThat(SizeSplitEngine.split(problem).lines())
                .containsExactly(
                        new SizeSplitLine(PARIS, S, 5), new SizeSplitLine(PARIS, M, 3), new SizeSplitLine(PARIS, L, 2));
    }

    @Test
    void curvesAndObservationsMayLieAtTheirEnds() {
        SizeCurve all = SizeCurve.ofParts(SCALE, List.of(SizeCurve.PARTS, 0L, 0L));
        assertThat(all.parts(S)).isEqualTo(SizeCurve.PARTS);
        assertThat(SizeCurve.ofWeights(SCALE, List.of(1_000_000_000_000L, 0L, 0L)))
                .isEqualTo(all)
                .hasSameHashCodeAs(all);
        assertThat(all.hashCode())
                .isNotEqualTo(SizeCurve.ofParts(SCALE, List.of(0L, SizeCurve.PARTS, 0L))
                        .hashCode());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SizeCurve.ofParts(SCALE, List.of(1_000_001L, -1L, 0L)))
                .withMessage("parts of size S must lie within [0, 1000000] but was 1000001");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SizeCurve.ofWeights(SCALE, List.of(1_000_000_000_001L, 0L, 0L)))
                .withMessage("weight of size S must lie within [0, 1000000000000] but was 1000000000001");
        assertThatIllegalArgumentException().isThrownBy(() -> SizeCurve.ofWeights(SCALE, List.of(1L, 1L)));
        assertThat(new SizeObservation(COAT, PARIS, S, 1, 1_000_000, 10_000, false).exposure())
                .isEqualTo(10_000);
        SizeSplitCertificate one = SizeSplitCertificate.of(Map.of(PARIS, Ratio.ONE), Map.of(S, Ratio.ONE));
        SizeSplitCertificate two = SizeSplitCertificate.of(Map.of(PARIS, Ratio.of(2)), Map.of(S, Ratio.ONE));
        assertThat(one.hashCode()).isNotEqualTo(two.hashCode());
        assertThat(one)
                .isNotEqualTo(two)
                .hasSameHashCodeAs(SizeSplitCertificate.of(Map.of(PARIS, Ratio.ONE), Map.of(S, Ratio.ONE)));
    }

    private static SizeHistory sales() {
        SizeHistory.Builder sales = SizeHistory.builder(SCALE)
                .addDoor(PARIS, ClusterId.of("FRANCE"))
                .addDoor(TOKYO, ClusterId.of("JAPAN"));
        int[] units = {30, 50, 20, 12, 40, 9, 22, 18, 5, 9, 33, 14};
        int k = 0;
        for (DoorId door : DOORS) {
            for (StyleId style : List.of(BELT, COAT)) {
                for (SizeId size : List.of(S, M, L)) {
                    sales.add(SizeObservation.inStock(style, door, size, style == COAT ? 1 : 2, units[k++]));
                }
            }
        }
        return sales.build();
    }

    /** The estimate is the fit of the history, rounded: doors, clusters, styles and periods each at their place. */
    @Test
    void anEstimateIsTheFitOfItsColumns() {
        SizeCurves curves = SizeCurveEstimator.estimate(sales(), SizeShrinkage.ofDoorPrior(20));
        CurveFit fit = new CurveFit(
                3,
                new int[] {0, 1},
                2,
                new int[] {0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1},
                new int[] {0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2},
                new int[] {0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3},
                4,
                new int[] {0, 0, 0, 1, 1, 1, 0, 0, 0, 1, 1, 1},
                2,
                new double[] {30, 50, 20, 12, 40, 9, 22, 18, 5, 9, 33, 14},
                new double[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1},
                new boolean[12],
                OptionalLong.of(20),
                OptionalLong.empty());
        near(curves.house(), fit.houseShares());
        near(curves.cluster(ClusterId.of("FRANCE")), fit.clusterShares(0));
        near(curves.cluster(ClusterId.of("JAPAN")), fit.clusterShares(1));
        for (int d = 0; d < 2; d++) {
            DoorSizeCurve door = curves.door(DOORS.get(d));
            near(door.curve(), fit.doorShares(d));
            assertThat(millionths(door.ownWeight())).isEqualTo(Math.rint(fit.ownWeight(d) * 1e6));
            assertThat(millionths(door.clusterWeight()))
                    .isEqualTo(Math.rint((1 - fit.ownWeight(d)) * fit.clusterWeight(d) * 1e6));
            assertThat(door.ownWeight().plus(door.clusterWeight()).plus(door.houseWeight()))
                    .isEqualTo(Ratio.ONE);
        }
        assertThat(curves.doorPriorUnits()).isEqualTo(Ratio.of(20));
        assertThat(new DoorSizeCurve(
                                PARIS,
                                ClusterId.of("FRANCE"),
                                curves.house(),
                                Ratio.of(123),
                                Ratio.of(1, 2),
                                Ratio.of(3, 10),
                                Ratio.of(1, 5))
                        .sentence())
                .isEqualTo("the curve of PARIS rests by 50 % on its own 123 units, by 30 % on cluster FRANCE and by"
                        + " 20 % on the house");
    }

    private static double millionths(Ratio ratio) {
        return ratio.times(Ratio.of(1_000_000)).numerator().doubleValue();
    }

    private static void near(SizeCurve curve, double[] shares) {
        for (int j = 0; j < 3; j++) {
            assertThat(curve.parts().get(j) / 1e6).isCloseTo(shares[j], within(2e-6));
        }
    }

    @Test
    void theDigestOfCurvesIsThatOfLeavesWrittenByHand() {
        SizeCurves curves = SizeCurveEstimator.estimate(sales());
        CanonicalWriter head = new CanonicalWriter();
        head.record("maison.size.curves", 1).list(3).text("S").text("M").text("L");
        head.ratio(curves.doorPriorUnits()).ratio(curves.clusterPriorUnits());
        write(head, curves.house());
        head.list(2).text("FRANCE");
        write(head, curves.cluster(ClusterId.of("FRANCE")));
        head.text("JAPAN");
        write(head, curves.cluster(ClusterId.of("JAPAN")));
        List<Digest> leaves = new ArrayList<>();
        leaves.add(head.toLeafHash());
        for (DoorId door : DOORS) {
            DoorSizeCurve curve = curves.door(door);
            CanonicalWriter writer = new CanonicalWriter();
            writer.record("maison.size.curve", 1)
                    .text(door.text())
                    .text(curve.cluster().text());
            writer.ratio(curve.effectiveUnits()).ratio(curve.ownWeight());
            writer.ratio(curve.clusterWeight()).ratio(curve.houseWeight());
            write(writer, curve.curve());
            leaves.add(writer.toLeafHash());
        }
        assertThat(curves.digest()).isEqualTo(DigestTree.of(leaves).root());
    }

    private static void write(CanonicalWriter writer, SizeCurve curve) {
        writer.longColumn(curve.parts().stream().mapToLong(Long::longValue).toArray(), 0, 3);
    }

    @Test
    void aCertificateNeedsAMultiplierOfEveryDoorAndSize() {
        SizeSplitProblem problem = problem();
        SizeSplitPlan plan = SizeSplitEngine.split(problem);
        SizeSplitCertificate given = plan.certificate();
        Ratio paris = given.findMultiplier(PARIS).orElseThrow();
        Ratio small = given.findMultiplier(S).orElseThrow();
        Ratio middle = given.findMultiplier(M).orElseThrow();
        SizeSplitCertificate otherDoor =
                SizeSplitCertificate.of(Map.of(PARIS, paris, DoorId.of("LONDON"), Ratio.ONE), given.sizeMultipliers());
        SizeSplitCertificate otherSize = SizeSplitCertificate.of(
                given.doorMultipliers(), Map.of(S, small, M, middle, SizeId.of("X"), Ratio.ONE));
        assertThat(SizeSplitVerifier.verify(problem, plan.lines(), otherDoor))
                .isEqualTo(new Verdict.Refuted("certificate", "a multiplier of door TOKYO", "none"));
        assertThat(SizeSplitVerifier.verify(problem, plan.lines(), otherSize))
                .isEqualTo(new Verdict.Refuted("certificate", "a multiplier of size L", "none"));
    }
}
