package dev.maison.docs.determinism;

import dev.maison.allocation.demand.DemandEstimate;
import dev.maison.allocation.door.LaunchDemand;
import dev.maison.allocation.door.LaunchDoor;
import dev.maison.allocation.door.LaunchEngine;
import dev.maison.allocation.door.LaunchPlan;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.door.LaunchSku;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Allocates one launch several times, and a small problem of every other engine, and prints the digest of each plan. Started in a JVM of its own by {@link FreshJvmsTest}; its
 * argument says in which order the input comes, which must not matter.
 */
final class DigestProbe {
    private static final int SKUS = 30;
    private static final int DOORS = 20;
    private static final int MOST_THREADS = 8;

    /** What is printed is ASCII whatever the default charset of the JVM. */
    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.US_ASCII);

    private DigestProbe() {}

    /** The launch is the same whatever {@code args[0]}, the seed of the order of input, says. */
    public static void main(String[] args) {
        Random order = new Random(Long.parseLong(args[0]));
        for (int threads = 1; threads <= MOST_THREADS; threads++) {
            ExecutorService executor = Executors.newFixedThreadPool(threads);
            try {
                print("objects", LaunchEngine.allocate(objects(order), executor, threads));
                print("columns", LaunchEngine.allocate(columns(order), executor, threads));
            } finally {
                executor.shutdown();
            }
        }
        print("objects", LaunchEngine.allocate(objects(order)));
        print("columns", LaunchEngine.allocate(columns(order)));
        new CapabilityProbe(order).digests().forEach((name, digest) -> OUT.println(name + " " + digest));
    }

    private static void print(String form, LaunchPlan plan) {
        OUT.println(form + " " + plan.digest() + " " + plan.totalGain().micros());
    }

    /** With every rule of a launch: tiers, bounds, holdback, tables, two currencies and a tie order of its own. */
    private static LaunchProblem objects(Random order) {
        LaunchProblem.Builder builder = LaunchProblem.builder().currency("EUR").putRate("JPY", Ratio.of(1, 160));
        for (int door : shuffled(DOORS, order)) {
            builder.addDoors(
                    door % 4 == 0
                            ? LaunchDoor.builder()
                                    .id(door(door))
                                    .tier(1 + door % 3)
                                    .currency("JPY")
                                    .build()
                            : LaunchDoor.builder()
                                    .id(door(door))
                                    .tier(1 + door % 3)
                                    .build());
        }
        for (int sku : shuffled(SKUS, order)) {
            builder.addSkus(LaunchSku.builder()
                    .id(sku(sku))
                    .supplyUnits(80 + sku)
                    .holdbackUnits(sku % 5)
                    .build());
        }
        for (int cell : shuffled(SKUS * DOORS, order)) {
            int sku = cell / DOORS;
            int door = cell % DOORS;
            if (cell % 11 == 0) {
                continue;
            }
            String currency = door % 4 == 0 ? "JPY" : "EUR";
            LaunchDemand demand = cell % 7 == 0
                    ? LaunchDemand.ofTable(
                            sku(sku),
                            door(door),
                            IntStream.range(0, 6)
                                    .mapToObj(
                                            k -> Amount.ofMicros(9_000_000_000L - k * 1_234_567L * (sku + 1), currency))
                                    .toList())
                    : LaunchDemand.of(
                            sku(sku),
                            door(door),
                            cell % 3 == 0
                                    ? DemandEstimate.negativeBinomial(mean(cell), 0.5 + cell % 13)
                                    : DemandEstimate.poisson(mean(cell)),
                            Amount.ofMicros(value(cell), currency));
            builder.addDemands(cell % 5 == 0 ? demand.withMinimumUnits(1).withMaximumUnits(4) : demand);
        }
        return builder.tieOrder(IntStream.range(0, DOORS)
                        .mapToObj(i -> door(i * 7 % DOORS))
                        .collect(Collectors.toList()))
                .quantumMicros(10)
                .build();
    }

    private static LaunchProblem columns(Random order) {
        List<Integer> skus = shuffled(SKUS, order);
        List<Integer> doors = shuffled(DOORS, order);
        int[] supply = new int[SKUS];
        int[] tiers = new int[DOORS];
        double[] means = new double[SKUS * DOORS];
        double[] sizes = new double[SKUS * DOORS];
        long[] values = new long[SKUS * DOORS];
        int[] minimums = new int[SKUS * DOORS];
        int[] maximums = new int[SKUS * DOORS];
        for (int d = 0; d < DOORS; d++) {
            tiers[d] = 1 + doors.get(d) % 2;
        }
        for (int s = 0; s < SKUS; s++) {
            supply[s] = 100 + skus.get(s);
            for (int d = 0; d < DOORS; d++) {
                int cell = skus.get(s) * DOORS + doors.get(d);
                int at = s * DOORS + d;
                means[at] = mean(cell);
                sizes[at] = cell % 3 == 0 ? 0.5 + cell % 13 : 0;
                values[at] = value(cell);
                minimums[at] = cell % 9 == 0 ? 1 : 0;
                maximums[at] = cell % 5 == 0 ? 4 : 1_000;
            }
        }
        return LaunchProblem.columns(
                        "EUR",
                        skus.stream().map(DigestProbe::sku).toList(),
                        doors.stream().map(DigestProbe::door).toList())
                .supply(supply)
                .tiers(tiers)
                .means(means)
                .sizes(sizes)
                .unitValueMicros(values)
                .minimums(minimums)
                .maximums(maximums)
                .build();
    }

    private static double mean(int cell) {
        return 0.05 + cell * 37 % 1_000 / 50.0;
    }

    private static long value(int cell) {
        return 50_000_000L + cell * 7_919L % 4_950 * 1_000_000L;
    }

    /** Capitals, an accent and a character outside the basic plane: what a locale or a default charset would touch. */
    static SkuId sku(int i) {
        return SkuId.of("Île-I-\uD834\uDD1E-" + i);
    }

    static DoorId door(int i) {
        return DoorId.of("İSTANBUL-i-" + i);
    }

    static List<Integer> shuffled(int size, Random order) {
        List<Integer> indexes = IntStream.range(0, size).boxed().collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(indexes, order);
        return indexes;
    }
}
