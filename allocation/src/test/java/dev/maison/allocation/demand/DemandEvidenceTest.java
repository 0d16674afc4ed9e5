package dev.maison.allocation.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemandEvidenceTest {
    private static final int HORIZON = 8;
    private static final SkuId OLD = SkuId.of("BAG-OLD");
    private static final SkuId NEW = SkuId.of("BAG-NEW");
    private static final DoorId LYON = DoorId.of("LYON");
    private static final DoorId NICE = DoorId.of("NICE");
    private static final DoorId ROME = DoorId.of("ROME");
    private static final Analogues ROME_LIKE_BOTH = Analogues.builder()
            .putDoor(ROME, Map.of(LYON, Ratio.of(2, 3), NICE, Ratio.of(1, 3)))
            .build();

    @Test
    void anAnalogueSaysTheWeightedRateOfThoseWhoSpeak() {
        DemandForecast plain = DemandEstimator.estimate(history(), HORIZON);
        DemandForecast forecast = DemandEstimator.estimate(history(), ROME_LIKE_BOTH, HouseForecast.NONE, HORIZON);

        double lyon = plain.estimate(OLD, LYON).meanUnits();
        double nice = plain.estimate(OLD, NICE).meanUnits();
        assertThat(forecast.estimate(OLD, ROME).meanUnits()).isCloseTo((2 * lyon + nice) / 3, within(1e-9));
        assertThat(forecast.basis(OLD, ROME).grade()).isEqualTo(DemandGrade.ANALOGUE);
        assertThat(forecast.basis(OLD, ROME).sentence()).startsWith("no history: analogues say ");
        assertThat(forecast.basis(OLD, ROME).evidenceWeeks())
                .as("less sure than those who speak")
                .isLessThan(forecast.basis(OLD, LYON).evidenceWeeks());
        assertThat(forecast.estimate(OLD, LYON)).isEqualTo(plain.estimate(OLD, LYON));
    }

    @Test
    void aLikeItemByNameSpeaksForANewOne() {
        Analogues analogues =
                Analogues.builder().putSku(NEW, Map.of(OLD, Ratio.ONE)).build();
        DemandForecast forecast = DemandEstimator.estimate(history(), analogues, HouseForecast.NONE, HORIZON);

        assertThat(forecast.estimate(NEW, NICE).meanUnits())
                .isCloseTo(forecast.estimate(OLD, NICE).meanUnits(), within(1e-9));
        assertThat(forecast.estimate(NEW, NICE).varianceUnits())
                .isGreaterThan(forecast.estimate(OLD, NICE).varianceUnits());
        assertThat(forecast.basis(NEW, NICE).grade()).isEqualTo(DemandGrade.ANALOGUE);
    }

    @Test
    void theHouseForecastCountsAsTheWeeksTheHouseStates() {
        HouseForecast house = HouseForecast.builder(12).put(OLD, ROME, 1).build();
        DemandPart like = DemandEstimator.estimate(history(), HORIZON)
                .basis(OLD, ROME)
                .parts()
                .get(0);
        DemandForecast forecast = DemandEstimator.estimate(history(), Analogues.NONE, house, HORIZON);
        DemandBasis basis = forecast.basis(OLD, ROME);

        assertThat(forecast.estimate(OLD, ROME).meanUnits())
                .isCloseTo(HORIZON * (like.units() + 12) / (like.weeks() + 12), within(1e-9));
        assertThat(basis.evidenceWeeks()).isCloseTo(like.weeks() + 12, within(1e-9));
        assertThat(basis.weight(DemandGrade.HOUSE_FORECAST)).isCloseTo(12 / (like.weeks() + 12), within(1e-9));
        assertThat(basis.weight(DemandGrade.LIKE) + basis.weight(DemandGrade.HOUSE_FORECAST))
                .isCloseTo(1, within(1e-12));
        assertThat(basis.sentence()).contains("; the house forecasts 1.000 a week, weight 0.");
    }

    @Test
    void withoutAnySaleTheHouseSpeaksAloneAndTheRestIsUnknown() {
        SalesHistory unsold = SalesHistory.builder()
                .addSku(OLD)
                .addDoor(LYON)
                .addDoor(NICE)
                .put(OLD, LYON, 0, 4)
                .build();
        HouseForecast house = HouseForecast.builder(12).put(OLD, LYON, 1).build();
        DemandForecast forecast = DemandEstimator.estimate(unsold, Analogues.NONE, house, HORIZON);

        // 0 units in 4 weeks and 12 units in 12 weeks: 12 / 16 a week.
        assertThat(forecast.estimate(OLD, LYON)).isEqualTo(DemandEstimate.negativeBinomial(6, 12));
        assertThat(forecast.basis(OLD, LYON).sentence())
                .isEqualTo("0 sold in 4 weeks, weight 0.25; the house forecasts 1.000 a week, weight 0.75");
        assertThat(forecast.basis(OLD, LYON).grade()).isEqualTo(DemandGrade.HOUSE_FORECAST);

        assertThat(forecast.estimate(OLD, NICE)).isEqualTo(DemandEstimate.poisson(0));
        assertThat(forecast.basis(OLD, NICE).grade()).isEqualTo(DemandGrade.NONE);
        assertThat(forecast.basis(OLD, NICE).evidenceWeeks()).isZero();
        assertThat(forecast.basis(OLD, NICE).sentence())
                .isEqualTo("nothing sold anywhere and the house has no forecast: nothing is known");
        assertThatIllegalStateException()
                .isThrownBy(() -> forecast.basis(OLD, NICE).prior())
                .withMessage("parts of BAG-OLD at NICE must not be empty to have a prior but are\n"
                        + "Maybe nothing sold at all: let the house state a forecast.");
    }

    @Test
    void muchOwnHistoryOutweighsTheRest() {
        DemandBasis basis = DemandEstimator.estimate(history(), HORIZON).basis(OLD, LYON);
        assertThat(basis.grade()).isEqualTo(DemandGrade.OWN_HISTORY);
        assertThat(basis.weight(DemandGrade.OWN_HISTORY))
                .isEqualTo(basis.ownWeight())
                .isGreaterThan(0.5);
    }

    @Test
    void anIntervalHoldsTheMean() {
        DemandForecast forecast = DemandEstimator.estimate(history(), HORIZON);
        DemandInterval interval = forecast.interval(OLD, LYON, Ratio.of(8, 10));
        assertThat(interval.contains(Math.round(forecast.estimate(OLD, LYON).meanUnits())))
                .isTrue();
    }

    @Test
    void refusesAnaloguesThatTheHistoryDoesNotHaveOrThatHaveNone() {
        Analogues unknown = Analogues.builder()
                .putDoor(ROME, Map.of(DoorId.of("OSLO"), Ratio.ONE))
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DemandEstimator.estimate(history(), unknown, HouseForecast.NONE, HORIZON))
                .withMessage("door of SalesHistory must be one of its own but was OSLO");
        Analogues silent =
                Analogues.builder().putDoor(LYON, Map.of(ROME, Ratio.ONE)).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DemandEstimator.estimate(history(), silent, HouseForecast.NONE, HORIZON))
                .withMessage("weeks of ROME, a door that speaks for LYON, must be positive but were 0\n"
                        + "Maybe it has no history either: name one that has.");
        HouseForecast misspelt =
                HouseForecast.builder(4).put(SkuId.of("BAGG"), LYON, 1).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DemandEstimator.estimate(history(), Analogues.NONE, misspelt, HORIZON))
                .withMessage("sku of SalesHistory must be one of its own but was BAGG");
    }

    @Test
    void refusesWrongAnalogues() {
        Analogues.Builder builder = Analogues.builder();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.putDoor(ROME, Map.of(LYON, Ratio.of(1, 2))))
                .withMessage("weights of the doors that speak for ROME must add up to 1 but add up to 1/2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.putDoor(ROME, Map.of(LYON, Ratio.ZERO)))
                .withMessage("weight of LYON for ROME must be positive but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.putDoor(ROME, Map.of(ROME, Ratio.ONE)))
                .withMessage("doors that speak for ROME must be others but it is among them");
        builder.putDoor(ROME, Map.of(LYON, Ratio.ONE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.putDoor(ROME, Map.of(LYON, Ratio.ONE)))
                .withMessage("doors of Analogues must differ but ROME came twice");
        builder.putDoor(NICE, Map.of(ROME, Ratio.ONE));
        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessage("doors that speak for NICE must have no analogues of their own but ROME has\n"
                        + "Maybe name directly whose sales are meant.");
    }

    @Test
    void refusesAWrongHouseForecast() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HouseForecast.builder(0))
                .withMessage("evidenceWeeks of HouseForecast must lie within [1, 10000] but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HouseForecast.builder(4).put(OLD, LYON, 0))
                .withMessage(
                        "unitsPerWeek of BAG-OLD at LYON must be positive and at most 100000.0 but was 0.0\n"
                                + "Maybe the door does not carry the SKU: leave the pair out, and bar it where units are allocated.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HouseForecast.builder(4).put(OLD, LYON, 1).put(OLD, LYON, 1))
                .withMessage("pairs of HouseForecast must differ but BAG-OLD at LYON came twice");
        assertThat(HouseForecast.builder(4).put(OLD, LYON, 1).build().evidenceWeeks())
                .isEqualTo(4);
    }

    @Test
    void findsTheDoorsOfTheGroupWhoseRateIsNearest() {
        SalesHistory history = SalesHistory.builder()
                .addSku(OLD)
                .addSku(NEW)
                .addDoor(ROME, "EU")
                .addDoor(LYON, "EU")
                .addDoor(NICE, "EU")
                .addDoor(DoorId.of("BARI"), "EU")
                .addDoor(DoorId.of("TOKYO"), "JP")
                .put(OLD, ROME, 4, 4) // 1 a week
                .put(OLD, LYON, 52, 26) // 2 a week: twice
                .put(OLD, NICE, 13, 26) // 0.5 a week: as far, and later by name
                .put(NEW, NICE, 500, 26) // not on sale in Rome: not compared
                .put(OLD, DoorId.of("BARI"), 0, 26) // zero is farthest
                .put(OLD, DoorId.of("TOKYO"), 26, 26) // nearest, but of another group
                .build();

        assertThat(Analogues.nearestDoors(history, ROME, 1)).isEqualTo(Map.of(LYON, Ratio.ONE));
        assertThat(Analogues.nearestDoors(history, ROME, 2))
                .isEqualTo(Map.of(LYON, Ratio.of(1, 2), NICE, Ratio.of(1, 2)));
        assertThat(Analogues.nearestDoors(history, ROME, 9)).containsOnlyKeys(LYON, NICE, DoorId.of("BARI"));
        assertThat(Analogues.nearestDoors(history, ROME, 1, door -> !door.equals(LYON)))
                .containsOnlyKeys(NICE);
        assertThat(Analogues.nearestDoors(history, DoorId.of("TOKYO"), 1)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Analogues.nearestDoors(history, ROME, 0))
                .withMessage("count of Analogues must be at least 1 but was 0");
    }

    @Test
    void forADoorWithoutHistoryFindsTheMostTypicalOfItsGroup() {
        SalesHistory history = SalesHistory.builder()
                .addSku(OLD)
                .addDoor(ROME, "EU")
                .addDoor(LYON, "EU")
                .addDoor(NICE, "EU")
                .addDoor(DoorId.of("BARI"), "EU")
                .put(OLD, LYON, 60, 20)
                .put(OLD, NICE, 24, 20) // the group: 87 in 60 weeks, 1.45 a week
                .put(OLD, DoorId.of("BARI"), 3, 20)
                .build();
        assertThat(Analogues.nearestDoors(history, ROME, 1)).containsOnlyKeys(NICE);
    }

    /** Rome has no history, and the new bag has none. */
    private static SalesHistory history() {
        return SalesHistory.builder()
                .addSku(OLD, "bags")
                .addSku(NEW, "bags")
                .addSku(SkuId.of("SCARF"), "scarves")
                .addDoor(LYON, "FR")
                .addDoor(NICE, "FR")
                .addDoor(ROME, "IT")
                .put(OLD, LYON, 26, 26)
                .put(OLD, NICE, 10, 26)
                .put(SkuId.of("SCARF"), LYON, 60, 26)
                .put(SkuId.of("SCARF"), NICE, 31, 26)
                .build();
    }
}
