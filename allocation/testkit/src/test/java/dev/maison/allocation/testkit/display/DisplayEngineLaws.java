package dev.maison.allocation.testkit.display;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.display.DisplayEngine;
import dev.maison.allocation.display.DisplayPlan;
import dev.maison.allocation.display.DisplayPolicy;
import dev.maison.allocation.display.DisplayProblem;
import dev.maison.allocation.display.DisplayVerifier;
import dev.maison.allocation.door.LaunchLine;
import dev.maison.core.SkuId;
import dev.maison.core.proof.Verdict;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** Our engine against every plan there is, and against its verifier where there are too many. */
@Tag("every-split")
class DisplayEngineLaws implements DisplayLaws {
    @Override
    public DisplayPolicy policy() {
        return DisplayEngine.policy();
    }

    @Provide
    Arbitrary<DisplayProblem> larger() {
        return DisplayArbitraries.largerProblems();
    }

    @Property
    void smallProblemsAreSolvedExactlyAndProven(@ForAll DisplayProblem problem) {
        DisplayPlan plan = DisplayEngine.allocate(problem);
        DisplayPolicyLaws.noPlanGainsMore(any -> plan.lines()).verify(problem);
        assertThat(plan.totalGain().micros())
                .isEqualTo(new NaiveDisplays(problem).gain(plan.lines()).orElseThrow());
        Verdict verdict = DisplayVerifier.verify(problem, plan);
        assertThat(verdict.isProven()).as(() -> verdict.sentence() + " " + plan).isTrue();
    }

    @Property
    void whatIsLeftAndWhatIsGivenIsWhatIsFree(@ForAll DisplayProblem problem) {
        DisplayPlan plan = DisplayEngine.allocate(problem);
        for (SkuId sku : problem.launch().skus()) {
            long free = problem.launch().supplyUnits(sku) - problem.launch().holdbackUnits(sku);
            long given = plan.lines().stream()
                    .filter(line -> line.sku().equals(sku))
                    .mapToLong(LaunchLine::units)
                    .sum();
            assertThat(plan.unitsLeftOver(sku) + given).isEqualTo(Math.max(0, free));
        }
    }

    @Property
    void largerProblemsAreNeverRefutedWhateverTheBudget(@ForAll("larger") DisplayProblem problem) {
        for (long steps : new long[] {0, 20_000}) {
            DisplayPlan plan = DisplayEngine.allocate(problem, steps);
            Verdict verdict = DisplayVerifier.verify(problem, plan);
            assertThat(verdict).as(plan::toString).isNotInstanceOf(Verdict.Refuted.class);
            assertThat(plan.reasons()).hasSameSizeAs(problem.displays());
        }
    }
}
