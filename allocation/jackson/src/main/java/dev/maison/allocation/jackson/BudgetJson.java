package dev.maison.allocation.jackson;

import static dev.maison.allocation.jackson.Lines.element;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.maison.allocation.budget.BudgetCertificate;
import dev.maison.allocation.budget.BudgetConflict;
import dev.maison.allocation.budget.BudgetDocument;
import dev.maison.allocation.budget.BudgetLimit;
import dev.maison.allocation.budget.BudgetMeasure;
import dev.maison.allocation.budget.BudgetPlan;
import dev.maison.allocation.budget.BudgetProblem;
import dev.maison.allocation.budget.BudgetReason;
import dev.maison.allocation.budget.BudgetRule;
import dev.maison.allocation.budget.BudgetVerifier;
import dev.maison.allocation.door.LaunchLine;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Launches with budgets and other rules that couple SKUs as JSON.
 *
 * <pre>{@code
 * BudgetDocument document = BudgetJson.PROBLEMS.read(in).orElseThrow();
 * BudgetPlan plan = BudgetEngine.allocate(document.problem());
 * String text = BudgetJson.PLANS.text(plan);
 * BudgetJson.PLANS.read(text).orElseThrow().verify(document.problem()); // Proven, or WithinGap
 * }</pre>
 */
public final class BudgetJson {
    /** Problems: a launch, rules, and what a unit counts in money. */
    public static final JsonForm<BudgetDocument, BudgetDocument> PROBLEMS =
            new JsonForm<>("maison.budget.problem/1", BudgetJson::writeProblem, BudgetJson::readProblem);

    /** Plans, with the tree of prices that bounds what any plan can gain, or the conflict, and the reason of every line. */
    public static final JsonForm<BudgetPlan, Claim<BudgetProblem, LaunchLine, BudgetCertificate>> PLANS =
            new JsonForm<>("maison.budget.plan/1", BudgetJson::writePlan, BudgetJson::readPlan);

    static final Set<String> PROBLEM = Set.of("schema", "launch", "rules", "unitCosts", "unitRetails");
    static final Set<String> RULE =
            Set.of("name", "measure", "skus", "doors", "atLeastUnits", "atMostUnits", "atMostAmount");
    static final Set<String> VALUE = Set.of("sku", "door", "amount");
    static final Set<String> PLAN = Set.of(
            "schema",
            "problemDigest",
            "runDigest",
            "currency",
            "totalGain",
            "gap",
            "steps",
            "rules",
            "conflict",
            "certificate",
            "lines");
    static final Set<String> USED = Set.of("name", "usedUnits", "usedAmount");
    static final Set<String> CONFLICT = Set.of("irreducible", "limits");
    static final Set<String> LIMIT = Set.of("limit", "sku", "door", "rule", "units", "without");
    static final Set<String> WITHOUT = Set.of("sku", "door", "units");

    private static final Claim.Subject<BudgetProblem, LaunchLine, BudgetCertificate> SUBJECT =
            Claim.Subject.of(BudgetProblem::digest, BudgetVerifier::verify, BudgetJson::document);

    private enum Limit {
        SUPPLY,
        MINIMUM,
        AT_MOST,
        AT_LEAST
    }

    private BudgetJson() {}

