package dev.maison.allocation.display;

import static java.util.Objects.requireNonNull;

import dev.maison.core.DoorId;
import java.util.Comparator;

/**
 * Names a display: what is shown at which door. Keys order by door, kind and name.
 *
 * @param kind whether it is a size run or a story
 * @param name the id of the style or of the story
 * @param door the door
 */
public record DisplayKey(Kind kind, String name, DoorId door) implements Comparable<DisplayKey> {
    /** What is shown. */
    public enum Kind {
        /** The size run of a style. */
        SIZE_RUN,
        /** A story: pieces of several styles that are shown together. */
        STORY
    }

    private static final Comparator<DisplayKey> ORDER = Comparator.comparing(DisplayKey::door)
            .thenComparing(DisplayKey::kind)
            .thenComparing(DisplayKey::name);

    /** Refuses {@code null}. */
    public DisplayKey {
        requireNonNull(kind, "kind");
        requireNonNull(name, "name");
        requireNonNull(door, "door");
    }

    @Override
    public int compareTo(DisplayKey other) {
        return ORDER.compare(this, other);
    }

    /** What and where: {@code size run COAT at PARIS}. */
    @Override
    public String toString() {
        return (kind == Kind.SIZE_RUN ? "size run " : "story ") + name + " at " + door;
    }
}
