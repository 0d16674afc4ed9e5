package dev.maison.kpi.testkit;

import dev.maison.kpi.retail.SalesLine;
import dev.maison.kpi.retail.StockLedger;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/** Gives jqwik the arbitraries that need no name: {@code @ForAll List<SalesLine>}, {@code StockLedger} and {@code FactSample}. */
public final class KpiArbitraryProvider implements ArbitraryProvider {
    /** Called by jqwik. */
    public KpiArbitraryProvider() {}

    @Override
    public boolean canProvideFor(TypeUsage targetType) {
        return isLines(targetType) || targetType.isOfType(StockLedger.class) || targetType.isOfType(FactSample.class);
    }

    /** Lines of one order share their client, so a list of lines is not made of any lines. */
    private static boolean isLines(TypeUsage targetType) {
        return targetType.isOfType(List.class)
                && targetType.getTypeArguments().size() == 1
                && targetType.getTypeArguments().get(0).isOfType(SalesLine.class);
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
        if (isLines(targetType)) {
            return Set.of(KpiArbitraries.lines());
        }
        return Set.of(targetType.isOfType(StockLedger.class) ? KpiArbitraries.ledgers() : KpiArbitraries.facts());
    }

    /** Before jqwik's own lists, which would make up lines one by one. */
    @Override
    public int priority() {
        return 5;
    }
}
