package dev.maison.csv;

import static dev.maison.csv.Tables.bytes;
import static dev.maison.csv.Tables.gzip;
import static dev.maison.csv.Tables.onlySentence;
import static dev.maison.csv.Tables.read;
import static dev.maison.csv.Tables.sentences;
import static dev.maison.csv.Tables.texts;
import static dev.maison.csv.Tables.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wrong with a table or a row; what is wrong with a cell is in {@link CsvColumnTest}. */
class CsvProblemTest {
    @Test
    void refusesAnEmptyTable() {
        String sentence = "header of the table must name its columns but the table was empty";
        for (String empty : List.of("", "\n", "\r\n\r\n", ",,\n", "\uFEFF")) {
            CsvResult<List<String>> result = read(empty, texts("a"));
            assertThat(onlySentence(result)).isEqualTo(sentence);
            assertThat(result.problems().get(0).line()).isEqualTo(1);
            assertThat(result.summary()).isEqualTo(new CsvSummary(0, 0, false));
        }
        assertThat(onlySentence(read(gzip(new byte[0]), texts("a"), CsvFormat.standard())))
                .isEqualTo(sentence);
    }

    @Test
    void readsAHeaderWithoutRows() {
        assertThat(read("a", texts("a"))).isEqualTo(new CsvResult<>(List.of(), List.of(), new CsvSummary(0, 0, true)));
    }

    @Test
    void namesMissingColumns() {
        CsvResult<List<String>> result = read("\na,b,c\n1,2,3\n", texts("x", "a", "y"));
        assertThat(onlySentence(result))
                .isEqualTo("header of the table must name the columns [x, y] but named [a, b, c]");
        assertThat(result.problems().get(0).line()).isEqualTo(2);
        assertThat(result.rows()).isEmpty();
        assertThat(result.summary().isComplete()).isFalse();
    }

    @Test
    void guessesWhyColumnsAreMissing() {
        assertThat(onlySentence(read("a;b\n1;2\n", texts("a", "b"))))
                .isEqualTo("header of the table must name the columns [a, b] but named [a;b]"
                        + "\nMaybe the separator is U+003B: state it in the format.");
        assertThat(onlySentence(read("a\tb\n1\t2\n", texts("a", "b"))))
                .isEqualTo("header of the table must name the columns [a, b] but named [a<U+0009>b]"
                        + "\nMaybe the separator is U+0009: state it in the format.");
        assertThat(onlySentence(
                        read(utf8("a,b\n"), texts("a"), CsvFormat.standard().withSeparator(';'))))
                .isEqualTo("header of the table must name the columns [a] but named [a,b]"
                        + "\nMaybe the separator is U+002C: state it in the format.");
        assertThat(onlySentence(read("Door,quantity \nx,1\n", texts("Door", "Quantity"))))
                .isEqualTo("header of the table must name the columns [Quantity] but named [Door, quantity ]"
                        + "\nMaybe \"quantity \" is meant: names are compared exactly.");
        byte[] utf16 = "a,b\n1,2\n".getBytes(StandardCharsets.UTF_16LE);
        assertThat(onlySentence(read(utf16, texts("a"), CsvFormat.standard())))
                .isEqualTo("header of the table must name the columns [a] but named [a<U+0000>, <U+0000>b<U+0000>]"
                        + "\nMaybe the table is UTF-16 without a mark: state its encoding in the format.");
    }

    @Test
    void showsOnlyTheFirstNamesOfAnEndlessHeader() {
        CsvProblem problem =
                read("a,".repeat(100_000) + "b\n", texts("x")).problems().get(0);
        assertThat(problem)
                .isInstanceOfSatisfying(
                        CsvProblem.MissingColumns.class,
                        missing -> assertThat(missing.found())
                                .hasSize(CsvProblem.MissingColumns.MAX_FOUND)
                                .containsOnly("a"));
    }

    @Test
    void refusesAColumnThatOccursTwice() {
        CsvResult<List<String>> result = read("a,b,a\n1,2,3\n", texts("a", "b"));
        assertThat(onlySentence(result)).isEqualTo("column a of the header must occur once but occurred 2 times");
        assertThat(result.problems().get(0).line()).isEqualTo(1);
        assertThat(result.summary().isComplete()).isFalse();
        assertThat(read("a,b,a\n1,2,3\n", texts("b")).rows())
                .as("a column that is not read may occur twice")
                .containsExactly(List.of("2"));
    }

