package dev.maison.allocation.testkit.pack;

import dev.maison.allocation.pack.LotDesignPolicy;
import dev.maison.allocation.pack.LotDesignProblem;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What every {@link LotDesignPolicy} must do. Implement this in a test class and answer {@link #policy}; jqwik runs the rest. */
public interface LotLaws {
    /** The policy on trial. */
    LotDesignPolicy policy();

    /** Runs {@link LotPolicyLaws#designsKeepTheLimits}. */
    @Property
    default void designsKeepTheLimits(@ForAll LotDesignProblem problem) {
        LotPolicyLaws.designsKeepTheLimits(policy()).verify(problem);
    }

    /** Runs {@link LotPolicyLaws#linesComeWhenADesignExists}. */
    @Property
    default void linesComeWhenADesignExists(@ForAll LotDesignProblem problem) {
        LotPolicyLaws.linesComeWhenADesignExists(policy()).verify(problem);
    }

    /** Runs {@link LotPolicyLaws#orderDoesNotMatter}. */
    @Property
    default void orderDoesNotMatter(@ForAll LotDesignProblem problem) {
        LotPolicyLaws.orderDoesNotMatter(policy()).verify(problem);
    }
}
