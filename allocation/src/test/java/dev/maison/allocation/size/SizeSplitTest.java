package dev.maison.allocation.size;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.maison.allocation.size.SizeSplitLimit.Kind;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SizeId;
import dev.maison.core.product.SizeScale;
import dev.maison.core.proof.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Splits over doors and sizes: worked examples, conflicts, reasons, refusals, digests. */
class SizeSplitTest {
    private static final SizeId S = SizeId.of("S");
    private static final SizeId M = SizeId.of("M");
    private static final SizeId L = SizeId.of("L");
    private static final SizeScale SCALE = SizeScale.of(List.of(S, M, L));
    private static final DoorId MILAN = DoorId.of("MILAN");
    private static final DoorId PARIS = DoorId.of("PARIS");
    private static final DoorId TOKYO = DoorId.of("TOKYO");

    /** Fair shares at multipliers one are the weights in tenths: Paris (3.2, 5.6, 1.2), Tokyo (2.8, 2.4, 0.8). */
    private static SizeSplitProblem.Builder twoDoors() {
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
                .putWeight(TOKYO, L, 8);
    }

    private static SizeSplitLine line(DoorId door, SizeId size, long units) {
        return new SizeSplitLine(door, size, units);
    }

    @Test
    void roundsFairSharesWithBothTotalsHeld() {
        SizeSplitProblem problem = twoDoors().build();
        SizeSplitPlan plan = SizeSplitEngine.split(problem);
        assertThat(plan.lines())
                .containsExactly(
                        line(PARIS, S, 3),
                        line(PARIS, M, 6),
                        line(PARIS, L, 1),
                        line(TOKYO, S, 3),
                        line(TOKYO, M, 2),
                        line(TOKYO, L, 1));
        assertThat(SizeSplitVerifier.verify(problem, plan).isProven()).isTrue();
        Map<DoorId, Ratio> tenths = Map.of(PARIS, Ratio.of(1, 10), TOKYO, Ratio.of(1, 10));
        Map<SizeId, Ratio> ones = Map.of(S, Ratio.ONE, M, Ratio.ONE, L, Ratio.ONE);
        assertThat(SizeSplitVerifier.verify(problem, plan.lines(), SizeSplitCertificate.of(tenths, ones))
                        .isProven())
                .as("multipliers worked out by hand prove it as well")
                .isTrue();
        assertThat(plan.reason(PARIS, M)).isInstanceOf(SizeSplitReason.Rounded.class);
        assertThat(plan.reason(PARIS, M).sentence())
                .matches("PARIS got 6 of size M, its fair share of [56]\\.\\d\\d rounded");
        assertThat(plan.reasons()).hasSize(6);
        assertThat(plan.units(TOKYO, M)).isEqualTo(2);
        assertThat(plan).hasToString("SizeSplitPlan " + plan.lines());
    }

    @Test
    void settlesTiesByTheTieOrderAndTheOrderOfSizes() {
        SizeSplitProblem.Builder even = SizeSplitProblem.builder(SizeScale.of(List.of(S, M)))
                .putSizeUnits(S, 1)
                .putSizeUnits(M, 1);
        for (DoorId door : List.of(PARIS, TOKYO)) {
            even.putDoorUnits(door, 1).putWeight(door, S, 1).putWeight(door, M, 1);
        }
        assertThat(SizeSplitEngine.split(even.build()).lines()).containsExactly(line(PARIS, S, 1), line(TOKYO, M, 1));
        SizeSplitProblem tokyoFirst = even.tieOrder(List.of(TOKYO, PARIS)).build();
        SizeSplitPlan plan = SizeSplitEngine.split(tokyoFirst);
        assertThat(plan.lines()).containsExactly(line(PARIS, M, 1), line(TOKYO, S, 1));
        assertThat(plan.reason(TOKYO, S).sentence())
                .isEqualTo("TOKYO got 1 of size S of a fair share of 0.50, the last that the totals allow");
        assertThat(SizeSplitVerifier.verify(
                        tokyoFirst, List.of(line(PARIS, S, 1), line(TOKYO, M, 1)), plan.certificate()))
                .isEqualTo(new Verdict.Refuted("tie order", "as much of S at TOKYO as ties allow", "0"));
    }

