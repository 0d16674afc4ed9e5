package dev.maison.allocation.jackson;

import static java.util.Objects.requireNonNull;

/**
 * Why an element, or the whole document, was not used.
 *
 * @param place where it stands, as a JSON Pointer (RFC 6901), such as {@code /demands/17}; the empty text is the whole document
 * @param reason what was wrong with it
 */
public record JsonProblem(String place, String reason) {
    /** Refuses {@code null}. */
    public JsonProblem {
        requireNonNull(place, "place");
        requireNonNull(reason, "reason");
    }

    /** A sentence for people. Not for parsing. */
    public String sentence() {
        return (place.isEmpty() ? "document" : place) + ": " + reason;
    }
}
