package dev.maison.core.reservation;

import static java.util.Objects.requireNonNull;

import dev.maison.core.Quantity;
import java.time.Instant;

/**
 * Why an authority said no. A refusal is an answer and no error.
 *
 * <p>The family may grow: a chain of {@code instanceof} over it needs a last branch.
 */
public sealed interface Refusal {
    /** One sentence for people. Not for parsing. */
    String sentence();

    /**
     * Fewer units are free than were asked for.
     *
     * @param what the units that were asked for
     * @param asked how many
     * @param free how many were free
     */
    record TooFewUnits(Reservable what, Quantity asked, Quantity free) implements Refusal {
        /** Refuses {@code null}. */
        public TooFewUnits {
            requireNonNull(what, "what");
            requireNonNull(asked, "asked");
            requireNonNull(free, "free");
        }

        @Override
        public String sentence() {
            return asked + " of " + what + " were asked for and " + free + " were free";
        }
    }

    /**
     * The authority keeps no count of what was asked for.
     *
     * @param what what was asked for
     */
    record UnknownStock(Reservable what) implements Refusal {
        /** Refuses {@code null}. */
        public UnknownStock {
            requireNonNull(what, "what");
        }

        @Override
        public String sentence() {
            return "no count is kept of " + what;
        }
    }

    /**
     * The hold would have ended before it began.
     *
     * @param until when it was to end
     * @param now when it was asked for
     */
    record AlreadyPast(Instant until, Instant now) implements Refusal {
        /** Refuses {@code null}. */
        public AlreadyPast {
            requireNonNull(until, "until");
            requireNonNull(now, "now");
        }

        @Override
        public String sentence() {
            return "it was to be held until " + until + " and asked for at " + now;
        }
    }

    /**
     * The reservation has ended in another way.
     *
     * @param state how it ended
     */
    record Ended(ReservationState state) implements Refusal {
        /** Refuses {@code null}. */
        public Ended {
            requireNonNull(state, "state");
        }

        @Override
        public String sentence() {
            return "the reservation has ended: " + state;
        }
    }

    /**
     * Nothing was ever granted under the key.
     *
     * @param key the key
     */
    record NeverGranted(ReservationKey key) implements Refusal {
        /** Refuses {@code null}. */
        public NeverGranted {
            requireNonNull(key, "key");
        }

        @Override
        public String sentence() {
            return "nothing was granted under the key " + key;
        }
    }
}
