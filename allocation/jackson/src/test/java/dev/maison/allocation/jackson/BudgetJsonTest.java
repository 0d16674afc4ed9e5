package dev.maison.allocation.jackson;

import static dev.maison.allocation.jackson.JsonSamples.BAG;
import static dev.maison.allocation.jackson.JsonSamples.GINZA;
import static dev.maison.allocation.jackson.JsonSamples.HAT;
import static dev.maison.allocation.jackson.JsonSamples.MILAN;
import static dev.maison.allocation.jackson.JsonSamples.PARIS;
import static dev.maison.allocation.jackson.JsonSamples.eur;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.budget.BudgetCertificate;
import dev.maison.allocation.budget.BudgetDocument;
import dev.maison.allocation.budget.BudgetDocument.UnitValue;
import dev.maison.allocation.budget.BudgetEngine;
import dev.maison.allocation.budget.BudgetMeasure;
import dev.maison.allocation.budget.BudgetPlan;
import dev.maison.allocation.budget.BudgetPrices;
import dev.maison.allocation.budget.BudgetProblem;
import dev.maison.allocation.budget.BudgetRule;
import dev.maison.allocation.budget.BudgetVerifier;
import dev.maison.allocation.door.LaunchDocument;
import dev.maison.allocation.door.LaunchLine;
import dev.maison.core.proof.Verdict;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BudgetJsonTest {
    private static BudgetDocument document(LaunchDocument launch, BudgetRule... rules) {
        return new BudgetDocument(
                launch,
                List.of(rules),
                List.of(
                        new UnitValue(BudgetMeasure.COST, BAG, Optional.of(GINZA), eur("450")),
                        new UnitValue(BudgetMeasure.COST, BAG, Optional.empty(), eur("400")),
                        new UnitValue(BudgetMeasure.COST, HAT, Optional.empty(), eur("110")),
                        new UnitValue(BudgetMeasure.RETAIL, BAG, Optional.empty(), eur("1800")),
                        new UnitValue(BudgetMeasure.RETAIL, HAT, Optional.of(PARIS), eur("500"))));
    }

    private static BudgetDocument document() {
        return document(
                JsonSamples.launch(),
                BudgetRule.openToBuy("otb", List.of(), List.of(PARIS, MILAN), eur("1290.5")),
                BudgetRule.unitCapacity(GINZA, 4),
                BudgetRule.quota("europe", BAG, List.of(PARIS, MILAN), 2, 5));
    }

    private static BudgetDocument conflicting() {
        return document(
                JsonSamples.launchWithMinimum(5),
                BudgetRule.unitCapacity(PARIS, 4),
                BudgetRule.quota("ginza", BAG, List.of(GINZA), 5, 9));
    }

    @Test
    void problemsComeBackAsTheyWere() {
        FormContract<BudgetDocument, BudgetDocument> contract = new FormContract<>(BudgetJson.PROBLEMS);
        BudgetDocument read = contract.roundTrip(document());
        assertThat(read.problem().digest()).isEqualTo(document().problem().digest());
        assertThat(read.rules()).isEqualTo(document().rules());
        assertThat(read.values()).containsExactlyInAnyOrderElementsOf(document().values());
        contract.holdsForHostileDocuments();
    }

    @Test
    void plansComeBackAsClaimsThatTheVerifierJudges() {
        FormContract<BudgetPlan, Claim<BudgetProblem, LaunchLine, BudgetCertificate>> contract =
                new FormContract<>(BudgetJson.PLANS);
        for (BudgetDocument document : List.of(document(), conflicting())) {
            BudgetPlan plan = BudgetEngine.allocate(document.problem());
            assertThat(plan.findConflict().isPresent()).isEqualTo(document.equals(conflicting()));
            var claim = contract.roundTrip(plan);
            assertThat(claim.lines()).isEqualTo(plan.lines());
            assertThat(claim.runDigest()).isEqualTo(plan.digest());
            assertThat(claim.verify(document.problem())).isEqualTo(BudgetVerifier.verify(document.problem(), plan));
            assertThat(claim.certificate(document.problem()).size())
                    .isEqualTo(plan.certificate().size());
        }
        BudgetProblem problem = document().problem();
        BudgetPlan plan = BudgetEngine.allocate(problem);
        assertThat(plan.isProvenBest()).isTrue();
        assertThat(plan.certificate().size()).isGreaterThan(1);
        contract.holdsForHostileDocuments();
    }

    @Test
    void treesOfPricesAreReadToALimit() {
        BudgetProblem problem = document().problem();
        BudgetPlan plan = BudgetEngine.allocate(problem);
        BudgetCertificate leaf =
                BudgetCertificate.of(BudgetPrices.builder(problem).build());
        BudgetCertificate deep = leaf;
        for (int i = 0; i < 900; i++) {
            deep = leaf.withBranch(problem, BAG, PARIS, i % 4, leaf, deep);
        }
        String text = BudgetJson.PLANS.text(plan);
        StringBuilder chain = new StringBuilder("\"certificate\": [");
        for (int i = 0; i < 2_000; i++) {
            chain.append("{\"branch\": {\"sku\": \"BAG\", \"door\": \"PARIS\", \"units\": 1}}, {},");
        }
        String start = text.substring(0, text.indexOf("\"certificate\""));
        String rest = text.substring(text.indexOf("\"lines\""));
        assertThat(problem(start + chain + "{}], " + rest))
                .isEqualTo("/certificate: certificate must be at most 1000 nodes deep but was deeper");
        assertThat(problem(start + "\"certificate\": [], " + rest))
                .isEqualTo("/certificate: certificate must be one tree of nodes, each before its two parts, but 1 parts"
                        + " were missing");
        assertThat(problem(start + "\"certificate\": [{}, {}], " + rest))
                .isEqualTo(
                        "/certificate: certificate must be one tree of nodes, each before its two parts, but node 1 of"
                                + " 2 belonged to none");
        assertThat(BudgetJson.PLANS
                        .read(start + "\"certificate\": [{\"atMost\": {\"otb\": \"1/3\", \"none\": \"1\"}}], " + rest)
                        .orElseThrow()
                        .verify(problem))
                .isEqualTo(new Verdict.Refuted(
                        "certificate",
                        "a certificate in terms of the problem",
                        "rule must be one of the 3 of the problem but was none"));
        assertThat(deep.size()).isEqualTo(1_801);
    }

    private static String problem(String text) {
        return BudgetJson.PLANS.read(text).problems().get(0).sentence();
    }
}
