package dev.maison.kpi.testkit;

import dev.maison.kpi.FigureFormula;
import dev.maison.kpi.retail.CostOfGoodsSold;
import dev.maison.kpi.retail.GrossMargin;
import dev.maison.kpi.retail.SellThrough;
import dev.maison.kpi.retail.StockLedger;
import dev.maison.kpi.retail.StockPeriod;
import dev.maison.kpi.retail.WeeksOfSupply;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every family of stock figures keeps the laws of figures. */
class StockFiguresLaws {
    private static final List<FigureFormula<StockPeriod>> FORMULAS = List.of(
            SellThrough.OVER_RECEIVED,
            SellThrough.OVER_OPENING,
            SellThrough.OVER_OPENING_PLUS_RECEIVED,
            SellThrough.NET_OVER_OPENING_PLUS_RECEIVED,
            GrossMargin.AMOUNT,
            GrossMargin.RATIO,
            CostOfGoodsSold.PERPETUAL,
            CostOfGoodsSold.PERIODIC,
            WeeksOfSupply.trailing(1),
            WeeksOfSupply.trailing(4),
            WeeksOfSupply.forward(2),
            WeeksOfSupply.runDown());

    @Provide
    Arbitrary<FigureFormula<StockPeriod>> formulas() {
        return Arbitraries.of(FORMULAS);
    }

    @Provide
    Arbitrary<StockLedger> generated() {
        return KpiArbitraries.generatedLedgers();
    }

    @Property
    void stockRollsForward(@ForAll StockLedger ledger) {
        StockLaws.stockRollsForward().verify(ledger);
    }

    @Property
    void rollUpsVerifyAndReconcile(@ForAll StockLedger ledger) {
        StockLaws.rollUpsVerifyAndReconcile().verify(ledger);
    }

    @Property
    void partsAddUp(@ForAll StockLedger ledger, @ForAll("formulas") FigureFormula<StockPeriod> formula) {
        StockLaws.partsAddUp(formula).verify(ledger);
    }

    @Property
    void figuresCarryTheirOrigin(@ForAll StockLedger ledger) {
        StockLaws.figuresCarryTheirOrigin(FORMULAS).verify(ledger);
    }

    @Property
    void periodicCostIsPerpetualCostLessAdjustments(@ForAll StockLedger ledger) {
        StockLaws.periodicCostIsPerpetualCostLessAdjustments().verify(ledger);
    }

    @Property
    void generatedStockIsNeverNegative(@ForAll("generated") StockLedger ledger) {
        StockLaws.stockIsNeverNegative().verify(ledger);
    }
}
