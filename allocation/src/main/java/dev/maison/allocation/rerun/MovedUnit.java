package dev.maison.allocation.rerun;

import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.util.Optional;

/**
 * One move of one unit: from a door to another, from those left over to a door, or from a door to those left over or gone.
 *
 * <p>Units of a SKU are alike, so which of the units gained was which of those lost is a convention: forced ones first, then by worth.
 *
 * @param sku the SKU
 * @param from the door that lost it; absent when it was left over
 * @param fromReason why it left the door
 * @param to the door that gained it; absent when it is left over or gone
 * @param toReason why it came to the door
 */
public record MovedUnit(
        SkuId sku,
        Optional<DoorId> from,
        Optional<MoveReason> fromReason,
        Optional<DoorId> to,
        Optional<MoveReason> toReason) {
    /** A sentence for people. */
    public String sentence() {
        return "a unit of " + sku + " went from " + from.map(DoorId::text).orElse("those left over")
                + fromReason.map(r -> " (" + r.sentence() + ")").orElse("") + " to "
                + to.map(DoorId::text).orElse("those left over")
                + toReason.map(r -> " (" + r.sentence() + ")").orElse("");
    }
}
