package dev.maison.allocation.internal.gain;

import java.util.Arrays;

/**
 * What something is worth in quanta, tier by tier, compared in the strict order of tiers: an ordered group, in which prices of launches
 * with tiers add up. Only tiers that are worth something are held.
 */
public final class LexWorth implements Comparable<LexWorth> {
    /** Worth nothing in any tier. */
    public static final LexWorth NOTHING = new LexWorth(new int[0], new long[0]);

    private final int[] tiers;
    private final long[] quanta;

    private LexWorth(int[] tiers, long[] quanta) {
        this.tiers = tiers;
        this.quanta = quanta;
    }

    /** So much in one tier. */
    public static LexWorth of(int tier, long worth) {
        return worth == 0 ? NOTHING : new LexWorth(new int[] {tier}, new long[] {worth});
    }

    /** Both together; overflow is checked. */
    public LexWorth plus(LexWorth other) {
        int[] newTiers = new int[tiers.length + other.tiers.length];
        long[] newQuanta = new long[newTiers.length];
        int count = 0;
        int i = 0;
        int j = 0;
        while (i < tiers.length || j < other.tiers.length) {
            int tier = Math.min(
                    i < tiers.length ? tiers[i] : Integer.MAX_VALUE,
                    j < other.tiers.length ? other.tiers[j] : Integer.MAX_VALUE);
            long sum = 0;
            if (i < tiers.length && tiers[i] == tier) {
                sum = quanta[i++];
            }
            if (j < other.tiers.length && other.tiers[j] == tier) {
                sum = Math.addExact(sum, other.quanta[j++]);
            }
            if (sum != 0) {
                newTiers[count] = tier;
                newQuanta[count++] = sum;
            }
        }
        return new LexWorth(Arrays.copyOf(newTiers, count), Arrays.copyOf(newQuanta, count));
    }

    /** This less another; overflow is checked. */
    public LexWorth minus(LexWorth other) {
        return plus(other.negated());
    }

    /** The opposite. */
    public LexWorth negated() {
        return new LexWorth(tiers, Arrays.stream(quanta).map(Math::negateExact).toArray());
    }

    /** Above, equal to or below nothing: the sign in the first tier that counts. */
    public int signum() {
        return quanta.length == 0 ? 0 : Long.signum(quanta[0]);
    }

    /** The larger of two. */
    public LexWorth max(LexWorth other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The smaller of two. */
    public LexWorth min(LexWorth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** How many tiers are worth something. */
    public int size() {
        return tiers.length;
    }

    /** The i-th of these tiers. */
    public int tier(int i) {
        return tiers[i];
    }

    /** What the i-th of these tiers is worth. */
    public long quanta(int i) {
        return quanta[i];
    }

    @Override
    public int compareTo(LexWorth other) {
        int n = Math.min(tiers.length, other.tiers.length);
        for (int i = 0; i < n; i++) {
            if (tiers[i] != other.tiers[i]) {
                return tiers[i] < other.tiers[i] ? Long.signum(quanta[i]) : -Long.signum(other.quanta[i]);
            }
            if (quanta[i] != other.quanta[i]) {
                return Long.compare(quanta[i], other.quanta[i]);
            }
        }
        return tiers.length > n ? Long.signum(quanta[n]) : other.tiers.length > n ? -Long.signum(other.quanta[n]) : 0;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof LexWorth other && compareTo(other) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(tiers) + Arrays.hashCode(quanta);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < tiers.length; i++) {
            text.append(i == 0 ? "" : ", then ")
                    .append(quanta[i])
                    .append(" in tier ")
                    .append(tiers[i]);
        }
        return tiers.length == 0 ? "nothing" : text.toString();
    }
}
