package dev.maison.allocation.jackson;

import java.util.List;
import java.util.Optional;

/**
 * What was read from a JSON document: the value made of its good elements, and every element that was not used.
 *
 * @param value the value; absent when the document as a whole could not be read
 * @param problems what was not used, in the order of the document
 */
public record JsonResult<T>(Optional<T> value, List<JsonProblem> problems) {
    /** Copies the list. */
    public JsonResult {
        problems = List.copyOf(problems);
    }

    /** Whether everything was used. */
    public boolean isClean() {
        return problems.isEmpty();
    }

    /**
     * The value, when everything was used.
     *
     * @throws IllegalStateException naming the first problem otherwise
     */
    public T orElseThrow() {
        if (!isClean()) {
            throw new IllegalStateException("problems of JsonResult must number 0 but numbered " + problems.size()
                    + ", the first being " + problems.get(0).sentence());
        }
        return value.orElseThrow();
    }
}
