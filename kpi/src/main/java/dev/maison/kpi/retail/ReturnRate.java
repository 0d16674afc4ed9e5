package dev.maison.kpi.retail;

import dev.maison.kpi.Basis;
import dev.maison.kpi.Figure;
import dev.maison.kpi.FigureDefinition;
import dev.maison.kpi.FigureFormula;
import dev.maison.kpi.Origin;
import dev.maison.kpi.Sum;

/**
 * How much of what was sold came back: {@code returned / sold}, both within the cell.
 *
 * <p>A ratio, zero or more. Returns count in the week and market where they happen, not where the piece was sold, so that the rate of
 * a short period can exceed one. Undefined where nothing was sold, even if something came back: the cell then holds returns without
 * a sale. Parts add up over every dimension.
 *
 * <pre>{@code
 * ReturnRate.byUnits(Sum.units(12), Sum.units(340)); // 3/85, about 3.5 %
 * }</pre>
 */
public enum ReturnRate implements FigureFormula<SalesSums> {
    /** Units returned over units sold. */
    BY_UNITS,

    /** Value returned over gross sales. */
    BY_VALUE;

    private static final FigureDefinition UNITS_DEFINITION = FigureDefinition.builder()
            .name("return rate by units")
            .formula("units returned / units sold, both in the period, whenever the returned pieces were sold")
            .numerator("units returned")
            .denominator("units sold")
            .unit("ratio")
            .source("standard; by date of return")
            .build();
    private static final FigureDefinition VALUE_DEFINITION = FigureDefinition.builder()
            .name("return rate by value")
            .formula("value returned / gross sales, both in the period, whenever the returned pieces were sold")
            .numerator("value returned")
            .denominator("gross sales")
            .unit("ratio")
            .source("standard; by date of return, at the price refunded")
            .build();

    /** Returns the rate by units; undefined if nothing was sold. */
    public static Figure byUnits(Sum<Basis.Units> returned, Sum<Basis.Units> sold) {
        return Figure.ofRatio(UNITS_DEFINITION, Origin.recorded(), returned, sold);
    }

    /** Returns the rate by value; undefined if gross sales are zero. */
    public static Figure byValue(Sum<Basis.Retail> returned, Sum<Basis.Retail> grossSales) {
        return Figure.ofRatio(VALUE_DEFINITION, Origin.recorded(), returned, grossSales);
    }

    @Override
    public FigureDefinition definition() {
        return this == BY_UNITS ? UNITS_DEFINITION : VALUE_DEFINITION;
    }

    @Override
    public Figure of(SalesSums sums) {
        return this == BY_UNITS
                ? Figure.ofRatio(definition(), sums.origin(), sums.returnedUnits(), sums.soldUnits())
                : Figure.ofRatio(definition(), sums.origin(), sums.returnedValue(), sums.grossSales());
    }
}
