package dev.maison.core.internal.text;

import java.math.BigDecimal;
import java.util.HexFormat;

/** How a value that came from outside is shown in a message: in quotes, on one line, and never longer than a line or two. */
public final class Shown {
    /** Longest part of a text that is shown, in UTF-16 code units. */
    static final int MAX_LENGTH = 64;

    private Shown() {}

    /** The text in quotes; what lies beyond 64 characters is cut, and control characters and lone surrogates are escaped. */
    public static String quoted(String text) {
        StringBuilder shown = new StringBuilder().append('"');
        int end = Math.min(text.length(), MAX_LENGTH);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                shown.append(c).append(text.charAt(++i));
            } else if (Character.isISOControl(c) || Character.isSurrogate(c)) {
                shown.append("\\u").append(hex(c));
            } else {
                shown.append(c);
            }
        }
        return shown.append(text.length() > MAX_LENGTH ? "...\"" : "\"").toString();
    }

    /** What shows the number as it is, in words only when asked for them; one of very many digits is cut like a text. */
    public static Object number(BigDecimal number) {
        // Scientific notation costs nothing for a huge exponent; the digits of a huge number are estimated before they
        // are made.
        if (number.precision() > MAX_LENGTH) {
            return "a number of " + number.precision() + " digits";
        }
        return number;
    }

    /** The four hexadecimal digits of a code unit, in capitals. */
    public static String hex(char c) {
        return HexFormat.of().withUpperCase().toHexDigits(c);
    }
}
