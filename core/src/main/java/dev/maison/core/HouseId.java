package dev.maison.core;

import dev.maison.core.internal.text.IdText;
import org.immutables.value.Value;

/**
 * Identifies a house: a brand with its own collections, such as a maker of bags, watches or gifts.
 *
 * <p>A boutique may sell the pieces of several houses. The text keeps the {@linkplain dev.maison.core rule for
 * identifiers}, which order by {@link String#compareTo}.
 */
@Value.Immutable
public abstract class HouseId implements Comparable<HouseId> {
    HouseId() {}

    /**
     * Returns the identifier for the given text.
     *
     * @throws IllegalArgumentException if {@code text} breaks the rule for identifiers
     */
    public static HouseId of(String text) {
        return ImmutableHouseId.of(text);
    }

    /** The text of the identifier. */
    @Value.Parameter
    public abstract String text();

    @Value.Check
    void check() {
        IdText.check("HouseId", text());
    }

    @Override
    public final int compareTo(HouseId other) {
        return text().compareTo(other.text());
    }

    @Override
    public final String toString() {
        return text();
    }
}
