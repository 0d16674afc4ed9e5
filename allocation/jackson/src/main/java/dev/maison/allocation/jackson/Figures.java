package dev.maison.allocation.jackson;

import com.fasterxml.jackson.databind.JsonNode;
import dev.maison.core.proof.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Compares the figures of a claim with those that its lines and certificate give: numbers and names at the head of the document and of its
 * SKUs, doors, nodes, rules and displays. Lines and the certificate itself are the verifier's; sentences are for people.
 */
final class Figures {
    private static final Set<String> LISTS = Set.of("skus", "doors", "nodes", "rules", "displays");
    private static final List<String> IDS = List.of("id", "kind", "name", "door", "node");
    private static final Set<String> NOT_READ = Set.of("schema", "problemDigest", "runDigest", "reason", "because");

    private Figures() {}

    /** The first figure that is not what it must be; absent when all are. What the claim does not say is not missed. */
    static Optional<Verdict> findWrong(JsonNode claimed, JsonNode expected, String subject) {
        for (Map.Entry<String, JsonNode> field : claimed.properties()) {
            String name = field.getKey();
            JsonNode stated = field.getValue();
            JsonNode due = expected.get(name);
            if (LISTS.contains(name) && stated.isArray()) {
                Optional<Verdict> wrong = findWrongElement(stated, due, name);
                if (wrong.isPresent()) {
                    return wrong;
                }
            } else if (!stated.isNull()
                    && !NOT_READ.contains(name)
                    && (stated.isValueNode() || (due != null && due.isValueNode()))) {
                if (due == null || !stated.isValueNode() || !isSame(stated, due)) {
                    return Optional.of(new Verdict.Refuted(
                            name + " of " + subject,
                            due == null ? "nothing" : due.asText(),
                            JsonFields.shortened(stated.isValueNode() ? stated.asText() : stated.toString())));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Verdict> findWrongElement(JsonNode claimed, JsonNode expected, String name) {
        Map<String, JsonNode> byId = new TreeMap<>();
        if (expected != null) {
            expected.forEach(element -> byId.put(id(element), element));
        }
        for (JsonNode element : claimed) {
            JsonNode due = byId.get(id(element));
            if (due == null) {
                return Optional.of(new Verdict.Refuted(name, "those of the plan", JsonFields.shortened(id(element))));
            }
            Optional<Verdict> wrong = findWrong(element, due, JsonFields.shortened(id(element)));
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }

    private static String id(JsonNode element) {
        StringBuilder id = new StringBuilder();
        for (String name : IDS) {
            if (element.hasNonNull(name)) {
                id.append(id.isEmpty() ? "" : " ").append(element.get(name).asText());
            }
        }
        return id.toString();
    }

    private static boolean isSame(JsonNode x, JsonNode y) {
        return x.asText().equals(y.asText())
                || (x.isNumber() && y.isNumber() && x.decimalValue().compareTo(y.decimalValue()) == 0)
                || (isNumber(x) && isNumber(y) && number(x).compareTo(number(y)) == 0);
    }

    private static boolean isNumber(JsonNode node) {
        return (node.isNumber() || node.isTextual()) && node.asText().matches("-?[0-9]{1,40}([.][0-9]{1,40})?");
    }

    private static BigDecimal number(JsonNode node) {
        return new BigDecimal(node.asText());
    }
}
