package dev.maison.allocation.testkit.replenish;

import dev.maison.allocation.replenish.ReplenishmentProblem;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/** Gives jqwik the arbitrary that needs no name: {@code @ForAll ReplenishmentProblem}. */
public final class ReplenishmentArbitraryProvider implements ArbitraryProvider {
    /** Called by jqwik. */
    public ReplenishmentArbitraryProvider() {}

    @Override
    public boolean canProvideFor(TypeUsage targetType) {
        return targetType.isOfType(ReplenishmentProblem.class);
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
        return Set.of(ReplenishmentArbitraries.problems());
    }
}
