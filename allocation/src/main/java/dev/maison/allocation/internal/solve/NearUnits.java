package dev.maison.allocation.internal.solve;

import dev.maison.allocation.internal.gain.LaunchData;
import dev.maison.allocation.internal.gain.LaunchRows;
import java.util.Arrays;

/**
 * The units of one SKU whose gains lie nearest its cut-off, of all doors of the cut-off's tier and whatever their limits, in the order in
 * which they are served: falling gain, equals by door. Between its ends nothing is missing, so it stays true when limits or supply
 * change, and where a changed limit frees or takes units it says which units come next or go first.
 *
 * <p>Memory: at most {@value #MOST} units of 12 bytes on either side of the cut-off, a good kilobyte and a half per SKU.
 */
public final class NearUnits {
    /** Units kept on either side. */
    static final int MOST = 64;

    /** Where there is no such list: nothing is scarce, or the SKU is of a kind that is not listed. */
    public static final NearUnits NONE = new NearUnits(0, 0, new long[0], new int[0]);

    private static final int POSITION_BITS = 20;
    private static final long POSITIONS = (1L << POSITION_BITS) - 1;
    private static final long TOP = LaunchData.MAX_VALUE_QUANTA;

    private final int tier;
    private final int middle;
    private final long[] keys;
    private final int[] units;

    private NearUnits(int tier, int middle, long[] keys, int[] units) {
        this.tier = tier;
        this.middle = middle;
        this.keys = keys;
        this.units = units;
    }

    /** Units served earlier have smaller keys. A gain is positive and at most {@link LaunchData#MAX_VALUE_QUANTA}. */
    static long key(long gain, int position) {
        return (TOP - gain) << POSITION_BITS | position;
    }

    static long gain(long key) {
        return TOP - (key >> POSITION_BITS);
    }

    int size() {
        return keys.length;
    }

    int tier() {
        return tier;
    }

    long key(int at) {
        return keys[at];
    }

    /** The first unit whose gain is at most {@code price}; looked for from where the cut-off was when the list was made. */
    int firstNotAbove(long price) {
        int at = middle;
        while (at > 0 && gain(keys[at - 1]) <= price) {
            at--;
        }
        while (at < keys.length && gain(keys[at]) > price) {
            at++;
        }
        return at;
    }

    /** Where the door stands in the order of doors. */
    int position(int at) {
        return (int) (keys[at] & POSITIONS);
    }

    /** Which of its door's units it is, from 1. */
    int unit(int at) {
        return units[at];
    }

    @Override
    public String toString() {
        return "NearUnits of " + keys.length + " units in tier " + tier;
    }

    /** Finds them for one SKU after another of a launch. Not safe for several threads. */
    public static final class Finder {
        private static final int ENOUGH = 40;
        private static final int TRIES = 8;

        private final LaunchData data;
        private final LaunchRow row;
        private final WindowCut window;
        private final Climb climb;
        private final PriceGuess guess;
        private final int[] next;
        private double below =
                0.05; // the width of the window under the cut-off, to the cut-off; learned from SKU to SKU
        private double above = 0.05;

        /** Scratch for a launch. */
        public Finder(LaunchData launch) {
            LaunchData.Columns free = LaunchRows.share(launch);
            free.minimum = null;
            free.maximum = null;
            free.weeksMinimum = null;
            free.weeksMaximum = null;
            free.thresholdMaximum = null;
            free.presentation = null;
            free.multiple = null;
            data = free.toData();
            row = new LaunchRow(data);
            window = new WindowCut(8 * data.doors + 1024);
            climb = new Climb(data, row, window);
            guess = new PriceGuess(data.doors);
            next = new int[data.doors];
        }

        /** The units near a cut-off of a SKU whose units come one by one; {@link #NONE} where they cannot be listed. */
        public NearUnits find(int sku, int cutTier, long cutPrice) {
            if (cutTier <= 0 || cutPrice <= 0 || data.doors > POSITIONS) {
                return NONE;
            }
            int t = 0;
            while (data.tier[data.order[data.tierStart[t]]] != cutTier) {
                t++;
            }
            int from = data.tierStart[t];
            int to = data.tierStart[t + 1];
            for (int attempt = 0; attempt < TRIES; attempt++) {
                double low = Math.max(Math.rint(cutPrice * (1 - below)), 1);
                double high = Math.rint(cutPrice * (1 + above)) + 1;
                row.load(sku, Integer.MAX_VALUE);
                guess.look(row.worth, from, to, low, high);
                window.open(low, high);
                climb.collect(from, to, guess);
                if (!window.complete()) {
                    return NONE; // more equals than can be listed
                }
                int size = (int) window.size();
                double[] gains = window.gains();
                int strong = 0;
                for (int j = 0; j < size; j++) {
                    gains[j] = Math.rint(gains[j]);
                    strong += gains[j] >= cutPrice ? 1 : 0;
                }
                boolean enoughBelow = size - strong >= ENOUGH || low <= 1;
                boolean enoughAbove = strong >= ENOUGH || above >= 4;
                above = wide(above, strong, 4);
                below = wide(below, size - strong, 0.95);
                if ((enoughBelow && enoughAbove) || attempt == TRIES - 1) {
                    return listed(cutTier, size, strong);
                }
            }
            return NONE;
        }

        /** Moves a width towards one that holds a little less than what is kept. */
        private static double wide(double width, int units, double most) {
            double wanted = units < ENOUGH ? 1.6 : units > MOST ? 0.9 : 1;
            return Math.min(Math.max(width * wanted, 1e-4), most);
        }

        private NearUnits listed(int tier, int size, int strong) {
            double[] gains = window.gains();
            int[] positions = window.positions();
            long[] keys = new long[size];
            for (int j = 0; j < size; j++) {
                if (gains[j] > TOP) {
                    return NONE;
                }
                keys[j] = key((long) gains[j], positions[j]);
                next[positions[j]] = row.given(positions[j]);
            }
            Arrays.sort(keys);
            int first = Math.max(strong - MOST, 0);
            int end = Math.min(strong + MOST, size);
            int[] units = new int[end - first];
            for (int j = 0; j < end; j++) {
                int unit = ++next[(int) (keys[j] & POSITIONS)];
                if (j >= first) {
                    units[j - first] = unit;
                }
            }
            return new NearUnits(tier, strong - first, Arrays.copyOfRange(keys, first, end), units);
        }
    }
}
