package dev.maison.allocation.jackson;

import static dev.maison.allocation.jackson.JsonSamples.BAG;
import static dev.maison.allocation.jackson.JsonSamples.GINZA;
import static dev.maison.allocation.jackson.JsonSamples.HAT;
import static dev.maison.allocation.jackson.JsonSamples.PARIS;
import static dev.maison.allocation.jackson.JsonSamples.eur;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.demand.DemandEstimate;
import dev.maison.allocation.door.LaunchCertificate;
import dev.maison.allocation.door.LaunchDoor;
import dev.maison.allocation.door.LaunchSku;
import dev.maison.allocation.door.StockPosition;
import dev.maison.allocation.replenish.ReplenishmentDocument;
import dev.maison.allocation.replenish.ReplenishmentEngine;
import dev.maison.allocation.replenish.ReplenishmentItem;
import dev.maison.allocation.replenish.ReplenishmentLine;
import dev.maison.allocation.replenish.ReplenishmentPlan;
import dev.maison.allocation.replenish.ReplenishmentProblem;
import dev.maison.allocation.replenish.ReplenishmentTarget;
import dev.maison.core.Amount;
import dev.maison.core.Ratio;
import dev.maison.core.proof.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplenishmentJsonTest {
    private static ReplenishmentDocument document(LaunchSku bags) {
        return ReplenishmentDocument.builder()
                .currency("EUR")
                .quantumMicros(1_000)
                .putRate("JPY", Ratio.of(1, 160))
                .tieOrder(List.of(PARIS, GINZA))
                .addDoors(LaunchDoor.of(GINZA).withCurrency("JPY"))
                .addSkus(bags, LaunchSku.of(HAT, 20))
                .addItems(
                        ReplenishmentItem.builder()
                                .sku(BAG)
                                .door(PARIS)
                                .position(StockPosition.builder()
                                        .onHandUnits(2)
                                        .inTransitUnits(1)
                                        .onOrderUnits(1)
                                        .reservedUnits(2)
                                        .backorderUnits(1)
                                        .build())
                                .demandPerPeriod(DemandEstimate.negativeBinomial(1.5, 0.7))
                                .leadTimePeriods(2)
                                .reviewPeriods(3)
                                .target(ReplenishmentTarget.serviceLevel(Ratio.of(19, 20)))
                                .unitValue(eur("900"))
                                .maximumUnits(9)
                                .build(),
                        ReplenishmentItem.builder()
                                .sku(BAG)
                                .door(GINZA)
                                .demandPerPeriod(DemandEstimate.poisson(2))
                                .target(ReplenishmentTarget.units(4))
                                .unitValue(Amount.of("140000", "JPY"))
                                .build(),
                        ReplenishmentItem.builder()
                                .sku(HAT)
                                .door(PARIS)
                                .demandPerPeriod(DemandEstimate.poisson(0.25))
                                .target(ReplenishmentTarget.periodsOfSupply(Ratio.of(9, 2)))
                                .unitValue(eur("120"))
                                .build())
                .build();
    }

    private static final ReplenishmentDocument SCARCE = document(LaunchSku.of(BAG, 8));
    private static final ReplenishmentDocument CONFLICTING =
            document(LaunchSku.of(BAG, 8).withHoldbackUnits(9));

    @Test
    void problemsComeBackAsTheyWere() {
        FormContract<ReplenishmentDocument, ReplenishmentDocument> contract =
                new FormContract<>(ReplenishmentJson.PROBLEMS);
        ReplenishmentDocument read = contract.roundTrip(SCARCE);
        assertThat(read).isEqualTo(SCARCE);
        assertThat(read.problem().digest()).isEqualTo(SCARCE.problem().digest());
        FormContract<ReplenishmentDocument, ReplenishmentDocument> all = new FormContract<>(ReplenishmentJson.PROBLEMS);
        all.roundTrip(document(LaunchSku.of(BAG, 8).withHoldbackUnits(1).withIsPushedAll(true)));
        all.holdsForHostileDocuments("/skus/", "/doors/"); // as in a launch
        String text = ReplenishmentJson.PROBLEMS.text(SCARCE);
        assertThat(ReplenishmentJson.PROBLEMS
                        .read(text.replace("\"units\" : 4", "\"units\" : 4, \"serviceLevel\" : \"1/2\""))
                        .problems())
                .extracting(JsonProblem::sentence)
                .containsExactly(
                        "/items/1: target of item must be one of units, periodsOfSupply and serviceLevel but 2 were given");
    }

    @Test
    void plansComeBackAsClaimsThatTheVerifierJudges() {
        FormContract<ReplenishmentPlan, Claim<ReplenishmentProblem, ReplenishmentLine, LaunchCertificate>> contract =
                new FormContract<>(ReplenishmentJson.PLANS);
        for (ReplenishmentDocument document : List.of(SCARCE, CONFLICTING)) {
            ReplenishmentPlan plan = ReplenishmentEngine.replenish(document.problem());
            var claim = contract.roundTrip(plan);
            assertThat(claim.lines()).isEqualTo(plan.lines());
            assertThat(claim.runDigest()).isEqualTo(plan.digest());
            assertThat(claim.certificate(document.problem())).isEqualTo(plan.certificate());
            assertThat(claim.verify(document.problem())).isEqualTo(Verdict.proven());
        }
        contract.holdsForHostileDocuments("/skus/"); // as in a launch
    }
}
