package dev.maison.allocation.share;

import static java.util.Objects.requireNonNull;

import dev.maison.core.DoorId;

/**
 * One limit on a door that takes part in a conflict.
 *
 * @param kind which limit
 * @param door the door it holds for
 * @param units the fewest or most units the door can get by this limit
 */
public record ShareLimit(Kind kind, DoorId door, long units) {
    /** The kinds of limits. */
    public enum Kind {
        /** The door gets at least its minimum. */
        MINIMUM,
        /** The door gets at most its maximum. */
        MAXIMUM,
        /** The door has no weight, so it gets nothing above its minimum. */
        ZERO_WEIGHT
    }

    /** Refuses {@code null}. */
    public ShareLimit {
        requireNonNull(kind, "kind");
        requireNonNull(door, "door");
    }
}
