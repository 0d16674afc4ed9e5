package dev.maison.benchmarks;

/**
 * The exact greedy with a binary heap per SKU, on primitive arrays: give a unit to the door where the next one is worth most, until
 * supply or gain ends.
 *
 * <p>Written to be fast: keys are single longs, the top is replaced rather than popped and pushed, the sift stops early, tails advance
 * by recurrence only where a unit was given, scratch is shared by all SKUs.
 */
final class BinaryHeapGreedy {
    private BinaryHeapGreedy() {}

    static Split allocate(LaunchInstance launch) {
        int doors = launch.doors;
        double[] meanUnits = launch.meanUnits;
        long[] unitValueMicros = launch.unitValueMicros;
        int[] units = new int[launch.cells()];
        long[] heap = new long[doors];
        double[] reciprocal = Reciprocals.upTo(launch.supplyUnits);
        double[] mass = new double[doors];
        double[] tail = new double[doors];
        MarginalKey keys = new MarginalKey(doors, unitValueMicros);
        long totalMicros = 0;
        for (int sku = 0; sku < launch.skus; sku++) {
            int first = sku * doors;
            int size = 0;
            for (int door = 0; door < doors; door++) {
                double none = StrictMath.exp(-meanUnits[first + door]);
                mass[door] = none;
                tail[door] = 1 - none;
                long gainMicros = (long) Math.rint(unitValueMicros[first + door] * tail[door]);
                if (gainMicros > 0) {
                    heap[size++] = keys.of(gainMicros, door);
                }
            }
            for (int i = (size >>> 1) - 1; i >= 0; i--) {
                siftDown(heap, size, i, heap[i]);
            }
            for (int left = launch.supplyUnits[sku]; left > 0 && size > 0; left--) {
                long top = heap[0];
                totalMicros += keys.gainMicros(top);
                int door = keys.door(top);
                int cell = first + door;
                int given = ++units[cell];
                mass[door] *= meanUnits[cell] * reciprocal[given];
                tail[door] -= mass[door];
                long gainMicros = (long) Math.rint(unitValueMicros[cell] * tail[door]);
                if (gainMicros > 0) {
                    siftDown(heap, size, 0, keys.of(gainMicros, door));
                } else if (--size > 0) {
                    siftDown(heap, size, 0, heap[size]);
                }
            }
        }
        return new Split(units, totalMicros);
    }

    private static void siftDown(long[] heap, int size, int from, long key) {
        int hole = from;
        int parents = size >>> 1;
        while (hole < parents) {
            int child = 2 * hole + 1;
            long larger = heap[child];
            if (child + 1 < size && heap[child + 1] > larger) {
                larger = heap[++child];
            }
            if (key >= larger) {
                break;
            }
            heap[hole] = larger;
            hole = child;
        }
        heap[hole] = key;
    }
}
