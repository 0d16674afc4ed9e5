package dev.maison.core.testkit;

/**
 * The choices of one case, drawn from a seed and the number of the case: SplitMix64 (Steele, Lea, Flood 2014, "Fast splittable
 * pseudorandom number generators", DOI 10.1145/2660193.2660195).
 *
 * <p>The same on every JDK, which {@link java.util.SplittableRandom} does not promise for its bounded draws. Bounded draws here scale
 * 32 bits, so that their bias is below one in 4,294,967,296 times the bound. Not for lotteries.
 */
public final class CaseRandom {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    private CaseRandom(long state) {
        this.state = state;
    }

    /** The choices of case {@code number} under {@code seed}. */
    public static CaseRandom of(long seed, long number) {
        return new CaseRandom(mixed(seed + GOLDEN * mixed(number)));
    }

    /** The choices from a state of SplitMix64 as it is. */
    static CaseRandom ofState(long state) {
        return new CaseRandom(state);
    }

    /** Choices that begin where these stand, and then go their own way. */
    public CaseRandom copy() {
        return new CaseRandom(state);
    }

    /** Any 64 bits. */
    public long nextLong() {
        state += GOLDEN;
        return mixed(state);
    }

    /** A number from 0 to {@code bound - 1}; the bound must be positive. */
    public int nextInt(int bound) {
        return (int) (((nextLong() >>> 32) * bound) >>> 32);
    }

    private static long mixed(long z) {
        long y = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long x = (y ^ (y >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }
}
