package dev.maison.core.testkit.law;

import dev.maison.core.testkit.Law;
import dev.maison.core.testkit.RegisteredLaw;
import dev.maison.core.testkit.Subjects;
import dev.maison.core.testkit.naive.NaiveIdRule;
import dev.maison.core.testkit.word.IdKind;
import dev.maison.core.testkit.word.Words;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Identifiers are texts under one rule, kept as they are and told apart by every character. */
public final class IdLaws {
    private IdLaws() {}

    /**
     * A kind of identifier and a text.
     *
     * @param kind the kind
     * @param text the text
     */
    public record Claim(IdKind<?> kind, String text) {}

    /**
     * A kind of identifier and two texts that may identify something.
     *
     * @param kind the kind
     * @param first the one text
     * @param second the other
     */
    public record Two(IdKind<?> kind, String first, String second) {}

    /** Every law, over the given kinds. */
    public static List<RegisteredLaw<?>> all(List<IdKind<?>> kinds) {
        Subjects<IdKind<?>> kind = Subjects.among(kinds);
        Subjects<Two> twos = Subjects.combine(
                kind,
                Words.idTexts(),
                Words.idTexts(),
                Subjects.ints(0, 7),
                (k, first, other, change) -> new Two(k, first, near(first, other, change)));
        return List.of(
                RegisteredLaw.of(
                        "id.text-is-kept-or-refused", textIsKept(), Subjects.combine(kind, Words.texts(), Claim::new)),
                RegisteredLaw.of("id.equal-means-the-same-text", equalMeansTheSameText(), twos),
                RegisteredLaw.of("id.order-is-that-of-texts", orderIsThatOfTexts(), twos));
    }

    /** A text that is easily taken for the first, the first itself, or the other. */
    private static String near(String first, String other, int change) {
        String near = switch (change) {
            case 0 -> String.valueOf(first.toCharArray()); // equal, but another object
            case 1 -> first.toLowerCase(Locale.ROOT);
            case 2 -> first + " ";
            case 3 -> Normalizer.normalize(first, Normalizer.Form.NFC);
            case 4 -> first.substring(0, first.length() - 1);
            case 5 -> other + first;
            default -> other;
        };
        return NaiveIdRule.allows(near) ? near : other;
    }

    /** A text is kept exactly, or refused if it breaks the rule. */
    public static Law<Claim> textIsKept() {
        return Law.of(
                "a text is kept exactly, or refused if it breaks the rule", claim -> keeps(claim.kind(), claim.text()));
    }

    private static <I extends Comparable<I>> Optional<String> keeps(IdKind<I> kind, String text) {
        if (!NaiveIdRule.allows(text)) {
            return Check.refused(
                    IllegalArgumentException.class, () -> kind.of().apply(text), () -> kind + " of " + escaped(text));
        }
        I id = kind.of().apply(text);
        return Check.all(
                () -> Check.equal(kind.text().apply(id), text, () -> "text of " + kind + " of " + escaped(text)),
                () -> Check.equal(id.toString(), text, () -> "print of " + kind + " of " + escaped(text)));
    }

    /** Identifiers are equal exactly if their texts are, and then have one hash. */
    public static Law<Two> equalMeansTheSameText() {
        return Law.of("identifiers are equal exactly if their texts are", two -> equality(two.kind(), two));
    }

    private static <I extends Comparable<I>> Optional<String> equality(IdKind<I> kind, Two two) {
        I first = kind.of().apply(two.first());
        I second = kind.of().apply(two.second());
        boolean expected = two.first().equals(two.second());
        return Check.that(
                first.equals(second) == expected && (!expected || first.hashCode() == second.hashCode()),
                () -> two + " equal " + first.equals(second));
    }

    /** Identifiers stand in the order of their texts. */
    public static Law<Two> orderIsThatOfTexts() {
        return Law.of("identifiers stand in the order of their texts", two -> order(two.kind(), two));
    }

    private static <I extends Comparable<I>> Optional<String> order(IdKind<I> kind, Two two) {
        int found = kind.of().apply(two.first()).compareTo(kind.of().apply(two.second()));
        return Check.equal(Check.sign(found), Check.sign(two.first().compareTo(two.second())), two::toString);
    }

    private static String escaped(String text) {
        StringBuilder shown = new StringBuilder();
        text.chars()
                .forEach(c -> shown.append(
                        c >= ' ' && c < 0x7F ? String.valueOf((char) c) : "<" + Integer.toHexString(c) + ">"));
        return shown.toString();
    }
}
