package dev.maison.core.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class TextRulesTest {
    @Test
    void showsTextInQuotes() {
        assertThat(Shown.quoted("Ginza")).isEqualTo("\"Ginza\"");
        assertThat(Shown.quoted("")).isEqualTo("\"\"");
        assertThat(Shown.quoted("銀座 👜")).isEqualTo("\"銀座 👜\"");
    }

    @Test
    void cutsLongText() {
        assertThat(Shown.quoted("x".repeat(64))).isEqualTo("\"" + "x".repeat(64) + "\"");
        assertThat(Shown.quoted("x".repeat(1_000_000))).isEqualTo("\"" + "x".repeat(64) + "...\"");
    }

    @Test
    void escapesWhatWouldBreakALine() {
        assertThat(Shown.quoted("a\nb\u0000\uD800")).isEqualTo("\"a\\u000Ab\\u0000\\uD800\"");
        assertThat(Shown.quoted("\uDC00\uD800")).isEqualTo("\"\\uDC00\\uD800\"");
    }

    @Test
    void cutsLongNumbers() {
        assertThat(Shown.number(new BigDecimal("12.50"))).hasToString("12.50");
        assertThat(Shown.number(new BigDecimal("1E+1000000000"))).hasToString("1E+1000000000");
        assertThat(Shown.number(new BigDecimal(BigInteger.TEN.pow(99)))).hasToString("a number of 100 digits");
    }

    @Test
    void acceptsTextsOfEveryScript() {
        for (String text : new String[] {"x", "x".repeat(256), "Ginza 銀座", "👜", " padded ", "É"}) {
            assertThatCode(() -> IdText.check("DoorId", text)).doesNotThrowAnyException();
        }
    }

    @Test
    void refusesBlankText() {
        for (String text : new String[] {"", " ", "\u2003", "\t"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> IdText.check("DoorId", text))
                    .withMessage("text of DoorId must not be blank but was " + Shown.quoted(text));
        }
    }

    @Test
    void refusesTextThatIsTooLong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IdText.check("DoorId", " ".repeat(257)))
                .withMessage("text of DoorId must hold at most 256 characters but held 257");
    }

    @Test
    void refusesControlCharacters() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IdText.check("name", "Door", "Gin\u0007za"))
                .withMessage("name of Door must hold no control character but character 3 was U+0007");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IdText.check("DoorId", "x\u0085"))
                .withMessage("text of DoorId must hold no control character but character 1 was U+0085");
    }

    @Test
    void refusesUnpairedSurrogates() {
        for (String text : new String[] {"ab\uD83D", "ab\uD83Dc", "ab\uD83D\uD83D"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> IdText.check("DoorId", text))
                    .withMessage("text of DoorId must hold no unpaired surrogate but character 2 was U+D83D");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IdText.check("DoorId", "👜\uDC5C"))
                .withMessage("text of DoorId must hold no unpaired surrogate but character 2 was U+DC5C");
    }

    @Test
    void readsPlainDecimals() {
        assertThat(PlainDecimal.parse("Amount", "412.00", "-0.50")).isEqualTo(new BigDecimal("-0.50"));
        assertThat(PlainDecimal.parse("Amount", "412.00", "+7")).isEqualTo(new BigDecimal("7"));
    }

    @Test
    void refusesOtherNumbers() {
        for (String text : new String[] {"", ".", "-", "1.2.3", "--1", "1-", "NaN", "Infinity", "0x10", "١٢", "12f"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PlainDecimal.parse("Amount", "412.00", text))
                    .withMessage("text of Amount must be a plain decimal such as 412.00 but was \"" + text + "\"");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlainDecimal.parse("Amount", "412.00", "9".repeat(1_000_000)))
                .withMessage(
                        "text of Amount must be a plain decimal such as 412.00 but was \"" + "9".repeat(64) + "...\"");
    }

    @Test
    void guessesWhyANumberCannotBeRead() {
        for (String text : new String[] {"1,5", "1 000", "1\u00A0000", "1'000", " 1"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PlainDecimal.parse("Quantity", "12", text))
                    .withMessage("text of Quantity must be a plain decimal such as 12 but was \"" + text
                            + "\"\nMaybe it holds a decimal comma, a separator of thousands or a space.");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlainDecimal.parse("Quantity", "12", "1e9"))
                .withMessage("text of Quantity must be a plain decimal such as 12 but was \"1e9\""
                        + "\nMaybe it was written with an exponent.");
    }
}
