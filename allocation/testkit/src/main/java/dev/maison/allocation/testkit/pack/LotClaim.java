package dev.maison.allocation.testkit.pack;

import dev.maison.allocation.pack.LotDesignCertificate;
import dev.maison.allocation.pack.LotDesignEngine;
import dev.maison.allocation.pack.LotDesignPlan;
import dev.maison.allocation.pack.LotDesignProblem;
import dev.maison.allocation.pack.LotDesignVerifier;
import dev.maison.allocation.pack.LotLine;
import dev.maison.core.proof.Verdict;
import java.util.List;

/**
 * Lines and what is said to bound their cost, from any source.
 *
 * @param lines the lines
 * @param certificate the certificate
 */
public record LotClaim(List<LotLine> lines, LotDesignCertificate certificate) {
    /** Copies the lines. */
    public LotClaim {
        lines = List.copyOf(lines);
    }

    /** The engine's claim. */
    public static LotClaim ofEngine(LotDesignProblem problem) {
        LotDesignPlan plan = LotDesignEngine.design(problem);
        return new LotClaim(plan.lines(), plan.certificate());
    }

    /** What the verifier says. */
    public Verdict verify(LotDesignProblem problem) {
        return LotDesignVerifier.verify(problem, lines, certificate);
    }

    LotClaim withLines(List<LotLine> other) {
        return new LotClaim(other, certificate);
    }

    LotClaim withCertificate(LotDesignCertificate other) {
        return new LotClaim(lines, other);
    }
}
