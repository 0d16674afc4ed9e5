package dev.maison.allocation.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.maison.allocation.door.LaunchLine;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.core.proof.Digest;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What plans of all kinds have in common: the head, and lines of units per SKU and door with their reasons. */
final class Lines {
    static final Set<String> LINE = Set.of("sku", "door", "units", "reason", "because");

    private Lines() {}

    /** A reason as it is written: the name of its type, and its sentence. */
    record Told(Object reason, String sentence) {}

    /** Why a SKU got its units at a door. */
    interface Telling {
        Told tell(SkuId sku, DoorId door);
    }

    /** Starts the object of a plan. */
    static void writeHead(String schema, Digest problem, Digest run, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("schema", schema);
        json.writeStringField("problemDigest", problem.toHex());
        json.writeStringField("runDigest", run.toHex());
    }

    static void write(List<LaunchLine> lines, Telling reasons, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("lines");
        for (LaunchLine line : lines) {
            json.writeStartObject();
            json.writeStringField("sku", line.sku().text());
            json.writeStringField("door", line.door().text());
            json.writeNumberField("units", line.units());
            write(reasons.tell(line.sku(), line.door()), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void write(Told told, JsonGenerator json) throws IOException {
        json.writeStringField("reason", told.reason().getClass().getSimpleName());
        json.writeStringField("because", told.sentence());
    }

    /** Reads lines. Reasons are for people and systems that show them; they are not read back. */
    static List<LaunchLine> read(JsonFields head, Elements elements) {
        return elements.read(head, "lines", element("line", LINE, Lines::line));
    }

    private static LaunchLine line(JsonFields fields) {
        return LaunchLine.of(fields.sku("sku"), fields.door("door"), fields.whole("units"));
    }

    /** How an element is read from its fields. */
    static <T> Function<JsonNode, T> element(String subject, Set<String> known, Function<JsonFields, T> reader) {
        return node -> reader.apply(JsonFields.of(node, subject, known));
    }
}
