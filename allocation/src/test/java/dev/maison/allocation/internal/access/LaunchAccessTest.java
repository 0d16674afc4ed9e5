package dev.maison.allocation.internal.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.door.LaunchDemand;
import dev.maison.allocation.door.LaunchDoor;
import dev.maison.allocation.door.LaunchEngine;
import dev.maison.allocation.door.LaunchPlan;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.door.LaunchSku;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.util.List;
import org.junit.jupiter.api.Test;

class LaunchAccessTest {
    private static final SkuId BAG = SkuId.of("BAG");
    private static final DoorId PARIS = DoorId.of("PARIS");

    @Test
    void showsTheColumnsOfProblemPlanAndCertificate() {
        LaunchProblem problem = LaunchProblem.builder()
                .currency("EUR")
                .addDoors(LaunchDoor.of(PARIS))
                .addSkus(LaunchSku.of(BAG, 1))
                .addDemands(LaunchDemand.ofTable(BAG, PARIS, List.of(Amount.of("3", "EUR"), Amount.of("1", "EUR"))))
                .build();
        LaunchPlan plan = LaunchEngine.allocate(problem);
        assertThat(LaunchAccess.data(problem).supply).containsExactly(1);
        assertThat(LaunchAccess.findIndex(problem, BAG)).isZero();
        assertThat(LaunchAccess.findIndex(problem, SkuId.of("BELT"))).isNull();
        assertThat(LaunchAccess.findIndex(problem, PARIS)).isZero();
        assertThat(LaunchAccess.findIndex(problem, DoorId.of("TOKYO"))).isNull();
        assertThat(LaunchAccess.amount(problem, 5)).isEqualTo(Amount.ofMicros(5, "EUR"));
        assertThat(LaunchAccess.units(plan)).containsExactly(1);
        assertThat(LaunchAccess.cutTier(plan.certificate(), 0)).isEqualTo(1);
        assertThat(LaunchAccess.cutPrice(plan.certificate(), 0)).isEqualTo(3_000_000);
    }
}
