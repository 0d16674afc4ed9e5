package dev.maison.allocation.internal.gain;

/**
 * The Poisson and the negative binomial distribution by one recurrence, {@code P(D=k) = P(D=k-1) * (a + b/k)}.
 *
 * <p>H. H. Panjer, "Recursive Evaluation of a Family of Compound Distributions", ASTIN Bulletin 12 (1981), 22-26, equation 2:
 * Poisson has {@code a = 0, b = mean}; negative binomial with size r has {@code a = q = mean / (mean + r), b = (r - 1) q}.
 *
 * <p>The tail {@code P(D >= k)} of this library is a fixed sequence of basic operations, so that it has the same bits on every
 * machine. Where {@code P(D=0)} does not underflow (its logarithm is at least {@value #LOG_FLOOR}), with probabilities p:
 *
 * <pre>{@code
 * p(0) = StrictMath.exp(log P(D=0)),  T(1) = 1 - p(0)
 * p(k) = p(k-1) * (a + b * (1.0 / k)), T(k+1) = T(k) - p(k)
 * }</pre>
 *
 * <p>and T is zero from where p falls below 2^-64 beyond the mode. Elsewhere probabilities are taken relative to the mode's over
 * the window in which they are at least 2^-80, and summed from above; see {@link Tail}. Either way T never rises with k, so gains
 * are concave to the last bit.
 */
public final class Panjer {
    /** Below this logarithm of the probability of no demand, tails are computed around the mode. */
    public static final double LOG_FLOOR = -600;

    /** A probability that counts as nothing beyond the mode. */
    static final double NEGLIGIBLE = 0x1p-64;

    private Panjer() {}

    /** The coefficient a; {@code size} 0 means Poisson. */
    public static double a(double mean, double size) {
        return size == 0 ? 0 : mean / (mean + size);
    }

    /** The coefficient b. */
    public static double b(double mean, double size) {
        return size == 0 ? mean : (size - 1) * (mean / (mean + size));
    }

    /** The natural logarithm of the probability of no demand. */
    public static double logNone(double mean, double size) {
        return size == 0 ? -mean : -size * StrictMath.log1p(mean / size);
    }

    /** The largest k at which the probability does not fall any more; 0 if it falls from the start. */
    static int mode(double a, double b) {
        return b <= 0 ? 0 : (int) (b / (1 - a));
    }
}
