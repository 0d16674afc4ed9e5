package dev.maison.core.testkit.naive;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which texts are plain decimals, and which number they write. */
public final class NaiveDecimalText {
    private static final Pattern PLAIN = Pattern.compile("([+-]?)([0-9]*)(?:\\.([0-9]*))?");

    private NaiveDecimalText() {}

    /** The number that a text writes; empty if it is longer than 64 characters or no plain decimal. */
    public static Optional<NaiveFraction> valueOf(String text) {
        Matcher parts = PLAIN.matcher(text);
        if (text.length() > 64 || !parts.matches()) {
            return Optional.empty();
        }
        String decimals = parts.group(3) == null ? "" : parts.group(3);
        String digits = parts.group(2) + decimals;
        if (digits.isEmpty()) {
            return Optional.empty();
        }
        BigInteger size = new BigInteger(digits);
        BigInteger above = parts.group(1).equals("-") ? size.negate() : size;
        return Optional.of(new NaiveFraction(above, BigInteger.TEN.pow(decimals.length())));
    }
}
