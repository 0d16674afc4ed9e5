package dev.maison.allocation.testkit.rerun;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.rerun.RerunEngine;
import dev.maison.allocation.rerun.RerunProblem;
import dev.maison.allocation.testkit.rerun.RerunMutation.Claim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * The verifier against mutants of true claims, one of each kind a try: one that says what it was mutated from is proven, every other is
 * refused, and the claim itself is the best there is by trying all. Counts are written to {@code target/rerun-mutants.txt}.
 */
class RerunMutantProperties {
    private static final Map<RerunMutation, int[]> COUNTS = new EnumMap<>(RerunMutation.class);

    @Provide
    Arbitrary<RerunProblem> tiny() {
        return RerunArbitraries.tiny();
    }

    @Property
    void theVerifierAcceptsTheOneTrueClaim(@ForAll("tiny") RerunProblem problem, @ForAll long seed) {
        Claim claim = Claim.of(RerunEngine.plan(problem));
        assertThat(claim.verify(problem).sentence()).isEqualTo("proven");
        for (RerunMutation mutation : RerunMutation.values()) {
            Claim mutant = mutation.mutant(problem, claim, seed);
            boolean same = mutant.isSameAs(claim, problem);
            assertThat(mutant.verify(problem).isProven())
                    .as(() -> mutation + ": " + mutant.lines() + " instead of " + claim.lines())
                    .isEqualTo(same);
            COUNTS.computeIfAbsent(mutation, m -> new int[2])[same ? 1 : 0]++;
        }
    }

    @AfterContainer
    static void everyKindWasSeen() throws IOException {
        List<String> table = new ArrayList<>();
        int refused = 0;
        int equivalent = 0;
        for (RerunMutation mutation : RerunMutation.values()) {
            int[] counts = COUNTS.getOrDefault(mutation, new int[2]);
            assertThat(counts[0]).as("refused by " + mutation).isPositive();
            refused += counts[0];
            equivalent += counts[1];
            table.add(mutation + " refused " + counts[0] + ", equivalent " + counts[1]);
        }
        table.add((refused + equivalent) + " mutants, " + refused + " refused, " + equivalent + " equivalent");
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target", "rerun-mutants.txt"), table);
    }
}
