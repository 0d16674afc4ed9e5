package dev.maison.allocation.testkit.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.door.LaunchEngine;
import dev.maison.allocation.door.LaunchPlan;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.door.LaunchVerifier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Launches with every rule, against trying every split. */
class RuledLaunchLaws {
    @Provide
    Arbitrary<LaunchProblem> ruled() {
        return RuledLaunches.problems();
    }

    @Provide
    Arbitrary<LaunchProblem> concave() {
        return RuledLaunches.concaveProblems();
    }

    @Property
    void theLinesAreThoseOfTheDefinition(@ForAll("ruled") LaunchProblem problem) {
        check(problem);
    }

    @Property
    void theLinesAreThoseOfTheDefinitionWhereGainsAreConcave(@ForAll("concave") LaunchProblem problem) {
        check(problem);
    }

    private static void check(LaunchProblem problem) {
        LaunchPlan plan = LaunchEngine.allocate(problem);
        assertThat(plan.lines()).as(LaunchPolicyLaws.words(problem)).isEqualTo(NaiveSteps.lines(problem));
        assertThat(LaunchVerifier.verify(problem, plan).sentence())
                .as(LaunchPolicyLaws.words(problem))
                .isEqualTo("proven");
    }
}
