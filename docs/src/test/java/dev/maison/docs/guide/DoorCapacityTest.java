package dev.maison.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.capacity.CapacityEngine;
import dev.maison.allocation.capacity.CapacityPlan;
import dev.maison.allocation.capacity.CapacityProblem;
import dev.maison.allocation.capacity.CapacityVerifier;
import dev.maison.allocation.demand.DemandEstimate;
import dev.maison.allocation.door.LaunchDemand;
import dev.maison.allocation.door.LaunchDoor;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.door.LaunchSku;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.core.proof.Verdict;
import org.junit.jupiter.api.Test;

class DoorCapacityTest {
    @Test
    void twoSkusShareTheRoomOfADoor() {
        // region room
        SkuId bag = SkuId.of("BAG-NOIR");
        SkuId scarf = SkuId.of("SCARF-OR");
        DoorId ginza = DoorId.of("GINZA");
        DoorId milan = DoorId.of("MILAN");
        LaunchProblem launch = LaunchProblem.builder()
                .currency("EUR")
                .quantumMicros(10_000) // gains in whole cents
                .addDoors(LaunchDoor.of(ginza), LaunchDoor.of(milan))
                .addSkus(LaunchSku.of(bag, 8), LaunchSku.of(scarf, 6))
                .addDemands(
                        LaunchDemand.of(bag, ginza, DemandEstimate.poisson(5), Amount.of("900", "EUR")),
                        LaunchDemand.of(bag, milan, DemandEstimate.poisson(3), Amount.of("900", "EUR")),
                        LaunchDemand.of(scarf, ginza, DemandEstimate.poisson(4), Amount.of("250", "EUR")),
                        LaunchDemand.of(scarf, milan, DemandEstimate.poisson(4), Amount.of("250", "EUR")))
                .build();
        CapacityProblem problem =
                CapacityProblem.builder(launch).putCapacity(ginza, 6).build();

        CapacityPlan plan = CapacityEngine.allocate(problem);
        Verdict verdict = CapacityVerifier.verify(problem, plan);
        String why = plan.reason(scarf, ginza).sentence();
        // endregion
        assertThat(verdict.isProven()).isTrue();
        assertThat(plan.unitsAt(ginza)).isEqualTo(6);
        assertThat(why).startsWith("the door is full and its room worth ");

        // region worth
        Amount worth = plan.gainOfOneMoreUnitOfRoom(ginza);
        CapacityProblem wider =
                CapacityProblem.builder(launch).putCapacity(ginza, 7).build();
        assertThat(CapacityEngine.allocate(wider).totalGain())
                .isEqualTo(plan.totalGain().plus(worth)); // exactly, without solving again
        // endregion
    }
}
