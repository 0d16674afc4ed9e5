package dev.maison.core.internal.text;

import static com.google.common.base.Preconditions.checkArgument;

/** The one rule for the text of identifiers and of names; the package page of {@code dev.maison.core} states it. */
public final class IdText {
    /** Longest text, in UTF-16 code units. */
    public static final int MAX_LENGTH = 256;

    /** Longest sentence, in UTF-16 code units. */
    public static final int MAX_SENTENCE_LENGTH = 2_000;

    private IdText() {}

    /** Refuses an identifier's text that breaks the rule. */
    public static void check(String subject, String text) {
        check("text", subject, text);
    }

    /** Refuses a name that breaks the rule; the message calls it {@code attribute} of {@code subject}. */
    public static void check(String attribute, String subject, String text) {
        check(attribute, subject, text, MAX_LENGTH);
    }

    /** Refuses a sentence for people that breaks the rule, but for a length of up to {@value #MAX_SENTENCE_LENGTH}. */
    public static void checkSentence(String attribute, String subject, String text) {
        check(attribute, subject, text, MAX_SENTENCE_LENGTH);
    }

    private static void check(String attribute, String subject, String text, int maxLength) {
        checkArgument(
                text.length() <= maxLength,
                "%s of %s must hold at most %s characters but held %s",
                attribute,
                subject,
                maxLength,
                text.length());
        checkArgument(!text.isBlank(), "%s of %s must not be blank but was %s", attribute, subject, Shown.quoted(text));
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            checkArgument(
                    !Character.isISOControl(c),
                    "%s of %s must hold no control character but character %s was U+%s",
                    attribute,
                    subject,
                    i,
                    Shown.hex(c));
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else {
                checkArgument(
                        !Character.isSurrogate(c),
                        "%s of %s must hold no unpaired surrogate but character %s was U+%s",
                        attribute,
                        subject,
                        i,
                        Shown.hex(c));
            }
        }
    }
}
