package dev.maison.benchmarks;

import java.util.Arrays;

/** 1.0 / k, so that peers advance a tail by the same operations as the engine, {@code p *= mean * (1.0 / k)}, and divide only once per k. */
final class Reciprocals {
    private Reciprocals() {}

    static double[] upTo(int[] supplyUnits) {
        double[] reciprocal = new double[Arrays.stream(supplyUnits).max().orElse(0) + 1];
        for (int k = 1; k < reciprocal.length; k++) {
            reciprocal[k] = 1.0 / k;
        }
        return reciprocal;
    }
}
