package dev.maison.allocation.door;

import static com.google.common.base.Preconditions.checkArgument;

import org.immutables.value.Value;

/** What one door has, expects and owes of one SKU before anything is allocated. Counts only where the need is {@link LaunchNeed#NET}. */
@Value.Immutable
public abstract class LaunchPosition {
    /** The net position is at most this, and at least minus this. */
    public static final long MAX_NET_UNITS = 1 << 30;

    LaunchPosition() {}

    /** Returns a position of so many units on hand, with nothing on its way and nothing reserved. */
    public static LaunchPosition ofOnHand(long onHandUnits) {
        return builder().onHandUnits(onHandUnits).build();
    }

    /** Starts a position with no units. */
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

    /** Units of these that are promised to clients. */
    @Value.Default
    public long reservedUnits() {
        return 0;
    }

    /** On hand + in transit + on order - reserved; negative when the door owes more than it has. */
    public long netUnits() {
        return onHandUnits() + inTransitUnits() + onOrderUnits() - reservedUnits();
    }

    @Value.Check
    void check() {
        Limits.checkUnits("onHandUnits of", "LaunchPosition", onHandUnits());
        Limits.checkUnits("inTransitUnits of", "LaunchPosition", inTransitUnits());
        Limits.checkUnits("onOrderUnits of", "LaunchPosition", onOrderUnits());
        Limits.checkUnits("reservedUnits of", "LaunchPosition", reservedUnits());
        checkArgument(
                Math.abs(netUnits()) <= MAX_NET_UNITS,
                "netUnits of LaunchPosition must lie within [-%s, %s] but was %s",
                MAX_NET_UNITS,
                MAX_NET_UNITS,
                netUnits());
    }

    /** Builds a {@link LaunchPosition}. */
    public static final class Builder extends ImmutableLaunchPosition.Builder {
        Builder() {}
    }
}
