package dev.maison.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.csv.DifferenceTable;
import dev.maison.allocation.csv.PlanTable;
import dev.maison.allocation.demand.DemandEstimate;
import dev.maison.allocation.door.LaunchDemand;
import dev.maison.allocation.door.LaunchDocument;
import dev.maison.allocation.door.LaunchDoor;
import dev.maison.allocation.door.LaunchEngine;
import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.door.LaunchPlan;
import dev.maison.allocation.door.LaunchSku;
import dev.maison.allocation.jackson.Claim;
import dev.maison.allocation.jackson.DifferenceJson;
import dev.maison.allocation.jackson.JsonProblem;
import dev.maison.allocation.jackson.JsonResult;
import dev.maison.allocation.jackson.QuotaJson;
import dev.maison.allocation.quota.QuotaCertificate;
import dev.maison.allocation.quota.QuotaDocument;
import dev.maison.allocation.quota.QuotaEngine;
import dev.maison.allocation.quota.QuotaLimit;
import dev.maison.allocation.quota.QuotaNodeId;
import dev.maison.allocation.quota.QuotaPlan;
import dev.maison.allocation.quota.QuotaProblem;
import dev.maison.allocation.quota.QuotaTree;
import dev.maison.allocation.rerun.PlanDifference;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExchangeTest {
    private static final SkuId BAG = SkuId.of("BAG-NOIR");
    private static final DoorId GINZA = DoorId.of("GINZA");
    private static final DoorId PARIS = DoorId.of("PARIS");
    private static final Amount MARGIN = Amount.of("1200.00", "EUR");

    private static LaunchDocument launch(long supply) {
        return LaunchDocument.builder()
                .currency("EUR")
                .addDoors(LaunchDoor.of(GINZA), LaunchDoor.of(PARIS))
                .addSkus(LaunchSku.of(BAG, supply))
                .addDemands(
                        LaunchDemand.of(BAG, GINZA, DemandEstimate.poisson(5), MARGIN),
                        LaunchDemand.of(BAG, PARIS, DemandEstimate.poisson(3), MARGIN))
                .build();
    }

    @Test
    void quotasTravelAsJson() {
        LaunchDocument launch = launch(6);
        List<String> reported = new ArrayList<>();
        // region json
        QuotaNodeId japan = QuotaNodeId.of("market JAPAN");
        QuotaDocument document = new QuotaDocument(
                launch, QuotaTree.ofGroups(Map.of(japan, List.of(GINZA))), List.of(QuotaLimit.atMost(japan, 2)));
        String json = QuotaJson.PROBLEMS.text(document); // {"schema": "maison.quota.problem/1", "launch": ...

        JsonResult<QuotaDocument> read = QuotaJson.PROBLEMS.read(json);
        for (JsonProblem refused : read.problems()) {
            reported.add(refused.sentence()); // /limits/3: minimumUnits of node ... must be ...
        }
        QuotaProblem problem = read.orElseThrow().problem();
        QuotaPlan plan = QuotaEngine.allocate(problem);
        // endregion
        assertThat(reported).isEmpty();
        assertThat(problem.digest()).isEqualTo(document.problem().digest());

        // region claim
        String told = QuotaJson.PLANS.text(plan); // with the cut-offs that prove it, and the reason of every line

        Claim<QuotaProblem, LaunchLine, QuotaCertificate> claim =
                QuotaJson.PLANS.read(told).orElseThrow();
        assertThat(claim.verify(problem).isProven()).isTrue(); // by whoever reads it, without an engine

        String tampered = told.replace("\"units\" : 2", "\"units\" : 3");
        assertThat(QuotaJson.PLANS.read(tampered).orElseThrow().verify(problem).isProven())
                .isFalse();
        // endregion
        assertThat(tampered).isNotEqualTo(told);
        assertThat(QuotaJson.PLANS.schemaText()).contains("https://json-schema.org/");
    }

    @Test
    void theDifferenceOfTwoRunsIsATable() throws IOException {
        LaunchPlan yesterday = LaunchEngine.allocate(launch(6).problem());
        LaunchPlan today = LaunchEngine.allocate(launch(8).problem());
        // region difference
        PlanDifference difference = PlanDifference.between(yesterday, today);

        StringWriter lines = new StringWriter();
        DifferenceTable.writeLines(difference, lines); // sku,door,units_before,units_after,units,reason,because,...
        String json = DifferenceJson.DIFFERENCES.text(difference);

        StringWriter plan = new StringWriter();
        PlanTable.write(today, plan); // so for plans of every other kind
        // endregion
        assertThat(lines.toString().lines()).hasSize(1 + difference.lines().size());
        assertThat(json).contains("maison.launch.difference/1", today.digest().toHex());
        assertThat(plan.toString()).startsWith("sku,door,units,reason,because,run\n");
    }
}
