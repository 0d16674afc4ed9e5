package dev.maison.allocation.share;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.maison.core.DoorId;

/**
 * One unit of one door: its first, second and so on.
 *
 * @param door the door
 * @param number which of its units, counted from 1
 */
public record ShareUnit(DoorId door, long number) {
    /** Checks that units are counted from 1. */
    public ShareUnit {
        requireNonNull(door, "door");
        checkArgument(number >= 1, "number of ShareUnit must be at least 1 but was %s", number);
    }

    @Override
    public String toString() {
        return "unit " + number + " of " + door;
    }
}
