package dev.maison.core.testkit.law;

import dev.maison.core.testkit.RegisteredLaw;
import java.util.List;

/**
 * The laws of a family over an operation that is broken in one way.
 *
 * @param fault what is broken
 * @param laws the laws over the broken operation
 * @param caughtBy the ids of laws that must find a counterexample; others of the family may
 */
record Mutant(String fault, List<RegisteredLaw<?>> laws, List<String> caughtBy) {
    static Mutant of(String fault, List<RegisteredLaw<?>> laws, String... caughtBy) {
        return new Mutant(fault, laws, List.of(caughtBy));
    }

    @Override
    public String toString() {
        return fault;
    }
}
