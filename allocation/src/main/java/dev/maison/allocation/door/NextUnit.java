package dev.maison.allocation.door;

import dev.maison.core.Amount;
import dev.maison.core.DoorId;

/**
 * Who gets the next unit, should there be one more.
 *
 * @param door the door
 * @param unit which of the door's units it would be, counted from 1
 * @param gain what it would gain
 */
public record NextUnit(DoorId door, int unit, Amount gain) {
    /** A sentence for people. */
    public String sentence() {
        return "the next unit goes to " + door + ", worth " + gain;
    }
}
