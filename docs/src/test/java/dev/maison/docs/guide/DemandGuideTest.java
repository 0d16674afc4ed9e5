package dev.maison.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.demand.Analogues;
import dev.maison.allocation.demand.DemandBackTest;
import dev.maison.allocation.demand.DemandBackTest.Round;
import dev.maison.allocation.demand.DemandBasis;
import dev.maison.allocation.demand.DemandEstimator;
import dev.maison.allocation.demand.DemandForecast;
import dev.maison.allocation.demand.DemandGrade;
import dev.maison.allocation.demand.DemandInterval;
import dev.maison.allocation.demand.DemandMethod;
import dev.maison.allocation.demand.DemandScore;
import dev.maison.allocation.demand.HouseForecast;
import dev.maison.allocation.demand.SalesHistory;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemandGuideTest {
    private static final SkuId BAG = SkuId.of("BAG");
    private static final DoorId LYON = DoorId.of("LYON");
    private static final DoorId NICE = DoorId.of("NICE");
    private static final DoorId ROME = DoorId.of("ROME");

    @Test
    void estimatesANewDoor() {
        // region newDoor
        SalesHistory history = SalesHistory.builder()
                .addSku(BAG, "bags") // items of one group are like one another, and so are doors
                .addDoor(LYON, "FR")
                .addDoor(NICE, "FR")
                .addDoor(ROME, "IT") // opens next week: no history
                .put(BAG, LYON, 26, 26) // units sold, weeks on sale
                .put(BAG, NICE, 13, 26)
                .build();
        Analogues analogues = Analogues.builder()
                .putDoor(ROME, Map.of(LYON, Ratio.of(2, 3), NICE, Ratio.of(1, 3)))
                .build();
        HouseForecast house = HouseForecast.builder(4) // worth four weeks of sales
                .put(BAG, ROME, 1.5)
                .build();

        DemandForecast forecast = DemandEstimator.estimate(history, analogues, house, 8);
        DemandBasis basis = forecast.basis(BAG, ROME);
        DemandInterval interval = forecast.interval(BAG, ROME, Ratio.of(8, 10));
        // endregion

        assertThat(basis.sentence())
                .isEqualTo(
                        "no history: analogues say 0.826 a week, weight 0.56; the house forecasts 1.500 a week, weight 0.44");
        assertThat(basis.grade()).isEqualTo(DemandGrade.ANALOGUE);
        assertThat(basis.evidenceWeeks()).isBetween(9.0, 9.1);
        assertThat(forecast.estimate(BAG, ROME).meanUnits()).isBetween(8.9, 9.1);
        assertThat(interval.sentence()).isEqualTo("4 to 14 units with probability 4/5");
        assertThat(Analogues.nearestDoors(history, NICE, 1)).containsOnlyKeys(LYON);
    }

    @Test
    void playsAPastCutOff() {
        SalesHistory before = history(26, 13, 26);
        SalesHistory after = history(9, 2, 8);
        // region backTest
        DemandBackTest test = DemandBackTest.run(List.of(Round.of("2026-03-02", before, after, 8)), Ratio.of(8, 10));
        DemandScore total = test.total();
        total.inside(); // of total.pairs(); the estimates expected total.expectedInside()
        total.deviation(DemandMethod.ESTIMATE_MEAN).absoluteUnits();
        total.deviation(DemandMethod.OWN_PAST_RATE).absoluteUnits();
        // endregion
        assertThat(total.inside() + total.below() + total.above()).isEqualTo(2);
    }

    private static SalesHistory history(int lyon, int nice, int weeks) {
        return SalesHistory.builder()
                .addSku(BAG)
                .addDoor(LYON)
                .addDoor(NICE)
                .put(BAG, LYON, lyon, weeks)
                .put(BAG, NICE, nice, weeks)
                .build();
    }
}
