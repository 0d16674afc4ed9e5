package dev.maison.allocation.testkit.pack;

import dev.maison.allocation.door.LaunchDemand;
import dev.maison.allocation.door.LaunchDoor;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.door.LaunchSku;
import dev.maison.allocation.pack.PackKind;
import dev.maison.allocation.pack.PackProblem;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** What jqwik draws: packs for few doors, so that every split can be tried; some minima cannot be met. */
public final class PackArbitraries {
    private PackArbitraries() {}

    /** Problems of up to three doors, three SKUs and three kinds of up to three packs. */
    public static Arbitrary<PackProblem> problems() {
        return Arbitraries.longs().map(seed -> problem(new Random(seed)));
    }

    private static PackProblem problem(Random random) {
        int skus = 1 + random.nextInt(3);
        int doors = 1 + random.nextInt(3);
        int kinds = 1 + random.nextInt(3);
        LaunchProblem.Builder launch = LaunchProblem.builder().currency("EUR");
        for (int d = 0; d < doors; d++) {
            launch.addDoors(LaunchDoor.of(door(d)));
        }
        for (int s = 0; s < skus; s++) {
            launch.addSkus(LaunchSku.of(sku(s), 0));
            for (int d = 0; d < doors; d++) {
                if (random.nextInt(8) != 0) {
                    launch.addDemands(demand(random, s, d));
                }
            }
        }
        PackProblem.Builder builder = PackProblem.builder(launch.build());
        for (int k = 0; k < kinds; k++) {
            Map<SkuId, Integer> units = new TreeMap<>();
            for (int s = 0; s < skus; s++) {
                if (random.nextInt(3) != 0) {
                    units.put(sku(s), 1 + random.nextInt(2));
                }
            }
            units.putIfAbsent(sku(random.nextInt(skus)), 1);
            builder.addPacks(PackKind.of(SkuId.of("P" + k), units, random.nextInt(4))
                    .withMultiplePacks(random.nextInt(8) == 0 ? 2 : 1));
        }
        return builder.build();
    }

    private static LaunchDemand demand(Random random, int s, int d) {
        List<Amount> gains = new ArrayList<>();
        for (int k = random.nextInt(6); k > 0; k--) {
            gains.add(Amount.of(Integer.toString(random.nextInt(100) - (random.nextInt(6) == 0 ? 30 : 0)), "EUR"));
        }
        gains.sort(Collections.reverseOrder());
        LaunchDemand demand = LaunchDemand.ofTable(sku(s), door(d), gains);
        return random.nextInt(5) == 0 && !gains.isEmpty()
                ? demand.withMinimumUnits(1 + random.nextInt(gains.size()))
                : demand;
    }

    private static SkuId sku(int s) {
        return SkuId.of("S" + s);
    }

    private static DoorId door(int d) {
        return DoorId.of("D" + d * 3 % 4);
    }
}
