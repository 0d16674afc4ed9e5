package dev.maison.allocation.internal.verify;

import dev.maison.core.proof.Verdict;

/** How a verifier says no. */
public final class Refusal {
    private Refusal() {}

    /** A refusal of one step: what was expected there, and what was found. */
    public static Verdict refuted(String step, Object expected, Object found) {
        return new Verdict.Refuted(step, expected.toString(), found.toString());
    }
}
