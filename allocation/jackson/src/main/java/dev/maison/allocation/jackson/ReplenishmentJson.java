package dev.maison.allocation.jackson;

import static dev.maison.allocation.jackson.Lines.element;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.maison.allocation.door.LaunchCertificate;
import dev.maison.allocation.door.LaunchDoor;
import dev.maison.allocation.door.StockPosition;
import dev.maison.allocation.replenish.ReplenishmentDocument;
import dev.maison.allocation.replenish.ReplenishmentItem;
import dev.maison.allocation.replenish.ReplenishmentLine;
import dev.maison.allocation.replenish.ReplenishmentPlan;
import dev.maison.allocation.replenish.ReplenishmentProblem;
import dev.maison.allocation.replenish.ReplenishmentReason;
import dev.maison.allocation.replenish.ReplenishmentTarget;
import dev.maison.allocation.replenish.ReplenishmentVerifier;
import dev.maison.core.DoorId;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Replenishments as JSON.
 *
 * <pre>{@code
 * ReplenishmentDocument document = ReplenishmentJson.PROBLEMS.read(in).orElseThrow();
 * ReplenishmentPlan plan = ReplenishmentEngine.replenish(document.problem());
 * ReplenishmentJson.PLANS.read(ReplenishmentJson.PLANS.text(plan)).orElseThrow().verify(document.problem()); // Proven
 * }</pre>
 */
public final class ReplenishmentJson {
    /** Problems: SKUs, doors and items. */
    public static final JsonForm<ReplenishmentDocument, ReplenishmentDocument> PROBLEMS = new JsonForm<>(
            "maison.replenishment.problem/1", ReplenishmentJson::writeProblem, ReplenishmentJson::readProblem);

    /** Plans, with the cut-off or conflict of each SKU, and the position, level and reason of every line. */
    public static final JsonForm<ReplenishmentPlan, Claim<ReplenishmentProblem, ReplenishmentLine, LaunchCertificate>>
            PLANS = new JsonForm<>(
                    "maison.replenishment.plan/1", ReplenishmentJson::writePlan, ReplenishmentJson::readPlan);

    static final Set<String> PROBLEM =
            Set.of("schema", "currency", "quantumMicros", "rates", "tieOrder", "doors", "skus", "items");
    static final Set<String> ITEM = Set.of(
            "sku",
            "door",
            "position",
            "meanUnits",
            "size",
            "leadTimePeriods",
            "reviewPeriods",
            "target",
            "unitValue",
            "maximumUnits");
    static final Set<String> TARGET = Set.of("units", "periodsOfSupply", "serviceLevel");
    static final Set<String> PLAN = Set.of("schema", "problemDigest", "runDigest", "currency", "skus", "lines");
    static final Set<String> LINE = Set.of("sku", "door", "position", "orderUpToUnits", "units", "reason", "because");

    private static final Claim.Subject<ReplenishmentProblem, ReplenishmentLine, LaunchCertificate> SUBJECT =
            Claim.Subject.of(
                    ReplenishmentProblem::digest,
                    ReplenishmentVerifier::verify,
                    (problem, lines, certificate, stated) ->
                            PLANS.tree(ReplenishmentPlan.of(problem, lines, certificate)));

    private ReplenishmentJson() {}

