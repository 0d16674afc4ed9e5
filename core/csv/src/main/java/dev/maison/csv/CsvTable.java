package dev.maison.csv;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads tables of comma-separated values, plain or packed with gzip, which is known by its first two bytes.
 *
 * <p>What is wrong with the table is in the result, never thrown; an {@link IOException} means that the stream itself failed. After a
 * row whose quotes are wrong, reading resumes on the next line of the file, so that one stray quote does not swallow the rows after
 * it; a line of the damaged row that looks like a row of its own is then read as one. Rows whose every field is empty and without
 * quotes, as spreadsheets leave below their last row, count as empty lines.
 *
 * <p>Cost is linear in the size of the table: a table whose quotes are left open so often that it would have to be gone over again and
 * again is refused from there on, see {@link CsvProblem.TooManyOpenQuotes}. Several tables may be read at once; a schema may be shared.
 *
 * <p>A small packed file may unpack to any number of rows. {@link #forEach} then takes time and no memory; {@code read} keeps every row
 * and every problem. Whoever takes tables from strangers uses {@code forEach}, counts, and throws when it is enough.
 */
public final class CsvTable {
    private static final Logger LOG = LoggerFactory.getLogger(CsvTable.class);

    private CsvTable() {}

    /** Reads a table in the {@linkplain CsvFormat#standard() standard form}. The stream is not closed. */
    public static <T> CsvResult<T> read(InputStream in, CsvSchema<T> schema) throws IOException {
        return read(in, schema, CsvFormat.standard());
    }

    /** Reads a table. The stream is not closed. */
    public static <T> CsvResult<T> read(InputStream in, CsvSchema<T> schema, CsvFormat format) throws IOException {
        List<T> rows = new ArrayList<>();
        List<CsvProblem> problems = new ArrayList<>();
        CsvSummary summary = forEach(in, schema, format, rows::add, problems::add);
        return new CsvResult<>(rows, problems, summary);
    }

    /** Reads a file in the {@linkplain CsvFormat#standard() standard form}. */
    public static <T> CsvResult<T> read(Path file, CsvSchema<T> schema) throws IOException {
        return read(file, schema, CsvFormat.standard());
    }

    /** Reads a file. */
    public static <T> CsvResult<T> read(Path file, CsvSchema<T> schema, CsvFormat format) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, schema, format);
        }
    }

    /**
     * Reads a table row by row. The stream is not closed.
     *
     * @param rows takes each good row, in the order of the table; what it throws ends the reading
     * @param problems takes each problem, in the order of the table; what it throws ends the reading
     */
    public static <T> CsvSummary forEach(
            InputStream in,
            CsvSchema<T> schema,
            CsvFormat format,
            Consumer<? super T> rows,
            Consumer<? super CsvProblem> problems)
            throws IOException {
        requireNonNull(in, "in");
        requireNonNull(schema, "schema");
        requireNonNull(format, "format");
        requireNonNull(rows, "rows");
        requireNonNull(problems, "problems");
        CsvSummary summary = TableReading.run(in, schema, format, rows, problems);
        LOG.debug(
                "table read: {} rows, {} refused, complete: {}",
                summary.rows(),
                summary.refusedRows(),
                summary.isComplete());
        return summary;
    }
}
