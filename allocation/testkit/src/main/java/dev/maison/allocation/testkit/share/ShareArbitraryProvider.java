package dev.maison.allocation.testkit.share;

import dev.maison.allocation.share.ScarcityProblem;
import dev.maison.allocation.share.ShareProblem;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/** Gives jqwik the arbitraries that need no name: {@code @ForAll ShareProblem} and {@code @ForAll ScarcityProblem}. */
public final class ShareArbitraryProvider implements ArbitraryProvider {
    /** Called by jqwik. */
    public ShareArbitraryProvider() {}

    @Override
    public boolean canProvideFor(TypeUsage targetType) {
        return targetType.isOfType(ShareProblem.class) || targetType.isOfType(ScarcityProblem.class);
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
        return targetType.isOfType(ShareProblem.class)
                ? Set.of(ShareArbitraries.problems())
                : Set.of(ShareArbitraries.scarcityProblems());
    }
}
