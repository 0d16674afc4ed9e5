package dev.maison.allocation.door;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Why a SKU cannot be allocated: limits that cannot hold together. The set is irreducible: without any one of them the rest can
 * hold.
 *
 * @param sku the SKU
 * @param supplyUnits its supply
 * @param holdbackUnits its holdback, or 0 when the holdback is not part of the conflict
 * @param minima the minima that are part of the conflict, the largest first, equals by door
 */
public record LaunchConflict(SkuId sku, long supplyUnits, long holdbackUnits, List<Minimum> minima) {
    /** Copies the list. */
    public LaunchConflict {
        checkArgument(
                holdbackUnits >= 0, "holdbackUnits of LaunchConflict must not be negative but was %s", holdbackUnits);
        minima = List.copyOf(minima);
    }

    /**
     * The minimum of one door.
     *
     * @param door the door
     * @param units its minimum
     */
    public record Minimum(DoorId door, long units) {}

    /** Units that the limits of the set ask for together; more than the supply. */
    public long unitsAsked() {
        return holdbackUnits + minima.stream().mapToLong(Minimum::units).sum();
    }

    /** A sentence for people. */
    public String sentence() {
        String parts = minima.stream()
                .map(m -> "at least " + m.units() + " at " + m.door())
                .collect(Collectors.joining(", "));
        String held = holdbackUnits > 0 ? holdbackUnits + " held back" + (parts.isEmpty() ? "" : ", ") : "";
        return sku + ": a supply of " + supplyUnits + " cannot meet " + held + parts + ", " + unitsAsked()
                + " units together";
    }
}
