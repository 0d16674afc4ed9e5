package dev.maison.allocation.internal.gain.pack;

/**
 * Every way to give packs to each door and what it gains, in quanta. Ways that break the door's minima or maxima are not among them. The
 * arrays belong to the problem and are never written to.
 */
public final class PackData {
    /** Number of doors. */
    public final int doors;

    /** Number of kinds of packs. */
    public final int kinds;

    /** Packs there are of each kind. */
    public final int[] available;

    /** Where the ways of each door start, and at last their number. */
    public final int[] start;

    /** Packs of each kind in a way, at {@code way * kinds + kind}. */
    public final int[] packs;

    /** What each way gains. */
    public final long[] gain;

    /** Takes over the arrays. */
    public PackData(int doors, int kinds, int[] available, int[] start, int[] packs, long[] gain) {
        this.doors = doors;
        this.kinds = kinds;
        this.available = available;
        this.start = start;
        this.packs = packs;
        this.gain = gain;
    }

    /** What a way gains once its packs are paid for. */
    public long surplus(int way, long[] prices) {
        long surplus = gain[way];
        for (int k = 0; k < kinds; k++) {
            surplus -= prices[k] * packs[way * kinds + k];
        }
        return surplus;
    }

    /** The largest surplus of a door. */
    public long bestSurplus(int door, long[] prices) {
        long best = Long.MIN_VALUE;
        for (int way = start[door]; way < start[door + 1]; way++) {
            best = Math.max(best, surplus(way, prices));
        }
        return best;
    }

    /** What no split gains more than: all packs at their prices, and the largest surplus of every door. */
    public long bound(long[] prices) {
        long bound = 0;
        for (int k = 0; k < kinds; k++) {
            bound += prices[k] * available[k];
        }
        for (int d = 0; d < doors; d++) {
            bound += bestSurplus(d, prices);
        }
        return bound;
    }

    /** The largest price that can be of use: more than all that can be gained. */
    public long maxPrice() {
        long most = 1;
        for (int d = 0; d < doors; d++) {
            long largest = 0;
            for (int way = start[d]; way < start[d + 1]; way++) {
                largest = Math.max(largest, Math.abs(gain[way]));
            }
            most += 2 * largest;
        }
        return most;
    }
}
