package dev.maison.allocation.jackson;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads the elements of lists one by one; what cannot be read is listed with its place. */
final class Elements {
    private final List<JsonProblem> problems = new ArrayList<>();

    <T> List<T> read(JsonFields fields, String list, Function<JsonNode, T> reader) {
        List<T> read = new ArrayList<>();
        List<JsonNode> nodes = fields.list(list);
        for (int i = 0; i < nodes.size(); i++) {
            try {
                read.add(reader.apply(nodes.get(i)));
            } catch (IllegalArgumentException | ArithmeticException e) {
                problems.add(new JsonProblem("/" + list + "/" + i, String.valueOf(e.getMessage())));
            }
        }
        return read;
    }

    List<JsonProblem> problems() {
        return problems;
    }
}
