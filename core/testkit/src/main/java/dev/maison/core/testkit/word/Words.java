package dev.maison.core.testkit.word;

import dev.maison.core.Amount;
import dev.maison.core.AssociateId;
import dev.maison.core.ClientId;
import dev.maison.core.DoorId;
import dev.maison.core.HouseId;
import dev.maison.core.Party;
import dev.maison.core.Period;
import dev.maison.core.PieceId;
import dev.maison.core.Quantity;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import dev.maison.core.WarehouseId;
import dev.maison.core.agenda.AgendaItem;
import dev.maison.core.agenda.AgendaReason;
import dev.maison.core.door.StockPlace;
import dev.maison.core.proof.Digest;
import dev.maison.core.reservation.Reservable;
import dev.maison.core.reservation.Reservation;
import dev.maison.core.reservation.ReservationKey;
import dev.maison.core.reservation.ReservationRequest;
import dev.maison.core.testkit.Subjects;
import dev.maison.core.time.IsoWeek;
import dev.maison.core.time.RetailCalendar;
import dev.maison.core.time.WeekPattern;
import dev.maison.core.time.YearEnd;
import dev.maison.core.time.YearNaming;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Tuple;

/** The shared words as subjects of laws. */
public final class Words {
    private static final List<String> CURRENCIES = List.of("EUR", "USD", "JPY", "GBP", "CHF", "AAA", "ZZZ");

    /** What identifiers are made of: several scripts, pairs of surrogates, marks that combine, spaces that are none. */
    private static final List<String> GLYPHS = List.of(
            "A",
            "B",
            "b",
            "z",
            "0",
            "1",
            "9",
            "-",
            "/",
            ".",
            " ",
            "'",
            "\"",
            ",",
            "é",
            "e\u0301",
            "ß",
            "ı",
            "İ",
            "\u00A0",
            "\u200B",
            "\u200F",
            "\u3000",
            "\uFEFF",
            "\uFFFD",
            "\uFFFF",
            "\uE000",
            "京",
            "都",
            "ー",
            "ﾊ",
            "ع",
            "ש",
            "ก",
            "\uD83D\uDE00",
            "\uD83D\uDC5C",
            "\uD840\uDC00",
            "\uDBFF\uDFFF");

    /** What they may not hold, or not alone. */
    private static final List<String> MISFITS = List.of(
            "\u0000", "\n", "\t", "\u001B", "\u007F", "\u0085", "\u009F", "\uD800", "\uDBFF", "\uDC00", "\uDFFF");

    private Words() {}

    /** Currency codes, some of which no country has. */
    public static Subjects<String> currencies() {
        return Subjects.among(CURRENCIES);
    }

    /** Amounts of any currency over the whole range. */
    public static Subjects<Amount> amounts() {
        return Subjects.combine(Subjects.longs(), currencies(), Amount::ofMicros);
    }

    /** Amounts of one currency over the whole range. */
    public static Subjects<Amount> amounts(String currency) {
        return Subjects.longs().map(micros -> Amount.ofMicros(micros, currency));
    }

    /** Ratios: small ones, ones of {@code long}s, ones of 128 bits, ones so near to one that a {@code double} cannot tell. */
    public static Subjects<Ratio> ratios() {
        Subjects<Ratio> small = Subjects.combine(Subjects.ints(-20, 20), Subjects.ints(1, 20), Ratio::of);
        Subjects<Ratio> wide = Subjects.combine(Subjects.longs(), nonZero(), Ratio::of);
        Subjects<Ratio> huge = Subjects.combine(
                Subjects.longs(),
                Subjects.longs(),
                nonZero(),
                nonZero(),
                (a, b, c, d) -> Ratio.of(times(a, b), times(c, d)));
        Subjects<Ratio> nearOne = Subjects.combine(
                Subjects.longs(),
                Subjects.ints(-3, 3),
                (whole, more) -> Ratio.of(
                        BigInteger.valueOf(whole | 1).add(BigInteger.valueOf(2L * more)),
                        BigInteger.valueOf(whole | 1)));
        return Subjects.oneOf(small, small, wide, huge, nearOne);
    }

    private static BigInteger times(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }

    /** Any {@code long} but zero. */
    public static Subjects<Long> nonZero() {
        return Subjects.longs().map(number -> number == 0 ? 1 : number);
    }

    /** Rounding modes, all of them. */
    public static Subjects<RoundingMode> roundings() {
        return Subjects.among(List.of(RoundingMode.values()));
    }

    /** Quantities over the whole range. */
    public static Subjects<Quantity> quantities() {
        return Subjects.longs().map(units -> Quantity.of(units < 0 ? ~units : units));
    }

    /** Dates near our time, and from 2000 years before to 10000 years after. */
    public static Subjects<LocalDate> dates() {
        return Subjects.oneOf(
                dates(LocalDate.of(1990, 1, 1), LocalDate.of(2060, 12, 31)),
                dates(LocalDate.of(-2000, 1, 1), LocalDate.of(12000, 12, 31)));
    }

