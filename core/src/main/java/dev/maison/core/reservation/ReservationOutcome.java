package dev.maison.core.reservation;

import static java.util.Objects.requireNonNull;

/** What an authority answers. The family is closed and complete: granted, or refused with a reason. */
public sealed interface ReservationOutcome {
    /** Whether it was granted. */
    default boolean isGranted() {
        return this instanceof Granted;
    }

    /**
     * It was done.
     *
     * @param reservation the reservation as it is after the call
     */
    record Granted(Reservation reservation) implements ReservationOutcome {
        /** Refuses {@code null}. */
        public Granted {
            requireNonNull(reservation, "reservation");
        }
    }

    /**
     * It was not done, and nothing changed.
     *
     * @param key the key of the call
     * @param reason why
     */
    record Refused(ReservationKey key, Refusal reason) implements ReservationOutcome {
        /** Refuses {@code null}. */
        public Refused {
            requireNonNull(key, "key");
            requireNonNull(reason, "reason");
        }
    }
}
