package dev.maison.allocation.jackson;

import static dev.maison.allocation.jackson.Lines.element;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.maison.allocation.display.Display;
import dev.maison.allocation.display.DisplayCertificate;
import dev.maison.allocation.display.DisplayDocument;
import dev.maison.allocation.display.DisplayKey;
import dev.maison.allocation.display.DisplayPlan;
import dev.maison.allocation.display.DisplayProblem;
import dev.maison.allocation.display.DisplayProof;
import dev.maison.allocation.display.DisplayReason;
import dev.maison.allocation.display.DisplayVerifier;
import dev.maison.allocation.door.LaunchLine;
import dev.maison.core.Amount;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Launches with displays as JSON.
 *
 * <pre>{@code
 * DisplayDocument document = DisplayJson.PROBLEMS.read(in).orElseThrow();
 * DisplayPlan plan = DisplayEngine.allocate(document.problem());
 * String text = DisplayJson.PLANS.text(plan);
 * DisplayJson.PLANS.read(text).orElseThrow().verify(document.problem()); // Proven, or WithinGap
 * }</pre>
 */
public final class DisplayJson {
    /** Problems: a launch, and what its doors show whole or not at all. */
    public static final JsonForm<DisplayDocument, DisplayDocument> PROBLEMS =
            new JsonForm<>("maison.display.problem/1", DisplayJson::writeProblem, DisplayJson::readProblem);

    /** Plans, with the prices and choices that bound what any plan gains, and the reason of every display. */
    public static final JsonForm<DisplayPlan, Claim<DisplayProblem, LaunchLine, DisplayCertificate>> PLANS =
            new JsonForm<>("maison.display.plan/1", DisplayJson::writePlan, DisplayJson::readPlan);

    static final Set<String> PROBLEM = Set.of("schema", "launch", "displays");
    static final Set<String> DISPLAY = Set.of("kind", "name", "door", "core", "others", "salvage", "bonus");
    static final Set<String> PLAN =
            Set.of("schema", "problemDigest", "runDigest", "currency", "proof", "displays", "lines");
    static final Set<String> NODE = Set.of("prices", "impossible", "display");
    static final Set<String> PRICE = Set.of("sku", "price");
    static final Set<String> KEY = Set.of("kind", "name", "door");
    static final Set<String> TOLD = Set.of("kind", "name", "door", "shown", "reason", "because");
    static final Set<String> LINE = Set.of("sku", "door", "units");

    private static final Claim.Subject<DisplayProblem, LaunchLine, DisplayCertificate> SUBJECT = Claim.Subject.of(
            DisplayProblem::digest,
            DisplayVerifier::verify,
            (problem, lines, certificate, stated) -> PLANS.tree(DisplayPlan.of(problem, lines, certificate)));

    private DisplayJson() {}