    /** Dates from one to another, both included. */
    public static Subjects<LocalDate> dates(LocalDate first, LocalDate last) {
        return Subjects.ints(Math.toIntExact(first.toEpochDay()), Math.toIntExact(last.toEpochDay()))
                .map(LocalDate::ofEpochDay);
    }

    /** Dates of the years 10 to 9990: every retail calendar and ISO 8601 can tell their weeks, and those of the years around them. */
    public static Subjects<LocalDate> retailDates() {
        return Subjects.oneOf(
                dates(LocalDate.of(1990, 1, 1), LocalDate.of(2060, 12, 31)),
                dates(LocalDate.of(10, 1, 1), LocalDate.of(9990, 12, 31)));
    }

    /** Instants within two centuries, to the nanosecond. */
    public static Subjects<Instant> instants() {
        return Subjects.combine(
                Subjects.longs(),
                Subjects.ints(0, 999_999_999),
                (seconds, nanos) ->
                        Instant.ofEpochSecond(Math.floorMod(seconds, 6_000_000_000L) - 2_000_000_000L, nanos));
    }

    /** Periods of one day to three years. */
    public static Subjects<Period> periods() {
        return Subjects.combine(
                dates(),
                Subjects.oneOf(Subjects.ints(1, 10), Subjects.ints(1, 1100)),
                (start, days) -> Period.of(start, start.plusDays(days)));
    }

    /** Rules for the end of a year: all four, on any weekday, in any month. */
    public static Subjects<YearEnd> yearEnds() {
        return Subjects.combine(
                Subjects.ints(0, 3),
                weekdays(),
                Subjects.among(List.of(Month.values())),
                (rule, weekday, month) -> switch (rule) {
                    case 0 -> YearEnd.last(weekday, month);
                    case 1 -> YearEnd.nearest(weekday, month);
                    case 2 -> YearEnd.first(weekday, month);
                    default -> YearEnd.beforeFirst(weekday, month);
                });
    }

    /** Days of the week. */
    public static Subjects<DayOfWeek> weekdays() {
        return Subjects.among(List.of(DayOfWeek.values()));
    }

    /** Retail calendars, that of the National Retail Federation among them. */
    public static Subjects<RetailCalendar> calendars() {
        Subjects<RetailCalendar> any = Subjects.combine(
                yearEnds(),
                Subjects.among(List.of(WeekPattern.values())),
                Subjects.among(List.of(YearNaming.values())),
                Subjects.ints(1, RetailCalendar.PERIODS_PER_YEAR),
                (end, pattern, naming, leapWeekPeriod) -> RetailCalendar.builder()
                        .yearEnd(end)
                        .weekPattern(pattern)
                        .naming(naming)
                        .leapWeekPeriod(leapWeekPeriod)
                        .build());
        return Subjects.oneOf(Subjects.among(List.of(RetailCalendar.nrf())), any, any, any);
    }

    /** Weeks of ISO 8601. */
    public static Subjects<IsoWeek> isoWeeks() {
        return retailDates().map(IsoWeek::of);
    }

    /** Texts that may identify something: mostly short, now and then of 256 code units. */
    public static Subjects<String> idTexts() {
        Subjects<String> brief = Subjects.among(GLYPHS).lists(1, 8).map(Words::joinedVisibly);
        Subjects<String> longest = brief.map(text -> stretched(text, 256));
        return Subjects.of(
                random ->
                        (random.nextInt(32) == 0 ? longest : brief).generator().next(random),
                () -> Arbitraries.frequencyOf(Tuple.of(7, brief.arbitrary()), Tuple.of(1, longest.arbitrary())));
    }

    /** Texts of any kind, of which some may identify something and some may not. */
    public static Subjects<String> texts() {
        Subjects<String> glyphs = Subjects.among(GLYPHS).lists(0, 6).map(list -> String.join("", list));
        Subjects<String> misfit =
                Subjects.combine(glyphs, Subjects.among(MISFITS), glyphs, (before, one, after) -> before + one + after);
        return Subjects.oneOf(
                glyphs, glyphs, misfit, Subjects.combine(idTexts(), Subjects.ints(254, 258), Words::stretched));
    }

    private static String joinedVisibly(List<String> glyphs) {
        String text = String.join("", glyphs);
        return text.isBlank() ? text + "x" : text;
    }

    /** The text repeated up to a length, without half a character at the end. */
    private static String stretched(String text, int length) {
        String cut = text.repeat(length / text.length() + 1).substring(0, length);
        return Character.isHighSurrogate(cut.charAt(length - 1)) ? cut.substring(0, length - 1) + "x" : cut;
    }

    /** Identifiers of one kind. */
    public static <I extends Comparable<I>> Subjects<I> ids(IdKind<I> kind) {
        return idTexts().map(kind.of());
    }

