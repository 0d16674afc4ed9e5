package dev.maison.allocation.door;

import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the least further supply would change that changes anything. Where units come one by one, that is one unit at one door; in
 * steps it may be several units, and a door may even give some up.
 *
 * @param moreSupplyUnits the further supply
 * @param changes the doors whose units change, in the tie order
 * @param gain what is gained more; negative for a pushed SKU at a loss
 */
public record NextStep(long moreSupplyUnits, List<Change> changes, Amount gain) {
    /** Copies the list. */
    public NextStep {
        changes = List.copyOf(changes);
    }

    /**
     * One door's units before and after.
     *
     * @param door the door
     * @param before its units now
     * @param after its units with the further supply
     */
    public record Change(DoorId door, long before, long after) {}

    /** A sentence for people. */
    public String sentence() {
        return changes.stream()
                .map(c -> c.door() + " goes from " + c.before() + " to " + c.after())
                .collect(Collectors.joining(
                        ", ", "with " + moreSupplyUnits + " more of supply ", ", worth " + gain + " together"));
    }
}
