package dev.maison.allocation.testkit.quota;

import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.quota.QuotaCertificate;
import dev.maison.allocation.quota.QuotaEngine;
import dev.maison.allocation.quota.QuotaPlan;
import dev.maison.allocation.quota.QuotaProblem;
import dev.maison.allocation.quota.QuotaVerifier;
import dev.maison.core.proof.Verdict;
import java.util.List;

/**
 * What a verifier is handed: lines, and the certificate that is said to prove them.
 *
 * @param lines the lines, from any source
 * @param certificate the certificate, from any source
 */
public record QuotaClaim(List<LaunchLine> lines, QuotaCertificate certificate) {
    /** Copies the list. */
    public QuotaClaim {
        lines = List.copyOf(lines);
    }

    /** What the engine claims. */
    public static QuotaClaim ofEngine(QuotaProblem problem) {
        QuotaPlan plan = QuotaEngine.allocate(problem);
        return new QuotaClaim(plan.lines(), plan.certificate());
    }

    /** What the verifier says of it. */
    public Verdict verify(QuotaProblem problem) {
        return QuotaVerifier.verify(problem, lines, certificate);
    }

    /** Whether both claim the same; the order of lines has no meaning. */
    public boolean isSameAs(QuotaClaim other) {
        return certificate.equals(other.certificate)
                && lines.stream()
                        .sorted()
                        .toList()
                        .equals(other.lines.stream().sorted().toList());
    }

    QuotaClaim withLines(List<LaunchLine> others) {
        return new QuotaClaim(others, certificate);
    }

    QuotaClaim withCertificate(QuotaCertificate other) {
        return new QuotaClaim(lines, other);
    }
}
