package dev.maison.allocation.size;

import static java.util.Objects.requireNonNull;

import dev.maison.core.DoorId;
import dev.maison.core.SizeId;

/**
 * Units of one size given to one door. A line may come from anywhere, so it holds any number and is judged only by {@link
 * SizeSplitVerifier} or by a law.
 *
 * @param door the door
 * @param size the size
 * @param units the units
 */
public record SizeSplitLine(DoorId door, SizeId size, long units) {
    /** Refuses {@code null}. */
    public SizeSplitLine {
        requireNonNull(door, "door");
        requireNonNull(size, "size");
    }
}
