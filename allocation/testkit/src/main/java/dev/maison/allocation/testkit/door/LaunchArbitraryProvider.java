package dev.maison.allocation.testkit.door;

import dev.maison.allocation.door.LaunchProblem;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/** Gives jqwik the arbitrary that needs no name: {@code @ForAll LaunchProblem}. */
public final class LaunchArbitraryProvider implements ArbitraryProvider {
    /** Called by jqwik. */
    public LaunchArbitraryProvider() {}

    @Override
    public boolean canProvideFor(TypeUsage targetType) {
        return targetType.isOfType(LaunchProblem.class);
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
        return Set.of(LaunchArbitraries.problems());
    }
}
