package dev.maison.allocation.jackson;

import com.fasterxml.jackson.databind.JsonNode;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import dev.maison.core.proof.Digest;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes the fields of one JSON object, and refuses what is missing, of another kind or unknown. */
final class JsonFields {
    /** Longest text of a number; prices of large problems can be exact fractions of some hundred digits. */
    private static final int MAX_NUMBER = 2_000;

    private static final int MAX_SHOWN = 60;

    private final JsonNode node;
    private final String subject;

    private JsonFields(JsonNode node, String subject) {
        this.node = node;
        this.subject = subject;
    }

    static JsonFields of(JsonNode node, String subject, Set<String> known) {
        require(node.isObject(), "an object", node, subject);
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            String name = property.getKey();
            if (!known.contains(name)) {
                throw new IllegalArgumentException("fields of " + subject + " must be among "
                        + known.stream().sorted().toList() + " but one was \"" + shortened(name) + '"');
            }
        }
        return new JsonFields(node, subject);
    }

    JsonNode node() {
        return node;
    }

    boolean has(String field) {
        return node.hasNonNull(field);
    }

    private JsonNode get(String field) {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            throw new IllegalArgumentException(field + " of " + subject + " must be given but was absent");
        }
        return value;
    }

    String text(String field) {
        JsonNode value = get(field);
        require(value.isTextual(), "a text", value, field + " of " + subject);
        return value.textValue();
    }

    Optional<String> findText(String field) {
        return has(field) ? Optional.of(text(field)) : Optional.empty();
    }

    long whole(String field) {
        JsonNode value = get(field);
        require(
                value.isIntegralNumber() && value.canConvertToLong(),
                "a whole number of 64 bits",
                value,
                field + " of " + subject);
        return value.longValue();
    }

    /** A whole number that fits 32 bits. */
    int small(String field) {
        JsonNode value = get(field);
        require(
                value.isIntegralNumber() && value.canConvertToInt(),
                "a whole number of 32 bits",
                value,
                field + " of " + subject);
        return value.intValue();
    }

    SkuId sku(String field) {
        return SkuId.of(text(field));
    }

    DoorId door(String field) {
        return DoorId.of(text(field));
    }

    Digest digest(String field) {
        return Digest.parse(text(field));
    }

    /** A currency code. */
    String currency(String field) {
        return Amount.zero(text(field)).currency();
    }

    /** One of the names of an enumeration. */
    <E extends Enum<E>> E choice(String field, Class<E> of) {
        return choice(text(field), field + " of " + subject, of);
    }

    static <E extends Enum<E>> E choice(String text, String subject, Class<E> of) {
        E[] all = of.getEnumConstants();
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < all.length; i++) {
            if (all[i].name().equals(text)) {
                return all[i];
            }
            names.append(i == 0 ? "" : i == all.length - 1 ? " or " : ", ").append(all[i].name());
        }
        throw new IllegalArgumentException(subject + " must be " + names + " but was \"" + shortened(text) + '"');
    }

    /** Whole numbers by name. */
    Map<String, Long> wholes(String field) {
        return wholes(get(field), field + " of " + subject);
    }

    static Map<String, Long> wholes(JsonNode object, String subject) {
        require(object.isObject(), "an object of whole numbers", object, subject);
        Map<String, Long> wholes = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            JsonNode value = entry.getValue();
            require(
                    value.isIntegralNumber() && value.canConvertToLong(),
                    "a whole number of 64 bits",
                    value,
                    shortened(entry.getKey()) + " in " + subject);
            wholes.put(entry.getKey(), value.longValue());
        }
        return wholes;
    }

    /** Ratios by name; none when the field is absent. */
    Map<String, Ratio> ratios(String field) {
        Map<String, Ratio> ratios = new LinkedHashMap<>();
        JsonNode object = find(field);
        if (object != null) {
            require(object.isObject(), "an object of ratios", object, field + " of " + subject);
            for (Map.Entry<String, JsonNode> entry : object.properties()) {
                ratios.put(
                        entry.getKey(),
                        ratio(entry.getValue(), shortened(entry.getKey()) + " in " + field + " of " + subject));
            }
        }
        return ratios;
    }

    /** The fields of an object within this one. */
    JsonFields object(String field, String name, Set<String> known) {
        return of(get(field), name, known);
    }

    /** The fields of an object within this one, when it is given. */
    Optional<JsonFields> findObject(String field, String name, Set<String> known) {
        return has(field) ? Optional.of(object(field, name, known)) : Optional.empty();
    }

    /** The texts of a list; none when it is absent. */
    List<String> textsIfGiven(String field) {
        List<String> texts = new ArrayList<>();
        if (has(field)) {
            for (JsonNode text : list(field)) {
                require(text.isTextual(), "a text", text, "element of " + field + " of " + subject);
                texts.add(text.textValue());
            }
        }
        return texts;
    }

    /** Refuses another schema or version than the expected one. */
    void checkSchema(String expected) {
        String schema = text("schema");
        if (!schema.equals(expected)) {
            throw new IllegalArgumentException(
                    "schema must be \"" + expected + "\" but was \"" + shortened(schema) + '"');
        }
    }

    Optional<Long> findWhole(String field) {
        return has(field) ? Optional.of(whole(field)) : Optional.empty();
    }

    double number(String field) {
        JsonNode value = get(field);
        require(value.isNumber(), "a number", value, field + " of " + subject);
        return value.doubleValue();
    }

    boolean flag(String field) {
        JsonNode value = get(field);
        require(value.isBoolean(), "true or false", value, field + " of " + subject);
        return value.booleanValue();
    }

    Amount amount(String field, String currency) {
        return amount(get(field), currency, field + " of " + subject);
    }

    static Amount amount(JsonNode value, String currency, String subject) {
        require(value.isTextual(), "a decimal in quotes, such as \"1200.00\"", value, subject);
        return Amount.of(value.textValue(), currency);
    }

    Ratio ratio(String field) {
        return ratio(get(field), field + " of " + subject);
    }

    /** {@code "3/4"}, {@code "0.75"} or {@code "2"}. */
    static Ratio ratio(JsonNode value, String subject) {
        String rule = "a ratio in quotes, such as \"3/4\" or \"0.75\"";
        require(value.isTextual() && value.textValue().length() <= MAX_NUMBER, rule, value, subject);
        String text = value.textValue();
        int slash = text.indexOf('/');
        String top = slash < 0 ? text : text.substring(0, slash);
        String bottom = slash < 0 ? "1" : text.substring(slash + 1);
        boolean plain = (slash < 0 ? isPlain(top, true) : isPlain(top, false)) && isPlain(bottom, false);
        require(plain, rule, value, subject);
        if (slash < 0) {
            return Ratio.of(new BigDecimal(top));
        }
        BigInteger denominator = new BigInteger(bottom);
        require(denominator.signum() > 0, rule, value, subject);
        return Ratio.of(new BigInteger(top), denominator);
    }

    private static boolean isPlain(String text, boolean pointAllowed) {
        boolean digits = false;
        boolean point = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits = true;
            } else if (c == '.' && pointAllowed && !point && digits) {
                point = true;
            } else if (c != '-' || i > 0) {
                return false;
            }
        }
        return digits && !text.endsWith(".");
    }

    List<JsonNode> list(String field) {
        JsonNode value = get(field);
        require(value.isArray(), "a list", value, field + " of " + subject);
        return List.copyOf(iterated(value));
    }

    @Nullable JsonNode find(String field) {
        return has(field) ? node.get(field) : null;
    }

    private static List<JsonNode> iterated(JsonNode array) {
        List<JsonNode> list = new ArrayList<>(array.size());
        array.forEach(list::add);
        return list;
    }

    static void require(boolean holds, String rule, JsonNode found, String subject) {
        if (!holds) {
            throw new IllegalArgumentException(subject + " must be " + rule + " but was " + shown(found));
        }
    }

    /** A value as it may stand in a message: short, and without control characters. */
    private static String shown(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case STRING -> '"' + shortened(node.textValue()) + '"';
            default -> shortened(node.asText());
        };
    }

    static String shortened(String text) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < Math.min(text.length(), MAX_SHOWN); i++) {
            char c = text.charAt(i);
            shown.append(
                    Character.isISOControl(c) || Character.isSurrogate(c) || Character.getType(c) == Character.FORMAT
                            ? '?'
                            : c);
        }
        return text.length() > MAX_SHOWN ? shown + "..." : shown.toString();
    }
}
