package dev.maison.allocation.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.maison.allocation.demand.DemandEstimate;
import dev.maison.allocation.door.LaunchDemand;
import dev.maison.allocation.door.LaunchDocument;
import dev.maison.allocation.door.LaunchDoor;
import dev.maison.allocation.door.LaunchEngine;
import dev.maison.allocation.door.LaunchNeed;
import dev.maison.allocation.door.LaunchPlan;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.door.LaunchSku;
import dev.maison.allocation.door.StockPosition;
import dev.maison.allocation.door.WeeksOfSupply;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import dev.maison.core.proof.Verdict;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.Test;

class LaunchJsonTest {
    private static final SkuId BAG = SkuId.of("BAG");
    private static final SkuId HAT = SkuId.of("HAT");
    private static final DoorId PARIS = DoorId.of("PARIS");
    private static final DoorId TOKYO = DoorId.of("TOKYO");

    private static final String SMALL = """
            {
              "schema": "maison.launch.problem/1",
              "currency": "EUR",
              "doors": [{"id": "PARIS"}, {"id": "TOKYO", "currency": "JPY"}],
              "rates": {"JPY": "1/160"},
              "skus": [{"id": "BAG", "supplyUnits": 5}],
              "demands": [
                {"sku": "BAG", "door": "PARIS", "meanUnits": 4.2, "unitValue": "1200.00"},
                {"sku": "BAG", "door": "TOKYO", "meanUnits": 2.1, "unitValue": "192000"}
              ]
            }
            """;

    private static LaunchDocument everything() {
        return LaunchDocument.builder()
                .currency("EUR")
                .quantumMicros(10_000)
                .need(LaunchNeed.NET)
                .putRate("JPY", Ratio.of(1, 160))
                .tieOrder(List.of(TOKYO, PARIS))
                .addDoors(LaunchDoor.of(PARIS).withTier(2), LaunchDoor.of(TOKYO).withCurrency("JPY"))
                .addSkus(
                        LaunchSku.of(BAG, 12).withHoldbackUnits(2),
                        LaunchSku.of(HAT, 9).withHoldbackShare(Ratio.of(1, 3)))
                .addDemands(
                        LaunchDemand.builder()
                                .sku(BAG)
                                .door(PARIS)
                                .estimate(DemandEstimate.negativeBinomial(0.1, 1 / 3.0))
                                .unitValue(Amount.of("1200.000001", "EUR"))
                                .minimumUnits(1)
                                .maximumUnits(8)
                                .threshold(Amount.of("0.5", "EUR"))
                                .position(StockPosition.builder()
                                        .onHandUnits(1)
                                        .inTransitUnits(2)
                                        .onOrderUnits(3)
                                        .reservedUnits(4)
                                        .backorderUnits(5)
                                        .build())
                                .weeksOfSupply(WeeksOfSupply.builder()
                                        .estimateWeeks(Ratio.of(4))
                                        .minimumWeeks(Ratio.of(1, 2))
                                        .maximumWeeks(Ratio.of(52))
                                        .build())
                                .build(),
                        LaunchDemand.ofTable(BAG, TOKYO, List.of(Amount.of("200", "JPY"), Amount.of("-3.5", "JPY"))),
                        LaunchDemand.of(HAT, TOKYO, DemandEstimate.poisson(1e-7), Amount.of("9", "JPY")))
                .build();
    }

