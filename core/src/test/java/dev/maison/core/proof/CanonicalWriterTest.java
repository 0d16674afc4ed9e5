package dev.maison.core.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.Period;
import dev.maison.core.Quantity;
import dev.maison.core.Ratio;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Fixed bytes: whoever changes one of these changes every digest that was ever recorded. */
class CanonicalWriterTest {
    private static String hex(Consumer<CanonicalWriter> written) {
        CanonicalWriter writer = new CanonicalWriter();
        written.accept(writer);
        assertThat(writer.size()).isEqualTo(writer.toBytes().length);
        return HexFormat.of().formatHex(writer.toBytes());
    }

    @Test
    void writesRecords() {
        assertThat(hex(w -> w.record("launch.problem", 2)))
                .isEqualTo("01" + "0000000e" + "6c61756e63682e70726f626c656d" + "00000002");
    }

    @Test
    void writesTexts() {
        assertThat(hex(w -> w.text(""))).isEqualTo("02" + "00000000");
        assertThat(hex(w -> w.text("Gé銀👜"))).isEqualTo("02" + "0000000a" + "47" + "c3a9" + "e98a80" + "f09f919c");
        assertThat(hex(w -> w.text("\u007F\u0080\u07FF\u0800\uD7FF\uE000\uFFFF\uD800\uDC00\uDBFF\uDFFF")))
                .isEqualTo("02" + "00000019" + "7f" + "c280" + "dfbf" + "e0a080" + "ed9fbf" + "ee8080" + "efbfbf"
                        + "f0908080" + "f48fbfbf");
    }

