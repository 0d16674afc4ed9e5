package dev.maison.allocation.jackson;

import static dev.maison.allocation.jackson.Lines.element;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.maison.allocation.pack.PackCertificate;
import dev.maison.allocation.pack.PackConflict;
import dev.maison.allocation.pack.PackDocument;
import dev.maison.allocation.pack.PackKind;
import dev.maison.allocation.pack.PackLine;
import dev.maison.allocation.pack.PackPlan;
import dev.maison.allocation.pack.PackProblem;
import dev.maison.allocation.pack.PackReason;
import dev.maison.allocation.pack.PackVerifier;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Launches in packs that were packed already, as JSON.
 *
 * <pre>{@code
 * PackDocument document = PackJson.PROBLEMS.read(in).orElseThrow();
 * PackPlan plan = PackEngine.allocate(document.problem());
 * PackJson.PLANS.read(PackJson.PLANS.text(plan)).orElseThrow().verify(document.problem()); // Proven, or WithinGap
 * }</pre>
 */
public final class PackJson {
    /** Problems: a launch, and the packs that there are. */
    public static final JsonForm<PackDocument, PackDocument> PROBLEMS =
            new JsonForm<>("maison.pack.problem/1", PackJson::writeProblem, PackJson::readProblem);

    /** Plans, with a price for each kind of pack or the conflict, and the reason of every door. */
    public static final JsonForm<PackPlan, Claim<PackProblem, PackLine, PackCertificate>> PLANS =
            new JsonForm<>("maison.pack.plan/1", PackJson::writePlan, PackJson::readPlan);

    static final Set<String> PROBLEM = Set.of("schema", "launch", "packs");
    static final Set<String> PACK = Set.of("id", "unitsBySku", "availablePacks", "multiplePacks");
    static final Set<String> PLAN = Set.of(
            "schema",
            "problemDigest",
            "runDigest",
            "currency",
            "totalGain",
            "gap",
            "pricesQuanta",
            "conflict",
            "doors",
            "lines");
    static final Set<String> MINIMUM = Set.of("sku", "door", "units");
    static final Set<String> DOOR = Set.of("id", "reason", "because");
    static final Set<String> LINE = Set.of("door", "pack", "packs");

    private static final Claim.Subject<PackProblem, PackLine, PackCertificate> SUBJECT = Claim.Subject.of(
            PackProblem::digest,
            PackVerifier::verify,
            (problem, lines, certificate, stated) -> PLANS.tree(PackPlan.of(problem, lines, certificate)));

    private PackJson() {}

    private static void writeProblem(PackDocument document, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("schema", PROBLEMS.schema());
        json.writeFieldName("launch");
        ProblemWriter.write(document.launch(), json);
        json.writeArrayFieldStart("packs");
        for (PackKind pack : document.packs()) {
            json.writeStartObject();
            json.writeStringField("id", pack.id().text());
            Map<String, Long> units = new TreeMap<>();
            pack.unitsBySku().forEach((sku, held) -> units.put(sku.text(), (long) held));
            Writes.wholes("unitsBySku", units, json);
            json.writeNumberField("availablePacks", pack.availablePacks());
            Writes.units("multiplePacks", pack.multiplePacks(), 1, json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static PackDocument readProblem(JsonNode root, Elements elements) {
        JsonFields head = JsonFields.of(root, "problem", PROBLEM);
        head.checkSchema(PROBLEMS.schema());
        var launch = ProblemReader.within(head, "launch", elements);
        return new PackDocument(launch, elements.read(head, "packs", element("pack", PACK, PackJson::pack)));
    }

    private static PackKind pack(JsonFields fields) {
        Map<SkuId, Integer> units = new TreeMap<>();
        fields.wholes("unitsBySku").forEach((sku, held) -> units.put(SkuId.of(sku), Math.toIntExact(held)));
        PackKind pack = PackKind.of(fields.sku("id"), units, fields.small("availablePacks"));
        return fields.has("multiplePacks") ? pack.withMultiplePacks(fields.small("multiplePacks")) : pack;
    }

    private static void writePlan(PackPlan plan, JsonGenerator json) throws IOException {
        PackProblem problem = plan.problem();
        Lines.writeHead(PLANS.schema(), problem.digest(), plan.digest(), json);
        json.writeStringField("currency", problem.launch().currency());
        Optional<PackConflict> conflict = plan.findConflict();
        if (conflict.isPresent()) {
            json.writeArrayFieldStart("conflict");
            for (PackConflict.Minimum minimum : conflict.get().minima()) {
                json.writeStartObject();
                json.writeStringField("sku", minimum.sku().text());
                json.writeStringField("door", minimum.door().text());
                json.writeNumberField("units", minimum.units());
                json.writeEndObject();
            }
            json.writeEndArray();
        } else {
            Writes.amount("totalGain", plan.totalGain(), json);
            Writes.amount("gap", plan.gap().orElseThrow(), json);
            Map<String, Long> prices = new TreeMap<>();
            plan.certificate().pricesQuanta().forEach((pack, price) -> prices.put(pack.text(), price));
            Writes.wholes("pricesQuanta", prices, json);
            json.writeArrayFieldStart("doors");
            for (DoorId door : problem.doors().stream().sorted().toList()) {
                Optional<PackReason> reason = plan.findReason(door);
                if (reason.isPresent()) {
                    json.writeStartObject();
                    json.writeStringField("id", door.text());
                    Lines.write(new Lines.Told(reason.get(), reason.get().sentence()), json);
                    json.writeEndObject();
                }
            }
            json.writeEndArray();
        }
        json.writeArrayFieldStart("lines");
        for (PackLine line : plan.lines()) {
            json.writeStartObject();
            json.writeStringField("door", line.door().text());
            json.writeStringField("pack", line.pack().text());
            json.writeNumberField("packs", line.packs());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static Claim<PackProblem, PackLine, PackCertificate> readPlan(JsonNode root, Elements elements) {
        JsonFields head = JsonFields.of(root, "plan", PLAN);
        head.checkSchema(PLANS.schema());
        head.currency("currency"); // for people; the problem has it too
        elements.readIfGiven(head, "doors", element("door", DOOR, of -> of.door("id")));
        PackCertificate certificate = head.has("conflict")
                ? elements.whole("conflict", () -> PackCertificate.ofConflict(conflict(head)))
                : elements.whole("pricesQuanta", () -> prices(head));
        List<PackLine> lines = elements.read(
                head,
                "lines",
                element("line", LINE, of -> PackLine.of(of.door("door"), of.sku("pack"), of.small("packs"))));
        return Claim.of(head, lines, problem -> certificate, SUBJECT);
    }

    private static PackConflict conflict(JsonFields head) {
        List<PackConflict.Minimum> minima = new ArrayList<>();
        for (JsonNode node : head.list("conflict")) {
            JsonFields of = JsonFields.of(node, "minimum of conflict", MINIMUM);
            minima.add(new PackConflict.Minimum(of.sku("sku"), of.door("door"), of.whole("units")));
        }
        return new PackConflict(minima);
    }

    private static PackCertificate prices(JsonFields head) {
        Map<SkuId, Long> prices = new TreeMap<>();
        head.wholes("pricesQuanta").forEach((pack, price) -> prices.put(SkuId.of(pack), price));
        return PackCertificate.of(prices);
    }
}