    /** Digests, many of which begin alike. */
    public static Subjects<Digest> digests() {
        Subjects<Digest> any = Subjects.of(
                random -> {
                    byte[] bytes = new byte[Digest.LENGTH];
                    for (int i = 0; i < Digest.LENGTH; i += Long.BYTES) {
                        long word = random.nextLong();
                        for (int j = 0; j < Long.BYTES; j++) {
                            bytes[i + j] = (byte) (word >>> (Byte.SIZE * j));
                        }
                    }
                    return Digest.ofBytes(bytes);
                },
                () -> Arbitraries.bytes()
                        .array(byte[].class)
                        .ofSize(Digest.LENGTH)
                        .map(Digest::ofBytes));
        Subjects<Digest> alike = Subjects.combine(
                Subjects.ints(0, Digest.LENGTH - 1), Subjects.ints(Byte.MIN_VALUE, Byte.MAX_VALUE), (at, value) -> {
                    byte[] bytes = new byte[Digest.LENGTH];
                    Arrays.fill(bytes, at, Digest.LENGTH, value.byteValue());
                    return Digest.ofBytes(bytes);
                });
        return Subjects.oneOf(any, any, alike);
    }

    /** Parties of every kind. */
    public static Subjects<Party> parties() {
        return Subjects.combine(Subjects.ints(0, 3), idTexts(), (kind, text) -> switch (kind) {
            case 0 -> Party.of(ClientId.of(text));
            case 1 -> Party.of(DoorId.of(text));
            case 2 -> Party.of(HouseId.of(text));
            default -> Party.of(AssociateId.of(text));
        });
    }

    /** Places where units lie. */
    public static Subjects<StockPlace> stockPlaces() {
        return Subjects.combine(
                Subjects.ints(0, 1),
                idTexts(),
                (kind, text) -> kind == 0 ? StockPlace.of(DoorId.of(text)) : StockPlace.of(WarehouseId.of(text)));
    }

    /** What can be held. */
    public static Subjects<Reservable> reservables() {
        return Subjects.oneOf(
                Subjects.combine(idTexts(), stockPlaces(), (sku, place) -> Reservable.of(SkuId.of(sku), place)),
                idTexts().map(piece -> Reservable.of(PieceId.of(piece))));
    }

    /** Requests to hold something. */
    public static Subjects<ReservationRequest> reservationRequests() {
        Subjects<ReservationRequest.Builder> whatAndWhen = Subjects.combine(
                reservables(),
                Subjects.ints(1, 1000),
                instants(),
                (what, units, until) -> ReservationRequest.builder()
                        .what(what)
                        .units(Quantity.of(what instanceof Reservable.OnePiece ? 1 : units))
                        .until(until));
        return Subjects.combine(
                whatAndWhen,
                idTexts(),
                parties(),
                (builder, key, party) ->
                        builder.key(ReservationKey.of(key)).forWhom(party).build());
    }

    /** Reservations in every state. */
    public static Subjects<Reservation> reservations() {
        return Subjects.combine(
                reservationRequests(), Subjects.ints(1, 100_000), Subjects.ints(0, 3), Words::reservation);
    }

    private static Reservation reservation(ReservationRequest request, int seconds, int end) {
        Instant heldAt = request.until().minus(Duration.ofSeconds(seconds));
        Reservation held = Reservation.held(request, heldAt);
        return switch (end) {
            case 0 -> held.committed(heldAt);
            case 1 -> held.released(request.until().minusNanos(1));
            case 2 -> held.asOf(request.until());
            default -> held;
        };
    }

    /** Things that are due; many at one of a few instants, from one of two sources. */
    public static Subjects<AgendaItem> agendaItems() {
        Subjects<String> names = Subjects.oneOf(idTexts(), Subjects.among(List.of("aftersales", "outreach")));
        Subjects<String> sentences = Subjects.among(
                List.of("Tell the client how the repair stands", "Call before noon", "Écrire à la cliente", "箱を用意する"));
        Subjects<Instant> dueBy =
                Subjects.oneOf(instants(), Subjects.ints(0, 3).map(day -> Instant.EPOCH.plus(Duration.ofDays(day))));
        Subjects<AgendaItem.Builder> what = Subjects.combine(
                sentences,
                sentences,
                sentences.optionals(),
                (due, why, ifMissed) -> AgendaItem.builder()
                        .what(due)
                        .why(AgendaReason.stated(why))
                        .ifMissed(ifMissed));
        Subjects<AgendaItem.Builder> named = Subjects.combine(
                what,
                names,
                names,
                (builder, source, reference) -> builder.source(source).reference(reference));
        return Subjects.combine(
                named,
                dueBy,
                parties(),
                Subjects.ints(1, 9),
                (builder, due, party, owner) -> builder.dueBy(due)
                        .forWhom(party)
                        .owner(AssociateId.of("associate " + owner))
                        .build());
    }
}
