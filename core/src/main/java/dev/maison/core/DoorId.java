package dev.maison.core;

import org.immutables.value.Value;

/**
 * Identifies a door: one place that sells to clients, such as a boutique, a corner in a department store, or a stockist.
 *
 * <p>The text is kept exactly as given: it is neither trimmed nor folded to one case. It holds 1 to
 * {@value IdText#MAX_LENGTH} UTF-16 code units, is not blank, and has no control character and no unpaired surrogate, so
 * that it has exactly one form in canonical bytes. Identifiers order by {@link String#compareTo}.
 */
@Value.Immutable
public abstract class DoorId implements Comparable<DoorId> {
    DoorId() {}

    /**
     * Returns the identifier for the given text.
     *
     * @throws IllegalArgumentException if {@code text} breaks a rule of the class comment
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
