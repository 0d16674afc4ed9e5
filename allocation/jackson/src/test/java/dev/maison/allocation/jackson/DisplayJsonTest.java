package dev.maison.allocation.jackson;

import static dev.maison.allocation.jackson.JsonSamples.BAG;
import static dev.maison.allocation.jackson.JsonSamples.GINZA;
import static dev.maison.allocation.jackson.JsonSamples.HAT;
import static dev.maison.allocation.jackson.JsonSamples.MILAN;
import static dev.maison.allocation.jackson.JsonSamples.PARIS;
import static dev.maison.allocation.jackson.JsonSamples.eur;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.display.Display;
import dev.maison.allocation.display.DisplayCertificate;
import dev.maison.allocation.display.DisplayDocument;
import dev.maison.allocation.display.DisplayEngine;
import dev.maison.allocation.display.DisplayPlan;
import dev.maison.allocation.display.DisplayProblem;
import dev.maison.allocation.display.DisplayProof;
import dev.maison.allocation.door.LaunchDemand;
import dev.maison.allocation.door.LaunchDocument;
import dev.maison.allocation.door.LaunchDoor;
import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.door.LaunchSku;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import dev.maison.core.StoryId;
import dev.maison.core.StyleId;
import dev.maison.core.proof.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DisplayJsonTest {
    private static final SkuId CAP = SkuId.of("CAP");

    private static final DisplayDocument RUN = new DisplayDocument(
            JsonSamples.launch(),
            List.of(
                    Display.ofSizeRun(StyleId.of("HEADWEAR"), PARIS, Map.of(HAT, 1), List.of(BAG))
                            .withSalvage(Ratio.of(1, 3)),
                    Display.ofStory(StoryId.of("RIVIERA"), GINZA, Map.of(HAT, 2, BAG, 1))
                            .withBonus(eur("500"))));

    /** One of each, and three stories that each take two of them: prices alone cannot tell that only one story can be shown. */
    private static DisplayDocument triangle() {
        LaunchDocument.Builder launch = LaunchDocument.builder()
                .currency("EUR")
                .addDoors(LaunchDoor.of(PARIS), LaunchDoor.of(MILAN), LaunchDoor.of(GINZA))
                .addSkus(LaunchSku.of(BAG, 1), LaunchSku.of(HAT, 1), LaunchSku.of(CAP, 1));
        List<Display> stories = new ArrayList<>();
        List<SkuId> skus = List.of(BAG, HAT, CAP, BAG);
        for (int i = 0; i < 3; i++) {
            var door = List.of(PARIS, MILAN, GINZA).get(i);
            for (SkuId sku : skus.subList(i, i + 2)) {
                launch.addDemands(LaunchDemand.ofTable(sku, door, List.of(eur("100"))));
            }
            stories.add(Display.ofStory(StoryId.of("LOOK"), door, Map.of(skus.get(i), 1, skus.get(i + 1), 1)));
        }
        return new DisplayDocument(launch.build(), stories);
    }

    @Test
    void problemsComeBackAsTheyWere() {
        FormContract<DisplayDocument, DisplayDocument> contract = new FormContract<>(DisplayJson.PROBLEMS);
        DisplayDocument read = contract.roundTrip(RUN);
        assertThat(read).isEqualTo(RUN);
        assertThat(read.problem().digest()).isEqualTo(RUN.problem().digest());
        contract.holdsForHostileDocuments();
        String text = DisplayJson.PROBLEMS.text(RUN);
        assertThat(DisplayJson.PROBLEMS
                        .read(text.replace("\"others\" : [ \"BAG\" ]", "\"others\" : [ \"BAG\", \"BAG\" ]"))
                        .problems())
                .extracting(JsonProblem::sentence)
                .containsExactly("/displays/0: others of display must name each SKU once but named BAG twice");
    }

    @Test
    void plansComeBackAsClaimsThatTheVerifierJudges() {
        FormContract<DisplayPlan, Claim<DisplayProblem, LaunchLine, DisplayCertificate>> contract =
                new FormContract<>(DisplayJson.PLANS);
        for (DisplayDocument document : List.of(RUN, triangle())) {
            DisplayPlan plan = DisplayEngine.allocate(document.problem());
            var claim = contract.roundTrip(plan);
            assertThat(claim.lines()).isEqualTo(plan.lines());
            assertThat(claim.runDigest()).isEqualTo(plan.digest());
            assertThat(claim.certificate(document.problem())).isEqualTo(plan.certificate());
            assertThat(claim.verify(document.problem()))
                    .isEqualTo(plan.verdict())
                    .isEqualTo(Verdict.proven());
        }
        DisplayPlan plan = DisplayEngine.allocate(triangle().problem());
        assertThat(plan.certificate().proof()).isInstanceOf(DisplayProof.Choice.class);
        String impossible = DisplayJson.PLANS
                .text(plan)
                .replaceFirst("\\{\\s*\"prices\" : \\[[^]]*]", "{ \"impossible\" : \"CAP\"");
        var claim = contract.read(impossible);
        assertThat(claim.verify(triangle().problem())).isInstanceOf(Verdict.Refuted.class);
        contract.holdsForHostileDocuments();
        String both = impossible.replace("\"impossible\" : \"CAP\"", "\"impossible\" : \"CAP\", \"prices\" : []");
        assertThat(DisplayJson.PLANS.read(both).problems())
                .extracting(JsonProblem::sentence)
                .containsExactly("/proof: node of proof must be one of prices, impossible and display but was"
                        + " [impossible, prices]");
    }

    @Test
    void aTamperedPlanIsRefuted() {
        DisplayProblem problem = RUN.problem();
        String text = DisplayJson.PLANS.text(DisplayEngine.allocate(problem));
        String more = text.replaceFirst("\"units\" : 1\\b", "\"units\" : 2");
        assertThat(more).isNotEqualTo(text);
        assertThat(DisplayJson.PLANS.read(more).orElseThrow().verify(problem)).isNotEqualTo(Verdict.proven());
    }
}
