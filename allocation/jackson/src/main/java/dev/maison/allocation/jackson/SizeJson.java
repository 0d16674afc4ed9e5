package dev.maison.allocation.jackson;

import static dev.maison.allocation.jackson.Lines.element;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.maison.allocation.size.SizeSplitCertificate;
import dev.maison.allocation.size.SizeSplitConflict;
import dev.maison.allocation.size.SizeSplitLimit;
import dev.maison.allocation.size.SizeSplitLine;
import dev.maison.allocation.size.SizeSplitPlan;
import dev.maison.allocation.size.SizeSplitProblem;
import dev.maison.allocation.size.SizeSplitReason;
import dev.maison.allocation.size.SizeSplitVerifier;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SizeId;
import dev.maison.core.product.SizeScale;
import dev.maison.core.proof.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/**
 * Splits of doors by sizes as JSON.
 *
 * <pre>{@code
 * SizeSplitProblem problem = SizeJson.PROBLEMS.read(in).orElseThrow();
 * SizeSplitPlan plan = SizeSplitEngine.split(problem);
 * SizeJson.PLANS.read(SizeJson.PLANS.text(plan)).orElseThrow().verify(problem); // Proven
 * }</pre>
 */
public final class SizeJson {
    /** Problems: what there is of sizes, what doors get, and weights. */
    public static final JsonForm<SizeSplitProblem, SizeSplitProblem> PROBLEMS =
            new JsonForm<>("maison.size.problem/1", SizeJson::writeProblem, SizeJson::readProblem);

    /** Plans, with the multipliers of doors and sizes or the conflict, and the reason of every line. */
    public static final JsonForm<SizeSplitPlan, Claim<SizeSplitProblem, SizeSplitLine, Proof>> PLANS =
            new JsonForm<>("maison.size.plan/1", SizeJson::writePlan, SizeJson::readPlan);

    static final Set<String> PROBLEM = Set.of("schema", "sizes", "doors", "tieOrder");
    static final Set<String> SIZE = Set.of("id", "units");
    static final Set<String> DOOR = Set.of("id", "units", "weights", "caps");
    static final Set<String> PLAN =
            Set.of("schema", "problemDigest", "runDigest", "doors", "sizes", "conflict", "lines");
    static final Set<String> MULTIPLIER = Set.of("id", "multiplier");
    static final Set<String> CONFLICT = Set.of("shortSide", "limits");
    static final Set<String> LIMIT = Set.of("limit", "door", "size", "units");
    static final Set<String> LINE = Set.of("door", "size", "units", "reason", "because");

    private static final Claim.Subject<SizeSplitProblem, SizeSplitLine, Proof> SUBJECT = Claim.Subject.of(
            SizeSplitProblem::digest,
            SizeJson::verify,
            (problem, lines, proof, stated) ->
                    PLANS.tree(SizeSplitPlan.of(problem, lines, proof.certificate(), proof.conflict())));

    private SizeJson() {}

    /**
     * What is said to prove a plan: multipliers, or why there is no split.
     *
     * @param certificate the multipliers; none beside a conflict
     * @param conflict the totals that cannot hold together
     */
    public record Proof(SizeSplitCertificate certificate, Optional<SizeSplitConflict> conflict) {
        /** Refuses {@code null}. */
        public Proof {
            requireNonNull(certificate, "certificate");
            requireNonNull(conflict, "conflict");
        }
    }

    private static Verdict verify(SizeSplitProblem problem, List<SizeSplitLine> lines, Proof proof) {
        if (proof.conflict().isEmpty()) {
            return SizeSplitVerifier.verify(problem, lines, proof.certificate());
        }
        return lines.isEmpty()
                ? SizeSplitVerifier.verifyConflict(problem, proof.conflict().get())
                : new Verdict.Refuted("lines", "none beside a conflict", lines.size() + " lines");
    }

