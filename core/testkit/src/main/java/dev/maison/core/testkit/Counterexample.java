package dev.maison.core.testkit;

import static java.util.Objects.requireNonNull;

/**
 * What shows that a law does not hold: the values that disagree.
 *
 * @param description a sentence that holds the subject and the values, for people
 */
public record Counterexample(String description) {
    /** Refuses {@code null}. */
    public Counterexample {
        requireNonNull(description, "description");
    }

    @Override
    public String toString() {
        return description;
    }
}
