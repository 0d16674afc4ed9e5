package dev.maison.csv;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.maison.core.Amount;
import dev.maison.core.ClientId;
import dev.maison.core.DoorId;
import dev.maison.core.Quantity;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table: its name in the header, and what a cell of it must hold.
 *
 * <p>Names are compared exactly. A cell must not be empty unless the column is {@link #optional} or has a {@linkplain #orElse default},
 * and its text is taken as it stands unless the column is {@link #trimmed}. Numbers are plain: digits 0 to 9, a sign, a point; no
 * thousands separators, no exponents, no other digits.
 *
 * <p>Columns are told apart by identity: hand the same object to the {@link CsvSchema} and to {@link CsvRow#value}.
 *
 * @param <T> what a cell becomes
 */
public final class CsvColumn<T> {
    private final String name;
    private final CellReader<T> reader;
    /** What an empty cell becomes; {@code null} when a cell must not be empty. */
    private final @Nullable T whenEmpty;

    private final boolean trimmed;
    private final boolean mayBeAbsent;

    private CsvColumn(String name, CellReader<T> reader, @Nullable T whenEmpty, boolean trimmed, boolean mayBeAbsent) {
        this.name = name;
        this.reader = reader;
        this.whenEmpty = whenEmpty;
        this.trimmed = trimmed;
        this.mayBeAbsent = mayBeAbsent;
    }

    private static <T> CsvColumn<T> reading(String name, CellReader<T> reader) {
        checkArgument(!name.isBlank(), "name of CsvColumn must not be blank but was \"%s\"", name);
        return new CsvColumn<>(name, reader, null, false, false);
    }

    /** A column of texts, each as it stands. */
    public static CsvColumn<String> text(String name) {
        return reading(name, text -> text);
    }

    /**
     * A column of a kind of your own.
     *
     * @param parse makes the value; an {@link IllegalArgumentException}, {@link ArithmeticException} or {@link DateTimeException} it
     *     throws refuses the cell with its message; never returns {@code null}
     */
    public static <T> CsvColumn<T> of(String name, Function<? super String, ? extends T> parse) {
        requireNonNull(parse, "parse");
        return reading(name, text -> {
            try {
                return requireNonNull(parse.apply(text), "value of CsvColumn must not be null");
            } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
                String reason = Refusals.reason(e);
                throw new CellRefusal(
                        (line, column, value) -> new CsvProblem.RefusedValue(line, column, value, reason));
            }
        });
    }

    /** A column of SKUs. */
    public static CsvColumn<SkuId> sku(String name) {
        return of(name, SkuId::of);
    }

    /** A column of doors. */
    public static CsvColumn<DoorId> door(String name) {
        return of(name, DoorId::of);
    }

    /** A column of clients. */
    public static CsvColumn<ClientId> client(String name) {
        return of(name, ClientId::of);
    }

    /** A column of whole numbers, negative ones too; {@code 6.00} is whole. */
    public static CsvColumn<Long> wholeNumber(String name) {
        return reading(name, CellReaders::wholeNumber);
    }

    /** A column of whole units, zero or more; {@code 6.00} is whole. */
    public static CsvColumn<Quantity> quantity(String name) {
        return reading(name, CellReaders::quantity);
    }

    /** A column of decimals. */
    public static CsvColumn<BigDecimal> decimal(String name) {
        return reading(name, CellReaders::decimal);
    }

    /** A column of exact ratios: decimals such as {@code 0.00625}, or two whole numbers such as {@code 1/160}. */
    public static CsvColumn<Ratio> ratio(String name) {
        return reading(name, CellReaders::ratio);
    }

    /**
     * A column of amounts in one currency: decimals without a currency sign, at most six decimals.
     *
     * @throws IllegalArgumentException if the currency is not three capital letters
     */
    public static CsvColumn<Amount> amount(String name, String currency) {
        Amount.zero(currency); // refuses a malformed code here, not once per row
        return reading(name, text -> CellReaders.amount(text, currency));
    }

    /** A column of dates such as {@code 2026-11-23} (ISO 8601). */
    public static CsvColumn<LocalDate> date(String name) {
        return reading(name, CellReaders::date);
    }

    /**
     * A column of dates in a form of your own, such as {@code DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT)}.
     *
     * @param form the form; it is used strictly, so that 30 February is refused: write the year as {@code uuuu}
     */
    public static CsvColumn<LocalDate> date(String name, DateTimeFormatter form) {
        DateTimeFormatter strict = form.withResolverStyle(ResolverStyle.STRICT);
        return reading(
                name, text -> CellReaders.time(text, t -> LocalDate.parse(t, strict), "a date of the form " + form));
    }

    /** A column of dates with a time of day and no zone, such as {@code 2026-11-23T18:30:00} (ISO 8601; a space may stand for the T). */
    public static CsvColumn<LocalDateTime> dateTime(String name) {
        return reading(name, CellReaders::dateTime);
    }

    /**
     * A column of dates with a time of day in a form of your own.
     *
     * @param form the form; it is used strictly: write the year as {@code uuuu}
     */
    public static CsvColumn<LocalDateTime> dateTime(String name, DateTimeFormatter form) {
        DateTimeFormatter strict = form.withResolverStyle(ResolverStyle.STRICT);
        return reading(
                name,
                text -> CellReaders.time(
                        text, t -> LocalDateTime.parse(t, strict), "a date and time of the form " + form));
    }

    /** A column of instants such as {@code 2026-11-23T17:30:00Z} or {@code 2026-11-23T18:30:00+01:00} (ISO 8601). */
    public static CsvColumn<Instant> instant(String name) {
        return reading(name, text -> CellReaders.time(text, Instant::parse, "an instant such as 2026-11-23T17:30:00Z"));
    }

    /** A column of {@code true} and {@code false}, in capital or small letters. */
    public static CsvColumn<Boolean> flag(String name) {
        return reading(name, CellReaders::flag);
    }

    /** This column with empty cells allowed. */
    public CsvColumn<Optional<T>> optional() {
        CellReader<T> inner = reader;
        return new CsvColumn<>(name, text -> Optional.of(inner.read(text)), Optional.empty(), trimmed, mayBeAbsent);
    }

    /** This column with a value for empty cells. */
    public CsvColumn<T> orElse(T valueWhenEmpty) {
        return new CsvColumn<>(name, reader, requireNonNull(valueWhenEmpty, "valueWhenEmpty"), trimmed, mayBeAbsent);
    }

    /**
     * This column with leave to be absent from the header; its cells then count as empty.
     *
     * @throws IllegalArgumentException if empty cells are not allowed
     */
    public CsvColumn<T> mayBeAbsent() {
        checkArgument(
                whenEmpty != null,
                "column %s must allow empty cells before it may be absent but does not"
                        + "\nMaybe optional() or orElse(...) must come first.",
                name);
        return new CsvColumn<>(name, reader, whenEmpty, trimmed, true);
    }

    /** This column without the white space around its texts; a cell of nothing but white space is then empty. */
    public CsvColumn<T> trimmed() {
        return new CsvColumn<>(name, reader, whenEmpty, true, mayBeAbsent);
    }

    /**
     * This column with its texts changed before they are read, but after they are trimmed. Problems quote the text of the table.
     *
     * <pre>{@code
     * CsvColumn.amount("Prix", "EUR").rewritten(text -> text.replace(',', '.')); // decimal comma
     * }</pre>
     *
     * @param change makes another text of one that is not empty
     */
    public CsvColumn<T> rewritten(UnaryOperator<String> change) {
        requireNonNull(change, "change");
        CellReader<T> inner = reader;
        return new CsvColumn<>(name, text -> inner.read(change.apply(text)), whenEmpty, trimmed, mayBeAbsent);
    }

    /**
     * This column with a further rule for its values, which empty cells need not meet.
     *
     * @param rule what a value must do, to follow "must": {@code "be a market of the house"}
     * @param holds whether a value does
     */
    public CsvColumn<T> must(String rule, Predicate<? super T> holds) {
        requireNonNull(rule, "rule");
        requireNonNull(holds, "holds");
        CellReader<T> inner = reader;
        return new CsvColumn<>(
                name,
                text -> {
                    T read = inner.read(text);
                    if (!holds.test(read)) {
                        throw new CellRefusal((line, column, value) ->
                                new CsvProblem.RefusedValue(line, column, value, "it must " + rule));
                    }
                    return read;
                },
                whenEmpty,
                trimmed,
                mayBeAbsent);
    }

    /** The name in the header. */
    public String name() {
        return name;
    }

    boolean isNeeded() {
        return !mayBeAbsent;
    }

    /** The value of a cell; {@code null} where the column is absent. */
    T read(@Nullable String cell) throws CellRefusal {
        String text = cell == null ? "" : trimmed ? cell.strip() : cell;
        if (!text.isEmpty()) {
            return reader.read(text);
        }
        if (whenEmpty == null) {
            throw new CellRefusal((line, column, value) -> new CsvProblem.MissingValue(line, column));
        }
        return whenEmpty;
    }

    @Override
    public String toString() {
        return name;
    }

    /** Makes a value of a text that is not empty. */
    @FunctionalInterface
    interface CellReader<T> {
        T read(String text) throws CellRefusal;
    }
}
