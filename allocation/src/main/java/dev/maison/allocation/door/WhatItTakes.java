package dev.maison.allocation.door;

import dev.maison.core.Amount;
import java.util.Optional;

/**
 * What it would take for a door to get one unit more, all else equal. Each way by itself would do.
 *
 * @param reason why the door did not get it
 * @param moreSupplyUnits the smallest further supply with which the door gets it; absent when no supply would do
 * @param unitValue the smallest unit value, in the problem's currency, at which the door takes it from another door of its tier
 *     or a later one, or from the units left over; absent when none would do, or when the gain comes from a table
 */
public record WhatItTakes(LaunchReason reason, Optional<Long> moreSupplyUnits, Optional<Amount> unitValue) {
    /** A sentence for people. */
    public String sentence() {
        String supply = moreSupplyUnits
                .map(units -> units == 1 ? "one more unit of supply" : units + " more units of supply")
                .orElse("");
        String value = unitValue.map(v -> "a unit value of " + v).orElse("");
        String ways = supply.isEmpty() || value.isEmpty() ? supply + value : supply + ", or " + value;
        return ways.isEmpty() ? "nothing would help: " + reason.sentence() : "it would take " + ways;
    }
}
