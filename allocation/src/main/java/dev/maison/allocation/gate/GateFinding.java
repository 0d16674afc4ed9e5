package dev.maison.allocation.gate;

import static java.util.Objects.requireNonNull;

import dev.maison.core.DoorId;
import dev.maison.core.SkuId;

/**
 * What one gate says of one SKU at one door.
 *
 * @param sku the SKU
 * @param door the door
 * @param gate the name of the gate
 * @param answer its answer
 */
public record GateFinding(SkuId sku, DoorId door, String gate, GateAnswer answer) {
    /** Refuses {@code null}. */
    public GateFinding {
        requireNonNull(sku, "sku");
        requireNonNull(door, "door");
        requireNonNull(gate, "gate");
        requireNonNull(answer, "answer");
    }

    /** A sentence for people. Not for parsing. */
    public String sentence() {
        String verb = switch (answer.standing()) {
            case ALLOWED -> "allows";
            case REFUSED -> "refuses";
            case UNKNOWN -> "cannot allow";
        };
        return "gate '" + gate + "' " + verb + " " + sku + " at door " + door + ": " + answer.sentence();
    }
}
