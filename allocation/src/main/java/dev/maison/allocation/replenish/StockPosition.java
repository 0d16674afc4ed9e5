package dev.maison.allocation.replenish;

import static com.google.common.base.Preconditions.checkArgument;

import org.immutables.value.Value;

/**
 * What a door has, expects and owes of one SKU.
 *
 * <p>Its net is what a base-stock policy compares with the level: on hand + in transit + on order - reserved - backorders. It is negative
 * when the door owes more than it has and expects.
 */
@Value.Immutable
public abstract class StockPosition {
    /** Most units of each part. */
    public static final long MAX_UNITS = 1 << 28;

    private static final StockPosition EMPTY = builder().build();

    StockPosition() {}

    /** Returns a position with nothing in it. */
    public static StockPosition empty() {
        return EMPTY;
    }

    /** Returns a position of so many units on hand. */
    public static StockPosition ofOnHand(long onHandUnits) {
        return builder().onHandUnits(onHandUnits).build();
    }

    /** Starts a position; parts that are not named are 0. */
    public static Builder builder() {
        return new Builder();
    }

    /** Units at the door; within [0, {@link #MAX_UNITS}], as all parts. */
    @Value.Default
    public long onHandUnits() {
        return 0;
    }

    /** Units that are on their way to the door. */
    @Value.Default
    public long inTransitUnits() {
        return 0;
    }

    /** Units that are ordered for the door and not yet on their way. */
    @Value.Default
    public long onOrderUnits() {
        return 0;
    }

    /** Units on hand or expected that are promised to somebody. */
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
        check("onHandUnits", onHandUnits());
        check("inTransitUnits", inTransitUnits());
        check("onOrderUnits", onOrderUnits());
        check("reservedUnits", reservedUnits());
        check("backorderUnits", backorderUnits());
    }

    private static void check(String attribute, long units) {
        checkArgument(
                units >= 0 && units <= MAX_UNITS,
                "%s of StockPosition must lie within [0, %s] but was %s",
                attribute,
                MAX_UNITS,
                units);
    }

    /** Builds a {@link StockPosition}. */
    public static final class Builder extends ImmutableStockPosition.Builder {
        Builder() {}
    }
}
