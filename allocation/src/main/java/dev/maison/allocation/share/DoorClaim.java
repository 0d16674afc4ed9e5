package dev.maison.allocation.share;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.core.DoorId;
import org.immutables.value.Value;

/** What a door asks for, in whole units. */
@Value.Immutable
public abstract class DoorClaim {
    DoorClaim() {}

    /**
     * Returns a claim.
     *
     * @throws IllegalArgumentException if it is negative or above {@link ShareProblem#MAX_SUPPLY_UNITS}
     */
    public static DoorClaim of(DoorId door, long claimedUnits) {
        return ImmutableDoorClaim.of(door, claimedUnits);
    }

    /** The door. */
    @Value.Parameter
    public abstract DoorId door();

    /** The units it asks for; within [0, {@link ShareProblem#MAX_SUPPLY_UNITS}]. */
    @Value.Parameter
    public abstract long claimedUnits();

    /** This claim for another number of units. */
    public abstract DoorClaim withClaimedUnits(long claimedUnits);

    @Value.Check
    void check() {
        checkArgument(
                claimedUnits() >= 0 && claimedUnits() <= ShareProblem.MAX_SUPPLY_UNITS,
                "claimedUnits of door %s must lie within [0, %s] but was %s",
                door(),
                ShareProblem.MAX_SUPPLY_UNITS,
                claimedUnits());
    }
}
