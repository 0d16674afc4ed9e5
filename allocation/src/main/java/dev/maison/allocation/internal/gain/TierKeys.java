package dev.maison.allocation.internal.gain;

/**
 * What a unit is worth across strict tiers, as one number: the keys of two units compare as what they add to the sums of gains by
 * tier does, tier 1 before tier 2 and so on.
 *
 * <p>So a gain in an earlier tier comes before any in a later one, no gain at all comes after every gain, and a unit that costs
 * something comes last: the later its tier, the earlier. With one tier the key is the gain. Gains stay below {@code 2^44} quanta,
 * prices of doors taken off included.
 */
public final class TierKeys {
    /** Most tiers whose keys fit a long. */
    public static final int MAX_TIERS = 1 << 17;

    private static final long SPAN = 1L << 45;

    private final long[] base;
    private final int[] tierOfRank;

    /** The keys of the doors of {@code data}. */
    public TierKeys(LaunchData data) {
        int tiers = data.tierStart.length - 1;
        base = new long[data.doors];
        tierOfRank = new int[tiers];
        for (int rank = 0; rank < tiers; rank++) {
            for (int at = data.tierStart[rank]; at < data.tierStart[rank + 1]; at++) {
                base[data.order[at]] = (tiers - 1 - rank) * SPAN;
                tierOfRank[rank] = data.tier[data.order[at]];
            }
        }
    }

    /** The key of a unit that gains {@code gain} at a door. */
    public long key(int door, long gain) {
        return gain > 0 ? base[door] + gain : gain < 0 ? gain - base[door] : 0;
    }

    /** What is added to a gain, and taken off a loss, at a door. */
    public long base(int door) {
        return base[door];
    }

    /** The tier of a key; 0 when it is worth nothing. */
    public int tier(long key) {
        return key == 0 ? 0 : tierOfRank[tierOfRank.length - 1 - (int) (Math.abs(key) / SPAN)];
    }

    /** The gain in its tier. */
    public static long gain(long key) {
        return key % SPAN;
    }

    /** The key of a gain in a tier, or {@code null} when no door has the tier. */
    public @org.jspecify.annotations.Nullable Long findKey(int tier, long gain) {
        if (gain == 0 && tier == 0) {
            return 0L;
        }
        if (gain == 0 || Math.abs(gain) >= SPAN) {
            return null;
        }
        for (int rank = 0; rank < tierOfRank.length; rank++) {
            if (tierOfRank[rank] == tier) {
                long at = (tierOfRank.length - 1 - rank) * SPAN;
                return gain > 0 ? at + gain : gain - at;
            }
        }
        return null;
    }
}
