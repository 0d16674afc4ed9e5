package dev.maison.csv;

import static dev.maison.csv.Tables.bytes;
import static dev.maison.csv.Tables.gzip;
import static dev.maison.csv.Tables.read;
import static dev.maison.csv.Tables.texts;
import static dev.maison.csv.Tables.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maison.core.Amount;
import dev.maison.core.Quantity;
import dev.maison.core.SkuId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTableTest {
    private record Sale(SkuId sku, Quantity units, Amount price) {}

    private static final CsvColumn<SkuId> SKU = CsvColumn.sku("StockCode");
    private static final CsvColumn<Quantity> UNITS = CsvColumn.quantity("Quantity");
    private static final CsvColumn<Amount> PRICE = CsvColumn.amount("UnitPrice", "GBP");
    private static final CsvSchema<Sale> SALES = CsvSchema.of(
            List.of(SKU, UNITS, PRICE), row -> new Sale(row.value(SKU), row.value(UNITS), row.value(PRICE)));

    private static final Sale HEART = new Sale(SkuId.of("85123A"), Quantity.of(6), Amount.of("2.55", "GBP"));
    private static final Sale LANTERN = new Sale(SkuId.of("71053"), Quantity.of(8), Amount.of("3.39", "GBP"));

    @Test
    void readsTypedRowsWhateverTheOrderOfColumnsAndPassesOverOthers() {
        CsvResult<Sale> result = read("""
                UnitPrice,Description,StockCode,Quantity
                2.55,"WHITE HANGING HEART, T-LIGHT ""HOLDER\""",85123A,6
                3.39,WHITE METAL LANTERN,71053,8
                """, SALES);
        assertThat(result.rows()).containsExactly(HEART, LANTERN);
        assertThat(result.isClean()).isTrue();
        assertThat(result.summary()).isEqualTo(new CsvSummary(2, 0, true));
    }

    @Test
    void keepsGoodRowsAndListsEveryRefusedOne() {
        CsvResult<Sale> result = read("""
                StockCode,Quantity,UnitPrice
                85123A,6,2.55
                84406B,6.5,2.75
                ,-1,free
                71053,8,3.39
                """, SALES);
        assertThat(result.rows()).containsExactly(HEART, LANTERN);
        assertThat(Tables.sentences(result))
                .containsExactly(
                        "Quantity of line 3 must be a whole number but was \"6.5\"\nMaybe it is a weight, a share or an average.",
                        "StockCode of line 4 must not be empty but was",
                        "Quantity of line 4 must lie within [0, 9223372036854775807] but was \"-1\"",
                        "UnitPrice of line 4 must be a plain decimal such as 412.00 but was \"free\"");
        assertThat(result.problems()).extracting(CsvProblem::line).containsExactly(3L, 4L, 4L, 4L);
        assertThat(result.summary()).isEqualTo(new CsvSummary(2, 2, true));
        assertThat(result.isClean()).isFalse();
    }

    @Test
    void refusesRowsThatTheirMakerRefuses() {
        CsvColumn<Long> minimum = CsvColumn.wholeNumber("min");
        CsvColumn<Long> maximum = CsvColumn.wholeNumber("max");
        CsvSchema<Long> limits = CsvSchema.of(List.of(minimum, maximum), row -> {
            if (row.value(minimum) > row.value(maximum)) {
                throw new IllegalArgumentException("minimum must not be above maximum on line " + row.line());
            }
            return Math.subtractExact(row.value(maximum), row.value(minimum));
        });
        CsvResult<Long> result = read("min,max\n1,4\n5,4\n-9223372036854775808,1\n", limits);
        assertThat(result.rows()).containsExactly(3L);
        assertThat(Tables.sentences(result))
                .containsExactly(
                        "row of line 3 was refused: minimum must not be above maximum on line 3",
                        "row of line 4 was refused: long overflow");
        assertThat(result.summary().refusedRows()).isEqualTo(2);
    }

    @Test
    void letsFaultsOfTheMakerThrough() {
        CsvSchema<String> faulty = CsvSchema.of(List.of(SKU), row -> {
            throw new IllegalStateException("fault");
        });
        assertThatThrownBy(() -> read("StockCode\na\n", faulty))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("fault");
    }

    @Test
    void refusesToGiveAColumnThatIsNotInTheSchema() {
        CsvSchema<Object> wrong = CsvSchema.of(List.of(SKU.optional()), row -> row.value(SKU));
        assertThatThrownBy(() -> read("StockCode\na\n", wrong))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("column of CsvRow must be one of its schema but was StockCode"
                        + "\nMaybe the schema was given a changed copy of it, such as the result of optional().");
    }

    @Test
    void countsLinesAsEditorsDo() {
        CsvColumn<String> text = CsvColumn.text("text");
        CsvSchema<Long> lines = CsvSchema.of(List.of(text), CsvRow::line);
        String table = "text,b\r\n\"one\r\ntwo\nthree\",x\r\nfour,x\r\r\n\n,x,\n\"five\rsix\",x\nseven,x";
        assertThat(read(table, lines).rows()).containsExactly(2L, 5L, 9L, 11L);
        assertThat(Tables.sentences(read(table, lines)))
                .containsExactly("fields of line 8 must number 2 but numbered 3"
                        + "\nMaybe a text that holds the separator is not within quotes.");
    }

    @Test
    void passesOverEmptyLinesAndRowsOfEmptyFields() {
        CsvResult<List<String>> result = read("\n,,\n\na,b,c\n\n1,2,3\n,,\n\"\",,\n   \n", texts("a", "c"));
        assertThat(result.rows()).containsExactly(List.of("1", "3"), List.of("", ""));
        assertThat(Tables.sentences(result)).singleElement().asString().startsWith("fields of line 9 must number 3");
    }

    @Test
    void readsAFinalRowWithoutLineBreak() {
        assertThat(read("a,b\n1,", texts("a", "b")).rows()).containsExactly(List.of("1", ""));
        assertThat(read("a,b\n1,\"2\"", texts("a", "b")).rows()).containsExactly(List.of("1", "2"));
    }

    @Test
    void takesAQuoteWithinAnUnquotedTextAsItStands() {
        assertThat(read("a,b\n5\" plate,x \"y\"\n", texts("a", "b")).rows())
                .containsExactly(List.of("5\" plate", "x \"y\""));
    }

    @Test
    void skipsTheByteOrderMark() {
        byte[] table = bytes(0xEF, 0xBB, 0xBF, "a,b\n1,2\n");
        assertThat(read(table, texts("a", "b"), CsvFormat.standard()).rows()).containsExactly(List.of("1", "2"));
        byte[] quoted = bytes(0xEF, 0xBB, 0xBF, "\"a\",b\n1,2\n");
        assertThat(read(quoted, texts("a", "b"), CsvFormat.standard()).rows()).containsExactly(List.of("1", "2"));
    }

    @Test
    void readsOtherEncodingsWhenTheFormatStatesThem() {
        String table = "a;b\nGenève;1 €\n";
        CsvFormat semicolon = CsvFormat.standard().withSeparator(';');
        for (String charset : List.of("windows-1252", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32LE", "GB18030")) {
            byte[] encoded = table.getBytes(Charset.forName(charset));
            assertThat(read(encoded, texts("a", "b"), semicolon.withCharset(Charset.forName(charset)))
                            .rows())
                    .as(charset)
                    .containsExactly(List.of("Genève", "1 €"));
        }
        byte[] marked = ("\uFEFF" + table).getBytes(StandardCharsets.UTF_16LE);
        assertThat(read(marked, texts("a", "b"), semicolon.withCharset(StandardCharsets.UTF_16LE))
                        .rows())
                .containsExactly(List.of("Genève", "1 €"));
        assertThat(read(marked, texts("a", "b"), semicolon.withCharset(StandardCharsets.UTF_16))
                        .rows())
                .containsExactly(List.of("Genève", "1 €"));
    }

    @Test
    void readsPackedTablesFromStreamsAndFiles(@TempDir Path folder) throws IOException {
        byte[] table = utf8("StockCode,Quantity,UnitPrice\n85123A,6,2.55\n");
        assertThat(read(gzip(table), SALES, CsvFormat.standard()).rows()).containsExactly(HEART);
        Path packed = Files.write(folder.resolve("sales.csv.gz"), gzip(table));
        assertThat(CsvTable.read(packed, SALES).rows()).containsExactly(HEART);
        Path plain = Files.write(folder.resolve("sales.csv"), table);
        assertThat(CsvTable.read(plain, SALES, CsvFormat.standard()).rows()).containsExactly(HEART);
    }

    @Test
    void streamsRowsAndProblemsInTheOrderOfTheTable() throws IOException {
        List<String> seen = new ArrayList<>();
        CsvSummary summary = CsvTable.forEach(
                new ByteArrayInputStream(utf8("StockCode,Quantity,UnitPrice\n1,1,1\n2,x,2\n3,3,3\n")),
                SALES,
                CsvFormat.standard(),
                row -> seen.add("row " + row.sku()),
                problem -> seen.add("problem on " + problem.line()));
        assertThat(seen).containsExactly("row 1", "problem on 3", "row 3");
        assertThat(summary).isEqualTo(new CsvSummary(2, 1, true));
    }

    @Test
    void letsExceptionsOfTheConsumersThrough() {
        InputStream in = new ByteArrayInputStream(utf8("StockCode,Quantity,UnitPrice\n1,1,1\n"));
        assertThatThrownBy(() -> CsvTable.forEach(
                        in,
                        SALES,
                        CsvFormat.standard(),
                        row -> {
                            throw new IllegalArgumentException("enough");
                        },
                        problem -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("enough");
    }

    @Test
    void throwsWhenTheStreamFailsAndLeavesItOpen() {
        boolean[] closed = {false};
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return read();
            }

            @Override
            public void close() {
                closed[0] = true;
            }
        };
        assertThatThrownBy(() -> CsvTable.read(failing, SALES))
                .isInstanceOf(IOException.class)
                .hasMessage("the disk is gone");
        assertThat(closed[0]).isFalse();
    }

    @Test
    void neverPrintsCells() {
        CsvResult<String> result = read(
                "StockCode,Quantity,UnitPrice\nsecret,1,1\n",
                CsvSchema.of(List.of(SKU, UNITS), row -> row.value(SKU) + " " + row));
        assertThat(result.rows()).containsExactly("secret CsvRow{line=2, columns=[StockCode, Quantity]}");
        assertThat(result.toString())
                .isEqualTo("CsvResult{CsvSummary[rows=1, refusedRows=0, isComplete=true], problems=0}");
        assertThat(SALES.toString()).isEqualTo("CsvSchema[StockCode, Quantity, UnitPrice]");
    }
}
