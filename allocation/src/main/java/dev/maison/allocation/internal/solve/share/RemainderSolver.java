package dev.maison.allocation.internal.solve.share;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Largest remainder with bounds: the whole vector with the smallest sum of squared differences from the quotas, within the bounds.
 *
 * <p>Unit {@code a + 1} of a door with quota {@code q} has the priority {@code q - a}. All units of priority {@code 1 - t} or more, for a
 * whole number {@code t}, are {@code floor(q) + t} units each, clipped to the bounds; the largest {@code t} that fits the supply is found by
 * bisection, and the units left, fewer than doors, go by the fractional part of the quota. Without binding bounds t is zero: Hamilton's
 * method.
 */
public final class RemainderSolver {
    private RemainderSolver() {}

    /**
     * The units of each door whose bounds differ; the minimum for the others.
     *
     * <p>Preconditions: as for {@link DivisorSolver#solve}.
     */
    public static long[] solve(long[] weights, long[] minima, long[] maxima, int[] ranks, long supply) {
        int n = weights.length;
        BigInteger total = BigInteger.ZERO;
        for (long weight : weights) {
            total = total.add(BigInteger.valueOf(weight));
        }
        if (total.signum() == 0) {
            return minima.clone();
        }
        long[] floors = new long[n];
        BigInteger[] remainders = new BigInteger[n];
        for (int i = 0; i < n; i++) {
            BigInteger[] quota = BigInteger.valueOf(weights[i])
                    .multiply(BigInteger.valueOf(supply))
                    .divideAndRemainder(total);
            floors[i] = quota[0].longValueExact();
            remainders[i] = quota[1];
        }
        long low = -supply - 1; // everybody at the minimum: fits
        long high = supply + 1; // everybody at the maximum: may fit as well
        while (low < high) {
            long middle = low + ((high - low + 1) >> 1);
            if (left(floors, minima, maxima, supply, middle) >= 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        long[] units = new long[n];
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            units[i] = clip(floors[i] + low, minima[i], maxima[i]);
            // A door that its minimum holds above the level has no unit between this level and the next.
            if (units[i] == floors[i] + low && units[i] < maxima[i]) {
                open.add(i);
            }
        }
        open.sort((i, j) -> {
            int remainder = remainders[j].compareTo(remainders[i]);
            return remainder != 0 ? remainder : Integer.compare(ranks[i], ranks[j]);
        });
        long left = left(floors, minima, maxima, supply, low);
        for (int k = 0; k < left; k++) {
            units[open.get(k)]++;
        }
        return units;
    }

    /** The supply less the clipped units at level {@code t}; negative, and not exact, when they do not fit. */
    private static long left(long[] floors, long[] minima, long[] maxima, long supply, long t) {
        long left = supply;
        for (int i = 0; i < floors.length && left >= 0; i++) {
            left -= clip(floors[i] + t, minima[i], maxima[i]);
        }
        return left;
    }

    private static long clip(long units, long minimum, long maximum) {
        return Math.max(minimum, Math.min(maximum, units));
    }
}
