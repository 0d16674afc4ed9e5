package dev.maison.core;

import dev.maison.core.internal.text.IdText;
import org.immutables.value.Value;

/**
 * Identifies a warehouse: a place that holds stock and does not sell to clients itself.
 *
 * <p>The text keeps the {@linkplain dev.maison.core rule for identifiers}, which order by {@link String#compareTo}.
 */
@Value.Immutable
public abstract class WarehouseId implements Comparable<WarehouseId> {
    WarehouseId() {}

    /**
     * Returns the identifier for the given text.
     *
     * @throws IllegalArgumentException if {@code text} breaks the rule for identifiers
     */
    public static WarehouseId of(String text) {
        return ImmutableWarehouseId.of(text);
    }

    /** The text of the identifier. */
    @Value.Parameter
    public abstract String text();

    @Value.Check
    void check() {
        IdText.check("WarehouseId", text());
    }

    @Override
    public final int compareTo(WarehouseId other) {
        return text().compareTo(other.text());
    }

    @Override
    public final String toString() {
        return text();
    }
}
