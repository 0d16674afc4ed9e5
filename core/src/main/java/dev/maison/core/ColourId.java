package dev.maison.core;

import dev.maison.core.internal.text.IdText;
import org.immutables.value.Value;

/**
 * Identifies a colour, or whatever a house varies in its place: leather, stone, dial.
 *
 * <p>The same colour may be used by many styles. The text keeps the {@linkplain dev.maison.core rule for identifiers},
 * which order by {@link String#compareTo}.
 */
@Value.Immutable
public abstract class ColourId implements Comparable<ColourId> {
    ColourId() {}

    /**
     * Returns the identifier for the given text.
     *
     * @throws IllegalArgumentException if {@code text} breaks the rule for identifiers
     */
    public static ColourId of(String text) {
        return ImmutableColourId.of(text);
    }

    /** The text of the identifier. */
    @Value.Parameter
    public abstract String text();

    @Value.Check
    void check() {
        IdText.check("ColourId", text());
    }

    @Override
    public final int compareTo(ColourId other) {
        return text().compareTo(other.text());
    }

    @Override
    public final String toString() {
        return text();
    }
}
