package dev.maison.core.reservation;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A hold that was granted, and what became of it.
 *
 * <p>It is a value: {@link #committed}, {@link #released} and {@link #asOf} return another one. A hold ends by itself
 * at {@link ReservationRequest#until} whether or not anybody writes that down, which is why whoever reads one asks
 * {@link #asOf} first. An end that a slow clock puts before the beginning counts as an end at the beginning.
 */
@Value.Immutable
public abstract class Reservation {
    Reservation() {}

    /**
     * Returns the hold that answers a request at an instant.
     *
     * @throws IllegalArgumentException if the hold would have ended by then
     */
    public static Reservation held(ReservationRequest request, Instant heldAt) {
        return ImmutableReservation.of(request, heldAt, ReservationState.HELD, Optional.empty());
    }

    /** What was asked for, and granted whole. */
    @Value.Parameter
    public abstract ReservationRequest request();

    /** Since when the units are held. */
    @Value.Parameter
    public abstract Instant heldAt();

    /** What became of it, as far as it was written down; see {@link #asOf}. */
    @Value.Parameter
    public abstract ReservationState state();

    /** When it ended; empty while it is held. */
    @Value.Parameter
    public abstract Optional<Instant> endedAt();

    /** The key of the request. */
    public final ReservationKey key() {
        return request().key();
    }

    /** This reservation as it is at {@code now}: expired if it was held and its end has come, otherwise itself. */
    public final Reservation asOf(Instant now) {
        boolean lapsed =
                state() == ReservationState.HELD && !now.isBefore(request().until());
        return lapsed ? ended(ReservationState.EXPIRED, request().until()) : this;
    }

    /**
     * This reservation with its units handed over at {@code now}.
     *
     * @throws IllegalArgumentException if it is not held at {@code now}
     */
    public final Reservation committed(Instant now) {
        return checkHeld(now).ended(ReservationState.COMMITTED, notBeforeHeld(now));
    }

    /**
     * This reservation given up at {@code now}.
     *
     * @throws IllegalArgumentException if it is not held at {@code now}
     */
    public final Reservation released(Instant now) {
        return checkHeld(now).ended(ReservationState.RELEASED, notBeforeHeld(now));
    }

    private Instant notBeforeHeld(Instant now) {
        return now.isBefore(heldAt()) ? heldAt() : now;
    }

    private Reservation checkHeld(Instant now) {
        ReservationState state = asOf(now).state();
        checkArgument(
                state == ReservationState.HELD,
                "state of Reservation %s must be HELD at %s but was %s",
                key(),
                now,
                state);
        return this;
    }

    private Reservation ended(ReservationState state, Instant at) {
        return ImmutableReservation.of(request(), heldAt(), state, Optional.of(at));
    }

    @Value.Check
    void check() {
        checkArgument(
                heldAt().isBefore(request().until()),
                "until of Reservation %s must be after it is held at %s but was %s",
                key(),
                heldAt(),
                request().until());
    }
}
