package dev.maison.core.reservation;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.core.Party;
import dev.maison.core.Quantity;
import dev.maison.core.proof.CanonicalWriter;
import dev.maison.core.proof.Digest;
import java.time.Instant;
import org.immutables.value.Value;

/**
 * Asks that units or a piece be held for somebody until an instant.
 *
 * <p>A request is retried with the same key. The {@link #requestHash} tells a retry from a mistake: the same key with
 * the same hash is the same request, the same key with another hash is two requests under one key.
 *
 * <pre>{@code
 * ReservationRequest request = ReservationRequest.builder()
 *         .key(ReservationKey.of("waitlist-7/offer-1"))
 *         .what(Reservable.of(watch, StockPlace.of(ginza)))
 *         .units(Quantity.of(1))
 *         .forWhom(Party.of(client))
 *         .until(Instant.parse("2025-03-08T19:00:00Z"))
 *         .build();
 * }</pre>
 */
@Value.Immutable
public abstract class ReservationRequest {
    ReservationRequest() {}

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** The idempotency key. */
    public abstract ReservationKey key();

    /** What is to be held. */
    public abstract Reservable what();

    /** How many units, at least one; exactly one for a piece. They are held together or not at all. */
    public abstract Quantity units();

    /** For whom. */
    public abstract Party forWhom();

    /** When the hold ends by itself: it is held before this instant and no longer at it. */
    public abstract Instant until();

    /**
     * The digest of everything asked for; the key is not part of it. Canonical bytes: record {@code
     * reservation.request} version 1, {@link Reservable#writeTo what}, units as a quantity, kind and text of the party,
     * until as an instant.
     */
    @Value.Lazy
    public Digest requestHash() {
        CanonicalWriter writer = new CanonicalWriter().record("reservation.request", 1);
        what().writeTo(writer);
        return writer.quantity(units())
                .text(forWhom().kind())
                .text(forWhom().text())
                .instant(until())
                .toDigest();
    }

    @Value.Check
    void check() {
        checkArgument(
                !units().isZero(), "units of ReservationRequest %s must be at least 1 but was %s", key(), units());
        checkArgument(
                !(what() instanceof Reservable.OnePiece) || units().units() == 1,
                "units of ReservationRequest %s must be 1 for a piece but was %s",
                key(),
                units());
    }

    /** Builds a request. */
    public static final class Builder extends ImmutableReservationRequest.Builder {
        Builder() {}
    }
}
