package dev.maison.allocation.door;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import java.util.Optional;
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

    /**
     * The part of the supply that is kept at the warehouse, within [0, 1], rounded up to whole units: at least the part is kept. In
     * place of {@link #holdbackUnits}.
     */
    public abstract Optional<Ratio> holdbackShare();

    /**
     * Whether everything is given that limits allow, also units that gain nothing or cost something. By default only what gains is
     * given. Most units come before gains then; see {@link LaunchProblem}.
     */
    @Value.Default
    public boolean isPushedAll() {
        return false;
    }

    /** This SKU with another supply. */
    public abstract LaunchSku withSupplyUnits(long supplyUnits);

    /** This SKU with so many units held back. */
    public abstract LaunchSku withHoldbackUnits(long holdbackUnits);

    /** This SKU with a part of its supply held back. */
    public abstract LaunchSku withHoldbackShare(Ratio holdbackShare);

    /** This SKU, with or without all that limits allow being given. */
    public abstract LaunchSku withIsPushedAll(boolean isPushedAll);

    @Value.Check
    void check() {
        Limits.checkUnits("supplyUnits of SKU", id(), supplyUnits());
        Limits.checkUnits("holdbackUnits of SKU", id(), holdbackUnits());
        holdbackShare().ifPresent(share -> {
            Limits.checkShare(id(), share);
            checkArgument(
                    holdbackUnits() == 0,
                    "holdback of SKU %s must be stated in units or as a share but was %s and %s",
                    id(),
                    holdbackUnits(),
                    share);
        });
    }

    /** Builds a {@link LaunchSku}. */
    public static final class Builder extends ImmutableLaunchSku.Builder {
        Builder() {}
    }
}
