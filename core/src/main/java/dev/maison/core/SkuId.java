package dev.maison.core;

import dev.maison.core.internal.text.IdText;
import org.immutables.value.Value;

/**
 * Identifies one sellable item: a style in one colour and one size.
 *
 * <p>The stock-keeping unit is what doors order, hold and sell. The text keeps the {@linkplain dev.maison.core rule for
 * identifiers}, which order by {@link String#compareTo}.
 */
@Value.Immutable
public abstract class SkuId implements Comparable<SkuId> {
    SkuId() {}

    /**
     * Returns the identifier for the given text.
     *
     * @throws IllegalArgumentException if {@code text} breaks the rule for identifiers
     */
    public static SkuId of(String text) {
        return ImmutableSkuId.of(text);
    }

    /** The text of the identifier. */
    @Value.Parameter
    public abstract String text();

    @Value.Check
    void check() {
        IdText.check("SkuId", text());
    }

    @Override
    public final int compareTo(SkuId other) {
        return text().compareTo(other.text());
    }

    @Override
    public final String toString() {
        return text();
    }
}
