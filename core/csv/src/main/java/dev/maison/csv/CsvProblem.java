package dev.maison.csv;

import java.util.List;
import java.util.Optional;

/**
 * Why a row, or the whole table, was refused.
 *
 * <p>A {@link TableProblem} stops the reading: nothing after it was looked at. A {@link RowProblem} refuses the row that begins on its
 * line, a {@link CellProblem} does so because of one cell; a row with several bad cells has a problem for each. Texts quoted from the
 * table are cut to 40 characters, and control characters in them are written out, so that a sentence is safe to show. They may
 * be personal data: show them to whoever owns the table, do not log them.
 *
 * <p>The families may grow: a chain of {@code instanceof} over them needs a last branch, such as {@link #sentence}.
 */
public sealed interface CsvProblem {
    /**
     * The line on which the row begins, counted from 1 as editors do; for bytes in another encoding, the line that holds them.
     */
    long line();

    /** What must hold, what was found and, where there is a usual cause, a second line that begins with "Maybe". Not for parsing. */
    String sentence();

    /** The table cannot be read, or not beyond this line. */
    sealed interface TableProblem extends CsvProblem {}

    /** A row was refused; reading went on. */
    sealed interface RowProblem extends CsvProblem {}

    /** A row was refused because of one cell. */
    sealed interface CellProblem extends RowProblem {
        /** The name of the column. */
        String column();
    }

    /** There is no header: the table is empty, or holds nothing but empty lines. */
    record EmptyTable() implements TableProblem {
        @Override
        public long line() {
            return 1;
        }

        @Override
        public String sentence() {
            return "header of the table must name its columns but the table was empty";
        }
    }

    /**
     * Columns that the schema needs are not in the header.
     *
     * @param line the line of the header
     * @param missing the names that are missing, in the schema's order
     * @param found the first names in the header, in its order, cut for showing; at most {@value #MAX_FOUND}
     * @param maybe the usual cause, as a sentence, where there is one
     */
    record MissingColumns(long line, List<String> missing, List<String> found, Optional<String> maybe)
            implements TableProblem {
        /** The most names of a header that are shown. */
        public static final int MAX_FOUND = 64;

        /** Copies the lists. */
        public MissingColumns {
            missing = List.copyOf(missing);
            found = List.copyOf(found);
        }

        @Override
        public String sentence() {
            return "header of the table must name the columns " + missing + " but named " + found
                    + maybe.map(cause -> "\nMaybe " + cause).orElse("");
        }
    }

    /**
     * A column that the schema reads occurs several times in the header.
     *
     * @param line the line of the header
     * @param column the name
     * @param count how often it occurs
     */
    record DuplicateColumn(long line, String column, int count) implements TableProblem {
        @Override
        public String sentence() {
            return "column " + column + " of the header must occur once but occurred " + count + " times";
        }
    }

    /**
     * The header itself is damaged.
     *
     * @param cause what is wrong with its row
     */
    record BrokenHeader(RowProblem cause) implements TableProblem {
        @Override
        public long line() {
            return cause.line();
        }

        @Override
        public String sentence() {
            return "header of the table must be readable but was not: " + cause.sentence();
        }
    }

    /**
     * The table begins with the byte order mark of another encoding.
     *
     * @param expected the encoding of the format
     * @param found the encoding that the mark names
     */
    record OtherByteOrderMark(String expected, String found) implements TableProblem {
        @Override
        public long line() {
            return 1;
        }

        @Override
        public String sentence() {
            return "encoding of the table must be " + expected + " but its first bytes are the mark of " + found
                    + "\nMaybe it was saved as Unicode text: save it as CSV UTF-8, or state its encoding in the format.";
        }
    }

    /**
     * The file is of another kind, as its first bytes tell.
     *
     * @param found the kind: {@code a workbook or other zip file}, {@code an old workbook or document}
     */
    record OtherKindOfFile(String found) implements TableProblem {
        @Override
        public long line() {
            return 1;
        }