    @Test
    void aCapHoldsAndIsNamed() {
        SizeSplitProblem problem = twoDoors().putCap(PARIS, M, 4).build();
        SizeSplitPlan plan = SizeSplitEngine.split(problem);
        assertThat(plan.units(PARIS, M)).isEqualTo(4);
        assertThat(problem.cap(PARIS, M)).hasValue(4);
        assertThat(problem.cap(PARIS, S)).isEmpty();
        assertThat(plan.reason(PARIS, M)).isInstanceOf(SizeSplitReason.HeldByCap.class);
        assertThat(plan.reason(PARIS, M).sentence()).contains("held by its cap");
        assertThat(SizeSplitVerifier.verify(problem, plan).isProven()).isTrue();
    }

    @Test
    void aSizeWithoutWeightIsNotGiven() {
        SizeSplitProblem problem = twoDoors().putWeight(TOKYO, L, 0).build();
        SizeSplitPlan plan = SizeSplitEngine.split(problem);
        assertThat(plan.units(PARIS, L)).isEqualTo(2);
        assertThat(plan.reason(TOKYO, L)).isEqualTo(new SizeSplitReason.NoWeight(TOKYO, L));
        assertThat(plan.reason(TOKYO, L).sentence()).isEqualTo("TOKYO got 0 of size L: it has no weight there");
        assertThat(plan.reason(TOKYO, L).units()).isZero();
    }

