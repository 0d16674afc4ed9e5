package dev.maison.csv;

import java.util.HexFormat;

/** The beginning of a text as messages show it: short, without characters that a terminal would obey. */
final class Excerpt {
    private static final int MAX_CHARS = 40;
    private static final int MAX_MESSAGE_CHARS = 400;

    private Excerpt() {}

    static String of(String text) {
        return of(text, MAX_CHARS, false);
    }

    /** The beginning of the message of somebody's exception, which may quote a cell as it stands; it may have several lines. */
    static String ofMessage(String message) {
        return of(message, MAX_MESSAGE_CHARS, true);
    }

    private static String of(String text, int maxChars, boolean manyLines) {
        int end = Math.min(text.length(), maxChars);
        StringBuilder shown = new StringBuilder(end + 8);
        for (int i = 0; i < end; ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isShown(c) || (manyLines && c == '\n')) {
                shown.appendCodePoint(c);
            } else {
                shown.append("<U+")
                        .append(HexFormat.of()
                                .toHexDigits(c, c > 0xFFFF ? 6 : 4)
                                .toUpperCase(java.util.Locale.ROOT))
                        .append('>');
            }
        }
        return end < text.length() ? shown.append("...").toString() : shown.toString();
    }

    private static boolean isShown(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /** The four or more hexadecimal digits of a character. */
    static String hex(char c) {
        return HexFormat.of().withUpperCase().toHexDigits(c);
    }
}
