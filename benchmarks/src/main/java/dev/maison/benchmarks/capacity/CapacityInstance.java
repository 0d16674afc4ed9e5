package dev.maison.benchmarks.capacity;

import dev.maison.allocation.capacity.CapacityProblem;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** A launch from a fixed seed: gain tables in whole cents, a fifth of the cells closed, capacities a share of the supply. */
final class CapacityInstance {
    private static final long SEED = 20_260_101;
    static final long CENT = 10_000;

    final int skus;
    final int doors;
    final int unitsPerCell;
    final int[] supply;
    final int[] capacity;
    final boolean[] closed;
    final int[] start;
    final int[] length;
    final long[] gains;

    /** {@code step} is the step of gains in micro-units: {@link #CENT}, or 1. */
    CapacityInstance(CapacityFamily family, int skus, int doors, int unitsPerCell, double ratio, long step) {
        SplittableRandom random = new SplittableRandom(SEED + family.seed());
        this.skus = skus;
        this.doors = doors;
        this.unitsPerCell = unitsPerCell;
        int cells = skus * doors;
        supply = new int[skus];
        capacity = new int[doors];
        closed = new boolean[cells];
        start = new int[cells];
        length = new int[cells];
        gains = new long[cells * unitsPerCell];
        double[] strength = new double[doors];
        boolean[] own = new boolean[doors];
        double[] weight = new double[doors];
        double weights = 0;
        for (int d = 0; d < doors; d++) {
            strength[d] = 0.3 + 1.4 * random.nextDouble();
            own[d] = random.nextInt(10) == 0;
            weight[d] = 0.3 + 1.4 * random.nextDouble();
            weights += weight[d];
        }
        long all = 0;
        double[] row = new double[unitsPerCell];
        double[] alike = new double[unitsPerCell];
        for (int s = 0; s < skus; s++) {
            supply[s] = (int) (doors * unitsPerCell / 6.0 * (0.5 + random.nextDouble()));
            all += supply[s];
            double worth = 50 + 4_000 * random.nextDouble();
            CapacityFamily.falling(alike, worth, 0.6, 0.4, random);
            for (int d = 0; d < doors; d++) {
                int cell = s * doors + d;
                closed[cell] = random.nextInt(5) == 0;
                start[cell] = cell * unitsPerCell;
                length[cell] = unitsPerCell;
                family.gains(row, worth, strength[d], own[d] ? null : alike, random);
                for (int k = 0; k < unitsPerCell; k++) {
                    gains[start[cell] + k] = ((long) (row[k] * 1_000_000 / step)) * step;
                }
            }
        }
        for (int d = 0; d < doors; d++) {
            capacity[d] = (int) (all * ratio * weight[d] / weights);
        }
    }

    LaunchProblem launch(long quantum) {
        return LaunchProblem.columns(
                        "EUR",
                        IntStream.range(0, skus)
                                .mapToObj(s -> SkuId.of(String.format("S%06d", s)))
                                .toList(),
                        IntStream.range(0, doors)
                                .mapToObj(d -> DoorId.of(String.format("D%04d", d)))
                                .toList())
                .supply(supply)
                .ineligible(closed)
                .gainTables(start, length, gains)
                .quantumMicros(quantum)
                .build();
    }

    CapacityProblem problem(LaunchProblem launch) {
        return CapacityProblem.columns(launch, capacity);
    }

    @Override
    public String toString() {
        return skus + " x " + doors + ", up to " + unitsPerCell + " units, capacity "
                + Arrays.stream(capacity).asLongStream().sum() + " of "
                + Arrays.stream(supply).asLongStream().sum();
    }
}