    private static void writeProblem(BudgetDocument document, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("schema", PROBLEMS.schema());
        json.writeFieldName("launch");
        ProblemWriter.write(document.launch(), json);
        json.writeArrayFieldStart("rules");
        for (BudgetRule rule : document.rules()) {
            json.writeStartObject();
            json.writeStringField("name", rule.name());
            if (rule.measure() != BudgetMeasure.UNITS) {
                json.writeStringField("measure", rule.measure().name());
            }
            Writes.texts("skus", rule.skus().stream().map(SkuId::text).toList(), json);
            Writes.texts("doors", rule.doors().stream().map(DoorId::text).toList(), json);
            Writes.units("atLeastUnits", rule.atLeastUnits(), 0, json);
            Writes.units("atMostUnits", rule.atMostUnits(), json);
            if (rule.atMostAmount().isPresent()) {
                Writes.amount("atMostAmount", rule.atMostAmount().get(), json);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        writeValues("unitCosts", BudgetMeasure.COST, document, json);
        writeValues("unitRetails", BudgetMeasure.RETAIL, document, json);
        json.writeEndObject();
    }

    private static void writeValues(String field, BudgetMeasure measure, BudgetDocument document, JsonGenerator json)
            throws IOException {
        List<BudgetDocument.UnitValue> values = document.values().stream()
                .filter(value -> value.measure() == measure)
                .toList();
        if (values.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart(field);
        for (BudgetDocument.UnitValue value : values) {
            json.writeStartObject();
            json.writeStringField("sku", value.sku().text());
            if (value.door().isPresent()) {
                json.writeStringField("door", value.door().get().text());
            }
            Writes.amount("amount", value.amount(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static BudgetDocument readProblem(JsonNode root, Elements elements) {
        JsonFields head = JsonFields.of(root, "problem", PROBLEM);
        head.checkSchema(PROBLEMS.schema());
        var launch = ProblemReader.within(head, "launch", elements);
        String currency = launch.currency();
        List<BudgetRule> rules = elements.read(head, "rules", element("rule", RULE, fields -> rule(fields, currency)));
        List<BudgetDocument.UnitValue> values = new ArrayList<>(elements.readIfGiven(
                head, "unitCosts", element("unitCost", VALUE, fields -> value(BudgetMeasure.COST, fields, currency))));
        values.addAll(elements.readIfGiven(
                head,
                "unitRetails",
                element("unitRetail", VALUE, fields -> value(BudgetMeasure.RETAIL, fields, currency))));
        return new BudgetDocument(launch, rules, values);
    }

    private static BudgetRule rule(JsonFields fields, String currency) {
        BudgetRule.Builder builder = BudgetRule.builder().name(fields.text("name"));
        if (fields.has("measure")) {
            builder.measure(fields.choice("measure", BudgetMeasure.class));
        }
        fields.textsIfGiven("skus").forEach(sku -> builder.addSkus(SkuId.of(sku)));
        fields.textsIfGiven("doors").forEach(door -> builder.addDoors(DoorId.of(door)));
        fields.findWhole("atLeastUnits").ifPresent(builder::atLeastUnits);
        fields.findWhole("atMostUnits").ifPresent(builder::atMostUnits);
        if (fields.has("atMostAmount")) {
            builder.atMostAmount(fields.amount("atMostAmount", currency));
        }
        return builder.build();
    }

    private static BudgetDocument.UnitValue value(BudgetMeasure measure, JsonFields fields, String currency) {
        Optional<DoorId> door = fields.findText("door").map(DoorId::of);
        return new BudgetDocument.UnitValue(measure, fields.sku("sku"), door, fields.amount("amount", currency));
    }

    private static JsonNode document(
            BudgetProblem problem, List<LaunchLine> lines, BudgetCertificate certificate, JsonNode stated) {
        boolean isFound = stated.hasNonNull("totalGain");
        if (isFound && certificate.findConflict().isPresent()) {
            throw new IllegalArgumentException("totalGain of plan must be absent where limits conflict but was given");
        }
        if (!isFound && !lines.isEmpty()) {
            throw new IllegalArgumentException("totalGain of plan must be given with its lines but was absent");
        }
        long steps = stated.path("steps").asLong();
        return PLANS.tree(BudgetPlan.of(problem, lines, certificate, isFound, steps));
    }

    private static void writePlan(BudgetPlan plan, JsonGenerator json) throws IOException {
        BudgetProblem problem = plan.problem();
        Lines.writeHead(PLANS.schema(), problem.digest(), plan.digest(), json);
        json.writeStringField("currency", problem.launch().currency());
        json.writeNumberField("steps", plan.steps());
        if (plan.isFound()) {
            Writes.amount("totalGain", plan.totalGain(), json);
            Writes.ratio("gap", plan.gap(), json);
            json.writeArrayFieldStart("rules");
            for (BudgetRule rule : problem.rules()) {
                json.writeStartObject();
                json.writeStringField("name", rule.name());
                if (rule.measure() == BudgetMeasure.UNITS) {
                    json.writeNumberField("usedUnits", plan.usedUnits(rule.name()));
                } else {
                    Writes.amount("usedAmount", plan.usedAmount(rule.name()), json);
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        Optional<BudgetConflict> conflict = plan.findConflict();
        if (conflict.isPresent()) {
            json.writeObjectFieldStart("conflict");
            json.writeBooleanField("irreducible", conflict.get().isIrreducible());
            json.writeArrayFieldStart("limits");
            List<List<LaunchLine>> splits = plan.certificate().splitsWithout();
            for (int i = 0; i < conflict.get().limits().size(); i++) {
                json.writeStartObject();
                write(conflict.get().limits().get(i), json);
                if (!splits.isEmpty()) {
                    writeWithout(splits.get(i), json);
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        BudgetTree.write(problem, plan.certificate(), json);
        Lines.write(
                plan.lines(),
                (sku, door) -> {
                    BudgetReason reason = plan.reason(sku, door);
                    return new Lines.Told(reason, reason.sentence());
                },
                json);
        json.writeEndObject();
    }

    private static void write(BudgetLimit limit, JsonGenerator json) throws IOException {
        if (limit instanceof BudgetLimit.Supply of) {
            json.writeStringField("limit", Limit.SUPPLY.name());
            json.writeStringField("sku", of.sku().text());
            json.writeNumberField("units", of.units());
        } else if (limit instanceof BudgetLimit.Minimum of) {
            json.writeStringField("limit", Limit.MINIMUM.name());
            json.writeStringField("sku", of.sku().text());
            json.writeStringField("door", of.door().text());
            json.writeNumberField("units", of.units());
        } else if (limit instanceof BudgetLimit.AtMost of) {
            json.writeStringField("limit", Limit.AT_MOST.name());
            json.writeStringField("rule", of.rule().name());
        } else if (limit instanceof BudgetLimit.AtLeast of) {
            json.writeStringField("limit", Limit.AT_LEAST.name());
            json.writeStringField("rule", of.rule().name());
        }
    }

    /** The lines that keep all the other limits. */
    private static void writeWithout(List<LaunchLine> split, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("without");
        for (LaunchLine line : split) {
            json.writeStartObject();
            json.writeStringField("sku", line.sku().text());
            json.writeStringField("door", line.door().text());
            json.writeNumberField("units", line.units());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static List<LaunchLine> without(JsonFields limit) {
        List<LaunchLine> split = new ArrayList<>();
        for (JsonNode node : limit.list("without")) {
            JsonFields line = JsonFields.of(node, "line of without", WITHOUT);
            split.add(LaunchLine.of(line.sku("sku"), line.door("door"), line.whole("units")));
        }
        return split;
    }

    /** A limit of a conflict; rules are named, and found in the problem. */
    private interface ReadLimit {
        BudgetLimit in(BudgetProblem problem);
    }

    private static ReadLimit limit(JsonFields fields) {
        return switch (fields.choice("limit", Limit.class)) {
            case SUPPLY -> {
                BudgetLimit made = new BudgetLimit.Supply(fields.sku("sku"), fields.whole("units"));
                yield problem -> made;
            }
            case MINIMUM -> {
                BudgetLimit made =
                        new BudgetLimit.Minimum(fields.sku("sku"), fields.door("door"), fields.whole("units"));
                yield problem -> made;
            }
            case AT_MOST -> {
                String rule = fields.text("rule");
                yield problem -> new BudgetLimit.AtMost(problem.rule(rule));
            }
            case AT_LEAST -> {
                String rule = fields.text("rule");
                yield problem -> new BudgetLimit.AtLeast(problem.rule(rule));
            }
        };
    }

    private static Claim<BudgetProblem, LaunchLine, BudgetCertificate> readPlan(JsonNode root, Elements elements) {
        JsonFields head = JsonFields.of(root, "plan", PLAN);
        head.checkSchema(PLANS.schema());
        head.currency("currency"); // for people, as what rules count; the problem has it too
        head.findWhole("steps"); // part of the run's digest
        elements.readIfGiven(head, "rules", element("rule", USED, of -> of.text("name")));
        List<ReadLimit> limits = new ArrayList<>();
        List<List<LaunchLine>> splits = new ArrayList<>();
        Optional<JsonFields> conflict = head.findObject("conflict", "conflict", CONFLICT);
        boolean irreducible = conflict.isPresent() && conflict.get().flag("irreducible");
        if (conflict.isPresent()) {
            for (JsonNode node : conflict.get().list("limits")) {
                JsonFields limit = JsonFields.of(node, "limit of conflict", LIMIT);
                limits.add(limit(limit));
                if (limit.has("without")) {
                    splits.add(without(limit));
                }
            }
        }
        BudgetTree tree = elements.whole("certificate", () -> BudgetTree.read(head));
        List<LaunchLine> lines = Lines.read(head, elements);
        return Claim.of(
                head,
                lines,
                problem -> {
                    BudgetCertificate made = tree.in(problem);
                    return conflict.isEmpty()
                            ? made
                            : made.withConflict(
                                    new BudgetConflict(
                                            limits.stream()
                                                    .map(limit -> limit.in(problem))
                                                    .toList(),
                                            irreducible),
                                    splits);
                },
                SUBJECT);
    }
}
