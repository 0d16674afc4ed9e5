package dev.maison.allocation.pack;

import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.util.Comparator;
import org.immutables.value.Value;

/**
 * Packs of one kind given to one door. Lines order by door, then pack.
 *
 * <p>A line may come from outside, so it holds any number of packs and is judged only by {@link PackVerifier}.
 */
@Value.Immutable
public abstract class PackLine implements Comparable<PackLine> {
    private static final Comparator<PackLine> ORDER =
            Comparator.comparing(PackLine::door).thenComparing(PackLine::pack).thenComparing(PackLine::packs);

    PackLine() {}

    /** Returns a line. */
    public static PackLine of(DoorId door, SkuId pack, int packs) {
        return ImmutablePackLine.of(door, pack, packs);
    }

    /** The door. */
    @Value.Parameter
    public abstract DoorId door();

    /** The kind of pack. */
    @Value.Parameter
    public abstract SkuId pack();

    /** The packs. */
    @Value.Parameter
    public abstract int packs();

    /** This line with other packs. */
    public abstract PackLine withPacks(int packs);

    @Override
    public final int compareTo(PackLine other) {
        return ORDER.compare(this, other);
    }
}
