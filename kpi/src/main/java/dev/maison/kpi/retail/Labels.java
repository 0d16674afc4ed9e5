package dev.maison.kpi.retail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives labels numbers in order of first sight, and their positions in label order at the end. */
final class Labels {
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<String> seen = new ArrayList<>();

    int numberOf(String label) {
        Integer number = numbers.get(label);
        if (number == null) {
            number = seen.size();
            numbers.put(label, number);
            seen.add(label);
        }
        return number;
    }

    /** The number of a label, or null if it was not seen. */
    @Nullable Integer findNumber(String label) {
        return numbers.get(label);
    }

    int size() {
        return seen.size();
    }

    /** The labels by their numbers. */
    List<String> inOrderOfSight() {
        return seen;
    }

    /** The labels in their natural order. */
    List<String> sorted() {
        return seen.stream().sorted().toList();
    }

    /** For every number, the label's position in {@link #sorted}. */
    int[] positions() {
        Map<String, Integer> positionOf = new LinkedHashMap<>();
        for (String label : sorted()) {
            positionOf.put(label, positionOf.size());
        }
        int[] positions = new int[seen.size()];
        for (int number = 0; number < positions.length; number++) {
            positions[number] = positionOf.getOrDefault(seen.get(number), 0);
        }
        return positions;
    }
}
