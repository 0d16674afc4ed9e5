package dev.maison.kpi.retail;

import dev.maison.kpi.Basis;
import dev.maison.kpi.Figure;
import dev.maison.kpi.FigureDefinition;
import dev.maison.kpi.FigureFormula;
import dev.maison.kpi.Origin;
import dev.maison.kpi.Sum;

/**
 * Average order value, also called average transaction value: {@code sales / orders}.
 *
 * <p>In currency per order. An order counts once, however many lines it has; orders that hold only returns are not counted. Values
 * add up over every dimension; orders do not add up over products, since an order holds several: by product, the figure is the value
 * of that product per order that holds it. Undefined without orders.
 *
 * <pre>{@code
 * AverageOrderValue.GROSS.of(Sum.retail(Amount.of("25550", "EUR")), Sum.orders(1200)); // 511/24, about EUR 21.29
 * }</pre>
 */
public enum AverageOrderValue implements FigureFormula<SalesSums> {
    /** Gross sales over orders. */
    GROSS,

    /** Gross sales less returns, over orders. */
    NET;

    private static final FigureDefinition GROSS_DEFINITION = FigureDefinition.builder()
            .name("average order value, gross")
            .formula("gross sales / orders with a sale")
            .numerator("gross sales")
            .denominator("orders")
            .unit("currency per order")
            .source("also average transaction value (ATV) or basket value")
            .build();
    private static final FigureDefinition NET_DEFINITION = FigureDefinition.builder()
            .name("average order value, net")
            .formula("(gross sales - returns) / orders with a sale")
            .numerator("net sales")
            .denominator("orders")
            .unit("currency per order")
            .source("also net average transaction value; returns by date of return")
            .build();

    /** Returns the figure of sales, gross or net as the variant says, and orders; undefined without orders. */
    public Figure of(Sum<Basis.Retail> sales, Sum<Basis.Orders> orders) {
        return Figure.ofRatio(definition(), Origin.recorded(), sales, orders);
    }

    @Override
    public FigureDefinition definition() {
        return this == GROSS ? GROSS_DEFINITION : NET_DEFINITION;
    }

    @Override
    public Figure of(SalesSums sums) {
        return Figure.ofRatio(
                definition(), sums.origin(), this == GROSS ? sums.grossSales() : sums.netSales(), sums.orders());
    }
}
