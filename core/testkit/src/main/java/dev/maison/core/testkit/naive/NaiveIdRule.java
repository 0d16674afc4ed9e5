package dev.maison.core.testkit.naive;

/** Which texts may identify something, by code points: 1 to 256 UTF-16 code units, not blank, no control character, no surrogate alone. */
public final class NaiveIdRule {
    private NaiveIdRule() {}

    /** Whether a text may identify something. */
    public static boolean allows(String text) {
        return text.length() <= 256
                && text.codePoints().anyMatch(c -> !Character.isWhitespace(c))
                && text.codePoints().noneMatch(c -> Character.getType(c) == Character.CONTROL)
                && text.codePoints().noneMatch(c -> 0xD800 <= c && c <= 0xDFFF);
    }
}
