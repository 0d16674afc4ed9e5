package dev.maison.allocation.pack;

import dev.maison.core.DoorId;
import java.util.Comparator;
import org.immutables.value.Value;

/**
 * One branch, its lot type and how many of it. Lines order by branch, then lot.
 *
 * <p>A line may come from outside, so it holds any multiplicity and is judged only by {@link LotDesignVerifier}.
 */
@Value.Immutable
public abstract class LotLine implements Comparable<LotLine> {
    private static final Comparator<LotLine> ORDER =
            Comparator.comparing(LotLine::branch).thenComparing(LotLine::lot).thenComparing(LotLine::multiplicity);

    LotLine() {}

    /** Returns a line. */
    public static LotLine of(DoorId branch, LotType lot, int multiplicity) {
        return ImmutableLotLine.of(branch, lot, multiplicity);
    }

    /** The branch. */
    @Value.Parameter
    public abstract DoorId branch();

    /** Its lot type. */
    @Value.Parameter
    public abstract LotType lot();

    /** How many lots it gets. */
    @Value.Parameter
    public abstract int multiplicity();

    /** The units it gets. */
    public long units() {
        return (long) lot().units() * multiplicity();
    }

    /** This line with another lot. */
    public abstract LotLine withLot(LotType lot);

    /** This line with another multiplicity. */
    public abstract LotLine withMultiplicity(int multiplicity);

    @Override
    public final int compareTo(LotLine other) {
        return ORDER.compare(this, other);
    }
}
