package dev.maison.core.internal.text;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/** Reads numbers as files hold them, without a locale: digits, at most one point, at most one sign in front. */
public final class PlainDecimal {
    /** Longest text that is read, in characters. */
    private static final int MAX_LENGTH = 64;

    private PlainDecimal() {}

    /** The decimal that {@code text} writes; the message of a refusal calls it {@code text of subject}. */
    public static BigDecimal parse(String subject, String example, String text) {
        requireNonNull(text, "text");
        // Checked before it is read: an exponent would be expanded digit by digit, and digits of other scripts would
        // pass.
        if (text.length() > MAX_LENGTH || !isPlain(text)) {
            throw new IllegalArgumentException(refusal(subject, example, text) + hint(text));
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(refusal(subject, example, text), e);
        }
    }

    private static String refusal(String subject, String example, String text) {
        return "text of " + subject + " must be a plain decimal such as " + example + " but was " + Shown.quoted(text);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(char c) {
        return (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+';
    }

    private static String hint(String text) {
        if (text.length() > MAX_LENGTH) {
            return "";
        }
        if (text.chars().anyMatch(c -> c == ',' || c == '\'' || Character.isSpaceChar(c) || c == '\u066B')) {
            return "\nMaybe it holds a decimal comma, a separator of thousands or a space.";
        }
        return text.indexOf('e') >= 0 || text.indexOf('E') >= 0 ? "\nMaybe it was written with an exponent." : "";
    }
}
