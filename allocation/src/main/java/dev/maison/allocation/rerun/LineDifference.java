package dev.maison.allocation.rerun;

import dev.maison.core.DoorId;
import dev.maison.core.SkuId;

/**
 * A line that differs between two plans.
 *
 * @param sku the SKU
 * @param door the door
 * @param unitsBefore the units in the first plan
 * @param unitsAfter the units in the second plan
 * @param reason why
 */
public record LineDifference(SkuId sku, DoorId door, long unitsBefore, long unitsAfter, DifferenceReason reason) {
    /** The units gained; negative when lost. */
    public long units() {
        return unitsAfter - unitsBefore;
    }

    /** A sentence for people. */
    public String sentence() {
        return sku + " at " + door + " went from " + unitsBefore + " to " + unitsAfter + ": " + reason.sentence();
    }
}
