package dev.maison.kpi.retail;

import dev.maison.kpi.Basis;
import dev.maison.kpi.Figure;
import dev.maison.kpi.FigureDefinition;
import dev.maison.kpi.FigureFormula;
import dev.maison.kpi.Origin;
import dev.maison.kpi.Sum;

/**
 * Gross margin: what net sales leave after the cost of the goods sold, as an amount or as a ratio of net sales.
 *
 * <p>Returns reduce both sides: net sales by what was refunded, cost by what came back into stock. The amount is always defined. The
 * ratio exceeds one only where what came back cost more than what was sold; it is undefined where net sales are zero or negative. Parts add up over every dimension and over weeks.
 *
 * <pre>{@code
 * GrossMargin.RATIO.of(Sum.retail(Amount.of("80", "USD")), Sum.cost(Amount.of("40", "USD"))); // 1/2
 * }</pre>
 */
public enum GrossMargin implements FigureFormula<StockPeriod> {
    /** Net sales less cost of goods sold, in money. */
    AMOUNT,

    /** The same over net sales. */
    RATIO;

    private static final FigureDefinition AMOUNT_DEFINITION = FigureDefinition.builder()
            .name("gross margin")
            .formula("net sales - cost of goods sold")
            .numerator("net sales - cost of goods sold")
            .unit("currency")
            .source("also gross profit; before shrinkage, alterations and cash discounts")
            .build();
    private static final FigureDefinition RATIO_DEFINITION = FigureDefinition.builder()
            .name("gross margin ratio")
            .formula("(net sales - cost of goods sold) / net sales")
            .numerator("net sales - cost of goods sold")
            .denominator("net sales")
            .unit("ratio")
            .source("also gross margin percent (GM%); of net sales, not of cost")
            .build();

    /** Returns the figure of plain sums; the ratio is undefined if net sales are not positive. */
    public Figure of(Sum<Basis.Retail> netSales, Sum<Basis.Cost> costOfGoodsSold) {
        return of(Origin.recorded(), netSales, costOfGoodsSold);
    }

    @Override
    public FigureDefinition definition() {
        return this == AMOUNT ? AMOUNT_DEFINITION : RATIO_DEFINITION;
    }

    @Override
    public Figure of(StockPeriod period) {
        return of(period.origin(), period.netSales(), period.costOfGoodsSold());
    }

    private Figure of(Origin origin, Sum<Basis.Retail> netSales, Sum<Basis.Cost> costOfGoodsSold) {
        Sum<Basis.Margin> margin = Sum.margin(netSales, costOfGoodsSold);
        return this == AMOUNT
                ? Figure.ofSum(definition(), origin, margin)
                : Figure.ofRatio(definition(), origin, margin, netSales);
    }
}
