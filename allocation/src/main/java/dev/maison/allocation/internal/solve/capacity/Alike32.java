package dev.maison.allocation.internal.solve.capacity;

import java.util.Arrays;

/** Finds doors that value SKUs alike. They compete for the same units in herds, unless their prices move together. */
final class Alike32 {
    private static final int LOOKS = 24;
    private static final int FEWEST_LOOKS = 3;

    private Alike32() {}

    /**
     * For each door the first of those alike: with limited room, and with first gains that are equal in more than half of the SKUs looked at.
     * Itself when alone.
     */
    static int[] leaders(Market32 market, int skus) {
        int looks = Math.min(skus, LOOKS);
        int[] first = new int[looks * market.doors];
        for (int k = 0; k < looks; k++) {
            for (int d = 0; d < market.doors; d++) {
                first[d * looks + k] = market.firstGain((int) ((long) k * skus / looks), d);
            }
        }
        int[] leader = new int[market.doors];
        Arrays.setAll(leader, d -> d);
        for (int d = 0; d < market.doors; d++) {
            for (int e = 0; e < d; e++) {
                if (leader[e] == e
                        && market.isLimited(d)
                        && market.isLimited(e)
                        && isAlike(first, d * looks, e * looks, looks)) {
                    leader[d] = e;
                    break;
                }
            }
        }
        return leader;
    }

    private static boolean isAlike(int[] first, int a, int b, int looks) {
        int both = 0;
        int same = 0;
        for (int k = 0; k < looks; k++) {
            if (first[a + k] != Market32.CLOSED && first[b + k] != Market32.CLOSED) {
                both++;
                same += first[a + k] == first[b + k] ? 1 : 0;
                if (both >= FEWEST_LOOKS && same * 2 <= both) {
                    return false;
                }
            }
        }
        return both >= FEWEST_LOOKS;
    }
}
