package dev.maison.allocation.testkit.door;

import dev.maison.allocation.door.LaunchPolicy;
import dev.maison.allocation.door.LaunchProblem;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What a policy does that keeps every rule of a launch: presentation minima, multiples, net need, thresholds, weeks of supply, pushed SKUs
 * and tables that rise. Tried on launches so small that every split can be tried.
 */
public interface RuledLaunchLaws {
    /** The policy on trial. */
    LaunchPolicy policy();

    /** Launches with any rules. */
    @Provide
    default Arbitrary<LaunchProblem> ruled() {
        return RuledLaunches.problems();
    }

    /** Runs {@link LaunchPolicyLaws#linesMakeSense}. */
    @Property
    default void linesMakeSenseUnderAnyRules(@ForAll("ruled") LaunchProblem problem) {
        LaunchPolicyLaws.linesMakeSense(policy()).verify(problem);
    }

    /** Runs {@link LaunchPolicyLaws#neverOversells}. */
    @Property
    default void neverOversellsUnderAnyRules(@ForAll("ruled") LaunchProblem problem) {
        LaunchPolicyLaws.neverOversells(policy()).verify(problem);
    }

    /** Runs {@link LaunchPolicyLaws#rulesAreKept}. */
    @Property
    default void rulesAreKept(@ForAll("ruled") LaunchProblem problem) {
        LaunchPolicyLaws.rulesAreKept(policy()).verify(problem);
    }

    /** Runs {@link LaunchPolicyLaws#gainsAreTheBestUnderAnyRules}. */
    @Property
    default void gainsAreTheBestUnderAnyRules(@ForAll("ruled") LaunchProblem problem) {
        LaunchPolicyLaws.gainsAreTheBestUnderAnyRules(policy()).verify(problem);
    }

    /** Runs {@link LaunchPolicyLaws#linesAreTheCanonicalOnesUnderAnyRules}. */
    @Property
    default void linesAreTheCanonicalOnesUnderAnyRules(@ForAll("ruled") LaunchProblem problem) {
        LaunchPolicyLaws.linesAreTheCanonicalOnesUnderAnyRules(policy()).verify(problem);
    }

    /** Runs {@link LaunchPolicyLaws#orderDoesNotMatter}. */
    @Property
    default void orderDoesNotMatterUnderAnyRules(@ForAll("ruled") LaunchProblem problem) {
        LaunchPolicyLaws.orderDoesNotMatter(policy()).verify(problem);
    }
}
