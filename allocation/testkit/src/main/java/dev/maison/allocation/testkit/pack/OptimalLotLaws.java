package dev.maison.allocation.testkit.pack;

import dev.maison.allocation.pack.LotDesignPolicy;
import dev.maison.allocation.pack.LotDesignProblem;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What a {@link LotDesignPolicy} of least cost promises beside {@link LotLaws}. */
public interface OptimalLotLaws extends LotLaws {
    /** Runs {@link LotPolicyLaws#costIsTheLeast}. */
    @Property
    default void costIsTheLeast(@ForAll LotDesignProblem problem) {
        LotPolicyLaws.costIsTheLeast(policy()).verify(problem);
    }

    /** Runs {@link LotPolicyLaws#oneLotTypeMoreNeverCostsMore}. */
    @Property
    default void oneLotTypeMoreNeverCostsMore(@ForAll LotDesignProblem problem) {
        LotPolicyLaws.oneLotTypeMoreNeverCostsMore(policy()).verify(problem);
    }
}
