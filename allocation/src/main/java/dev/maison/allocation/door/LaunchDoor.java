package dev.maison.allocation.door;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import java.util.Optional;
import org.immutables.value.Value;

/** A door that takes part in a launch. */
@Value.Immutable
public abstract class LaunchDoor {
    /** The tier that is served first. */
    public static final int FIRST_TIER = 1;

    LaunchDoor() {}

    /** Returns a door in the first tier that counts in the problem's currency. */
    public static LaunchDoor of(DoorId id) {
        return builder().id(id).build();
    }

    /** Starts a door. */
    public static Builder builder() {
        return new Builder();
    }

    /** The door. */
    public abstract DoorId id();

    /**
     * The strict tier, {@value #FIRST_TIER} or more: beyond the minima no unit goes to a later tier while a unit would still gain
     * anything in an earlier one. Flagships before other doors, for instance.
     */
    @Value.Default
    public int tier() {
        return FIRST_TIER;
    }

    /** The currency of the door's unit values; the problem's when absent. */
    public abstract Optional<String> currency();

    /** This door in another tier. */
    public abstract LaunchDoor withTier(int tier);

    /** This door with unit values in {@code currency}. */
    public abstract LaunchDoor withCurrency(String currency);

    @Value.Check
    void check() {
        checkArgument(tier() >= FIRST_TIER, "tier of door %s must be at least %s but was %s", id(), FIRST_TIER, tier());
        currency().ifPresent(Amount::zero);
    }

    /** Builds a {@link LaunchDoor}. */
    public static final class Builder extends ImmutableLaunchDoor.Builder {
        Builder() {}
    }
}
