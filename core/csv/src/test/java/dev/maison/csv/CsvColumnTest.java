package dev.maison.csv;

import static dev.maison.csv.Tables.readX;
import static dev.maison.csv.Tables.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maison.core.Amount;
import dev.maison.core.ClientId;
import dev.maison.core.DoorId;
import dev.maison.core.Quantity;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CsvColumnTest {
    @Test
    void readsTextsAsTheyStand() {
        assertThat(readX(CsvColumn.text("x"), "a", " b ", "c\u0000\td", "été").rows())
                .containsExactly("a", " b ", "c\u0000\td", "été");
    }

    @Test
    void refusesAnEmptyCell() {
        assertThat(refusal(CsvColumn.text("x"), "")).isEqualTo("x of line 2 must not be empty but was");
        assertThat(refusal(CsvColumn.text("x").trimmed(), " \t\u2003"))
                .isEqualTo("x of line 2 must not be empty but was");
    }

    @Test
    void readsIdentifiers() {
        assertThat(readX(CsvColumn.sku("x"), "85123A").rows()).containsExactly(SkuId.of("85123A"));
        assertThat(readX(CsvColumn.door("x"), "GINZA").rows()).containsExactly(DoorId.of("GINZA"));
        assertThat(readX(CsvColumn.client("x"), "17850").rows()).containsExactly(ClientId.of("17850"));
    }

    @Test
    void refusesControlCharactersInIdentifiersAndShowsThemHarmlessly() {
        assertThat(refusal(CsvColumn.sku("x"), "BAG\u00001"))
                .isEqualTo("x of line 2 must be accepted but \"BAG<U+0000>1\" was refused:"
                        + " text of SkuId must hold no control character but character 3 was U+0000");
        assertThat(refusal(CsvColumn.door("x"), "\u001b[2J"))
                .isEqualTo("x of line 2 must be accepted but \"<U+001B>[2J\" was refused:"
                        + " text of DoorId must hold no control character but character 0 was U+001B");
        assertThat(refusal(CsvColumn.sku("x"), "\u3000")).contains("text of SkuId must not be blank");
        assertThat(refusal(CsvColumn.sku("x"), "y".repeat(300)))
                .isEqualTo("x of line 2 must be accepted but \"" + "y".repeat(40) + "...\" was refused:"
                        + " text of SkuId must hold at most 256 characters but held 300");
    }

    @Test
    void cutsNoCharacterInTwoWhenItShowsAText() {
        String faces = "\uD83D\uDE00".repeat(200);
        assertThat(refusal(CsvColumn.sku("x"), faces)).contains("\uD83D\uDE00".repeat(20) + "...\"");
        assertThat(refusal(CsvColumn.sku("x"), "1" + faces)).contains("1" + "\uD83D\uDE00".repeat(20) + "...\"");
        assertThat(refusal(CsvColumn.wholeNumber("x"), "\u202Eabc\u200B\uDBFF\uDFFF"))
                .contains("\"<U+202E>abc<U+200B><U+10FFFF>\"");
    }

    @Test
    void readsWholeNumbers() {
        assertThat(readX(
                                CsvColumn.wholeNumber("x"),
                                "0",
                                "6",
                                "-6",
                                "+6",
                                "6.00",
                                "6.",
                                "-.0",
                                "007",
                                "9223372036854775807",
                                "-9223372036854775808",
                                "999999999999999999")
                        .rows())
                .containsExactly(0L, 6L, -6L, 6L, 6L, 6L, 0L, 7L, Long.MAX_VALUE, Long.MIN_VALUE, 999999999999999999L);
    }

    @Test
    void refusesWhatIsNoWholeNumber() {
        for (String text : List.of("six", "6 units", "1e3", "0x10", "--6", "-", ".", "6.0.0", "٦", "NaN", "Infinity")) {
            assertThat(refusal(CsvColumn.wholeNumber("x"), text))
                    .isEqualTo("x of line 2 must be a whole number but was \"" + text + "\"");
        }
        assertThat(refusal(CsvColumn.wholeNumber("x"), "1,000"))
                .isEqualTo(
                        "x of line 2 must be a whole number but was \"1,000\""
                                + "\nMaybe the comma is a decimal point or a thousands separator: write neither, only a point.");
        assertThat(refusal(CsvColumn.wholeNumber("x"), " 6"))
                .isEqualTo("x of line 2 must be a whole number but was \" 6\""
                        + "\nMaybe it has white space around it: read the column trimmed.");
        assertThat(refusal(CsvColumn.wholeNumber("x"), "1".repeat(65)))
                .isEqualTo("x of line 2 must be a whole number but was \"" + "1".repeat(40) + "...\""
                        + "\nMaybe it is longer than 64 characters.");
    }

    @Test
    void refusesFractionsWhereUnitsAreWhole() {
        for (CsvColumn<?> column : List.of(CsvColumn.wholeNumber("x"), CsvColumn.quantity("x"))) {
            assertThat(refusal(column, "6.5"))
                    .isEqualTo("x of line 2 must be a whole number but was \"6.5\""
                            + "\nMaybe it is a weight, a share or an average.");
        }
    }

    @Test
    void refusesWholeNumbersOutOfRange() {
        assertThat(refusal(CsvColumn.wholeNumber("x"), "9223372036854775808"))
                .isEqualTo("x of line 2 must lie within [-9223372036854775808, 9223372036854775807]"
                        + " but was \"9223372036854775808\"");
        assertThat(refusal(CsvColumn.quantity("x"), "-1"))
                .isEqualTo("x of line 2 must lie within [0, 9223372036854775807] but was \"-1\"");
        assertThat(readX(CsvColumn.quantity("x"), "0", "6", "-0").rows())
                .containsExactly(Quantity.ZERO, Quantity.of(6), Quantity.ZERO);
    }

    @Test
    void readsDecimalsAndRatios() {
        assertThat(readX(CsvColumn.decimal("x"), "412.00", "-.5", "5.").rows())
                .containsExactly(new BigDecimal("412.00"), new BigDecimal("-0.5"), new BigDecimal("5"));
        assertThat(readX(CsvColumn.ratio("x"), "0.00625", "1/160", "-2/4", "3", "1.0/2")
                        .rows())
                .containsExactly(Ratio.of(1, 160), Ratio.of(1, 160), Ratio.of(-1, 2), Ratio.of(3), Ratio.of(1, 2));
        assertThat(refusal(CsvColumn.decimal("x"), "12,50"))
                .isEqualTo(
                        "x of line 2 must be a plain decimal such as 412.00 but was \"12,50\""
                                + "\nMaybe the comma is a decimal point or a thousands separator: write neither, only a point.");
    }

    @Test
    void refusesWhatIsNoRatio() {
        for (String text : List.of("1/", "/2", "1/2/3", "1.5/2", "half")) {
            assertThat(refusal(CsvColumn.ratio("x"), text))
                    .isEqualTo("x of line 2 must be a plain decimal such as 0.00625 or two whole numbers such as 1/160"
                            + " but was \"" + text + "\"");
        }
        assertThat(refusal(CsvColumn.ratio("x"), "1/0"))
                .isEqualTo("x of line 2 must be accepted but \"1/0\" was refused: the number below must not be zero");
    }

    @Test
    void readsAmounts() {
        assertThat(readX(CsvColumn.amount("x", "GBP"), "2.55", "-11062.06", "0", "9223372036854.775807")
                        .rows())
                .containsExactly(
                        Amount.of("2.55", "GBP"),
                        Amount.of("-11062.06", "GBP"),
                        Amount.zero("GBP"),
                        Amount.ofMicros(Long.MAX_VALUE, "GBP"));
    }

    @Test
    void refusesWhatIsNoAmount() {
        assertThat(refusal(CsvColumn.amount("x", "GBP"), "£2.55"))
                .isEqualTo("x of line 2 must be a plain decimal such as 412.00 but was \"£2.55\"");
        assertThat(refusal(CsvColumn.amount("x", "GBP"), "2.5500001"))
                .isEqualTo("x of line 2 must have at most 6 decimals but was \"2.5500001\"");
        assertThat(refusal(CsvColumn.amount("x", "GBP"), "9223372036854.775808"))
                .isEqualTo("x of line 2 must lie within [-9223372036854.775808, 9223372036854.775807]"
                        + " but was \"9223372036854.775808\"");
        assertThatThrownBy(() -> CsvColumn.amount("x", "gbp"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("currency of Amount must be three capital letters but was \"gbp\"");
    }

    @Test
    void readsDatesAndTimes() {
        assertThat(readX(CsvColumn.date("x"), "2024-02-29").rows()).containsExactly(LocalDate.of(2024, 2, 29));
        assertThat(readX(CsvColumn.dateTime("x"), "2010-12-01T08:26:00", "2010-12-01 08:26")
                        .rows())
                .containsOnly(LocalDateTime.of(2010, 12, 1, 8, 26));
        assertThat(readX(CsvColumn.instant("x"), "2026-11-23T17:30:00Z", "2026-11-23T18:30:00+01:00")
                        .rows())
                .containsOnly(Instant.parse("2026-11-23T17:30:00Z"));
        DateTimeFormatter british = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
        assertThat(readX(CsvColumn.date("x", british), "29/02/2024").rows()).containsExactly(LocalDate.of(2024, 2, 29));
        DateTimeFormatter till = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm", Locale.ROOT);
        assertThat(readX(CsvColumn.dateTime("x", till), "01/12/2010 08:26").rows())
                .containsExactly(LocalDateTime.of(2010, 12, 1, 8, 26));
    }

    @Test
    void refusesWhatIsNoDateOrTime() {
        for (String text : List.of("2023-02-29", "23/11/2026", "2026-11-23T10:00:00", "20261123", "45000")) {
            assertThat(refusal(CsvColumn.date("x"), text))
                    .isEqualTo("x of line 2 must be a date such as 2026-11-23 but was \"" + text + "\"");
        }
        assertThat(refusal(CsvColumn.dateTime("x"), "2026-11-23 25:00:00"))
                .isEqualTo(
                        "x of line 2 must be a date and time such as 2026-11-23T18:30:00 but was \"2026-11-23 25:00:00\"");
        assertThat(refusal(CsvColumn.dateTime("x"), "2026-11-23")).contains("must be a date and time such as");
        assertThat(refusal(CsvColumn.instant("x"), "2026-11-23T17:30:00"))
                .isEqualTo(
                        "x of line 2 must be an instant such as 2026-11-23T17:30:00Z but was \"2026-11-23T17:30:00\"");
        DateTimeFormatter british = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
        assertThat(refusal(CsvColumn.date("x", british), "30/02/2024"))
                .as("30 February is not made the 29th")
                .startsWith("x of line 2 must be a date of the form ")
                .endsWith(" but was \"30/02/2024\"");
        assertThat(refusal(CsvColumn.dateTime("x", british), "29/02/2024"))
                .startsWith("x of line 2 must be a date and time of the form ");
    }

    @Test
    void readsFlags() {
        assertThat(readX(CsvColumn.flag("x"), "true", "FALSE", "True").rows()).containsExactly(true, false, true);
        assertThat(refusal(CsvColumn.flag("x"), "yes"))
                .isEqualTo("x of line 2 must be accepted but \"yes\" was refused: it must be true or false");
    }

    @Test
    void readsKindsOfYourOwn() {
        CsvColumn<Locale.IsoCountryCode> kind = CsvColumn.of("x", Locale.IsoCountryCode::valueOf);
        assertThat(readX(kind, "PART1_ALPHA2").rows()).containsExactly(Locale.IsoCountryCode.PART1_ALPHA2);
        assertThat(refusal(kind, "PART9"))
                .startsWith("x of line 2 must be accepted but \"PART9\" was refused: No enum");
        CsvColumn<String> silent = CsvColumn.of("x", text -> {
            throw new IllegalArgumentException();
        });
        assertThat(refusal(silent, "a"))
                .isEqualTo("x of line 2 must be accepted but \"a\" was refused: no reason was given");
        CsvColumn<String> endless = CsvColumn.of("x", text -> {
            throw new ArithmeticException("y".repeat(10_000));
        });
        assertThat(refusal(endless, "a")).endsWith(" was refused: " + "y".repeat(400) + "...");
        assertThat(refusal(CsvColumn.of("x", Integer::valueOf), "\u001B[31mred"))
                .isEqualTo("x of line 2 must be accepted but \"<U+001B>[31mred\" was refused: For input string: "
                        + "\"<U+001B>[31mred\"");
        CsvColumn<String> hinting = CsvColumn.of("x", text -> {
            throw new IllegalArgumentException("no\nMaybe yes.");
        });
        assertThat(refusal(hinting, "a")).endsWith(" was refused: no\nMaybe yes.");
    }

    @Test
    void allowsEmptyCellsWhereAsked() {
        assertThat(readX(CsvColumn.wholeNumber("x").optional(), "", "6").rows())
                .containsExactly(Optional.empty(), Optional.of(6L));
        assertThat(readX(CsvColumn.wholeNumber("x").orElse(1L), "", "6").rows()).containsExactly(1L, 6L);
        assertThat(readX(CsvColumn.wholeNumber("x").optional().trimmed(), "  ", " 6 ")
                        .rows())
                .containsExactly(Optional.empty(), Optional.of(6L));
        assertThat(refusal(CsvColumn.wholeNumber("x").optional(), "six")).contains("must be a whole number");
    }

    @Test
    void allowsAColumnToBeAbsentWhereAsked() {
        CsvColumn<Long> minimum = CsvColumn.wholeNumber("min").orElse(0L).mayBeAbsent();
        CsvColumn<String> door = CsvColumn.text("door");
        CsvSchema<String> schema = CsvSchema.of(List.of(door, minimum), row -> row.value(door) + row.value(minimum));
        assertThat(Tables.read("door\na\n", schema).rows()).containsExactly("a0");
        assertThat(Tables.read("min,door\n3,a\n,b\n", schema).rows()).containsExactly("a3", "b0");
        assertThatThrownBy(() -> CsvColumn.wholeNumber("min").mayBeAbsent())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("column min must allow empty cells before it may be absent but does not"
                        + "\nMaybe optional() or orElse(...) must come first.");
    }

    @Test
    void rewritesTextsBeforeTheyAreRead() {
        CsvColumn<Amount> comma = CsvColumn.amount("x", "EUR").trimmed().rewritten(text -> text.replace(',', '.'));
        assertThat(readX(comma, " 12,50 ").rows()).containsExactly(Amount.of("12.50", "EUR"));
        assertThat(refusal(comma, "12,50,0")).contains("but was \"12,50,0\"");
        assertThat(readX(comma.optional(), "").rows()).containsExactly(Optional.empty());
    }

    @Test
    void refusesWhatBreaksAFurtherRule() {
        CsvColumn<Amount> price = CsvColumn.amount("x", "GBP").must("not be negative", amount -> !amount.isNegative());
        assertThat(readX(price, "0").rows()).containsExactly(Amount.zero("GBP"));
        assertThat(refusal(price, "-1"))
                .isEqualTo("x of line 2 must be accepted but \"-1\" was refused: it must not be negative");
    }

    @Test
    void refusesBlankAndRepeatedNames() {
        assertThatThrownBy(() -> CsvColumn.text(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("name of CsvColumn must not be blank but was \" \"");
        assertThatThrownBy(() -> CsvSchema.of(List.of(), row -> row))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("columns of CsvSchema must number at least 1 but numbered 0");
        assertThatThrownBy(() -> CsvSchema.of(List.of(CsvColumn.text("x"), CsvColumn.sku("x")), row -> row))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("columns of CsvSchema must have different names but two were x");
    }
}
