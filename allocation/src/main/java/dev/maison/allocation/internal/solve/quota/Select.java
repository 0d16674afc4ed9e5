package dev.maison.allocation.internal.solve.quota;

import java.util.Arrays;

/** Finds the k-th largest of a run of numbers without sorting it. */
final class Select {
    private static final int SMALL = 24;

    private Select() {}

    /**
     * The {@code rank}-th largest of the first {@code size} entries, counted from 1; they change places. Linear in all but contrived
     * cases, which are sorted.
     */
    static long largest(long[] a, int size, int rank) {
        int lo = 0;
        int hi = size - 1;
        int k = rank - 1;
        int rounds = 0;
        int most = 4 * (64 - Long.numberOfLeadingZeros(size));
        while (hi - lo > SMALL) {
            if (++rounds > most) {
                break;
            }
            long pivot = pivot(a, lo, hi, k);
            // Hoare's partition, the larger ones to the left: a[lo..j] >= pivot >= a[i..hi], what lies between equals
            // it.
            int i = lo;
            int j = hi;
            while (i <= j) {
                while (a[i] > pivot) {
                    i++;
                }
                while (a[j] < pivot) {
                    j--;
                }
                if (i <= j) {
                    long t = a[i];
                    a[i++] = a[j];
                    a[j--] = t;
                }
            }
            if (k <= j) {
                hi = j;
            } else if (k >= i) {
                lo = i;
            } else {
                return pivot;
            }
        }
        Arrays.sort(a, lo, hi + 1);
        return a[lo + hi - k];
    }

    /** About the quantile that is sought, from a handful of entries. */
    private static long pivot(long[] a, int lo, int hi, int k) {
        int n = hi - lo + 1;
        if (n < 200) {
            long x = a[lo];
            long y = a[lo + n / 2];
            long z = a[hi];
            return Math.max(Math.min(x, y), Math.min(Math.max(x, y), z));
        }
        long[] sample = new long[15];
        int step = n / 15;
        for (int s = 0; s < 15; s++) {
            sample[s] = a[lo + step / 2 + s * step];
        }
        Arrays.sort(sample);
        int at = (int) (15L * (k - lo) / n);
        return sample[14 - Math.min(Math.max(at, 1), 13)];
    }
}
