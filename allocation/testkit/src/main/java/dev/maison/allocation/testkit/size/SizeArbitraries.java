package dev.maison.allocation.testkit.size;

import dev.maison.allocation.size.SizeSplitProblem;
import dev.maison.core.DoorId;
import dev.maison.core.SizeId;
import dev.maison.core.product.SizeScale;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** What the laws of splits over doors and sizes are tried on: few doors and sizes, many ties, caps and missing weights that bind. */
public final class SizeArbitraries {
    private SizeArbitraries() {}

    /** Splits with totals that can hold together; this is what {@code @ForAll SizeSplitProblem} draws. */
    public static Arbitrary<SizeSplitProblem> splits() {
        return Arbitraries.longs()
                .map(seed -> split(new Random(seed), true, 3, 3))
                .withoutEdgeCases();
    }

    /** Splits with any totals. */
    public static Arbitrary<SizeSplitProblem> anySplits() {
        return Arbitraries.longs()
                .map(seed -> split(new Random(seed), seed % 2 == 0, 3, 3))
                .withoutEdgeCases();
    }

    /** Splits of more doors and sizes than can be searched exhaustively, with totals that can hold together. */
    public static Arbitrary<SizeSplitProblem> largerSplits() {
        return Arbitraries.longs()
                .map(seed -> split(new Random(seed), true, 30, 8))
                .withoutEdgeCases();
    }

    private static SizeSplitProblem split(Random random, boolean canHold, int mostDoors, int mostSizes) {
        int n = 1 + random.nextInt(mostDoors);
        int m = 1 + random.nextInt(mostSizes);
        int mostWeight = List.of(1, 2, 5, 100, 1_000_000_000).get(random.nextInt(5));
        int mostUnits = 1 + random.nextInt(mostDoors > 3 ? 12 : 3);
        List<SizeId> sizes =
                IntStream.range(0, m).mapToObj(j -> SizeId.of("S" + (m - j))).toList();
        List<DoorId> doors = new ArrayList<>(
                IntStream.range(0, n).mapToObj(i -> DoorId.of("DOOR-" + i)).toList());
        Collections.shuffle(doors, random);
        SizeSplitProblem.Builder builder = SizeSplitProblem.builder(SizeScale.of(sizes));
        long[] rows = new long[n];
        long[] columns = new long[m];
        boolean hasCaps = random.nextInt(3) == 0;
        boolean hasHoles = random.nextInt(3) == 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < m; j++) {
                long weight = hasHoles && random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(mostWeight);
                long units = weight == 0 ? 0 : random.nextInt(mostUnits + 1);
                builder.putWeight(doors.get(i), sizes.get(j), weight);
                if (hasCaps && random.nextInt(3) == 0) {
                    builder.putCap(doors.get(i), sizes.get(j), units + random.nextInt(2));
                }
                rows[i] += units;
                columns[j] += units;
            }
        }
        if (!canHold) {
            for (int change = random.nextInt(3); change >= 0; change--) {
                long[] side = random.nextBoolean() ? rows : columns;
                int k = random.nextInt(side.length);
                side[k] = Math.max(0, side[k] + random.nextInt(5) - 2);
            }
        }
        for (int i = 0; i < n; i++) {
            builder.putDoorUnits(doors.get(i), rows[i]);
        }
        for (int j = 0; j < m; j++) {
            builder.putSizeUnits(sizes.get(j), columns[j]);
        }
        if (random.nextBoolean()) {
            Collections.shuffle(doors, random);
            builder.tieOrder(doors);
        }
        return builder.build();
    }
}
