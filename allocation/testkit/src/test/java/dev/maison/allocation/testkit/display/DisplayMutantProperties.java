package dev.maison.allocation.testkit.display;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.display.DisplayProblem;
import dev.maison.core.Ratio;
import dev.maison.core.proof.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * The verifier against a judge that knows nothing but the definition, on mutants of true claims: one of each kind a try. What was counted is
 * written to {@code target/display-mutants.txt}.
 */
class DisplayMutantProperties {
    private static final Map<DisplayMutation, int[]> COUNTS = new EnumMap<>(DisplayMutation.class);

    @Property
    void theVerifierAgreesWithTheNaiveJudge(@ForAll DisplayProblem problem, @ForAll @LongRange(min = 0) long seed) {
        DisplayClaim claim = DisplayClaim.ofEngine(problem, seed % 3 == 0 ? 0 : 1_000_000);
        for (DisplayMutation mutation : DisplayMutation.values()) {
            DisplayClaim mutant = mutation.mutant(problem, claim, seed);
            Optional<Ratio> gap = mutant.judge(problem);
            Verdict verdict = mutant.verify(problem);
            assertThat(said(verdict))
                    .as(() -> mutation + ": " + verdict + " " + mutant)
                    .isEqualTo(gap);
            COUNTS.computeIfAbsent(mutation, m -> new int[3])[gap.isEmpty() ? 0 : mutant.equals(claim) ? 2 : 1]++;
        }
    }

    private static Optional<Ratio> said(Verdict verdict) {
        return verdict.isProven()
                ? Optional.of(Ratio.ZERO)
                : verdict instanceof Verdict.WithinGap within ? Optional.of(within.gap()) : Optional.empty();
    }

    @AfterContainer
    static void everyKindWasSeen() throws IOException {
        List<String> table = new ArrayList<>();
        int[] sum = new int[3];
        for (DisplayMutation mutation : DisplayMutation.values()) {
            int[] counts = COUNTS.getOrDefault(mutation, new int[3]);
            assertThat(counts[0] + counts[1] + counts[2])
                    .as(mutation.toString())
                    .isPositive();
            table.add(mutation + " refused " + counts[0] + ", accepted with another gap or result " + counts[1]
                    + ", the same again " + counts[2]);
            for (int k = 0; k < 3; k++) {
                sum[k] += counts[k];
            }
        }
        assertThat(sum[0]).isPositive();
        assertThat(sum[1]).isPositive();
        table.add((sum[0] + sum[1] + sum[2]) + " mutants, " + sum[0] + " refused, " + sum[1]
                + " accepted with another gap or result, " + sum[2] + " the same again");
        Files.write(Path.of("target", "display-mutants.txt"), table);
    }
}
