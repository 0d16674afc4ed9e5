package dev.maison.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.demand.DemandEstimate;
import dev.maison.allocation.door.LaunchSku;
import dev.maison.allocation.door.StockPosition;
import dev.maison.allocation.replenish.ReplenishmentEngine;
import dev.maison.allocation.replenish.ReplenishmentItem;
import dev.maison.allocation.replenish.ReplenishmentPlan;
import dev.maison.allocation.replenish.ReplenishmentProblem;
import dev.maison.allocation.replenish.ReplenishmentTarget;
import dev.maison.allocation.replenish.ReplenishmentVerifier;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import org.junit.jupiter.api.Test;

class ReplenishmentTest {
    @Test
    void fillsTwoDoorsUpToTheirLevels() {
        // region orderUpTo
        SkuId scarf = SkuId.of("SCARF");
        DoorId paris = DoorId.of("PARIS");
        ReplenishmentItem atParis = ReplenishmentItem.builder()
                .sku(scarf)
                .door(paris)
                .position(StockPosition.builder()
                        .onHandUnits(5)
                        .inTransitUnits(2)
                        .reservedUnits(1)
                        .build())
                .demandPerPeriod(DemandEstimate.poisson(2)) // a week
                .leadTimePeriods(4)
                .reviewPeriods(1)
                .target(ReplenishmentTarget.serviceLevel(Ratio.of(95, 100)))
                .unitValue(Amount.of("180.00", "EUR"))
                .build();
        ReplenishmentItem atTokyo = ReplenishmentItem.builder()
                .sku(scarf)
                .door(DoorId.of("TOKYO"))
                .demandPerPeriod(DemandEstimate.poisson(1.5))
                .target(ReplenishmentTarget.periodsOfSupply(Ratio.of(6))) // six weeks of supply
                .unitValue(Amount.of("180.00", "EUR"))
                .build();
        ReplenishmentProblem problem = ReplenishmentProblem.builder()
                .currency("EUR")
                .addSkus(LaunchSku.of(scarf, 100))
                .addItems(atParis, atTokyo)
                .build();

        ReplenishmentPlan plan = ReplenishmentEngine.replenish(problem);

        assertThat(plan.reason(scarf, paris).sentence())
                .isEqualTo("9 units fill it to its level of 15: it had 5 on hand + 2 in transit - 1 reserved = 6");
        assertThat(ReplenishmentVerifier.verify(problem, plan).isProven()).isTrue();
        // endregion
        assertThat(plan.lines().get(1).units()).isEqualTo(9);
    }
}
