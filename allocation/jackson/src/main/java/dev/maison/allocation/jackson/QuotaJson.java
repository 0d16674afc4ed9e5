package dev.maison.allocation.jackson;

import static dev.maison.allocation.jackson.Lines.element;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.quota.NodeCutOff;
import dev.maison.allocation.quota.QuotaCertificate;
import dev.maison.allocation.quota.QuotaConflict;
import dev.maison.allocation.quota.QuotaDocument;
import dev.maison.allocation.quota.QuotaLimit;
import dev.maison.allocation.quota.QuotaNodeId;
import dev.maison.allocation.quota.QuotaPlan;
import dev.maison.allocation.quota.QuotaProblem;
import dev.maison.allocation.quota.QuotaReason;
import dev.maison.allocation.quota.QuotaRule;
import dev.maison.allocation.quota.QuotaTree;
import dev.maison.allocation.quota.QuotaVerifier;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Launches with quotas as JSON.
 *
 * <pre>{@code
 * QuotaDocument document = QuotaJson.PROBLEMS.read(in).orElseThrow();
 * QuotaPlan plan = QuotaEngine.allocate(document.problem());
 * String text = QuotaJson.PLANS.text(plan);
 * QuotaJson.PLANS.read(text).orElseThrow().verify(document.problem()); // Proven
 * }</pre>
 */
public final class QuotaJson {
    /** Problems: a launch, the tree of its doors, and limits. */
    public static final JsonForm<QuotaDocument, QuotaDocument> PROBLEMS =
            new JsonForm<>("maison.quota.problem/1", QuotaJson::writeProblem, QuotaJson::readProblem);

    /** Plans, with the cut-offs of nodes or the conflict of each SKU, and the reason of every line. */
    public static final JsonForm<QuotaPlan, Claim<QuotaProblem, LaunchLine, QuotaCertificate>> PLANS =
            new JsonForm<>("maison.quota.plan/1", QuotaJson::writePlan, QuotaJson::readPlan);

    static final Set<String> PROBLEM = Set.of("schema", "launch", "tree", "limits");
    static final Set<String> NODE = Set.of("id", "within", "doors");
    static final Set<String> LIMIT = Set.of("node", "sku", "minimumUnits", "maximumUnits");
    static final Set<String> PLAN = Set.of("schema", "problemDigest", "runDigest", "currency", "skus", "lines");
    static final Set<String> SKU = Set.of("id", "givenUnits", "leftOverUnits", "cutOff", "nodes", "conflict");
    static final Set<String> SKU_NODE = Set.of("node", "givenUnits", "cutOff");
    static final Set<String> CUT_OFF = Set.of("tier", "gain");
    static final Set<String> RULE = Set.of("rule", "node", "door", "units");

    private static final Claim.Subject<QuotaProblem, LaunchLine, QuotaCertificate> SUBJECT = Claim.Subject.of(
            QuotaProblem::digest,
            QuotaVerifier::verify,
            (problem, lines, certificate, stated) -> PLANS.tree(QuotaPlan.of(problem, lines, certificate)));

    private enum Rule {
        SUPPLY,
        HOLDBACK,
        NODE_MINIMUM,
        NODE_MAXIMUM,
        DOOR_MINIMUM,
        DOOR_MAXIMUM
    }

    private QuotaJson() {}

