package dev.maison.core;

import dev.maison.core.internal.text.IdText;
import org.immutables.value.Value;

/**
 * Identifies a piece: one physical unit that is known by itself, such as a watch with its own file.
 *
 * <p>It is the house's own identifier. A serial number is a mark on the piece, and marks can be missing, worn or copied.
 * The text keeps the {@linkplain dev.maison.core rule for identifiers}, which order by {@link String#compareTo}.
 */
@Value.Immutable
public abstract class PieceId implements Comparable<PieceId> {
    PieceId() {}

    /**
     * Returns the identifier for the given text.
     *
     * @throws IllegalArgumentException if {@code text} breaks the rule for identifiers
     */
    public static PieceId of(String text) {
        return ImmutablePieceId.of(text);
    }

    /** The text of the identifier. */
    @Value.Parameter
    public abstract String text();

    @Value.Check
    void check() {
        IdText.check("PieceId", text());
    }

    @Override
    public final int compareTo(PieceId other) {
        return text().compareTo(other.text());
    }

    @Override
    public final String toString() {
        return text();
    }
}
