package dev.maison.kpi.retail;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.core.Amount;
import dev.maison.core.ClientId;
import dev.maison.core.MarketId;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import dev.maison.core.proof.Verdict;
import dev.maison.kpi.FigureFormula;
import dev.maison.kpi.FigureParts;
import dev.maison.kpi.rollup.Dimension;
import dev.maison.kpi.rollup.FactTable;
import dev.maison.kpi.rollup.Grouping;
import dev.maison.kpi.rollup.RollUp;
import dev.maison.kpi.rollup.RollUpEngine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** About two thousand real invoice lines of a gift house; totals reconcile with the rows as they stand in the file. */
class RealLinesTest {
    private static final List<Map<String, String>> ROWS = TextTable.rows("uci-online-retail-cut.csv");

    private final SalesLines lines = lines(row -> true);
    private final Dimension market = lines.byMarket();
    private final Dimension week = lines.byIsoWeek();
    private final Dimension month =
            lines.byDate("month", date -> YearMonth.from(date).toString());
    private final SalesRollUp season = SalesRollUp.of(
            lines,
            Grouping.of(market),
            Grouping.of(lines.byItem()),
            Grouping.of(week),
            Grouping.of(month),
            Grouping.of(market, month),
            Grouping.of(market, lines.byItem(), week));

    private static String text(Map<String, String> row, String column) {
        return requireNonNull(row.get(column));
    }

    /** "C" invoices are returns, "A" invoices adjust bad debt, and lines of negative quantity on other invoices correct stock. */
    private static SaleKind kind(Map<String, String> row) {
        char first = text(row, "InvoiceNo").charAt(0);
        boolean negative = text(row, "Quantity").startsWith("-");
        return first == 'C' ? SaleKind.RETURN : first == 'A' || negative ? SaleKind.ADJUSTMENT : SaleKind.SALE;
    }

    /** Postage, samples and manual entries have codes without a digit: no merchandise, so no stock. */
    private static boolean isMerchandise(Map<String, String> row) {
        return text(row, "StockCode").chars().anyMatch(Character::isDigit);
    }

    private static SalesLines lines(Predicate<Map<String, String>> wanted) {
        SalesLines.Builder lines = SalesLines.builder("GBP");
        for (Map<String, String> row : ROWS.stream().filter(wanted).toList()) {
            int quantity = Integer.parseInt(text(row, "Quantity"));
            SalesLine.Builder line = SalesLine.builder()
                    .kind(kind(row))
                    .order(text(row, "InvoiceNo"))
                    .item(SkuId.of(text(row, "StockCode")))
                    .market(MarketId.of(text(row, "Country")))
                    .date(LocalDate.parse(text(row, "InvoiceDate")))
                    .units(kind(row) == SaleKind.RETURN ? -quantity : quantity)
                    .unitPrice(Amount.of(text(row, "UnitPrice"), "GBP"));
            if (!text(row, "CustomerID").isEmpty()) {
                line.client(ClientId.of(text(row, "CustomerID")));
            }
            lines.add(line.build());
        }
        return lines.build();
    }

    private static BigDecimal value(Map<String, String> row) {
        return new BigDecimal(text(row, "Quantity")).multiply(new BigDecimal(text(row, "UnitPrice")));
    }

