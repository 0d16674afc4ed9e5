package dev.maison.allocation.jackson;

import static dev.maison.allocation.jackson.JsonSamples.BAG;
import static dev.maison.allocation.jackson.JsonSamples.GINZA;
import static dev.maison.allocation.jackson.JsonSamples.HAT;
import static dev.maison.allocation.jackson.JsonSamples.PARIS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.cycle.AnswerRule;
import dev.maison.allocation.cycle.CycleBatch;
import dev.maison.allocation.cycle.CycleEvent;
import dev.maison.allocation.cycle.LaunchCycle;
import dev.maison.allocation.cycle.LineKey;
import dev.maison.core.proof.Digest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CycleJsonTest {
    private static final Digest RUN = Digest.parse("0123456789abcdef".repeat(4));
    private static final LineKey FIRST = LineKey.of("RUN-7", "1");
    private static final LineKey SECOND = LineKey.of("RUN-7", "2");

    /** One of each kind, notes given and not. */
    private static final List<CycleEvent> EVENTS = List.of(
            new CycleEvent.SupplyStated("E1", BAG, 10, at(0)),
            new CycleEvent.SupplyStated("E2", HAT, 3, at(1)),
            new CycleEvent.Proposed("E3", FIRST, BAG, PARIS, 5, RUN, at(2)),
            new CycleEvent.Proposed("E4", SECOND, HAT, GINZA, 2, RUN, at(2)),
            new CycleEvent.Requested("E5", FIRST, 6, "a client waits", at(3)),
            new CycleEvent.Confirmed("E7", FIRST, 5, RUN, at(5)),
            new CycleEvent.Cancelled("E8", FIRST, 1, "late", at(6)),
            new CycleEvent.Released("E9", FIRST, 4, Instant.parse("2026-03-01T09:30:00.123456789Z")),
            new CycleEvent.Received("E10", FIRST, 3, at(8)),
            new CycleEvent.Missing("E11", FIRST, 1, "", at(9)));

    private static Instant at(int minutes) {
        return Instant.parse("2026-03-01T09:00:00Z").plusSeconds(60L * minutes);
    }

    @Test
    void eventsComeBackAsTheyWere() {
        FormContract<List<CycleEvent>, List<CycleEvent>> contract = new FormContract<>(CycleJson.EVENTS);
        assertThat(contract.roundTrip(EVENTS)).isEqualTo(EVENTS);
        assertThat(contract.roundTrip(List.of())).isEmpty();
        contract.holdsForHostileDocuments();
    }

    @Test
    void aCycleComesBackWithAllThatItCameTo() {
        FormContract<LaunchCycle, LaunchCycle> contract = new FormContract<>(CycleJson.CYCLES);
        for (AnswerRule answers : AnswerRule.values()) {
            CycleBatch batch = LaunchCycle.open(answers).recordedAll(EVENTS);
            assertThat(batch.refused()).isEmpty();
            LaunchCycle read = contract.roundTrip(batch.cycle());
            assertThat(read).isEqualTo(batch.cycle());
            assertThat(read.digest()).isEqualTo(batch.cycle().digest());
            assertThat(read.lines()).isEqualTo(batch.cycle().lines());
        }
        contract.holdsForHostileDocuments();
    }

    @Test
    void goodEventsSurviveBadOnes() {
        String text = CycleJson.EVENTS.text(EVENTS);
        String bad = text.replace("\"units\" : 6,\n    \"note\"", "\"units\" : -6,\n    \"note\"")
                .replace("2026-03-01T09:05:00Z", "2026-03-01T10:05:00+01:00")
                .replace("\"reason\" : \"late\"", "\"note\" : \"late\"");
        JsonResult<List<CycleEvent>> read = CycleJson.EVENTS.read(bad);
        assertThat(read.value().orElseThrow()).hasSize(7);
        assertThat(read.problems())
                .extracting(JsonProblem::sentence)
                .containsExactly(
                        "/events/4: units of requested event E5 must be at least 0 but was -6",
                        "/events/5: at of event E7 must be an instant in UTC such as 2026-03-01T09:30:00Z but was"
                                + " \"2026-03-01T10:05:00+01:00\"",
                        "/events/6: note of event E8 must be absent from an event CANCELLED but was given");
    }

    @Test
    void whatACycleRefusesIsAProblemOfTheDocument() {
        LaunchCycle cycle =
                LaunchCycle.open(AnswerRule.REQUIRED).recordedAll(EVENTS).cycle();
        String text = CycleJson.CYCLES.text(cycle);
        JsonResult<LaunchCycle> tooMany = CycleJson.CYCLES.read(text.replace("\"units\" : 4", "\"units\" : 40"));
        assertThat(tooMany.problems().get(0).sentence()).startsWith("/events/7: ");
        assertThat(tooMany.value().orElseThrow().events()).hasSize(7); // what follows the release is refused too

        assertThat(CycleJson.CYCLES
                        .read(text.replace("\"confirmedUnits\" : 4", "\"confirmedUnits\" : 5"))
                        .problems())
                .extracting(JsonProblem::sentence)
                .singleElement()
                .asString()
                .startsWith("/lines/0: line RUN-7/1 must be what its events come to, CycleLine[");
        assertThat(CycleJson.CYCLES
                        .read(text.replace(cycle.digest().toHex(), RUN.toHex()))
                        .problems())
                .extracting(JsonProblem::sentence)
                .containsExactly("/digest: digest of cycle must be "
                        + cycle.digest().toHex() + ", what its events come to, but was " + RUN.toHex());
        assertThat(CycleJson.CYCLES
                        .read(text.replace(
                                "\"line\" : \"2\",\n    \"sku\" : \"HAT\"", "\"line\" : \"3\",\n    \"sku\" : \"HAT\""))
                        .problems())
                .extracting(JsonProblem::sentence)
                .containsExactly(
                        "/lines/1: line RUN-7/3 must have been proposed by an event but was not",
                        "/lines: line RUN-7/2 must be given, as its events are, but was absent");
        String twice = text.replace(
                "\"events\" : [",
                "\"events\" : [ {\n    \"event\" : \"SUPPLY\",\n"
                        + "    \"id\" : \"E1\", \"at\" : \"2026-03-01T09:00:00Z\", \"sku\" : \"BAG\", \"units\" : 10 },");
        assertThat(CycleJson.CYCLES.read(twice).problems())
                .extracting(JsonProblem::sentence)
                .containsExactly("/events: each event must come once but 1 came again");
    }
}
