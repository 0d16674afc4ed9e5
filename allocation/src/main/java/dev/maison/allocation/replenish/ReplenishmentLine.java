package dev.maison.allocation.replenish;

import dev.maison.allocation.door.StockPosition;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.util.Comparator;
import org.immutables.value.Value;

/**
 * What one door gets of one SKU, beside what it had and the level it was to reach. Lines order by SKU, then door.
 *
 * <p>A line may come from outside, so it holds any units and is judged only by {@link ReplenishmentVerifier}.
 */
@Value.Immutable
public abstract class ReplenishmentLine implements Comparable<ReplenishmentLine> {
    private static final Comparator<ReplenishmentLine> ORDER = Comparator.comparing(ReplenishmentLine::sku)
            .thenComparing(ReplenishmentLine::door)
            .thenComparing(ReplenishmentLine::units)
            .thenComparing(ReplenishmentLine::orderUpToUnits)
            .thenComparing(line -> line.position().netUnits());

    ReplenishmentLine() {}

    /** Returns the line of an item with so many units. */
    public static ReplenishmentLine of(ReplenishmentItem item, long units) {
        return of(item.sku(), item.door(), item.position(), item.orderUpToUnits(), units);
    }

    /** Returns a line. */
    public static ReplenishmentLine of(
            SkuId sku, DoorId door, StockPosition position, long orderUpToUnits, long units) {
        return ImmutableReplenishmentLine.of(sku, door, position, orderUpToUnits, units);
    }

    /** The SKU. */
    @Value.Parameter
    public abstract SkuId sku();

    /** The door. */
    @Value.Parameter
    public abstract DoorId door();

    /** What the door had, expected and owed. */
    @Value.Parameter
    public abstract StockPosition position();

    /** The level that it was to reach. */
    @Value.Parameter
    public abstract long orderUpToUnits();

    /** The units it gets. */
    @Value.Parameter
    public abstract long units();

    /** The net position with these units in it. */
    public long netUnitsAfter() {
        return position().netUnits() + units();
    }

    /** This line with other units. */
    public abstract ReplenishmentLine withUnits(long units);

    /** This line with another position. */
    public abstract ReplenishmentLine withPosition(StockPosition position);

    /** This line with another level. */
    public abstract ReplenishmentLine withOrderUpToUnits(long orderUpToUnits);

    @Override
    public final int compareTo(ReplenishmentLine other) {
        return ORDER.compare(this, other);
    }
}
