package dev.maison.benchmarks;

/** The floor under any exact method: read every mean and value once, and one exponential per cell, the engine's own. */
final class Floor {
    private Floor() {}

    static double pass(LaunchInstance launch) {
        double[] meanUnits = launch.meanUnits;
        long[] unitValueMicros = launch.unitValueMicros;
        double masses = 0;
        long values = 0;
        for (int cell = 0; cell < meanUnits.length; cell++) {
            masses += StrictMath.exp(-meanUnits[cell]);
            values += unitValueMicros[cell];
        }
        for (int units : launch.supplyUnits) {
            values += units;
        }
        return masses + values;
    }
}
