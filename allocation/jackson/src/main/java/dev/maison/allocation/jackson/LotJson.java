package dev.maison.allocation.jackson;

import static dev.maison.allocation.jackson.Lines.element;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.maison.allocation.pack.LotBranch;
import dev.maison.allocation.pack.LotCase;
import dev.maison.allocation.pack.LotConflict;
import dev.maison.allocation.pack.LotDesignCertificate;
import dev.maison.allocation.pack.LotDesignPlan;
import dev.maison.allocation.pack.LotDesignProblem;
import dev.maison.allocation.pack.LotDesignVerifier;
import dev.maison.allocation.pack.LotLimit;
import dev.maison.allocation.pack.LotLine;
import dev.maison.allocation.pack.LotReason;
import dev.maison.allocation.pack.LotType;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SizeId;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Designs of lots as JSON.
 *
 * <pre>{@code
 * LotDesignProblem problem = LotJson.PROBLEMS.read(in).orElseThrow();
 * LotDesignPlan plan = LotDesignEngine.design(problem);
 * LotJson.PLANS.read(LotJson.PLANS.text(plan)).orElseThrow().verify(problem); // Proven, or WithinGap
 * }</pre>
 *
 * <p>A house's own costs are written as a table, which is all of them that counts.
 */
public final class LotJson {
    /** Problems: branches with their demand, candidate lots and limits. */
    public static final JsonForm<LotDesignProblem, LotDesignProblem> PROBLEMS =
            new JsonForm<>("maison.lot.problem/1", LotJson::writeProblem, LotJson::readProblem);

    /** Plans, with the prices and cases that bound what any design costs, or the conflict, and the reason of every branch. */
    public static final JsonForm<LotDesignPlan, Claim<LotDesignProblem, LotLine, LotDesignCertificate>> PLANS =
            new JsonForm<>("maison.lot.plan/1", LotJson::writePlan, LotJson::readPlan);

    static final Set<String> PROBLEM = Set.of(
            "schema",
            "branches",
            "lots",
            "maxLotTypes",
            "maxMultiplicity",
            "fewestUnits",
            "mostUnits",
            "costUnit",
            "costs");
    static final Set<String> BRANCH = Set.of("door", "demandThousandths");
    static final Set<String> COST = Set.of("branch", "lot", "multiplicity", "cost");
    static final Set<String> PLAN =
            Set.of("schema", "problemDigest", "runDigest", "branchPricesThousandths", "cases", "conflict", "lines");
    static final Set<String> CASE = Set.of("unitPriceThousandths", "lot", "branch", "atMostUnits");
    static final Set<String> LINE = Set.of("branch", "lot", "multiplicity", "reason", "because");

    private static final Claim.Subject<LotDesignProblem, LotLine, LotDesignCertificate> SUBJECT = Claim.Subject.of(
            LotDesignProblem::digest,
            LotDesignVerifier::verify,
            (problem, lines, certificate, stated) -> PLANS.tree(LotDesignPlan.of(problem, lines, certificate)));

    private LotJson() {}

