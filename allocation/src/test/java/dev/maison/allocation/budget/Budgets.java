package dev.maison.allocation.budget;

import dev.maison.allocation.door.LaunchDemand;
import dev.maison.allocation.door.LaunchDoor;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.door.LaunchSku;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.util.Arrays;

/** Words for small budgets. */
final class Budgets {
    static final SkuId BAG = SkuId.of("BAG");
    static final SkuId BELT = SkuId.of("BELT");
    static final DoorId PARIS = DoorId.of("PARIS");
    static final DoorId TOKYO = DoorId.of("TOKYO");

    private Budgets() {}

    static Amount eur(String decimal) {
        return Amount.of(decimal, "EUR");
    }

    static LaunchDemand gains(SkuId sku, DoorId door, String... gains) {
        return LaunchDemand.ofTable(
                sku, door, Arrays.stream(gains).map(Budgets::eur).toList());
    }

    /** Three bags and four belts for Paris and Tokyo. */
    static LaunchProblem launch() {
        return builder().build();
    }

    static LaunchProblem.Builder builder() {
        return LaunchProblem.builder()
                .currency("EUR")
                .addDoors(LaunchDoor.of(PARIS), LaunchDoor.of(TOKYO))
                .addSkus(LaunchSku.of(BAG, 3), LaunchSku.of(BELT, 4))
                .addDemands(
                        gains(BAG, PARIS, "900", "700", "300"),
                        gains(BAG, TOKYO, "800", "400"),
                        gains(BELT, PARIS, "150", "120", "90", "60"),
                        gains(BELT, TOKYO, "140", "80"));
    }

    /** With bags at 500 and belts at 100 a unit. */
    static BudgetProblem.Builder budgets() {
        return BudgetProblem.builder(launch()).putUnitCost(BAG, eur("500")).putUnitCost(BELT, eur("100"));
    }
}
