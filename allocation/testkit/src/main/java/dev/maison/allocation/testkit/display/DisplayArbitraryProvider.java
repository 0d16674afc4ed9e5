package dev.maison.allocation.testkit.display;

import dev.maison.allocation.display.DisplayProblem;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/** Gives jqwik the arbitrary that needs no name: {@code @ForAll DisplayProblem}. */
public final class DisplayArbitraryProvider implements ArbitraryProvider {
    /** Called by jqwik. */
    public DisplayArbitraryProvider() {}

    @Override
    public boolean canProvideFor(TypeUsage targetType) {
        return targetType.isOfType(DisplayProblem.class);
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
        return Set.of(DisplayArbitraries.problems());
    }
}
