package dev.maison.allocation.internal.solve.share;

import java.util.PriorityQueue;

/**
 * Divisor methods with bounds.
 *
 * <p>The result is the set of the first units in one total order (priority, then tie order) above the minima. A factor
 * {@code f} (units per weight) such that even {@code floor(w f) + 1} units each fit the supply leaves
 * {@code floor(w f)} units to each door that are certainly in that set, because every signpost lies between its neighbours. The
 * largest such factor is found by bisection on 63 significant bits; what remains, about one unit a door, is handed out from a heap by exact
 * comparison. So the cost does not depend on the supply: about seventy passes at most, then O(doors log doors).
 */
public final class DivisorSolver {
    /** Significant bits of the factor; a door's product with it stays below 2^126. */
    private static final int BITS = 63;

    private static final int LARGEST_SHIFT = 126;

    private DivisorSolver() {}

    /**
     * The units of each door.
     *
     * <p>Preconditions: {@code 0 <= minima[i] <= maxima[i] <= 2^60}; a door of weight zero has equal bounds; the supply, at most 2^60,
     * lies between the sum of the minima and the sum of the maxima; {@code ranks} is a permutation of 0 to n - 1.
     */
    public static long[] solve(
            DivisorSequence sequence, long[] weights, long[] minima, long[] maxima, int[] ranks, long supply) {
        int n = weights.length;
        long[] units = start(weights, minima, maxima, supply);
        long left = supply;
        for (long held : units) {
            left -= held;
        }
        PriorityQueue<Integer> next = new PriorityQueue<>(Math.max(1, n), (i, j) -> {
            int priority = sequence.compare(weights[j], units[j], weights[i], units[i]);
            return priority != 0 ? priority : Integer.compare(ranks[i], ranks[j]);
        });
        for (int i = 0; left > 0 && i < n; i++) {
            if (units[i] < maxima[i]) {
                next.add(i);
            }
        }
        for (; left > 0; left--) {
            int i = next.remove();
            units[i]++;
            if (units[i] < maxima[i]) {
                next.add(i);
            }
        }
        return units;
    }

    private static long[] start(long[] weights, long[] minima, long[] maxima, long supply) {
        long[] units = minima.clone();
        int shift = LARGEST_SHIFT;
        long top = 1L << (BITS - 1);
        if (!fits(weights, minima, maxima, supply, top, shift)) {
            return units;
        }
        int low = 1; // a shift that may be too small
        while (low < shift) {
            int middle = (low + shift) >>> 1;
            if (fits(weights, minima, maxima, supply, top, middle)) {
                shift = middle;
            } else {
                low = middle + 1;
            }
        }
        long factor = top;
        for (long bit = top >>> 1; bit > 0; bit >>>= 1) {
            if (fits(weights, minima, maxima, supply, factor | bit, shift)) {
                factor |= bit;
            }
        }
        for (int i = 0; i < units.length; i++) {
            units[i] = clip(product(weights[i], factor, shift, maxima[i]), minima[i], maxima[i]);
        }
        return units;
    }

    private static boolean fits(long[] weights, long[] minima, long[] maxima, long supply, long factor, int shift) {
        long left = supply;
        for (int i = 0; i < weights.length && left >= 0; i++) {
            left -= clip(product(weights[i], factor, shift, maxima[i]) + 1, minima[i], maxima[i]);
        }
        return left >= 0;
    }

    private static long clip(long units, long minimum, long maximum) {
        return Math.max(minimum, Math.min(maximum, units));
    }

    /** {@code floor(weight * factor / 2^shift)}, or {@code cap} if that is more; {@code 1 <= shift <= 126}. */
    private static long product(long weight, long factor, int shift, long cap) {
        long high = Math.multiplyHigh(weight, factor);
        if (shift >= Long.SIZE) {
            return Math.min(cap, high >>> (shift - Long.SIZE));
        }
        if (high >>> (shift - 1) != 0) {
            return cap; // 2^63 or more
        }
        return Math.min(cap, (high << (Long.SIZE - shift)) | ((weight * factor) >>> shift));
    }
}
