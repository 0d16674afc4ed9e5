package dev.maison.allocation.testkit.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.budget.BudgetConflict;
import dev.maison.allocation.budget.BudgetEngine;
import dev.maison.allocation.budget.BudgetLimit;
import dev.maison.allocation.budget.BudgetProblem;
import dev.maison.core.Amount;
import dev.maison.core.Ratio;
import dev.maison.core.proof.Verdict;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * The verifier against every split there is, on mutants of true claims. A gap has no one right certificate, so what is held is this: what
 * breaks a limit is refuted, what keeps them is not; a proof is of the best; and the best lies within any gap that is stated. What was
 * counted is written to {@code target/budget-mutants.txt}.
 */
class BudgetMutantProperties {
    private static final Map<BudgetMutation, Map<String, Integer>> COUNTS = new EnumMap<>(BudgetMutation.class);

    @Provide
    Arbitrary<BudgetProblem> problems() {
        return BudgetArbitraries.problems();
    }

    @Property
    void theVerifierSaysNothingThatIsNotSo(
            @ForAll("problems") BudgetProblem problem, @ForAll @LongRange(min = 0) long seed) {
        NaiveBudget naive = new NaiveBudget(problem);
        Optional<BigInteger> best = naive.best();
        BudgetClaim claim = BudgetClaim.of(BudgetEngine.allocate(problem, 20_000_000));
        assertThat(claim.verify(problem).isProven()).isTrue();
        for (BudgetMutation mutation : BudgetMutation.values()) {
            Optional<BudgetClaim> mutant = mutation.mutant(problem, claim, seed);
            if (mutant.isPresent()) {
                Verdict verdict = mutant.get().verify(problem);
                judge(naive, best, mutant.get(), verdict);
                COUNTS.computeIfAbsent(mutation, m -> new TreeMap<>())
                        .merge(verdict.getClass().getSimpleName(), 1, Integer::sum);
            }
        }
    }

    private static void judge(NaiveBudget naive, Optional<BigInteger> best, BudgetClaim claim, Verdict verdict) {
        if (claim.certificate().findConflict().isPresent()) {
            if (verdict.isProven()) {
                assertThat(best).isEmpty();
                assertThat(claim.lines()).isEmpty();
                BudgetConflict conflict = claim.certificate().findConflict().orElseThrow();
                assertThat(naive.canHold(conflict.limits())).isFalse();
                for (int i = 0;
                        conflict.isIrreducible() && i < conflict.limits().size();
                        i++) {
                    List<BudgetLimit> others = new ArrayList<>(conflict.limits());
                    others.remove(i);
                    assertThat(naive.canHold(others))
                            .as(conflict + " is said to be irreducible")
                            .isTrue();
                }
            }
            return;
        }
        assertThat(verdict instanceof Verdict.Refuted).isEqualTo(!naive.holds(claim.lines()));
        if (verdict.isProven()) {
            assertThat(naive.gain(claim.lines())).isEqualTo(best.orElseThrow());
        } else if (verdict instanceof Verdict.WithinGap within) {
            Ratio behind = Ratio.of(
                    best.orElseThrow().subtract(naive.gain(claim.lines())), BigInteger.valueOf(Amount.MICROS_PER_UNIT));
            assertThat(within.gap()).isGreaterThanOrEqualTo(behind);
        }
    }

    @AfterContainer
    static void everyKindWasSeen() throws IOException {
        List<String> table = new ArrayList<>();
        for (BudgetMutation mutation : BudgetMutation.values()) {
            Map<String, Integer> counts = COUNTS.getOrDefault(mutation, Map.of());
            assertThat(counts).as("mutants by " + mutation).isNotEmpty();
            table.add(mutation + " " + counts);
        }
        Files.write(Path.of("target", "budget-mutants.txt"), table);
    }
}
