package dev.maison.allocation.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemandPriorTest {
    private static final DemandPrior PRIOR = new DemandPrior(0.5, 4);

    /** Half a unit a week worth four units; six units in eight weeks: rate (4 + 6) / (8 + 8) = 0.625. */
    @Test
    void mixesOwnHistoryAndPriorAsWorkedByHand() {
        assertThat(PRIOR.ownWeight(0)).isZero();
        assertThat(PRIOR.ownWeight(8)).isEqualTo(0.5);
        assertThat(PRIOR.estimate(6, 8, 1)).isEqualTo(DemandEstimate.negativeBinomial(0.625, 10));
        assertThat(PRIOR.estimate(6, 8, 4)).isEqualTo(DemandEstimate.negativeBinomial(2.5, 10));
        assertThat(PRIOR.estimate(0, 0, 4)).isEqualTo(DemandEstimate.negativeBinomial(2, 4));
        assertThat(PRIOR.estimate(0, 0, 4).varianceUnits()).isEqualTo(3);
    }

    @Test
    void refusesANumberThatIsNotPositiveAndFinite() {
        for (double wrong : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new DemandPrior(wrong, 1))
                    .withMessage("meanUnitsPerWeek of DemandPrior must be positive and finite but was " + wrong);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new DemandPrior(1, wrong))
                    .withMessage("size of DemandPrior must be positive and finite but was " + wrong);
        }
    }

    @Test
    void refusesAHistoryThatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PRIOR.ownWeight(-1))
                .withMessage("weeks of DemandPrior must not be negative but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PRIOR.estimate(1, -1, 4))
                .withMessage("weeks of DemandPrior must not be negative but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PRIOR.estimate(-1, 1, 4))
                .withMessage("units of DemandPrior must not be negative but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PRIOR.estimate(1, 0, 4))
                .withMessage("weeks of DemandPrior must be positive where units were sold but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PRIOR.estimate(1, 1, 0))
                .withMessage("horizonWeeks must lie within [1, 520] but was 0");
    }

    @Test
    void aBasisIsASentence() {
        DemandBasis basis = new DemandBasis(
                SkuId.of("BAG"),
                DoorId.of("PARIS"),
                6,
                8,
                0.25,
                1.6,
                1.25,
                List.of(
                        new DemandPart(DemandGrade.OWN_HISTORY, 0.75, 6, 8, 0.5),
                        new DemandPart(DemandGrade.LIKE, 0.5, 4, 8, 0.5)));
        assertThat(basis.sentence())
                .isEqualTo(
                        "6 sold in 8 weeks, weight 0.50; like doors and like items say 0.500 a week (house 0.250, SKU x"
                                + " 1.60, door x 1.25)");
    }
}
