package dev.maison.allocation.testkit.size;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.size.SizeSplitConflict;
import dev.maison.allocation.size.SizeSplitEngine;
import dev.maison.allocation.size.SizeSplitLimit;
import dev.maison.allocation.size.SizeSplitLine;
import dev.maison.allocation.size.SizeSplitProblem;
import dev.maison.allocation.size.SizeSplitVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * The verifier against a judge that knows nothing but the definition, on mutants of true claims: one of each kind a try. What was counted is
 * written to {@code target/size-mutants.txt}.
 */
class SizeSplitMutantProperties {
    private static final Map<SizeSplitMutation, int[]> COUNTS = new EnumMap<>(SizeSplitMutation.class);

    @Provide
    Arbitrary<SizeSplitProblem> any() {
        return SizeArbitraries.anySplits();
    }

    @Property
    void theVerifierAgreesWithTheNaiveJudge(@ForAll SizeSplitProblem problem, @ForAll @LongRange(min = 0) long seed) {
        SizeSplitClaim claim = SizeSplitClaim.ofEngine(problem);
        List<SizeSplitLine> best = NaiveSizeSplit.best(problem).orElseThrow();
        assertThat(claim.isTrue(problem, best)).isTrue();
        assertThat(claim.verify(problem).isProven()).isTrue();
        for (SizeSplitMutation mutation : SizeSplitMutation.values()) {
            SizeSplitClaim mutant = mutation.mutant(problem, claim, seed);
            boolean isTrue = mutant.isTrue(problem, best);
            assertThat(mutant.verify(problem).isProven())
                    .as(() -> mutation + ": " + mutant.verify(problem).sentence() + " " + mutant)
                    .isEqualTo(isTrue);
            COUNTS.computeIfAbsent(mutation, m -> new int[2])[isTrue ? 1 : 0]++;
        }
    }

    @Property
    void conflictsAreJudgedAsTheDefinitionSays(
            @ForAll("any") SizeSplitProblem problem, @ForAll @LongRange(min = 0) long seed) {
        SizeSplitEngine.split(problem).findConflict().ifPresent(conflict -> {
            Random random = new Random(seed);
            List<SizeSplitLimit> limits = new ArrayList<>(conflict.limits());
            int at = random.nextInt(limits.size());
            SizeSplitLimit limit = limits.get(at);
            SizeSplitConflict.Side side = conflict.shortSide();
            switch (random.nextInt(5)) {
                case 0 -> limits.remove(at);
                case 1 -> limits.add(limit);
                case 2 ->
                    limits.set(at, new SizeSplitLimit(limit.kind(), limit.door(), limit.size(), limit.units() + 1));
                case 3 ->
                    side = side == SizeSplitConflict.Side.DOORS
                            ? SizeSplitConflict.Side.SIZES
                            : SizeSplitConflict.Side.DOORS;
                default -> {}
            }
            SizeSplitConflict mutant = new SizeSplitConflict(side, limits);
            assertThat(SizeSplitVerifier.verifyConflict(problem, mutant).isProven())
                    .as(mutant::sentence)
                    .isEqualTo(NaiveSizeSplit.isIrreducible(problem, mutant));
        });
    }

    @AfterContainer
    static void everyKindWasSeen() throws IOException {
        List<String> table = new ArrayList<>();
        int refused = 0;
        int equivalent = 0;
        for (SizeSplitMutation mutation : SizeSplitMutation.values()) {
            int[] counts = COUNTS.getOrDefault(mutation, new int[2]);
            assertThat(counts[0] + counts[1]).as(mutation.toString()).isPositive();
            table.add(mutation + " refused " + counts[0] + ", equivalent " + counts[1]);
            refused += counts[0];
            equivalent += counts[1];
        }
        assertThat(refused).isPositive();
        table.add((refused + equivalent) + " mutants, " + refused + " refused, " + equivalent + " equivalent");
        Files.write(Path.of("target", "size-mutants.txt"), table);
    }
}
