package dev.maison.provenance.testkit;

import dev.maison.provenance.log.LogEntry;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/** Gives jqwik the arbitraries that need no name: {@code @ForAll LogEntry} and {@code @ForAll List<LogEntry>}. */
public final class LogArbitraryProvider implements ArbitraryProvider {
    /** Called by jqwik. */
    public LogArbitraryProvider() {}

    @Override
    public boolean canProvideFor(TypeUsage targetType) {
        return targetType.isOfType(LogEntry.class);
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
        return Set.of(LogArbitraries.entries());
    }
}
