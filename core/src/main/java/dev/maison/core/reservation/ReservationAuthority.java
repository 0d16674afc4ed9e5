package dev.maison.core.reservation;

import dev.maison.core.Quantity;
import java.time.Instant;
import java.util.Optional;

/**
 * The one place that knows which units are free, and therefore the only one that may hold them. A port: hosts implement
 * it on their own store.
 *
 * <p><b>What holds, under any number of threads.</b> For each {@link Reservable}, the units that are held and not yet
 * {@linkplain Reservation#asOf expired} and those that were committed never exceed the units that came in; free units
 * are never below zero. A call is done whole or not at all.
 *
 * <p><b>Asking twice.</b> The first answer to {@link #reserve} is stored under the request's key, granted or refused.
 * The same key with the same {@linkplain ReservationRequest#requestHash request hash} answers with what is stored and
 * changes nothing, even when the stored answer is a refusal and units have come in since: a new attempt takes a new
 * key. The same key with another hash throws {@link ReservationKeyReusedException}. {@link #commit} and {@link
 * #release} can be repeated in the same way.
 *
 * <p><b>Time</b> is an argument. Instants of successive calls need not rise, since callers' clocks differ, but a
 * reservation that was seen to expire stays expired.
 *
 * <p>How units come in and are counted is each implementation's own matter and no part of this port. A store that
 * cannot be reached is an exception of the implementation's own, never a refusal: whoever cannot tell retries with the
 * same key.
 */
public interface ReservationAuthority {
    /**
     * Holds what a request asks for, if so many units are free.
     *
     * @return granted with the reservation, which may have ended since if this is a retry; or refused with {@link
     *     Refusal.TooFewUnits}, {@link Refusal.UnknownStock} or {@link Refusal.AlreadyPast}
     * @throws ReservationKeyReusedException if the key is known with another request
     */
    ReservationOutcome reserve(ReservationRequest request, Instant now);

    /**
     * Takes the units of a reservation out of the count, for good: they were sold or handed over.
     *
     * @return granted, also when it was committed before; or refused with {@link Refusal.Ended} or {@link
     *     Refusal.NeverGranted}
     */
    ReservationOutcome commit(ReservationKey key, Instant now);

    /**
     * Gives the units of a reservation back.
     *
     * @return granted, also when it was released before; or refused with {@link Refusal.Ended} or {@link
     *     Refusal.NeverGranted}
     */
    ReservationOutcome release(ReservationKey key, Instant now);

    /** The reservation that was granted under a key, {@linkplain Reservation#asOf as of} {@code now}; empty when none was. */
    Optional<Reservation> find(ReservationKey key, Instant now);

    /** How many units are free at {@code now}; empty when no count is kept, which is not the same as none. */
    Optional<Quantity> findFree(Reservable what, Instant now);
}
