package dev.maison.kpi.retail;

import dev.maison.kpi.Basis;
import dev.maison.kpi.Figure;
import dev.maison.kpi.FigureDefinition;
import dev.maison.kpi.FigureFormula;
import dev.maison.kpi.Origin;
import dev.maison.kpi.Sum;

/**
 * Cost of goods sold, from what was sold piece by piece or from stock counted at both ends.
 *
 * <p>On one ledger without adjustments both say the same; with adjustments the periodic method counts what was lost as sold. Always
 * defined. Parts add up over every dimension and, for the perpetual method, over weeks.
 *
 * <pre>{@code
 * CostOfGoodsSold.periodic(cost("1000000"), cost("550000"), cost("900000")); // 650000
 * }</pre>
 */
public enum CostOfGoodsSold implements FigureFormula<StockPeriod> {
    /** The cost of pieces sold less the cost of pieces that came back. */
    PERPETUAL,

    /** Opening stock plus receipts less closing stock, at cost. */
    PERIODIC;

    private static final FigureDefinition PERPETUAL_DEFINITION = FigureDefinition.builder()
            .name("cost of goods sold, perpetual")
            .formula("units sold * unit cost - units returned * unit cost")
            .numerator("cost of goods sold")
            .unit("currency")
            .source("perpetual inventory system")
            .build();
    private static final FigureDefinition PERIODIC_DEFINITION = FigureDefinition.builder()
            .name("cost of goods sold, periodic")
            .formula("opening stock + receipts - closing stock, at cost")
            .numerator("cost of goods sold")
            .unit("currency")
            .source("periodic inventory system; shrinkage counts as sold")
            .build();

    /** Returns the figure of stock counted at both ends. */
    public static Figure periodic(Sum<Basis.Cost> opening, Sum<Basis.Cost> received, Sum<Basis.Cost> closing) {
        return Figure.ofSum(
                PERIODIC_DEFINITION, Origin.recorded(), opening.plus(received).minus(closing));
    }

    @Override
    public FigureDefinition definition() {
        return this == PERPETUAL ? PERPETUAL_DEFINITION : PERIODIC_DEFINITION;
    }

    @Override
    public Figure of(StockPeriod period) {
        Sum<Basis.Cost> cost = this == PERPETUAL
                ? period.costOfGoodsSold()
                : period.openingCost().plus(period.receivedCost()).minus(period.closingCost());
        return Figure.ofSum(definition(), period.origin(), cost);
    }
}
