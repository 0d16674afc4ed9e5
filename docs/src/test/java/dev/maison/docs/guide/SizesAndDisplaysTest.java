package dev.maison.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.display.Display;
import dev.maison.allocation.display.DisplayEngine;
import dev.maison.allocation.display.DisplayPlan;
import dev.maison.allocation.display.DisplayProblem;
import dev.maison.allocation.display.DisplayVerifier;
import dev.maison.allocation.door.LaunchDemand;
import dev.maison.allocation.door.LaunchDoor;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.door.LaunchSku;
import dev.maison.allocation.size.SizeCurveEstimator;
import dev.maison.allocation.size.SizeCurves;
import dev.maison.allocation.size.SizeHistory;
import dev.maison.allocation.size.SizeObservation;
import dev.maison.allocation.size.SizeSplitEngine;
import dev.maison.allocation.size.SizeSplitPlan;
import dev.maison.allocation.size.SizeSplitProblem;
import dev.maison.allocation.size.SizeSplitVerifier;
import dev.maison.core.Amount;
import dev.maison.core.ClusterId;
import dev.maison.core.DoorId;
import dev.maison.core.SizeId;
import dev.maison.core.SkuId;
import dev.maison.core.StyleId;
import dev.maison.core.product.SizeScale;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SizesAndDisplaysTest {
    private static final SizeId S = SizeId.of("S");
    private static final SizeId M = SizeId.of("M");
    private static final SizeId L = SizeId.of("L");
    private static final SizeScale SCALE = SizeScale.of(List.of(S, M, L));
    private static final DoorId PARIS = DoorId.of("PARIS");
    private static final DoorId TOKYO = DoorId.of("TOKYO");
    private static final StyleId COAT = StyleId.of("COAT");

    @Test
    void fitsCurvesAndSplitsARun() {
        // region curves
        SizeHistory history = SizeHistory.builder(SCALE)
                .addDoor(PARIS, ClusterId.of("EUROPE"))
                .addDoor(TOKYO, ClusterId.of("ASIA"))
                .add(SizeObservation.inStock(COAT, PARIS, S, 1, 4)) // size S in week 1: 4 sold, some left
                .add(SizeObservation.soldOut(COAT, PARIS, M, 1, 6)) // the last M went in week 1
                .add(SizeObservation.inStock(COAT, PARIS, L, 1, 5))
                .add(SizeObservation.inStock(COAT, TOKYO, S, 1, 7))
                .add(SizeObservation.inStock(COAT, TOKYO, M, 1, 5))
                .add(SizeObservation.inStock(COAT, TOKYO, L, 1, 1))
                .build();
        SizeCurves curves = SizeCurveEstimator.estimate(history);
        curves.door(PARIS).sentence(); // what the curve of Paris rests on
        // endregion
        assertThat(curves.door(TOKYO).curve().parts(L))
                .isLessThan(curves.door(PARIS).curve().parts(L));

        // region split
        SizeSplitProblem problem = SizeSplitProblem.builder(SCALE)
                .putSizeUnits(S, 8) // what the run was made in
                .putSizeUnits(M, 8)
                .putSizeUnits(L, 4)
                .putDoorUnits(PARIS, 12) // what each door was allocated in all
                .putDoorUnits(TOKYO, 8)
                .putCurve(PARIS, curves.door(PARIS).curve())
                .putCurve(TOKYO, curves.door(TOKYO).curve())
                .build();
        SizeSplitPlan plan = SizeSplitEngine.split(problem);

        long paris = plan.units(PARIS, S) + plan.units(PARIS, M) + plan.units(PARIS, L);
        assertThat(paris).isEqualTo(12);
        assertThat(SizeSplitVerifier.verify(problem, plan).isProven()).isTrue();
        // endregion
        assertThat(plan.reasons()).hasSize(6);
    }

    @Test
    void showsTheRunWholeOrNotAtAll() {
        // region display
        SkuId s = SkuId.of("COAT-S");
        SkuId m = SkuId.of("COAT-M");
        List<Amount> gains = List.of(Amount.of("400", "EUR"), Amount.of("150", "EUR"));
        LaunchProblem launch = LaunchProblem.builder()
                .currency("EUR")
                .addDoors(LaunchDoor.of(PARIS), LaunchDoor.of(TOKYO))
                .addSkus(LaunchSku.of(s, 2), LaunchSku.of(m, 1)) // one M: only one door can have a whole run
                .addDemands(
                        LaunchDemand.ofTable(s, PARIS, gains),
                        LaunchDemand.ofTable(m, PARIS, gains),
                        LaunchDemand.ofTable(s, TOKYO, gains),
                        LaunchDemand.ofTable(m, TOKYO, gains))
                .build();
        Display paris = Display.ofSizeRun(COAT, PARIS, Map.of(s, 1, m, 1), List.of());
        Display tokyo =
                Display.ofSizeRun(COAT, TOKYO, Map.of(s, 1, m, 1), List.of()).withBonus(Amount.of("50", "EUR"));
        DisplayProblem problem = DisplayProblem.of(launch, List.of(paris, tokyo));
        DisplayPlan plan = DisplayEngine.allocate(problem);

        assertThat(plan.shown()).containsExactly(tokyo.key());
        assertThat(plan.units(s, TOKYO)).isEqualTo(2); // a lone S in Paris would hang on no rail
        assertThat(DisplayVerifier.verify(problem, plan).isProven()).isTrue();
        // endregion
        assertThat(plan.totalGain()).isEqualTo(Amount.of("1000", "EUR"));
        assertThat(plan.reason(paris.key()).sentence()).startsWith("size run COAT at PARIS is not shown");
    }
}
