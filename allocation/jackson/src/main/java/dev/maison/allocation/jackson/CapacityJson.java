package dev.maison.allocation.jackson;

import static dev.maison.allocation.jackson.Lines.element;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.maison.allocation.capacity.CapacityCertificate;
import dev.maison.allocation.capacity.CapacityConflict;
import dev.maison.allocation.capacity.CapacityDocument;
import dev.maison.allocation.capacity.CapacityPlan;
import dev.maison.allocation.capacity.CapacityProblem;
import dev.maison.allocation.capacity.CapacityReason;
import dev.maison.allocation.capacity.CapacityVerifier;
import dev.maison.allocation.door.LaunchLine;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Launches with door capacities as JSON.
 *
 * <pre>{@code
 * CapacityDocument document = CapacityJson.PROBLEMS.read(in).orElseThrow();
 * CapacityPlan plan = CapacityEngine.allocate(document.problem());
 * String text = CapacityJson.PLANS.text(plan);
 * CapacityJson.PLANS.read(text).orElseThrow().verify(document.problem()); // Proven
 * }</pre>
 */
public final class CapacityJson {
    /** Problems: a launch, and the room of its doors. */
    public static final JsonForm<CapacityDocument, CapacityDocument> PROBLEMS =
            new JsonForm<>("maison.capacity.problem/1", CapacityJson::writeProblem, CapacityJson::readProblem);

    /** Plans, with the prices of doors and SKUs or the conflicts, and the reason of every line. */
    public static final JsonForm<CapacityPlan, Claim<CapacityProblem, LaunchLine, CapacityCertificate>> PLANS =
            new JsonForm<>("maison.capacity.plan/1", CapacityJson::writePlan, CapacityJson::readPlan);

    static final Set<String> PROBLEM = Set.of("schema", "launch", "capacities");
    static final Set<String> CAPACITY = Set.of("door", "units");
    static final Set<String> PLAN =
            Set.of("schema", "problemDigest", "runDigest", "currency", "doors", "skus", "lines");
    static final Set<String> DOOR = Set.of("id", "givenUnits", "freeUnits", "price", "conflict");
    static final Set<String> SKU = Set.of("id", "givenUnits", "leftOverUnits", "price", "conflict");
    static final Set<String> CONFLICT_AT_DOOR = Set.of("capacityUnits", "minima");
    static final Set<String> MINIMUM_AT_DOOR = Set.of("sku", "units");

    private static final Claim.Subject<CapacityProblem, LaunchLine, CapacityCertificate> SUBJECT = Claim.Subject.of(
            CapacityProblem::digest,
            CapacityVerifier::verify,
            (problem, lines, certificate, stated) -> PLANS.tree(CapacityPlan.of(problem, lines, certificate)));

    private CapacityJson() {}

