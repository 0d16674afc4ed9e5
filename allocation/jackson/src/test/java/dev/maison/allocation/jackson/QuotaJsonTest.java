package dev.maison.allocation.jackson;

import static dev.maison.allocation.jackson.JsonSamples.BAG;
import static dev.maison.allocation.jackson.JsonSamples.GINZA;
import static dev.maison.allocation.jackson.JsonSamples.MILAN;
import static dev.maison.allocation.jackson.JsonSamples.PARIS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.door.LaunchDocument;
import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.quota.QuotaCertificate;
import dev.maison.allocation.quota.QuotaDocument;
import dev.maison.allocation.quota.QuotaEngine;
import dev.maison.allocation.quota.QuotaLimit;
import dev.maison.allocation.quota.QuotaNodeId;
import dev.maison.allocation.quota.QuotaPlan;
import dev.maison.allocation.quota.QuotaProblem;
import dev.maison.allocation.quota.QuotaTree;
import dev.maison.core.proof.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuotaJsonTest {
    private static final QuotaNodeId WORLD = QuotaNodeId.of("world");
    private static final QuotaNodeId EUROPE = QuotaNodeId.of("market EUROPE");

    private static QuotaDocument document(LaunchDocument launch, QuotaLimit... limits) {
        QuotaTree tree = QuotaTree.builder()
                .addNode(WORLD)
                .addNode(EUROPE, WORLD)
                .addDoors(EUROPE, PARIS, MILAN)
                .addDoors(WORLD, GINZA)
                .build();
        return new QuotaDocument(launch, tree, List.of(limits));
    }

    private static QuotaDocument document() {
        return document(
                JsonSamples.launch(),
                QuotaLimit.between(EUROPE, 1, 3),
                QuotaLimit.atLeast(WORLD, 2).withSku(BAG));
    }

    private static QuotaDocument withConflicts(QuotaLimit... limits) {
        return document(JsonSamples.launchWithMinimum(7), limits);
    }

    @Test
    void problemsComeBackAsTheyWere() {
        FormContract<QuotaDocument, QuotaDocument> contract = new FormContract<>(QuotaJson.PROBLEMS);
        QuotaDocument read = contract.roundTrip(document());
        assertThat(read).isEqualTo(document());
        assertThat(read.problem().digest()).isEqualTo(document().problem().digest());
    }

    @Test
    void plansComeBackAsClaimsThatTheVerifierJudges() {
        FormContract<QuotaPlan, Claim<QuotaProblem, LaunchLine, QuotaCertificate>> contract =
                new FormContract<>(QuotaJson.PLANS);
        for (QuotaDocument document : List.of(
                document(),
                withConflicts(QuotaLimit.atMost(EUROPE, 5)),
                withConflicts(QuotaLimit.atLeast(WORLD, 10)),
                document(JsonSamples.launch(), QuotaLimit.atLeast(WORLD, 4), QuotaLimit.atMost(EUROPE, 1)))) {
            QuotaPlan plan = QuotaEngine.allocate(document.problem());
            var claim = contract.roundTrip(plan);
            assertThat(claim.lines()).isEqualTo(plan.lines());
            assertThat(claim.runDigest()).isEqualTo(plan.digest());
            assertThat(claim.problemDigest()).isEqualTo(document.problem().digest());
            assertThat(claim.certificate(document.problem())).isEqualTo(plan.certificate());
            assertThat(claim.verify(document.problem())).isEqualTo(Verdict.proven());
        }
    }

    @Test
    void everyKindOfLimitTravelsInConflicts() {
        QuotaDocument tight = withConflicts(QuotaLimit.atLeast(EUROPE, 8), QuotaLimit.atMost(WORLD, 7));
        QuotaPlan plan = QuotaEngine.allocate(tight.problem());
        assertThat(plan.conflicts()).isNotEmpty();
        var claim = QuotaJson.PLANS.read(QuotaJson.PLANS.text(plan)).orElseThrow();
        assertThat(claim.certificate(tight.problem())).isEqualTo(plan.certificate());
        assertThat(claim.verify(tight.problem())).isEqualTo(Verdict.proven());
    }

    @Test
    void aClaimThatWasChangedIsRefuted() {
        QuotaPlan plan = QuotaEngine.allocate(document().problem());
        String text = QuotaJson.PLANS.text(plan);
        QuotaProblem other =
                document(JsonSamples.launch(), QuotaLimit.atMost(EUROPE, 2)).problem();
        assertThat(QuotaJson.PLANS.read(text).orElseThrow().verify(other))
                .isEqualTo(new Verdict.Refuted(
                        "digest of the problem",
                        other.digest().toHex(),
                        plan.problem().digest().toHex()));
        String elsewhere = text.replace("\"node\" : \"market EUROPE\"", "\"node\" : \"market ASIA\"");
        assertThat(QuotaJson.PLANS.read(elsewhere).orElseThrow().verify(plan.problem()))
                .isEqualTo(new Verdict.Refuted(
                        "certificate",
                        "a certificate in terms of the problem",
                        "node must be one of the 2 of the QuotaTree but was market ASIA"));
        String cheaper = text.replace("\"door\" : \"MILAN\"", "\"door\" : \"PARIS\"");
        assertThat(cheaper).isNotEqualTo(text);
        assertThat(QuotaJson.PLANS.read(cheaper).orElseThrow().verify(plan.problem()))
                .isInstanceOf(Verdict.Refuted.class);
    }

    @Test
    void hostileProblemsAreRefusedWithTheirPlace() {
        FormContract<QuotaDocument, QuotaDocument> contract = new FormContract<>(QuotaJson.PROBLEMS);
        contract.roundTrip(
                document(JsonSamples.launch(), QuotaLimit.between(EUROPE, 1, 3).withSku(BAG)));
        contract.holdsForHostileDocuments();
        String text = QuotaJson.PROBLEMS.text(document());
        assertThat(problem(text.replace("\"within\" : \"world\"", "\"within\" : \"moon\"")))
                .isEqualTo("/tree: node above market EUROPE must be added but was not: moon");
        assertThat(problem(text.replace("\"id\" : \"world\"", "\"id\" : \"world\", \"within\" : \"market EUROPE\"")))
                .startsWith("/tree: nodes above ");
        assertThat(problem(text.replace("maison.launch.problem/1", "maison.launch.problem/9")))
                .isEqualTo("/launch: schema must be \"maison.launch.problem/1\" but was \"maison.launch.problem/9\"");
        assertThat(problem(text.replace("\"meanUnits\" : 4.5", "\"meanUnits\" : \"many\"")))
                .isEqualTo("/launch/demands/0: meanUnits of demand must be a number but was \"many\"");
        assertThat(problem(text.replace("\"maximumUnits\" : 3", "\"maximumUnits\" : 0")))
                .isEqualTo(
                        "/limits/0: minimumUnits of node market EUROPE must be at most its maximumUnits 0 but was 1");
    }

    private static String problem(String text) {
        return QuotaJson.PROBLEMS.read(text).problems().get(0).sentence();
    }

    @Test
    void hostilePlansAreRefusedWithTheirPlace() {
        FormContract<QuotaPlan, Claim<QuotaProblem, LaunchLine, QuotaCertificate>> contract =
                new FormContract<>(QuotaJson.PLANS);
        contract.roundTrip(QuotaEngine.allocate(document().problem()));
        contract.roundTrip(
                QuotaEngine.allocate(withConflicts(QuotaLimit.atMost(EUROPE, 5)).problem()));
        contract.holdsForHostileDocuments();
        String text = QuotaJson.PLANS.text(
                QuotaEngine.allocate(withConflicts(QuotaLimit.atMost(EUROPE, 5)).problem()));
        assertThat(QuotaJson.PLANS
                        .read(text.replace("NODE_MAXIMUM", "MOST"))
                        .problems()
                        .get(0)
                        .sentence())
                .isEqualTo("/skus/0: rule of conflict of BAG must be SUPPLY, HOLDBACK, NODE_MINIMUM, NODE_MAXIMUM,"
                        + " DOOR_MINIMUM or DOOR_MAXIMUM but was \"MOST\"");
        assertThat(QuotaJson.PLANS
                        .read(text.replace("\"id\" : \"HAT\"", "\"id\" : \"BAG\""))
                        .problems()
                        .get(0)
                        .sentence())
                .isEqualTo("/skus/1: sku BAG of plan must stand once but stood twice");
    }
}
