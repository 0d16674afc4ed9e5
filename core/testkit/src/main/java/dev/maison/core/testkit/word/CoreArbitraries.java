package dev.maison.core.testkit.word;

import dev.maison.core.Amount;
import dev.maison.core.Party;
import dev.maison.core.Period;
import dev.maison.core.Quantity;
import dev.maison.core.Ratio;
import dev.maison.core.agenda.AgendaItem;
import dev.maison.core.product.Season;
import dev.maison.core.product.SizeScale;
import dev.maison.core.proof.Digest;
import dev.maison.core.reservation.Reservable;
import dev.maison.core.reservation.Reservation;
import dev.maison.core.reservation.ReservationRequest;
import dev.maison.core.time.IsoWeek;
import dev.maison.core.time.RetailCalendar;
import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.Arbitrary;

/** The shared words as arbitraries of jqwik: they lean to the edges, and shrink. */
public final class CoreArbitraries {
    private CoreArbitraries() {}

    /** Amounts of any currency over the whole range. */
    public static Arbitrary<Amount> amounts() {
        return Words.amounts().arbitrary();
    }

    /** Amounts of one currency over the whole range. */
    public static Arbitrary<Amount> amounts(String currency) {
        return Words.amounts(currency).arbitrary();
    }

    /** Ratios: small ones, ones of {@code long}s, ones of 128 bits. */
    public static Arbitrary<Ratio> ratios() {
        return Words.ratios().arbitrary();
    }

    /** Quantities over the whole range. */
    public static Arbitrary<Quantity> quantities() {
        return Words.quantities().arbitrary();
    }

    /** Dates of which every retail calendar and ISO 8601 can tell the week. */
    public static Arbitrary<LocalDate> retailDates() {
        return Words.retailDates().arbitrary();
    }

    /** Instants within two centuries, to the nanosecond. */
    public static Arbitrary<Instant> instants() {
        return Words.instants().arbitrary();
    }

    /** Periods of one day to three years. */
    public static Arbitrary<Period> periods() {
        return Words.periods().arbitrary();
    }

    /** Retail calendars, that of the National Retail Federation among them. */
    public static Arbitrary<RetailCalendar> calendars() {
        return Words.calendars().arbitrary();
    }

    /** Weeks of ISO 8601. */
    public static Arbitrary<IsoWeek> isoWeeks() {
        return Words.isoWeeks().arbitrary();
    }

    /** Texts that may identify something: several scripts, up to 256 code units. */
    public static Arbitrary<String> idTexts() {
        return Words.idTexts().arbitrary();
    }

    /** Identifiers of one kind. */
    public static <I extends Comparable<I>> Arbitrary<I> ids(IdKind<I> kind) {
        return Words.ids(kind).arbitrary();
    }

    /** Digests, many of which begin alike. */
    public static Arbitrary<Digest> digests() {
        return Words.digests().arbitrary();
    }

    /** Parties of every kind. */
    public static Arbitrary<Party> parties() {
        return Words.parties().arbitrary();
    }

    /** What can be held. */
    public static Arbitrary<Reservable> reservables() {
        return Words.reservables().arbitrary();
    }

    /** Requests to hold something. */
    public static Arbitrary<ReservationRequest> reservationRequests() {
        return Words.reservationRequests().arbitrary();
    }

    /** Reservations in every state. */
    public static Arbitrary<Reservation> reservations() {
        return Words.reservations().arbitrary();
    }

    /** Seasons of the years 1 to 9999. */
    public static Arbitrary<Season> seasons() {
        return HouseWords.seasons().arbitrary();
    }

    /** Scales of one to eight sizes. */
    public static Arbitrary<SizeScale> sizeScales() {
        return HouseWords.sizeScales().arbitrary();
    }

    /** Markets, clusters and doors that fit each other, in no particular order. */
    public static Arbitrary<HouseWords.Network> networks() {
        return HouseWords.networks().arbitrary();
    }

    /** Houses, collections, stories, styles and units that fit each other, in no particular order. */
    public static Arbitrary<HouseWords.Range> ranges() {
        return HouseWords.ranges().arbitrary();
    }

    /** Things that are due. */
    public static Arbitrary<AgendaItem> agendaItems() {
        return Words.agendaItems().arbitrary();
    }
}
