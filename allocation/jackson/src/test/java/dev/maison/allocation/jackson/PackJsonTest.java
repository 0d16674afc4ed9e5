package dev.maison.allocation.jackson;

import static dev.maison.allocation.jackson.JsonSamples.BAG;
import static dev.maison.allocation.jackson.JsonSamples.HAT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.door.LaunchDocument;
import dev.maison.allocation.pack.PackCertificate;
import dev.maison.allocation.pack.PackDocument;
import dev.maison.allocation.pack.PackEngine;
import dev.maison.allocation.pack.PackKind;
import dev.maison.allocation.pack.PackLine;
import dev.maison.allocation.pack.PackPlan;
import dev.maison.allocation.pack.PackProblem;
import dev.maison.allocation.pack.PackVerifier;
import dev.maison.core.SkuId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PackJsonTest {
    private static PackDocument document(LaunchDocument launch) {
        return new PackDocument(
                launch,
                List.of(
                        PackKind.of(SkuId.of("MIXED"), Map.of(BAG, 1, HAT, 1), 2),
                        PackKind.of(SkuId.of("BAGS"), Map.of(BAG, 2), 4).withMultiplePacks(2)));
    }

    private static final PackDocument FITS = document(JsonSamples.launch());
    private static final PackDocument CONFLICTS = document(JsonSamples.launchWithMinimum(12));

    @Test
    void problemsComeBackAsTheyWere() {
        FormContract<PackDocument, PackDocument> contract = new FormContract<>(PackJson.PROBLEMS);
        PackDocument read = contract.roundTrip(FITS);
        assertThat(read).isEqualTo(FITS);
        assertThat(read.problem().digest()).isEqualTo(FITS.problem().digest());
        contract.holdsForHostileDocuments();
    }

    @Test
    void plansComeBackAsClaimsThatTheVerifierJudges() {
        FormContract<PackPlan, Claim<PackProblem, PackLine, PackCertificate>> contract =
                new FormContract<>(PackJson.PLANS);
        for (PackDocument document : List.of(FITS, CONFLICTS)) {
            PackPlan plan = PackEngine.allocate(document.problem());
            assertThat(plan.findConflict().isPresent()).isEqualTo(document.equals(CONFLICTS));
            var claim = contract.roundTrip(plan);
            assertThat(claim.lines()).isEqualTo(plan.lines());
            assertThat(claim.certificate(document.problem())).isEqualTo(plan.certificate());
            assertThat(claim.verify(document.problem())).isEqualTo(PackVerifier.verify(document.problem(), plan));
        }
        contract.holdsForHostileDocuments();
    }
}
