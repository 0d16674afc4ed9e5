package dev.maison.benchmarks;

/**
 * The exact greedy with a tournament tree instead of a heap: each door keeps its leaf, and the path to the root is replayed without a
 * branch. The fastest way found here to hand out units one by one.
 */
final class TournamentGreedy {
    private static final long NOTHING = 0;

    private TournamentGreedy() {}

    static Split allocate(LaunchInstance launch) {
        int doors = launch.doors;
        double[] meanUnits = launch.meanUnits;
        long[] unitValueMicros = launch.unitValueMicros;
        int[] units = new int[launch.cells()];
        int leaves = Integer.highestOneBit(Math.max(1, doors - 1)) << 1;
        long[] winner = new long[2 * leaves];
        double[] reciprocal = Reciprocals.upTo(launch.supplyUnits);
        double[] mass = new double[doors];
        double[] tail = new double[doors];
        MarginalKey keys = new MarginalKey(doors, unitValueMicros);
        long totalMicros = 0;
        for (int sku = 0; sku < launch.skus; sku++) {
            int first = sku * doors;
            for (int door = 0; door < doors; door++) {
                double none = StrictMath.exp(-meanUnits[first + door]);
                mass[door] = none;
                tail[door] = 1 - none;
                winner[leaves + door] = key(keys, unitValueMicros[first + door] * tail[door], door);
            }
            for (int node = leaves - 1; node > 0; node--) {
                winner[node] = Math.max(winner[2 * node], winner[2 * node + 1]);
            }
            for (int left = launch.supplyUnits[sku]; left > 0 && winner[1] != NOTHING; left--) {
                long top = winner[1];
                totalMicros += keys.gainMicros(top);
                int door = keys.door(top);
                int cell = first + door;
                int given = ++units[cell];
                mass[door] *= meanUnits[cell] * reciprocal[given];
                tail[door] -= mass[door];
                long best = key(keys, unitValueMicros[cell] * tail[door], door);
                int node = leaves + door;
                winner[node] = best;
                while (node > 1) {
                    best = Math.max(best, winner[node ^ 1]);
                    node >>= 1;
                    winner[node] = best;
                }
            }
        }
        return new Split(units, totalMicros);
    }

    private static long key(MarginalKey keys, double gain, int door) {
        long gainMicros = (long) Math.rint(gain);
        return gainMicros > 0 ? keys.of(gainMicros, door) : NOTHING;
    }
}
