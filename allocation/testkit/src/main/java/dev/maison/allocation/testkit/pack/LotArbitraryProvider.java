package dev.maison.allocation.testkit.pack;

import dev.maison.allocation.pack.LotDesignProblem;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/** Lets {@code @ForAll LotDesignProblem} draw {@link LotArbitraries#problems}. Found by jqwik through the service loader. */
public final class LotArbitraryProvider implements ArbitraryProvider {
    /** Called by jqwik. */
    public LotArbitraryProvider() {}

    @Override
    public boolean canProvideFor(TypeUsage targetType) {
        return targetType.isOfType(LotDesignProblem.class);
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
        return Set.of(LotArbitraries.problems());
    }
}
