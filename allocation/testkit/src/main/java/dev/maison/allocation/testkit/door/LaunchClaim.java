package dev.maison.allocation.testkit.door;

import dev.maison.allocation.door.LaunchCertificate;
import dev.maison.allocation.door.LaunchEngine;
import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.door.LaunchPlan;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.door.LaunchVerifier;
import dev.maison.core.proof.Verdict;
import java.util.List;

/**
 * What a verifier is handed: lines, and the certificate that is said to prove them.
 *
 * @param lines the lines, from any source
 * @param certificate the certificate, from any source
 */
public record LaunchClaim(List<LaunchLine> lines, LaunchCertificate certificate) {
    /** Copies the list. */
    public LaunchClaim {
        lines = List.copyOf(lines);
    }

    /** What the engine claims. */
    public static LaunchClaim ofEngine(LaunchProblem problem) {
        LaunchPlan plan = LaunchEngine.allocate(problem);
        return new LaunchClaim(plan.lines(), plan.certificate());
    }

    /** What the verifier says of it. */
    public Verdict verify(LaunchProblem problem) {
        return LaunchVerifier.verify(problem, lines, certificate);
    }

    /** Whether both claim the same; the order of lines has no meaning. */
    public boolean isSameAs(LaunchClaim other) {
        return certificate.equals(other.certificate)
                && lines.stream()
                        .sorted()
                        .toList()
                        .equals(other.lines.stream().sorted().toList());
    }

    LaunchClaim withLines(List<LaunchLine> others) {
        return new LaunchClaim(others, certificate);
    }

    LaunchClaim withCertificate(LaunchCertificate other) {
        return new LaunchClaim(lines, other);
    }
}
