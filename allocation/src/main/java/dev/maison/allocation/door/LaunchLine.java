package dev.maison.allocation.door;

import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.util.Comparator;
import org.immutables.value.Value;

/**
 * Units of one SKU given to one door. Lines order by SKU, then door.
 *
 * <p>A line is what a plan says and what a verifier is handed; it may come from outside, so it holds any number of units and is
 * judged only by {@link LaunchVerifier}.
 */
@Value.Immutable
public abstract class LaunchLine implements Comparable<LaunchLine> {
    private static final Comparator<LaunchLine> ORDER = Comparator.comparing(LaunchLine::sku)
            .thenComparing(LaunchLine::door)
            .thenComparing(LaunchLine::units);

    LaunchLine() {}

    /** Returns a line. */
    public static LaunchLine of(SkuId sku, DoorId door, long units) {
        return ImmutableLaunchLine.of(sku, door, units);
    }

    /** The SKU. */
    @Value.Parameter
    public abstract SkuId sku();

    /** The door. */
    @Value.Parameter
    public abstract DoorId door();

    /** The units. */
    @Value.Parameter
    public abstract long units();

    /** This line with other units. */
    public abstract LaunchLine withUnits(long units);

    @Override
    public final int compareTo(LaunchLine other) {
        return ORDER.compare(this, other);
    }
}
