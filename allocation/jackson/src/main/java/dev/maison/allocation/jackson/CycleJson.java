package dev.maison.allocation.jackson;

import static dev.maison.allocation.jackson.Lines.element;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.maison.allocation.cycle.AnswerRule;
import dev.maison.allocation.cycle.CycleBatch;
import dev.maison.allocation.cycle.CycleEvent;
import dev.maison.allocation.cycle.CycleLine;
import dev.maison.allocation.cycle.LaunchCycle;
import dev.maison.allocation.cycle.LineKey;
import dev.maison.core.proof.Digest;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/**
 * The cycle of a launch as JSON: events as another system reports them, and a cycle as a whole.
 *
 * <pre>{@code
 * JsonResult<List<CycleEvent>> read = CycleJson.EVENTS.read(in); // good events survive bad ones
 * CycleBatch batch = cycle.recordedAll(read.orElseThrow());
 * CycleJson.CYCLES.write(batch.cycle(), out);
 * }</pre>
 *
 * <p>An instant is written as ISO 8601 has it in UTC, {@code 2026-03-01T09:30:00Z}, and read in that form alone.
 */
public final class CycleJson {
    /** Events, in the order in which they are to be recorded. */
    public static final JsonForm<List<CycleEvent>, List<CycleEvent>> EVENTS =
            new JsonForm<>("maison.cycle.events/1", CycleJson::writeEvents, CycleJson::readEvents);

    /**
     * A cycle: its events, and what they come to. Reading records the events again; an event that a cycle refuses, and lines or a
     * digest that the events do not come to, are problems of the document, and then the cycle that the good events come to is handed out
     * beside them.
     */
    public static final JsonForm<LaunchCycle, LaunchCycle> CYCLES =
            new JsonForm<>("maison.cycle.state/1", CycleJson::writeCycle, CycleJson::readCycle);

    static final Set<String> DOCUMENT = Set.of("schema", "events");
    static final Set<String> CYCLE = Set.of("schema", "answers", "digest", "events", "lines");
    static final Set<String> EVENT =
            Set.of("event", "id", "at", "document", "line", "sku", "door", "units", "run", "note", "reason");
    static final Set<String> LINE = Set.of(
            "document",
            "line",
            "sku",
            "door",
            "proposedUnits",
            "requestedUnits",
            "confirmedUnits",
            "releasedUnits",
            "receivedUnits",
            "missingUnits",
            "cancelledUnits");

    /** What kinds of events there are. */
    enum Kind {
        SUPPLY,
        PROPOSED,
        REQUESTED,
        CONFIRMED,
        RELEASED,
        RECEIVED,
        MISSING,
        CANCELLED;

        /** The fields that an event of the kind may have beside the head. */
        Set<String> fields() {
            return switch (this) {
                case SUPPLY -> Set.of("sku");
                case PROPOSED -> Set.of("document", "line", "sku", "door", "run");
                case REQUESTED, MISSING -> Set.of("document", "line", "note");
                case CONFIRMED -> Set.of("document", "line", "run");
                case RELEASED, RECEIVED -> Set.of("document", "line");
                case CANCELLED -> Set.of("document", "line", "reason");
            };
        }
    }

    private static final Set<String> HEAD = Set.of("event", "id", "at", "units");

    private CycleJson() {}

    private static void writeEvents(List<CycleEvent> events, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("schema", EVENTS.schema());
        writeList(events, json);
        json.writeEndObject();
    }

