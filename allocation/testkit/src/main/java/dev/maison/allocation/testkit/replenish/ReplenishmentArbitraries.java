package dev.maison.allocation.testkit.replenish;

import dev.maison.allocation.demand.DemandEstimate;
import dev.maison.allocation.door.LaunchDoor;
import dev.maison.allocation.door.LaunchSku;
import dev.maison.allocation.door.StockPosition;
import dev.maison.allocation.replenish.ReplenishmentItem;
import dev.maison.allocation.replenish.ReplenishmentProblem;
import dev.maison.allocation.replenish.ReplenishmentTarget;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Small replenishments: all kinds of targets, positions that owe or overflow, deliveries with a maximum, tiers, ties and scarce supply. */
public final class ReplenishmentArbitraries {
    private ReplenishmentArbitraries() {}

    /** Problems that {@link NaiveReplenishment} can judge; in some the holdback exceeds the supply. */
    public static Arbitrary<ReplenishmentProblem> problems() {
        return Arbitraries.randomValue(ReplenishmentArbitraries::problem);
    }

    /** One problem. */
    public static ReplenishmentProblem problem(Random random) {
        ReplenishmentProblem.Builder builder =
                ReplenishmentProblem.builder().currency("EUR").quantumMicros(random.nextBoolean() ? 1 : 10_000);
        int skus = 1 + random.nextInt(3);
        int doors = 1 + random.nextInt(4);
        if (random.nextBoolean()) {
            for (int d = 0; d < doors; d++) {
                builder.addDoors(LaunchDoor.of(door(d)).withTier(1 + random.nextInt(2)));
            }
        }
        for (int s = 0; s < skus; s++) {
            int supply = random.nextInt(25);
            int holdback = random.nextInt(4) == 0 ? random.nextInt(supply + 2) : 0;
            builder.addSkus(LaunchSku.of(SkuId.of("S" + s), supply).withHoldbackUnits(holdback));
            for (int d = 0; d < doors; d++) {
                if ((d == 0 && s == 0) || random.nextInt(5) > 0) {
                    builder.addItems(item(SkuId.of("S" + s), door(d), random));
                }
            }
        }
        return builder.build();
    }

    private static DoorId door(int d) {
        return DoorId.of("D" + d);
    }

    private static ReplenishmentItem item(SkuId sku, DoorId door, Random random) {
        double mean = random.nextInt(25) / 10.0;
        ReplenishmentItem.Builder builder = ReplenishmentItem.builder()
                .sku(sku)
                .door(door)
                .demandPerPeriod(
                        random.nextInt(3) == 0
                                ? DemandEstimate.negativeBinomial(mean, (1 + random.nextInt(20)) / 4.0)
                                : DemandEstimate.poisson(mean))
                .leadTimePeriods(random.nextInt(3))
                .reviewPeriods(1 + random.nextInt(2))
                .target(
                        switch (random.nextInt(3)) {
                            case 0 -> ReplenishmentTarget.units(random.nextInt(12));
                            case 1 -> ReplenishmentTarget.periodsOfSupply(Ratio.of(random.nextInt(9), 2));
                            default -> ReplenishmentTarget.serviceLevel(Ratio.of(random.nextInt(100), 100));
                        })
                .unitValue(Amount.ofMicros((1 + random.nextInt(4)) * 1_000_000L, "EUR"));
        if (random.nextInt(3) > 0) {
            builder.position(StockPosition.builder()
                    .onHandUnits(random.nextInt(4))
                    .inTransitUnits(random.nextInt(3))
                    .onOrderUnits(random.nextInt(2))
                    .reservedUnits(random.nextInt(3))
                    .backorderUnits(random.nextInt(4) == 0 ? 1 + random.nextInt(4) : 0)
                    .build());
        }
        if (random.nextInt(4) == 0) {
            builder.maximumUnits(random.nextInt(6));
        }
        return builder.build();
    }
}
