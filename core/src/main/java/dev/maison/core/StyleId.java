package dev.maison.core;

import dev.maison.core.internal.text.IdText;
import org.immutables.value.Value;

/**
 * Identifies a style: a design, before its colour and size are chosen.
 *
 * <p>The text keeps the {@linkplain dev.maison.core rule for identifiers}, which order by {@link String#compareTo}.
 */
@Value.Immutable
public abstract class StyleId implements Comparable<StyleId> {
    StyleId() {}

    /**
     * Returns the identifier for the given text.
     *
     * @throws IllegalArgumentException if {@code text} breaks the rule for identifiers
     */
    public static StyleId of(String text) {
        return ImmutableStyleId.of(text);
    }

    /** The text of the identifier. */
    @Value.Parameter
    public abstract String text();

    @Value.Check
    void check() {
        IdText.check("StyleId", text());
    }

    @Override
    public final int compareTo(StyleId other) {
        return text().compareTo(other.text());
    }

    @Override
    public final String toString() {
        return text();
    }
}