    private static void writeList(List<CycleEvent> events, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("events");
        for (CycleEvent event : events) {
            json.writeStartObject();
            write(event, json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void write(CycleEvent event, JsonGenerator json) throws IOException {
        if (event instanceof CycleEvent.SupplyStated of) {
            writeHead(Kind.SUPPLY, of, json);
            json.writeStringField("sku", of.sku().text());
            json.writeNumberField("units", of.units());
        } else if (event instanceof CycleEvent.Proposed of) {
            writeOfLine(Kind.PROPOSED, of, json);
            json.writeStringField("sku", of.sku().text());
            json.writeStringField("door", of.door().text());
            json.writeStringField("run", of.run().toHex());
        } else if (event instanceof CycleEvent.Requested of) {
            writeOfLine(Kind.REQUESTED, of, json);
            writeNote(of.note(), json);
        } else if (event instanceof CycleEvent.Confirmed of) {
            writeOfLine(Kind.CONFIRMED, of, json);
            json.writeStringField("run", of.run().toHex());
        } else if (event instanceof CycleEvent.Released of) {
            writeOfLine(Kind.RELEASED, of, json);
        } else if (event instanceof CycleEvent.Received of) {
            writeOfLine(Kind.RECEIVED, of, json);
        } else if (event instanceof CycleEvent.Missing of) {
            writeOfLine(Kind.MISSING, of, json);
            writeNote(of.note(), json);
        } else if (event instanceof CycleEvent.Cancelled of) {
            writeOfLine(Kind.CANCELLED, of, json);
            json.writeStringField("reason", of.reason());
        } else {
            throw new IllegalArgumentException("event must be of a kind that this schema has but was " + event);
        }
    }

    private static void writeHead(Kind kind, CycleEvent event, JsonGenerator json) throws IOException {
        json.writeStringField("event", kind.name());
        json.writeStringField("id", event.id());
        json.writeStringField("at", event.at().toString());
    }

    private static void writeOfLine(Kind kind, CycleEvent.OfLine event, JsonGenerator json) throws IOException {
        writeHead(kind, event, json);
        json.writeStringField("document", event.line().document());
        json.writeStringField("line", event.line().line());
        json.writeNumberField("units", event.units());
    }

    private static void writeNote(String note, JsonGenerator json) throws IOException {
        if (!note.isEmpty()) {
            json.writeStringField("note", note);
        }
    }

    private static List<CycleEvent> readEvents(JsonNode root, Elements elements) {
        JsonFields head = JsonFields.of(root, "document", DOCUMENT);
        head.checkSchema(EVENTS.schema());
        return List.copyOf(elements.read(head, "events", element("event", EVENT, CycleJson::event)));
    }

    private static CycleEvent event(JsonFields fields) {
        Kind kind = fields.choice("event", Kind.class);
        String id = fields.text("id");
        for (String field : EVENT.stream().sorted().toList()) {
            if (fields.has(field) && !HEAD.contains(field) && !kind.fields().contains(field)) {
                throw new IllegalArgumentException(field + " of event " + JsonFields.shortened(id)
                        + " must be absent from an event " + kind + " but was given");
            }
        }
        Instant at = instant(fields.text("at"), id);
        long units = fields.whole("units");
        if (kind == Kind.SUPPLY) {
            return new CycleEvent.SupplyStated(id, fields.sku("sku"), units, at);
        }
        LineKey line = LineKey.of(fields.text("document"), fields.text("line"));
        return switch (kind) {
            case PROPOSED ->
                new CycleEvent.Proposed(
                        id, line, fields.sku("sku"), fields.door("door"), units, fields.digest("run"), at);
            case REQUESTED ->
                new CycleEvent.Requested(
                        id, line, units, fields.findText("note").orElse(""), at);
            case CONFIRMED -> new CycleEvent.Confirmed(id, line, units, fields.digest("run"), at);
            case RELEASED -> new CycleEvent.Released(id, line, units, at);
            case RECEIVED -> new CycleEvent.Received(id, line, units, at);
            case MISSING ->
                new CycleEvent.Missing(id, line, units, fields.findText("note").orElse(""), at);
            case CANCELLED -> new CycleEvent.Cancelled(id, line, units, fields.text("reason"), at);
            case SUPPLY -> throw new AssertionError(kind);
        };
    }

    /** One text for one instant: what is not written as we write it is refused. */
    private static Instant instant(String text, String id) {
        Instant at;
        try {
            at = Instant.parse(text);
        } catch (DateTimeException e) {
            at = null;
        }
        if (at == null || !at.toString().equals(text)) {
            throw new IllegalArgumentException("at of event " + JsonFields.shortened(id)
                    + " must be an instant in UTC such as 2026-03-01T09:30:00Z but was \"" + JsonFields.shortened(text)
                    + '"');
        }
        return at;
    }

    private static void writeCycle(LaunchCycle cycle, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("schema", CYCLES.schema());
        json.writeStringField("answers", cycle.answers().name());
        json.writeStringField("digest", cycle.digest().toHex());
        writeList(cycle.events(), json);
        json.writeArrayFieldStart("lines");
        for (CycleLine line : cycle.lines()) {
            json.writeStartObject();
            json.writeStringField("document", line.key().document());
            json.writeStringField("line", line.key().line());
            json.writeStringField("sku", line.sku().text());
            json.writeStringField("door", line.door().text());
            json.writeNumberField("proposedUnits", line.proposed());
            if (line.requested().isPresent()) {
                json.writeNumberField("requestedUnits", line.requested().getAsLong());
            }
            json.writeNumberField("confirmedUnits", line.confirmed());
            json.writeNumberField("releasedUnits", line.released());
            json.writeNumberField("receivedUnits", line.received());
            json.writeNumberField("missingUnits", line.missing());
            json.writeNumberField("cancelledUnits", line.cancelled());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static LaunchCycle readCycle(JsonNode root, Elements elements) {
        JsonFields head = JsonFields.of(root, "cycle", CYCLE);
        head.checkSchema(CYCLES.schema());
        AnswerRule answers = head.choice("answers", AnswerRule.class);
        Digest digest = head.digest("digest");
        List<Integer> places = new ArrayList<>();
        int[] at = {0};
        List<CycleEvent> events = elements.read(head, "events", node -> {
            int place = at[0]++;
            CycleEvent event = event(JsonFields.of(node, "event", EVENT));
            places.add(place);
            return event;
        });
        CycleBatch batch = LaunchCycle.open(answers).recordedAll(events);
        for (CycleBatch.RefusedEvent refused : batch.refused()) {
            elements.refuse(
                    "events/" + places.get(refused.place()), refused.refusal().sentence());
        }
        if (batch.recordedBefore() > 0) {
            elements.refuse("events", "each event must come once but " + batch.recordedBefore() + " came again");
        }
        LaunchCycle cycle = batch.cycle();
        Map<LineKey, CycleLine> stated = new TreeMap<>();
        elements.read(head, "lines", element("line", LINE, of -> line(of, cycle, stated)));
        cycle.lines().stream()
                .filter(line -> !stated.containsKey(line.key()))
                .forEach(line -> elements.refuse(
                        "lines", "line " + line.key() + " must be given, as its events are, but was absent"));
        if (!cycle.digest().equals(digest)) {
            elements.refuse(
                    "digest",
                    "digest of cycle must be " + cycle.digest().toHex() + ", what its events come to, but was "
                            + digest.toHex());
        }
        return cycle;
    }

    private static CycleLine line(JsonFields fields, LaunchCycle cycle, Map<LineKey, CycleLine> stated) {
        LineKey key = LineKey.of(fields.text("document"), fields.text("line"));
        CycleLine line = new CycleLine(
                key,
                fields.sku("sku"),
                fields.door("door"),
                fields.whole("proposedUnits"),
                fields.findWhole("requestedUnits").map(OptionalLong::of).orElseGet(OptionalLong::empty),
                fields.whole("confirmedUnits"),
                fields.whole("releasedUnits"),
                fields.whole("receivedUnits"),
                fields.whole("missingUnits"),
                fields.whole("cancelledUnits"));
        Elements.once(stated, "line", key, line);
        CycleLine found = cycle.findLine(key)
                .orElseThrow(() -> new IllegalArgumentException(
                        "line " + key + " must have been proposed by an event but was not"));
        if (!found.equals(line)) {
            throw new IllegalArgumentException(
                    "line " + key + " must be what its events come to, " + found + ", but was " + line);
        }
        return line;
    }
}
