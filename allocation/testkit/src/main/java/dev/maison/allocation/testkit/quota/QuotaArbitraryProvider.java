package dev.maison.allocation.testkit.quota;

import dev.maison.allocation.quota.QuotaProblem;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/** Gives jqwik the arbitrary that needs no name: {@code @ForAll QuotaProblem}. */
public final class QuotaArbitraryProvider implements ArbitraryProvider {
    /** Called by jqwik. */
    public QuotaArbitraryProvider() {}

    @Override
    public boolean canProvideFor(TypeUsage targetType) {
        return targetType.isOfType(QuotaProblem.class);
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
        return Set.of(QuotaArbitraries.problems());
    }
}
