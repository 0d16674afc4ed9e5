package dev.maison.allocation.testkit.budget;

import dev.maison.allocation.budget.BudgetCertificate;
import dev.maison.allocation.budget.BudgetPlan;
import dev.maison.allocation.budget.BudgetProblem;
import dev.maison.allocation.budget.BudgetVerifier;
import dev.maison.allocation.door.LaunchLine;
import dev.maison.core.proof.Verdict;
import java.util.List;

/**
 * What a verifier is handed: lines, and the certificate that is said to bound what others could gain.
 *
 * @param lines the lines, from any source
 * @param certificate the certificate, from any source
 */
public record BudgetClaim(List<LaunchLine> lines, BudgetCertificate certificate) {
    /** Copies the list. */
    public BudgetClaim {
        lines = List.copyOf(lines);
    }

    /** What a plan claims. */
    public static BudgetClaim of(BudgetPlan plan) {
        return new BudgetClaim(plan.lines(), plan.certificate());
    }

    /** What the verifier says of it. */
    public Verdict verify(BudgetProblem problem) {
        return BudgetVerifier.verify(problem, lines, certificate);
    }

    BudgetClaim withLines(List<LaunchLine> others) {
        return new BudgetClaim(others, certificate);
    }

    BudgetClaim withCertificate(BudgetCertificate other) {
        return new BudgetClaim(lines, other);
    }
}
