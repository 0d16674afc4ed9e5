package dev.maison.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.demand.DemandEstimate;
import dev.maison.allocation.door.LaunchDemand;
import dev.maison.allocation.door.LaunchDoor;
import dev.maison.allocation.door.LaunchEngine;
import dev.maison.allocation.door.LaunchNeed;
import dev.maison.allocation.door.LaunchPlan;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.door.LaunchSku;
import dev.maison.allocation.door.LaunchVerifier;
import dev.maison.allocation.door.StockPosition;
import dev.maison.allocation.door.WeeksOfSupply;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import org.junit.jupiter.api.Test;

class LaunchRulesGuideTest {
    @Test
    void statesTheRules() {
        SkuId bag = SkuId.of("BAG-NOIR");
        DoorId paris = DoorId.of("PARIS");
        DoorId tokyo = DoorId.of("TOKYO");
        Amount margin = Amount.of("1200.00", "EUR");
        // region rules
        LaunchProblem problem = LaunchProblem.builder()
                .currency("EUR")
                .need(LaunchNeed.NET) // what doors have counts
                .addDoors(LaunchDoor.of(paris), LaunchDoor.of(tokyo))
                .addSkus(LaunchSku.of(bag, 10).withHoldbackShare(Ratio.of(1, 10)))
                .addDemands(
                        LaunchDemand.of(bag, paris, DemandEstimate.poisson(4.2), margin)
                                .withPosition(StockPosition.ofOnHand(1))
                                .withThreshold(Amount.of("150.00", "EUR")),
                        LaunchDemand.of(bag, tokyo, DemandEstimate.poisson(6), margin)
                                .withPresentationMinimumUnits(3) // none or at least three
                                .withMultipleUnits(2)
                                .withWeeksOfSupply(WeeksOfSupply.atMost(Ratio.of(4), Ratio.of(6))))
                .build();

        LaunchPlan plan = LaunchEngine.allocate(problem);

        assertThat(plan.units(bag, tokyo)).isEqualTo(4); // four weeks of six are four units
        assertThat(plan.reason(bag, tokyo).sentence()).startsWith("stopped at its weeks of supply, 4 units");
        assertThat(plan.units(bag, paris)).isEqualTo(5);
        assertThat(LaunchVerifier.verify(problem, plan).isProven()).isTrue();
        // endregion
    }
}
