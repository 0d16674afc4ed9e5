package dev.maison.allocation.testkit.display;

import dev.maison.allocation.display.Display;
import dev.maison.allocation.display.DisplayProblem;
import dev.maison.allocation.door.LaunchDemand;
import dev.maison.allocation.door.LaunchDoor;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.door.LaunchSku;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import dev.maison.core.StoryId;
import dev.maison.core.StyleId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * What the laws of displays are tried on: few SKUs, doors and units, scarce supplies, some held back (now and then more than there is), many
 * ties, runs and stories, with and without salvage, and in a third of them gains that fall below nothing, also within a core.
 */
public final class DisplayArbitraries {
    private DisplayArbitraries() {}

    /** Small problems; this is what {@code @ForAll DisplayProblem} draws. */
    public static Arbitrary<DisplayProblem> problems() {
        return Arbitraries.longs().map(seed -> problem(new Random(seed), 3, 3)).withoutEdgeCases();
    }

    /** Problems of more displays than can be searched exhaustively. */
    public static Arbitrary<DisplayProblem> largerProblems() {
        return Arbitraries.longs().map(seed -> problem(new Random(seed), 6, 12)).withoutEdgeCases();
    }

    private static DisplayProblem problem(Random random, int mostSkus, int mostDoors) {
        List<SkuId> skus = new ArrayList<>(IntStream.rangeClosed(1, 1 + random.nextInt(mostSkus))
                .mapToObj(k -> SkuId.of("SKU-" + k))
                .toList());
        List<DoorId> doors = new ArrayList<>(IntStream.rangeClosed(1, 1 + random.nextInt(mostDoors))
                .mapToObj(k -> DoorId.of("DOOR-" + k))
                .toList());
        Collections.shuffle(skus, random);
        Collections.shuffle(doors, random);
        boolean isSmall = mostDoors <= 3;
        int mostUnits = isSmall ? 2 : 3;
        int mostGain = random.nextBoolean() ? 3 : 40;
        long quantum = random.nextBoolean() ? 1 : 10_000;
        LaunchProblem.Builder launch = LaunchProblem.builder().currency("EUR").quantumMicros(quantum);
        doors.forEach(door -> launch.addDoors(LaunchDoor.of(door)));
        for (SkuId sku : skus) {
            launch.addSkus(LaunchSku.builder()
                    .id(sku)
                    .supplyUnits(random.nextInt(isSmall ? 4 : 2 * doors.size() + 1))
                    .holdbackUnits(random.nextInt(6) == 0 ? random.nextInt(4) : 0)
                    .build());
        }
        boolean canCost = random.nextInt(3) == 0;
        Map<DoorId, Map<SkuId, Integer>> tables = new TreeMap<>();
        for (SkuId sku : skus) {
            for (DoorId door : doors) {
                if (random.nextInt(8) > 0) {
                    int units = 1 + random.nextInt(mostUnits);
                    long gain = random.nextInt(mostGain + 1) - (canCost ? mostGain / 3L : 0);
                    List<Amount> gains = new ArrayList<>();
                    for (int k = 0; k < units; k++) {
                        gains.add(Amount.ofMicros(gain * 10_000, "EUR"));
                        gain -= random.nextInt(mostGain / 2 + 1);
                        gain = canCost ? gain : Math.max(0, gain);
                    }
                    launch.addDemands(LaunchDemand.ofTable(sku, door, gains));
                    tables.computeIfAbsent(door, d -> new TreeMap<>()).put(sku, units);
                }
            }
        }
        List<Display> displays = new ArrayList<>();
        tables.forEach((door, table) -> displays.addAll(displays(door, table, random)));
        Collections.shuffle(displays, random);
        if (random.nextBoolean()) {
            Collections.shuffle(doors, random);
            launch.tieOrder(doors);
        }
        return DisplayProblem.of(launch.build(), displays);
    }

    /** Most SKUs of a door in one or two displays. */
    private static List<Display> displays(DoorId door, Map<SkuId, Integer> table, Random random) {
        List<TreeMap<SkuId, Integer>> cores = List.of(new TreeMap<>(), new TreeMap<>());
        List<TreeSet<SkuId>> others = List.of(new TreeSet<>(), new TreeSet<>());
        table.forEach((sku, units) -> {
            int which = random.nextInt(3) / 2;
            switch (random.nextInt(5)) {
                case 0 -> others.get(which).add(sku);
                case 1 -> {}
                default -> cores.get(which).put(sku, 1 + random.nextInt(units));
            }
        });
        List<Display> displays = new ArrayList<>();
        for (int which = 0; which < 2; which++) {
            if (!cores.get(which).isEmpty()) {
                Display display = which == 0
                        ? Display.ofSizeRun(StyleId.of("STYLE"), door, cores.get(which), others.get(which))
                        : Display.ofStory(StoryId.of("STORY"), door, cores.get(which))
                                .withOthers(others.get(which));
                if (random.nextInt(3) == 0) {
                    display = display.withSalvage(Ratio.of(random.nextInt(5), 4));
                }
                if (random.nextInt(3) == 0) {
                    display = display.withBonus(Amount.ofMicros(random.nextInt(40) * 5_000L, "EUR"));
                }
                displays.add(display);
            }
        }
        return displays;
    }
}
