package dev.maison.core.internal.text;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

/** The rule for currency codes: three capital letters A to Z. The code is not looked up anywhere. */
public final class CurrencyText {
    private CurrencyText() {}

    /** Refuses a text that breaks the rule; returns it otherwise. */
    public static String check(String subject, String currency) {
        requireNonNull(currency, "currency");
        checkArgument(
                currency.length() == 3 && currency.chars().allMatch(c -> c >= 'A' && c <= 'Z'),
                "currency of %s must be three capital letters but was %s",
                subject,
                Shown.quoted(currency));
        return currency;
    }
}