    private static void writeProblem(CapacityDocument document, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("schema", PROBLEMS.schema());
        json.writeFieldName("launch");
        ProblemWriter.write(document.launch(), json);
        json.writeArrayFieldStart("capacities");
        for (Map.Entry<DoorId, Long> capacity : document.capacityUnits().entrySet()) {
            json.writeStartObject();
            json.writeStringField("door", capacity.getKey().text());
            json.writeNumberField("units", capacity.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static CapacityDocument readProblem(JsonNode root, Elements elements) {
        JsonFields head = JsonFields.of(root, "problem", PROBLEM);
        head.checkSchema(PROBLEMS.schema());
        var launch = ProblemReader.within(head, "launch", elements);
        SortedMap<DoorId, Long> capacities = new TreeMap<>();
        elements.read(
                head,
                "capacities",
                element(
                        "capacity",
                        CAPACITY,
                        of -> Elements.once(capacities, "capacity of door", of.door("door"), of.whole("units"))));
        return new CapacityDocument(launch, capacities);
    }

    private static void writePlan(CapacityPlan plan, JsonGenerator json) throws IOException {
        CapacityProblem problem = plan.problem();
        CapacityCertificate certificate = plan.certificate();
        Lines.writeHead(PLANS.schema(), problem.digest(), plan.digest(), json);
        json.writeStringField("currency", problem.launch().currency());
        json.writeArrayFieldStart("doors");
        for (DoorId door : problem.launch().doors().stream().sorted().toList()) {
            json.writeStartObject();
            json.writeStringField("id", door.text());
            json.writeNumberField("givenUnits", plan.unitsAt(door));
            OptionalLong free = plan.findFreeUnits(door);
            if (free.isPresent()) {
                json.writeNumberField("freeUnits", free.getAsLong());
            }
            writePrice(certificate.doorPrice(door), json);
            for (CapacityConflict conflict : certificate.conflicts()) {
                if (conflict instanceof CapacityConflict.Door of && of.door().equals(door)) {
                    write(of, json);
                }
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("skus");
        for (SkuId sku : problem.launch().skus().stream().sorted().toList()) {
            json.writeStartObject();
            json.writeStringField("id", sku.text());
            json.writeNumberField("givenUnits", plan.unitsGiven(sku));
            json.writeNumberField("leftOverUnits", plan.unitsLeftOver(sku));
            writePrice(certificate.skuPrice(sku), json);
            for (CapacityConflict conflict : certificate.conflicts()) {
                if (conflict instanceof CapacityConflict.Sku of
                        && of.conflict().sku().equals(sku)) {
                    json.writeObjectFieldStart("conflict");
                    CutOffs.writeFields(of.conflict(), json);
                    json.writeEndObject();
                }
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        Lines.write(
                plan.lines(),
                (sku, door) -> {
                    CapacityReason reason = plan.reason(sku, door);
                    return new Lines.Told(reason, reason.sentence());
                },
                json);
        json.writeEndObject();
    }

    private static void writePrice(Amount price, JsonGenerator json) throws IOException {
        if (price.micros() != 0) {
            Writes.amount("price", price, json);
        }
    }

    private static void write(CapacityConflict.Door conflict, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("conflict");
        json.writeNumberField("capacityUnits", conflict.capacityUnits());
        json.writeArrayFieldStart("minima");
        for (CapacityConflict.Minimum minimum : conflict.minima()) {
            json.writeStartObject();
            json.writeStringField("sku", minimum.sku().text());
            json.writeNumberField("units", minimum.units());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static Claim<CapacityProblem, LaunchLine, CapacityCertificate> readPlan(JsonNode root, Elements elements) {
        JsonFields head = JsonFields.of(root, "plan", PLAN);
        head.checkSchema(PLANS.schema());
        String currency = head.currency("currency");
        SortedMap<DoorId, Amount> doors = new TreeMap<>();
        SortedMap<SkuId, Amount> skus = new TreeMap<>();
        List<CapacityConflict> conflicts = new ArrayList<>();
        elements.read(head, "doors", element("door", DOOR, of -> {
            DoorId door = of.door("id");
            Amount price = price(of, currency);
            Optional<CapacityConflict> conflict = of.findObject("conflict", "conflict of " + door, CONFLICT_AT_DOOR)
                    .map(fields -> conflict(door, fields));
            Elements.once(doors, "price of door", door, price);
            conflict.ifPresent(conflicts::add);
            return door;
        }));
        elements.read(head, "skus", element("sku", SKU, of -> {
            SkuId sku = of.sku("id");
            Amount price = price(of, currency);
            Optional<CapacityConflict> conflict = of.findObject("conflict", "conflict of " + sku, CutOffs.CONFLICT)
                    .map(fields -> new CapacityConflict.Sku(CutOffs.conflict(sku, fields)));
            Elements.once(skus, "price of SKU", sku, price);
            conflict.ifPresent(conflicts::add);
            return sku;
        }));
        List<LaunchLine> lines = Lines.read(head, elements);
        return Claim.of(
                head,
                lines,
                problem -> conflicts.isEmpty()
                        ? CapacityCertificate.of(problem, doors, skus)
                        : CapacityCertificate.ofConflicts(problem, conflicts),
                SUBJECT);
    }

    private static Amount price(JsonFields fields, String currency) {
        return fields.has("price") ? fields.amount("price", currency) : Amount.zero(currency);
    }

    private static CapacityConflict conflict(DoorId door, JsonFields fields) {
        List<CapacityConflict.Minimum> minima = new ArrayList<>();
        for (JsonNode node : fields.list("minima")) {
            JsonFields minimum = JsonFields.of(node, "minimum at " + door, MINIMUM_AT_DOOR);
            minima.add(new CapacityConflict.Minimum(minimum.sku("sku"), minimum.whole("units")));
        }
        return new CapacityConflict.Door(door, fields.whole("capacityUnits"), minima);
    }
}
