package dev.maison.allocation.gate;

import dev.maison.core.DoorId;
import dev.maison.core.SkuId;

/**
 * Says whether a SKU may go to a door. A port: a house brings its own gates beside those of this package.
 *
 * <p>A gate is a pure function: the same pair has the same answer each time, and the day of the question is part of the gate, not read
 * from a clock. A change of its rules changes {@link #version}, since digests name a gate by name and version and hold its answers.
 */
public interface Gate {
    /** The name by which reports call the gate, such as {@code export}; unique among the gates of a check. */
    String name();

    /** The version of its rules, such as a date or a document number. */
    String version();

    /** The answer for one pair. What the gate was told nothing about is {@link Standing#UNKNOWN}, never allowed. */
    GateAnswer answer(SkuId sku, DoorId door);
}
