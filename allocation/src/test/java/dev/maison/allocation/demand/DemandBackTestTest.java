package dev.maison.allocation.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemandBackTestTest {
    private static final Ratio EIGHT_TENTHS = Ratio.of(8, 10);
    private static final SkuId BAG = SkuId.of("BAG");
    private static final DoorId PARIS = DoorId.of("PARIS");
    private static final DoorId TOKYO = DoorId.of("TOKYO");

    @Test
    void quantilesOfAPoisson() {
        // P(D <= 0, 1, 2, 3) = 0.3679, 0.7358, 0.9197, 0.9810
        DemandEstimate one = DemandEstimate.poisson(1);
        assertThat(DemandInterval.of(one, EIGHT_TENTHS)).isEqualTo(new DemandInterval(EIGHT_TENTHS, 0, 2));
        assertThat(DemandInterval.insideMillionths(one, new DemandInterval(EIGHT_TENTHS, 0, 2)))
                .isEqualTo(919_699);
        assertThat(DemandInterval.insideMillionths(one, new DemandInterval(EIGHT_TENTHS, 1, 2)))
                .isEqualTo(551_819);
        assertThat(DemandInterval.quantileUnits(one, Ratio.of(3678, 10_000))).isZero();
        assertThat(DemandInterval.quantileUnits(one, Ratio.of(3680, 10_000))).isEqualTo(1);
        assertThat(DemandInterval.quantileUnits(DemandEstimate.poisson(0), Ratio.of(999, 1000)))
                .isZero();
        assertThat(DemandInterval.of(one, EIGHT_TENTHS).sentence()).isEqualTo("0 to 2 units with probability 4/5");
    }

    @Test
    void quantilesOfAGeometric() {
        // Negative binomial of size 1 and mean 1: P(D <= q) = 1 - 2^-(q+1).
        DemandEstimate geometric = DemandEstimate.negativeBinomial(1, 1);
        assertThat(DemandInterval.quantileUnits(geometric, Ratio.of(7, 8))).isEqualTo(2);
        assertThat(DemandInterval.quantileUnits(geometric, Ratio.of(88, 100))).isEqualTo(3);
    }

    @Test
    void quantilesOfLargeDemandEnd() {
        DemandInterval interval = DemandInterval.of(DemandEstimate.poisson(100_000), Ratio.of(95, 100));
        // The mean, less and more 1.96 times the square root of 100,000.
        assertThat(interval.leastUnits()).isBetween(99_378, 99_382);
        assertThat(interval.mostUnits()).isBetween(100_618, 100_622);
    }

    @Test
    void refusesAWrongInterval() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DemandInterval.of(DemandEstimate.poisson(1), Ratio.ONE))
                .withMessage("probability of DemandInterval must lie strictly between 0 and 1 but was 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DemandInterval.quantileUnits(DemandEstimate.poisson(1), Ratio.ZERO))
                .withMessage("probability of DemandInterval must lie strictly between 0 and 1 but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DemandInterval(EIGHT_TENTHS, -1, 2))
                .withMessage("leastUnits of DemandInterval must not be negative but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DemandInterval(EIGHT_TENTHS, 3, 2))
                .withMessage("mostUnits of DemandInterval must be at least leastUnits, 3, but was 2");
    }

    @Test
    void countsAndDeviationsAreThoseOneAddsUpByHand() {
        DemandBackTest test =
                DemandBackTest.run(List.of(DemandBackTest.Round.of("spring", before(), after(9, 40), 8)), EIGHT_TENTHS);
        DemandScore total = test.total();

        assertThat(total.pairs()).isEqualTo(2);
        assertThat(total.soldUnits()).isEqualTo(49);
        // 8 units expected in Paris, where 9 sold; 16 in Tokyo, where 40 did.
        assertThat(total.inside()).isEqualTo(1);
        assertThat(total.above()).isEqualTo(1);
        assertThat(total.below()).isZero();
        assertThat(total.expectedInside()).isBetween(Ratio.of(16, 10), Ratio.of(2));
        assertThat(total.deviation(DemandMethod.OWN_PAST_RATE))
                .isEqualTo(new DemandDeviation(Ratio.of(24), Ratio.of(1 + 24), Ratio.of(1 + 24 * 24)));
        // 26 + 52 units in 52 weeks: 12 in 8 weeks.
        assertThat(total.deviation(DemandMethod.GROUP_MEAN))
                .isEqualTo(new DemandDeviation(Ratio.of(24), Ratio.of(3 + 28), Ratio.of(9 + 28 * 28)));
        assertThat(total.deviation(DemandMethod.NOTHING))
                .isEqualTo(new DemandDeviation(Ratio.ZERO, Ratio.of(49), Ratio.of(81 + 1600)));
        assertThat(test.of(DemandGrade.OWN_HISTORY)).isEqualTo(total);
        assertThat(test.of(DemandGrade.LIKE)).isEqualTo(DemandScore.ZERO);
        assertThat(test.probability()).isEqualTo(EIGHT_TENTHS);
    }

    @Test
    void roundsAddUpInAnyOrder() {
        DemandBackTest.Round spring = DemandBackTest.Round.of("spring", before(), after(9, 40), 8);
        DemandBackTest.Round summer = DemandBackTest.Round.of("summer", before(), after(0, 16), 8);
        DemandBackTest test = DemandBackTest.run(List.of(spring, summer), EIGHT_TENTHS);
        DemandBackTest turned = DemandBackTest.run(List.of(summer, spring), EIGHT_TENTHS);

        assertThat(turned.total()).isEqualTo(test.total());
        assertThat(test.cutOffs()).containsExactly("spring", "summer");
        assertThat(test.of("spring").plus(test.of("summer"))).isEqualTo(test.total());
        assertThat(test.of("summer").below()).isEqualTo(1);
    }

    @Test
    void judgesOnlyWhatWasOnSaleThroughoutAndWasAskedFor() {
        SalesHistory after = SalesHistory.builder()
                .addSku(BAG)
                .addDoor(PARIS)
                .addDoor(TOKYO)
                .put(BAG, PARIS, 9, 8)
                .put(BAG, TOKYO, 0, 7)
                .build();
        DemandBackTest.Round round = DemandBackTest.Round.of("spring", before(), after, 8);
        assertThat(DemandBackTest.run(List.of(round), EIGHT_TENTHS).total().pairs())
                .isEqualTo(1);
        assertThat(DemandBackTest.run(List.of(round), EIGHT_TENTHS, (sku, door) -> door.equals(TOKYO))
                        .total())
                .isEqualTo(DemandScore.ZERO);
    }

    @Test
    void refusesACutOffTwice() {
        DemandBackTest.Round round = DemandBackTest.Round.of("spring", before(), after(9, 40), 8);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DemandBackTest.run(List.of(round, round), EIGHT_TENTHS))
                .withMessage("cutOffs of DemandBackTest must differ but spring came twice");
    }

    private static SalesHistory before() {
        return SalesHistory.builder()
                .addSku(BAG)
                .addDoor(PARIS)
                .addDoor(TOKYO)
                .put(BAG, PARIS, 26, 26)
                .put(BAG, TOKYO, 52, 26)
                .build();
    }

    private static SalesHistory after(int paris, int tokyo) {
        return SalesHistory.builder()
                .addSku(BAG)
                .addDoor(PARIS)
                .addDoor(TOKYO)
                .put(BAG, PARIS, paris, 8)
                .put(BAG, TOKYO, tokyo, 8)
                .build();
    }
}
