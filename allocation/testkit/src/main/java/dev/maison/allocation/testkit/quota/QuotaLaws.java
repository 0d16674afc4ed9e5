package dev.maison.allocation.testkit.quota;

import dev.maison.allocation.quota.QuotaPolicy;
import dev.maison.allocation.quota.QuotaProblem;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What every {@link QuotaPolicy} must do. Implement this in a test class and answer {@link #policy}; jqwik runs the rest. */
public interface QuotaLaws {
    /** The policy on trial. */
    QuotaPolicy policy();

    /** Runs {@link QuotaPolicyLaws#linesMakeSense}. */
    @Property
    default void linesMakeSense(@ForAll QuotaProblem problem) {
        QuotaPolicyLaws.linesMakeSense(policy()).verify(problem);
    }

    /** Runs {@link QuotaPolicyLaws#limitsAreKept}. */
    @Property
    default void limitsAreKept(@ForAll QuotaProblem problem) {
        QuotaPolicyLaws.limitsAreKept(policy()).verify(problem);
    }

    /** Runs {@link QuotaPolicyLaws#theSameProblemHasTheSameAnswer}. */
    @Property
    default void theSameProblemHasTheSameAnswer(@ForAll QuotaProblem problem) {
        QuotaPolicyLaws.theSameProblemHasTheSameAnswer(policy()).verify(problem);
    }
}
