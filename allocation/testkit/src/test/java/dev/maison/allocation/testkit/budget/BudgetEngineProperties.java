package dev.maison.allocation.testkit.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.budget.BudgetConflict;
import dev.maison.allocation.budget.BudgetEngine;
import dev.maison.allocation.budget.BudgetLimit;
import dev.maison.allocation.budget.BudgetPlan;
import dev.maison.allocation.budget.BudgetProblem;
import dev.maison.allocation.budget.BudgetVerifier;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** The engine against every split there is. */
@Tag("every-split")
class BudgetEngineProperties {
    @Provide
    Arbitrary<BudgetProblem> problems() {
        return BudgetArbitraries.problems();
    }

    @Provide
    Arbitrary<BudgetProblem> flows() {
        return BudgetArbitraries.flows();
    }

    @Property
    void isAsGoodAsTryingEverySplit(@ForAll("problems") BudgetProblem problem) {
        check(problem);
    }

    @Property
    void treesWithDoorCapacitiesAreAsGoodAsTryingEverySplit(@ForAll("flows") BudgetProblem problem) {
        check(problem);
    }

    private static void check(BudgetProblem problem) {
        NaiveBudget naive = new NaiveBudget(problem);
        BudgetPlan plan = BudgetEngine.allocate(problem, 20_000_000);
        Optional<BigInteger> best = naive.best();
        assertThat(plan.isFound()).isEqualTo(best.isPresent());
        assertThat(BudgetVerifier.verify(problem, plan).sentence()).isEqualTo("proven");
        if (plan.isFound()) {
            assertThat(naive.holds(plan.lines())).isTrue();
            assertThat(naive.gain(plan.lines())).isEqualTo(best.orElseThrow());
            assertThat(BigInteger.valueOf(plan.totalGain().micros())).isEqualTo(best.orElseThrow());
        } else {
            BudgetConflict conflict = plan.findConflict().orElseThrow();
            assertThat(conflict.isIrreducible()).isTrue();
            assertThat(naive.canHold(conflict.limits())).isFalse();
            for (BudgetLimit limit : conflict.limits()) {
                List<BudgetLimit> others = new ArrayList<>(conflict.limits());
                others.remove(limit);
                assertThat(naive.canHold(others))
                        .as(conflict + " without " + limit)
                        .isTrue();
            }
        }
    }
}
