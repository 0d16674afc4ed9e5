package dev.maison.kpi.retail;

import dev.maison.kpi.Basis;
import dev.maison.kpi.Figure;
import dev.maison.kpi.FigureDefinition;
import dev.maison.kpi.FigureFormula;
import dev.maison.kpi.Origin;
import dev.maison.kpi.Sum;
import dev.maison.kpi.Undefined;

/**
 * How many clients came back: {@code identified clients with at least two orders / identified clients with at least one}.
 *
 * <p>A ratio in [0, 1]. The window is the cell: of a season, orders within the season; of a market, orders in that market; of a
 * product, orders that hold it; of a week, orders within that week. Two orders on one day are two orders. Only orders with a sale
 * count; orders without a client are left out of both sides. Clients are counted once in each cell, so parts do not add up: a client
 * whose two orders lie in two weeks came back in the season and in neither week.
 *
 * <p>Undefined if no client is identified.
 */
public enum RepeatRate implements FigureFormula<SalesSums> {
    /** At least two orders within the cell. */
    TWO_ORDERS;

    private static final FigureDefinition DEFINITION = FigureDefinition.builder()
            .name("repeat rate")
            .formula("identified clients with at least two orders in the cell / identified clients with at least one")
            .numerator("clients with at least two orders")
            .denominator("clients")
            .unit("ratio")
            .source("standard; window is the period of the cell")
            .build();

    /** Returns the share of clients who came back; undefined without clients. */
    public static Figure of(Sum<Basis.Clients> repeatClients, Sum<Basis.Clients> clients) {
        return Figure.ofRatio(DEFINITION, Origin.recorded(), repeatClients, clients);
    }

    @Override
    public FigureDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Figure of(SalesSums sums) {
        Figure rate = Figure.ofRatio(DEFINITION, sums.origin(), sums.repeatClients(), sums.clients());
        return sums.clients().signum() == 0 && sums.orders().signum() > 0
                ? rate.undefinedBecause(new Undefined.NoIdentifiedClients(sums.orders()))
                : rate;
    }
}
