package dev.maison.allocation.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maison.allocation.demand.DemandEstimate;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SizeId;
import dev.maison.core.proof.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LotDesignTest {
    private static final SizeId S38 = SizeId.of("38");
    private static final SizeId S40 = SizeId.of("40");
    private static final List<SizeId> SIZES = List.of(S38, S40);
    private static final LotType ONE_ONE = LotType.of(SIZES, 1, 1);
    private static final LotType ONE_TWO = LotType.of(SIZES, 1, 2);
    private static final LotType TWO_ONE = LotType.of(SIZES, 2, 1);
    private static final DoorId PARIS = DoorId.of("PARIS");
    private static final DoorId TOKYO = DoorId.of("TOKYO");

    private static LotBranch branch(DoorId door, int s38, int s40) {
        return LotBranch.of(door, Map.of(S38, s38, S40, s40));
    }

    private static LotDesignProblem.Builder builder() {
        return LotDesignProblem.builder()
                .addBranches(branch(PARIS, 4, 2), branch(TOKYO, 1, 2))
                .addLots(ONE_TWO, ONE_ONE, TWO_ONE)
                .maxMultiplicity(3);
    }

    @Test
    void everyBranchGetsTheLotThatSuitsItWhenTypesAndTotalAllow() {
        LotDesignProblem problem = builder().maxLotTypes(2).build();
        LotDesignPlan plan = LotDesignEngine.design(problem);
        assertThat(plan.lines()).containsExactly(LotLine.of(PARIS, TWO_ONE, 2), LotLine.of(TOKYO, ONE_TWO, 1));
        assertThat(plan.cost()).isEqualTo(Ratio.ZERO);
        assertThat(plan.units()).isEqualTo(9);
        assertThat(plan.lotTypes()).containsExactly(ONE_TWO, TWO_ONE);
        assertThat(LotDesignVerifier.verify(problem, plan)).isEqualTo(Verdict.proven());
        assertThat(plan.findReason(PARIS)).contains(new LotReason.SuitsBest(Ratio.ZERO, "units"));
    }

    @Test
    void oneLotTypeIsACompromiseAndTheReasonSaysSo() {
        LotDesignProblem problem = builder().maxLotTypes(1).build();
        LotDesignPlan plan = LotDesignEngine.design(problem);
        assertThat(plan.lines()).containsExactly(LotLine.of(PARIS, TWO_ONE, 2), LotLine.of(TOKYO, TWO_ONE, 1));
        assertThat(plan.cost()).isEqualTo(Ratio.of(2));
        assertThat(LotDesignVerifier.verify(problem, plan)).isEqualTo(Verdict.proven());
        assertThat(plan.findReason(TOKYO).map(LotReason::sentence))
                .contains(
                        "1 of 38x1 40x2 would suit it better, at 0 instead of 2 units, but is not among the 1 lot types");
    }

    @Test
    void theTotalHoldsABranchDownAndTheReasonSaysSo() {
        LotDesignProblem problem = builder().maxLotTypes(2).totalUnits(0, 6).build();
        LotDesignPlan plan = LotDesignEngine.design(problem);
        assertThat(plan.units()).isEqualTo(6);
        assertThat(plan.cost()).isEqualTo(Ratio.of(3));
        assertThat(LotDesignVerifier.verify(problem, plan)).isEqualTo(Verdict.proven());
        assertThat(plan.findReason(PARIS)).get().isInstanceOf(LotReason.HeldByTotal.class);
        assertThat(plan.findReason(PARIS).map(LotReason::sentence))
                .get()
                .asString()
                .contains("but the total must keep its range, at a price of ");
    }

    @Test
    void demandThatIsNotWholeCountsToTheThousandth() {
        LotBranch branch = LotBranch.ofEstimates(
                PARIS, Map.of(S38, DemandEstimate.poisson(1.2345), S40, DemandEstimate.poisson(0.5)));
        assertThat(branch.demandThousandths()).containsEntry(S38, 1_234L).containsEntry(S40, 500L);
        LotDesignProblem problem =
                LotDesignProblem.builder().addBranches(branch).addLots(ONE_ONE).build();
        assertThat(problem.cost(PARIS, ONE_ONE, 1)).isEqualTo(Ratio.of(734, 1_000));
    }

    @Test
    void aHouseMayCountCostsItself() {
        LotDesignProblem problem = builder()
                .maxLotTypes(1)
                .costs("EUR", (branch, lot, m) -> lot.equals(TWO_ONE) ? 7 : 10 + m)
                .build();
        LotDesignPlan plan = LotDesignEngine.design(problem);
        assertThat(plan.cost()).isEqualTo(Ratio.of(14));
        assertThat(plan.lines()).allMatch(line -> line.lot().equals(TWO_ONE));
        assertThat(LotDesignVerifier.verify(problem, plan)).isEqualTo(Verdict.proven());
    }

    @Test
    void totalsThatCannotBeMetAreAnIrreducibleConflict() {
        assertThat(conflict(builder().totalUnits(0, 3)).sentence())
                .isEqualTo("no lots fit at most 3 units in total, one lot type per branch");
        assertThat(conflict(builder().totalUnits(19, 100)).sentence())
                .isEqualTo(
                        "no lots fit a multiplicity of at most 3 and at least 19 units in total, one lot type per branch");
        LotDesignProblem.Builder hole = LotDesignProblem.builder()
                .addBranches(branch(PARIS, 1, 1))
                .addLots(LotType.of(SIZES, 2, 2))
                .maxMultiplicity(9)
                .totalUnits(5, 7);
        assertThat(conflict(hole).limits()).containsOnlyKeys(LotLimit.MOST_UNITS, LotLimit.FEWEST_UNITS);
        LotDesignProblem.Builder types = LotDesignProblem.builder()
                .addBranches(branch(PARIS, 1, 1), branch(TOKYO, 1, 1))
                .addLots(ONE_ONE, ONE_TWO)
                .maxLotTypes(1)
                .totalUnits(5, 5);
        assertThat(conflict(types).limits())
                .containsOnlyKeys(LotLimit.LOT_TYPES, LotLimit.MOST_UNITS, LotLimit.FEWEST_UNITS);
    }

    private static LotConflict conflict(LotDesignProblem.Builder builder) {
        LotDesignProblem problem = builder.build();
        LotDesignPlan plan = LotDesignEngine.design(problem);
        assertThat(plan.lines()).isEmpty();
        assertThat(plan.gap()).isEmpty();
        assertThat(plan.findReason(PARIS)).isEmpty();
        assertThat(LotDesignVerifier.verify(problem, plan)).isEqualTo(Verdict.proven());
        return plan.findConflict().orElseThrow();
    }

    @Test
    void boundsListEveryLotOnce() {
        LotBounds bounds = LotBounds.builder()
                .putUnits(S38, 0, 2)
                .putUnits(S40, 1, 2)
                .minimumUnits(2)
                .maximumUnits(3)
                .build();
        assertThat(bounds.lots())
                .extracting(LotType::toString)
                .containsExactly("38x1 40x1", "40x2", "38x1 40x2", "38x2 40x1");
    }

    @Test
    void theDigestChangesWithEveryPart() {
        LotDesignProblem problem = builder().maxLotTypes(2).build();
        assertThat(builder().maxLotTypes(1).build().digest()).isNotEqualTo(problem.digest());
        assertThat(builder().maxLotTypes(2).totalUnits(0, 99).build().digest()).isNotEqualTo(problem.digest());
        assertThat(LotDesignEngine.design(problem).digest())
                .isEqualTo(
                        LotDesignEngine.design(builder().maxLotTypes(2).build()).digest());
    }

    @Test
    void refusesWhatBreaksARule() {
        assertThatThrownBy(() -> LotType.of(Map.of()))
                .hasMessage("units of LotType must lie within [1, 10000] but was 0");
        assertThatThrownBy(() -> LotType.of(SIZES, 1, -1))
                .hasMessage("units of size 40 of LotType must not be negative but was -1");
        assertThatThrownBy(() -> LotType.of(SIZES, 1))
                .hasMessage("units of LotType must be 2, one per size, but was 1");
        assertThatThrownBy(() -> LotBranch.of(PARIS, Map.of(S38, -1)))
                .hasMessage(
                        "demandThousandths of size 38 of branch PARIS must lie within [0, 1000000000] but was -1000");
        assertThatThrownBy(() -> LotBounds.builder().build())
                .hasMessage("sizes of LotBounds must not be empty but was {}");
        assertThatThrownBy(() -> LotBounds.builder().putUnits(S38, 2, 1).build())
                .hasMessage("units of size 38 of LotBounds must be a range within [0, 10000] but was [2, 1]");
        assertThatThrownBy(() -> LotBounds.builder()
                        .putUnits(S38, 0, 1)
                        .putLeastBySize(S40, 1)
                        .build())
                .hasMessage("size of LotBounds must have a maximum but was 40");
        assertThatThrownBy(() -> LotBounds.builder()
                        .putUnits(S38, 0, 1)
                        .minimumUnits(3)
                        .maximumUnits(2)
                        .build())
                .hasMessage("units of LotBounds must be a range within [1, 10000] but was [3, 2]");
        assertThatThrownBy(() -> LotDesignProblem.builder().addLots(ONE_ONE).build())
                .hasMessage("branches of LotDesignProblem must not be empty but was []");
        assertThatThrownBy(() -> LotDesignProblem.builder()
                        .addBranches(branch(PARIS, 1, 1))
                        .build())
                .hasMessage("lots of LotDesignProblem must not be empty but was []");
        assertThatThrownBy(() -> builder().maxLotTypes(0).build())
                .hasMessage("maxLotTypes of LotDesignProblem must be at least 1 but was 0");
        assertThatThrownBy(() -> builder().maxMultiplicity(0).build())
                .hasMessage("maxMultiplicity of LotDesignProblem must lie within [1, 1000] but was 0");
        assertThatThrownBy(() -> builder().totalUnits(-1, 4).build())
                .hasMessage("fewestUnits of LotDesignProblem must lie within [0, 10000000] but was -1");
        assertThatThrownBy(() -> builder().totalUnits(5, 4).build())
                .hasMessage("fewestUnits of LotDesignProblem must be at most its mostUnits 4 but was 5");
        assertThatThrownBy(() -> builder().addBranches(branch(PARIS, 1, 1)).build())
                .hasMessage("door of LotBranch must be unique but was PARIS twice");
        assertThatThrownBy(() -> builder().costs("EUR", (b, l, m) -> -1).build())
                .hasMessageEndingWith("at branch PARIS must lie within [0, 1099511627776] but was -1");
        assertThatThrownBy(() -> builder().build().cost(DoorId.of("X"), ONE_ONE, 1))
                .hasMessage("branch must be one of the 2 of the problem but was X");
        assertThatThrownBy(() -> builder().build().cost(PARIS, LotType.of(SIZES, 9, 9), 1))
                .hasMessage("lot must be one of the 3 of the problem but was 38x9 40x9");
        assertThatThrownBy(() -> builder().build().cost(PARIS, ONE_ONE, 4))
                .hasMessage("multiplicity must lie within [1, 3] but was 4");
        assertThatThrownBy(() -> LotDesignEngine.design(builder().build(), 0))
                .hasMessage("steps of LotDesignEngine must be at least 1 but was 0");
        assertThatThrownBy(() -> LotConflict.of(Map.of()))
                .hasMessage("limits of LotConflict must not be empty but was {}");
    }

    @Test
    void casesNestOnlySoDeep() {
        LotCase cases = new LotCase.Priced(0);
        for (int depth = 0; depth < LotCase.MAX_DEPTH; depth++) {
            cases = new LotCase.ByLot(ONE_ONE, cases, new LotCase.Priced(0));
        }
        LotCase deepest = cases;
        assertThatThrownBy(() -> new LotCase.ByLot(ONE_ONE, deepest, new LotCase.Priced(0)))
                .hasMessage("depth of LotCase must be at most 200 but was 201");
        assertThatThrownBy(() -> new LotCase.ByUnits(PARIS, -1, deepest, deepest))
                .hasMessage("atMostUnits of LotCase must not be negative but was -1");
    }
}
