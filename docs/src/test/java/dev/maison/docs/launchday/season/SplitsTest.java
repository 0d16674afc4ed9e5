package dev.maison.docs.launchday.season;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.docs.launchday.Lines;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SplitsTest {
    private static final List<Stockist> DOORS = List.of(
            new Stockist(DoorId.of("P"), "France", 1),
            new Stockist(DoorId.of("Q"), "France", 1),
            new Stockist(DoorId.of("R"), "France", 1));
    private static final Trade HISTORY = Trade.of(
            List.of(Lines.sale("1", "A", 5, "2026-02-02", "P"), Lines.sale("2", "A", 3, "2026-02-02", "Q")),
            Window.from(LocalDate.of(2026, 2, 2), 1),
            List.of(SkuId.of("A"), SkuId.of("B")),
            Season.ids(DOORS));

    @Test
    void bySalesIsProportionalByLargestRemainderAndEqualWhereNothingSold() {
        assertThat(Splits.byPastSales(List.of(10L, 4L), DOORS, HISTORY))
                .isDeepEqualTo(new long[][] {{6, 4, 0}, {2, 1, 1}});
    }

    @Test
    void equalGivesTheRemainderByDoor() {
        assertThat(Splits.equal(List.of(7L), DOORS)).isDeepEqualTo(new long[][] {{3, 2, 2}});
    }

    @Test
    void byEstimateIsProportionalToTheMeans() {
        Forecast forecast = new Forecast(1, 3, new double[] {1.5, 0.5, 2}, new double[3]);
        assertThat(Splits.byEstimate(List.of(8L), DOORS, forecast)).isDeepEqualTo(new long[][] {{3, 1, 4}});
    }

    @Test
    void byMaisonGivesEachUnitWhereItIsMostLikelyToSell() {
        Forecast forecast = new Forecast(1, 3, new double[] {9, 1, 0.01}, new double[] {0, 0, 0});
        long[][] given = Splits.units(Splits.byMaison(List.of(6L), DOORS, forecast), 1, 3);
        assertThat(given).isDeepEqualTo(new long[][] {{6, 0, 0}});
    }
}