        @Override
        public String sentence() {
            return "table must be comma-separated values but its first bytes are those of " + found
                    + "\nMaybe it is the workbook itself: save it as CSV UTF-8.";
        }
    }

    /**
     * The packed bytes end early or are damaged; rows before that were read.
     *
     * @param line the line that was being read
     * @param reason what the unpacking says
     */
    record BrokenCompression(long line, String reason) implements TableProblem {
        @Override
        public String sentence() {
            return "gzip bytes of the table must be whole but at line " + line + " were not: " + reason
                    + "\nMaybe the file was cut short on its way.";
        }
    }

    /**
     * So many rows in a row do not end that the table was gone over again and again; rows before that were read.
     *
     * @param line the line that was to be read next
     */
    record TooManyOpenQuotes(long line) implements TableProblem {
        @Override
        public String sentence() {
            return "quotes of the table must be closed but were left open again and again before line " + line
                    + ", where reading ended\nMaybe quotes within texts are not doubled.";
        }
    }

    /**
     * A row has fewer fields than the header.
     *
     * @param line where the row begins
     * @param expected the number of fields of the header
     * @param found the number of fields of the row
     */
    record TooFewFields(long line, int expected, int found) implements RowProblem {
        @Override
        public String sentence() {
            return "fields of line " + line + " must number " + expected + " but numbered " + found
                    + "\nMaybe a text that holds a line break is not within quotes.";
        }
    }

    /**
     * A row has more fields than the header.
     *
     * @param line where the row begins
     * @param expected the number of fields of the header
     * @param found the number of fields of the row
     */
    record TooManyFields(long line, int expected, int found) implements RowProblem {
        @Override
        public String sentence() {
            return "fields of line " + line + " must number " + expected + " but numbered " + found
                    + "\nMaybe a text that holds the separator is not within quotes.";
        }
    }

    /**
     * A quote is opened and not closed before the table ends. Reading resumed on the next line, so that rows the open quote would
     * have swallowed are read as rows.
     *
     * @param line where the row begins
     */
    record UnclosedQuote(long line) implements RowProblem {
        @Override
        public String sentence() {
            return "quote of line " + line + " must be closed but was not\nMaybe a quote within a text is not doubled.";
        }
    }

    /**
     * A quoted field is followed by something else than a separator or the end of the line. Reading resumed on the next line.
     *
     * @param line where the row begins
     */
    record TextAfterQuote(long line) implements RowProblem {
        @Override
        public String sentence() {
            return "closing quote in the row of line " + line
                    + " must be followed by a separator or the end of the line but was not"
                    + "\nMaybe a quote within a text is not doubled, or an earlier quote is not closed.";
        }
    }

    /**
     * A row is longer than the format allows. Reading resumed on the next line.
     *
     * @param line where the row begins
     * @param maxChars the limit
     */
    record RowTooLong(long line, int maxChars) implements RowProblem {
        @Override
        public String sentence() {
            return "row of line " + line + " must hold at most " + maxChars + " characters but held more"
                    + "\nMaybe a quote is not closed.";
        }
    }

    /**
     * The cells are well formed and the row they make is refused.
     *
     * @param line where the row begins
     * @param reason the message of whoever refused
     */
    record RefusedRow(long line, String reason) implements RowProblem {
        @Override
        public String sentence() {
            return "row of line " + line + " was refused: " + reason;
        }
    }

    /**
     * Bytes that are no text in the format's encoding. Nothing is replaced.
     *
     * @param line the line that holds the bytes, which may lie within the row
     * @param column the name of the column; empty within the header
     * @param byteOffset the place of the first such byte, counted from 0, after unpacking
     * @param encoding the encoding expected
     */
    record WrongEncoding(long line, String column, long byteOffset, String encoding) implements CellProblem {
        @Override
        public String sentence() {
            return (column.isEmpty() ? "text" : column) + " of line " + line + " must be " + encoding
                    + " but byte " + byteOffset + " of the table is not"
                    + "\nMaybe it was saved in another encoding, such as windows-1252: state it in the format.";
        }
    }

