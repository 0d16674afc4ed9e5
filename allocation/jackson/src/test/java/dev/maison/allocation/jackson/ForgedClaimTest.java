package dev.maison.allocation.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.maison.allocation.budget.BudgetDocument;
import dev.maison.allocation.budget.BudgetEngine;
import dev.maison.allocation.budget.BudgetRule;
import dev.maison.allocation.capacity.CapacityDocument;
import dev.maison.allocation.capacity.CapacityEngine;
import dev.maison.allocation.pack.PackEngine;
import dev.maison.allocation.pack.PackKind;
import dev.maison.allocation.pack.PackProblem;
import dev.maison.allocation.quota.QuotaEngine;
import dev.maison.allocation.quota.QuotaNodeId;
import dev.maison.allocation.quota.QuotaProblem;
import dev.maison.allocation.quota.QuotaTree;
import dev.maison.core.SkuId;
import dev.maison.core.proof.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A true claim passes; one with another run's digest, or with any figure changed, is refused. */
class ForgedClaimTest {
    private static <P, L, C> void refusesForgeries(JsonForm<?, Claim<P, L, C>> form, String text, P problem) {
        assertThat(form.read(text).orElseThrow().verify(problem)).isNotInstanceOf(Verdict.Refuted.class);
        JsonNode root = FormContract.tree(text);
        String run = root.get("runDigest").asText();
        assertThat(form.read(text.replace(run, "0".repeat(64))).orElseThrow().verify(problem))
                .isEqualTo(new Verdict.Refuted("digest of the run", run, "0".repeat(64)));
        List<String> figures = new ArrayList<>();
        for (String name : List.of("totalGain", "gap", "steps")) {
            if (root.has(name)) {
                figures.add("/" + name);
            }
        }
        for (String list : List.of("skus", "doors", "rules", "nodes")) {
            for (int i = 0; root.has(list) && i < root.get(list).size(); i++) {
                for (String name : List.of("givenUnits", "leftOverUnits", "freeUnits", "usedUnits", "usedAmount")) {
                    if (root.get(list).get(i).has(name)) {
                        figures.add("/" + list + "/" + i + "/" + name);
                    }
                }
            }
        }
        assertThat(figures).isNotEmpty();
        for (String figure : figures) {
            JsonNode copy = root.deepCopy();
            int slash = figure.lastIndexOf('/');
            ObjectNode parent = (ObjectNode) copy.at(figure.substring(0, slash));
            String name = figure.substring(slash + 1);
            if (parent.get(name).isNumber()) {
                parent.put(name, parent.get(name).longValue() + 1);
            } else {
                parent.put(name, "7" + parent.get(name).asText());
            }
            assertThat(form.read(copy.toString()).orElseThrow().verify(problem))
                    .as(figure)
                    .isInstanceOf(Verdict.Refuted.class);
            parent.putArray(name).add(7);
            JsonResult<Claim<P, L, C>> asList = form.read(copy.toString());
            assertThat(asList.isClean() && !(asList.orElseThrow().verify(problem) instanceof Verdict.Refuted))
                    .as(figure + " as a list")
                    .isFalse();
        }
        ObjectNode bare = root.deepCopy();
        for (String name : List.of("totalGain", "gap")) {
            if (!form.schema().contains("budget")) {
                bare.remove(name);
            }
        }
        assertThat(form.read(bare.toString()).orElseThrow().verify(problem))
                .as("what is not said is not missed")
                .isNotInstanceOf(Verdict.Refuted.class);
    }

    @Test
    void quotas() {
        QuotaNodeId node = QuotaNodeId.of("ALL");
        QuotaTree tree = QuotaTree.builder()
                .addNode(node)
                .addAllDoors(node, List.of(JsonSamples.GINZA, JsonSamples.PARIS))
                .build();
        QuotaProblem problem = QuotaProblem.builder()
                .launch(JsonSamples.launch().problem())
                .tree(tree)
                .build();
        refusesForgeries(QuotaJson.PLANS, QuotaJson.PLANS.text(QuotaEngine.allocate(problem)), problem);
    }

    @Test
    void capacities() {
        var problem = new CapacityDocument(
                        JsonSamples.launch(), new TreeMap<>(Map.of(JsonSamples.GINZA, 4L, JsonSamples.PARIS, 3L)))
                .problem();
        refusesForgeries(CapacityJson.PLANS, CapacityJson.PLANS.text(CapacityEngine.allocate(problem)), problem);
    }

    @Test
    void budgets() {
        var problem = new BudgetDocument(
                        JsonSamples.launch(), List.of(BudgetRule.unitCapacity(JsonSamples.PARIS, 3)), List.of())
                .problem();
        String text = BudgetJson.PLANS.text(BudgetEngine.allocate(problem));
        refusesForgeries(BudgetJson.PLANS, text, problem);
        ObjectNode silent = (ObjectNode) FormContract.tree(text);
        silent.remove("totalGain");
        assertThat(BudgetJson.PLANS.read(silent.toString()).orElseThrow().verify(problem))
                .isEqualTo(new Verdict.Refuted(
                        "plan",
                        "a plan of the problem",
                        "totalGain of plan must be given with its lines but was absent"));
    }

    @Test
    void packs() {
        PackProblem problem = PackProblem.builder(JsonSamples.launch().problem())
                .addPacks(PackKind.of(SkuId.of("MIXED"), Map.of(JsonSamples.BAG, 1, JsonSamples.HAT, 1), 2))
                .build();
        refusesForgeries(PackJson.PLANS, PackJson.PLANS.text(PackEngine.allocate(problem)), problem);
    }
}