    @Property
    void writesTextsAsThePlatformEncodesThem(@ForAll String text) {
        String whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8); // no lone surrogates
        byte[] utf8 = whole.getBytes(StandardCharsets.UTF_8);
        assertThat(hex(w -> w.text(whole)))
                .isEqualTo("02" + HexFormat.of().toHexDigits(utf8.length)
                        + HexFormat.of().formatHex(utf8));
    }

    @Test
    void writesNumbers() {
        assertThat(hex(w -> w.integer(0))).isEqualTo("03" + "0000000000000000");
        assertThat(hex(w -> w.integer(-2))).isEqualTo("03" + "fffffffffffffffe");
        assertThat(hex(w -> w.bigInteger(BigInteger.ZERO))).isEqualTo("09" + "00000001" + "00");
        assertThat(hex(w -> w.bigInteger(BigInteger.valueOf(-129)))).isEqualTo("09" + "00000002" + "ff7f");
        assertThat(hex(w -> w.bigInteger(BigInteger.TWO.pow(64)))).isEqualTo("09" + "00000009" + "010000000000000000");
        assertThat(hex(w -> w.number(1.5))).isEqualTo("0a" + "3ff8000000000000");
        assertThat(hex(w -> w.number(-0.0))).isEqualTo("0a" + "0000000000000000");
        assertThat(hex(w -> w.number(-Double.MIN_VALUE))).isEqualTo("0a" + "8000000000000001");
    }

    @Test
    void writesBytesFlagsAbsenceAndLists() {
        assertThat(hex(w -> w.bytes(new byte[] {1, -1}))).isEqualTo("04" + "00000002" + "01ff");
        assertThat(hex(w -> w.digest(Digest.sha256(new byte[0]))))
                .isEqualTo("04" + "00000020" + "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(hex(w -> w.flag(false).flag(true).absent())).isEqualTo("050607");
        assertThat(hex(w -> w.list(2).integer(1).absent()))
                .isEqualTo("08" + "00000002" + "03" + "0000000000000001" + "07");
    }

    @Test
    void writesColumnsAndPartsOfColumns() {
        assertThat(hex(w -> w.intColumn(new int[] {9, 1, -1, 9}, 1, 3)))
                .isEqualTo("10" + "00000002" + "00000001" + "ffffffff");
        assertThat(hex(w -> w.longColumn(new long[] {9, 1, -1}, 1, 3)))
                .isEqualTo("11" + "00000002" + "0000000000000001" + "ffffffffffffffff");
        assertThat(hex(w -> w.numberColumn(new double[] {1.5, -0.0}, 0, 2)))
                .isEqualTo("12" + "00000002" + "3ff8000000000000" + "0000000000000000");
        assertThat(hex(w -> w.byteColumn(new byte[] {9, 8, 7}, 0, 2))).isEqualTo("13" + "00000002" + "0908");
        assertThat(hex(w -> w.byteColumn(new byte[0], 0, 0))).isEqualTo("13" + "00000000");
    }

    @Test
    void writesTheWordsOfTheHouse() {
        assertThat(hex(w -> w.text(DoorId.of("GINZA").text()))).isEqualTo("02" + "00000005" + "47494e5a41");
        assertThat(hex(w -> w.quantity(Quantity.of(12)))).isEqualTo("03" + "000000000000000c");
        assertThat(hex(w -> w.amount(Amount.of("-0.5", "EUR"))))
                .isEqualTo("02" + "00000003" + "455552" + "03" + "fffffffffff85ee0");
        assertThat(hex(w -> w.ratio(Ratio.of(-1, 3)))).isEqualTo("09" + "00000001" + "ff" + "09" + "00000001" + "03");
        assertThat(hex(w -> w.date(LocalDate.of(1969, 12, 31)))).isEqualTo("03" + "ffffffffffffffff");
        assertThat(hex(w -> w.period(Period.of(LocalDate.of(1970, 1, 1), LocalDate.of(1970, 1, 8)))))
                .isEqualTo("03" + "0000000000000000" + "03" + "0000000000000007");
        assertThat(hex(w -> w.instant(Instant.ofEpochSecond(-1, 5))))
                .isEqualTo("03" + "ffffffffffffffff" + "03" + "0000000000000005");
    }

    @Test
    void growsAndCanBeReused() {
        CanonicalWriter writer = new CanonicalWriter();
        byte[] large = new byte[100_000];
        large[99_999] = 7;
        writer.text("x").bytes(large);
        assertThat(writer.size()).isEqualTo(6 + 5 + 100_000);
        assertThat(writer.toBytes()[writer.size() - 1]).isEqualTo((byte) 7);
        writer.clear().text("x");
        assertThat(writer.toBytes()).asHexString().isEqualToIgnoringCase("020000000178");
        writer.clear().numberColumn(new double[1000], 0, 1000);
        assertThat(writer.size()).isEqualTo(5 + 8000);
    }

    @Test
    void digestsWhatItWrote() {
        CanonicalWriter writer = new CanonicalWriter().text("x");
        assertThat(writer.toDigest()).isEqualTo(Digest.sha256(writer.toBytes()));
        assertThat(writer.toLeafHash()).isEqualTo(DigestTree.leafHash(writer.toBytes()));
        assertThat(writer.toDigest()).isEqualTo(Digest.sha256(writer.toBytes()));
        assertThat(new CanonicalWriter().toDigest())
                .hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void refusesUnpairedSurrogates() {
        refuses(
                w -> w.text("ab\uD800"),
                "text in canonical bytes must hold no unpaired surrogate but character 2 was U+D800");
        refuses(
                w -> w.text("\uD800x"),
                "text in canonical bytes must hold no unpaired surrogate but character 0 was U+D800");
        refuses(
                w -> w.record("\uDC00\uD800", 1),
                "text in canonical bytes must hold no unpaired surrogate but character 0 was U+DC00");
    }

    @Test
    void refusesNumbersThatAreNotFinite() {
        refuses(w -> w.number(Double.NaN), "number in canonical bytes must be finite but was NaN");
        refuses(w -> w.number(Double.NEGATIVE_INFINITY), "number in canonical bytes must be finite but was -Infinity");
        refuses(
                w -> w.numberColumn(new double[] {1, Double.POSITIVE_INFINITY}, 0, 2),
                "number in canonical bytes must be finite but was Infinity");
    }

    @Test
    void refusesRangesOutsideTheColumn() {
        refuses(w -> w.intColumn(new int[3], -1, 2), "range of column must lie within [0, 3] but was [-1, 2)");
        refuses(w -> w.longColumn(new long[3], 2, 1), "range of column must lie within [0, 3] but was [2, 1)");
        refuses(w -> w.numberColumn(new double[3], 0, 4), "range of column must lie within [0, 3] but was [0, 4)");
        refuses(w -> w.byteColumn(new byte[3], 4, 4), "range of column must lie within [0, 3] but was [4, 4)");
    }

    @Test
    void refusesANegativeCount() {
        refuses(w -> w.list(-1), "count of list must not be negative but was -1");
    }

    /** A value that is refused leaves the writer as it was. */
    private static void refuses(Consumer<CanonicalWriter> written, String message) {
        CanonicalWriter writer = new CanonicalWriter().text("before");
        byte[] before = writer.toBytes();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> written.accept(writer))
                .withMessage(message);
        assertThat(writer.toBytes()).isEqualTo(before);
    }

    @Test
    void itemsWrittenBeforeAreTakenAsTheyAre() {
        byte[] before = new CanonicalWriter().flag(true).integer(7).absent().toBytes();
        CanonicalWriter writer = new CanonicalWriter().items(before, 1, 10).flag(false);
        assertThat(writer.toBytes())
                .isEqualTo(new CanonicalWriter().integer(7).flag(false).toBytes());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> writer.items(before, 3, 12))
                .withMessage("range of column must lie within [0, 11] but was [3, 12)");
        assertThat(writer.size()).isEqualTo(10);
    }
}
