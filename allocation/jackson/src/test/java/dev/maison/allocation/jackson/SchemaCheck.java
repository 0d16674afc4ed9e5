package dev.maison.allocation.jackson;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Checks a document against a schema, as far as our schemas go: a word that it does not know is a failure. */
final class SchemaCheck {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Set<String> SILENT = Set.of("$schema", "title", "description", "default");

    private final Map<String, JsonNode> files = new TreeMap<>();
    private final List<String> errors = new ArrayList<>();
    private final Map<String, Set<String>> fieldsByPlace = new TreeMap<>();
    private final Set<String> seen = new TreeSet<>();
    private final Set<String> all = new TreeSet<>();

    /** What breaks the schema, with its place. */
    List<String> check(String file, JsonNode document) {
        errors.clear();
        check(file, file(file), document, "");
        return List.copyOf(errors);
    }

    /** The names that the schema allows in each object of the document that was checked last and before, by place. */
    Map<String, Set<String>> fieldsByPlace() {
        return fieldsByPlace;
    }

    /** Fields of objects that were met, of which no document so far made use. */
    Set<String> unused() {
        Set<String> unused = new TreeSet<>(all);
        unused.removeAll(seen);
        return unused;
    }

    private JsonNode file(String name) {
        return files.computeIfAbsent(name, file -> {
            try (InputStream in = JsonForm.class.getResourceAsStream(file)) {
                return MAPPER.readTree(in);
            } catch (IOException e) {
                throw new IllegalStateException(file, e);
            }
        });
    }

    private void check(String file, JsonNode schema, JsonNode value, String place) {
        for (Map.Entry<String, JsonNode> rule : schema.properties()) {
            JsonNode says = rule.getValue();
            boolean holds = switch (rule.getKey()) {
                case "type" -> isOfType(says.textValue(), value);
                case "const" -> says.equals(value);
                case "enum" -> contains(says, value);
                case "pattern" -> value.textValue().matches(says.textValue());
                case "minLength" -> value.textValue().length() >= says.intValue();
                case "maxLength" -> value.textValue().length() <= says.intValue();
                case "minimum" -> decimal(value).compareTo(decimal(says)) >= 0;
                case "maximum" -> decimal(value).compareTo(decimal(says)) <= 0;
                case "exclusiveMinimum" -> decimal(value).compareTo(decimal(says)) > 0;
                case "required" -> hasAll(says, value);
                case "oneOf" -> countOf(file, says, value) == 1;
                case "properties" -> checkFields(file, schema, value, place);
                case "items" -> checkItems(file, says, value, place);
                case "additionalProperties" -> says.isBoolean() || checkAll(file, says, value, place);
                case "propertyNames" -> true; // are texts that the reader checks
                case "$ref" -> checkRef(file, says.textValue(), value, place);
                default -> {
                    if (!SILENT.contains(rule.getKey())) {
                        throw new IllegalStateException(rule.getKey());
                    }
                    yield true;
                }
            };
            if (!holds) {
                errors.add(place + " breaks " + rule.getKey() + " " + says);
                return;
            }
        }
    }

    private static boolean isOfType(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            default -> throw new IllegalStateException(type);
        };
    }

    private static boolean contains(JsonNode list, JsonNode value) {
        for (JsonNode one : list) {
            if (one.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static BigDecimal decimal(JsonNode number) {
        return number.decimalValue();
    }

    private static boolean hasAll(JsonNode names, JsonNode value) {
        for (JsonNode name : names) {
            if (!value.has(name.textValue())) {
                return false;
            }
        }
        return true;
    }

    private int countOf(String file, JsonNode schemas, JsonNode value) {
        int count = 0;
        for (JsonNode schema : schemas) {
            SchemaCheck inner = new SchemaCheck();
            inner.check(file, schema, value, "");
            count += inner.errors.isEmpty() ? 1 : 0;
        }
        return count;
    }

    private boolean checkFields(String file, JsonNode schema, JsonNode value, String place) {
        Set<String> names = new TreeSet<>();
        schema.get("properties").fieldNames().forEachRemaining(names::add);
        fieldsByPlace.put(place, names);
        String general = place.replaceAll("/[0-9]+", "/*");
        names.forEach(name -> all.add(general + "/" + name));
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            if (!names.contains(field.getKey())) {
                return false;
            }
            seen.add(general + "/" + field.getKey());
            check(file, schema.get("properties").get(field.getKey()), field.getValue(), place + "/" + field.getKey());
        }
        return true;
    }

    private boolean checkItems(String file, JsonNode schema, JsonNode value, String place) {
        for (int i = 0; i < value.size(); i++) {
            check(file, schema, value.get(i), place + "/" + i);
        }
        return true;
    }

    private boolean checkAll(String file, JsonNode schema, JsonNode value, String place) {
        value.properties().forEach(field -> check(file, schema, field.getValue(), place + "/" + field.getKey()));
        return true;
    }

    private boolean checkRef(String file, String ref, JsonNode value, String place) {
        int hash = ref.indexOf('#');
        String name = hash < 0 ? ref : hash == 0 ? file : ref.substring(0, hash);
        JsonNode schema = hash < 0 ? file(name) : file(name).at(ref.substring(hash + 1));
        if (schema.isMissingNode()) {
            throw new IllegalStateException(ref);
        }
        check(name, schema, value, place);
        return true;
    }
}
