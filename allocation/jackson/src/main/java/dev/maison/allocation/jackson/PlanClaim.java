package dev.maison.allocation.jackson;

import static java.util.Objects.requireNonNull;

import dev.maison.allocation.door.CutOff;
import dev.maison.allocation.door.LaunchCertificate;
import dev.maison.allocation.door.LaunchConflict;
import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.door.LaunchVerifier;
import dev.maison.core.SkuId;
import dev.maison.core.proof.Digest;
import dev.maison.core.proof.Verdict;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A plan as somebody wrote it: lines, and the certificate that is said to prove them. Nothing of it is believed before {@link #verify}.
 *
 * @param problemDigest the digest of the problem that the plan is said to be for
 * @param runDigest the digest that the run is said to have
 * @param lines the lines
 * @param cutOffs the cut-off of each SKU that has one
 * @param conflicts the conflict of each other SKU
 */
public record PlanClaim(
        Digest problemDigest,
        Digest runDigest,
        List<LaunchLine> lines,
        Map<SkuId, CutOff> cutOffs,
        List<LaunchConflict> conflicts) {
    /** Copies the collections. */
    public PlanClaim {
        requireNonNull(problemDigest, "problemDigest");
        requireNonNull(runDigest, "runDigest");
        lines = List.copyOf(lines);
        cutOffs = Collections.unmodifiableMap(new LinkedHashMap<>(cutOffs));
        conflicts = List.copyOf(conflicts);
    }

    /** Checks the claim against a problem: that it is for this problem, and what {@link LaunchVerifier} checks. */
    public Verdict verify(LaunchProblem problem) {
        Digest digest = problem.digest();
        if (!digest.equals(problemDigest)) {
            return new Verdict.Refuted("digest of the problem", digest.toHex(), problemDigest.toHex());
        }
        LaunchCertificate certificate;
        try {
            certificate = LaunchCertificate.of(problem, cutOffs, conflicts);
        } catch (IllegalArgumentException e) {
            return new Verdict.Refuted(
                    "certificate",
                    "a cut-off or a conflict for every SKU of the problem",
                    String.valueOf(e.getMessage()));
        }
        return LaunchVerifier.verify(problem, lines, certificate);
    }
}
