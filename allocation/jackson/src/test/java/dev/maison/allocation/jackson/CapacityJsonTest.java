package dev.maison.allocation.jackson;

import static dev.maison.allocation.jackson.JsonSamples.BAG;
import static dev.maison.allocation.jackson.JsonSamples.GINZA;
import static dev.maison.allocation.jackson.JsonSamples.PARIS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.capacity.CapacityCertificate;
import dev.maison.allocation.capacity.CapacityDocument;
import dev.maison.allocation.capacity.CapacityEngine;
import dev.maison.allocation.capacity.CapacityPlan;
import dev.maison.allocation.capacity.CapacityProblem;
import dev.maison.allocation.door.LaunchDocument;
import dev.maison.allocation.door.LaunchLine;
import dev.maison.core.DoorId;
import dev.maison.core.proof.Verdict;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CapacityJsonTest {
    private static CapacityDocument document(LaunchDocument launch, Map<DoorId, Long> capacities) {
        return new CapacityDocument(launch, new TreeMap<>(capacities));
    }

    private static final CapacityDocument FITS = document(JsonSamples.launch(), Map.of(GINZA, 4L, PARIS, 3L));
    private static final CapacityDocument DOOR_TOO_SMALL =
            document(JsonSamples.launchWithMinimum(5), Map.of(PARIS, 4L));
    private static final CapacityDocument SUPPLY_TOO_SMALL =
            document(JsonSamples.launchWithMinimum(9), Map.of(GINZA, 4L));

    @Test
    void problemsComeBackAsTheyWere() {
        FormContract<CapacityDocument, CapacityDocument> contract = new FormContract<>(CapacityJson.PROBLEMS);
        CapacityDocument read = contract.roundTrip(FITS);
        assertThat(read).isEqualTo(FITS);
        assertThat(read.problem().digest()).isEqualTo(FITS.problem().digest());
        contract.holdsForHostileDocuments();
        String text = CapacityJson.PROBLEMS.text(FITS);
        assertThat(CapacityJson.PROBLEMS
                        .read(text.replace(
                                "\"door\" : \"PARIS\",\n    \"units\"", "\"door\" : \"GINZA\",\n    \"units\""))
                        .problems())
                .extracting(JsonProblem::sentence)
                .containsExactly("/capacities/1: capacity of door GINZA must be given once but was given twice");
    }

    @Test
    void plansComeBackAsClaimsThatTheVerifierJudges() {
        FormContract<CapacityPlan, Claim<CapacityProblem, LaunchLine, CapacityCertificate>> contract =
                new FormContract<>(CapacityJson.PLANS);
        for (CapacityDocument document : List.of(FITS, DOOR_TOO_SMALL, SUPPLY_TOO_SMALL)) {
            CapacityPlan plan = CapacityEngine.allocate(document.problem());
            assertThat(plan.conflicts().isEmpty()).isEqualTo(document.equals(FITS));
            var claim = contract.roundTrip(plan);
            assertThat(claim.lines()).isEqualTo(plan.lines());
            assertThat(claim.runDigest()).isEqualTo(plan.digest());
            assertThat(claim.certificate(document.problem())).isEqualTo(plan.certificate());
            assertThat(claim.verify(document.problem())).isEqualTo(Verdict.proven());
        }
        contract.holdsForHostileDocuments();
    }

    @Test
    void aClaimThatWasChangedIsRefuted() {
        CapacityPlan plan = CapacityEngine.allocate(FITS.problem());
        String text = CapacityJson.PLANS.text(plan);
        long units = plan.units(BAG, GINZA);
        String more = text.replace("\"units\" : " + units, "\"units\" : " + (units + 1));
        assertThat(CapacityJson.PLANS.read(more).orElseThrow().verify(FITS.problem()))
                .isInstanceOf(Verdict.Refuted.class);
        String elsewhere = text.replace("\"id\" : \"HAT\"", "\"id\" : \"CAP\"");
        assertThat(CapacityJson.PLANS.read(elsewhere).orElseThrow().verify(FITS.problem()))
                .isEqualTo(new Verdict.Refuted(
                        "certificate",
                        "a certificate in terms of the problem",
                        "sku must be one of the 2 of the problem but was CAP"));
        assertThat(CapacityJson.PLANS.read(text).orElseThrow().verify(DOOR_TOO_SMALL.problem()))
                .isInstanceOf(Verdict.Refuted.class);
    }
}
