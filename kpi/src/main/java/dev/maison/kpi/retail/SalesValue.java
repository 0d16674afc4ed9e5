package dev.maison.kpi.retail;

import dev.maison.core.Amount;
import dev.maison.kpi.Basis;
import dev.maison.kpi.Figure;
import dev.maison.kpi.FigureDefinition;
import dev.maison.kpi.FigureFormula;
import dev.maison.kpi.Origin;
import dev.maison.kpi.Sum;

/**
 * Sales in money: gross, returned, net. Always defined; a cell without sales sold for nothing.
 *
 * <p>Parts add up over every dimension. Adjustments are in none of them.
 *
 * <pre>{@code
 * Figure net = SalesValue.net(Sum.retail(Amount.of("1250000", "USD")), Sum.retail(Amount.of("70000", "USD")));
 * // 1180000 USD
 * }</pre>
 */
public enum SalesValue implements FigureFormula<SalesSums> {
    /** Units sold times price, before returns. */
    GROSS,

    /** The value refunded for what came back. */
    RETURNED,

    /** Gross sales less returns. */
    NET;

    private static final FigureDefinition GROSS_DEFINITION = FigureDefinition.builder()
            .name("gross sales")
            .formula("sum of units sold * unit price")
            .numerator("gross sales")
            .unit("currency")
            .source("standard retail accounting; discounts are in the price, returns are not deducted")
            .build();
    private static final FigureDefinition RETURNED_DEFINITION = FigureDefinition.builder()
            .name("returns")
            .formula("sum of units returned * unit price refunded")
            .numerator("returns")
            .unit("currency")
            .source("standard retail accounting; on the day of the return, not of the sale")
            .build();
    private static final FigureDefinition NET_DEFINITION = FigureDefinition.builder()
            .name("net sales")
            .formula("gross sales - returns")
            .numerator("net sales")
            .unit("currency")
            .source("standard retail accounting; adjustments are left out")
            .build();

    /** Returns gross sales of one line: units times unit price. */
    public static Figure gross(long units, Amount unitPrice) {
        return gross(Sum.retail(unitPrice.multipliedBy(units)));
    }

    /** Returns gross sales. */
    public static Figure gross(Sum<Basis.Retail> grossSales) {
        return Figure.ofSum(GROSS_DEFINITION, Origin.recorded(), grossSales);
    }

    /** Returns gross sales less returns. */
    public static Figure net(Sum<Basis.Retail> grossSales, Sum<Basis.Retail> returns) {
        return Figure.ofSum(NET_DEFINITION, Origin.recorded(), grossSales.minus(returns));
    }

    @Override
    public FigureDefinition definition() {
        return switch (this) {
            case GROSS -> GROSS_DEFINITION;
            case RETURNED -> RETURNED_DEFINITION;
            case NET -> NET_DEFINITION;
        };
    }

    @Override
    public Figure of(SalesSums sums) {
        Sum<Basis.Retail> sum = switch (this) {
            case GROSS -> sums.grossSales();
            case RETURNED -> sums.returnedValue();
            case NET -> sums.netSales();
        };
        return Figure.ofSum(definition(), sums.origin(), sum);
    }
}
