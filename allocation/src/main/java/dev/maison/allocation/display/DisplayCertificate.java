package dev.maison.allocation.display;

import static java.util.Objects.requireNonNull;

/**
 * What proves how good a plan is. The bound is not stated: the verifier computes it from the proof.
 *
 * @param proof prices, or choices with prices
 */
public record DisplayCertificate(DisplayProof proof) {
    /** Refuses {@code null}. */
    public DisplayCertificate {
        requireNonNull(proof, "proof");
    }
}
