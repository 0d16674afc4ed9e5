package dev.maison.benchmarks.capacity;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** How gains are drawn, in euros. */
enum CapacityFamily {
    /** Value times the tail of a Poisson demand, mean up to 4 where a door takes 3 units, else 0.05 to 30. */
    POISSON(0),
    /** Sorted uniform draws up to 5,000. */
    UNIFORM(1),
    /** The SKU's worth times the door's strength, with a little noise. */
    CORRELATED(2),
    /** Whole hundreds, so that many units tie. */
    TIED(3),
    /** Nine doors in ten value a SKU alike, to the cent. */
    FLAT(4);

    private final int seed;

    CapacityFamily(int seed) {
        this.seed = seed;
    }

    /** Added to the seed of instances, so that families draw different numbers. */
    int seed() {
        return seed;
    }

    static void falling(double[] to, double first, double least, double spread, SplittableRandom random) {
        double gain = first;
        for (int k = 0; k < to.length; k++) {
            gain *= least + spread * random.nextDouble();
            to[k] = gain;
        }
    }

    void gains(double[] to, double worth, double strength, double @Nullable [] alike, SplittableRandom random) {
        switch (this) {
            case POISSON -> {
                double mean = to.length <= 3
                        ? 0.05 + 4 * random.nextDouble()
                        : StrictMath.exp(StrictMath.log(0.05) + random.nextDouble() * StrictMath.log(600));
                double value = 50 + 4_950 * random.nextDouble();
                double p = StrictMath.exp(-mean);
                double tail = 1 - p;
                for (int k = 0; k < to.length; k++) {
                    to[k] = value * Math.max(tail, 0);
                    p *= mean / (k + 1);
                    tail -= p;
                }
            }
            case UNIFORM -> sorted(to, () -> 0.01 + 5_000 * random.nextDouble());
            case CORRELATED -> falling(to, worth * strength * (0.9 + 0.2 * random.nextDouble()), 0.55, 0.4, random);
            case TIED -> sorted(to, () -> 100 * (1 + random.nextInt(40)));
            case FLAT -> {
                if (alike == null) {
                    falling(to, worth * (0.5 + random.nextDouble()), 0.5, 0.5, random);
                } else {
                    System.arraycopy(alike, 0, to, 0, to.length);
                }
            }
        }
    }

    private static void sorted(double[] to, java.util.function.DoubleSupplier draw) {
        for (int k = 0; k < to.length; k++) {
            to[k] = -draw.getAsDouble();
        }
        Arrays.sort(to);
        for (int k = 0; k < to.length; k++) {
            to[k] = -to[k];
        }
    }
}
