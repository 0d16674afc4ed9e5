package dev.maison.csv;

import java.util.HexFormat;

/** The beginning of a text as messages show it: short, without characters that a terminal would obey. */
final class Excerpt {
    private static final int MAX_CHARS = 40;

    private Excerpt() {}

    static String of(String text) {
        StringBuilder shown = new StringBuilder(Math.min(text.length(), MAX_CHARS) + 8);
        int end = Math.min(text.length(), MAX_CHARS);
        for (int i = 0; i < end; ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isShown(c)) {
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
