package dev.maison.core.internal.text;

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

    /** Every identifier comes by here: words are made for the refusal alone. */
    private static void check(String attribute, String subject, String text, int maxLength) {
        if (text.length() > maxLength) {
            throw refused(attribute, subject, "hold at most " + maxLength + " characters but held " + text.length());
        }
        if (text.isBlank()) {
            throw refused(attribute, subject, "not be blank but was " + Shown.quoted(text));
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c)) {
                throw refused(attribute, subject, "hold no control character but" + character(i, c));
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw refused(attribute, subject, "hold no unpaired surrogate but" + character(i, c));
            }
        }
    }

    private static IllegalArgumentException refused(String attribute, String subject, String rule) {
        return new IllegalArgumentException(attribute + " of " + subject + " must " + rule);
    }

    private static String character(int index, char c) {
        return " character " + index + " was U+" + Shown.hex(c);
    }
}
