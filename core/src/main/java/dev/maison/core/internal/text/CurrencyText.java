package dev.maison.core.internal.text;

import static java.util.Objects.requireNonNull;

/** The rule for currency codes: three capital letters A to Z. The code is not looked up anywhere. */
public final class CurrencyText {
    private CurrencyText() {}

    /** Refuses a text that breaks the rule; returns it otherwise. */
    public static String check(String subject, String currency) {
        requireNonNull(currency, "currency");
        if (!isCode(currency)) { // every amount comes by here: words are made for the refusal alone
            throw new IllegalArgumentException(
                    "currency of " + subject + " must be three capital letters but was " + Shown.quoted(currency));
        }
        return currency;
    }

    private static boolean isCode(String text) {
        return text.length() == 3
                && isCapital(text.charAt(0))
                && isCapital(text.charAt(1))
                && isCapital(text.charAt(2));
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
