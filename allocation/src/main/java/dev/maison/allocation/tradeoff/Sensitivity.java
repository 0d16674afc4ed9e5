package dev.maison.allocation.tradeoff;

import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.util.Optional;

/**
 * What one step of one input is worth.
 *
 * @param sku the SKU
 * @param door the door; absent for the supply
 * @param input which input, and which way
 * @param answer what the total gain changes by
 */
public record Sensitivity(SkuId sku, Optional<DoorId> door, Input input, WhatIfAnswer answer) {
    /** An input and a step. The list may grow when inputs are added. */
    public enum Input {
        /** One more unit of supply. */
        SUPPLY_PLUS_ONE,
        /** One unit of supply less. */
        SUPPLY_MINUS_ONE,
        /** A door's maximum one up. */
        MAXIMUM_PLUS_ONE,
        /** A door's maximum one down. */
        MAXIMUM_MINUS_ONE,
        /** A door's minimum one up. */
        MINIMUM_PLUS_ONE,
        /** A door's minimum one down. */
        MINIMUM_MINUS_ONE
    }
}
