package dev.maison.allocation.internal.solve.share;

import dev.maison.core.Ratio;
import java.math.BigInteger;
import java.util.Arrays;

/** The water level: the smallest level at which caps, each filled no higher than the level, hold a given total. */
public final class LevelSolver {
    private LevelSolver() {}

    /**
     * The smallest {@code level} with {@code sum of min(cap, level) = total}.
     *
     * <p>Preconditions: no cap is negative; {@code 0 <= total <= sum of caps}.
     */
    public static Ratio level(long[] caps, BigInteger total) {
        long[] sorted = caps.clone();
        Arrays.sort(sorted);
        BigInteger left = total;
        for (int i = 0; i < sorted.length; i++) {
            BigInteger above = BigInteger.valueOf(sorted.length - i);
            BigInteger cap = BigInteger.valueOf(sorted[i]);
            if (left.compareTo(cap.multiply(above)) <= 0) {
                return Ratio.of(left, above);
            }
            left = left.subtract(cap);
        }
        return Ratio.ZERO;
    }
}
