package dev.maison.benchmarks.presentation;

import dev.maison.allocation.door.LaunchProblem;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Kinds of launches of 5,000 units of one SKU at 500 doors, drawn from a seed; gains are counted in cents. */
enum Family {
    /** Doors of all sizes and values, 3 to 8 units on display. */
    SPREAD("all sizes and values, 3 to 8 on display"),
    /** Displays of 6 to 14 units at doors that sell less than that. */
    DEEP("displays of 6 to 14, often more than is sold"),
    /** Worth alike up to some cents everywhere, displays of 10. */
    FLAT("worth alike up to cents, displays of 10"),
    /** Five kinds of doors, a hundred of each. */
    KINDS("five kinds of doors, a hundred each"),
    /** One kind of door. */
    TIED("one kind of door"),
    /** Multiples of 2, 3 and 5 mixed, displays of up to 10. */
    MULTIPLES("multiples of 2, 3 and 5 mixed, displays of up to 10");

    static final int DOORS = 500;
    static final int UNITS = 5_000;
    static final SkuId SKU = SkuId.of("BAG");

    final String title;

    Family(String title) {
        this.title = title;
    }

    /** The columns of one launch. */
    static final class Launch {
        private static final List<DoorId> IDS = IntStream.range(0, DOORS)
                .mapToObj(d -> DoorId.of(Integer.toString(1_000 + d)))
                .toList();

        private final double[] means = new double[DOORS];
        private final long[] valueMicros = new long[DOORS];
        private final int[] presentation = new int[DOORS];
        private final int[] multiple = new int[DOORS];

        LaunchProblem problem() {
            return LaunchProblem.columns("EUR", List.of(SKU), IDS)
                    .supply(new int[] {UNITS})
                    .means(means)
                    .unitValueMicros(valueMicros)
                    .presentationMinimums(presentation)
                    .multiples(multiple)
                    .quantumMicros(10_000)
                    .build();
        }
    }

    Launch launch(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Launch launch = new Launch();
        double[][] kinds = new double[5][];
        for (int k = 0; k < kinds.length; k++) {
            kinds[k] = new double[] {6 + 14 * random.nextDouble(), random.nextInt(100, 1_000), random.nextInt(6, 15)};
        }
        for (int d = 0; d < DOORS; d++) {
            launch.multiple[d] = 1;
            switch (this) {
                case SPREAD ->
                    set(
                            launch,
                            d,
                            0.5 + 29.5 * random.nextDouble(),
                            random.nextInt(5_000, 500_000),
                            random.nextInt(3, 9));
                case DEEP ->
                    set(
                            launch,
                            d,
                            0.5 + 19.5 * random.nextDouble(),
                            random.nextInt(5_000, 500_000),
                            random.nextInt(6, 15));
                case FLAT -> set(launch, d, 12 + 4 * random.nextDouble(), 40_000 + random.nextInt(0, 10), 10);
                case KINDS -> {
                    double[] kind = kinds[d % kinds.length];
                    set(launch, d, kind[0], ((int) kind[1]) * 100, (int) kind[2]);
                }
                case TIED -> set(launch, d, kinds[0][0] + 6, ((int) kinds[0][1]) * 100, (int) kinds[0][2]);
                default -> {
                    set(
                            launch,
                            d,
                            0.5 + 29.5 * random.nextDouble(),
                            random.nextInt(5_000, 500_000),
                            random.nextInt(0, 11));
                    launch.multiple[d] = List.of(2, 3, 5).get(random.nextInt(3));
                }
            }
        }
        return launch;
    }

    private static void set(Launch launch, int door, double mean, int cents, int presentation) {
        launch.means[door] = mean;
        launch.valueMicros[door] = cents * 10_000L;
        launch.presentation[door] = presentation;
    }
}
