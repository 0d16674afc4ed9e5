package dev.maison.allocation.testkit.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.pack.LotDesignProblem;
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

/** The verifier against the judge, on one mutant of each kind a try. What was counted is written to {@code target/lot-mutants.txt}. */
class LotMutantProperties {
    private static final Map<LotMutation, int[]> COUNTS = new EnumMap<>(LotMutation.class);

    @Property
    void theVerifierAgreesWithTheNaiveJudge(@ForAll LotDesignProblem problem, @ForAll @LongRange(min = 0) long seed) {
        LotClaim claim = LotClaim.ofEngine(problem);
        LotJudge judge = new LotJudge(problem);
        assertThat(gap(claim.verify(problem))).isEqualTo(judge.gap(claim)).isPresent();
        for (LotMutation mutation : LotMutation.values()) {
            Optional<LotClaim> mutant = mutation.mutant(problem, claim, seed);
            if (mutant.isPresent()) {
                Optional<Ratio> expected = judge.gap(mutant.get());
                Verdict verdict = mutant.get().verify(problem);
                assertThat(gap(verdict))
                        .as(() -> mutation + ": " + verdict + " for " + mutant + " in " + LotPolicyLaws.words(problem))
                        .isEqualTo(expected);
                int kind = expected.isEmpty() ? 0 : expected.get().signum() > 0 ? 1 : 2;
                COUNTS.computeIfAbsent(mutation, m -> new int[3])[kind]++;
            }
        }
    }

    private static Optional<Ratio> gap(Verdict verdict) {
        if (verdict instanceof Verdict.WithinGap within) {
            return Optional.of(within.gap());
        }
        return verdict.isProven() ? Optional.of(Ratio.ZERO) : Optional.empty();
    }

    @AfterContainer
    static void everyKindWasSeen() throws IOException {
        List<String> table = new ArrayList<>();
        int[] all = new int[3];
        for (LotMutation mutation : LotMutation.values()) {
            int[] counts = COUNTS.getOrDefault(mutation, new int[3]);
            for (int kind = 0; kind < all.length; kind++) {
                all[kind] += counts[kind];
            }
            assertThat(counts[0] + counts[1] + counts[2])
                    .as("mutants by " + mutation)
                    .isPositive();
            table.add(mutation + " refused " + counts[0] + ", gap " + counts[1] + ", proven " + counts[2]);
        }
        table.add("all: refused " + all[0] + ", gap " + all[1] + ", proven " + all[2]);
        Files.write(Path.of("target", "lot-mutants.txt"), table);
    }
}
