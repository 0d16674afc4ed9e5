package dev.maison.core;

import dev.maison.core.internal.text.IdText;
import org.immutables.value.Value;

/**
 * Identifies a size as the trade writes it: {@code 38}, {@code M}, {@code 54 cm}, {@code TU} for one size.
 *
 * <p>Identifiers order by text, which is not the order in which sizes run: a size scale holds that.
 * The text keeps the {@linkplain dev.maison.core rule for identifiers}, which order by {@link String#compareTo}.
 */
@Value.Immutable
public abstract class SizeId implements Comparable<SizeId> {
    SizeId() {}

    /**
     * Returns the identifier for the given text.
     *
     * @throws IllegalArgumentException if {@code text} breaks the rule for identifiers
     */
    public static SizeId of(String text) {
        return ImmutableSizeId.of(text);
    }

    /** The text of the identifier. */
    @Value.Parameter
    public abstract String text();

    @Value.Check
    void check() {
        IdText.check("SizeId", text());
    }

    @Override
    public final int compareTo(SizeId other) {
        return text().compareTo(other.text());
    }

    @Override
    public final String toString() {
        return text();
    }
}
