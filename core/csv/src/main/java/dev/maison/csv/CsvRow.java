package dev.maison.csv;

import java.util.List;
import java.util.NoSuchElementException;

/** The typed cells of one row, every one of which was accepted by its column. */
public final class CsvRow {
    private final long line;
    private final List<CsvColumn<?>> columns;
    private final Object[] values;

    CsvRow(long line, List<CsvColumn<?>> columns, Object[] trusted) {
        this.line = line;
        this.columns = columns;
        this.values = trusted;
    }

    /** The line on which the row begins, counted from 1. */
    public long line() {
        return line;
    }

    /**
     * The value in {@code column}.
     *
     * @throws NoSuchElementException if the column is not one of the schema's; columns are told apart by identity
     */
    @SuppressWarnings("unchecked") // the value was made by this very column
    public <T> T value(CsvColumn<T> column) {
        for (int i = 0; i < values.length; i++) {
            if (columns.get(i) == column) {
                return (T) values[i];
            }
        }
        throw new NoSuchElementException("column of CsvRow must be one of its schema but was " + column
                + "\nMaybe the schema was given a changed copy of it, such as the result of optional().");
    }

    /** The line and the names of the columns; never a value, which may be personal data. */
    @Override
    public String toString() {
        return "CsvRow{line=" + line + ", columns=" + columns + "}";
    }
}
