package dev.maison.allocation.door;

import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.util.Arrays;

/** Words for small launches. */
final class Launches {
    static final SkuId BAG = SkuId.of("BAG");
    static final SkuId BELT = SkuId.of("BELT");
    static final DoorId DUBAI = DoorId.of("DUBAI");
    static final DoorId PARIS = DoorId.of("PARIS");
    static final DoorId TOKYO = DoorId.of("TOKYO");

    private Launches() {}

    static Amount eur(String decimal) {
        return Amount.of(decimal, "EUR");
    }

    /** A launch of so many bags at Dubai, Paris and Tokyo, in euros, still without demands. */
    static LaunchProblem.Builder bags(long supplyUnits) {
        return doors().addSkus(LaunchSku.of(BAG, supplyUnits));
    }

    static LaunchProblem.Builder doors() {
        return LaunchProblem.builder()
                .currency("EUR")
                .addDoors(LaunchDoor.of(DUBAI), LaunchDoor.of(PARIS), LaunchDoor.of(TOKYO));
    }

    /** What the first, second, ... bag gains at a door, in euros. */
    static LaunchDemand bag(DoorId door, String... gains) {
        return gains(BAG, door, gains);
    }

    static LaunchDemand gains(SkuId sku, DoorId door, String... gains) {
        return LaunchDemand.ofTable(
                sku, door, Arrays.stream(gains).map(Launches::eur).toList());
    }

    static LaunchLine line(DoorId door, long units) {
        return LaunchLine.of(BAG, door, units);
    }
}
