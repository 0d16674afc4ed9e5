package dev.maison.allocation.testkit.pack;

import dev.maison.allocation.pack.PackProblem;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/** Lets {@code @ForAll PackProblem} draw {@link PackArbitraries#problems}. Found by jqwik through the service loader. */
public final class PackArbitraryProvider implements ArbitraryProvider {
    /** Called by jqwik. */
    public PackArbitraryProvider() {}

    @Override
    public boolean canProvideFor(TypeUsage targetType) {
        return targetType.isOfType(PackProblem.class);
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
        return Set.of(PackArbitraries.problems());
    }
}
