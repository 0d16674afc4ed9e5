package dev.maison.allocation.rerun;

import dev.maison.core.DoorId;
import dev.maison.core.SkuId;

/** What must stay as it was in a re-run. A pin holds also where there was no unit: none may come. */
public sealed interface Pin {
    /** The line of a SKU at a door stays. */
    static Pin line(SkuId sku, DoorId door) {
        return new Line(sku, door);
    }

    /** All lines of a SKU stay. */
    static Pin sku(SkuId sku) {
        return new Sku(sku);
    }

    /** All lines of a door stay. */
    static Pin door(DoorId door) {
        return new Door(door);
    }

    /**
     * One line.
     *
     * @param sku the SKU
     * @param door the door
     */
    record Line(SkuId sku, DoorId door) implements Pin {}

    /**
     * A whole SKU.
     *
     * @param sku the SKU
     */
    record Sku(SkuId sku) implements Pin {}

    /**
     * A whole door.
     *
     * @param door the door
     */
    record Door(DoorId door) implements Pin {}
}
