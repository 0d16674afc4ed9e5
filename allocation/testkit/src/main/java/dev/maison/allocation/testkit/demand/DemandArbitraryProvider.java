package dev.maison.allocation.testkit.demand;

import dev.maison.allocation.demand.DemandEstimate;
import dev.maison.allocation.demand.DemandPrior;
import dev.maison.allocation.demand.SalesHistory;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/** Gives jqwik the arbitraries that need no name: of demand estimates, priors and sales histories. */
public final class DemandArbitraryProvider implements ArbitraryProvider {
    /** Called by jqwik. */
    public DemandArbitraryProvider() {}

    @Override
    public boolean canProvideFor(TypeUsage targetType) {
        return targetType.isOfType(DemandEstimate.class)
                || targetType.isOfType(DemandPrior.class)
                || targetType.isOfType(SalesHistory.class);
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
        if (targetType.isOfType(DemandEstimate.class)) {
            return Set.of(DemandArbitraries.estimates());
        }
        return targetType.isOfType(DemandPrior.class)
                ? Set.of(DemandArbitraries.priors())
                : Set.of(DemandArbitraries.histories());
    }
}
