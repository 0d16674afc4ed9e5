package dev.maison.core.testkit.law;

import dev.maison.core.proof.Digest;
import dev.maison.core.reservation.Reservation;
import dev.maison.core.reservation.ReservationRequest;
import java.time.Instant;

/** What can be done with reservations; by default what {@link Reservation} and {@link ReservationRequest} do. */
public interface ReservationOperations {
    /** See {@link Reservation#held}. */
    default Reservation held(ReservationRequest request, Instant at) {
        return Reservation.held(request, at);
    }

    /** See {@link Reservation#asOf}. */
    default Reservation asOf(Reservation reservation, Instant now) {
        return reservation.asOf(now);
    }

    /** See {@link Reservation#committed}. */
    default Reservation committed(Reservation reservation, Instant now) {
        return reservation.committed(now);
    }

    /** See {@link Reservation#released}. */
    default Reservation released(Reservation reservation, Instant now) {
        return reservation.released(now);
    }

    /** See {@link ReservationRequest#requestHash}. */
    default Digest requestHash(ReservationRequest request) {
        return request.requestHash();
    }
}
