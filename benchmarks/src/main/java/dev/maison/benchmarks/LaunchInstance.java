package dev.maison.benchmarks;

import java.util.SplittableRandom;

/**
 * A launch of many SKUs to many doors as plain arrays, drawn from a fixed seed; the cell of a SKU and a door is {@code sku * doors + door}.
 *
 * <p>Supply is uniform on 1,800 to 2,200 units a SKU, the value of a unit uniform on 50 to 5,000 in whole micro-units, cell by cell.
 */
public final class LaunchInstance {
    static final long SEED = 20_260_101L;

    private static final double LEAST_MEAN_UNITS = 0.05;
    private static final double LARGEST_MEAN_UNITS = 30;
    private static final long LEAST_VALUE_MICROS = 50_000_000L;
    private static final long LARGEST_VALUE_MICROS = 5_000_000_000L;

    /** How the mean demand of a cell is drawn from [0.05, 30]. */
    public enum Demand {
        /** Uniform: about 4,500 units are asked for the 2,000 of a SKU in 300 doors; supply is scarce. */
        UNIFORM,
        /** Uniform in the logarithm: about 1,400 units are asked; supply reaches deep into the tails. */
        LOG_UNIFORM
    }

    final int skus;
    final int doors;
    final int[] supplyUnits;
    final double[] meanUnits;
    final long[] unitValueMicros;

    private LaunchInstance(int skus, int doors, int[] supplyUnits, double[] meanUnits, long[] unitValueMicros) {
        this.skus = skus;
        this.doors = doors;
        this.supplyUnits = supplyUnits;
        this.meanUnits = meanUnits;
        this.unitValueMicros = unitValueMicros;
    }

    static LaunchInstance of(int skus, int doors, Demand demand) {
        SplittableRandom random = new SplittableRandom(SEED);
        int cells = Math.multiplyExact(skus, doors);
        int[] supplyUnits = new int[skus];
        double[] meanUnits = new double[cells];
        long[] unitValueMicros = new long[cells];
        for (int sku = 0; sku < skus; sku++) {
            supplyUnits[sku] = random.nextInt(1_800, 2_201);
            for (int cell = sku * doors; cell < (sku + 1) * doors; cell++) {
                meanUnits[cell] = mean(demand, random.nextDouble());
                unitValueMicros[cell] = random.nextLong(LEAST_VALUE_MICROS, LARGEST_VALUE_MICROS + 1);
            }
        }
        return new LaunchInstance(skus, doors, supplyUnits, meanUnits, unitValueMicros);
    }

    private static double mean(Demand demand, double share) {
        return switch (demand) {
            case UNIFORM -> LEAST_MEAN_UNITS + share * (LARGEST_MEAN_UNITS - LEAST_MEAN_UNITS);
            case LOG_UNIFORM -> LEAST_MEAN_UNITS * StrictMath.pow(LARGEST_MEAN_UNITS / LEAST_MEAN_UNITS, share);
        };
    }

    int cells() {
        return skus * doors;
    }
}
