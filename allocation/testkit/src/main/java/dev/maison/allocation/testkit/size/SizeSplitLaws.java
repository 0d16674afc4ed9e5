package dev.maison.allocation.testkit.size;

import dev.maison.allocation.size.SizeSplitPolicy;
import dev.maison.allocation.size.SizeSplitProblem;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What every {@link SizeSplitPolicy} must do. Implement this in a test class and answer {@link #policy}; jqwik runs the rest. */
public interface SizeSplitLaws {
    /** The policy on trial. */
    SizeSplitPolicy policy();

    /** Runs {@link SizeSplitPolicyLaws#bothTotalsHold}. */
    @Property
    default void bothTotalsHold(@ForAll SizeSplitProblem problem) {
        SizeSplitPolicyLaws.bothTotalsHold(policy()).verify(problem);
    }

    /** Runs {@link SizeSplitPolicyLaws#theSameProblemHasTheSameAnswer}. */
    @Property
    default void theSameProblemHasTheSameAnswer(@ForAll SizeSplitProblem problem) {
        SizeSplitPolicyLaws.theSameProblemHasTheSameAnswer(policy()).verify(problem);
    }
}
