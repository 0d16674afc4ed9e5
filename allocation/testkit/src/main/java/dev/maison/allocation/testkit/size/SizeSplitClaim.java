package dev.maison.allocation.testkit.size;

import dev.maison.allocation.size.SizeSplitCertificate;
import dev.maison.allocation.size.SizeSplitEngine;
import dev.maison.allocation.size.SizeSplitLine;
import dev.maison.allocation.size.SizeSplitPlan;
import dev.maison.allocation.size.SizeSplitProblem;
import dev.maison.allocation.size.SizeSplitVerifier;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SizeId;
import dev.maison.core.proof.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a verifier of splits is handed: lines and a certificate, from any source.
 *
 * @param lines the lines
 * @param certificate the certificate
 */
public record SizeSplitClaim(List<SizeSplitLine> lines, SizeSplitCertificate certificate) {
    /** Copies the list. */
    public SizeSplitClaim {
        lines = List.copyOf(lines);
    }

    /** What the engine claims. */
    public static SizeSplitClaim ofEngine(SizeSplitProblem problem) {
        SizeSplitPlan plan = SizeSplitEngine.split(problem);
        return new SizeSplitClaim(plan.lines(), plan.certificate());
    }

    /** What the verifier says of it. */
    public Verdict verify(SizeSplitProblem problem) {
        return SizeSplitVerifier.verify(problem, lines, certificate);
    }

    /** Whether it is true by the definition: {@code best} is the one right result, and every cell is its fair share rounded. */
    public boolean isTrue(SizeSplitProblem problem, List<SizeSplitLine> best) {
        Comparator<SizeSplitLine> order =
                Comparator.comparing(SizeSplitLine::door).thenComparing(SizeSplitLine::size);
        List<SizeSplitLine> sorted = new ArrayList<>(lines);
        sorted.sort(order);
        Set<SizeId> sizes = new LinkedHashSet<>(problem.sizes().sizes());
        if (!sorted.equals(best.stream().sorted(order).toList())
                || !certificate.doorMultipliers().keySet().equals(new LinkedHashSet<>(problem.doors()))
                || !certificate.sizeMultipliers().keySet().equals(sizes)) {
            return false;
        }
        for (DoorId door : problem.doors()) {
            for (SizeId size : problem.sizes().sizes()) {
                long held = 0;
                for (SizeSplitLine line : sorted) {
                    held += line.door().equals(door) && line.size().equals(size) ? line.units() : 0;
                }
                Optional<Ratio> row = certificate.findMultiplier(door);
                Optional<Ratio> column = certificate.findMultiplier(size);
                Ratio fair = row.orElseThrow().times(column.orElseThrow()).times(Ratio.of(problem.weight(door, size)));
                Ratio over = fair.minus(Ratio.of(held));
                boolean isHigh = over.compareTo(Ratio.of(1, 2)) > 0
                        && held != problem.cap(door, size).orElse(-1);
                boolean isLow = over.compareTo(Ratio.of(-1, 2)) < 0;
                if (problem.weight(door, size) > 0 && (isHigh || isLow)) {
                    return false;
                }
            }
        }
        return true;
    }
}
