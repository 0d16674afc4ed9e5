package dev.maison.allocation.size;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.core.Ratio;
import dev.maison.core.SizeId;
import dev.maison.core.product.SizeScale;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Which share each size of a scale has in what a door would sell if no size ever ran out. Shares are whole millionths and add up to
 * exactly one.
 *
 * <pre>{@code
 * SizeCurve curve = SizeCurve.ofParts(SizeScale.of(List.of(SizeId.of("S"), SizeId.of("M"))), List.of(400_000L, 600_000L));
 * curve.share(SizeId.of("M")); // 3/5
 * }</pre>
 */
public final class SizeCurve {
    /** What the parts of a curve add up to. */
    public static final long PARTS = 1_000_000;

    private final SizeScale sizes;
    private final long[] parts;

    private SizeCurve(SizeScale sizes, long[] parts) {
        this.sizes = sizes;
        this.parts = parts;
    }

    /**
     * Returns a curve from millionths, one per size as they run.
     *
     * @throws IllegalArgumentException if their number does not fit, one is negative, or they do not add up to {@link #PARTS}
     */
    public static SizeCurve ofParts(SizeScale sizes, List<Long> parts) {
        checkNumber(sizes, parts.size());
        long sum = 0;
        for (int j = 0; j < parts.size(); j++) {
            long part = parts.get(j);
            checkArgument(
                    part >= 0 && part <= PARTS,
                    "parts of size %s must lie within [0, %s] but was %s",
                    sizes.sizes().get(j),
                    PARTS,
                    part);
            sum += part;
        }
        checkArgument(sum == PARTS, "parts of SizeCurve must add up to %s but added up to %s", PARTS, sum);
        return new SizeCurve(sizes, parts.stream().mapToLong(Long::longValue).toArray());
    }

    /**
     * Returns the curve in proportion to weights, one per size as they run: millionths by largest remainder, equal remainders to the smaller
     * size.
     *
     * @throws IllegalArgumentException if their number does not fit, one is negative or above 10^12, or all are zero
     */
    public static SizeCurve ofWeights(SizeScale sizes, List<Long> weights) {
        checkNumber(sizes, weights.size());
        for (int j = 0; j < weights.size(); j++) {
            checkArgument(
                    weights.get(j) >= 0 && weights.get(j) <= MAX_WEIGHT,
                    "weight of size %s must lie within [0, %s] but was %s",
                    sizes.sizes().get(j),
                    MAX_WEIGHT,
                    weights.get(j));
        }
        long[] copy = weights.stream().mapToLong(Long::longValue).toArray();
        checkArgument(
                LongStream.of(copy).anyMatch(w -> w > 0),
                "weights of SizeCurve must not all be zero but were %s",
                weights);
        return new SizeCurve(sizes, rounded(copy));
    }

    private static final long MAX_WEIGHT = 1_000_000_000_000L;

    private static void checkNumber(SizeScale sizes, int number) {
        checkArgument(
                number == sizes.sizes().size(),
                "shares of SizeCurve must number %s but numbered %s",
                sizes.sizes().size(),
                number);
    }

    /** Weights of at most 10^12 each to parts; the products with a million fit a long. */
    private static long[] rounded(long[] weights) {
        Ratio total = Ratio.of(Arrays.stream(weights).sum());
        long[] parts = new long[weights.length];
        Ratio[] rests = new Ratio[weights.length];
        long left = PARTS;
        for (int j = 0; j < weights.length; j++) {
            Ratio exact = Ratio.of(weights[j]).times(Ratio.of(PARTS)).dividedBy(total);
            parts[j] = exact.numerator().divide(exact.denominator()).longValueExact();
            rests[j] = exact.minus(Ratio.of(parts[j]));
            left -= parts[j];
        }
        for (; left > 0; left--) {
            int best = 0;
            for (int j = 1; j < parts.length; j++) {
                best = rests[j].compareTo(rests[best]) > 0 ? j : best;
            }
            parts[best]++;
            rests[best] = rests[best].minus(Ratio.ONE);
        }
        return parts;
    }

    /** The sizes. */
    public SizeScale sizes() {
        return sizes;
    }

    /** The share of a size in millionths. */
    public long parts(SizeId size) {
        return parts[sizes.position(size)];
    }

    /** The shares of all sizes in millionths, as they run. */
    public List<Long> parts() {
        return Arrays.stream(parts).boxed().toList();
    }

    /** The share of a size. */
    public Ratio share(SizeId size) {
        return Ratio.of(parts(size), PARTS);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof SizeCurve other && sizes.equals(other.sizes) && Arrays.equals(parts, other.parts);
    }

    @Override
    public int hashCode() {
        return 31 * sizes.hashCode() + Arrays.hashCode(parts);
    }

    /** Sizes and millionths. */
    @Override
    public String toString() {
        return "SizeCurve of " + sizes + " in millionths " + Arrays.toString(parts);
    }
}
