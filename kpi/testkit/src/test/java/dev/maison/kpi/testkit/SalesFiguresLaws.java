package dev.maison.kpi.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.kpi.FigureFormula;
import dev.maison.kpi.retail.AverageOrderValue;
import dev.maison.kpi.retail.RepeatRate;
import dev.maison.kpi.retail.ReturnRate;
import dev.maison.kpi.retail.SalesLine;
import dev.maison.kpi.retail.SalesSums;
import dev.maison.kpi.retail.SalesValue;
import dev.maison.kpi.retail.UnitsPerTransaction;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every family of sales figures keeps the laws of figures. */
class SalesFiguresLaws {
    private static final List<FigureFormula<SalesSums>> FORMULAS = List.of(
            SalesValue.GROSS,
            SalesValue.RETURNED,
            SalesValue.NET,
            ReturnRate.BY_UNITS,
            ReturnRate.BY_VALUE,
            AverageOrderValue.GROSS,
            AverageOrderValue.NET,
            UnitsPerTransaction.GROSS,
            UnitsPerTransaction.NET,
            RepeatRate.TWO_ORDERS);

    @Provide
    Arbitrary<FigureFormula<SalesSums>> formulas() {
        return Arbitraries.of(FORMULAS);
    }

    @Property
    void orderOfLinesHasNoMeaning(@ForAll List<SalesLine> lines) {
        SalesLaws.orderOfLinesHasNoMeaning().verify(lines);
    }

    @Property
    void everyLineIsAccountedFor(@ForAll List<SalesLine> lines) {
        SalesLaws.everyLineIsAccountedFor().verify(lines);
    }

    @Property
    void rollUpsVerifyAndReconcile(@ForAll List<SalesLine> lines) {
        SalesLaws.rollUpsVerifyAndReconcile().verify(lines);
    }

    @Property
    void sumsAreThoseOfTheReference(@ForAll List<SalesLine> lines) {
        SalesLaws.sumsAreThoseOfTheReference().verify(lines);
    }

    @Property
    void figuresAreRatiosOfSums(@ForAll List<SalesLine> lines, @ForAll("formulas") FigureFormula<SalesSums> formula) {
        FormulaLaws.figuresAreRatiosOfSums(formula).verify(lines);
    }

    @Property
    void partsAddUp(@ForAll List<SalesLine> lines, @ForAll("formulas") FigureFormula<SalesSums> formula) {
        FormulaLaws.partsAddUp(formula).verify(lines);
    }

    @Property
    void wholeLiesBetweenItsParts(@ForAll List<SalesLine> lines, @ForAll("formulas") FigureFormula<SalesSums> formula) {
        FormulaLaws.wholeLiesBetweenItsParts(formula).verify(lines);
    }

    @Property
    void ratesAreNotNegative(@ForAll List<SalesLine> lines) {
        FormulaLaws.figuresAreNotNegative(ReturnRate.BY_UNITS).verify(lines);
        FormulaLaws.figuresAreNotNegative(ReturnRate.BY_VALUE).verify(lines);
        FormulaLaws.figuresAreNotNegative(RepeatRate.TWO_ORDERS).verify(lines);
    }

    @Property
    void noMoreThanAllClientsComeBack(@ForAll List<SalesLine> lines) {
        FormulaLaws.figuresAreAtMostOne(RepeatRate.TWO_ORDERS).verify(lines);
    }

    @Property
    void linesOfAnOrderShareTheirClient(@ForAll List<SalesLine> lines) {
        assertThat(lines)
                .allSatisfy(line -> assertThat(lines)
                        .filteredOn(other -> other.order().equals(line.order()))
                        .allMatch(other -> other.client().equals(line.client())));
    }
}
