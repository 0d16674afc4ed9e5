package dev.maison.allocation.door;

import dev.maison.core.SkuId;
import org.immutables.value.Value;

/** A SKU of a launch and the units there are of it. */
@Value.Immutable
public abstract class LaunchSku {
    LaunchSku() {}

    /** Returns a SKU with so many units and none held back. */
    public static LaunchSku of(SkuId id, long supplyUnits) {
        return builder().id(id).supplyUnits(supplyUnits).build();
    }

    /** Starts a SKU. */
    public static Builder builder() {
        return new Builder();
    }

    /** The SKU. */
    public abstract SkuId id();

    /** Units there are, held back ones included; within [0, 2147483647]. */
    public abstract long supplyUnits();

    /** Units that are kept at the warehouse for later; within [0, 2147483647]. More than the supply cannot be met: a conflict. */
    @Value.Default
    public long holdbackUnits() {
        return 0;
    }

    /** This SKU with another supply. */
    public abstract LaunchSku withSupplyUnits(long supplyUnits);

    /** This SKU with so many units held back. */
    public abstract LaunchSku withHoldbackUnits(long holdbackUnits);

    @Value.Check
    void check() {
        Limits.checkUnits("supplyUnits of SKU", id(), supplyUnits());
        Limits.checkUnits("holdbackUnits of SKU", id(), holdbackUnits());
    }

    /** Builds a {@link LaunchSku}. */
    public static final class Builder extends ImmutableLaunchSku.Builder {
        Builder() {}
    }
}
