package dev.maison.allocation.size;

import static java.util.Objects.requireNonNull;

import dev.maison.core.DoorId;
import dev.maison.core.SizeId;
import java.util.Optional;

/**
 * One limit that takes part in a conflict of totals.
 *
 * @param kind which limit
 * @param door the door it holds for; absent for a size total
 * @param size the size it holds for; absent for a door total
 * @param units the units it states
 */
public record SizeSplitLimit(Kind kind, Optional<DoorId> door, Optional<SizeId> size, long units) {
    /** The kinds of limits. */
    public enum Kind {
        /** What a door gets in all. */
        DOOR_TOTAL,
        /** What there is of a size in all. */
        SIZE_TOTAL,
        /** The most units of a size at a door. */
        CAP,
        /** A size without weight at a door: the door gets none of it. */
        NO_WEIGHT
    }

    /** Refuses {@code null}. */
    public SizeSplitLimit {
        requireNonNull(kind, "kind");
        requireNonNull(door, "door");
        requireNonNull(size, "size");
    }

    @Override
    public String toString() {
        return kind + door.map(id -> " of door " + id).orElse("")
                + size.map(id -> " of size " + id).orElse("") + " " + units;
    }
}
