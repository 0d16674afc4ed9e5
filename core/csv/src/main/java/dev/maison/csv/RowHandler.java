package dev.maison.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the fields of one row from the parser. Only those that the schema reads become texts; of the others it is known that they are
 * not too long and hold text.
 *
 * <p>One handler serves the whole table: what it holds is the row parsed last.
 */
final class RowHandler extends AbstractBaseCsvCallbackHandler<RowHandler> {
    private final TextSource source;
    private final int maxFieldChars;

    /** Lines before the place where the present parser began. */
    private long linesBefore;

    /** Per field the place of its column in the schema, or -1; {@code null} while the header is read. */
    private int @Nullable [] slots;

    private @Nullable String[] cells = new String[0];
    private final List<String> names = new ArrayList<>();

    private int fields;
    private boolean blank;
    private int noTextField;
    private int tooLongField;
    private int tooLongChars;

    RowHandler(TextSource source, int maxFieldChars) {
        this.source = source;
        this.maxFieldChars = maxFieldChars;
    }

    /** Says that a fresh parser, which counts lines from 1, begins where the source stands. */
    void parserBegins() {
        linesBefore = source.rowLine() - 1;
    }

    /** From now on, rows are read: {@code slotOfField} says which cell a field fills, or -1. */
    void readRows(int[] slotOfField, int cellCount) {
        slots = slotOfField;
        cells = new String[cellCount];
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        source.rowBegins(linesBefore + startingLineNumber);
        fields = 0;
        blank = true;
        noTextField = -1;
        tooLongField = -1;
        names.clear();
    }

    @Override
    protected void handleField(int field, char[] buffer, int offset, int length, boolean quoted) {
        fields = field + 1;
        blank &= length == 0 && !quoted;
        if (source.hasNoText() && noTextField < 0 && holdsNoText(buffer, offset, length)) {
            noTextField = field;
        }
        if (length > maxFieldChars) {
            if (tooLongField < 0) {
                tooLongField = field;
                tooLongChars = length;
            }
            return;
        }
        if (slots == null) {
            names.add(new String(buffer, offset, length));
        } else if (field < slots.length && slots[field] >= 0) {
            cells[slots[field]] = new String(buffer, offset, length);
        }
    }

    private static boolean holdsNoText(char[] buffer, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (buffer[i] == TextSource.NO_TEXT && (i == offset || !Character.isHighSurrogate(buffer[i - 1]))) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected RowHandler buildRecord() {
        return this;
    }

    /** The line on which the row begins. */
    long line() {
        return source.rowLine();
    }

    /** The number of fields of the row. */
    int fields() {
        return fields;
    }

    /** Whether every field is empty and none is quoted, as spreadsheets leave below their last row. */
    boolean isBlank() {
        return blank;
    }

    /** The first field that holds bytes without text, or -1. */
    int noTextField() {
        return noTextField;
    }

    /** The first field that is too long, or -1. */
    int tooLongField() {
        return tooLongField;
    }

    /** The characters of the first field that is too long. */
    int tooLongChars() {
        return tooLongChars;
    }

    /** The fields of the header. */
    List<String> names() {
        return names;
    }

    /** The cell in a slot; {@code null} where its column is absent. */
    @Nullable String cell(int slot) {
        return cells[slot];
    }
}
