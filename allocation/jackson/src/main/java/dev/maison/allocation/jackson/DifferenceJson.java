package dev.maison.allocation.jackson;

import static dev.maison.allocation.jackson.Lines.element;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.maison.allocation.rerun.LineDifference;
import dev.maison.allocation.rerun.PlanDifference;
import dev.maison.allocation.rerun.SkuDifference;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.core.proof.Digest;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * What changed between two runs of a launch, line by line with the reason, as JSON.
 *
 * <pre>{@code
 * String text = DifferenceJson.DIFFERENCES.text(PlanDifference.between(yesterday, today));
 * }</pre>
 *
 * <p>It says which runs it is of and no more than they do: whoever doubts it has both plans.
 */
public final class DifferenceJson {
    /** Differences: changes of SKUs, and of lines with their reasons. */
    public static final JsonForm<PlanDifference, Told> DIFFERENCES =
            new JsonForm<>("maison.launch.difference/1", DifferenceJson::write, DifferenceJson::read);

    static final Set<String> DIFFERENCE =
            Set.of("schema", "runBefore", "runAfter", "gainedUnits", "lostUnits", "skus", "lines");
    static final Set<String> SKU =
            Set.of("id", "supplyUnits", "heldBackUnits", "leftOverUnits", "gainedUnits", "lostUnits");
    static final Set<String> LINE = Set.of("sku", "door", "unitsBefore", "unitsAfter", "reason", "because");

    private DifferenceJson() {}

    /**
     * A difference as somebody told it.
     *
     * @param runBefore the digest of the first run
     * @param runAfter the digest of the second run
     * @param skus what is said to have become of each SKU
     * @param lines the lines that are said to differ
     */
    public record Told(Digest runBefore, Digest runAfter, List<SkuDifference> skus, List<Line> lines) {
        /** Refuses {@code null} and copies the lists. */
        public Told {
            requireNonNull(runBefore, "runBefore");
            requireNonNull(runAfter, "runAfter");
            skus = List.copyOf(skus);
            lines = List.copyOf(lines);
        }
    }

    /**
     * A line that is said to differ.
     *
     * @param sku the SKU
     * @param door the door
     * @param unitsBefore the units in the first plan
     * @param unitsAfter the units in the second plan
     * @param reason the name of the type of the reason
     * @param because the sentence
     */
    public record Line(SkuId sku, DoorId door, long unitsBefore, long unitsAfter, String reason, String because) {
        /** Refuses {@code null}. */
        public Line {
            requireNonNull(sku, "sku");
            requireNonNull(door, "door");
            requireNonNull(reason, "reason");
            requireNonNull(because, "because");
        }
    }

    private static void write(PlanDifference difference, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("schema", DIFFERENCES.schema());
        json.writeStringField("runBefore", difference.before().digest().toHex());
        json.writeStringField("runAfter", difference.after().digest().toHex());
        json.writeNumberField("gainedUnits", difference.gainedUnits());
        json.writeNumberField("lostUnits", difference.lostUnits());
        json.writeArrayFieldStart("skus");
        for (SkuDifference sku : difference.skus()) {
            json.writeStartObject();
            json.writeStringField("id", sku.sku().text());
            json.writeNumberField("supplyUnits", sku.supplyUnits());
            json.writeNumberField("heldBackUnits", sku.heldBackUnits());
            json.writeNumberField("leftOverUnits", sku.leftOverUnits());
            json.writeNumberField("gainedUnits", sku.gainedUnits());
            json.writeNumberField("lostUnits", sku.lostUnits());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("lines");
        for (LineDifference line : difference.lines()) {
            json.writeStartObject();
            json.writeStringField("sku", line.sku().text());
            json.writeStringField("door", line.door().text());
            json.writeNumberField("unitsBefore", line.unitsBefore());
            json.writeNumberField("unitsAfter", line.unitsAfter());
            Lines.write(new Lines.Told(line.reason(), line.reason().sentence()), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static Told read(JsonNode root, Elements elements) {
        JsonFields head = JsonFields.of(root, "difference", DIFFERENCE);
        head.checkSchema(DIFFERENCES.schema());
        head.whole("gainedUnits"); // the sums of the lines, for people
        head.whole("lostUnits");
        return new Told(
                head.digest("runBefore"),
                head.digest("runAfter"),
                elements.read(head, "skus", element("sku", SKU, DifferenceJson::sku)),
                elements.read(head, "lines", element("line", LINE, DifferenceJson::line)));
    }

    private static SkuDifference sku(JsonFields fields) {
        return new SkuDifference(
                fields.sku("id"),
                fields.whole("supplyUnits"),
                fields.whole("heldBackUnits"),
                fields.whole("leftOverUnits"),
                fields.whole("gainedUnits"),
                fields.whole("lostUnits"));
    }

    private static Line line(JsonFields fields) {
        return new Line(
                fields.sku("sku"),
                fields.door("door"),
                fields.whole("unitsBefore"),
                fields.whole("unitsAfter"),
                fields.text("reason"),
                fields.text("because"));
    }
}
