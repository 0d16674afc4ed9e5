package dev.maison.core.testkit;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What became of trying a law.
 *
 * @param id the law
 * @param seed the seed
 * @param cases the number of cases tried; the last one is the counterexample if there is one
 * @param counterexample what was found
 */
public record LawOutcome(String id, long seed, long cases, Optional<Counterexample> counterexample) {
    /** Refuses {@code null}. */
    public LawOutcome {
        requireNonNull(id, "id");
        requireNonNull(counterexample, "counterexample");
    }

    /** Whether the law held in every case. */
    public boolean isHeld() {
        return counterexample.isEmpty();
    }
}
