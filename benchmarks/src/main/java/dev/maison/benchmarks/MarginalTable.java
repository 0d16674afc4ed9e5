package dev.maison.benchmarks;

import java.util.Arrays;

/** All positive marginal gains of a launch, cell after cell: what a general flow solver has to be handed. */
final class MarginalTable {
    private final int[] start;
    private final long[] gainMicros;

    private MarginalTable(int[] start, long[] gainMicros) {
        this.start = start;
        this.gainMicros = gainMicros;
    }

    static MarginalTable of(LaunchInstance launch) {
        int[] start = new int[launch.cells() + 1];
        long[] gainMicros = new long[Math.max(16, launch.cells() * 32)];
        int size = 0;
        for (int cell = 0; cell < launch.cells(); cell++) {
            start[cell] = size;
            double mean = launch.meanUnits[cell];
            double mass = StrictMath.exp(-mean);
            double tail = 1 - mass;
            int supply = launch.supplyUnits[cell / launch.doors];
            for (int units = 1; units <= supply; units++) {
                long gain = (long) Math.rint(launch.unitValueMicros[cell] * tail);
                if (gain <= 0) {
                    break;
                }
                if (size == gainMicros.length) {
                    gainMicros = Arrays.copyOf(gainMicros, Math.multiplyExact(size, 2));
                }
                gainMicros[size++] = gain;
                mass *= mean * (1.0 / units);
                tail -= mass;
            }
        }
        start[launch.cells()] = size;
        return new MarginalTable(start, Arrays.copyOf(gainMicros, size));
    }

    int units(int cell) {
        return start[cell + 1] - start[cell];
    }

    /** The gain of the first unit is at index zero. */
    long gainMicros(int cell, int unit) {
        return gainMicros[start[cell] + unit];
    }
}
