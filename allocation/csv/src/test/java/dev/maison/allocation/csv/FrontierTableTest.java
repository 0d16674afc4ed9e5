package dev.maison.allocation.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.door.LaunchDemand;
import dev.maison.allocation.door.LaunchDoor;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.door.LaunchSku;
import dev.maison.allocation.tradeoff.Frontier;
import dev.maison.allocation.tradeoff.FrontierProblem;
import dev.maison.allocation.tradeoff.FrontierWeights;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrontierTableTest {
    private static final SkuId BAG = SkuId.of("BAG");
    private static final DoorId MILAN = DoorId.of("MILAN");
    private static final DoorId PARIS = DoorId.of("PARIS");

    @Test
    void aRowAPoint() throws IOException {
        LaunchProblem launch = LaunchProblem.builder()
                .currency("EUR")
                .addDoors(LaunchDoor.of(PARIS), LaunchDoor.of(MILAN))
                .addSkus(LaunchSku.of(BAG, 2))
                .addDemands(
                        LaunchDemand.ofTable(BAG, PARIS, List.of(eur("9"), eur("5.50"))),
                        LaunchDemand.ofTable(BAG, MILAN, List.of(eur("4"))))
                .build();
        Frontier frontier = Frontier.trace(FrontierProblem.builder(launch)
                .addFlagships(PARIS)
                .addWeights(
                        new FrontierWeights(Ratio.of(1, 2), Ratio.of(1, 4)),
                        new FrontierWeights(Ratio.of(51, 2), Ratio.of(1, 4)))
                .build());
        StringWriter out = new StringWriter();
        FrontierTable.write(frontier, out);
        assertThat(out.toString().lines().map(line -> line.substring(0, line.lastIndexOf(','))))
                .containsExactlyInAnyOrder(
                        "margin,currency,doors_served,units_outside,per_door_served,per_unit_outside,value",
                        "14.500000,EUR,1,0,1/2,1/4,15",
                        "13.000000,EUR,2,1,51/2,1/4,255/4");
        assertThat(out.toString().lines().skip(1).map(line -> line.substring(line.lastIndexOf(',') + 1)))
                .containsExactlyElementsOf(frontier.points().stream()
                        .map(point -> point.scaledPlan().digest().toHex())
                        .toList());
    }

    private static Amount eur(String decimal) {
        return Amount.of(decimal, "EUR");
    }
}
