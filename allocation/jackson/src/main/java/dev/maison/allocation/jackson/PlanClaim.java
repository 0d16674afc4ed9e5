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
import java.util.Optional;

/**
 * A plan as somebody wrote it: lines, and the certificate that is said to prove them. Nothing of it is believed before {@link #verify}.
 * Reasons and their sentences are for people: they are not read, and follow from the certificate.
 *
 * @param problemDigest the digest of the problem that the plan is said to be for
 * @param runDigest the digest that the run is said to have
 * @param lines the lines
 * @param cutOffs the cut-off of each SKU that has one
 * @param conflicts the conflict of each other SKU
 * @param counts what the text says of the units of each SKU, where it says so
 */
public record PlanClaim(
        Digest problemDigest,
        Digest runDigest,
        List<LaunchLine> lines,
        Map<SkuId, CutOff> cutOffs,
        List<LaunchConflict> conflicts,
        Map<SkuId, SkuCounts> counts) {
    /**
     * The units of a SKU, as stated.
     *
     * @param givenUnits units given; absent when not stated
     * @param leftOverUnits units that nobody got; absent when not stated
     */
    public record SkuCounts(Optional<Long> givenUnits, Optional<Long> leftOverUnits) {}

    /** Copies the collections. */
    public PlanClaim {
        requireNonNull(problemDigest, "problemDigest");
        requireNonNull(runDigest, "runDigest");
        lines = List.copyOf(lines);
        cutOffs = Collections.unmodifiableMap(new LinkedHashMap<>(cutOffs));
        conflicts = List.copyOf(conflicts);
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }

    /**
     * Checks the claim against a problem: that it is for this problem, what {@link LaunchVerifier} checks, that the units of each SKU are those
     * of its lines, and that the run's digest is that of these lines and this certificate.
     */
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
        Verdict verdict = LaunchVerifier.verify(problem, lines, certificate);
        if (verdict instanceof Verdict.Refuted) {
            return verdict;
        }
        Digest run = LaunchVerifier.runDigest(problem, lines, certificate);
        return run.equals(runDigest)
                ? findWrongCount(problem).orElse(verdict)
                : new Verdict.Refuted("digest of the run", run.toHex(), runDigest.toHex());
    }

    private Optional<Verdict> findWrongCount(LaunchProblem problem) {
        Map<SkuId, Long> given = new LinkedHashMap<>();
        lines.forEach(line -> given.merge(line.sku(), line.units(), Long::sum));
        for (Map.Entry<SkuId, SkuCounts> entry : counts.entrySet()) {
            SkuId sku = entry.getKey();
            long units = given.getOrDefault(sku, 0L);
            long free = Math.max(problem.supplyUnits(sku) - problem.holdbackUnits(sku), 0);
            Optional<Verdict> wrong = wrong("units given of " + sku, units, entry.getValue().givenUnits)
                    .or(() -> wrong("units left over of " + sku, free - units, entry.getValue().leftOverUnits));
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }

    private static Optional<Verdict> wrong(String step, long expected, Optional<Long> found) {
        return found.filter(units -> units != expected)
                .map(units -> new Verdict.Refuted(step, Long.toString(expected), units.toString()));
    }
}
