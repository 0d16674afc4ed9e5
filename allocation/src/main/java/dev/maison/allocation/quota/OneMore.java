package dev.maison.allocation.quota;

import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import java.util.Optional;

/**
 * What changes if the maximum of a node grows by one unit: a door of the node gets one more, and where the supply or a wider node is
 * used up another door gives one back.
 *
 * @param node the node
 * @param to the door that gets a unit
 * @param gain what it gains there
 * @param from the door that gives one back; absent when the unit was left over
 * @param loss what it gained there; nothing when the unit was left over
 */
public record OneMore(QuotaNodeId node, DoorId to, Amount gain, Optional<DoorId> from, Amount loss) {
    /** What one unit more of the node's maximum is worth; in tiers, the gain less the loss whichever their tiers. */
    public Amount worth() {
        return gain.minus(loss);
    }

    /** A sentence for people. */
    public String sentence() {
        return "one more unit in " + node + " goes to " + to + ", worth " + gain
                + from.map(door -> ", and comes from " + door + ", where it was worth " + loss)
                        .orElse(", from the units left over");
    }
}
