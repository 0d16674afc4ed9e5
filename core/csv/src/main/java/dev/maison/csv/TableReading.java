package dev.maison.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One reading of one table. */
final class TableReading<T> {
    private final CsvSchema<T> schema;
    private final CsvFormat format;
    private final Consumer<? super T> rows;
    private final Consumer<? super CsvProblem> problems;
    private final TextSource source;
    private final RowHandler handler;

    private List<String> header = List.of();
    private boolean headerRead;
    private boolean stopped;
    private long rowCount;
    private long refusedCount;

    private TableReading(
            CsvSchema<T> schema,
            CsvFormat format,
            Consumer<? super T> rows,
            Consumer<? super CsvProblem> problems,
            TextSource source) {
        this.schema = schema;
        this.format = format;
        this.rows = rows;
        this.problems = problems;
        this.source = source;
        this.handler = new RowHandler(source, format.maxFieldChars());
    }

    static <T> CsvSummary run(
            InputStream in,
            CsvSchema<T> schema,
            CsvFormat format,
            Consumer<? super T> rows,
            Consumer<? super CsvProblem> problems)
            throws IOException {
        TextSource source;
        try {
            source = TextSource.open(in, format);
        } catch (TextSource.OtherMarkException e) {
            problems.accept(new CsvProblem.OtherByteOrderMark(format.charset().name(), e.mark()));
            return new CsvSummary(0, 0, false);
        } catch (TextSource.OtherKindException e) {
            problems.accept(new CsvProblem.OtherKindOfFile(e.kind()));
            return new CsvSummary(0, 0, false);
        } catch (TextSource.BrokenCompressionException e) {
            problems.accept(new CsvProblem.BrokenCompression(1, e.reason()));
            return new CsvSummary(0, 0, false);
        }
        return new TableReading<>(schema, format, rows, problems, source).run();
    }

    private CsvSummary run() throws IOException {
        try {
            while (!stopped && !parse() && !stopped && source.resumeOnNextLine()) {
                // A fresh parser goes on after the damaged row, unless rows without an end follow one another.
                if (source.isWornOut()) {
                    stop(new CsvProblem.TooManyOpenQuotes(source.rowLine()));
                }
            }
        } catch (TextSource.BrokenCompressionException e) {
            stop(new CsvProblem.BrokenCompression(source.rowLine(), e.reason()));
        }
        if (!stopped && !headerRead) {
            stop(new CsvProblem.EmptyTable());
        }
        return new CsvSummary(rowCount, refusedCount, !stopped);
    }

    /** Parses to the end of the table, or to a row that the parser refuses; returns whether it was the end. */
    private boolean parse() throws IOException {
        handler.parserBegins();
        Iterator<RowHandler> parser = CsvReader.builder()
                .fieldSeparator(format.separator())
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .detectBomHeader(false)
                // The source refuses a row that is too long before the parser's buffer would.
                .maxBufferSize(2 * format.maxRowChars() + (1 << 16))
                .build(handler, source)
                .iterator();
        while (!stopped) {
            try {
                if (!parser.hasNext()) {
                    return true;
                }
                parser.next();
            } catch (CsvParseException e) {
                long line = source.rowLine();
                refuse(source.isEndServed() ? new CsvProblem.UnclosedQuote(line) : new CsvProblem.TextAfterQuote(line));
                return false;
            } catch (UncheckedIOException e) {
                if (!(e.getCause() instanceof TextSource.RowTooLongException)) {
                    throw e.getCause();
                }
                refuse(new CsvProblem.RowTooLong(source.rowLine(), format.maxRowChars()));
                return false;
            }
            if (headerRead) {
                row();
            } else {
                header();
            }
        }
        return true;
    }

    private void refuse(CsvProblem.RowProblem problem) {
        if (headerRead) {
            refusedCount++;
            problems.accept(problem);
        } else {
            stop(new CsvProblem.BrokenHeader(problem));
        }
    }

    private void stop(CsvProblem.TableProblem problem) {
        stopped = true;
        problems.accept(problem);
    }