    private static void writeProblem(SizeSplitProblem problem, JsonGenerator json) throws IOException {
        List<SizeId> sizes = problem.sizes().sizes();
        json.writeStartObject();
        json.writeStringField("schema", PROBLEMS.schema());
        json.writeArrayFieldStart("sizes");
        for (SizeId size : sizes) {
            json.writeStartObject();
            json.writeStringField("id", size.text());
            json.writeNumberField("units", problem.sizeUnits(size));
            json.writeEndObject();
        }
        json.writeEndArray();
        if (!problem.tieOrder().equals(problem.doors())) {
            ProblemWriter.writeTieOrder(Optional.of(problem.tieOrder()), json);
        }
        json.writeArrayFieldStart("doors");
        for (DoorId door : problem.doors()) {
            Map<String, Long> weights = new TreeMap<>();
            Map<String, Long> caps = new TreeMap<>();
            for (SizeId size : sizes) {
                if (problem.weight(door, size) != 0) {
                    weights.put(size.text(), problem.weight(door, size));
                }
                OptionalLong cap = problem.cap(door, size);
                if (cap.isPresent()) {
                    caps.put(size.text(), cap.getAsLong());
                }
            }
            json.writeStartObject();
            json.writeStringField("id", door.text());
            json.writeNumberField("units", problem.doorUnits(door));
            Writes.wholes("weights", weights, json);
            if (!caps.isEmpty()) {
                Writes.wholes("caps", caps, json);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static SizeSplitProblem readProblem(JsonNode root, Elements elements) {
        JsonFields head = JsonFields.of(root, "problem", PROBLEM);
        head.checkSchema(PROBLEMS.schema());
        List<Map.Entry<SizeId, Long>> sizes = elements.read(
                head, "sizes", element("size", SIZE, of -> Map.entry(SizeId.of(of.text("id")), of.whole("units"))));
        SizeScale scale = elements.whole(
                "sizes",
                () -> SizeScale.of(sizes.stream().map(Map.Entry::getKey).toList()));
        SizeSplitProblem.Builder builder = SizeSplitProblem.builder(scale);
        elements.whole("sizes", () -> {
            sizes.forEach(size -> builder.putSizeUnits(size.getKey(), size.getValue()));
            return scale;
        });
        ProblemReader.findTieOrder(head).ifPresent(builder::tieOrder);
        elements.read(head, "doors", element("door", DOOR, of -> door(of, scale, builder)));
        return builder.build();
    }

    private static DoorId door(JsonFields fields, SizeScale scale, SizeSplitProblem.Builder builder) {
        DoorId door = fields.door("id");
        long units = fields.whole("units");
        Map<String, Long> weights = fields.wholes("weights");
        Map<String, Long> caps = fields.has("caps") ? fields.wholes("caps") : Map.of();
        for (SizeSplitProblem.Builder each :
                List.of(SizeSplitProblem.builder(scale), builder)) { // all of a door, or nothing
            each.putDoorUnits(door, units);
            weights.forEach((size, weight) -> each.putWeight(door, SizeId.of(size), weight));
            caps.forEach((size, cap) -> each.putCap(door, SizeId.of(size), cap));
        }
        return door;
    }

    private static void writePlan(SizeSplitPlan plan, JsonGenerator json) throws IOException {
        Lines.writeHead(PLANS.schema(), plan.problem().digest(), plan.digest(), json);
        Optional<SizeSplitConflict> conflict = plan.findConflict();
        if (conflict.isPresent()) {
            json.writeObjectFieldStart("conflict");
            json.writeStringField("shortSide", conflict.get().shortSide().name());
            json.writeArrayFieldStart("limits");
            for (SizeSplitLimit limit : conflict.get().limits()) {
                json.writeStartObject();
                json.writeStringField("limit", limit.kind().name());
                if (limit.door().isPresent()) {
                    json.writeStringField("door", limit.door().get().text());
                }
                if (limit.size().isPresent()) {
                    json.writeStringField("size", limit.size().get().text());
                }
                json.writeNumberField("units", limit.units());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeArrayFieldStart("doors");
        for (Map.Entry<DoorId, Ratio> door :
                plan.certificate().doorMultipliers().entrySet()) {
            write(door.getKey().text(), door.getValue(), json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("sizes");
        for (Map.Entry<SizeId, Ratio> size :
                plan.certificate().sizeMultipliers().entrySet()) {
            write(size.getKey().text(), size.getValue(), json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("lines");
        for (SizeSplitLine line : plan.lines()) {
            json.writeStartObject();
            json.writeStringField("door", line.door().text());
            json.writeStringField("size", line.size().text());
            json.writeNumberField("units", line.units());
            SizeSplitReason reason = plan.reason(line.door(), line.size());
            Lines.write(new Lines.Told(reason, reason.sentence()), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(String id, Ratio multiplier, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id);
        Writes.ratio("multiplier", multiplier, json);
        json.writeEndObject();
    }

    private static Claim<SizeSplitProblem, SizeSplitLine, Proof> readPlan(JsonNode root, Elements elements) {
        JsonFields head = JsonFields.of(root, "plan", PLAN);
        head.checkSchema(PLANS.schema());
        Map<DoorId, Ratio> doors = new TreeMap<>();
        elements.read(
                head,
                "doors",
                element(
                        "door",
                        MULTIPLIER,
                        of -> Elements.once(doors, "multiplier of door", of.door("id"), of.ratio("multiplier"))));
        Map<SizeId, Ratio> sizes = new TreeMap<>();
        elements.read(
                head,
                "sizes",
                element(
                        "size",
                        MULTIPLIER,
                        of -> Elements.once(
                                sizes, "multiplier of size", SizeId.of(of.text("id")), of.ratio("multiplier"))));
        Optional<SizeSplitConflict> conflict = elements.whole(
                "conflict",
                () -> head.findObject("conflict", "conflict", CONFLICT).map(SizeJson::conflict));
        SizeSplitCertificate certificate = SizeSplitCertificate.of(doors, sizes);
        List<SizeSplitLine> lines = elements.read(
                head,
                "lines",
                element(
                        "line",
                        LINE,
                        of -> new SizeSplitLine(of.door("door"), SizeId.of(of.text("size")), of.whole("units"))));
        return Claim.of(head, lines, problem -> new Proof(certificate, conflict), SUBJECT);
    }

    private static SizeSplitConflict conflict(JsonFields fields) {
        List<SizeSplitLimit> limits = new ArrayList<>();
        for (JsonNode node : fields.list("limits")) {
            JsonFields of = JsonFields.of(node, "limit of conflict", LIMIT);
            limits.add(new SizeSplitLimit(
                    of.choice("limit", SizeSplitLimit.Kind.class),
                    of.findText("door").map(DoorId::of),
                    of.findText("size").map(SizeId::of),
                    of.whole("units")));
        }
        return new SizeSplitConflict(fields.choice("shortSide", SizeSplitConflict.Side.class), limits);
    }
}
