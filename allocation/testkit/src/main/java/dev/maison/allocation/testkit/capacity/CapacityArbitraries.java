package dev.maison.allocation.testkit.capacity;

import dev.maison.allocation.capacity.CapacityProblem;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Small launches with door capacities: tables and estimates, ties, minima, maxima, doors that are closed, full or without capacity. */
public final class CapacityArbitraries {
    private CapacityArbitraries() {}

    /** Problems that {@link NaiveCapacity} can judge; in one of eight, about, the minima do not fit. */
    public static Arbitrary<CapacityProblem> problems() {
        return Arbitraries.randomValue(CapacityArbitraries::problem);
    }

    /** One problem. */
    public static CapacityProblem problem(Random random) {
        int m = 1 + random.nextInt(5);
        int n = 1 + random.nextInt(4);
        int cells = m * n;
        int[] supply = new int[m];
        int[] holdback = new int[m];
        for (int s = 0; s < m; s++) {
            supply[s] = random.nextInt(9);
            holdback[s] = random.nextInt(6) == 0 ? random.nextInt(supply[s] + 1) : 0;
        }
        int range = List.of(3, 12, 1000).get(random.nextInt(3));
        boolean estimated = random.nextInt(3) == 0;
        boolean limited = random.nextBoolean();
        int[] start = new int[cells];
        int[] length = new int[cells];
        long[] micros = new long[cells * 4];
        double[] means = new double[cells];
        long[] value = new long[cells];
        boolean[] closed = new boolean[cells];
        int[] low = new int[cells];
        int[] high = new int[cells];
        for (int cell = 0; cell < cells; cell++) {
            closed[cell] = random.nextInt(5) == 0;
            length[cell] = random.nextInt(5);
            start[cell] = estimated && random.nextBoolean() ? -1 : cell * 4;
            long gain = random.nextInt(range + 1);
            for (int k = 0; k < length[cell]; k++) {
                micros[cell * 4 + k] = gain * 10_000;
                gain -= random.nextInt(Math.max(range / 3, 2));
            }
            means[cell] = random.nextInt(30) / 10.0;
            value[cell] = random.nextInt(range + 1) * 10_000L;
            high[cell] = random.nextInt(3) == 0 ? random.nextInt(4) : 6;
            int most = Math.min(high[cell], start[cell] < 0 ? 2 : length[cell]);
            low[cell] = closed[cell] || random.nextInt(6) > 0 || most == 0 ? 0 : random.nextInt(Math.min(most, 2) + 1);
        }
        LaunchProblem launch = LaunchProblem.columns(
                        "EUR",
                        IntStream.range(0, m).mapToObj(s -> SkuId.of("S" + s)).toList(),
                        IntStream.range(0, n).mapToObj(d -> DoorId.of("D" + d)).toList())
                .supply(supply)
                .holdback(holdback)
                .means(means)
                .unitValueMicros(value)
                .gainTables(start, length, micros)
                .ineligible(closed)
                .minimums(limited ? low : new int[cells])
                .maximums(high)
                .quantumMicros(random.nextBoolean() ? 10_000 : 1)
                .build();
        int[] capacities = new int[n];
        for (int d = 0; d < n; d++) {
            capacities[d] = random.nextInt(4) == 0 ? CapacityProblem.UNLIMITED : random.nextInt(2 + 2 * m);
        }
        return CapacityProblem.columns(launch, capacities);
    }
}
