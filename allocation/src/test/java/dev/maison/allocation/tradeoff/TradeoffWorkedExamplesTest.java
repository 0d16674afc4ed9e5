package dev.maison.allocation.tradeoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.maison.allocation.door.LaunchDemand;
import dev.maison.allocation.door.LaunchDoor;
import dev.maison.allocation.door.LaunchEngine;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.door.LaunchSku;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TradeoffWorkedExamplesTest {
    private static final SkuId BAG = SkuId.of("BAG");
    private static final DoorId MILAN = DoorId.of("MILAN");
    private static final DoorId PARIS = DoorId.of("PARIS");
    private static final DoorId TOKYO = DoorId.of("TOKYO");

    private static LaunchDemand table(DoorId door, int... gains) {
        return LaunchDemand.ofTable(
                BAG,
                door,
                Arrays.stream(gains)
                        .mapToObj(gain -> Amount.of("" + gain, "EUR"))
                        .toList());
    }

    private static LaunchProblem launch(int supply, LaunchDemand... demands) {
        return LaunchProblem.builder()
                .currency("EUR")
                .quantumMicros(1_000_000)
                .addDoors(LaunchDoor.of(MILAN), LaunchDoor.of(PARIS), LaunchDoor.of(TOKYO))
                .addSkus(LaunchSku.of(BAG, supply))
                .addDemands(demands)
                .build();
    }

    private static String change(WhatIfAnswer answer) {
        return ((WhatIfAnswer.Exact) answer).change().toString();
    }

    @Test
    void pricesEveryStepAtTheEdge() {
        WhatIf whatIf = WhatIf.of(LaunchEngine.allocate(launch(
                4,
                table(PARIS, 10, 8, 6, 5).withMaximumUnits(2),
                table(TOKYO, 9, 3, 2),
                table(MILAN, 4, 1).withMinimumUnits(1))));
        assertThat(change(whatIf.oneMore(BAG))).isEqualTo("EUR 3.00");
        assertThat(change(whatIf.oneLess(BAG))).isEqualTo("EUR -8.00");
        assertThat(change(whatIf.maximumPlusOne(BAG, PARIS))).isEqualTo("EUR 0.00");
        assertThat(change(whatIf.maximumMinusOne(BAG, PARIS))).isEqualTo("EUR -5.00");
        assertThat(change(whatIf.minimumMinusOne(BAG, MILAN))).isEqualTo("EUR 0.00");
        assertThat(change(whatIf.minimumPlusOne(BAG, MILAN))).isEqualTo("EUR -7.00");
        assertThat(whatIf.sensitivities(BAG))
                .extracting(Sensitivity::input)
                .contains(Sensitivity.Input.SUPPLY_PLUS_ONE, Sensitivity.Input.MAXIMUM_MINUS_ONE);
    }

    @Test
    void saysWhyThereIsNoAnswer() {
        WhatIf whatIf =
                WhatIf.of(LaunchEngine.allocate(launch(1, table(MILAN, 4, 1).withMinimumUnits(1))));
        assertThat(whatIf.oneLess(BAG).sentence())
                .isEqualTo("not possible: minima and holdback need every unit of BAG");
        assertThat(whatIf.maximumPlusOne(BAG, PARIS).sentence()).isEqualTo("not possible: PARIS may not have BAG");
        assertThat(whatIf.maximumMinusOne(BAG, PARIS).sentence()).isEqualTo("not possible: PARIS may have none of BAG");
        assertThat(whatIf.minimumMinusOne(BAG, PARIS).sentence())
                .isEqualTo("not possible: PARIS has no minimum of BAG");
        assertThat(whatIf.unitValue(BAG, MILAN, Amount.of("3", "EUR")).sentence())
                .isEqualTo("not possible: the gain of BAG at MILAN does not follow from a unit value alone");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> whatIf.unitValue(BAG, MILAN, Amount.of("3", "USD")))
                .withMessage("currency of unitValue of BAG at door MILAN must be EUR but was USD");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> whatIf.unitValue(BAG, MILAN, Amount.of("-3", "EUR")))
                .withMessageStartingWith("unitValue of BAG at door MILAN must lie within [0, ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> whatIf.oneMore(SkuId.of("BELT")))
                .withMessage("sku must be one of the 1 of the problem but was BELT");
    }

    @Test
    void tracesMarginAgainstAvailabilityAgainstExclusivity() {
        LaunchProblem launch = launch(3, table(PARIS, 10, 8, 6), table(TOKYO, 5), table(MILAN, 4));
        Frontier frontier = Frontier.trace(FrontierProblem.builder(launch)
                .addFlagships(PARIS)
                .addWeights(
                        new FrontierWeights(Ratio.of(1, 10), Ratio.of(1, 10)),
                        new FrontierWeights(Ratio.of(5, 2), Ratio.of(1, 10)),
                        new FrontierWeights(Ratio.of(9), Ratio.of(1, 10)))
                .build());
        List<String> points = frontier.points().stream()
                .map(point -> point.margin() + " " + point.doorsServed() + " " + point.unitsOutside())
                .toList();
        assertThat(points).containsExactly("EUR 24.00 1 0", "EUR 23.00 2 1", "EUR 19.00 3 2");
        assertThat(FrontierVerifier.verify(frontier.problem(), frontier.points())
                        .isProven())
                .isTrue();
    }

    @Test
    void refusesFrontiersThatAreNone() {
        LaunchProblem launch = launch(3, table(PARIS, 10, 8, 6));
        FrontierProblem.Builder builder = FrontierProblem.builder(launch);
        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessage("weights of FrontierProblem must be given but were none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.addFlagships(DoorId.of("ROME")))
                .withMessage("flagship must be one of the 3 doors of the launch but was ROME");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.addGrid(0))
                .withMessage("steps of the grid must lie within [1, 1000] but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FrontierWeights(Ratio.ZERO, Ratio.ONE))
                .withMessage("perDoorServed of FrontierWeights must be positive but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FrontierWeights(Ratio.ONE, Ratio.ZERO))
                .withMessage("perUnitOutside of FrontierWeights must be positive but was 0");
    }
}