    private static void writeProblem(ReplenishmentDocument document, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("schema", PROBLEMS.schema());
        json.writeStringField("currency", document.currency());
        Writes.units("quantumMicros", document.quantumMicros(), 1, json);
        ProblemWriter.writeRates(document.rates(), json);
        ProblemWriter.writeTieOrder(document.tieOrder(), json);
        ProblemWriter.writeDoors(document.doors(), json);
        ProblemWriter.writeSkus(document.skus(), json);
        json.writeArrayFieldStart("items");
        for (ReplenishmentItem item : document.items()) {
            write(item, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(ReplenishmentItem item, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("sku", item.sku().text());
        json.writeStringField("door", item.door().text());
        if (!item.position().equals(StockPosition.empty())) {
            ProblemWriter.write(item.position(), json);
        }
        ProblemWriter.writeFields(item.demandPerPeriod(), json);
        Writes.units("leadTimePeriods", item.leadTimePeriods(), 0, json);
        Writes.units("reviewPeriods", item.reviewPeriods(), 1, json);
        json.writeObjectFieldStart("target");
        if (item.target() instanceof ReplenishmentTarget.Units of) {
            json.writeNumberField("units", of.units());
        } else if (item.target() instanceof ReplenishmentTarget.PeriodsOfSupply of) {
            Writes.ratio("periodsOfSupply", of.periods(), json);
        } else if (item.target() instanceof ReplenishmentTarget.ServiceLevel of) {
            Writes.ratio("serviceLevel", of.probability(), json);
        }
        json.writeEndObject();
        Writes.amount("unitValue", item.unitValue(), json);
        Writes.units("maximumUnits", item.maximumUnits(), json);
        json.writeEndObject();
    }

    private static ReplenishmentDocument readProblem(JsonNode root, Elements elements) {
        JsonFields head = JsonFields.of(root, "problem", PROBLEM);
        head.checkSchema(PROBLEMS.schema());
        String currency = head.currency("currency");
        ReplenishmentDocument.Builder builder = ReplenishmentDocument.builder().currency(currency);
        head.findWhole("quantumMicros").ifPresent(builder::quantumMicros);
        builder.putAllRates(ProblemReader.rates(head));
        ProblemReader.findTieOrder(head).ifPresent(builder::tieOrder);
        List<LaunchDoor> doors = head.has("doors") ? ProblemReader.doors(head, elements) : List.of();
        Map<DoorId, String> currencies = new LinkedHashMap<>();
        doors.forEach(door -> currencies.put(door.id(), door.currency().orElse(currency)));
        return builder.addAllDoors(doors)
                .addAllSkus(ProblemReader.skus(head, elements))
                .addAllItems(elements.read(head, "items", element("item", ITEM, of -> item(of, currency, currencies))))
                .build();
    }

    private static ReplenishmentItem item(JsonFields fields, String currency, Map<DoorId, String> currencies) {
        DoorId door = fields.door("door");
        ReplenishmentItem.Builder builder = ReplenishmentItem.builder()
                .sku(fields.sku("sku"))
                .door(door)
                .demandPerPeriod(ProblemReader.estimate(fields))
                .target(target(fields.object("target", "target of item", TARGET)))
                .unitValue(fields.amount("unitValue", currencies.getOrDefault(door, currency)));
        fields.findObject("position", "position of item", ProblemReader.POSITION)
                .ifPresent(position -> builder.position(ProblemReader.position(position)));
        if (fields.has("leadTimePeriods")) {
            builder.leadTimePeriods(fields.small("leadTimePeriods"));
        }
        if (fields.has("reviewPeriods")) {
            builder.reviewPeriods(fields.small("reviewPeriods"));
        }
        fields.findWhole("maximumUnits").ifPresent(builder::maximumUnits);
        return builder.build();
    }

    private static ReplenishmentTarget target(JsonFields fields) {
        long given = TARGET.stream().filter(fields::has).count();
        if (given != 1) {
            throw new IllegalArgumentException(
                    "target of item must be one of units, periodsOfSupply and serviceLevel but " + given
                            + " were given");
        }
        if (fields.has("units")) {
            return ReplenishmentTarget.units(fields.whole("units"));
        }
        return fields.has("periodsOfSupply")
                ? ReplenishmentTarget.periodsOfSupply(fields.ratio("periodsOfSupply"))
                : ReplenishmentTarget.serviceLevel(fields.ratio("serviceLevel"));
    }

    private static void writePlan(ReplenishmentPlan plan, JsonGenerator json) throws IOException {
        Lines.writeHead(PLANS.schema(), plan.problem().digest(), plan.digest(), json);
        json.writeStringField("currency", plan.problem().launch().currency());
        CutOffs.write(plan.launch(), json);
        json.writeArrayFieldStart("lines");
        for (ReplenishmentLine line : plan.lines()) {
            json.writeStartObject();
            json.writeStringField("sku", line.sku().text());
            json.writeStringField("door", line.door().text());
            ProblemWriter.write(line.position(), json);
            json.writeNumberField("orderUpToUnits", line.orderUpToUnits());
            json.writeNumberField("units", line.units());
            ReplenishmentReason reason = plan.reason(line.sku(), line.door());
            Lines.write(new Lines.Told(reason, reason.sentence()), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static Claim<ReplenishmentProblem, ReplenishmentLine, LaunchCertificate> readPlan(
            JsonNode root, Elements elements) {
        JsonFields head = JsonFields.of(root, "plan", PLAN);
        head.checkSchema(PLANS.schema());
        CutOffs certificate = CutOffs.read(head, elements, head.currency("currency"));
        List<ReplenishmentLine> lines = elements.read(head, "lines", element("line", LINE, ReplenishmentJson::line));
        return Claim.of(
                head,
                lines,
                problem -> LaunchCertificate.of(problem.launch(), certificate.cutOffs(), certificate.conflicts()),
                SUBJECT);
    }

    private static ReplenishmentLine line(JsonFields fields) {
        StockPosition position =
                ProblemReader.position(fields.object("position", "position of line", ProblemReader.POSITION));
        return ReplenishmentLine.of(
                fields.sku("sku"),
                fields.door("door"),
                position,
                fields.whole("orderUpToUnits"),
                fields.whole("units"));
    }
}
