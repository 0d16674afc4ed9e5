package dev.maison.core.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.maison.core.ClientId;
import dev.maison.core.DoorId;
import dev.maison.core.Party;
import dev.maison.core.PieceId;
import dev.maison.core.Quantity;
import dev.maison.core.SkuId;
import dev.maison.core.WarehouseId;
import dev.maison.core.door.StockPlace;
import dev.maison.core.proof.CanonicalWriter;
import dev.maison.core.proof.Digest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReservationTest {
    private static final Instant NOON = Instant.parse("2025-03-01T12:00:00Z");
    private static final Instant EVENING = Instant.parse("2025-03-01T19:00:00Z");
    private static final Reservable WATCH = Reservable.of(SkuId.of("W1"), StockPlace.of(DoorId.of("GINZA")));
    private static final Reservable PIECE = Reservable.of(PieceId.of("P1"));

    private static ReservationRequest.Builder asking() {
        ReservationRequest.Builder builder = ReservationRequest.builder();
        builder.key(ReservationKey.of("offer-1"))
                .what(WATCH)
                .units(Quantity.of(2))
                .forWhom(Party.of(ClientId.of("C1")))
                .until(EVENING);
        return builder;
    }

    private static final Reservation HELD = Reservation.held(asking().build(), NOON);

    @Test
    void theRequestHashHasFixedBytes() {
        CanonicalWriter writer = new CanonicalWriter()
                .record("reservation.request", 1)
                .text("units")
                .text("W1")
                .text("door")
                .text("GINZA")
                .integer(2)
                .text("client")
                .text("C1")
                .integer(EVENING.getEpochSecond())
                .integer(0);
        assertThat(asking().build().requestHash()).isEqualTo(writer.toDigest());
        assertThat(asking().build().requestHash())
                .isEqualTo(Digest.parse("a6776cd46219c72654aa1b9d657a06e425cc8a0ac8a888c1e13894c8ae886613"));
    }

    @Test
    void piecesAndUnitsHaveTheirOwnBytes() {
        CanonicalWriter writer = new CanonicalWriter();
        PIECE.writeTo(writer);
        assertThat(HexFormat.of().formatHex(writer.toBytes())).isEqualTo("02000000057069656365" + "02000000025031");
        assertThat(PIECE).hasToString("piece P1");
        assertThat(WATCH).hasToString("W1 at door GINZA");
    }

    @Test
    void theKeyIsNoPartOfTheHashAndEverythingElseIs() {
        Digest hash = asking().build().requestHash();
        assertThat(asking().key(ReservationKey.of("offer-2")).build().requestHash())
                .isEqualTo(hash);
        assertThat(List.of(
                        asking().what(Reservable.of(SkuId.of("W2"), StockPlace.of(DoorId.of("GINZA"))))
                                .build(),
                        asking().what(Reservable.of(SkuId.of("W1"), StockPlace.of(WarehouseId.of("GINZA"))))
                                .build(),
                        asking().what(PIECE).units(Quantity.of(1)).build(),
                        asking().units(Quantity.of(1)).build(),
                        asking().forWhom(Party.of(DoorId.of("C1"))).build(),
                        asking().forWhom(Party.of(ClientId.of("C2"))).build(),
                        asking().until(EVENING.plusNanos(1)).build()))
                .extracting(ReservationRequest::requestHash)
                .doesNotHaveDuplicates()
                .doesNotContain(hash);
    }

    @Test
    void refusesNoUnitsAndSeveralOfOnePiece() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> asking().units(Quantity.ZERO).build())
                .withMessage("units of ReservationRequest offer-1 must be at least 1 but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> asking().what(PIECE).build())
                .withMessage("units of ReservationRequest offer-1 must be 1 for a piece but was 2");
    }

    @Test
    void aHoldEndsByItself() {
        assertThat(HELD.asOf(EVENING.minusNanos(1))).isEqualTo(HELD);
        Reservation expired = HELD.asOf(EVENING);
        assertThat(expired.state()).isEqualTo(ReservationState.EXPIRED);
        assertThat(expired.endedAt()).contains(EVENING);
        assertThat(HELD.asOf(EVENING.plusSeconds(1))).isEqualTo(expired);
        assertThat(expired.asOf(NOON)).isEqualTo(expired);
    }

    @Test
    void aHoldIsCommittedOrReleasedWhileItLasts() {
        Instant later = NOON.plusSeconds(60);
        Reservation committed = HELD.committed(later);
        assertThat(committed.state()).isEqualTo(ReservationState.COMMITTED);
        assertThat(committed.endedAt()).contains(later);
        assertThat(committed.asOf(EVENING)).isEqualTo(committed);
        assertThat(HELD.released(later).state()).isEqualTo(ReservationState.RELEASED);
        assertThat(HELD.state()).isEqualTo(ReservationState.HELD);
        assertThat(HELD.endedAt()).isEmpty();
        assertThat(HELD.key()).isEqualTo(ReservationKey.of("offer-1"));
    }

    @Test
    void aSlowClockEndsAHoldAtItsBeginning() {
        assertThat(HELD.committed(NOON.minusSeconds(5)).endedAt()).contains(NOON);
        assertThat(HELD.released(NOON.minusSeconds(5)).endedAt()).contains(NOON);
    }

    @Test
    void refusesToEndWhatHasEnded() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HELD.committed(EVENING))
                .withMessage("state of Reservation offer-1 must be HELD at 2025-03-01T19:00:00Z but was EXPIRED");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HELD.committed(NOON).released(NOON))
                .withMessage("state of Reservation offer-1 must be HELD at 2025-03-01T12:00:00Z but was COMMITTED");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HELD.released(NOON).committed(NOON))
                .withMessage("state of Reservation offer-1 must be HELD at 2025-03-01T12:00:00Z but was RELEASED");
    }

    @Test
    void refusesAHoldThatEndsBeforeItBegins() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Reservation.held(asking().build(), EVENING))
                .withMessage("until of Reservation offer-1 must be after it is held at 2025-03-01T19:00:00Z but was"
                        + " 2025-03-01T19:00:00Z");
    }

    @Test
    void refusalsSayWhy() {
        assertThat(new Refusal.TooFewUnits(WATCH, Quantity.of(2), Quantity.of(1)).sentence())
                .isEqualTo("2 of W1 at door GINZA were asked for and 1 were free");
        assertThat(new Refusal.UnknownStock(PIECE).sentence()).isEqualTo("no count is kept of piece P1");
        assertThat(new Refusal.AlreadyPast(NOON, EVENING).sentence())
                .isEqualTo("it was to be held until 2025-03-01T12:00:00Z and asked for at 2025-03-01T19:00:00Z");
        assertThat(new Refusal.Ended(ReservationState.RELEASED).sentence())
                .isEqualTo("the reservation has ended: RELEASED");
        assertThat(new Refusal.NeverGranted(ReservationKey.of("offer-1")).sentence())
                .isEqualTo("nothing was granted under the key offer-1");
    }

    @Test
    void outcomesAreGrantedOrRefused() {
        ReservationOutcome granted = new ReservationOutcome.Granted(HELD);
        ReservationOutcome refused = new ReservationOutcome.Refused(HELD.key(), new Refusal.NeverGranted(HELD.key()));
        assertThat(granted.isGranted()).isTrue();
        assertThat(refused.isGranted()).isFalse();
    }

    @Test
    void aReusedKeyTellsBothRequestsApart() throws IOException, ClassNotFoundException {
        Digest stored = asking().build().requestHash();
        ReservationRequest other = asking().units(Quantity.of(3)).build();
        ReservationKeyReusedException reused = new ReservationKeyReusedException(other, stored);
        assertThat(reused)
                .hasMessage("request hash under ReservationKey offer-1 must be " + stored + " but was "
                        + other.requestHash()
                        + "\nMaybe a key was made for a client or a day instead of for one request.");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(reused);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            ReservationKeyReusedException read = (ReservationKeyReusedException) in.readObject();
            assertThat(read.key()).isEqualTo(other.key());
            assertThat(read.storedHash()).isEqualTo(stored);
            assertThat(read.offeredHash()).isEqualTo(other.requestHash());
        }
    }

    @Test
    void keysKeepTheRuleForIdentifiers() {
        assertThat(ReservationKey.of("a")).isLessThan(ReservationKey.of("b")).hasToString("a");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReservationKey.of(""))
                .withMessage("text of ReservationKey must not be blank but was \"\"");
    }
}
