package dev.maison.core.testkit.law;

import dev.maison.core.Quantity;
import dev.maison.core.reservation.Reservable;
import dev.maison.core.reservation.Reservation;
import dev.maison.core.reservation.ReservationRequest;
import dev.maison.core.reservation.ReservationState;
import dev.maison.core.testkit.Law;
import dev.maison.core.testkit.Pair;
import dev.maison.core.testkit.RegisteredLaw;
import dev.maison.core.testkit.Subjects;
import dev.maison.core.testkit.word.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A reservation is held until its end and ends once; its request hash is everything but the key. */
public final class ReservationLaws {
    private ReservationLaws() {}

    /**
     * A reservation, and when it is looked at.
     *
     * @param reservation the reservation
     * @param seconds how long after the end of the hold; before it when negative
     */
    public record Look(Reservation reservation, int seconds) {
        Instant now() {
            return reservation.request().until().plusSeconds(seconds);
        }
    }

    /** Every law, over the given operations. */
    public static List<RegisteredLaw<?>> all(ReservationOperations op) {
        Subjects<Look> looks = Subjects.combine(
                Words.reservations(),
                Subjects.oneOf(Subjects.ints(-1, 1), Subjects.ints(-200_000, 100_000)),
                Look::new);
        Subjects<Pair<ReservationRequest>> nearPairs = Subjects.combine(
                Words.reservationRequests(),
                Words.reservationRequests(),
                Subjects.ints(0, 5),
                ReservationLaws::nearPair);
        return List.of(
                RegisteredLaw.of("reservation.hold-begins-before-its-end-or-is-refused", holdBegins(op), looks),
                RegisteredLaw.of("reservation.hold-lasts-until-its-end", holdLasts(op), looks),
                RegisteredLaw.of("reservation.ends-once-or-is-refused", endsOnce(op), looks),
                RegisteredLaw.of("reservation.hash-is-everything-but-the-key", hash(op), nearPairs));
    }

    /** A second request that differs from the first in one thing, or in the key alone. */
    private static Pair<ReservationRequest> nearPair(ReservationRequest one, ReservationRequest other, int change) {
        ReservationRequest.Builder changed = ReservationRequest.builder();
        Reservable what = change == 1 ? other.what() : one.what();
        Quantity units = change == 2 ? other.units() : one.units();
        changed.key(change == 5 ? one.key() : other.key())
                .what(what)
                .units(what instanceof Reservable.OnePiece ? Quantity.of(1) : units)
                .forWhom(change == 3 ? other.forWhom() : one.forWhom())
                .until(change == 4 ? one.until().plusNanos(1) : one.until());
        return new Pair<>(one, changed.build());
    }

    /** A hold that begins before its end is held from then on; one that would not is refused. */
    public static Law<Look> holdBegins(ReservationOperations op) {
        return Law.of("a hold begins before its end, or is refused", look -> {
            ReservationRequest request = look.reservation().request();
            Instant now = look.now();
            if (!now.isBefore(request.until())) {
                return Check.refused(IllegalArgumentException.class, () -> op.held(request, now), look::toString);
            }
            Reservation held = op.held(request, now);
            return Check.that(
                    held.state() == ReservationState.HELD
                            && held.heldAt().equals(now)
                            && held.endedAt().isEmpty()
                            && held.request().equals(request)
                            && held.key().equals(request.key()),
                    () -> look + " gave " + held);
        });
    }

    /** A hold is a hold before its end and expired from then on; what has ended stays as it is; a second look sees the same. */
    public static Law<Look> holdLasts(ReservationOperations op) {
        return Law.of("a hold lasts until its end, and what has ended stays", look -> {
            Reservation seen = op.asOf(look.reservation(), look.now());
            boolean expires = look.reservation().state() == ReservationState.HELD && look.seconds() >= 0;
            boolean right = expires
                    ? seen.state() == ReservationState.EXPIRED
                            && seen.endedAt().equals(Optional.of(seen.request().until()))
                            && seen.request().equals(look.reservation().request())
                            && seen.heldAt().equals(look.reservation().heldAt())
                    : seen.equals(look.reservation());
            return Check.that(
                    right
                            && op.asOf(seen, look.now().plusSeconds(1)).state() == laterState(seen, look)
                            && op.asOf(seen, look.now()).equals(seen),
                    () -> look + " was seen as " + seen);
        });
    }

    private static ReservationState laterState(Reservation seen, Look look) {
        return seen.state() == ReservationState.HELD && look.seconds() >= -1 ? ReservationState.EXPIRED : seen.state();
    }

    /** What is held can be committed or released, and then no more; the end is not before the beginning. */
    public static Law<Look> endsOnce(ReservationOperations op) {
        return Law.of("a reservation ends once, or the end is refused", look -> {
            Reservation reservation = look.reservation();
            Instant now = look.now();
            Supplier<Reservation> commit = () -> op.committed(reservation, now);
            Supplier<Reservation> release = () -> op.released(reservation, now);
            if (reservation.state() != ReservationState.HELD || look.seconds() >= 0) {
                return Check.all(
                        () -> Check.refused(IllegalArgumentException.class, commit, () -> "commit of " + look),
                        () -> Check.refused(IllegalArgumentException.class, release, () -> "release of " + look));
            }
            return Check.all(
                    () -> ended(commit.get(), ReservationState.COMMITTED, look),
                    () -> ended(release.get(), ReservationState.RELEASED, look));
        });
    }

    private static Optional<String> ended(Reservation found, ReservationState state, Look look) {
        Reservation before = look.reservation();
        Instant end = look.now().isBefore(before.heldAt()) ? before.heldAt() : look.now();
        return Check.that(
                found.state() == state
                        && found.endedAt().equals(Optional.of(end))
                        && found.request().equals(before.request())
                        && found.heldAt().equals(before.heldAt()),
                () -> look + " ended as " + found);
    }

    /** Two requests have one hash exactly if they ask for the same, whatever their keys. */
    public static Law<Pair<ReservationRequest>> hash(ReservationOperations op) {
        return Law.of("requests have one hash exactly if they are alike but for the key", pair -> {
            ReservationRequest a = pair.first();
            ReservationRequest b = pair.second();
            boolean alike = a.what().equals(b.what())
                    && a.units().equals(b.units())
                    && a.forWhom().equals(b.forWhom())
                    && a.until().equals(b.until());
            return Check.equal(op.requestHash(a).equals(op.requestHash(b)), alike, () -> "one hash of " + pair);
        });
    }
}