    private void header() {
        if (handler.isBlank()) {
            return;
        }
        CsvProblem.@Nullable RowProblem broken = brokenRow();
        if (broken != null) {
            refuse(broken);
            return;
        }
        header = List.copyOf(handler.names());
        headerRead = true;
        List<CsvColumn<?>> columns = schema.columns();
        List<String> missing = columns.stream()
                .filter(column -> column.isNeeded() && !header.contains(column.name()))
                .map(CsvColumn::name)
                .toList();
        if (!missing.isEmpty()) {
            List<String> found = header.stream()
                    .limit(CsvProblem.MissingColumns.MAX_FOUND)
                    .map(Excerpt::of)
                    .toList();
            stop(new CsvProblem.MissingColumns(handler.line(), missing, found, maybe(missing)));
            return;
        }
        int[] slotOfField = new int[header.size()];
        Arrays.fill(slotOfField, -1);
        for (int slot = 0; slot < columns.size(); slot++) {
            String name = columns.get(slot).name();
            int count = 0;
            for (int field = 0; field < header.size(); field++) {
                if (header.get(field).equals(name)) {
                    slotOfField[field] = slot;
                    count++;
                }
            }
            if (count > 1) {
                stop(new CsvProblem.DuplicateColumn(handler.line(), name, count));
                return;
            }
        }
        handler.readRows(slotOfField, columns.size());
    }

    /** The usual causes of missing columns. */
    private Optional<String> maybe(List<String> missing) {
        String whole = String.join("", header);
        if (whole.indexOf('\0') >= 0) {
            return Optional.of("the table is UTF-16 without a mark: state its encoding in the format.");
        }
        for (char separator : new char[] {';', '\t', ',', '|'}) {
            if (separator != format.separator() && header.size() == 1 && whole.indexOf(separator) >= 0) {
                return Optional.of("the separator is U+" + Excerpt.hex(separator) + ": state it in the format.");
            }
        }
        for (String name : missing) {
            for (String other : header) {
                if (plain(other).equals(plain(name))) {
                    return Optional.of("\"" + Excerpt.of(other) + "\" is meant: names are compared exactly.");
                }
            }
        }
        return Optional.empty();
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** What is wrong with the row before its cells are looked at, or {@code null}. */
    private CsvProblem.@Nullable RowProblem brokenRow() {
        long line = handler.line();
        if (handler.noTextField() >= 0) {
            TextSource.NoText noText = source.firstNoText();
            return new CsvProblem.WrongEncoding(
                    noText.line(),
                    columnOfField(handler.noTextField()),
                    noText.byteOffset(),
                    format.charset().name());
        }
        if (handler.tooLongField() >= 0) {
            return new CsvProblem.FieldTooLong(
                    line, columnOfField(handler.tooLongField()), handler.tooLongChars(), format.maxFieldChars());
        }
        if (headerRead && handler.fields() < header.size()) {
            return new CsvProblem.TooFewFields(line, header.size(), handler.fields());
        }
        if (headerRead && handler.fields() > header.size()) {
            return new CsvProblem.TooManyFields(line, header.size(), handler.fields());
        }
        return null;
    }

    /** The name of a column as messages show it; beyond the header, its number counted from 1. */
    private String columnOfField(int field) {
        return field < header.size() && !header.get(field).isBlank()
                ? Excerpt.of(header.get(field))
                : "field " + (field + 1);
    }

    private void row() {
        if (handler.isBlank()) {
            return;
        }
        CsvProblem.@Nullable RowProblem broken = brokenRow();
        if (broken != null) {
            refuse(broken);
            return;
        }
        long line = handler.line();
        List<CsvColumn<?>> columns = schema.columns();
        Object[] values = new Object[columns.size()];
        boolean refused = false;
        for (int slot = 0; slot < values.length; slot++) {
            CsvColumn<?> column = columns.get(slot);
            String cell = handler.cell(slot);
            try {
                values[slot] = column.read(cell);
            } catch (CellRefusal e) {
                refused = true;
                problems.accept(e.at(line, column.name(), Excerpt.of(cell == null ? "" : cell)));
            }
        }
        if (refused) {
            refusedCount++;
            return;
        }
        T row;
        try {
            row = schema.toRow(new CsvRow(line, columns, values));
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            refuse(new CsvProblem.RefusedRow(line, Refusals.reason(e)));
            return;
        }
        rowCount++;
        rows.accept(row);
    }
}
