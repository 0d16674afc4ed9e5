package dev.maison.core.reservation;

import dev.maison.core.internal.text.IdText;
import org.immutables.value.Value;

/**
 * The idempotency key of a reservation: chosen by whoever asks, once per intention, and sent again on every retry.
 *
 * <p>The text keeps the {@linkplain dev.maison.core rule for identifiers}; keys order by {@link String#compareTo}.
 */
@Value.Immutable
public abstract class ReservationKey implements Comparable<ReservationKey> {
    ReservationKey() {}

    /**
     * Returns the key for the given text.
     *
     * @throws IllegalArgumentException if {@code text} breaks the rule for identifiers
     */
    public static ReservationKey of(String text) {
        return ImmutableReservationKey.of(text);
    }

    /** The text of the key. */
    @Value.Parameter
    public abstract String text();

    @Value.Check
    void check() {
        IdText.check("ReservationKey", text());
    }

    @Override
    public final int compareTo(ReservationKey other) {
        return text().compareTo(other.text());
    }

    @Override
    public final String toString() {
        return text();
    }
}
