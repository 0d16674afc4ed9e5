package dev.maison.csv;

import static dev.maison.csv.Tables.texts;
import static dev.maison.csv.Tables.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class CsvTableProperties {
    @Property
    void readsBackWhatAWriterWrote(
            @ForAll("rows") List<List<String>> rows,
            @ForAll LineDelimiter lineDelimiter,
            @ForAll boolean packed,
            @ForAll("separators") char separator)
            throws IOException {
        if (lineDelimiter == LineDelimiter.PLATFORM) {
            return; // one of the others
        }
        StringWriter table = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(lineDelimiter)
                .quoteStrategy(QuoteStrategies.EMPTY)
                .build(table)) {
            writer.writeRecord("a", "b", "c");
            rows.forEach(writer::writeRecord);
        }
        byte[] bytes = utf8(table.toString());
        CsvResult<List<String>> result = Tables.read(
                packed ? Tables.gzip(bytes) : bytes,
                texts("a", "b", "c"),
                CsvFormat.standard().withSeparator(separator));
        assertThat(result.rows()).isEqualTo(rows);
        assertThat(result.problems()).isEmpty();
    }

    @Provide
    Arbitrary<List<List<String>>> rows() {
        Arbitrary<String> anything = Arbitraries.strings().ofMaxLength(20).filter(text -> !hasLoneSurrogate(text));
        Arbitrary<String> awkward =
                Arbitraries.strings().withChars(",;\t\"\r\n a\uFEFF\uFFFD").ofMaxLength(8);
        return Arbitraries.oneOf(anything, awkward).list().ofSize(3).list().ofMaxSize(8);
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    }

    @Provide
    Arbitrary<Character> separators() {
        return Arbitraries.of(',', ';', '\t', '|', 'a');
    }

    /** The table is made of the characters that matter, so that every kind of damage occurs. */
    @Property
    void agreesWithTheNaiveReferenceOnDamagedTables(
            @ForAll("damaged") String table, @ForAll @IntRange(min = 1, max = 5) int bytesAtATime) throws IOException {
        CsvColumn<String> a = CsvColumn.text("a").orElse("");
        CsvColumn<String> b = CsvColumn.text("b").orElse("");
        CsvSchema<NaiveTable.Outcome> schema = CsvSchema.of(
                List.of(a, b), row -> new NaiveTable.Outcome(row.line(), List.of(row.value(a), row.value(b)), ""));
        List<NaiveTable.Outcome> outcomes = new ArrayList<>();
        CsvSummary summary = CsvTable.forEach(
                slow(utf8("a,b\n" + table), bytesAtATime),
                schema,
                CsvFormat.standard(),
                outcomes::add,
                problem -> outcomes.add(new NaiveTable.Outcome(problem.line(), List.of(), kind(problem))));

        List<NaiveTable.Outcome> expected = NaiveTable.outcomes("a,b\n" + table, ',').stream()
                .skip(1)
                .map(row -> row.refusal().isEmpty() && row.fields().size() != 2
                        ? new NaiveTable.Outcome(row.line(), List.of(), "fields")
                        : row)
                .toList();
        assertThat(outcomes).isEqualTo(expected);
        assertThat(summary.rows() + summary.refusedRows()).isEqualTo(expected.size());
    }

    /** A first row of that many characters puts what follows across the ends of buffers. */
    @Property
    void agreesWithTheNaiveReferenceAcrossBuffers(
            @ForAll("damaged") String table, @ForAll @IntRange(min = 8_150, max = 8_195) int before)
            throws IOException {
        agreesWithTheNaiveReferenceOnDamagedTables("x".repeat(before) + "\n" + table, 1 << 16);
    }

    @Provide
    Arbitrary<String> damaged() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.strings().withChars("\"\"\",,\r\n\nx").ofMaxLength(30)),
                Tuple.of(
                        1,
                        Arbitraries.of("x,y\n", "\"x\",\"y\"\r\n", "\"x,y\n", "x,\"y\"z\n", "\n", "\"x\ny\",z\n", "x\n")
                                .list()
                                .ofMaxSize(12)
                                .map(lines -> String.join("", lines))));
    }

    private static String kind(CsvProblem problem) {
        if (problem instanceof CsvProblem.TextAfterQuote) {
            return "text after quote";
        } else if (problem instanceof CsvProblem.UnclosedQuote) {
            return "unclosed quote";
        } else if (problem instanceof CsvProblem.TooFewFields || problem instanceof CsvProblem.TooManyFields) {
            return "fields";
        }
        return problem.sentence();
    }

    @Property
    void neitherThrowsNorLosesARowOnAnyBytes(@ForAll @Size(max = 200) byte[] bytes) {
        byte[] table = new byte[bytes.length + 2];
        table[0] = 'a';
        table[1] = '\n';
        System.arraycopy(bytes, 0, table, 2, bytes.length);
        CsvResult<List<String>> result = Tables.read(table, texts("a"), CsvFormat.standard());
        assertThat(result.summary().isComplete()).isTrue();
        assertThat(result.problems()).hasSize((int) result.summary().refusedRows());
        for (List<String> row : result.rows()) {
            assertThat(hasLoneSurrogate(row.get(0))).isFalse();
        }
        assertThat(Tables.read(slow(table, 1), texts("a"), CsvFormat.standard()))
                .isEqualTo(result);
    }

    @Property
    void keepsGoodRowsAmongBadOnes(@ForAll("goodAndBad") List<String> lines) {
        String table = "a,b\n" + String.join("\n", lines) + "\n";
        List<List<String>> good = lines.stream()
                .filter(line -> line.startsWith("good"))
                .map(line -> List.of(line.split(",")))
                .toList();
        CsvResult<List<String>> result =
                Tables.read(table.getBytes(StandardCharsets.ISO_8859_1), texts("a", "b"), CsvFormat.standard());
        assertThat(result.rows()).isEqualTo(good);
        assertThat(result.summary().refusedRows()).isEqualTo(lines.size() - good.size());
        assertThat(result.problems()).extracting(CsvProblem::line).doesNotHaveDuplicates();
    }

    @Provide
    Arbitrary<List<String>> goodAndBad() {
        return Arbitraries.of(
                        "good,row",
                        "good row,1",
                        "bad",
                        "bad,1,2",
                        "bad,\"x\"y",
                        "bad,\"x",
                        "bad,\u00e9",
                        "bad,\u00ff\u00fe")
                .list()
                .ofMaxSize(20);
    }

    private static InputStream slow(byte[] bytes, int bytesAtATime) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, bytesAtATime));
            }
        };
    }
}
