package dev.maison.core;

import static com.google.common.base.Preconditions.checkArgument;

/** The one rule for the text of identifiers. */
final class IdText {
    /** Longest text, in UTF-16 code units. */
    static final int MAX_LENGTH = 256;

    private IdText() {}

    static void check(String subject, String text) {
        checkArgument(!text.isBlank(), "text of %s must not be blank but was \"%s\"", subject, text);
        checkArgument(
                text.length() <= MAX_LENGTH,
                "text of %s must hold at most %s characters but held %s",
                subject,
                MAX_LENGTH,
                text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            checkArgument(
                    !Character.isISOControl(c),
                    "text of %s must hold no control character but character %s was U+%s",
                    subject,
                    i,
                    hex(c));
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else {
                checkArgument(
                        !Character.isSurrogate(c),
                        "text of %s must hold no unpaired surrogate but character %s was U+%s",
                        subject,
                        i,
                        hex(c));
            }
        }
    }

    private static String hex(char c) {
        String digits = Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT);
        return "0".repeat(4 - digits.length()) + digits;
    }
}
