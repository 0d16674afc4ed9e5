package dev.maison.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.demand.DemandEstimate;
import dev.maison.allocation.door.LaunchDemand;
import dev.maison.allocation.door.LaunchDoor;
import dev.maison.allocation.door.LaunchEngine;
import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.door.LaunchPlan;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.door.LaunchSku;
import dev.maison.allocation.door.LaunchVerifier;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.core.proof.Verdict;
import org.junit.jupiter.api.Test;

class QuickstartTest {
    @Test
    void splitsFiveBagsAndProvesIt() {
        // region firstProvenAllocation
        SkuId bag = SkuId.of("BAG-NOIR");
        DoorId paris = DoorId.of("PARIS");
        DoorId tokyo = DoorId.of("TOKYO");
        Amount margin = Amount.of("1200.00", "EUR");

        LaunchProblem problem = LaunchProblem.builder()
                .currency("EUR")
                .addDoors(LaunchDoor.of(paris))
                .addDoors(LaunchDoor.of(tokyo))
                .addSkus(LaunchSku.of(bag, 5))
                .addDemands(LaunchDemand.of(bag, paris, DemandEstimate.poisson(4.2), margin))
                .addDemands(LaunchDemand.of(bag, tokyo, DemandEstimate.poisson(2.1), margin))
                .build();

        LaunchPlan plan = LaunchEngine.allocate(problem);
        Verdict verdict = LaunchVerifier.verify(problem, plan); // runs none of the engine's solver code

        assertThat(plan.lines()).containsExactly(LaunchLine.of(bag, paris, 3), LaunchLine.of(bag, tokyo, 2));
        assertThat(verdict.isProven()).isTrue();
        // endregion
    }
}
