package dev.maison.allocation.testkit.capacity;

import dev.maison.allocation.capacity.CapacityProblem;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/** Gives jqwik the arbitrary that needs no name: {@code @ForAll CapacityProblem}. */
public final class CapacityArbitraryProvider implements ArbitraryProvider {
    /** Called by jqwik. */
    public CapacityArbitraryProvider() {}

    @Override
    public boolean canProvideFor(TypeUsage targetType) {
        return targetType.isOfType(CapacityProblem.class);
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
        return Set.of(CapacityArbitraries.problems());
    }
}
