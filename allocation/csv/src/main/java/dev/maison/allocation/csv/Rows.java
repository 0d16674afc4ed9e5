package dev.maison.allocation.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** Writes a table row by row, after RFC 4180 with line feeds. */
final class Rows {
    private final CsvWriter csv;

    private Rows(CsvWriter csv) {
        this.csv = csv;
    }

    /** What writes the rows. */
    interface Filling {
        void fill(Rows rows);
    }

    /** Writes the names of the columns, then the rows; the writer stays open. */
    static void write(Writer out, String[] columns, Filling filling) throws IOException {
        try {
            CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
            csv.writeRecord(columns);
            filling.fill(new Rows(csv));
            csv.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Adds a row; numbers are written in digits, the rest as its text. */
    void add(Object... cells) {
        String[] texts = new String[cells.length];
        for (int i = 0; i < cells.length; i++) {
            texts[i] = String.valueOf(cells[i]);
        }
        csv.writeRecord(texts);
    }

    /** The name of a reason's type. */
    static String name(Object reason) {
        return reason.getClass().getSimpleName();
    }
}
