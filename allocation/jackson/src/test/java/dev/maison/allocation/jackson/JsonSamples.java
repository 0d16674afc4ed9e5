package dev.maison.allocation.jackson;

import dev.maison.allocation.demand.DemandEstimate;
import dev.maison.allocation.door.LaunchDemand;
import dev.maison.allocation.door.LaunchDocument;
import dev.maison.allocation.door.LaunchDoor;
import dev.maison.allocation.door.LaunchSku;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.util.List;

/** Launches that the forms of other capabilities build on. */
final class JsonSamples {
    static final SkuId BAG = SkuId.of("BAG");
    static final SkuId HAT = SkuId.of("HAT");
    static final DoorId GINZA = DoorId.of("GINZA");
    static final DoorId MILAN = DoorId.of("MILAN");
    static final DoorId PARIS = DoorId.of("PARIS");

    private JsonSamples() {}

    /** Two SKUs at three doors; scarce, one tier. */
    static LaunchDocument launch() {
        return builder().build();
    }

    static LaunchDocument.Builder builder() {
        return LaunchDocument.builder()
                .currency("EUR")
                .addDoors(LaunchDoor.of(PARIS), LaunchDoor.of(MILAN), LaunchDoor.of(GINZA))
                .addSkus(LaunchSku.of(BAG, 9).withHoldbackUnits(1), LaunchSku.of(HAT, 6))
                .addDemands(
                        demand(BAG, PARIS, 4.5, "1200"),
                        demand(BAG, MILAN, 3.25, "1100"),
                        demand(BAG, GINZA, 6, "1500"),
                        demand(HAT, PARIS, 2.5, "310.5"),
                        LaunchDemand.ofTable(HAT, GINZA, List.of(eur("400"), eur("120.25"), eur("60"))));
    }

    /** The same launch with a minimum of the bag in Paris. */
    static LaunchDocument launchWithMinimum(long units) {
        LaunchDocument launch = launch();
        return LaunchDocument.builder()
                .currency("EUR")
                .addAllDoors(launch.doors())
                .addAllSkus(launch.skus())
                .addAllDemands(launch.demands().stream()
                        .map(d -> d.sku().equals(BAG) && d.door().equals(PARIS) ? d.withMinimumUnits(units) : d)
                        .toList())
                .build();
    }

    static LaunchDemand demand(SkuId sku, DoorId door, double mean, String value) {
        return LaunchDemand.of(sku, door, DemandEstimate.poisson(mean), eur(value));
    }

    static Amount eur(String decimal) {
        return Amount.of(decimal, "EUR");
    }
}