    /**
     * A field is longer than the format allows.
     *
     * @param line where the row begins
     * @param column the name of the column
     * @param chars the characters of the field
     * @param maxChars the limit
     */
    record FieldTooLong(long line, String column, int chars, int maxChars) implements CellProblem {
        @Override
        public String sentence() {
            return column + " of line " + line + " must hold at most " + maxChars + " characters but held " + chars;
        }
    }

    /**
     * A cell that must hold something is empty.
     *
     * @param line where the row begins
     * @param column the name of the column
     */
    record MissingValue(long line, String column) implements CellProblem {
        @Override
        public String sentence() {
            return column + " of line " + line + " must not be empty but was";
        }
    }

    /**
     * A cell that must hold a number holds something else.
     *
     * @param line where the row begins
     * @param column the name of the column
     * @param value the text, cut for showing
     * @param rule what was expected: {@code a whole number}, {@code a plain decimal such as 412.00}
     * @param maybe the usual cause, as a sentence, where there is one
     */
    record NotANumber(long line, String column, String value, String rule, Optional<String> maybe)
            implements CellProblem {
        @Override
        public String sentence() {
            return column + " of line " + line + " must be " + rule + " but was \"" + value + "\""
                    + maybe.map(cause -> "\nMaybe " + cause).orElse("");
        }
    }

    /**
     * A cell that must hold a whole number holds a fraction. A fraction of zero, as in {@code 6.00}, is whole.
     *
     * @param line where the row begins
     * @param column the name of the column
     * @param value the text, cut for showing
     */
    record Fractional(long line, String column, String value) implements CellProblem {
        @Override
        public String sentence() {
            return column + " of line " + line + " must be a whole number but was \"" + value + "\""
                    + "\nMaybe it is a weight, a share or an average.";
        }
    }

    /**
     * A number has more decimals than its kind keeps. Nothing is rounded.
     *
     * @param line where the row begins
     * @param column the name of the column
     * @param value the text, cut for showing
     * @param maxDecimals the most decimals that may differ from zero
     */
    record TooManyDecimals(long line, String column, String value, int maxDecimals) implements CellProblem {
        @Override
        public String sentence() {
            return column + " of line " + line + " must have at most " + maxDecimals + " decimals but was \"" + value
                    + "\"";
        }
    }

    /**
     * A number lies outside the range of its kind.
     *
     * @param line where the row begins
     * @param column the name of the column
     * @param value the text, cut for showing
     * @param minimum the smallest number allowed
     * @param maximum the largest number allowed
     */
    record OutOfRange(long line, String column, String value, String minimum, String maximum) implements CellProblem {
        @Override
        public String sentence() {
            return column + " of line " + line + " must lie within [" + minimum + ", " + maximum + "] but was \""
                    + value + "\"";
        }
    }

    /**
     * A cell that must hold a date or a time holds something else, or a date that does not exist.
     *
     * @param line where the row begins
     * @param column the name of the column
     * @param value the text, cut for showing
     * @param rule what was expected: {@code a date such as 2026-11-23}
     */
    record NotATime(long line, String column, String value, String rule) implements CellProblem {
        @Override
        public String sentence() {
            return column + " of line " + line + " must be " + rule + " but was \"" + value + "\"";
        }
    }

    /**
     * A cell holds a text that its kind refuses, such as a control character in an identifier.
     *
     * @param line where the row begins
     * @param column the name of the column
     * @param value the text, cut for showing
     * @param reason the message of whoever refused
     */
    record RefusedValue(long line, String column, String value, String reason) implements CellProblem {
        @Override
        public String sentence() {
            return column + " of line " + line + " must be accepted but \"" + value + "\" was refused: " + reason;
        }
    }
}
