package dev.maison.allocation.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Problems that are hard for a search of prices, against sorting all units. */
class LaunchStressTest {
    private static List<SkuId> skus(int n) {
        return IntStream.range(0, n).mapToObj(s -> SkuId.of("S" + s)).toList();
    }

    private static List<DoorId> doors(int n) {
        return IntStream.range(0, n).mapToObj(d -> DoorId.of("D" + d)).toList();
    }

    private static LaunchColumns columns(
            int skus, int doors, int[] supply, IntToDoubleFunction mean, IntToLongFunction micros) {
        return LaunchProblem.columns("EUR", skus(skus), doors(doors))
                .supply(supply)
                .means(IntStream.range(0, skus * doors).mapToDouble(mean).toArray())
                .unitValueMicros(
                        IntStream.range(0, skus * doors).mapToLong(micros).toArray());
    }

    private record Unit(int at, long micros) {}

    /** All units that gain something, sorted; equal ones stay in the order of doors. One tier, no minima. */
    private static int[] sorted(LaunchProblem problem, SkuId sku) {
        List<DoorId> order = problem.tieOrder();
        long supply = problem.supplyUnits(sku);
        List<Unit> units = new ArrayList<>();
        for (int at = 0; at < order.size(); at++) {
            long most = Math.min(supply, problem.maximumUnits(sku, order.get(at)));
            int asked = (int) Math.min(most, 64);
            List<Amount> gains = problem.gains(sku, order.get(at), asked);
            while (asked < most && gains.get(asked - 1).micros() > 0) {
                asked = (int) Math.min(most, 8L * asked);
                gains = problem.gains(sku, order.get(at), asked);
            }
            for (Amount gain : gains) {
                if (gain.micros() > 0) {
                    units.add(new Unit(at, gain.micros()));
                }
            }
        }
        units.sort(Comparator.comparing(unit -> -unit.micros())); // stable
        int[] given = new int[order.size()];
        for (Unit unit : units.subList(0, (int) Math.min(supply, units.size()))) {
            given[problem.doors().indexOf(order.get(unit.at()))]++;
        }
        return given;
    }

    private static void agrees(LaunchProblem problem) {
        LaunchPlan plan = LaunchEngine.allocate(problem);
        assertThat(LaunchVerifier.verify(problem, plan).sentence()).isEqualTo("proven");
        for (int s = 0; s < problem.skus().size(); s++) {
            int sku = s;
            int[] found = IntStream.range(0, problem.doors().size())
                    .map(d -> plan.units(sku, d))
                    .toArray();
            assertThat(found).isEqualTo(sorted(problem, problem.skus().get(s)));
        }
    }

    @Test
    void allDoorsAlike() {
        for (int supply : new int[] {0, 1, 499, 500, 501, 1_777, 5_000, 100_000}) {
            agrees(columns(1, 500, new int[] {supply}, c -> 3, c -> 120_000_000).build());
        }
    }

    @Test
    void allUnitsOfAllDoorsAlike() {
        int[] start = new int[300];
        int[] length = new int[300];
        long[] gains = new long[200];
        Arrays.fill(length, 200);
        Arrays.fill(gains, 7);
        for (int supply : new int[] {1, 200, 201, 59_999, 60_000, 60_001}) {
            agrees(LaunchProblem.columns("EUR", skus(1), doors(300))
                    .supply(new int[] {supply})
                    .gainTables(start, length, gains)
                    .build());
        }
    }

    @Test
    void noDoorGainsAnything() {
        agrees(columns(2, 50, new int[] {10, 0}, c -> 3, c -> 0).build());
        agrees(columns(2, 50, new int[] {10, 0}, c -> 0, c -> 1_000_000).build());
    }

    @Test
    void oneDoor() {
        for (int supply : new int[] {0, 1, 3, 1_000, Integer.MAX_VALUE}) {
            agrees(columns(1, 1, new int[] {supply}, c -> 4, c -> 1_000_000).build());
            agrees(columns(1, 1, new int[] {supply}, c -> 900, c -> 1_000_000).build());
        }
    }

    @Test
    void fiveThousandDoors() {
        SplittableRandom random = new SplittableRandom(5);
        agrees(columns(
                        1,
                        5_000,
                        new int[] {12_345},
                        c -> random.nextDouble() * 8,
                        c -> 50_000_000 + random.nextLong(4_950_000_000L))
                .build());
    }

    /** What is learned from one SKU is wrong for the next: worths and supplies differ by factors of billions. */
    @Test
    void skusOfVeryDifferentScales() {
        SplittableRandom random = new SplittableRandom(6);
        int skus = 60;
        int doors = 40;
        long[] scale = {1, 1L << 40, 1_000, 5, 1_000_000_000};
        int[] supply = IntStream.range(0, skus)
                .map(s -> new int[] {1, 3_000, 40, Integer.MAX_VALUE, 0, 200, 2}[s % 7])
                .toArray();
        double[] spread = {0.01, 300, 1, 40};
        agrees(columns(
                        skus,
                        doors,
                        supply,
                        c -> random.nextDouble() * spread[c / doors % 4],
                        c -> random.nextLong(scale[c / doors % 5] + 1))
                .build());
    }

    /** One cell dwarfs all others, in demand or in worth. */
    @Test
    void oneCellUnlikeTheOthers() {
        for (int supply : new int[] {1, 50, 20_000, 120_000, Integer.MAX_VALUE}) {
            agrees(columns(1, 20, new int[] {supply}, c -> c == 7 ? 100_000 : 0.1, c -> 1_000_000)
                    .build());
            agrees(columns(1, 20, new int[] {supply}, c -> 2, c -> c == 7 ? 1L << 43 : 1)
                    .build());
        }
    }

    @Test
    void tablesWideAndNarrowBesideEstimates() {
        SplittableRandom random = new SplittableRandom(7);
        int doors = 30;
        int skus = 20;
        int[] start = new int[skus * doors];
        int[] length = new int[skus * doors];
        List<Long> gains = new ArrayList<>();
        for (int cell = 0; cell < start.length; cell++) {
            start[cell] = -1;
            if (random.nextInt(3) > 0) {
                start[cell] = gains.size();
                length[cell] = random.nextInt(4) == 0 ? 2_000 : random.nextInt(9);
                long gain = random.nextLong(2_000_000_000);
                for (int k = 0; k < length[cell]; k++) {
                    gains.add(gain);
                    gain -= random.nextInt(3) == 0 ? 0 : random.nextLong(length[cell] > 9 ? 2_000_000 : 500_000_000);
                }
            }
        }
        for (int supply : new int[] {1, 17, 900, 30_000}) {
            int[] all = new int[skus];
            Arrays.fill(all, supply);
            agrees(columns(skus, doors, all, c -> c % 13, c -> 1_000_000L * (c % 1_700))
                    .gainTables(
                            start.clone(),
                            length,
                            gains.stream().mapToLong(Long::longValue).toArray())
                    .build());
        }
    }

    @Test
    void gainsOfOneQuantum() {
        for (int supply : new int[] {1, 10, 100, 1_000}) {
            agrees(columns(1, 200, new int[] {supply}, c -> 1 + c % 5, c -> 1).build());
            agrees(columns(1, 200, new int[] {supply}, c -> 1 + c % 5, c -> 3).build());
        }
    }
}
