package dev.maison.allocation.internal.solve;

import java.util.Arrays;

/**
 * The units whose gains lie in a window of prices, and the cut through them: the strongest so many, equals in the order of their
 * positions. Linear in the units listed, by counting them in buckets and looking closer only where the cut falls.
 */
final class WindowCut {
    private static final int BUCKETS = 256;
    private static final int SMALL = 24;

    private double[] gains;
    private int[] positions;
    private long size;
    private final int[] counts = new int[BUCKETS];
    private double low;
    private double high;

    /** Lists up to the next power of two. */
    WindowCut(int atLeast) {
        int capacity = Integer.highestOneBit(Math.max(atLeast, 2) - 1) * 2;
        gains = new double[capacity];
        positions = new int[capacity];
    }

    void open(double lowInclusive, double highExclusive) {
        low = lowInclusive;
        high = highExclusive;
        size = 0;
    }

    /** The gains listed, to be written at {@code index & mask()}: entries beyond the capacity only count. */
    double[] gains() {
        return gains;
    }

    int[] positions() {
        return positions;
    }

    int mask() {
        return gains.length - 1;
    }

    void resize(long newSize) {
        size = newSize;
    }

    void add(double gain, int position) {
        int at = (int) size & mask();
        gains[at] = gain;
        positions[at] = position;
        size++;
    }

    /** The number of units in the window. */
    long size() {
        return size;
    }

    /** Whether all of them were kept; one slot stays free for the unit that is written before it is known to count. */
    boolean complete() {
        return size < gains.length;
    }

    /** Adds one to {@code units[position]} for each of the strongest {@code take} units; answers the gain of the weakest of them. */
    long cut(int take, int[] units) {
        int m = (int) size;
        for (int j = 0; j < m; j++) {
            gains[j] = Math.rint(gains[j]);
        }
        double lo = low;
        double width = high - low;
        int wanted = take;
        while (m > SMALL && width > 1) {
            double scale = BUCKETS / width;
            Arrays.fill(counts, 0);
            for (int j = 0; j < m; j++) {
                counts[bucket(gains[j], lo, scale)]++;
            }
            int cutBucket = BUCKETS - 1;
            int above = 0;
            while (above + counts[cutBucket] < wanted) {
                above += counts[cutBucket--];
            }
            int kept = 0;
            for (int j = 0; j < m; j++) {
                int at = bucket(gains[j], lo, scale);
                if (at > cutBucket) {
                    units[positions[j]]++;
                } else if (at == cutBucket) {
                    gains[kept] = gains[j];
                    positions[kept++] = positions[j];
                }
            }
            wanted -= above;
            m = kept;
            lo += cutBucket / scale;
            width = width / BUCKETS;
        }
        if (m > SMALL && allEqual(m)) {
            Arrays.sort(positions, 0, m);
        } else {
            sortFalling(m);
        }
        for (int j = 0; j < wanted; j++) {
            units[positions[j]]++;
        }
        return (long) gains[wanted - 1];
    }

    private static int bucket(double gain, double lo, double scale) {
        return Math.min(Math.max((int) ((gain - lo) * scale), 0), BUCKETS - 1);
    }

    private boolean allEqual(int m) {
        for (int j = 1; j < m; j++) {
            if (gains[j] != gains[0]) {
                return false;
            }
        }
        return true;
    }

    /** Insertion sort, equals by door: what comes here is short. */
    private void sortFalling(int m) {
        for (int j = 1; j < m; j++) {
            double gain = gains[j];
            int position = positions[j];
            int at = j;
            while (at > 0 && (gains[at - 1] < gain || (gains[at - 1] == gain && positions[at - 1] > position))) {
                gains[at] = gains[at - 1];
                positions[at] = positions[at - 1];
                at--;
            }
            gains[at] = gain;
            positions[at] = position;
        }
    }
}
