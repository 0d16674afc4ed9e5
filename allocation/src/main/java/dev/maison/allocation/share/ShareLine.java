package dev.maison.allocation.share;

import dev.maison.core.DoorId;
import java.util.Comparator;
import org.immutables.value.Value;

/**
 * Units given to one door. Lines order by door.
 *
 * <p>A line may come from a house's own policy or from outside, so it holds any number of units and is judged only by
 * {@link ShareVerifier} or by a law.
 */
@Value.Immutable
public abstract class ShareLine implements Comparable<ShareLine> {
    private static final Comparator<ShareLine> ORDER =
            Comparator.comparing(ShareLine::door).thenComparing(ShareLine::units);

    ShareLine() {}

    /** Returns a line. */
    public static ShareLine of(DoorId door, long units) {
        return ImmutableShareLine.of(door, units);
    }

    /** The door. */
    @Value.Parameter
    public abstract DoorId door();

    /** The units. */
    @Value.Parameter
    public abstract long units();

    /** This line with other units. */
    public abstract ShareLine withUnits(long units);

    @Override
    public final int compareTo(ShareLine other) {
        return ORDER.compare(this, other);
    }
}
