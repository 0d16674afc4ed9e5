package dev.maison.kpi.retail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives labels numbers in order of first sight, and renumbers them in label order at the end. */
final class Labels {
    private final Map<String, Integer> numbers = new HashMap<>();

    int numberOf(String label) {
        return numbers.computeIfAbsent(label, added -> numbers.size());
    }

    /** The labels in their natural order. */
    List<String> sorted() {
        return numbers.keySet().stream().sorted().toList();
    }

    /** For every number given, the position in {@link #sorted}. */
    int[] positions() {
        int[] positions = new int[numbers.size()];
        List<String> sorted = sorted();
        for (int i = 0; i < sorted.size(); i++) {
            positions[numbers.getOrDefault(sorted.get(i), 0)] = i;
        }
        return positions;
    }
}