    private static void writeProblem(QuotaDocument document, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("schema", PROBLEMS.schema());
        json.writeFieldName("launch");
        ProblemWriter.write(document.launch(), json);
        writeTree(document.tree(), json);
        json.writeArrayFieldStart("limits");
        for (QuotaLimit limit : document.limits()) {
            json.writeStartObject();
            json.writeStringField("node", limit.node().text());
            if (limit.sku().isPresent()) {
                json.writeStringField("sku", limit.sku().get().text());
            }
            Writes.units("minimumUnits", limit.minimumUnits(), 0, json);
            Writes.units("maximumUnits", limit.maximumUnits(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeTree(QuotaTree tree, JsonGenerator json) throws IOException {
        Map<QuotaNodeId, List<DoorId>> doors = new TreeMap<>();
        for (DoorId door : tree.doors()) {
            doors.computeIfAbsent(tree.findNode(door).orElseThrow(), node -> new ArrayList<>())
                    .add(door);
        }
        json.writeArrayFieldStart("tree");
        for (QuotaNodeId node : tree.nodes()) {
            json.writeStartObject();
            json.writeStringField("id", node.text());
            Optional<QuotaNodeId> within = tree.findParent(node);
            if (within.isPresent()) {
                json.writeStringField("within", within.get().text());
            }
            List<DoorId> own = doors.getOrDefault(node, List.of());
            if (!own.isEmpty()) {
                json.writeArrayFieldStart("doors");
                for (DoorId door : own) {
                    json.writeString(door.text());
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static QuotaDocument readProblem(JsonNode root, Elements elements) {
        JsonFields head = JsonFields.of(root, "problem", PROBLEM);
        head.checkSchema(PROBLEMS.schema());
        var launch = ProblemReader.within(head, "launch", elements);
        QuotaTree.Builder tree = QuotaTree.builder();
        Map<DoorId, QuotaNodeId> placed = new TreeMap<>();
        elements.read(head, "tree", element("node", NODE, fields -> addNode(fields, placed, tree)));
        QuotaTree made = elements.whole("tree", tree::build);
        return new QuotaDocument(
                launch, made, elements.read(head, "limits", element("limit", LIMIT, QuotaJson::limit)));
    }

    private static QuotaNodeId addNode(JsonFields fields, Map<DoorId, QuotaNodeId> placed, QuotaTree.Builder tree) {
        QuotaNodeId node = QuotaNodeId.of(fields.text("id"));
        List<DoorId> doors =
                fields.textsIfGiven("doors").stream().map(DoorId::of).toList();
        Optional<QuotaNodeId> within = fields.findText("within").map(QuotaNodeId::of);
        Map<DoorId, QuotaNodeId> own = new TreeMap<>();
        for (DoorId door : doors) {
            QuotaNodeId before = own.put(door, node);
            before = before == null ? placed.get(door) : before;
            if (before != null) {
                throw new IllegalArgumentException("door of a QuotaTree must belong to one narrowest node but " + door
                        + " was added to " + before + " and to " + node);
            }
        }
        if (within.isPresent()) {
            tree.addNode(node, within.get());
        } else {
            tree.addNode(node);
        }
        tree.addAllDoors(node, doors);
        placed.putAll(own);
        return node;
    }

    private static QuotaLimit limit(JsonFields fields) {
        QuotaLimit.Builder builder = QuotaLimit.builder().node(QuotaNodeId.of(fields.text("node")));
        if (fields.has("sku")) {
            builder.sku(fields.sku("sku"));
        }
        fields.findWhole("minimumUnits").ifPresent(builder::minimumUnits);
        fields.findWhole("maximumUnits").ifPresent(builder::maximumUnits);
        return builder.build();
    }

    private static void writePlan(QuotaPlan plan, JsonGenerator json) throws IOException {
        Lines.writeHead(PLANS.schema(), plan.problem().digest(), plan.digest(), json);
        json.writeStringField("currency", plan.problem().launch().currency());
        json.writeArrayFieldStart("skus");
        for (SkuId sku : plan.problem().launch().skus().stream().sorted().toList()) {
            writeSku(plan, sku, json);
        }
        json.writeEndArray();
        Lines.write(
                plan.lines(),
                (sku, door) -> {
                    QuotaReason reason = plan.reason(sku, door);
                    return new Lines.Told(reason, reason.sentence());
                },
                json);
        json.writeEndObject();
    }

    private static void writeSku(QuotaPlan plan, SkuId sku, JsonGenerator json) throws IOException {
        QuotaCertificate certificate = plan.certificate();
        json.writeStartObject();
        json.writeStringField("id", sku.text());
        json.writeNumberField("givenUnits", plan.unitsGiven(sku));
        json.writeNumberField("leftOverUnits", plan.unitsLeftOver(sku));
        Optional<QuotaConflict> conflict = certificate.findConflict(sku);
        if (conflict.isPresent()) {
            json.writeArrayFieldStart("conflict");
            for (QuotaRule rule : conflict.get().rules()) {
                write(rule, json);
            }
            json.writeEndArray();
        } else {
            write(certificate.findSupplyCutOff(sku).orElseThrow(), json);
            json.writeArrayFieldStart("nodes");
            for (QuotaNodeId node : plan.problem().tree().nodes()) {
                NodeCutOff cutOff = certificate.findCutOff(sku, node).orElseThrow();
                if (!cutOff.isNothing()) {
                    json.writeStartObject();
                    json.writeStringField("node", node.text());
                    json.writeNumberField("givenUnits", plan.units(sku, node));
                    write(cutOff, json);
                    json.writeEndObject();
                }
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void write(NodeCutOff cutOff, JsonGenerator json) throws IOException {
        if (!cutOff.isNothing()) {
            json.writeObjectFieldStart("cutOff");
            json.writeNumberField("tier", cutOff.tier());
            Writes.amount("gain", cutOff.gain(), json);
            json.writeEndObject();
        }
    }

    private static void write(QuotaRule rule, JsonGenerator json) throws IOException {
        json.writeStartObject();
        if (rule instanceof QuotaRule.Supply) {
            json.writeStringField("rule", Rule.SUPPLY.name());
        } else if (rule instanceof QuotaRule.Holdback) {
            json.writeStringField("rule", Rule.HOLDBACK.name());
        } else if (rule instanceof QuotaRule.NodeMinimum of) {
            json.writeStringField("rule", Rule.NODE_MINIMUM.name());
            json.writeStringField("node", of.node().text());
        } else if (rule instanceof QuotaRule.NodeMaximum of) {
            json.writeStringField("rule", Rule.NODE_MAXIMUM.name());
            json.writeStringField("node", of.node().text());
        } else if (rule instanceof QuotaRule.DoorMinimum of) {
            json.writeStringField("rule", Rule.DOOR_MINIMUM.name());
            json.writeStringField("door", of.door().text());
        } else if (rule instanceof QuotaRule.DoorMaximum of) {
            json.writeStringField("rule", Rule.DOOR_MAXIMUM.name());
            json.writeStringField("door", of.door().text());
        }
        json.writeNumberField("units", rule.units());
        json.writeEndObject();
    }

    private static Claim<QuotaProblem, LaunchLine, QuotaCertificate> readPlan(JsonNode root, Elements elements) {
        JsonFields head = JsonFields.of(root, "plan", PLAN);
        head.checkSchema(PLANS.schema());
        String currency = head.currency("currency");
        List<Consumer<QuotaCertificate.Builder>> parts = new ArrayList<>();
        Set<SkuId> seen = new TreeSet<>();
        elements.read(head, "skus", element("sku", SKU, fields -> addSku(fields, currency, seen, parts)));
        List<LaunchLine> lines = Lines.read(head, elements);
        return Claim.of(
                head,
                lines,
                problem -> {
                    QuotaCertificate.Builder builder = QuotaCertificate.builder(problem);
                    parts.forEach(part -> part.accept(builder));
                    return builder.build();
                },
                SUBJECT);
    }

    private static SkuId addSku(
            JsonFields fields, String currency, Set<SkuId> seen, List<Consumer<QuotaCertificate.Builder>> parts) {
        SkuId sku = fields.sku("id");
        List<Consumer<QuotaCertificate.Builder>> own = new ArrayList<>();
        if (fields.has("conflict")) {
            List<QuotaRule> rules = new ArrayList<>();
            for (JsonNode node : fields.list("conflict")) {
                rules.add(rule(JsonFields.of(node, "conflict of " + sku, RULE)));
            }
            own.add(builder -> builder.putConflict(new QuotaConflict(sku, rules)));
        }
        if (fields.has("cutOff")) {
            NodeCutOff cutOff = cutOff(fields, "cutOff of " + sku, currency);
            own.add(builder -> builder.putSupplyCutOff(sku, cutOff));
        }
        if (fields.has("nodes")) {
            for (JsonNode node : fields.list("nodes")) {
                JsonFields of = JsonFields.of(node, "node of " + sku, SKU_NODE);
                QuotaNodeId id = QuotaNodeId.of(of.text("node"));
                NodeCutOff cutOff = cutOff(of, "cutOff of " + sku + " in " + id, currency);
                own.add(builder -> builder.putCutOff(sku, id, cutOff));
            }
        }
        if (!seen.add(sku)) {
            throw new IllegalArgumentException("sku " + sku + " of plan must stand once but stood twice");
        }
        parts.addAll(own);
        return sku;
    }

    private static NodeCutOff cutOff(JsonFields fields, String subject, String currency) {
        JsonFields of = fields.object("cutOff", subject, CUT_OFF);
        return new NodeCutOff(of.small("tier"), of.amount("gain", currency));
    }

    private static QuotaRule rule(JsonFields fields) {
        long units = fields.whole("units");
        return switch (fields.choice("rule", Rule.class)) {
            case SUPPLY -> new QuotaRule.Supply(units);
            case HOLDBACK -> new QuotaRule.Holdback(units);
            case NODE_MINIMUM -> new QuotaRule.NodeMinimum(QuotaNodeId.of(fields.text("node")), units);
            case NODE_MAXIMUM -> new QuotaRule.NodeMaximum(QuotaNodeId.of(fields.text("node")), units);
            case DOOR_MINIMUM -> new QuotaRule.DoorMinimum(fields.door("door"), units);
            case DOOR_MAXIMUM -> new QuotaRule.DoorMaximum(fields.door("door"), units);
        };
    }
}
