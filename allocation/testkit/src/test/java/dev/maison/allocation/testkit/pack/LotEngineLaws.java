package dev.maison.allocation.testkit.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.pack.LotDesignEngine;
import dev.maison.allocation.pack.LotDesignPlan;
import dev.maison.allocation.pack.LotDesignPolicy;
import dev.maison.allocation.pack.LotDesignProblem;
import dev.maison.allocation.pack.LotDesignVerifier;
import dev.maison.core.Ratio;
import dev.maison.core.proof.Verdict;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

@Tag("every-split")
class LotEngineLaws implements OptimalLotLaws {
    @Override
    public LotDesignPolicy policy() {
        return LotDesignPolicy.engine();
    }

    @Property
    void thePlanSaysWhatTheVerifierSays(@ForAll LotDesignProblem problem) {
        LotDesignPlan plan = LotDesignEngine.design(problem);
        assertThat(plan.isSearchedThrough()).isTrue();
        Verdict verdict = LotDesignVerifier.verify(problem, plan);
        Ratio gap = plan.gap().orElse(Ratio.ZERO);
        assertThat(verdict)
                .as(() -> LotPolicyLaws.words(problem))
                .isEqualTo(gap.signum() > 0 ? new Verdict.WithinGap(gap, problem.costUnit()) : Verdict.proven());
        assertThat(plan.findConflict().isPresent()).isEqualTo(plan.lines().isEmpty());
        problem.branches()
                .forEach(branch -> assertThat(plan.findReason(branch.door())
                                .map(reason -> reason.sentence().isBlank())
                                .orElse(false))
                        .isFalse());
    }

    @Property
    void aShortSearchIsHonest(@ForAll LotDesignProblem problem) {
        LotDesignPlan plan = LotDesignEngine.design(problem, 1);
        NaiveLots.leastCost(problem).ifPresent(least -> {
            assertThat(NaiveLots.fault(problem, plan.lines())).isEmpty();
            assertThat(plan.bound().orElseThrow().compareTo(least)).isLessThanOrEqualTo(0);
            assertThat(plan.cost().compareTo(least)).isGreaterThanOrEqualTo(0);
            assertThat(plan.cost().minus(plan.bound().orElseThrow())).isGreaterThanOrEqualTo(Ratio.ZERO);
        });
    }

    @Property
    void theDigestDoesNotDependOnOrder(@ForAll LotDesignProblem problem) {
        LotDesignProblem reversed = LotPolicyLaws.reversed(problem);
        assertThat(problem.digest()).isEqualTo(reversed.digest());
        assertThat(LotDesignEngine.design(problem).digest())
                .isEqualTo(LotDesignEngine.design(reversed).digest());
    }
}
