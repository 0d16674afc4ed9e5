package dev.maison.allocation.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.util.List;
import org.junit.jupiter.api.Test;

class SalesHistoryTest {
    private static final SkuId BAG = SkuId.of("BAG");
    private static final DoorId PARIS = DoorId.of("PARIS");
    private static final DoorId TOKYO = DoorId.of("TOKYO");

    @Test
    void aPairThatIsNotPutHasNoHistory() {
        SalesHistory history = builder().put(BAG, PARIS, 3, 10).build();
        assertThat(history.units(BAG, PARIS)).isEqualTo(3);
        assertThat(history.weeks(BAG, PARIS)).isEqualTo(10);
        assertThat(history.units(BAG, TOKYO)).isZero();
        assertThat(history.weeks(BAG, TOKYO)).isZero();
        assertThat(history.totalUnits()).isEqualTo(3);
        assertThat(history.skuGroups()).containsExactly("");
        assertThat(history.doorGroups()).containsExactly("", "JP");
    }

    @Test
    void refusesAPairThatComesTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().put(BAG, PARIS, 1, 2).put(BAG, PARIS, 1, 2))
                .withMessage("pairs of SalesHistory must differ but BAG at PARIS came twice");
    }

    @Test
    void refusesAnIdThatComesTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().addSku(BAG))
                .withMessage("skus of SalesHistory must differ but BAG came twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().addDoor(PARIS, "EU"))
                .withMessage("doors of SalesHistory must differ but PARIS came twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> columns(2).doorGroups(List.of("a", "b")).build())
                .withMessage("doors of SalesHistory must differ but PARIS came twice");
    }

    @Test
    void refusesAPairOfUnknownIds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().put(SkuId.of("HAT"), PARIS, 1, 2).build())
                .withMessage("sku of SalesHistory must be one of its own but was HAT");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().put(BAG, DoorId.of("ROME"), 1, 2).build())
                .withMessage("door of SalesHistory must be one of its own but was ROME");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().build().units(BAG, DoorId.of("ROME")))
                .withMessage("door of SalesHistory must be one of its own but was ROME");
    }

    @Test
    void refusesNegativeUnits() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().put(BAG, PARIS, -1, 2).build())
                .withMessage("units of BAG at PARIS must not be negative but was -1\n"
                        + "Maybe returns were netted: count the pieces that were sold.");
    }

    @Test
    void refusesWeeksOutOfRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().put(BAG, PARIS, 0, -1).build())
                .withMessage("weeks of BAG at PARIS must lie within [0, 10000] but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().put(BAG, PARIS, 0, 10_001).build())
                .withMessage("weeks of BAG at PARIS must lie within [0, 10000] but was 10001");
    }

    @Test
    void refusesUnitsSoldInNoWeek() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().put(BAG, PARIS, 4, 0).build())
                .withMessage("weeks of BAG at PARIS must be positive where units were sold but was 0 with 4 units");
    }

    @Test
    void refusesColumnsOfTheWrongLength() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> columns(1).units(new int[2]).build())
                .withMessage("units of SalesHistory must number 1 but numbered 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> columns(1).weeks(new int[0]).build())
                .withMessage("weeks of SalesHistory must number 1 but numbered 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> columns(1).skuGroups(List.of()).build())
                .withMessage("skuGroups of SalesHistory must number 1 but numbered 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> columns(1).doorGroups(List.of("a", "b")).build())
                .withMessage("doorGroups of SalesHistory must number 1 but numbered 2");
    }

    @Test
    void refusesPlacesOutOfRange() {
        DemandForecast forecast =
                DemandEstimator.estimate(builder().put(BAG, PARIS, 3, 10).build(), 4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> forecast.estimate(1, 0))
                .withMessage("sku must lie within [0, 1) but was 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> forecast.basis(0, 2))
                .withMessage("door must lie within [0, 2) but was 2");
    }

    private static SalesHistory.Builder builder() {
        return SalesHistory.builder().addSku(BAG).addDoor(PARIS).addDoor(TOKYO, "JP");
    }

    private static SalesHistory.Columns columns(int doors) {
        return SalesHistory.columns(List.of(BAG), java.util.Collections.nCopies(doors, PARIS))
                .units(new int[doors])
                .weeks(new int[doors]);
    }
}
