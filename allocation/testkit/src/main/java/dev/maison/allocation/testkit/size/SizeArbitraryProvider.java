package dev.maison.allocation.testkit.size;

import dev.maison.allocation.size.SizeSplitProblem;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/** Gives jqwik the arbitrary that needs no name: {@code @ForAll SizeSplitProblem}. */
public final class SizeArbitraryProvider implements ArbitraryProvider {
    /** Called by jqwik. */
    public SizeArbitraryProvider() {}

    @Override
    public boolean canProvideFor(TypeUsage targetType) {
        return targetType.isOfType(SizeSplitProblem.class);
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
        return Set.of(SizeArbitraries.splits());
    }
}
