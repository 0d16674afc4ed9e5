package dev.maison.core;

import dev.maison.core.internal.text.IdText;
import org.immutables.value.Value;

/**
 * Identifies a client in the client book.
 *
 * <p>It must hold no name, number or address of a person: it may stand in digests and logs that outlive the erasure of the
 * person's data. The text keeps the {@linkplain dev.maison.core rule for identifiers}, which order by {@link
 * String#compareTo}.
 */
@Value.Immutable
public abstract class ClientId implements Comparable<ClientId> {
    ClientId() {}

    /**
     * Returns the identifier for the given text.
     *
     * @throws IllegalArgumentException if {@code text} breaks the rule for identifiers
     */
    public static ClientId of(String text) {
        return ImmutableClientId.of(text);
    }

    /** The text of the identifier. */
    @Value.Parameter
    public abstract String text();

    @Value.Check
    void check() {
        IdText.check("ClientId", text());
    }

    @Override
    public final int compareTo(ClientId other) {
        return text().compareTo(other.text());
    }

    @Override
    public final String toString() {
        return text();
    }
}
