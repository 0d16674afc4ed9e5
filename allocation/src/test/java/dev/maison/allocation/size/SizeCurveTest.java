package dev.maison.allocation.size;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.maison.core.ClusterId;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SizeId;
import dev.maison.core.StyleId;
import dev.maison.core.product.SizeScale;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Size curves: exact shares, what stock-outs and shrinkage do, the order of input, refusals. */
class SizeCurveTest {
    private static final SizeId S = SizeId.of("S");
    private static final SizeId M = SizeId.of("M");
    private static final SizeScale SCALE = SizeScale.of(List.of(S, M));
    private static final StyleId COAT = StyleId.of("COAT");
    private static final DoorId PARIS = DoorId.of("PARIS");
    private static final DoorId LYON = DoorId.of("LYON");
    private static final ClusterId FRANCE = ClusterId.of("FRANCE");

    private static SizeHistory.Builder history() {
        return SizeHistory.builder(SCALE).addDoor(PARIS, FRANCE);
    }

    private static double share(SizeCurves curves, DoorId door, SizeId size) {
        return curves.door(door).curve().parts(size) / 1e6;
    }

    @Test
    void sharesAddUpToExactlyOne() {
        SizeScale three = SizeScale.of(List.of(S, M, SizeId.of("L")));
        SizeCurve thirds = SizeCurve.ofWeights(three, List.of(1L, 1L, 1L));
        assertThat(thirds.parts()).containsExactly(333_334L, 333_333L, 333_333L);
        assertThat(thirds.share(S)).isEqualTo(Ratio.of(333_334, 1_000_000));
        assertThat(SizeCurve.ofParts(three, thirds.parts()))
                .isEqualTo(thirds)
                .hasSameHashCodeAs(thirds)
                .hasToString("SizeCurve of [S, M, L] in millionths [333334, 333333, 333333]");
        assertThat(thirds.sizes()).isEqualTo(three);
        assertThat(thirds).isNotEqualTo(SizeCurve.ofWeights(three, List.of(1L, 0L, 1L)));
    }

    @Test
    void withoutStockOutsAndShrinkageTheCurveIsWhatSold() {
        SizeHistory sales = history()
                .add(SizeObservation.inStock(COAT, PARIS, S, 1, 30))
                .add(SizeObservation.inStock(COAT, PARIS, M, 1, 70))
                .build();
        SizeCurves curves = SizeCurveEstimator.estimate(sales, SizeShrinkage.ofDoorPrior(0));
        assertThat(share(curves, PARIS, S)).isBetween(0.2999, 0.3001);
        assertThat(curves.door(PARIS).effectiveUnits()).isBetween(Ratio.of(999, 10), Ratio.of(1_001, 10));
    }

    @Test
    void aSizeThatRanOutWasWantedMore() {
        // M sold 20 in week 1 and ran out; S sold 10 in each of four weeks: a week of M is worth two of S.
        SizeHistory.Builder sales = history().add(SizeObservation.soldOut(COAT, PARIS, M, 1, 20));
        for (int week = 1; week <= 4; week++) {
            sales.add(SizeObservation.inStock(COAT, PARIS, S, week, 10));
        }
        SizeCurves curves = SizeCurveEstimator.estimate(sales.build(), SizeShrinkage.ofDoorPrior(0));
        assertThat(share(curves, PARIS, M)).as("raw sales say 1/3").isGreaterThan(0.66);
    }

    @Test
    void daysInStockCountAsExposure() {
        SizeHistory sales = history()
                .add(new SizeObservation(COAT, PARIS, S, 1, 20, 60, false))
                .add(new SizeObservation(COAT, PARIS, M, 1, 20, 30, false))
                .build();
        SizeCurves curves = SizeCurveEstimator.estimate(sales, SizeShrinkage.ofDoorPrior(0));
        assertThat(share(curves, PARIS, M)).isBetween(0.666, 0.667);
    }

    @Test
    void aDoorWithoutSalesTakesTheCurveOfItsCluster() {
        SizeHistory sales = history()
                .addDoor(LYON, FRANCE)
                .add(SizeObservation.inStock(COAT, PARIS, S, 1, 30))
                .add(SizeObservation.inStock(COAT, PARIS, M, 1, 70))
                .build();
        SizeCurves curves = SizeCurveEstimator.estimate(sales);
        assertThat(curves.door(LYON).curve()).isEqualTo(curves.cluster(FRANCE));
        assertThat(curves.door(LYON).ownWeight()).isEqualTo(Ratio.ZERO);
        assertThat(curves.door(LYON).effectiveUnits()).isEqualTo(Ratio.ZERO);
        DoorSizeCurve paris = curves.door(PARIS);
        assertThat(paris.ownWeight().plus(paris.clusterWeight()).plus(paris.houseWeight()))
                .isEqualTo(Ratio.ONE);
        assertThat(paris.sentence()).startsWith("the curve of PARIS rests by ").contains("on cluster FRANCE");
        assertThat(curves.doors()).hasSize(2);
        assertThat(curves.sizes()).isEqualTo(SCALE);
        assertThat(curves.doorPriorUnits().signum()).isPositive();
        assertThat(curves.clusterPriorUnits().signum()).isPositive();
        assertThat(curves.toString()).startsWith("SizeCurves of 2 doors, house SizeCurve of [S, M]");
    }

