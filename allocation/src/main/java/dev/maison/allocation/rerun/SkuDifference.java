package dev.maison.allocation.rerun;

import dev.maison.core.SkuId;

/**
 * What became of a SKU's units between two plans. It reconciles: {@code gained - lost + change of held back + change of left over = change of
 * supply}.
 *
 * @param sku the SKU
 * @param supplyUnits the change of its supply
 * @param heldBackUnits the change of units held back
 * @param leftOverUnits the change of units left over
 * @param gainedUnits units that doors gained
 * @param lostUnits units that doors lost
 */
public record SkuDifference(
        SkuId sku, long supplyUnits, long heldBackUnits, long leftOverUnits, long gainedUnits, long lostUnits) {
    /** Whether the parts add up to the change of supply. */
    public boolean reconciles() {
        return gainedUnits - lostUnits + heldBackUnits + leftOverUnits == supplyUnits;
    }
}
