package dev.maison.docs.launchday.figures;

import dev.maison.core.Amount;
import dev.maison.core.ClientId;
import dev.maison.core.MarketId;
import dev.maison.core.proof.Verdict;
import dev.maison.docs.launchday.sales.LineKind;
import dev.maison.docs.launchday.sales.SaleLine;
import dev.maison.kpi.retail.GeneratedLedgerRule;
import dev.maison.kpi.retail.SaleKind;
import dev.maison.kpi.retail.SalesCell;
import dev.maison.kpi.retail.SalesLine;
import dev.maison.kpi.retail.SalesLines;
import dev.maison.kpi.retail.SalesRollUp;
import dev.maison.kpi.retail.StockLedger;
import dev.maison.kpi.retail.StockRollUp;
import dev.maison.kpi.retail.StockTimeline;
import dev.maison.kpi.rollup.Grouping;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Figures of all lines by market, by product and by week.
 *
 * <p>Sales and returns of goods count; every other kind of line is an adjustment, which stays out of every figure and is shown apart.
 * An order is an invoice of one buyer.
 */
public final class SeasonFigures {
    private final SalesRollUp sales;
    private final Grouping byMarket;
    private final Grouping byItem;
    private final Grouping byWeek;
    private final StockRollUp stock;
    private final Grouping stockByMarket;
    private final Grouping stockByItem;
    private final Verdict reconciled;
    private final String ledgerRule;

    private SeasonFigures(SalesRollUp sales, StockLedger ledger, String ledgerRule) {
        SalesLines lines = sales.lines();
        this.sales = sales;
        this.byMarket = Grouping.of(lines.byMarket());
        this.byItem = Grouping.of(lines.byItem());
        this.byWeek = Grouping.of(lines.byIsoWeek());
        this.stockByMarket = Grouping.of(ledger.byMarket());
        this.stockByItem = Grouping.of(ledger.byItem());
        this.stock = StockRollUp.of(ledger, ledger.byIsoWeek(), stockByMarket, stockByItem);
        this.reconciled = sales.reconcile();
        this.ledgerRule = ledgerRule;
    }

    /** Adds the lines up and generates the ledger. */
    public static SeasonFigures of(List<SaleLine> lines, String currency) {
        SalesLines all = salesLines(lines, currency, line -> true);
        SalesLines goods = salesLines(lines, currency, line -> saleKind(line.kind()) != SaleKind.ADJUSTMENT);
        GeneratedLedgerRule rule = GeneratedLedgerRule.builder().build();
        return new SeasonFigures(
                SalesRollUp.of(
                        all, Grouping.of(all.byMarket()), Grouping.of(all.byItem()), Grouping.of(all.byIsoWeek())),
                rule.applyTo(goods),
                rule.sentence());
    }

    private static SalesLines salesLines(List<SaleLine> lines, String currency, Predicate<SaleLine> wanted) {
        SalesLines.Builder builder = SalesLines.builder(currency);
        for (SaleLine line : lines) {
            if (wanted.test(line)) {
                SaleKind kind = saleKind(line.kind());
                Optional<ClientId> buyer = line.door().map(door -> ClientId.of(door.text()));
                builder.add(SalesLine.builder()
                        .kind(kind)
                        .order(line.invoice() + buyer.map(id -> " " + id).orElse(""))
                        .item(line.sku())
                        .market(MarketId.of(line.market()))
                        .date(line.date())
                        .units(kind == SaleKind.RETURN ? -line.units() : line.units())
                        .unitPrice(Amount.ofMicros(line.priceMicros(), currency))
                        .client(buyer)
                        .build());
            }
        }
        return builder.build();
    }

    private static SaleKind saleKind(LineKind kind) {
        return switch (kind) {
            case SALE -> SaleKind.SALE;
            case RETURN -> SaleKind.RETURN;
            case ADJUSTMENT, SERVICE, STOCK_MOVEMENT, WITHOUT_PRICE -> SaleKind.ADJUSTMENT;
        };
    }

    /** All lines together. */
    public SalesCell total() {
        return sales.total();
    }

    /** One cell per market. */
    public List<SalesCell> markets() {
        return sales.cells(byMarket);
    }

    /** The cell of one product. */
    public Optional<SalesCell> findItem(String sku) {
        return sales.findCell(byItem, sku);
    }

    /** One cell per week that has lines. */
    public List<SalesCell> weeks() {
        return sales.cells(byWeek);
    }

    /** Whether the parts of every grouping add up to the whole. */
    public Verdict reconciled() {
        return reconciled;
    }

    /** The lines, in the order in which they have one digest. */
    public SalesLines lines() {
        return sales.lines();
    }

    /** The rule by which the ledger was generated, in words. */
    public String ledgerRule() {
        return ledgerRule;
    }

    /** The generated ledger. */
    public StockRollUp stock() {
        return stock;
    }

    /** The generated ledger of one market. */
    public Optional<StockTimeline> findStockOfMarket(String market) {
        return stock.findTimeline(stockByMarket, market);
    }

    /** The generated ledger of one product. */
    public Optional<StockTimeline> findStockOfItem(String sku) {
        return stock.findTimeline(stockByItem, sku);
    }
}