    @Test
    void aDocumentIsReadAllocatedWrittenAndVerifiedByAnother() throws IOException {
        LaunchDocument document = LaunchJson.readProblem(
                        new ByteArrayInputStream(SMALL.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow();
        LaunchPlan plan = LaunchEngine.allocate(document.problem());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LaunchJson.writePlan(plan, out);

        PlanClaim claim =
                LaunchJson.readPlan(new ByteArrayInputStream(out.toByteArray())).orElseThrow();
        assertThat(claim.lines()).isEqualTo(plan.lines());
        assertThat(claim.runDigest()).isEqualTo(plan.digest());
        assertThat(claim.verify(document.problem())).isEqualTo(Verdict.proven());

        String moved = out.toString(StandardCharsets.UTF_8)
                .replace("\"units\" : 3", "\"units\" : 4")
                .replace("\"units\" : 2", "\"units\" : 1");
        assertThat(LaunchJson.readPlan(moved).orElseThrow().verify(document.problem()))
                .isInstanceOf(Verdict.Refuted.class);
        LaunchDocument other =
                LaunchJson.readProblem(SMALL.replace("4.2", "4.3")).orElseThrow();
        assertThat(claim.verify(other.problem()))
                .isEqualTo(new Verdict.Refuted(
                        "digest of the problem",
                        other.problem().digest().toHex(),
                        document.problem().digest().toHex()));
    }

    @Test
    void aClaimWithAForgedRunOrForgedCountsIsRefuted() {
        LaunchProblem problem = LaunchJson.readProblem(SMALL).orElseThrow().problem();
        LaunchPlan plan = LaunchEngine.allocate(problem);
        String text = LaunchJson.planText(plan);
        String zeros = "0".repeat(64);
        assertThat(LaunchJson.readPlan(text.replace(plan.digest().toHex(), zeros))
                        .orElseThrow()
                        .verify(problem))
                .isEqualTo(
                        new Verdict.Refuted("digest of the run", plan.digest().toHex(), zeros));
        for (String count : List.of("givenUnits", "leftOverUnits")) {
            String forged = text.replaceFirst("\"" + count + "\" : \\d+", "\"" + count + "\" : 999");
            Verdict verdict = LaunchJson.readPlan(forged).orElseThrow().verify(problem);
            assertThat(verdict).as(forged).isInstanceOf(Verdict.Refuted.class);
            assertThat(((Verdict.Refuted) verdict).found()).isEqualTo("999");
            assertThat(LaunchJson.readPlan(
                                    text.replaceFirst("\"" + count + "\" : \\d+", "\"" + count + "\" : \"banana\""))
                            .problems())
                    .singleElement()
                    .satisfies(refused -> assertThat(refused.sentence()).contains("/skus/0", count));
        }
    }

    @Test
    void whatIsCleanBuildsAndWhatDoesNotFitIsListedWithItsPlace() {
        String json =
                SMALL.replace("\"doors\": [", """
                "doors": [
                  {"id": "OSAKA", "currency": "KRW"},
                  {"id": "ROME"},
                  {"id": "ROME"},
                """).replace("\"skus\": [", """
                "skus": [
                  {"id": "HAT", "supplyUnits": 1},
                  {"id": "HAT", "supplyUnits": 2},
                """).replace("\"demands\": [", """
                "demands": [
                  {"sku": "HAT", "door": "ROME", "meanUnits": 1, "unitValue": "1"},
                  {"sku": "HAT", "door": "ROME", "meanUnits": 1, "unitValue": "1"},
                  {"sku": "SCARF", "door": "ROME", "meanUnits": 1, "unitValue": "1"},
                  {"sku": "BAG", "door": "ROME", "meanUnits": 1, "unitValue": "1",
                   "minimumUnits": 3, "maximumUnits": 4, "multipleUnits": 5},
                  {"sku": "BAG", "door": "OSAKA", "meanUnits": 1, "unitValue": "1"},
                  {"sku": "BAG", "door": "ROME", "size": 2, "marginalGains": ["1"]},
                """);
        JsonResult<LaunchDocument> result = LaunchJson.readProblem(json);
        assertThat(result.problems())
                .extracting(JsonProblem::sentence)
                .satisfiesExactly(
                        at("/doors/0", "rate of KRW must be given as door OSAKA gains in it but was not"),
                        at("/doors/2", "door ROME must be named once but was named twice"),
                        at("/skus/1", "sku HAT must be named once but was named twice"),
                        at("/demands/1", "demand of HAT at door ROME must be stated once but was stated twice"),
                        at("/demands/2", "sku of demand must be one of the SKUs but was SCARF"),
                        at("/demands/3", "minimumUnits of BAG at door ROME must leave a multiple of 5"),
                        at("/demands/4", "door of demand must be one of the doors but was OSAKA"),
                        at("/demands/5", "size of demand must stand beside meanUnits but stands alone"));
        assertThat(result.value().orElseThrow().problem().skus()).contains(SkuId.of("HAT"));
        String net = SMALL.replace("\"demands\": [", """
                "need": "NET", "demands": [
                  {"sku": "BAG", "door": "TOKYO", "meanUnits": 1, "unitValue": "1", "minimumUnits": 1, "maximumUnits": 6,
                   "presentationMinimumUnits": 4, "position": {"reservedUnits": 5}},
                """);
        assertThat(LaunchJson.readProblem(net).problems())
                .extracting(JsonProblem::sentence)
                .anySatisfy(at("/demands/0", "from its presentation minimum 9 up to its maximum 6"));
    }

    private static ThrowingConsumer<String> at(String place, String reason) {
        return sentence -> assertThat(sentence).contains(place, reason);
    }

    @Test
    void everyFieldComesBackAsItWas() throws IOException {
        LaunchDocument document = everything();
        String text = LaunchJson.problemText(document);
        LaunchDocument read = LaunchJson.readProblem(text).orElseThrow();
        assertThat(read).isEqualTo(document);
        assertThat(read.problem().digest()).isEqualTo(document.problem().digest());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LaunchJson.writeProblem(document, out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(text);
        LaunchDocument steps = stepped();
        assertThat(LaunchJson.readProblem(LaunchJson.problemText(steps)).orElseThrow())
                .isEqualTo(steps);
    }

    private static LaunchDocument stepped() {
        return LaunchDocument.builder()
                .currency("EUR")
                .addDoors(LaunchDoor.of(PARIS), LaunchDoor.of(TOKYO))
                .addSkus(LaunchSku.of(BAG, 12).withIsPushedAll(true))
                .addDemands(
                        LaunchDemand.builder()
                                .sku(BAG)
                                .door(PARIS)
                                .marginalGains(
                                        List.of(Amount.of("1", "EUR"), Amount.of("7", "EUR"), Amount.of("2", "EUR")))
                                .isOfAnyShape(true)
                                .build(),
                        LaunchDemand.builder()
                                .sku(BAG)
                                .door(TOKYO)
                                .estimate(DemandEstimate.poisson(3))
                                .unitValue(Amount.of("10", "EUR"))
                                .presentationMinimumUnits(4)
                                .multipleUnits(2)
                                .build())
                .build();
    }

    @Test
    void aPlanWithUnitsInStepsIsVerifiedFromItsText() {
        LaunchDocument document = stepped();
        LaunchPlan plan = LaunchEngine.allocate(document.problem());
        PlanClaim claim = LaunchJson.readPlan(LaunchJson.planText(plan)).orElseThrow();
        assertThat(claim.lines()).isEqualTo(plan.lines()).isNotEmpty();
        assertThat(claim.verify(document.problem())).isEqualTo(Verdict.proven());
    }

    @Test
    void aConflictTravelsWithThePlan() {
        LaunchDocument document = LaunchJson.readProblem(
                        SMALL.replace("\"meanUnits\": 4.2,", "\"meanUnits\": 4.2, \"minimumUnits\": 9,"))
                .orElseThrow();
        LaunchPlan plan = LaunchEngine.allocate(document.problem());
        PlanClaim claim = LaunchJson.readPlan(LaunchJson.planText(plan)).orElseThrow();
        assertThat(claim.conflicts()).isEqualTo(plan.conflicts());
        assertThat(claim.verify(document.problem())).isEqualTo(Verdict.proven());
    }

    @Test
    void goodElementsSurviveBadOnes() {
        String json = SMALL.replace("\"demands\": [", """
                "demands": [
                  {"sku": "BAG", "door": "ROME", "meanUnits": 4.2, "unitValue": "1"},
                  {"sku": "BAG", "door": "PARIS", "meanUnits": "many", "unitValue": "1"},
                  {"sku": "BAG", "door": "PARIS", "meanUnits": 1, "unitValue": 1.5},
                  {"sku": "BAG", "door": "PARIS", "meanUnits": 1, "unitValue": "1", "minimumUnits": 1.5},
                  {"sku": "BAG", "door": "PARIS", "meanUnits": 1, "unitValue": "1", "minimumUnit": 1},
                  {"sku": "BAG", "door": "PARIS", "unitValue": "1"},
                  {"door": "PARIS"},
                  17,
                """);
        JsonResult<LaunchDocument> result = LaunchJson.readProblem(json);
        assertThat(result.isClean()).isFalse();
        assertThat(result.value().orElseThrow().demands()).hasSize(2);
        assertThat(result.problems())
                .extracting(JsonProblem::place)
                .containsExactly(
                        "/demands/0",
                        "/demands/1",
                        "/demands/2",
                        "/demands/3",
                        "/demands/4",
                        "/demands/5",
                        "/demands/6",
                        "/demands/7");
        assertThat(result.problems().subList(0, 4))
                .extracting(JsonProblem::sentence)
                .containsExactly(
                        "/demands/0: door of demand must be one of the doors but was ROME",
                        "/demands/1: meanUnits of demand must be a number but was \"many\"",
                        "/demands/2: unitValue of demand must be a decimal in quotes, such as \"1200.00\" but was 1.5",
                        "/demands/3: minimumUnits of demand must be a whole number of 64 bits but was 1.5");
        assertThat(result.problems().get(4).reason())
                .startsWith("fields of demand must be among [door, marginalGains,")
                .endsWith("but one was \"minimumUnit\"");
        assertThat(result.problems().get(6).reason()).isEqualTo("sku of demand must be given but was absent");
        assertThat(result.problems().get(7).reason()).isEqualTo("demand must be an object but was 17");
        assertThatThrownBy(result::orElseThrow)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(
                        "problems of JsonResult must number 0 but numbered 8, the first being /demands/0");
    }

    @Test
    void whatIsNoDocumentHasItsOwnClearProblem() {
        assertThat(sole("{\"schema\": ")).startsWith("document: the document must be JSON but was not at line 1");
        assertThat(sole("")).startsWith("document: problem must be an object but was");
        assertThat(sole("[]")).isEqualTo("document: problem must be an object but was a list");
        assertThat(sole(SMALL + "x")).startsWith("document: the document must be JSON but was not");
        assertThat(sole(SMALL.replace("problem/1", "problem/2")))
                .isEqualTo("document: schema must be \"maison.launch.problem/1\" but was \"maison.launch.problem/2\"");
        assertThat(sole(SMALL.replace("\"currency\": \"EUR\",", "\"currency\": \"EUR\", \"currency\": \"USD\",")))
                .contains("Duplicate field 'currency'");
        assertThat(sole(SMALL.replace("\"EUR\"", "\"eur\""))).contains("must be three capital letters but was");
        assertThat(sole(SMALL.replace("1/160", "1/0")))
                .isEqualTo(
                        "document: rate of JPY must be a ratio in quotes, such as \"3/4\" or \"0.75\" but was \"1/0\"");
        assertThat(sole(SMALL.replace("\"rates\"", "\"need\": \"MAYBE\", \"rates\"")))
                .isEqualTo("document: need of problem must be GROSS or NET but was \"MAYBE\"");
        assertThat(sole(SMALL.replace("\"rates\"", "\"tieOrder\": [1], \"rates\"")))
                .isEqualTo("document: door of tieOrder must be a text but was 1");
        assertThat(sole("[".repeat(100_000))).contains("must be JSON but was not");
        assertThat(sole("{\"schema\": \"" + "x".repeat(1_000_000) + "\"}")).hasSizeLessThan(300);
        assertThat(sole("{\"schema\": \"a\\u001b[31m\"}")).doesNotContain("\u001b");
    }

    private static String sole(String json) {
        JsonResult<LaunchDocument> result = LaunchJson.readProblem(json);
        assertThat(result.value()).isEmpty();
        assertThat(result.problems()).hasSize(1);
        return result.problems().get(0).sentence();
    }

    @Test
    void numbersThatDoNotFitAreRefused() {
        JsonResult<LaunchDocument> result = LaunchJson.readProblem(
                SMALL.replace("4.2", "1e999").replace("\"supplyUnits\": 5", "\"supplyUnits\": 99999999999999999999"));
        assertThat(result.problems())
                .extracting(JsonProblem::place)
                .containsExactly("/skus/0", "/demands/0", "/demands/1");
        assertThat(result.problems().get(0).reason())
                .isEqualTo("supplyUnits of sku must be a whole number of 64 bits but was 99999999999999999999");
    }

    @Test
    void hostileDocumentsAreRefusedWithTheirPlace() {
        FormContract<LaunchDocument, LaunchDocument> problems = new FormContract<>(LaunchJson.PROBLEMS);
        assertThat(problems.roundTrip(everything())).isEqualTo(everything());
        problems.roundTrip(stepped());
        problems.holdsForHostileDocuments();
        FormContract<LaunchPlan, PlanClaim> plans = new FormContract<>(LaunchJson.PLANS);
        plans.roundTrip(LaunchEngine.allocate(stepped().problem()));
        plans.roundTrip(LaunchEngine.allocate(
                LaunchJson.readProblem(SMALL.replace("\"meanUnits\": 4.2,", "\"meanUnits\": 4.2, \"minimumUnits\": 9,"))
                        .orElseThrow()
                        .problem()));
        plans.holdsForHostileDocuments();
    }

    @Test
    void theSchemasNameExactlyTheFieldsThatAreRead() throws IOException {
        JsonNode problem = schema("launch-problem-1.schema.json");
        assertThat(names(problem)).isEqualTo(new TreeSet<>(ProblemReader.HEAD));
        assertThat(names(problem.at("/properties/doors/items"))).isEqualTo(new TreeSet<>(ProblemReader.DOOR));
        assertThat(names(problem.at("/properties/skus/items"))).isEqualTo(new TreeSet<>(ProblemReader.SKU));
        JsonNode demand = problem.at("/properties/demands/items");
        assertThat(names(demand)).isEqualTo(new TreeSet<>(ProblemReader.DEMAND));
        assertThat(names(demand.at("/properties/position"))).isEqualTo(new TreeSet<>(ProblemReader.POSITION));
        assertThat(names(demand.at("/properties/weeksOfSupply"))).isEqualTo(new TreeSet<>(ProblemReader.WEEKS));
        JsonNode plan = schema("launch-plan-1.schema.json");
        assertThat(names(plan)).isEqualTo(new TreeSet<>(PlanReader.HEAD));
        assertThat(names(plan.at("/properties/lines/items"))).isEqualTo(new TreeSet<>(Lines.LINE));
        JsonNode sku = plan.at("/properties/skus/items");
        assertThat(names(sku)).isEqualTo(new TreeSet<>(CutOffs.SKU));
        assertThat(names(sku.at("/properties/cutOff"))).isEqualTo(new TreeSet<>(CutOffs.CUT_OFF));
        assertThat(names(sku.at("/properties/conflict"))).isEqualTo(new TreeSet<>(CutOffs.CONFLICT));
        assertThat(names(sku.at("/properties/conflict/properties/minima/items")))
                .isEqualTo(new TreeSet<>(CutOffs.MINIMUM));
        assertThat(problem.at("/properties/schema/const").textValue()).isEqualTo(LaunchJson.PROBLEM_SCHEMA);
        assertThat(plan.at("/properties/schema/const").textValue()).isEqualTo(LaunchJson.PLAN_SCHEMA);
    }

    private static JsonNode schema(String name) throws IOException {
        try (var in = LaunchJson.class.getResourceAsStream(name)) {
            return JsonMapper.builder().build().readTree(in);
        }
    }

    private static Set<String> names(JsonNode schema) {
        Set<String> names = new TreeSet<>();
        schema.get("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void numbersAreWrittenAlikeOnEveryJavaVersion() {
        assertThat(Writes.shortest(4.2).toString()).isEqualTo("4.2");
        assertThat(Writes.shortest(1e22).toString()).isEqualTo("1E+22");
        assertThat(Writes.shortest(2.0E-3).toString()).isEqualTo("0.002");
        assertThat(Writes.shortest(100).toString()).isEqualTo("100");
        assertThat(Writes.shortest(1 / 3.0).doubleValue()).isEqualTo(1 / 3.0);
        assertThat(Writes.shortest(0.1 + 0.2).doubleValue()).isEqualTo(0.1 + 0.2);
        assertThat(Writes.shortest(0).toString()).isEqualTo("0");
    }
}
