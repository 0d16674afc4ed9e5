package dev.maison.allocation.jackson;

import com.fasterxml.jackson.databind.JsonNode;
import dev.maison.core.Amount;
import dev.maison.core.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes the fields of one JSON object, and refuses what is missing, of another kind or unknown. */
final class JsonFields {
    /** Longest text of a number. */
    private static final int MAX_NUMBER = 64;

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
