package dev.maison.allocation.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What every form keeps: what is written is what the schema says and is read back whole, in streams and in texts; the schema allows exactly
 * the fields that are read; and whatever is done to a document, it is read, or refused with a place and a sentence.
 */
final class FormContract<W, R> {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Pattern KNOWN = Pattern.compile("fields of .* must be among \\[(.*)] but one was \"foreign\"");

    /** Told to people and to systems that show plans, and not read back. */
    private static final Set<String> TOLD = Set.of(
            "givenUnits",
            "leftOverUnits",
            "freeUnits",
            "usedUnits",
            "usedAmount",
            "totalGain",
            "gap",
            "reason",
            "because");

    private final JsonForm<W, R> form;
    private final SchemaCheck schema = new SchemaCheck();
    private final List<String> texts = new ArrayList<>();

    FormContract(JsonForm<W, R> form) {
        this.form = form;
    }

    /** Writes, checks and reads back. */
    R roundTrip(W value) {
        String text = form.text(value);
        texts.add(text);
        assertThat(schema.check(form.schemaFile(), tree(text))).as(text).isEmpty();
        assertThat(form.schemaText()).contains('"' + form.schema() + '"');
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            form.write(value, out);
            assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(text);
            R read = form.read(text).orElseThrow();
            R again = form.read(new ByteArrayInputStream(out.toByteArray())).orElseThrow();
            assertThat(again).hasToString(read.toString());
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a text that somebody else wrote. */
    R read(String text) {
        texts.add(text);
        assertThat(schema.check(form.schemaFile(), tree(text))).as(text).isEmpty();
        return form.read(text).orElseThrow();
    }

    /** To be called after the round trips, which together show every field of the schema. */
    void holdsForHostileDocuments(String... elsewhere) {
        assertThat(texts).isNotEmpty();
        assertThat(schema.unused())
                .as("fields of the schema that no document shows; a launch within has a contract of its own")
                .allMatch(field ->
                        field.startsWith("/launch/") || Stream.of(elsewhere).anyMatch(field::startsWith));
        texts.forEach(this::attack);
        attackWhole(texts.get(0));
    }

    private void attack(String text) {
        JsonNode root = tree(text);
        SchemaCheck places = new SchemaCheck();
        places.check(form.schemaFile(), root);
        for (Map.Entry<String, Set<String>> object : places.fieldsByPlace().entrySet()) {
            JsonResult<R> result = changed(root, object.getKey(), node -> ((ObjectNode) node).put("foreign", 1));
            assertThat(result.problems()).as(object.getKey()).isNotEmpty();
            JsonProblem problem = result.problems().get(0);
            Matcher known = KNOWN.matcher(problem.reason());
            assertThat(known.matches()).as(problem.sentence()).isTrue();
            assertThat(new TreeSet<>(List.of(known.group(1).split(", "))))
                    .as(object.getKey())
                    .isEqualTo(object.getValue());
            assertThat(object.getKey()).startsWith(problem.place());
        }
        for (String place : places(root, "")) {
            if (TOLD.contains(place.substring(place.lastIndexOf('/') + 1))) {
                continue;
            }
            JsonNode value = root.at(place);
            for (JsonNode other : others(value, place.endsWith("/meanUnits") || place.endsWith("/size"))) {
                JsonResult<R> result = replaced(root, place, other);
                assertThat(result.isClean()).as(place + " as " + other).isFalse();
                result.problems().forEach(FormContract::isFitForPeople);
            }
            replaced(root, place, null).problems().forEach(FormContract::isFitForPeople); // required, or not
        }
    }

    private static void isFitForPeople(JsonProblem problem) {
        assertThat(problem.sentence()).hasSizeBetween(10, 1_200).doesNotContain("\u001b", "null");
    }

    /** Values of other kinds, which none may be read as the value. */
    private static List<JsonNode> others(JsonNode value, boolean isEstimate) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        List<JsonNode> others = new ArrayList<>(List.of(make.objectNode().put("\u001b", 1)));
        if (value.isNumber()) {
            others.add(make.textNode(value.asText()));
            others.add(make.numberNode(BigInteger.TEN.pow(400)));
        }
        if (value.isIntegralNumber() && !isEstimate) {
            others.add(make.numberNode(value.longValue() + 0.5));
            others.add(make.numberNode(BigInteger.TWO.pow(64)));
        }
        if (value.isTextual()) {
            others.add(make.numberNode(7));
            others.add(make.arrayNode().add(value));
        }
        if (value.isArray() || value.isObject()) {
            others.add(make.textNode("\u001b".repeat(5_000)));
            others.add(make.numberNode(1));
        }
        if (value.isBoolean()) {
            others.add(make.textNode("true"));
            others.add(make.numberNode(1));
        }
        return others;
    }

    private void attackWhole(String text) {
        assertThat(sole("")).startsWith("document: ").contains("must be an object");
        assertThat(sole("[]")).startsWith("document: ").endsWith("must be an object but was a list");
        assertThat(sole(text + "x")).startsWith("document: the document must be JSON but was not at line");
        assertThat(sole(text.substring(0, text.length() / 2)))
                .startsWith("document: the document must be JSON but was not");
        assertThat(sole("[".repeat(100_000))).startsWith("document: the document must be JSON but was not");
        assertThat(sole("{\"schema\": " + "9".repeat(100_000) + "}"))
                .startsWith("document: the document must be JSON but was not")
                .hasSizeLessThan(300);
        assertThat(sole(text.replace(form.schema(), form.schema() + "1")))
                .isEqualTo("document: schema must be \"" + form.schema() + "\" but was \"" + form.schema() + "1\"");
        assertThat(sole(text.replaceFirst("\\{", "{ \"schema\" : \"" + form.schema() + "\",")))
                .contains("Duplicate field 'schema'");
    }

    private String sole(String json) {
        JsonResult<R> result = form.read(json);
        assertThat(result.value())
                .as(json.substring(0, Math.min(json.length(), 100)))
                .isEmpty();
        assertThat(result.problems()).hasSize(1);
        return result.problems().get(0).sentence();
    }

    private JsonResult<R> replaced(JsonNode root, String place, @Nullable JsonNode other) {
        int slash = place.lastIndexOf('/');
        String name = place.substring(slash + 1);
        return changed(root, place.substring(0, slash), parent -> {
            if (parent instanceof ArrayNode list) {
                int at = Integer.parseInt(name);
                if (other == null) {
                    list.remove(at);
                } else {
                    list.set(at, other);
                }
            } else if (other == null) {
                ((ObjectNode) parent).remove(name);
            } else {
                ((ObjectNode) parent).set(name, other);
            }
        });
    }

    private JsonResult<R> changed(JsonNode root, String place, Consumer<JsonNode> change) {
        JsonNode copy = root.deepCopy();
        change.accept(copy.at(JsonPointer.compile(place)));
        return form.read(copy.toString());
    }

    private static List<String> places(JsonNode node, String place) {
        List<String> places = new ArrayList<>();
        if (!place.isEmpty()) {
            places.add(place);
        }
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                places.addAll(places(node.get(i), place + "/" + i));
            }
        } else if (node.isObject()) {
            node.properties().forEach(field -> places.addAll(places(field.getValue(), place + "/" + field.getKey())));
        }
        return places;
    }

    static JsonNode tree(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
