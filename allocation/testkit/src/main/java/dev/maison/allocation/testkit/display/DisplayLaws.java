package dev.maison.allocation.testkit.display;

import dev.maison.allocation.display.DisplayPolicy;
import dev.maison.allocation.display.DisplayProblem;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What every {@link DisplayPolicy} must do. Implement this in a test class and answer {@link #policy}; jqwik runs the rest. */
public interface DisplayLaws {
    /** The policy on trial. */
    DisplayPolicy policy();

    /** Runs {@link DisplayPolicyLaws#limitsHold}. */
    @Property
    default void limitsHold(@ForAll DisplayProblem problem) {
        DisplayPolicyLaws.limitsHold(policy()).verify(problem);
    }

    /** Runs {@link DisplayPolicyLaws#theSameProblemHasTheSameAnswer}. */
    @Property
    default void theSameProblemHasTheSameAnswer(@ForAll DisplayProblem problem) {
        DisplayPolicyLaws.theSameProblemHasTheSameAnswer(policy()).verify(problem);
    }
}
