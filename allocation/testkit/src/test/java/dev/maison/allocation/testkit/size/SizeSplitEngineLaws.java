package dev.maison.allocation.testkit.size;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.size.SizeSplitEngine;
import dev.maison.allocation.size.SizeSplitPlan;
import dev.maison.allocation.size.SizeSplitPolicy;
import dev.maison.allocation.size.SizeSplitProblem;
import dev.maison.allocation.size.SizeSplitVerifier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** Our engine against every matrix there is, and against the verifier where there are too many. */
@Tag("every-split")
class SizeSplitEngineLaws implements SizeSplitLaws {
    @Override
    public SizeSplitPolicy policy() {
        return SizeSplitEngine.policy();
    }

    @Provide
    Arbitrary<SizeSplitProblem> any() {
        return SizeArbitraries.anySplits();
    }

    @Provide
    Arbitrary<SizeSplitProblem> larger() {
        return SizeArbitraries.largerSplits();
    }

    @Property
    void theEngineFindsTheBestMatrixThereIs(@ForAll("any") SizeSplitProblem problem) {
        SizeSplitPlan plan = SizeSplitEngine.split(problem);
        assertThat(SizeSplitVerifier.verify(problem, plan).isProven())
                .as(() -> SizeSplitVerifier.verify(problem, plan).sentence() + " " + plan)
                .isTrue();
        NaiveSizeSplit.best(problem)
                .ifPresentOrElse(
                        lines -> assertThat(plan.lines()).as(plan::toString).containsExactlyInAnyOrderElementsOf(lines),
                        () -> assertThat(plan.findConflict().filter(c -> NaiveSizeSplit.isIrreducible(problem, c)))
                                .as(plan::toString)
                                .isPresent());
    }

    @Property
    void onlyProportionsMatterAndNoMatrixIsCloser(@ForAll SizeSplitProblem problem) {
        SizeSplitPolicyLaws.onlyProportionsMatter(policy()).verify(problem);
        SizeSplitPolicyLaws.noMatrixIsCloser(policy()).verify(problem);
    }

    @Property
    void largerSplitsAreProven(@ForAll("larger") SizeSplitProblem problem) {
        SizeSplitPlan plan = SizeSplitEngine.split(problem);
        assertThat(plan.findConflict()).isEmpty();
        assertThat(SizeSplitVerifier.verify(problem, plan).isProven())
                .as(() -> SizeSplitVerifier.verify(problem, plan).sentence() + " " + plan)
                .isTrue();
    }
}
