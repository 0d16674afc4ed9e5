package dev.maison.core.testkit.law;

import dev.maison.core.Amount;
import dev.maison.core.Period;
import dev.maison.core.Ratio;
import dev.maison.core.proof.CanonicalWriter;
import dev.maison.core.proof.Digest;
import dev.maison.core.testkit.Law;
import dev.maison.core.testkit.Pair;
import dev.maison.core.testkit.RegisteredLaw;
import dev.maison.core.testkit.Subjects;
import dev.maison.core.testkit.naive.CanonicalItem;
import dev.maison.core.testkit.naive.NaiveCanonicalReader;
import dev.maison.core.testkit.word.Words;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Different values have different canonical bytes, and a digest is of nothing but the bytes. */
public final class CanonicalLaws {
    private CanonicalLaws() {}

    /**
     * A word of each kind that canonical bytes have a method for.
     *
     * @param amount an amount
     * @param ratio a ratio
     * @param period a period, and with its start a date
     * @param instant an instant
     */
    public record Sample(Amount amount, Ratio ratio, Period period, Instant instant) {}

    /**
     * What was written, and what is refused after it.
     *
     * @param before written first
     * @param misfit a text with half a surrogate pair within
     * @param after written afterwards
     */
    public record Refusal(List<CanonicalItem> before, String misfit, List<CanonicalItem> after) {}

    /** Every law, over the given operations. */
    public static List<RegisteredLaw<?>> all(CanonicalOperations op) {
        Subjects<List<CanonicalItem>> items = CanonicalSubjects.items();
        return List.of(
                RegisteredLaw.of("canonical.bytes-can-be-read-back", canBeReadBack(op), items),
                RegisteredLaw.of(
                        "canonical.different-items-have-different-bytes", differ(op), CanonicalSubjects.nearPairs()),
                RegisteredLaw.of(
                        "canonical.words-are-written-as-stated",
                        wordsAreWrittenAsStated(op),
                        Subjects.combine(
                                Words.amounts(), Words.ratios(), Words.periods(), Words.instants(), Sample::new)),
                RegisteredLaw.of(
                        "canonical.what-is-refused-leaves-nothing",
                        refusedLeavesNothing(op),
                        Subjects.combine(
                                items,
                                Words.idTexts().map(text -> "x".repeat(text.length() % 3) + "\uD800" + text),
                                items,
                                Refusal::new)),
                RegisteredLaw.of("canonical.digest-is-of-the-bytes", digestIsOfTheBytes(op), items.pairs()));
    }

    /** A reader that knows only the table of tags finds the items that were written. */
    public static Law<List<CanonicalItem>> canBeReadBack(CanonicalOperations op) {
        return Law.of("what was written can be read back", items -> {
            byte[] bytes = op.bytes(items);
            List<CanonicalItem> read;
            try {
                read = NaiveCanonicalReader.read(bytes);
            } catch (IllegalArgumentException e) {
                return Optional.of(items + " became " + hex(bytes) + ": " + e.getMessage());
            }
            return Check.equal(read, items, () -> hex(bytes));
        });
    }

    /** Two sequences have the same bytes exactly if they are the same. */
    public static Law<Pair<List<CanonicalItem>>> differ(CanonicalOperations op) {
        return Law.of(
                "items have the same bytes exactly if they are the same",
                pair -> Check.equal(
                        Arrays.equals(op.bytes(pair.first()), op.bytes(pair.second())),
                        pair.first().equals(pair.second()),
                        () -> "same bytes of " + pair));
    }

    /** A word is written as the Javadoc of its method says. */
    public static Law<Sample> wordsAreWrittenAsStated(CanonicalOperations op) {
        return Law.of(
                "words are written as stated",
                sample -> Check.all(
                        () -> same(
                                op,
                                writer -> writer.amount(sample.amount()),
                                new CanonicalItem.Text(sample.amount().currency()),
                                new CanonicalItem.Whole(sample.amount().micros())),
                        () -> same(
                                op,
                                writer -> writer.ratio(sample.ratio()),
                                new CanonicalItem.Big(sample.ratio().numerator()),
                                new CanonicalItem.Big(sample.ratio().denominator())),
                        () -> same(
                                op,
                                writer -> writer.period(sample.period()),
                                new CanonicalItem.Whole(
                                        sample.period().startInclusive().toEpochDay()),
                                new CanonicalItem.Whole(
                                        sample.period().endExclusive().toEpochDay())),
                        () -> same(
                                op,
                                writer -> writer.date(sample.period().lastDay()),
                                new CanonicalItem.Whole(
                                        sample.period().lastDay().toEpochDay())),
                        () -> instant(op, sample.instant())));
    }

    private static Optional<String> instant(CanonicalOperations op, Instant instant) {
        return same(
                op,
                writer -> writer.instant(instant),
                new CanonicalItem.Whole(instant.getEpochSecond()),
                new CanonicalItem.Whole(instant.getNano()));
    }

    private static Optional<String> same(
            CanonicalOperations op, Consumer<CanonicalWriter> write, CanonicalItem... stated) {
        byte[] found = op.bytes(write);
        return Check.that(
                Arrays.equals(found, CanonicalItem.bytesOf(Arrays.asList(stated))),
                () -> Arrays.toString(stated) + " was written as " + hex(found));
    }

    /** A text with half a surrogate pair, and a number that is not finite, are refused and leave no byte behind. */
    public static Law<Refusal> refusedLeavesNothing(CanonicalOperations op) {
        return Law.of("what is refused leaves nothing behind", subject -> {
            List<CanonicalItem> accepted = new ArrayList<>(subject.before());
            accepted.addAll(subject.after());
            byte[] found = op.bytesAroundRefusals(subject.before(), subject.misfit(), subject.after());
            return Check.that(Arrays.equals(found, op.bytes(accepted)), () -> subject + " became " + hex(found));
        });
    }

    /** A digest is the SHA-256 of the bytes, a leaf hash that of a zero byte and the bytes, whatever the writer held before. */
    public static Law<Pair<List<CanonicalItem>>> digestIsOfTheBytes(CanonicalOperations op) {
        return Law.of("a digest is of nothing but the bytes", pair -> {
            byte[] bytes = op.bytes(pair.second());
            MessageDigest sha256 = sha256();
            Digest digest = Digest.ofBytes(sha256.digest(bytes));
            sha256.update((byte) 0);
            Digest leafHash = Digest.ofBytes(sha256.digest(bytes));
            return Check.all(
                    () -> Check.equal(op.digest(pair.first(), pair.second()), digest, () -> "digest of " + pair),
                    () -> Check.equal(
                            op.leafHash(pair.first(), pair.second()), leafHash, () -> "leaf hash of " + pair));
        });
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
