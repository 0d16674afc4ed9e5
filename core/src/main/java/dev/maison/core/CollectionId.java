package dev.maison.core;

import dev.maison.core.internal.text.IdText;
import org.immutables.value.Value;

/**
 * Identifies a collection: the styles that a house presents together.
 *
 * <p>The text keeps the {@linkplain dev.maison.core rule for identifiers}, which order by {@link String#compareTo}.
 */
@Value.Immutable
public abstract class CollectionId implements Comparable<CollectionId> {
    CollectionId() {}

    /**
     * Returns the identifier for the given text.
     *
     * @throws IllegalArgumentException if {@code text} breaks the rule for identifiers
     */
    public static CollectionId of(String text) {
        return ImmutableCollectionId.of(text);
    }

    /** The text of the identifier. */
    @Value.Parameter
    public abstract String text();

    @Value.Check
    void check() {
        IdText.check("CollectionId", text());
    }

    @Override
    public final int compareTo(CollectionId other) {
        return text().compareTo(other.text());
    }

    @Override
    public final String toString() {
        return text();
    }
}