    @Test
    void refusesADamagedHeader() {
        CsvResult<List<String>> result = read("a,\"b\"x\n1,2\n", texts("a"));
        assertThat(onlySentence(result))
                .isEqualTo("header of the table must be readable but was not: closing quote in the row of line 1"
                        + " must be followed by a separator or the end of the line but was not"
                        + "\nMaybe a quote within a text is not doubled, or an earlier quote is not closed.");
        assertThat(result.problems().get(0).line()).isEqualTo(1);
        assertThat(onlySentence(read(bytes("a,Gr", 0xF6, "sse\n1,2\n"), texts("a"), CsvFormat.standard())))
                .isEqualTo("header of the table must be readable but was not: field 2 of line 1 must be UTF-8"
                        + " but byte 4 of the table is not"
                        + "\nMaybe it was saved in another encoding, such as windows-1252: state it in the format.");
        CsvFormat narrow = CsvFormat.standard().withMaxFieldChars(3);
        assertThat(onlySentence(read(utf8("a,long\n"), texts("a"), narrow)))
                .isEqualTo("header of the table must be readable but was not:"
                        + " field 2 of line 1 must hold at most 3 characters but held 4");
    }

    @Test
    void refusesRowsWithTooFewOrTooManyFields() {
        CsvResult<List<String>> result = read("a,b\n1\n1,2\n1,2,3\n", texts("a", "b"));
        assertThat(sentences(result))
                .containsExactly(
                        "fields of line 2 must number 2 but numbered 1"
                                + "\nMaybe a text that holds a line break is not within quotes.",
                        "fields of line 4 must number 2 but numbered 3"
                                + "\nMaybe a text that holds the separator is not within quotes.");
        assertThat(result.rows()).containsExactly(List.of("1", "2"));
    }

    @Test
    void saysWhereBytesAreNotInTheEncoding() {
        byte[] latin = bytes("a,b\n1,ok\n2,Gen", 0xE8, "ve\n3,", 0xC3, "\n4,", 0xF0, 0x9F, 0x98, "\n5,ok\n");
        CsvResult<List<String>> result = read(latin, texts("a"), CsvFormat.standard());
        assertThat(result.rows()).containsExactly(List.of("1"), List.of("5"));
        String maybe = "\nMaybe it was saved in another encoding, such as windows-1252: state it in the format.";
        assertThat(sentences(result))
                .containsExactly(
                        "b of line 3 must be UTF-8 but byte 14 of the table is not" + maybe,
                        "b of line 4 must be UTF-8 but byte 20 of the table is not" + maybe,
                        "b of line 5 must be UTF-8 but byte 24 of the table is not" + maybe);
        assertThat(result.problems().get(0)).isEqualTo(new CsvProblem.WrongEncoding(3, "b", 14, "UTF-8"));
    }

    @Test
    void refusesEveryFormOfMalformedUtf8() {
        List<byte[]> malformed = List.of(
                bytes(0x80), // a continuation alone
                bytes(0xC0, 0xAF), // overlong
                bytes(0xE0, 0x80, 0xAF), // overlong
                bytes(0xED, 0xA0, 0x80), // half of a surrogate pair
                bytes(0xED, 0xB0, 0x80), // the other half: what stands for no text
                bytes(0xF4, 0x90, 0x80, 0x80), // beyond U+10FFFF
                bytes(0xFF), // never a byte of UTF-8
                bytes(0xE2, 0x82)); // cut short
        for (byte[] bad : malformed) {
            byte[] table = Arrays.copyOf(utf8("a\n1\nx"), 5 + bad.length + 3);
            System.arraycopy(bad, 0, table, 5, bad.length);
            System.arraycopy(utf8("\n2\n"), 0, table, 5 + bad.length, 3);
            CsvResult<List<String>> result = read(table, texts("a"), CsvFormat.standard());
            assertThat(result.problems()).containsExactly(new CsvProblem.WrongEncoding(3, "a", 5, "UTF-8"));
            assertThat(result.rows()).containsExactly(List.of("1"), List.of("2"));
        }
    }

