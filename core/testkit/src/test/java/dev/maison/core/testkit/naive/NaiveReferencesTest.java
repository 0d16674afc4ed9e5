package dev.maison.core.testkit.naive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maison.core.proof.Digest;
import dev.maison.core.time.RetailCalendar;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NaiveReferencesTest {
    /** The table in the Javadoc of {@link RoundingMode}. */
    @Test
    void roundsAsTheTableOfRoundingModesSays() {
        String[] inputs = {"5.5", "2.5", "1.6", "1.1", "1.0", "-1.0", "-1.1", "-1.6", "-2.5", "-5.5"};
        int[][] table = {
            {6, 5, 6, 5, 6, 5, 6},
            {3, 2, 3, 2, 3, 2, 2},
            {2, 1, 2, 1, 2, 2, 2},
            {2, 1, 2, 1, 1, 1, 1},
            {1, 1, 1, 1, 1, 1, 1},
            {-1, -1, -1, -1, -1, -1, -1},
            {-2, -1, -1, -2, -1, -1, -1},
            {-2, -1, -1, -2, -2, -2, -2},
            {-3, -2, -2, -3, -3, -2, -2},
            {-6, -5, -5, -6, -6, -5, -6},
        };
        RoundingMode[] modes = {
            RoundingMode.UP,
            RoundingMode.DOWN,
            RoundingMode.CEILING,
            RoundingMode.FLOOR,
            RoundingMode.HALF_UP,
            RoundingMode.HALF_DOWN,
            RoundingMode.HALF_EVEN,
        };
        for (int i = 0; i < inputs.length; i++) {
            BigDecimal input = new BigDecimal(inputs[i]);
            for (int sign : new int[] {1, -1}) {
                NaiveFraction fraction = new NaiveFraction(
                        input.unscaledValue().multiply(BigInteger.valueOf(sign)), BigInteger.valueOf(10L * sign));
                for (int mode = 0; mode < modes.length; mode++) {
                    assertThat(fraction.rounded(modes[mode]))
                            .as("%s %s", inputs[i], modes[mode])
                            .contains(BigInteger.valueOf(table[i][mode]));
                }
                assertThat(fraction.rounded(RoundingMode.UNNECESSARY).isPresent())
                        .isEqualTo(inputs[i].endsWith(".0"));
            }
        }
    }

    @Test
    void readsPlainDecimals() {
        assertThat(NaiveDecimalText.valueOf("-12.50").orElseThrow().isSameNumberAs(fraction(-25, 2)))
                .isTrue();
        assertThat(NaiveDecimalText.valueOf("5.").orElseThrow().isSameNumberAs(fraction(5, 1)))
                .isTrue();
        assertThat(NaiveDecimalText.valueOf("+.5").orElseThrow().isSameNumberAs(fraction(1, 2)))
                .isTrue();
        for (String text : List.of("", ".", "-", "+.", "1e3", "1,5", " 1", "1.2.3", "\u0661", "1".repeat(65))) {
            assertThat(NaiveDecimalText.valueOf(text)).as(text).isEmpty();
        }
    }

    private static NaiveFraction fraction(long numerator, long denominator) {
        return new NaiveFraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** Roots of the first sizes of the tree that Certificate Transparency tests with; in the Go repository transparency-dev/merkle. */
    @Test
    void hashesTheTreesThatCertificateTransparencyTestsWith() {
        List<String> leaves = List.of(
                "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");
        List<String> roots = List.of(
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
        List<Digest> hashes = new ArrayList<>();
        for (int size = 0; size <= leaves.size(); size++) {
            assertThat(NaiveMerkleRoot.of(hashes).toHex()).as("size %s", size).isEqualTo(roots.get(size));
            if (size < leaves.size()) {
                hashes.add(Digest.sha256(HexFormat.of().parseHex("00" + leaves.get(size))));
            }
        }
    }

    /** The last days of years that the National Retail Federation printed. */
    @Test
    void endsYearsWhereTheNationalRetailFederationDoes() {
        RetailCalendar nrf = RetailCalendar.nrf();
        assertThat(NaiveRetailYear.lastDay(nrf, 2012)).isEqualTo(LocalDate.of(2013, 2, 2));
        assertThat(NaiveRetailYear.lastDay(nrf, 2016)).isEqualTo(LocalDate.of(2017, 1, 28));
        assertThat(NaiveRetailYear.lastDay(nrf, 2017)).isEqualTo(LocalDate.of(2018, 2, 3));
        assertThat(NaiveRetailYear.lastDay(nrf, 2023)).isEqualTo(LocalDate.of(2024, 2, 3));
        assertThat(NaiveRetailYear.numberOf(nrf, LocalDate.of(2024, 2, 3))).contains(2023);
        assertThat(NaiveRetailYear.numberOf(nrf, LocalDate.of(2024, 2, 4))).contains(2024);
        assertThat(NaiveRetailYear.numberOf(nrf, LocalDate.of(1, 1, 1))).isEmpty();
    }

    @Test
    void knowsWhichTextsIdentify() {
        assertThat(List.of("a", " a ", "\u00A0", "\uD83D\uDE00", "y".repeat(256)))
                .allMatch(NaiveIdRule::allows);
        assertThat(List.of("", " ", "\u3000", "a\u0000", "a\u0085", "\uD83D", "\uDE00\uD83D", "y".repeat(257)))
                .noneMatch(NaiveIdRule::allows);
    }

    @Test
    void readsCanonicalBytesByTheirTags() {
        byte[] bytes = HexFormat.of()
                .parseHex("01" + "00000001" + "61" + "00000002" // record a, version 2
                        + "02" + "00000002" + "c3a9" // text é
                        + "03" + "fffffffffffffffe" // integer -2
                        + "09" + "00000002" + "00ff" // big integer 255
                        + "06" + "07" + "08" + "00000003" // true, absent, list of 3
                        + "10" + "00000001" + "0000002a"); // column of 42
        assertThat(NaiveCanonicalReader.read(bytes))
                .containsExactly(
                        new CanonicalItem.Head("a", 2),
                        new CanonicalItem.Text("é"),
                        new CanonicalItem.Whole(-2),
                        new CanonicalItem.Big(BigInteger.valueOf(255)),
                        new CanonicalItem.Flag(true),
                        new CanonicalItem.Absent(),
                        new CanonicalItem.ListOf(3),
                        new CanonicalItem.IntColumn(List.of(42)));
    }

    @Test
    void refusesBytesThatAreNotCanonical() {
        refuses("ff", "tag of item must be known but was -1");
        refuses("03" + "00", "canonical bytes must not end within an item");
        refuses("02" + "00000009" + "61", "count must lie within the bytes but was 9");
        refuses("02" + "ffffffff", "count must lie within the bytes but was -1");
        refuses("02" + "00000001" + "c3", "text must be UTF-8");
        refuses("09" + "00000002" + "0001", "big integer must be in its shortest form");
        refuses("0a" + "8000000000000000", "number must be finite and zero without sign");
        refuses("0a" + "7ff8000000000000", "number must be finite and zero without sign");
    }

    private static void refuses(String hex, String message) {
        assertThatThrownBy(() -> NaiveCanonicalReader.read(HexFormat.of().parseHex(hex)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void aDateOutsideTheYearsHasNone() {
        assertThat(NaiveRetailYear.numberOf(RetailCalendar.nrf(), LocalDate.of(10002, 6, 1)))
                .isEqualTo(Optional.empty());
    }
}