    private static void writeProblem(DisplayDocument document, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("schema", PROBLEMS.schema());
        json.writeFieldName("launch");
        ProblemWriter.write(document.launch(), json);
        json.writeArrayFieldStart("displays");
        for (Display display : document.displays()) {
            json.writeStartObject();
            write(display.key(), json);
            Map<String, Long> core = new TreeMap<>();
            display.core().forEach((sku, units) -> core.put(sku.text(), (long) units));
            Writes.wholes("core", core, json);
            Writes.texts("others", display.others().stream().map(SkuId::text).toList(), json);
            if (display.salvage().signum() != 0) {
                Writes.ratio("salvage", display.salvage(), json);
            }
            if (display.bonus().isPresent()) {
                Writes.amount("bonus", display.bonus().get(), json);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(DisplayKey key, JsonGenerator json) throws IOException {
        json.writeStringField("kind", key.kind().name());
        json.writeStringField("name", key.name());
        json.writeStringField("door", key.door().text());
    }

    private static DisplayDocument readProblem(JsonNode root, Elements elements) {
        JsonFields head = JsonFields.of(root, "problem", PROBLEM);
        head.checkSchema(PROBLEMS.schema());
        var launch = ProblemReader.within(head, "launch", elements);
        return new DisplayDocument(
                launch,
                elements.read(head, "displays", element("display", DISPLAY, of -> display(of, launch.currency()))));
    }

    private static Display display(JsonFields fields, String currency) {
        SortedMap<SkuId, Integer> core = new TreeMap<>();
        fields.wholes("core").forEach((sku, units) -> core.put(SkuId.of(sku), Math.toIntExact(units)));
        TreeSet<SkuId> others = new TreeSet<>();
        for (String sku : fields.textsIfGiven("others")) {
            if (!others.add(SkuId.of(sku))) {
                throw new IllegalArgumentException(
                        "others of display must name each SKU once but named " + sku + " twice");
            }
        }
        return new Display(
                key(fields),
                core,
                others,
                fields.has("salvage") ? fields.ratio("salvage") : Ratio.ZERO,
                fields.has("bonus") ? Optional.of(fields.amount("bonus", currency)) : Optional.empty());
    }

    private static DisplayKey key(JsonFields fields) {
        return new DisplayKey(fields.choice("kind", DisplayKey.Kind.class), fields.text("name"), fields.door("door"));
    }

    private static void writePlan(DisplayPlan plan, JsonGenerator json) throws IOException {
        DisplayProblem problem = plan.problem();
        Lines.writeHead(PLANS.schema(), problem.digest(), plan.digest(), json);
        json.writeStringField("currency", problem.launch().currency());
        writeProof(plan.certificate().proof(), json);
        json.writeArrayFieldStart("displays");
        for (Display display : problem.displays()) {
            json.writeStartObject();
            write(display.key(), json);
            json.writeBooleanField("shown", plan.isShown(display.key()));
            DisplayReason reason = plan.reason(display.key());
            Lines.write(new Lines.Told(reason, reason.sentence()), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("lines");
        for (LaunchLine line : plan.lines()) {
            json.writeStartObject();
            json.writeStringField("sku", line.sku().text());
            json.writeStringField("door", line.door().text());
            json.writeNumberField("units", line.units());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeProof(DisplayProof root, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("proof");
        Deque<DisplayProof> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            DisplayProof next = open.pop();
            json.writeStartObject();
            if (next instanceof DisplayProof.Prices priced) {
                json.writeArrayFieldStart("prices");
                for (Map.Entry<SkuId, Amount> price : priced.prices().entrySet()) {
                    json.writeStartObject();
                    json.writeStringField("sku", price.getKey().text());
                    Writes.amount("price", price.getValue(), json);
                    json.writeEndObject();
                }
                json.writeEndArray();
            } else if (next instanceof DisplayProof.Impossible none) {
                json.writeStringField("impossible", none.sku().text());
            } else if (next instanceof DisplayProof.Choice by) {
                json.writeObjectFieldStart("display");
                write(by.display(), json);
                json.writeEndObject();
                open.push(by.notShown());
                open.push(by.shown());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static Claim<DisplayProblem, LaunchLine, DisplayCertificate> readPlan(JsonNode root, Elements elements) {
        JsonFields head = JsonFields.of(root, "plan", PLAN);
        head.checkSchema(PLANS.schema());
        String currency = head.currency("currency");
        DisplayCertificate certificate = elements.whole("proof", () -> new DisplayCertificate(proof(head, currency)));
        elements.read(head, "displays", element("display", TOLD, of -> List.of(key(of), of.flag("shown"))));
        List<LaunchLine> lines = elements.read(
                head,
                "lines",
                element("line", LINE, of -> LaunchLine.of(of.sku("sku"), of.door("door"), of.whole("units"))));
        return Claim.of(head, lines, problem -> certificate, SUBJECT);
    }

    /** A node of the proof: done, or a display that waits for its two parts. */
    private record Node(Optional<DisplayProof> leaf, Optional<DisplayKey> choice) {}

    private static DisplayProof proof(JsonFields head, String currency) {
        return Preorder.join(
                Preorder.read(head, "proof", json -> node(json, currency)), new Preorder.Joining<Node, DisplayProof>() {
                    @Override
                    public DisplayProof leaf(Node node) {
                        return node.leaf().orElseThrow();
                    }

                    @Override
                    public DisplayProof split(Node node, DisplayProof first, DisplayProof second) {
                        return new DisplayProof.Choice(node.choice().orElseThrow(), first, second);
                    }
                });
    }

    private static Preorder.Node<Node> node(JsonNode json, String currency) {
        JsonFields fields = JsonFields.of(json, "node of proof", NODE);
        List<String> given = NODE.stream().filter(fields::has).sorted().toList();
        if (given.size() != 1) {
            throw new IllegalArgumentException(
                    "node of proof must be one of prices, impossible and display but was " + given);
        }
        if (fields.has("display")) {
            DisplayKey key = key(fields.object("display", "display of proof", KEY));
            return new Preorder.Node<>(new Node(Optional.empty(), Optional.of(key)), true);
        }
        DisplayProof leaf = fields.has("impossible")
                ? new DisplayProof.Impossible(fields.sku("impossible"))
                : new DisplayProof.Prices(prices(fields, currency));
        return new Preorder.Node<>(new Node(Optional.of(leaf), Optional.empty()), false);
    }

    private static SortedMap<SkuId, Amount> prices(JsonFields fields, String currency) {
        SortedMap<SkuId, Amount> prices = new TreeMap<>();
        for (JsonNode node : fields.list("prices")) {
            JsonFields price = JsonFields.of(node, "price of proof", PRICE);
            Elements.once(prices, "price of SKU", price.sku("sku"), price.amount("price", currency));
        }
        return prices;
    }
}
