package dev.maison.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.cycle.AnswerRule;
import dev.maison.allocation.cycle.CycleBatch;
import dev.maison.allocation.cycle.CycleDesk;
import dev.maison.allocation.cycle.CycleEvent;
import dev.maison.allocation.cycle.CycleLine;
import dev.maison.allocation.cycle.CycleVerifier;
import dev.maison.allocation.cycle.LaunchCycle;
import dev.maison.allocation.cycle.LineKey;
import dev.maison.allocation.door.LaunchDemand;
import dev.maison.allocation.door.LaunchDoor;
import dev.maison.allocation.door.LaunchEngine;
import dev.maison.allocation.door.LaunchPlan;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.door.LaunchSku;
import dev.maison.allocation.jackson.CycleJson;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The code of the page on the cycle of a launch. */
class CycleTest {
    private static final SkuId BAG = SkuId.of("BAG");
    private static final DoorId PARIS = DoorId.of("PARIS");
    private static final DoorId TOKYO = DoorId.of("TOKYO");
    private static final Instant NOW = Instant.parse("2026-09-01T09:00:00Z");

    private final List<String> said = new ArrayList<>();

    private static LaunchPlan plan() {
        Amount worth = Amount.of("900", "EUR");
        return LaunchEngine.allocate(LaunchProblem.builder()
                .currency("EUR")
                .addDoors(LaunchDoor.of(PARIS), LaunchDoor.of(TOKYO))
                .addSkus(LaunchSku.of(BAG, 8))
                .addDemands(
                        LaunchDemand.ofTable(BAG, PARIS, List.of(worth, worth, worth, worth, worth)),
                        LaunchDemand.ofTable(BAG, TOKYO, List.of(worth, worth, worth)))
                .build());
    }

    @Test
    void aLaunchGoesItsWay() {
        LaunchPlan plan = plan();
        // region open
        List<CycleEvent> events = new ArrayList<>(CycleDesk.supplies(plan, "RUN-7", NOW));
        events.addAll(CycleDesk.proposals(plan, "RUN-7", NOW)); // a line each, with the digest of the run
        LaunchCycle cycle =
                LaunchCycle.open(AnswerRule.REQUIRED).recordedAll(events).cycle();
        // endregion
        assertThat(cycle.lines()).extracting(CycleLine::proposed).containsExactly(5L, 3L);

        // region report
        LineKey paris = LineKey.of("RUN-7", "1");
        CycleBatch batch = cycle.recordedAll(List.of(
                new CycleEvent.Requested("MSG-1", paris, 4, "a small floor", NOW),
                new CycleEvent.Confirmed("MSG-2", paris, 5, plan.digest(), NOW), // more than was asked for
                new CycleEvent.Confirmed("MSG-3", paris, 4, plan.digest(), NOW),
                new CycleEvent.Released("DN-1", paris, 3, NOW), // a part
                new CycleEvent.Received("GR-1", paris, 2, NOW),
                new CycleEvent.Missing("GR-2", paris, 1, "a parcel short", NOW),
                new CycleEvent.Cancelled("MSG-4", paris, 1, "the floor is smaller yet", NOW),
                new CycleEvent.Released("DN-1", paris, 3, NOW))); // the same report again
        batch.refused().forEach(refused -> said.add(refused.refusal().sentence()));
        cycle = batch.cycle();
        // endregion
        assertThat(said).singleElement().asString().contains("5", "4");
        assertThat(batch.recordedBefore()).isEqualTo(1);

        // region read
        CycleLine line = cycle.findLine(paris).orElseThrow();
        said.add("%d confirmed, %d released, %d received, %d missing, %d free"
                .formatted(line.confirmed(), line.released(), line.received(), line.missing(), cycle.freeUnits(BAG)));
        boolean consistent = CycleVerifier.verify(cycle).isProven();
        // endregion
        assertThat(said.get(1)).isEqualTo("3 confirmed, 3 released, 2 received, 1 missing, 5 free");
        assertThat(consistent).isTrue();

        // region json
        String text = CycleJson.CYCLES.text(cycle); // the events, what they come to, and the digest
        LaunchCycle read = CycleJson.CYCLES.read(text).orElseThrow(); // recorded again, and compared
        // endregion
        assertThat(read).isEqualTo(cycle);
        assertThat(read.digest()).isEqualTo(cycle.digest());
    }
}
