package dev.maison.csv;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Reads tables that tests write down as texts or bytes. */
final class Tables {
    private Tables() {}

    static <T> CsvResult<T> read(String text, CsvSchema<T> schema) {
        return read(utf8(text), schema, CsvFormat.standard());
    }

    static <T> CsvResult<T> read(byte[] bytes, CsvSchema<T> schema, CsvFormat format) {
        return read(new ByteArrayInputStream(bytes), schema, format);
    }

    static <T> CsvResult<T> read(InputStream in, CsvSchema<T> schema, CsvFormat format) {
        try {
            return CsvTable.read(in, schema, format);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The values of a column {@code x} beside a column of texts {@code y}. */
    static <T> CsvResult<T> readX(CsvColumn<T> x, String... cells) {
        StringBuilder table = new StringBuilder("x,y\n");
        for (String cell : cells) {
            table.append('"').append(cell.replace("\"", "\"\"")).append("\",.\n");
        }
        return read(table.toString(), CsvSchema.of(List.of(x), row -> row.value(x)));
    }

    /** The one sentence that refuses a cell of column {@code x} on line 2. */
    static String refusal(CsvColumn<?> x, String cell) {
        return onlySentence(readX(x, cell));
    }

    static String onlySentence(CsvResult<?> result) {
        List<String> sentences = sentences(result);
        if (sentences.size() != 1) {
            throw new AssertionError("problems must number 1 but were " + sentences);
        }
        return sentences.get(0);
    }

    static List<String> sentences(CsvResult<?> result) {
        return result.problems().stream().map(CsvProblem::sentence).toList();
    }

    /** Every row as the list of its texts, for the columns named; empty cells are empty texts. */
    static CsvSchema<List<String>> texts(String... names) {
        List<CsvColumn<String>> columns = Arrays.stream(names)
                .map(name -> CsvColumn.text(name).orElse(""))
                .toList();
        return CsvSchema.of(columns, row -> columns.stream().map(row::value).toList());
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] bytes(Object... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Object part : parts) {
            if (part instanceof Integer one) {
                out.write(one);
            } else {
                out.writeBytes(utf8((String) part));
            }
        }
        return out.toByteArray();
    }

    static byte[] gzip(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
            packed.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
