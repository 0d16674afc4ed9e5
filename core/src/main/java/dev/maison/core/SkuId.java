package dev.maison.core;

import org.immutables.value.Value;

/**
 * Identifies one sellable item: a style in one colour and one size.
 *
 * <p>The stock-keeping unit is what doors order, hold and sell. The text is kept exactly as given: it is neither trimmed nor folded to one case. It holds 1 to
 * {@value IdText#MAX_LENGTH} UTF-16 code units, is not blank, and has no control character and no unpaired surrogate, so
 * that it has exactly one form in canonical bytes. Identifiers order by {@link String#compareTo}.
 */
@Value.Immutable
public abstract class SkuId implements Comparable<SkuId> {
    SkuId() {}

    /**
     * Returns the identifier for the given text.
     *
     * @throws IllegalArgumentException if {@code text} breaks a rule of the class comment
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
