package dev.maison.csv;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The columns of a table that are read, and how a row is made of them.
 *
 * <p>The function that makes the row may refuse: an {@link IllegalArgumentException}, {@link ArithmeticException} or {@link
 * java.time.DateTimeException} it throws, such as a value's own check, becomes a {@link CsvProblem.RefusedRow} with its message. Any
 * other exception is a fault in the function and ends the reading.
 *
 * @param <T> what a row becomes
 */
public final class CsvSchema<T> {
    private final List<CsvColumn<?>> columns;
    private final Function<? super CsvRow, ? extends T> row;

    private CsvSchema(List<CsvColumn<?>> columns, Function<? super CsvRow, ? extends T> row) {
        this.columns = columns;
        this.row = row;
    }

    /**
     * Returns a schema.
     *
     * @param columns the columns to read, in any order; the order in the table is that of its header
     * @param row makes the row; never returns {@code null}
     * @throws IllegalArgumentException if there is no column, or two have one name
     */
    public static <T> CsvSchema<T> of(List<? extends CsvColumn<?>> columns, Function<? super CsvRow, ? extends T> row) {
        checkArgument(!columns.isEmpty(), "columns of CsvSchema must number at least 1 but numbered 0");
        Set<String> names = new HashSet<>();
        for (CsvColumn<?> column : columns) {
            checkArgument(
                    names.add(column.name()),
                    "columns of CsvSchema must have different names but two were %s",
                    column.name());
        }
        return new CsvSchema<>(List.copyOf(columns), requireNonNull(row, "row"));
    }

    /** The columns to read. */
    public List<CsvColumn<?>> columns() {
        return columns;
    }

    T toRow(CsvRow cells) {
        return requireNonNull(row.apply(cells), "row of CsvSchema must not be null");
    }

    @Override
    public String toString() {
        return "CsvSchema" + columns;
    }
}
