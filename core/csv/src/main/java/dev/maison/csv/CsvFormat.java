package dev.maison.csv;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How the characters of a table are to be read: separator, encoding and limits.
 *
 * <p>The {@linkplain #standard() standard} is comma, UTF-8, fields of at most {@value #DEFAULT_MAX_FIELD_CHARS} characters (what a
 * cell of a spreadsheet holds) and rows of at most {@value #DEFAULT_MAX_ROW_CHARS}. A limit is what keeps one damaged line from
 * taking the memory of the whole process.
 *
 * <pre>{@code
 * CsvFormat french = CsvFormat.standard().withSeparator(';').withCharset(Charset.forName("windows-1252"));
 * }</pre>
 */
public final class CsvFormat {
    /** The most characters of a field, unless {@link #withMaxFieldChars} says otherwise. */
    public static final int DEFAULT_MAX_FIELD_CHARS = 32_767;

    /** The most characters of a row, unless {@link #withMaxRowChars} says otherwise. */
    public static final int DEFAULT_MAX_ROW_CHARS = 4_194_304;

    private static final int LARGEST_LIMIT = 1 << 28;

    private static final CsvFormat STANDARD =
            new CsvFormat(',', StandardCharsets.UTF_8, DEFAULT_MAX_FIELD_CHARS, DEFAULT_MAX_ROW_CHARS);

    private final char separator;
    private final Charset charset;
    private final int maxFieldChars;
    private final int maxRowChars;

    private CsvFormat(char separator, Charset charset, int maxFieldChars, int maxRowChars) {
        this.separator = separator;
        this.charset = requireNonNull(charset, "charset");
        this.maxFieldChars = maxFieldChars;
        this.maxRowChars = maxRowChars;
    }

    /** Comma, UTF-8 and the default limits. */
    public static CsvFormat standard() {
        return STANDARD;
    }

    /**
     * This format with another character between fields, such as {@code ';'} or a tab.
     *
     * @throws IllegalArgumentException if it is a quote, a line break, or half of a surrogate pair
     */
    public CsvFormat withSeparator(char separator) {
        checkArgument(
                separator != '"' && separator != '\n' && separator != '\r' && !Character.isSurrogate(separator),
                "separator of CsvFormat must not be a quote, a line break or half of a character but was U+%s",
                Excerpt.hex(separator));
        return new CsvFormat(separator, charset, maxFieldChars, maxRowChars);
    }

    /** This format with another encoding. */
    public CsvFormat withCharset(Charset charset) {
        return new CsvFormat(separator, charset, maxFieldChars, maxRowChars);
    }

    /**
     * This format with another limit to the characters (UTF-16 code units) of one field, quotes not counted.
     *
     * @throws IllegalArgumentException if the limit is below 1 or above the limit of a row
     */
    public CsvFormat withMaxFieldChars(int maxFieldChars) {
        checkArgument(
                maxFieldChars >= 1 && maxFieldChars <= maxRowChars,
                "maxFieldChars of CsvFormat must lie within [1, maxRowChars = %s] but was %s",
                maxRowChars,
                maxFieldChars);
        return new CsvFormat(separator, charset, maxFieldChars, maxRowChars);
    }

    /**
     * This format with another limit to the characters (UTF-16 code units) of one row, quotes, separators and line breaks counted.
     *
     * @throws IllegalArgumentException if the limit is below that of a field or above 268,435,456
     */
    public CsvFormat withMaxRowChars(int maxRowChars) {
        checkArgument(
                maxRowChars >= maxFieldChars && maxRowChars <= LARGEST_LIMIT,
                "maxRowChars of CsvFormat must lie within [maxFieldChars = %s, %s] but was %s",
                maxFieldChars,
                LARGEST_LIMIT,
                maxRowChars);
        return new CsvFormat(separator, charset, maxFieldChars, maxRowChars);
    }

    /** The character between fields. */
    public char separator() {
        return separator;
    }

    /** The encoding. */
    public Charset charset() {
        return charset;
    }

    /** The most characters of a field. */
    public int maxFieldChars() {
        return maxFieldChars;
    }

    /** The most characters of a row. */
    public int maxRowChars() {
        return maxRowChars;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof CsvFormat other
                && separator == other.separator
                && charset.equals(other.charset)
                && maxFieldChars == other.maxFieldChars
                && maxRowChars == other.maxRowChars;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * separator + charset.hashCode()) + maxFieldChars) + maxRowChars;
    }

    @Override
    public String toString() {
        return "CsvFormat{separator=" + Excerpt.of(String.valueOf(separator)) + ", charset=" + charset.name()
                + ", maxFieldChars=" + maxFieldChars + ", maxRowChars=" + maxRowChars + "}";
    }
}
