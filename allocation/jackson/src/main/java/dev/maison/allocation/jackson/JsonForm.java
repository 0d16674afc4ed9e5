package dev.maison.allocation.jackson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One form of JSON document (RFC 8259, in UTF-8) with the schema that it names: how a value is written, and what is read back.
 *
 * <pre>{@code
 * String text = QuotaJson.PLANS.text(plan);
 * JsonResult<Claim<QuotaProblem, LaunchLine, QuotaCertificate>> read = QuotaJson.PLANS.read(text);
 * Verdict verdict = read.orElseThrow().verify(problem);
 * }</pre>
 *
 * <p>Bad elements of lists are left out and listed with their place; a document that is no JSON, names another schema, or has a bad head is
 * not read at all, and that problem comes last. Names that stand twice in an object, unknown fields and numbers that are not whole where units
 * are meant are refused: nothing is guessed. Nesting is limited to a thousand levels and numbers to a thousand digits. What the same
 * document says is the same on every run; writing gives the same bytes on every Java version.
 *
 * <p>A document is held in memory while it is read, about a kilobyte for each line or demand. Safe for several threads.
 *
 * @param <W> what is written
 * @param <R> what is read back: the same, or a claim to be verified
 */
public final class JsonForm<W, R> {
    private static final String OF_THE_HOUSE = "maison.";

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String schema;
    private final Writing<W> writing;
    private final Reading<R> reading;

    /** Writes a value as one JSON object. */
    interface Writing<W> {
        void write(W value, JsonGenerator json) throws IOException;
    }

    /** Reads a value; what cannot be read is listed, or ends it with an {@link IllegalArgumentException}. */
    interface Reading<R> {
        R read(JsonNode root, Elements elements);
    }

    JsonForm(String schema, Writing<W> writing, Reading<R> reading) {
        this.schema = schema;
        this.writing = writing;
        this.reading = reading;
    }

    /** The name of the schema, with its version: {@code maison.quota.plan/1}. */
    public String schema() {
        return schema;
    }

    /** The name of the JSON schema (draft 2020-12) beside this package: {@code quota-plan-1.schema.json}. */
    public String schemaFile() {
        return schema.substring(OF_THE_HOUSE.length()).replace('.', '-').replace('/', '-') + ".schema.json";
    }

    /** The JSON schema. */
    public String schemaText() {
        try (InputStream in = JsonForm.class.getResourceAsStream(schemaFile())) {
            if (in == null) {
                throw new IllegalStateException(schemaFile() + " must stand beside JsonForm but does not");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("a resource cannot fail", e);
        }
    }

    /**
     * Reads a document.
     *
     * @throws IOException if the stream cannot be read
     */
    public JsonResult<R> read(InputStream in) throws IOException {
        try {
            return read(MAPPER.reader().readTree(in));
        } catch (JsonProcessingException e) {
            return notJson(e);
        }
    }

    /** Reads a document from a text. */
    public JsonResult<R> read(String json) {
        try {
            return read(MAPPER.reader().readTree(json));
        } catch (JsonProcessingException e) {
            return notJson(e);
        }
    }

    private JsonResult<R> read(JsonNode root) {
        Elements elements = new Elements();
        try {
            R value = reading.read(root, elements);
            return new JsonResult<>(Optional.of(value), elements.problems());
        } catch (Elements.Refused e) {
            return refused(e.place(), e, elements);
        } catch (IllegalArgumentException | ArithmeticException e) {
            return refused("", e, elements);
        }
    }

    private JsonResult<R> refused(String place, RuntimeException why, Elements elements) {
        List<JsonProblem> problems = new ArrayList<>(elements.problems());
        problems.add(new JsonProblem(place, String.valueOf(why.getMessage())));
        return new JsonResult<>(Optional.empty(), problems);
    }

    private static <T> JsonResult<T> notJson(JsonProcessingException e) {
        String where = e.getLocation() == null
                ? ""
                : " at line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
        return new JsonResult<>(
                Optional.empty(),
                List.of(new JsonProblem(
                        "",
                        "the document must be JSON but was not" + where + ": "
                                + JsonFields.shortened(e.getOriginalMessage()))));
    }

    /**
     * Writes a value; the stream stays open.
     *
     * @throws IOException if the stream cannot be written
     */
    public void write(W value, OutputStream out) throws IOException {
        try (JsonGenerator json = MAPPER.createGenerator(out).useDefaultPrettyPrinter()) {
            writing.write(value, json);
        }
    }

    /** A value as a tree. */
    JsonNode tree(W value) {
        try (TokenBuffer buffer = new TokenBuffer(MAPPER, false)) {
            writing.write(value, buffer);
            return MAPPER.readTree(buffer.asParser());
        } catch (IOException e) {
            throw new IllegalStateException("a tree in memory cannot fail", e);
        }
    }

    /** A value as a text. */
    public String text(W value) {
        StringWriter writer = new StringWriter();
        try (JsonGenerator json = MAPPER.createGenerator(writer).useDefaultPrettyPrinter()) {
            writing.write(value, json);
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot fail", e);
        }
        return writer.toString();
    }

    @Override
    public String toString() {
        return schema;
    }
}
