package dev.maison.allocation.jackson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.maison.allocation.door.LaunchDocument;
import dev.maison.allocation.door.LaunchPlan;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Launch problems and plans as JSON (RFC 8259) in UTF-8.
 *
 * <pre>{@code
 * JsonResult<LaunchDocument> read = LaunchJson.readProblem(in);
 * read.problems();                                        // /demands/17: meanUnits of ... must be a number but was "many"
 * LaunchPlan plan = LaunchEngine.allocate(read.orElseThrow().problem());
 * LaunchJson.writePlan(plan, out);
 * }</pre>
 *
 * <p>Bad elements of the lists of doors, SKUs, demands and lines are left out and listed; a document that is no JSON, names another
 * schema, or has a bad head is not read at all, with that one problem. Names that stand twice in an object, unknown fields and numbers
 * that are not whole where units are meant are refused: nothing is guessed. What the same document says is the same on every run;
 * writing gives the same bytes on every Java version.
 *
 * <p>A document is held in memory while it is read, about a kilobyte a demand: beyond some millions of cells use the {@linkplain
 * dev.maison.allocation.door.LaunchColumns columns}.
 */
public final class LaunchJson {
    /** Names the form of a problem. */
    public static final String PROBLEM_SCHEMA = "maison.launch.problem/1";

    /** Names the form of a plan. */
    public static final String PLAN_SCHEMA = "maison.launch.plan/1";

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private LaunchJson() {}

    /**
     * Reads a problem.
     *
     * @throws IOException if the stream cannot be read
     */
    public static JsonResult<LaunchDocument> readProblem(InputStream in) throws IOException {
        return read(MAPPER.reader()::readTree, in, root -> new ProblemReader().read(root));
    }

    /** Reads a problem from a text. */
    public static JsonResult<LaunchDocument> readProblem(String json) {
        return read(MAPPER.reader()::readTree, json, root -> new ProblemReader().read(root));
    }

    /**
     * Reads a plan as a claim.
     *
     * @throws IOException if the stream cannot be read
     */
    public static JsonResult<PlanClaim> readPlan(InputStream in) throws IOException {
        return read(MAPPER.reader()::readTree, in, root -> new PlanReader().read(root));
    }

    /** Reads a plan as a claim from a text. */
    public static JsonResult<PlanClaim> readPlan(String json) {
        return read(MAPPER.reader()::readTree, json, root -> new PlanReader().read(root));
    }

    /**
     * Writes a problem; the stream stays open.
     *
     * @throws IOException if the stream cannot be written
     */
    public static void writeProblem(LaunchDocument document, OutputStream out) throws IOException {
        try (var generator = MAPPER.createGenerator(out).useDefaultPrettyPrinter()) {
            ProblemWriter.write(document, generator);
        }
    }

    /** A problem as a text. */
    public static String problemText(LaunchDocument document) {
        return text(writer -> {
            try (var generator = MAPPER.createGenerator(writer).useDefaultPrettyPrinter()) {
                ProblemWriter.write(document, generator);
            }
        });
    }

    /**
     * Writes a plan with its certificate and the reason of every line; the stream stays open.
     *
     * @throws IOException if the stream cannot be written
     */
    public static void writePlan(LaunchPlan plan, OutputStream out) throws IOException {
        try (var generator = MAPPER.createGenerator(out).useDefaultPrettyPrinter()) {
            PlanWriter.write(plan, generator);
        }
    }

    /** A plan with its certificate and the reason of every line as a text. */
    public static String planText(LaunchPlan plan) {
        return text(writer -> {
            try (var generator = MAPPER.createGenerator(writer).useDefaultPrettyPrinter()) {
                PlanWriter.write(plan, generator);
            }
        });
    }

    private interface Writing {
        void to(Writer writer) throws IOException;
    }

    private static String text(Writing writing) {
        StringWriter writer = new StringWriter();
        try {
            writing.to(writer);
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot fail", e);
        }
        return writer.toString();
    }

    /** Parses the whole, then hands it on. */
    private interface Parsing<S> {
        JsonNode parse(S source) throws IOException;
    }

    private static <T> JsonResult<T> read(
            Parsing<InputStream> parsing, InputStream in, Function<JsonNode, JsonResult<T>> reader) throws IOException {
        try {
            return reader.apply(parsing.parse(in));
        } catch (JsonProcessingException e) {
            return notJson(e);
        }
    }

    private static <T> JsonResult<T> read(
            Parsing<String> parsing, String json, Function<JsonNode, JsonResult<T>> reader) {
        try {
            return reader.apply(parsing.parse(json));
        } catch (JsonProcessingException e) {
            return notJson(e);
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot fail", e);
        }
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
}