    private static void writeProblem(LotDesignProblem problem, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("schema", PROBLEMS.schema());
        json.writeArrayFieldStart("branches");
        for (LotBranch branch : problem.branches()) {
            json.writeStartObject();
            json.writeStringField("door", branch.door().text());
            Map<String, Long> demand = new TreeMap<>();
            branch.demandThousandths().forEach((size, units) -> demand.put(size.text(), units));
            Writes.wholes("demandThousandths", demand, json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("lots");
        for (LotType lot : problem.lots()) {
            Writes.wholes(units(lot), json);
        }
        json.writeEndArray();
        json.writeNumberField("maxLotTypes", problem.maxLotTypes());
        json.writeNumberField("maxMultiplicity", problem.maxMultiplicity());
        json.writeNumberField("fewestUnits", problem.fewestUnits());
        json.writeNumberField("mostUnits", problem.mostUnits());
        if (!builder(problem).build().digest().equals(problem.digest())) {
            writeCosts(problem, json);
        }
        json.writeEndObject();
    }

    /** The problem with the costs of deviation. */
    private static LotDesignProblem.Builder builder(LotDesignProblem problem) {
        return LotDesignProblem.builder()
                .addAllBranches(problem.branches())
                .addAllLots(problem.lots())
                .maxLotTypes(problem.maxLotTypes())
                .maxMultiplicity(problem.maxMultiplicity())
                .totalUnits(problem.fewestUnits(), problem.mostUnits());
    }

    private static void writeCosts(LotDesignProblem problem, JsonGenerator json) throws IOException {
        json.writeStringField("costUnit", problem.costUnit());
        json.writeArrayFieldStart("costs");
        for (LotBranch branch : problem.branches()) {
            for (LotType lot : problem.lots()) {
                for (int m = 1; m <= problem.maxMultiplicity(); m++) {
                    Ratio cost = problem.cost(branch.door(), lot, m);
                    json.writeStartObject();
                    json.writeStringField("branch", branch.door().text());
                    json.writeFieldName("lot");
                    Writes.wholes(units(lot), json);
                    json.writeNumberField("multiplicity", m);
                    json.writeNumberField(
                            "cost", cost.numerator().divide(cost.denominator()).longValueExact());
                    json.writeEndObject();
                }
            }
        }
        json.writeEndArray();
    }

    private static Map<String, Long> units(LotType lot) {
        Map<String, Long> units = new TreeMap<>();
        lot.unitsBySize().forEach((size, held) -> units.put(size.text(), (long) held));
        return units;
    }

    private static LotDesignProblem readProblem(JsonNode root, Elements elements) {
        JsonFields head = JsonFields.of(root, "problem", PROBLEM);
        head.checkSchema(PROBLEMS.schema());
        LotDesignProblem.Builder builder = LotDesignProblem.builder()
                .addAllBranches(elements.read(head, "branches", element("branch", BRANCH, LotJson::branch)))
                .addAllLots(elements.read(head, "lots", node -> lot(JsonFields.wholes(node, "lot"))))
                .maxLotTypes(head.small("maxLotTypes"))
                .maxMultiplicity(head.small("maxMultiplicity"))
                .totalUnits(head.whole("fewestUnits"), head.whole("mostUnits"));
        if (head.has("costs")) {
            Map<List<Object>, Long> costs = new LinkedHashMap<>();
            elements.read(head, "costs", element("cost", COST, of -> cost(of, costs)));
            builder.costs(head.text("costUnit"), (branch, lot, multiplicity) -> {
                Long cost = costs.get(List.of(branch.door(), lot, multiplicity));
                if (cost == null) {
                    throw new IllegalArgumentException("cost of " + multiplicity + " x " + lot + " at branch "
                            + branch.door() + " must be given but was absent");
                }
                return cost;
            });
        } else if (head.has("costUnit")) {
            throw new IllegalArgumentException("costUnit of problem must come with costs but was \""
                    + JsonFields.shortened(head.text("costUnit")) + '"');
        }
        return builder.build();
    }

    private static LotBranch branch(JsonFields fields) {
        Map<SizeId, Long> demand = new TreeMap<>();
        fields.wholes("demandThousandths").forEach((size, units) -> demand.put(SizeId.of(size), units));
        return LotBranch.ofThousandths(fields.door("door"), demand);
    }

    private static LotType lot(Map<String, Long> units) {
        Map<SizeId, Integer> held = new TreeMap<>();
        units.forEach((size, n) -> held.put(SizeId.of(size), Math.toIntExact(n)));
        return LotType.of(held);
    }

    private static DoorId cost(JsonFields fields, Map<List<Object>, Long> costs) {
        DoorId branch = fields.door("branch");
        List<Object> key = List.of(branch, lot(fields.wholes("lot")), fields.small("multiplicity"));
        Elements.once(costs, "cost of", key, fields.whole("cost"));
        return branch;
    }

    private static void writePlan(LotDesignPlan plan, JsonGenerator json) throws IOException {
        LotDesignCertificate certificate = plan.certificate();
        Lines.writeHead(PLANS.schema(), plan.problem().digest(), plan.digest(), json);
        Optional<LotConflict> conflict = certificate.findConflict();
        if (conflict.isPresent()) {
            Map<String, Long> limits = new TreeMap<>();
            conflict.get().limits().forEach((limit, value) -> limits.put(limit.name(), value));
            Writes.wholes("conflict", limits, json);
        } else {
            Map<String, Long> prices = new TreeMap<>();
            certificate.branchPricesThousandths().forEach((branch, price) -> prices.put(branch.text(), price));
            Writes.wholes("branchPricesThousandths", prices, json);
            writeCases(certificate.cases(), json);
        }
        json.writeArrayFieldStart("lines");
        for (LotLine line : plan.lines()) {
            json.writeStartObject();
            json.writeStringField("branch", line.branch().text());
            json.writeFieldName("lot");
            Writes.wholes(units(line.lot()), json);
            json.writeNumberField("multiplicity", line.multiplicity());
            Optional<LotReason> reason = plan.findReason(line.branch());
            if (reason.isPresent()) {
                Lines.write(new Lines.Told(reason.get(), reason.get().sentence()), json);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeCases(LotCase root, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("cases");
        Deque<LotCase> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            LotCase next = open.pop();
            json.writeStartObject();
            if (next instanceof LotCase.Priced priced) {
                json.writeNumberField("unitPriceThousandths", priced.unitPriceThousandths());
            } else if (next instanceof LotCase.ByLot by) {
                json.writeFieldName("lot");
                Writes.wholes(units(by.lot()), json);
                open.push(by.without());
                open.push(by.with());
            } else if (next instanceof LotCase.ByUnits by) {
                json.writeStringField("branch", by.branch().text());
                json.writeNumberField("atMostUnits", by.atMostUnits());
                open.push(by.above());
                open.push(by.within());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static Claim<LotDesignProblem, LotLine, LotDesignCertificate> readPlan(JsonNode root, Elements elements) {
        JsonFields head = JsonFields.of(root, "plan", PLAN);
        head.checkSchema(PLANS.schema());
        LotDesignCertificate certificate = head.has("conflict")
                ? elements.whole("conflict", () -> LotDesignCertificate.ofConflict(conflict(head)))
                : elements.whole("cases", () -> LotDesignCertificate.of(prices(head), cases(head)));
        List<LotLine> lines = elements.read(
                head,
                "lines",
                element(
                        "line",
                        LINE,
                        of -> LotLine.of(of.door("branch"), lot(of.wholes("lot")), of.small("multiplicity"))));
        return Claim.of(head, lines, problem -> certificate, SUBJECT);
    }

    private static LotConflict conflict(JsonFields head) {
        Map<LotLimit, Long> limits = new EnumMap<>(LotLimit.class);
        head.wholes("conflict")
                .forEach((limit, value) ->
                        limits.put(JsonFields.choice(limit, "limit of conflict", LotLimit.class), value));
        return LotConflict.of(limits);
    }

    private static Map<DoorId, Long> prices(JsonFields head) {
        Map<DoorId, Long> prices = new TreeMap<>();
        head.wholes("branchPricesThousandths").forEach((branch, price) -> prices.put(DoorId.of(branch), price));
        return prices;
    }

    /** A node of the tree of cases. */
    private interface CaseNode {
        LotCase with(LotCase first, LotCase second);
    }

    private static LotCase cases(JsonFields head) {
        return Preorder.join(
                Preorder.read(head, "cases", LotJson::caseNode), new Preorder.Joining<CaseNode, LotCase>() {
                    private final LotCase none = new LotCase.Priced(0);

                    @Override
                    public LotCase leaf(CaseNode node) {
                        return node.with(none, none);
                    }

                    @Override
                    public LotCase split(CaseNode node, LotCase first, LotCase second) {
                        return node.with(first, second);
                    }
                });
    }

    private static Preorder.Node<CaseNode> caseNode(JsonNode json) {
        JsonFields fields = JsonFields.of(json, "case", CASE);
        if (fields.has("lot")) {
            LotType lot = lot(fields.wholes("lot"));
            return new Preorder.Node<>((with, without) -> new LotCase.ByLot(lot, with, without), true);
        }
        if (fields.has("branch")) {
            DoorId branch = fields.door("branch");
            long units = fields.whole("atMostUnits");
            return new Preorder.Node<>((within, above) -> new LotCase.ByUnits(branch, units, within, above), true);
        }
        LotCase priced = new LotCase.Priced(fields.whole("unitPriceThousandths"));
        return new Preorder.Node<>((first, second) -> priced, false);
    }
}
