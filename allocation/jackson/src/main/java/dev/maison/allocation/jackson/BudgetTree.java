package dev.maison.allocation.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.maison.allocation.budget.BudgetBranch;
import dev.maison.allocation.budget.BudgetCertificate;
import dev.maison.allocation.budget.BudgetPrices;
import dev.maison.allocation.budget.BudgetProblem;
import dev.maison.allocation.budget.BudgetRule;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The prices and branches of a budget certificate, in {@linkplain Preorder preorder}; prices of nothing are left out. */
final class BudgetTree {
    static final Set<String> NODE = Set.of("atMost", "atLeast", "supply", "branch");
    static final Set<String> BRANCH = Set.of("sku", "door", "units");

    private final List<Preorder.Node<Node>> nodes;

    private BudgetTree(List<Preorder.Node<Node>> nodes) {
        this.nodes = nodes;
    }

    private record Branch(SkuId sku, DoorId door, long units) {}

    private record Node(
            Map<String, Ratio> atMost, Map<String, Ratio> atLeast, Map<String, Ratio> supply, Optional<Branch> branch) {
        BudgetPrices prices(BudgetProblem problem) {
            BudgetPrices.Builder builder = BudgetPrices.builder(problem);
            atMost.forEach(builder::putAtMost);
            atLeast.forEach(builder::putAtLeast);
            supply.forEach((sku, price) -> builder.putSupply(SkuId.of(sku), price));
            return builder.build();
        }
    }

    static void write(BudgetProblem problem, BudgetCertificate root, JsonGenerator json) throws IOException {
        List<SkuId> skus = problem.launch().skus().stream().sorted().toList();
        json.writeArrayFieldStart("certificate");
        Deque<BudgetCertificate> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            BudgetCertificate node = open.pop();
            BudgetPrices prices = node.prices();
            Map<String, Ratio> atMost = new TreeMap<>();
            Map<String, Ratio> atLeast = new TreeMap<>();
            for (BudgetRule rule : problem.rules()) {
                atMost.put(rule.name(), prices.atMost(rule.name()));
                atLeast.put(rule.name(), prices.atLeast(rule.name()));
            }
            Map<String, Ratio> supply = new TreeMap<>();
            skus.forEach(sku -> supply.put(sku.text(), prices.supply(sku)));
            json.writeStartObject();
            write("atMost", atMost, json);
            write("atLeast", atLeast, json);
            write("supply", supply, json);
            Optional<BudgetBranch> branch = node.findBranch();
            if (branch.isPresent()) {
                json.writeObjectFieldStart("branch");
                json.writeStringField("sku", branch.get().sku().text());
                json.writeStringField("door", branch.get().door().text());
                json.writeNumberField("units", branch.get().units());
                json.writeEndObject();
                open.push(branch.get().above());
                open.push(branch.get().atMost());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void write(String field, Map<String, Ratio> prices, JsonGenerator json) throws IOException {
        prices.values().removeIf(price -> price.signum() == 0);
        if (prices.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart(field);
        for (Map.Entry<String, Ratio> price : prices.entrySet()) {
            Writes.ratio(price.getKey(), price.getValue(), json);
        }
        json.writeEndObject();
    }

    static BudgetTree read(JsonFields head) {
        return new BudgetTree(Preorder.read(head, "certificate", BudgetTree::node));
    }

    private static Preorder.Node<Node> node(JsonNode json) {
        JsonFields fields = JsonFields.of(json, "node of certificate", NODE);
        Optional<Branch> branch = fields.findObject("branch", "branch of certificate", BRANCH)
                .map(of -> new Branch(of.sku("sku"), of.door("door"), of.whole("units")));
        return new Preorder.Node<>(
                new Node(fields.ratios("atMost"), fields.ratios("atLeast"), fields.ratios("supply"), branch),
                branch.isPresent());
    }

    BudgetCertificate in(BudgetProblem problem) {
        return Preorder.join(nodes, new Preorder.Joining<Node, BudgetCertificate>() {
            @Override
            public BudgetCertificate leaf(Node node) {
                return BudgetCertificate.of(node.prices(problem));
            }

            @Override
            public BudgetCertificate split(Node node, BudgetCertificate first, BudgetCertificate second) {
                Branch by = node.branch().orElseThrow();
                return leaf(node).withBranch(problem, by.sku(), by.door(), by.units(), first, second);
            }
        });
    }
}
