package dev.maison.kpi.retail;

import dev.maison.kpi.Basis;
import dev.maison.kpi.Figure;
import dev.maison.kpi.FigureDefinition;
import dev.maison.kpi.FigureFormula;
import dev.maison.kpi.Origin;
import dev.maison.kpi.Sum;

/**
 * Units per transaction (UPT), also called items per transaction: {@code units / orders}.
 *
 * <p>In units per order. An order counts once; orders that hold only returns are not counted. Units add up over every dimension,
 * orders do not add up over products. Undefined without orders.
 *
 * <pre>{@code
 * UnitsPerTransaction.GROSS.of(Sum.units(3800), Sum.orders(1200)); // 19/6, about 3.17
 * }</pre>
 */
public enum UnitsPerTransaction implements FigureFormula<SalesSums> {
    /** Units sold over orders. */
    GROSS,

    /** Units sold less units returned, over orders. */
    NET;

    private static final FigureDefinition GROSS_DEFINITION = FigureDefinition.builder()
            .name("units per transaction, gross")
            .formula("units sold / orders with a sale")
            .numerator("units sold")
            .denominator("orders")
            .unit("units per order")
            .source("also items per transaction (IPT) or units per ticket")
            .build();
    private static final FigureDefinition NET_DEFINITION = FigureDefinition.builder()
            .name("units per transaction, net")
            .formula("(units sold - units returned) / orders with a sale")
            .numerator("net units")
            .denominator("orders")
            .unit("units per order")
            .source("as gross; returns by date of return")
            .build();

    /** Returns the figure of units, sold or net as the variant says, and orders; undefined without orders. */
    public Figure of(Sum<Basis.Units> units, Sum<Basis.Orders> orders) {
        return Figure.ofRatio(definition(), Origin.recorded(), units, orders);
    }

    @Override
    public FigureDefinition definition() {
        return this == GROSS ? GROSS_DEFINITION : NET_DEFINITION;
    }

    @Override
    public Figure of(SalesSums sums) {
        return Figure.ofRatio(
                definition(), sums.origin(), this == GROSS ? sums.soldUnits() : sums.netUnits(), sums.orders());
    }
}