    @Test
    void aStrongPriorMakesEveryDoorItsCluster() {
        SizeHistory sales = history()
                .addDoor(LYON, FRANCE)
                .add(SizeObservation.inStock(COAT, PARIS, S, 1, 30))
                .add(SizeObservation.inStock(COAT, PARIS, M, 1, 70))
                .add(SizeObservation.inStock(COAT, LYON, S, 1, 50))
                .add(SizeObservation.inStock(COAT, LYON, M, 1, 50))
                .build();
        SizeCurves curves = SizeCurveEstimator.estimate(sales, SizeShrinkage.ofDoorPrior(SizeShrinkage.MAX_UNITS));
        assertThat(share(curves, PARIS, S)).isBetween(0.395, 0.405);
        assertThat(share(curves, LYON, S)).isBetween(0.395, 0.405);
    }

    @Test
    void theOrderOfInputHasNoMeaning() {
        List<SizeObservation> seen = new ArrayList<>();
        Random random = new Random(7);
        for (int week = 0; week < 6; week++) {
            for (DoorId door : List.of(PARIS, LYON)) {
                for (SizeId size : SCALE.sizes()) {
                    seen.add(new SizeObservation(COAT, door, size, week, random.nextInt(5), 1, random.nextBoolean()));
                }
            }
        }
        SizeCurves before = SizeCurveEstimator.estimate(
                history().addDoor(LYON, FRANCE).addAll(seen).build());
        Collections.shuffle(seen, random);
        SizeCurves after = SizeCurveEstimator.estimate(SizeHistory.builder(SCALE)
                .addDoor(LYON, FRANCE)
                .addDoor(PARIS, FRANCE)
                .addAll(seen)
                .build());
        assertThat(after.digest()).isEqualTo(before.digest());
        assertThat(after.house()).isEqualTo(before.house());
    }

    @Test
    void refusesWhatIsNoHistory() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SizeObservation.inStock(COAT, PARIS, S, 1, -1))
                .withMessage("units of size S of COAT at PARIS must lie within [0, 1000000] but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SizeObservation(COAT, PARIS, S, 1, 1, 0, false))
                .withMessage("exposure of size S of COAT at PARIS must lie within [1, 10000] but was 0\n"
                        + "Maybe the size was never there: leave the observation out.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> history().addDoor(PARIS, FRANCE))
                .withMessage("doors of SizeHistory must differ but PARIS came twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> history()
                        .add(SizeObservation.inStock(COAT, LYON, S, 1, 1))
                        .build())
                .withMessage("door of SizeObservation must be one of the 1 of the history but was LYON");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> history()
                        .add(SizeObservation.inStock(COAT, PARIS, SizeId.of("XL"), 1, 1))
                        .build())
                .withMessage("size of SizeObservation must be one of [S, M] but was XL");
        SizeObservation one = SizeObservation.inStock(COAT, PARIS, S, 1, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> history().add(one).add(one).build())
                .withMessage("observations of SizeHistory must differ but " + one + " came twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SizeCurveEstimator.estimate(history().add(one).build()))
                .withMessage("units of SizeHistory must not all be zero to fit a curve but were\n"
                        + "Maybe take the curve of a like scale: without any sale nothing can be said of sizes.");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        SizeCurveEstimator.estimate(SizeHistory.builder(SCALE).build()))
                .withMessage("doors of SizeHistory must not be empty but were none");
        assertThat(history().build()).hasToString("SizeHistory of 1 doors and 0 observations of sizes [S, M]");
    }

    @Test
    void refusesWhatIsNoCurveOrPrior() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SizeCurve.ofParts(SCALE, List.of(1L)))
                .withMessage("shares of SizeCurve must number 2 but numbered 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SizeCurve.ofParts(SCALE, List.of(-1L, 1_000_001L)))
                .withMessage("parts of size S must lie within [0, 1000000] but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SizeCurve.ofParts(SCALE, List.of(1L, 2L)))
                .withMessage("parts of SizeCurve must add up to 1000000 but added up to 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SizeCurve.ofWeights(SCALE, List.of(-1L, 2L)))
                .withMessage("weight of size S must lie within [0, 1000000000000] but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SizeCurve.ofWeights(SCALE, List.of(0L, 0L)))
                .withMessage("weights of SizeCurve must not all be zero but were [0, 0]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SizeShrinkage.ofDoorPrior(-1))
                .withMessage("doorPriorUnits of SizeShrinkage must lie within [0, 1000000000] but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SizeShrinkage(OptionalLong.empty(), OptionalLong.of(-1)))
                .withMessage("clusterPriorUnits of SizeShrinkage must lie within [0, 1000000000] but was -1");
        SizeCurves curves = SizeCurveEstimator.estimate(
                history().add(SizeObservation.inStock(COAT, PARIS, S, 1, 1)).build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> curves.door(LYON))
                .withMessage("door must be one of the 1 of the history but was LYON");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> curves.cluster(ClusterId.of("ITALY")))
                .withMessage("cluster must be one of [FRANCE] but was ITALY");
    }
}