    @Test
    void aConflictIsIrreducibleAndVerified() {
        SizeSplitProblem problem = SizeSplitProblem.builder(SCALE)
                .putDoorUnits(PARIS, 2)
                .putDoorUnits(TOKYO, 7)
                .putSizeUnits(S, 5)
                .putSizeUnits(M, 4)
                .putWeight(PARIS, S, 1)
                .putWeight(PARIS, M, 1)
                .putWeight(TOKYO, S, 1)
                .putWeight(TOKYO, M, 1)
                .putCap(TOKYO, M, 1)
                .build();
        SizeSplitPlan plan = SizeSplitEngine.split(problem);
        SizeSplitConflict conflict = plan.findConflict().orElseThrow();
        assertThat(conflict.shortSide()).isEqualTo(SizeSplitConflict.Side.DOORS);
        assertThat(conflict.limits())
                .containsExactly(
                        new SizeSplitLimit(Kind.DOOR_TOTAL, Optional.of(TOKYO), Optional.empty(), 7),
                        new SizeSplitLimit(Kind.SIZE_TOTAL, Optional.empty(), Optional.of(S), 5),
                        new SizeSplitLimit(Kind.CAP, Optional.of(TOKYO), Optional.of(M), 1),
                        new SizeSplitLimit(Kind.NO_WEIGHT, Optional.of(TOKYO), Optional.of(L), 0));
        assertThat(conflict.sentence()).startsWith("1 doors need 7 units but can get 6: [DOOR_TOTAL of door TOKYO 7, ");
        assertThat(SizeSplitVerifier.verify(problem, plan).isProven()).isTrue();
        assertThat(plan.lines()).isEmpty();
        assertThat(plan.reasons()).isEmpty();
        assertThat(plan.toString()).contains("doors need 7 units");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.reason(TOKYO, S))
                .withMessageStartingWith("plan must have no conflict to give a reason per cell but had one: 1 doors");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SizeSplitEngine.policy().split(problem))
                .withMessageStartingWith("problem of SizeSplitPolicy must have no conflict but had one: 1 doors")
                .withMessageEndingWith("Maybe use SizeSplitEngine.split, which answers a conflict as data.");
    }

    @Test
    void totalsThatDifferAreAConflict() {
        SizeSplitProblem problem = SizeSplitProblem.builder(SizeScale.ofOne(S))
                .putDoorUnits(PARIS, 2)
                .putSizeUnits(S, 3)
                .putWeight(PARIS, S, 1)
                .build();
        SizeSplitConflict conflict =
                SizeSplitEngine.split(problem).findConflict().orElseThrow();
        assertThat(conflict.shortSide()).isEqualTo(SizeSplitConflict.Side.SIZES);
        assertThat(conflict.sentence())
                .isEqualTo("sizes have 3 units but doors can take 2 of them:"
                        + " [DOOR_TOTAL of door PARIS 2, SIZE_TOTAL of size S 3]");
        assertThat(SizeSplitVerifier.verifyConflict(problem, new SizeSplitConflict(conflict.shortSide(), List.of()))
                        .isProven())
                .isFalse();
    }

    @Test
    void nothingToSplitIsNoConflict() {
        SizeSplitProblem none = SizeSplitProblem.builder(SCALE).build();
        assertThat(SizeSplitEngine.split(none).findConflict()).isEmpty();
        assertThat(SizeSplitVerifier.verify(none, SizeSplitEngine.split(none)).isProven())
                .isTrue();
        SizeSplitProblem empty = twoDoors().build();
        assertThat(empty.doors()).containsExactly(PARIS, TOKYO);
        SizeSplitProblem zeros =
                SizeSplitProblem.ofColumns(SCALE, List.of(PARIS), new long[1], new long[3], new long[3], null);
        assertThat(SizeSplitEngine.split(zeros).findConflict()).isEmpty();
        assertThat(SizeSplitVerifier.verify(zeros, SizeSplitEngine.split(zeros)).isProven())
                .isTrue();
    }

    @Test
    void columnsAndObjectsAreTheSameProblemAndTheSameDigest() {
        long[] caps = {
            Long.MAX_VALUE, 4, Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE,
        };
        SizeSplitProblem columns = SizeSplitProblem.ofColumns(
                SCALE,
                List.of(PARIS, TOKYO),
                new long[] {10, 6},
                new long[] {6, 8, 2},
                new long[] {32, 56, 12, 28, 24, 8},
                caps);
        SizeSplitProblem objects = twoDoors().putCap(PARIS, M, 4).build();
        assertThat(columns).isEqualTo(objects).hasSameHashCodeAs(objects);
        assertThat(columns.digest()).isEqualTo(objects.digest());
        assertThat(SizeSplitEngine.split(columns).digest())
                .isEqualTo(SizeSplitEngine.split(objects).digest())
                .isNotEqualTo(SizeSplitEngine.split(twoDoors().build()).digest());
        assertThat(SizeSplitEngine.split(columns).digestTree().size()).isEqualTo(3);
        assertThat(columns)
                .isNotEqualTo(twoDoors().build())
                .hasToString("SizeSplitProblem of 2 doors and sizes [S, M, L]");
        assertThat(SizeSplitVerifier.verify(twoDoors().build(), SizeSplitEngine.split(columns))
                        .isProven())
                .isFalse();
    }

    @Test
    void aThousandDoorsOfLikeCurvesAreSplitAndProven() {
        List<DoorId> doors = new ArrayList<>(
                IntStream.range(0, 1_000).mapToObj(i -> DoorId.of("D-" + i)).toList());
        Collections.reverse(doors);
        SizeScale scale = SizeScale.of(
                IntStream.range(0, 10).mapToObj(j -> SizeId.of("S" + j)).toList());
        long[] doorUnits = new long[1_000];
        long[] sizeUnits = new long[10];
        long[] weights = new long[10_000];
        for (int i = 0; i < 1_000; i++) {
            for (int j = 0; j < 10; j++) {
                weights[i * 10 + j] = 1_000 + (i * 37L + j * 101L) % 97;
                int units = (i + j) % 3;
                doorUnits[i] += units;
                sizeUnits[j] += units;
            }
        }
        SizeSplitProblem problem = SizeSplitProblem.ofColumns(scale, doors, doorUnits, sizeUnits, weights, null);
        SizeSplitPlan plan = SizeSplitEngine.split(problem);
        assertThat(SizeSplitVerifier.verify(problem, plan).isProven()).isTrue();
    }

    @Test
    void refusesWhatIsNoProblem() {
        SizeSplitProblem.Builder builder = twoDoors();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.putSizeUnits(S, 1))
                .withMessage("sizes of SizeSplitProblem must differ but S came twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.putDoorUnits(PARIS, 1))
                .withMessage("doors of SizeSplitProblem must differ but PARIS came twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.putDoorUnits(MILAN, -1))
                .withMessage("units of door MILAN must lie within [0, 1000000000] but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SizeSplitProblem.builder(SCALE).putSizeUnits(S, -1))
                .withMessage("units of size S must lie within [0, 1000000000] but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.putWeight(PARIS, S, 1_000_000_001))
                .withMessage("weight of size S at door PARIS must lie within [0, 1000000000] but was 1000000001");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.putCap(PARIS, S, -3))
                .withMessage("cap of size S at door PARIS must lie within [0, 9223372036854775806] but was -3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.putWeight(PARIS, SizeId.of("XL"), 1))
                .withMessage("size must be one of [S, M, L] but was XL");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> twoDoors().putWeight(MILAN, S, 1).build())
                .withMessage("weights of SizeSplitProblem must name only doors with units but named MILAN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> twoDoors().putCap(MILAN, S, 1).build())
                .withMessage("caps of SizeSplitProblem must name only doors with units but named MILAN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> twoDoors().tieOrder(List.of(PARIS)).build())
                .withMessage("tieOrder of SizeSplitProblem must name every door once but was [PARIS] for doors"
                        + " [PARIS, TOKYO]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> twoDoors().putDoorUnits(MILAN, 1_000_000_000).build())
                .withMessage("units of all doors together must lie within [0, 1000000000] but was 1000000016");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        SizeSplitProblem.ofColumns(SCALE, List.of(PARIS), new long[2], new long[3], new long[3], null))
                .withMessage("doorUnits of SizeSplitProblem must number 1 but numbered 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> twoDoors().build().weight(MILAN, S))
                .withMessage("door must be one of the 2 of the problem but was MILAN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SizeSplitCertificate.of(Map.of(PARIS, Ratio.of(-1)), Map.of()))
                .withMessage("multiplier of door PARIS must not be negative but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SizeSplitCertificate.of(Map.of(), Map.of(S, Ratio.of(-1))))
                .withMessage("multiplier of size S must not be negative but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> twoDoors().putCurve(PARIS, SizeCurve.ofWeights(SizeScale.ofOne(S), List.of(1L))))
                .withMessage("sizes of the curve of door PARIS must be [S, M, L] but was [S]");
    }

    @Test
    void theVerifierSaysWhatIsWrong() {
        SizeSplitProblem problem = twoDoors().putCap(PARIS, M, 6).build();
        SizeSplitPlan plan = SizeSplitEngine.split(problem);
        assertThat(refusal(problem, plan, line(MILAN, S, 1))).isEqualTo("line");
        assertThat(refusal(problem, plan, line(PARIS, SizeId.of("XL"), 1))).isEqualTo("line");
        assertThat(refusal(problem, plan, line(PARIS, S, 0))).isEqualTo("units of S at PARIS");
        assertThat(refusal(problem, plan, line(PARIS, S, 3))).isEqualTo("lines of S at PARIS");
        List<SizeSplitLine> fewer = plan.lines().subList(1, 6);
        assertThat(((Verdict.Refuted) SizeSplitVerifier.verify(problem, fewer, plan.certificate())).step())
                .isEqualTo("units of door PARIS");
        assertThat(((Verdict.Refuted) SizeSplitVerifier.verify(problem, plan.lines(), SizeSplitCertificate.none()))
                        .step())
                .isEqualTo("certificate");
        List<SizeSplitLine> tooMany = List.of(line(PARIS, M, 7), line(PARIS, S, 3));
        assertThat(((Verdict.Refuted) SizeSplitVerifier.verify(problem, tooMany, plan.certificate())))
                .isEqualTo(new Verdict.Refuted("units of M at PARIS", "at most 6", "7"));
        assertThat(plan.certificate())
                .isEqualTo(SizeSplitEngine.split(problem).certificate())
                .hasSameHashCodeAs(SizeSplitEngine.split(problem).certificate())
                .isNotEqualTo(SizeSplitCertificate.none());
        assertThat(SizeSplitCertificate.none()).hasToString("SizeSplitCertificate of doors {} and sizes {}");
    }

    private static String refusal(SizeSplitProblem problem, SizeSplitPlan plan, SizeSplitLine added) {
        List<SizeSplitLine> lines = new ArrayList<>(plan.lines());
        lines.add(added);
        return ((Verdict.Refuted) SizeSplitVerifier.verify(problem, lines, plan.certificate())).step();
    }
}
