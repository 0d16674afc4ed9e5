package dev.maison.core.testkit.law;

import dev.maison.core.proof.Digest;
import dev.maison.core.testkit.Law;
import dev.maison.core.testkit.Pair;
import dev.maison.core.testkit.RegisteredLaw;
import dev.maison.core.testkit.Subjects;
import dev.maison.core.testkit.word.Words;
import java.util.List;
import java.util.Locale;

/** A digest is 32 bytes and what they print. */
public final class DigestLaws {
    private static final List<String> MISFITS = List.of("", "0", "g", "G", " ", "-", "\uFF11", "0x");

    private DigestLaws() {}

    /** Every law, over the given operations. */
    public static List<RegisteredLaw<?>> all(DigestOperations op) {
        Subjects<Digest> digests = Words.digests();
        Subjects<String> changed = Subjects.combine(
                digests,
                Subjects.ints(0, 64),
                Subjects.among(MISFITS),
                (digest, at, misfit) -> digest.toHex().substring(0, at)
                        + misfit
                        + digest.toHex().substring(Math.min(64, at + misfit.length())));
        Subjects<String> cut = Subjects.combine(
                digests,
                Subjects.ints(0, 128),
                (digest, length) -> digest.toHex().repeat(2).substring(0, length));
        Subjects<String> texts = Subjects.oneOf(changed, changed, cut);
        return List.of(
                RegisteredLaw.of("digest.print-round-trips", printRoundTrips(op), digests),
                RegisteredLaw.of("digest.text-is-64-digits-or-refused", textIs64Digits(op), texts),
                RegisteredLaw.of("digest.order-is-total", OrderLaws.total(op::compare), digests.triples()),
                RegisteredLaw.of("digest.order-is-of-unsigned-bytes", orderIsOfUnsignedBytes(op), digests.pairs()));
    }

    /** What a digest prints has two digits a byte, and can be read back, in capitals too. */
    public static Law<Digest> printRoundTrips(DigestOperations op) {
        return Law.of("what is printed can be read back", digest -> {
            String printed = op.print(digest);
            StringBuilder expected = new StringBuilder();
            for (byte b : digest.toBytes()) {
                expected.append("0123456789abcdef".charAt((b & 0xF0) >> 4)).append("0123456789abcdef".charAt(b & 0xF));
            }
            return Check.all(
                    () -> Check.equal(printed, expected.toString(), () -> "print"),
                    () -> Check.equal(op.parse(printed), digest, () -> "read back"),
                    () -> Check.equal(
                            op.parse(printed.toUpperCase(Locale.ROOT)), digest, () -> "read back in capitals"),
                    () -> Check.equal(Digest.ofBytes(digest.toBytes()), digest, () -> "made of its bytes"));
        });
    }

    /** A text is read if it is 64 digits of base 16, and refused otherwise. */
    public static Law<String> textIs64Digits(DigestOperations op) {
        return Law.of("a text is 64 digits of base 16, or is refused", text -> {
            boolean fits = text.matches("[0-9a-fA-F]{64}");
            return fits
                    ? Check.equal(op.parse(text).toHex(), text.toLowerCase(Locale.ROOT), () -> text)
                    : Check.refused(IllegalArgumentException.class, () -> op.parse(text), () -> text);
        });
    }

    /** Digests stand in the order of their printed digits, which is that of unsigned bytes. */
    public static Law<Pair<Digest>> orderIsOfUnsignedBytes(DigestOperations op) {
        return Law.of(
                "digests stand in the order of their digits",
                pair -> Check.equal(
                        Check.sign(op.compare(pair.first(), pair.second())),
                        Check.sign(pair.first().toHex().compareTo(pair.second().toHex())),
                        pair::toString));
    }
}
