package dev.maison.core;

import dev.maison.core.internal.text.IdText;
import org.immutables.value.Value;

/**
 * Identifies a door: one place that sells to clients, such as a boutique, a corner in a department store, or a stockist.
 *
 * <p>The text keeps the {@linkplain dev.maison.core rule for identifiers}, which order by {@link String#compareTo}.
 */
@Value.Immutable
public abstract class DoorId implements Comparable<DoorId> {
    DoorId() {}

    /**
     * Returns the identifier for the given text.
     *
     * @throws IllegalArgumentException if {@code text} breaks the rule for identifiers
     */
    public static DoorId of(String text) {
        return ImmutableDoorId.of(text);
    }

    /** The text of the identifier. */
    @Value.Parameter
    public abstract String text();

    @Value.Check
    void check() {
        IdText.check("DoorId", text());
    }

    @Override
    public final int compareTo(DoorId other) {
        return text().compareTo(other.text());
    }

    @Override
    public final String toString() {
        return text();
    }
}