    private static Ratio sum(SaleKind kind, String country) {
        return Ratio.of(ROWS.stream()
                .filter(row -> kind(row) == kind
                        && (country.isEmpty() || text(row, "Country").equals(country)))
                .map(RealLinesTest::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    @Test
    void totalsReconcileWithTheRowsToTheLastMill() {
        SalesSums total = season.total().sums();

        assertThat(ROWS).hasSize(1999);
        assertThat(total.lines().value()).isEqualTo(Ratio.of(1999));
        assertThat(total.grossSales().value()).isEqualTo(sum(SaleKind.SALE, ""));
        assertThat(total.returnedValue().value())
                .isEqualTo(sum(SaleKind.RETURN, "").negated());
        assertThat(total.adjustedValue().value()).isEqualTo(sum(SaleKind.ADJUSTMENT, ""));
        assertThat(total.allValue().value())
                .isEqualTo(Ratio.of(ROWS.stream().map(RealLinesTest::value).reduce(BigDecimal.ZERO, BigDecimal::add)));
        for (SalesCell cell : season.cells(Grouping.of(market))) {
            assertThat(cell.sums().grossSales().value()).isEqualTo(sum(SaleKind.SALE, cell.label(market)));
        }
    }

    @Test
    void ordersClientsAndThoseWhoCameBackAreThoseOfTheRows() {
        Map<String, TreeSet<String>> ordersOfClient = new TreeMap<>();
        TreeSet<String> orders = new TreeSet<>();
        for (Map<String, String> row : ROWS) {
            if (kind(row) == SaleKind.SALE) {
                orders.add(text(row, "InvoiceNo"));
                if (!text(row, "CustomerID").isEmpty()) {
                    ordersOfClient
                            .computeIfAbsent(text(row, "CustomerID"), client -> new TreeSet<>())
                            .add(text(row, "InvoiceNo"));
                }
            }
        }
        long repeat =
                ordersOfClient.values().stream().filter(of -> of.size() >= 2).count();
        SalesSums total = season.total().sums();

        assertThat(total.orders().value()).isEqualTo(Ratio.of(orders.size()));
        assertThat(total.figure(RepeatRate.TWO_ORDERS).value()).contains(Ratio.of(repeat, ordersOfClient.size()));
        assertThat(repeat).isPositive().isLessThan(ordersOfClient.size());
    }

    @Test
    void partsReconcileByMarketItemAndTime() {
        assertThat(season.reconcile()).isEqualTo(Verdict.proven());
        assertThat(season.verifyAgainstLines()).isEqualTo(Verdict.proven());
        for (Grouping grouping : season.groupings()) {
            for (FigureFormula<SalesSums> formula :
                    List.<FigureFormula<SalesSums>>of(SalesValue.NET, ReturnRate.BY_UNITS, ReturnRate.BY_VALUE)) {
                FigureParts parts = season.parts(formula, grouping);
                assertThat(parts.verdict()).as(parts + " by " + grouping).isEqualTo(Verdict.proven());
            }
        }
        // Every invoice has one country and one day, but many items.
        assertThat(season.parts(AverageOrderValue.GROSS, Grouping.of(market)).verdict())
                .isEqualTo(Verdict.proven());
        assertThat(season.parts(AverageOrderValue.GROSS, Grouping.of(month)).verdict())
                .isEqualTo(Verdict.proven());
        assertThat(season.parts(AverageOrderValue.GROSS, Grouping.of(lines.byItem()))
                        .verdict())
                .isInstanceOf(Verdict.Undecided.class);
    }

    @Test
    void partitionsMergeToTheSameRollUp() {
        Grouping grouping = Grouping.of(market, month);
        RollUp whole = RollUpEngine.rollUp(lines.facts(), grouping).get(0);
        RollUp merged = lines.facts().partitions(7).stream()
                .map((FactTable part) -> RollUpEngine.rollUp(part, grouping).get(0))
                .reduce(RollUp::mergedWith)
                .orElseThrow();

        assertThat(merged.size()).isEqualTo(whole.size());
        for (int cell = 0; cell < whole.size(); cell++) {
            for (var measure : whole.measures()) {
                assertThat(merged.sum(cell, measure)).isEqualTo(whole.sum(cell, measure));
            }
        }
    }

    @Test
    void aGeneratedLedgerOfRealSalesRollsForward() {
        SalesLines merchandise = lines(RealLinesTest::isMerchandise);
        SalesCell sales = SalesRollUp.of(merchandise).total();
        StockLedger ledger = GeneratedLedgerRule.builder().build().applyTo(merchandise);
        StockRollUp stock = StockRollUp.of(
                ledger,
                ledger.byIsoWeek(),
                Grouping.of(ledger.byMarket()),
                Grouping.of(ledger.byItem(), ledger.byMarket()));

        assertThat(stock.reconcile()).isEqualTo(Verdict.proven());
        assertThat(stock.total().all().soldUnits()).isEqualTo(sales.sums().soldUnits());
        assertThat(stock.total().all().netSales()).isEqualTo(sales.sums().netSales());
        assertThat(stock.parts(
                                SellThrough.OVER_OPENING_PLUS_RECEIVED,
                                stock.groupings().get(2))
                        .verdict())
                .isEqualTo(Verdict.proven());
        // A piece costs two fifths of the average price, so the margin is three fifths but for prices of returns and
        // rounding.
        assertThat(stock.total().all().figure(GrossMargin.RATIO).value().orElseThrow())
                .isGreaterThan(Ratio.of(59, 100))
                .isLessThan(Ratio.of(61, 100));
        assertThat(stock.total()
                        .all()
                        .figure(SellThrough.OVER_OPENING_PLUS_RECEIVED)
                        .isGenerated())
                .isTrue();
    }
}
