package dev.maison.allocation.testkit.quota;

import dev.maison.allocation.quota.QuotaProblem;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What a policy does that claims the best gains there are and the one canonical result. */
public interface CanonicalQuotaLaws extends QuotaLaws {
    /** Runs {@link QuotaPolicyLaws#gainsAreTheBest}. */
    @Property
    default void gainsAreTheBest(@ForAll QuotaProblem problem) {
        QuotaPolicyLaws.gainsAreTheBest(policy()).verify(problem);
    }

    /** Runs {@link QuotaPolicyLaws#linesAreTheCanonicalOnes}. */
    @Property
    default void linesAreTheCanonicalOnes(@ForAll QuotaProblem problem) {
        QuotaPolicyLaws.linesAreTheCanonicalOnes(policy()).verify(problem);
    }
}
