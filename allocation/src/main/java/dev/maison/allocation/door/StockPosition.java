package dev.maison.allocation.door;

import static com.google.common.base.Preconditions.checkArgument;

import org.immutables.value.Value;

/**
 * What one door has, expects and owes of one SKU.
 *
 * <p>Its net is what a door can count on: on hand + in transit + on order - reserved - backorders, negative when it owes more than it has
 * and expects. A launch counts it where the need is {@link LaunchNeed#NET}; a replenishment compares it with the level.
 */
@Value.Immutable
public abstract class StockPosition {
    /** The net position is at most this, and at least minus this. */
    public static final long MAX_NET_UNITS = 1 << 30;

    private static final StockPosition EMPTY = builder().build();

    StockPosition() {}

    /** Returns a position with nothing in it. */
    public static StockPosition empty() {
        return EMPTY;
    }

    /** Returns a position of so many units on hand, with nothing on its way and nothing owed. */
    public static StockPosition ofOnHand(long onHandUnits) {
        return builder().onHandUnits(onHandUnits).build();
    }

    /** Starts a position; parts that are not named are 0. */
    public static Builder builder() {
        return new Builder();
    }

    /** Units at the door; within [0, 2147483647], as all of these. */
    @Value.Default
    public long onHandUnits() {
        return 0;
    }

    /** Units on their way to the door. */
    @Value.Default
    public long inTransitUnits() {
        return 0;
    }

    /** Units ordered for the door and not yet sent. */
    @Value.Default
    public long onOrderUnits() {
        return 0;
    }

    /** Units on hand or expected that are promised to clients. */
    @Value.Default
    public long reservedUnits() {
        return 0;
    }

    /** Units that clients wait for and that nothing on hand or expected covers. */
    @Value.Default
    public long backorderUnits() {
        return 0;
    }

    /** On hand + in transit + on order - reserved - backorders. */
    public long netUnits() {
        return onHandUnits() + inTransitUnits() + onOrderUnits() - reservedUnits() - backorderUnits();
    }

    /** A sentence for people, with all parts that are not 0. */
    public String sentence() {
        StringBuilder text = new StringBuilder().append(onHandUnits()).append(" on hand");
        part(text, " + ", inTransitUnits(), "in transit");
        part(text, " + ", onOrderUnits(), "on order");
        part(text, " - ", reservedUnits(), "reserved");
        part(text, " - ", backorderUnits(), "on backorder");
        return text.append(" = ").append(netUnits()).toString();
    }

    private static void part(StringBuilder text, String sign, long units, String words) {
        if (units != 0) {
            text.append(sign).append(units).append(' ').append(words);
        }
    }

    /** This position with other units on hand. */
    public abstract StockPosition withOnHandUnits(long onHandUnits);

    /** This position with other units on their way. */
    public abstract StockPosition withInTransitUnits(long inTransitUnits);

    @Value.Check
    void check() {
        Limits.checkUnits("onHandUnits of", "StockPosition", onHandUnits());
        Limits.checkUnits("inTransitUnits of", "StockPosition", inTransitUnits());
        Limits.checkUnits("onOrderUnits of", "StockPosition", onOrderUnits());
        Limits.checkUnits("reservedUnits of", "StockPosition", reservedUnits());
        Limits.checkUnits("backorderUnits of", "StockPosition", backorderUnits());
        checkArgument(
                Math.abs(netUnits()) <= MAX_NET_UNITS,
                "netUnits of StockPosition must lie within [-%s, %s] but was %s",
                MAX_NET_UNITS,
                MAX_NET_UNITS,
                netUnits());
    }

    /** Builds a {@link StockPosition}. */
    public static final class Builder extends ImmutableStockPosition.Builder {
        Builder() {}
    }
}
