package dev.maison.allocation.testkit.display;

import dev.maison.allocation.display.DisplayCertificate;
import dev.maison.allocation.display.DisplayEngine;
import dev.maison.allocation.display.DisplayPlan;
import dev.maison.allocation.display.DisplayProblem;
import dev.maison.allocation.display.DisplayVerifier;
import dev.maison.allocation.door.LaunchLine;
import dev.maison.core.Amount;
import dev.maison.core.Ratio;
import dev.maison.core.proof.Verdict;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * What a verifier of displays is handed: lines and a certificate, from any source.
 *
 * @param lines the lines
 * @param certificate the certificate
 */
public record DisplayClaim(List<LaunchLine> lines, DisplayCertificate certificate) {
    /** Copies the list. */
    public DisplayClaim {
        lines = List.copyOf(lines);
    }

    /** What the engine claims within a budget of steps. */
    public static DisplayClaim ofEngine(DisplayProblem problem, long steps) {
        DisplayPlan plan = DisplayEngine.allocate(problem, steps);
        return new DisplayClaim(plan.lines(), plan.certificate());
    }

    /** What the verifier says of it. */
    public Verdict verify(DisplayProblem problem) {
        return DisplayVerifier.verify(problem, lines, certificate);
    }

    /** By how much the bound exceeds the gain, from the definition; empty when the claim must be refuted. */
    public Optional<Ratio> judge(DisplayProblem problem) {
        NaiveDisplays naive = new NaiveDisplays(problem);
        Optional<Long> gain = naive.gain(lines);
        Optional<BigInteger> bound = naive.bound(certificate.proof());
        return gain.isEmpty()
                ? Optional.empty()
                : bound.map(most -> Ratio.of(
                                most.subtract(BigInteger.valueOf(gain.get())),
                                BigInteger.valueOf(Amount.MICROS_PER_UNIT)))
                        .filter(gap -> gap.signum() >= 0);
    }
}
