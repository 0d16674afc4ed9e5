package dev.maison.core.product;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import dev.maison.core.SizeId;
import java.util.List;
import org.immutables.value.Value;

/**
 * The sizes of a style, in the order in which they run.
 *
 * <p>The order is the caller's and has a meaning: {@code S, M, L} is a run, the order of the texts is not. A style of
 * one size has a scale of one.
 *
 * <pre>{@code
 * SizeScale shoes = SizeScale.of(List.of(SizeId.of("36"), SizeId.of("36.5"), SizeId.of("37")));
 * shoes.position(SizeId.of("37")); // 2
 * }</pre>
 */
@Value.Immutable
public abstract class SizeScale {
    SizeScale() {}

    /**
     * Returns the scale of the given sizes, smallest first.
     *
     * @throws IllegalArgumentException if there are none, or one comes twice
     */
    public static SizeScale of(List<SizeId> sizes) {
        return ImmutableSizeScale.of(sizes);
    }

    /** Returns the scale of a style that comes in one size. */
    public static SizeScale ofOne(SizeId size) {
        return of(List.of(size));
    }

    /** The sizes in the order in which they run. */
    @Value.Parameter
    public abstract List<SizeId> sizes();

    /** Whether a size belongs to the scale. */
    public final boolean contains(SizeId size) {
        return sizes().contains(size);
    }

    /**
     * The position of a size in the run, counted from 0.
     *
     * @throws IllegalArgumentException if the size does not belong to the scale
     */
    public final int position(SizeId size) {
        int position = sizes().indexOf(size);
        checkArgument(position >= 0, "size must be one of %s but was %s", sizes(), size);
        return position;
    }

    @Value.Check
    void check() {
        checkArgument(!sizes().isEmpty(), "sizes of SizeScale must not be empty but were %s", sizes());
        checkArgument(
                ImmutableSet.copyOf(sizes()).size() == sizes().size(),
                "sizes of SizeScale must be unique but were %s",
                sizes());
    }

    /** The sizes: {@code [36, 36.5, 37]}. */
    @Override
    public final String toString() {
        return sizes().toString();
    }
}