    @Test
    void acceptsTheReplacementCharacterAndPairsOfSurrogatesAsText() {
        assertThat(read("a\n\uFFFD\n\uD83D\uDE00\n\uD800\uDC00\n", texts("a")).rows())
                .containsExactly(List.of("\uFFFD"), List.of("\uD83D\uDE00"), List.of("\uD800\uDC00"));
    }

    @Test
    void findsBadBytesWithinARowOfSeveralLines() {
        byte[] table = bytes("a,b\n\"one\ntwo ", 0xFF, "\nthree\",x\n\"one\ntwo\",x\n");
        CsvResult<List<String>> result = read(table, texts("a"), CsvFormat.standard());
        assertThat(result.problems()).containsExactly(new CsvProblem.WrongEncoding(3, "a", 13, "UTF-8"));
        assertThat(result.rows()).containsExactly(List.of("one\ntwo"));
    }

    @Test
    void countsBytesAfterUnpackingAndAfterTheMark() {
        byte[] table = bytes(0xEF, 0xBB, 0xBF, "a\n", 0xFF, "\n");
        assertThat(read(gzip(table), texts("a"), CsvFormat.standard()).problems())
                .containsExactly(new CsvProblem.WrongEncoding(2, "a", 5, "UTF-8"));
    }

    @Test
    void refusesTheMarkOfAnotherEncoding() {
        for (String charset : List.of("UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
            byte[] table = "\uFEFFa,b\n1,2\n".getBytes(java.nio.charset.Charset.forName(charset));
            CsvResult<List<String>> result = read(table, texts("a"), CsvFormat.standard());
            assertThat(onlySentence(result))
                    .isEqualTo(
                            "encoding of the table must be UTF-8 but its first bytes are the mark of " + charset
                                    + "\nMaybe it was saved as Unicode text: save it as CSV UTF-8, or state its encoding in the format.");
            assertThat(result.problems().get(0).line()).isEqualTo(1);
            assertThat(result.summary()).isEqualTo(new CsvSummary(0, 0, false));
        }
    }

    @Test
    void refusesAWorkbookInPlaceOfATable() {
        String maybe = "\nMaybe it is the workbook itself: save it as CSV UTF-8.";
        byte[] zip = bytes("PK", 3, 4, "rest");
        byte[] old = bytes(0xD0, 0xCF, 0x11, 0xE0, "rest");
        assertThat(onlySentence(read(zip, texts("a"), CsvFormat.standard())))
                .isEqualTo(
                        "table must be comma-separated values but its first bytes are those of a workbook or other zip file"
                                + maybe);
        assertThat(onlySentence(read(gzip(old), texts("a"), CsvFormat.standard())))
                .isEqualTo(
                        "table must be comma-separated values but its first bytes are those of an old workbook or document"
                                + maybe);
        assertThat(read("PK\n1\n", texts("PK")).rows()).containsExactly(List.of("1"));
    }

    @Test
    void resumesAfterAQuoteThatIsNeverClosed() {
        CsvResult<List<String>> result = read("a,b\n1,x\n2,\"x\n3,x\n4,x\n", texts("a"));
        assertThat(result.rows()).containsExactly(List.of("1"), List.of("3"), List.of("4"));
        assertThat(onlySentence(result))
                .isEqualTo("quote of line 3 must be closed but was not\nMaybe a quote within a text is not doubled.");
        assertThat(result.summary()).isEqualTo(new CsvSummary(3, 1, true));
    }

    @Test
    void resumesAfterTextBehindAClosingQuote() {
        CsvResult<List<String>> result = read("a,b\r\n1,x\r\n2,\"x\"y\r\n\"3\"\",x\r\n\"4\",\"x\"\r\n", texts("a"));
        assertThat(result.rows()).containsExactly(List.of("1"), List.of("4"));
        assertThat(sentences(result))
                .containsExactly(
                        "closing quote in the row of line 3 must be followed by a separator or the end of the line but was not"
                                + "\nMaybe a quote within a text is not doubled, or an earlier quote is not closed.",
                        "closing quote in the row of line 4 must be followed by a separator or the end of the line but was not"
                                + "\nMaybe a quote within a text is not doubled, or an earlier quote is not closed.");
    }

    @Test
    void refusesAMillionCharactersInOneFieldAndGoesOn() {
        String million = "x".repeat(1_000_000);
        for (String field : List.of(million, '"' + million + '"', "\"\n" + million + '"')) {
            CsvResult<List<String>> result = read("a,b\n1,x\n2," + field + "\n3,x\n", texts("a"));
            assertThat(result.rows()).containsExactly(List.of("1"), List.of("3"));
            int chars = field.length() - (field.startsWith("\"") ? 2 : 0);
            assertThat(onlySentence(result))
                    .isEqualTo("b of line 3 must hold at most 32767 characters but held " + chars);
        }
        CsvFormat wide = CsvFormat.standard().withMaxFieldChars(1_000_000);
        assertThat(read(utf8("a\n" + million + "\n"), texts("a"), wide).rows()).containsExactly(List.of(million));
    }

    @Test
    void refusesARowBeyondTheLimitAndGoesOn() {
        CsvFormat small = CsvFormat.standard().withMaxFieldChars(100).withMaxRowChars(1000);
        String long1 = "x".repeat(100_000);
        CsvResult<List<String>> result =
                read(utf8("a,b\n1,x\n2,\"" + long1 + "\n3,x\n4," + long1 + "\r\n5,x\n"), texts("a"), small);
        assertThat(result.rows()).containsExactly(List.of("1"), List.of("3"), List.of("5"));
        assertThat(sentences(result))
                .containsExactly(
                        "row of line 3 must hold at most 1000 characters but held more\nMaybe a quote is not closed.",
                        "row of line 5 must hold at most 1000 characters but held more\nMaybe a quote is not closed.");
    }

    @Test
    void countsEveryCharacterOfARowAgainstItsLimit() {
        CsvFormat ten = CsvFormat.standard().withMaxFieldChars(10).withMaxRowChars(10);
        for (String fits : List.of("1,3456789\n", "1,345678\r\n", "1,34567890", "\"1\",\n", "1,\"\n\n\n\n\n\"\n")) {
            assertThat(read(utf8("a,b\n" + fits), texts("a"), ten).rows())
                    .as(fits)
                    .containsExactly(List.of("1"));
        }
        for (String over : List.of("1,34567890\n", "1,345678901", "1,\"\n\n\n\n\n\n\n\"\n")) {
            for (String header : List.of("a,b\n", "a,b\r", "a,b\r\n")) {
                assertThat(read(utf8(header + over), texts("a"), ten).problems().get(0))
                        .as(over)
                        .isEqualTo(new CsvProblem.RowTooLong(2, 10));
            }
        }
    }

    @Test
    void refusesPackedBytesThatEndEarlyButKeepsTheRowsBefore() {
        StringBuilder table = new StringBuilder("a,b\n");
        for (int i = 0; i < 50_000; i++) {
            table.append(i).append(',').append(i * 7919 % 10_007).append('\n');
        }
        byte[] packed = gzip(utf8(table.toString()));
        CsvResult<List<String>> result =
                read(Arrays.copyOf(packed, packed.length / 2), texts("a"), CsvFormat.standard());
        assertThat(result.rows()).hasSizeGreaterThan(1000);
        assertThat(result.summary().isComplete()).isFalse();
        assertThat(onlySentence(result))
                .matches("gzip bytes of the table must be whole but at line \\d+ were not: they end early"
                        + "\nMaybe the file was cut short on its way\\.");
        CsvResult<List<String>> head = read(Arrays.copyOf(packed, 5), texts("a"), CsvFormat.standard());
        assertThat(onlySentence(head))
                .isEqualTo("gzip bytes of the table must be whole but at line 1 were not: they end early"
                        + "\nMaybe the file was cut short on its way.");
    }

    @Test
    void losesNothingThatFollowsAPackedMemberWithoutAWord() {
        byte[] first = gzip(utf8("a,b\n1,2\n"));
        byte[] second = gzip(utf8("3,4\n"));
        String broken = "gzip bytes of the table must be whole but at line 3 were not: ";
        String maybe = "\nMaybe the file was cut short on its way.";

        assertThat(read(joined(first, second), texts("a"), CsvFormat.standard()).rows())
                .containsExactly(List.of("1"), List.of("3"));
        assertThat(read(joined(first, new byte[512]), texts("a"), CsvFormat.standard())
                        .isClean())
                .isTrue();
        for (byte[] garbage : List.of(utf8("3,4\n"), bytes(0x1F, 0), bytes(0, 0, 1))) {
            CsvResult<List<String>> result = read(joined(first, garbage), texts("a"), CsvFormat.standard());
            assertThat(onlySentence(result)).isEqualTo(broken + "what follows their end is no gzip" + maybe);
            assertThat(result.rows()).containsExactly(List.of("1"));
            assertThat(result.summary().isComplete()).isFalse();
        }
        for (int length = 1; length < second.length; length++) {
            byte[] cut = Arrays.copyOf(second, length);
            CsvResult<List<String>> result = read(joined(first, cut), texts("a"), CsvFormat.standard());
            assertThat(result.problems().get(0).sentence()).contains("were not: they end early" + maybe);
        }
        InputStream reticent = new FilterInputStream(new ByteArrayInputStream(joined(first, second))) {
            @Override
            public int available() {
                return 0;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return super.read(into, offset, Math.min(1, length));
            }
        };
        assertThat(read(reticent, texts("a"), CsvFormat.standard()).rows()).containsExactly(List.of("1"), List.of("3"));
    }

    @Test
    void readsPackedBytesWithEveryKindOfHeader() {
        byte[] plain = gzip(utf8("a,b\n1,2\n"));
        byte[] packed = joined(
                bytes(0x1F, 0x8B, 8, 2 | 4 | 8 | 16, 0, 0, 0, 0, 0, 3, 2, 0, "xx", "name", 0, "comment", 0, "cc"),
                Arrays.copyOfRange(plain, 10, plain.length));

        assertThat(read(packed, texts("b"), CsvFormat.standard()).rows()).containsExactly(List.of("2"));
    }

    @Test
    void stopsWhereQuotesAreLeftOpenAgainAndAgain() {
        // The first quote of each line closes the last of the line before, so that from every line on no row ends.
        CsvResult<List<String>> result = read("a,b,c\n" + "x\",1,\"z\n".repeat(40_000), texts("a"));

        CsvProblem last = result.problems().get(result.problems().size() - 1);
        assertThat(last.sentence())
                .isEqualTo("quotes of the table must be closed but were left open again and again before line "
                        + last.line()
                        + ", where reading ended\nMaybe quotes within texts are not doubled.");
        assertThat(result.summary())
                .isEqualTo(new CsvSummary(0, result.problems().size() - 1, false));
        assertThat(last.line()).isEqualTo(result.problems().size() + 1);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    @Test
    void refusesPackedBytesThatAreDamaged() {
        byte[] longer = gzip(utf8("a,b\n"));
        longer[longer.length - 1] ^= 1; // the length
        assertThat(onlySentence(read(longer, texts("a"), CsvFormat.standard())))
                .isEqualTo("gzip bytes of the table must be whole but at line 2 were not: their length differs"
                        + "\nMaybe the file was cut short on its way.");
        byte[] packed = gzip(utf8("a,b\n" + "1,2\n".repeat(10_000)));
        packed[packed.length - 6] ^= 1; // the checksum
        CsvResult<List<String>> result = read(packed, texts("a"), CsvFormat.standard());
        assertThat(result.rows()).hasSize(10_000);
        assertThat(onlySentence(result))
                .isEqualTo("gzip bytes of the table must be whole but at line 10002 were not: their sum differs"
                        + "\nMaybe the file was cut short on its way.");
        packed[2] = 9; // the method
        assertThat(onlySentence(read(packed, texts("a"), CsvFormat.standard())))
                .isEqualTo(
                        "gzip bytes of the table must be whole but at line 1 were not: they are packed by an unknown method"
                                + "\nMaybe the file was cut short on its way.");
    }
}
