package dev.maison.allocation.jackson;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads the elements of lists one by one; what cannot be read is listed with its place. */
final class Elements {
    private final String place;
    private final List<JsonProblem> problems;

    Elements() {
        this("", new ArrayList<>());
    }

    private Elements(String place, List<JsonProblem> problems) {
        this.place = place;
        this.problems = problems;
    }

    /** What ends the reading of a document, with its place. */
    static final class Refused extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        private final String place;

        private Refused(String place, RuntimeException cause) {
            super(cause.getMessage(), cause);
            this.place = place;
        }

        String place() {
            return place;
        }
    }

    /** The elements within a field; what they list stands in this list too. */
    Elements within(String field) {
        return new Elements(place + "/" + field, problems);
    }

    /** Makes a value of a field as a whole; what it refuses is refused at the place of the field. */
    <T> T whole(String field, Supplier<T> made) {
        try {
            return made.get();
        } catch (Refused e) {
            throw e;
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new Refused(place + "/" + field, e);
        }
    }

    <T> List<T> read(JsonFields fields, String list, Function<JsonNode, T> reader) {
        List<T> read = new ArrayList<>();
        List<JsonNode> nodes = fields.list(list);
        for (int i = 0; i < nodes.size(); i++) {
            try {
                read.add(reader.apply(nodes.get(i)));
            } catch (IllegalArgumentException | ArithmeticException e) {
                problems.add(new JsonProblem(place + "/" + list + "/" + i, String.valueOf(e.getMessage())));
            }
        }
        return read;
    }

    /** As {@link #read(JsonFields, String, Function)}; an absent list has no elements. */
    <T> List<T> readIfGiven(JsonFields fields, String list, Function<JsonNode, T> reader) {
        return fields.has(list) ? read(fields, list, reader) : List.of();
    }

    /** Lists a problem of what was read. */
    void refuse(String at, String reason) {
        problems.add(new JsonProblem(place + "/" + at, reason));
    }

    /** Puts a value that may be stated once. */
    static <K, V> K once(Map<K, V> map, String subject, K key, V value) {
        if (map.putIfAbsent(key, value) != null) {
            throw new IllegalArgumentException(subject + " " + key + " must be given once but was given twice");
        }
        return key;
    }

    List<JsonProblem> problems() {
        return problems;
    }
}
