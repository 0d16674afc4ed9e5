package dev.maison.allocation.testkit.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.door.LaunchConflict;
import dev.maison.allocation.door.LaunchPolicy;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.core.SkuId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The reference on trial: what it says is compared with trying every split. */
class NaiveLaunchLaws implements LaunchLaws {
    @Override
    public LaunchPolicy policy() {
        return NaiveLaunch.policy();
    }

    @Provide
    Arbitrary<LaunchProblem> tiny() {
        return LaunchArbitraries.tinyProblems();
    }

    @Property
    void noSplitGainsMore(@ForAll("tiny") LaunchProblem problem) {
        for (SkuId sku : problem.skus()) {
            NaiveLaunch naive = new NaiveLaunch(problem, sku);
            assertThat(naive.bestByExhaustion())
                    .as(LaunchPolicyLaws.words(problem))
                    .isEqualTo(naive.isFeasible() ? Optional.of(naive.gains()) : Optional.empty());
        }
    }

    @Property
    void aConflictIsIrreducible(@ForAll LaunchProblem problem) {
        for (SkuId sku : problem.skus()) {
            new NaiveLaunch(problem, sku).conflict().ifPresent(conflict -> {
                assertThat(conflict.unitsAsked()).isGreaterThan(conflict.supplyUnits());
                for (LaunchConflict.Minimum dropped : conflict.minima()) {
                    List<LaunchConflict.Minimum> rest = new ArrayList<>(conflict.minima());
                    rest.remove(dropped);
                    assertThat(new LaunchConflict(sku, conflict.supplyUnits(), conflict.holdbackUnits(), rest)
                                    .unitsAsked())
                            .isLessThanOrEqualTo(conflict.supplyUnits());
                }
                if (conflict.holdbackUnits() > 0) {
                    assertThat(conflict.unitsAsked() - conflict.holdbackUnits())
                            .isLessThanOrEqualTo(conflict.supplyUnits());
                }
            });
        }
    }
}
