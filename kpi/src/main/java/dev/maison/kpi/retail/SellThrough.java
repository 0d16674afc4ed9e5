package dev.maison.kpi.retail;

import dev.maison.kpi.Basis;
import dev.maison.kpi.Figure;
import dev.maison.kpi.FigureDefinition;
import dev.maison.kpi.FigureFormula;
import dev.maison.kpi.Origin;
import dev.maison.kpi.Sum;

/**
 * Sell-through: what share of the stock that was there to sell has been sold.
 *
 * <p>A ratio, zero or more; it can exceed one where returned pieces were sold again, or where the denominator leaves out a source of
 * stock. Print knows several denominators, so each is a variant. Units sold are before returns unless the variant says net. Undefined
 * where the denominator is zero. Parts add up over products, markets and doors.
 *
 * <pre>{@code
 * SellThrough.OVER_RECEIVED.of(Sum.units(300), Sum.units(500)); // 3/5
 * }</pre>
 */
public enum SellThrough implements FigureFormula<StockPeriod> {
    /** Sold over received: how well a delivery sells. */
    OVER_RECEIVED,

    /** Sold over stock at the start of the period. */
    OVER_OPENING,

    /** Sold over stock at the start plus received: of all that was there to sell. */
    OVER_OPENING_PLUS_RECEIVED,

    /** Sold less returned, over stock at the start plus received. */
    NET_OVER_OPENING_PLUS_RECEIVED;

    private static final FigureDefinition RECEIVED = definition("sell-through over received", "sold", "received");
    private static final FigureDefinition OPENING =
            definition("sell-through over opening stock", "sold", "opening stock");
    private static final FigureDefinition BOTH =
            definition("sell-through over opening and received", "sold", "opening stock + received");
    private static final FigureDefinition NET =
            definition("net sell-through over opening and received", "sold - returned", "opening stock + received");

    private static FigureDefinition definition(String name, String sold, String available) {
        return FigureDefinition.builder()
                .name(name)
                .formula("(" + sold + ") / (" + available + "), both in the period")
                .numerator(sold)
                .denominator(available)
                .unit("ratio")
                .source("in use under one name; published workings divide by received, by opening stock and by both")
                .build();
    }

    /**
     * Returns the figure of plain sums, in units or in money; undefined if {@code available} is zero.
     *
     * @param sold what was sold, net of returns for the net variant
     * @param available what the variant divides by
     */
    public <B extends Basis> Figure of(Sum<B> sold, Sum<B> available) {
        return Figure.ofRatio(definition(), Origin.recorded(), sold, available);
    }

    @Override
    public FigureDefinition definition() {
        return switch (this) {
            case OVER_RECEIVED -> RECEIVED;
            case OVER_OPENING -> OPENING;
            case OVER_OPENING_PLUS_RECEIVED -> BOTH;
            case NET_OVER_OPENING_PLUS_RECEIVED -> NET;
        };
    }

    @Override
    public Figure of(StockPeriod period) {
        Sum<Basis.Units> sold = this == NET_OVER_OPENING_PLUS_RECEIVED
                ? period.soldUnits().minus(period.returnedUnits())
                : period.soldUnits();
        Sum<Basis.Units> available = switch (this) {
            case OVER_RECEIVED -> period.receivedUnits();
            case OVER_OPENING -> period.openingUnits();
            case OVER_OPENING_PLUS_RECEIVED, NET_OVER_OPENING_PLUS_RECEIVED ->
                period.openingUnits().plus(period.receivedUnits());
        };
        return Figure.ofRatio(definition(), period.origin(), sold, available);
    }
}
