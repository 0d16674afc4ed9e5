package dev.maison.docs.launchday.page;

import dev.maison.docs.launchday.figures.SeasonFigures;
import dev.maison.docs.launchday.report.LaunchReport;
import dev.maison.docs.launchday.season.RunItem;
import dev.maison.kpi.Figure;
import dev.maison.kpi.FigureDefinition;
import dev.maison.kpi.Undefined;
import dev.maison.kpi.retail.AverageOrderValue;
import dev.maison.kpi.retail.GrossMargin;
import dev.maison.kpi.retail.RepeatRate;
import dev.maison.kpi.retail.ReturnRate;
import dev.maison.kpi.retail.SalesCell;
import dev.maison.kpi.retail.SalesValue;
import dev.maison.kpi.retail.SellThrough;
import dev.maison.kpi.retail.StockPeriod;
import dev.maison.kpi.retail.StockTimeline;
import dev.maison.kpi.retail.UnitsPerTransaction;
import dev.maison.kpi.retail.WeeksOfSupply;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The season's figures by market, product and week; generated figures say so. */
final class FiguresSection {
    private static final String GENERATED = "GENERATED \u00b7 ";
    private static final int WEEKS_OF_SALES = 4;

    private final Markup out;
    private final LaunchReport report;
    private final SeasonFigures figures;
    private final Set<String> reasons = new TreeSet<>();
    private final TreeMap<String, FigureDefinition> definitions = new TreeMap<>();

    private FiguresSection(Markup out, LaunchReport report) {
        this.out = out;
        this.report = report;
        this.figures = report.figures();
    }

    static void write(Markup out, LaunchReport report) {
        new FiguresSection(out, report).write();
    }

    private void write() {
        Section section = Section.open(
                out,
                "figures",
                "The season in figures",
                "From every row of the file. A rate is a ratio of sums, never an average of rates; a figure without a value says why."
                        + " Parts against the whole: " + figures.reconciled().sentence() + ".");
        weeks(section);
        markets();
        products();
        section.details("Every week", this::weekTable);
        section.heading("Stock and margin, on a generated ledger");
        section.note(
                "The rows hold no stock and no cost. So that these figures can be shown at all, a ledger is made up from the sales: "
                        + figures.ledgerRule()
                        + ". Figures from it show how they work, not how the house did, and carry the word generated wherever they stand.");
        stock();
        notes(section);
        section.close();
    }

    private void weeks(Section section) {
        List<GroupedBars.Group> groups = new ArrayList<>();
        for (SalesCell week : figures.weeks()) {
            double value = week.figure(SalesValue.GROSS)
                    .value()
                    .map(exact -> exact.toDecimal(0, RoundingMode.HALF_EVEN).doubleValue())
                    .orElse(0.0);
            groups.add(new GroupedBars.Group(shortWeek(week.labels().get(0)), List.of(value / 1_000)));
        }
        section.figure(
                () -> GroupedBars.draw(
                        out,
                        "weeks",
                        "Gross sales by week",
                        "One bar per ISO week, as high as its gross sales in thousands of " + currency() + ".",
                        List.of(new GroupedBars.Series("gross sales", "maison")),
                        groups),
                "Gross sales by ISO week, thousand " + currency() + ".");
    }

    private void markets() {
        DataTable table = DataTable.open(out, "By market", salesTitles("Market"));
        figures.markets().stream()
                .sorted(Comparator.comparing((SalesCell cell) ->
                                cell.figure(SalesValue.GROSS).value().orElse(dev.maison.core.Ratio.ZERO))
                        .reversed()
                        .thenComparing(cell -> cell.labels().get(0)))
                .forEach(cell -> salesRow(table, "plain", cell.labels().get(0), cell));
        salesRow(table, "total", "All markets", figures.total());
        table.close();
    }

    private void products() {
        DataTable table = DataTable.open(out, "By product: the items of the run", salesTitles("Item"));
        for (RunItem item : report.season().items()) {
            figures.findItem(item.source().text()).ifPresent(cell -> salesRow(table, "plain", name(item), cell));
        }
        table.close();
    }

    private void weekTable() {
        DataTable table = DataTable.open(out, "By ISO week", salesTitles("Week"));
        figures.weeks().forEach(cell -> salesRow(table, "plain", cell.labels().get(0), cell));
        table.close();
    }

    private String[] salesTitles(String first) {
        return new String[] {
            first,
            "#Gross sales",
            "#Orders",
            "#Average order value",
            "#Units per transaction",
            "#Return rate by value",
            "#Repeat rate"
        };
    }

    private void salesRow(DataTable table, String style, String label, SalesCell cell) {
        table.row(
                style,
                List.of(
                        label,
                        plain(cell.figure(SalesValue.GROSS), 0),
                        Figures.whole(cell.sums().orders().steps()),
                        plain(cell.figure(AverageOrderValue.GROSS), 2),
                        plain(cell.figure(UnitsPerTransaction.GROSS), 1),
                        percent(cell.figure(ReturnRate.BY_VALUE)),
                        percent(cell.figure(RepeatRate.TWO_ORDERS))));
    }

    private void stock() {
        DataTable markets = DataTable.open(out, GENERATED + "by market", stockTitles("Market"));
        for (SalesCell cell : figures.markets()) {
            String market = cell.labels().get(0);
            figures.findStockOfMarket(market).ifPresent(line -> stockRow(markets, "generated", market, line));
        }
        stockRow(markets, "generated total", "All markets", figures.stock().total());
        markets.close();
        DataTable items = DataTable.open(out, GENERATED + "by product: the items of the run", stockTitles("Item"));
        for (RunItem item : report.season().items()) {
            Optional<StockTimeline> line = figures.findStockOfItem(item.source().text());
            line.ifPresent(timeline -> stockRow(items, "generated", name(item), timeline));
        }
        items.close();
    }

    private String[] stockTitles(String first) {
        return new String[] {
            first,
            "#Net sell-through (generated)",
            "#Weeks of supply at the end (generated)",
            "#Gross margin (generated)",
            "#Gross margin rate (generated)"
        };
    }

    private void stockRow(DataTable table, String style, String label, StockTimeline line) {
        StockPeriod all = line.all();
        int weeks = line.weeks().size();
        Figure supply = line.week(weeks - 1).figure(WeeksOfSupply.trailing(Math.min(WEEKS_OF_SALES, weeks)));
        table.row(
                style,
                List.of(
                        label,
                        percent(all.figure(SellThrough.NET_OVER_OPENING_PLUS_RECEIVED)),
                        plain(supply, 1),
                        plain(all.figure(GrossMargin.AMOUNT), 0),
                        percent(all.figure(GrossMargin.RATIO))));
    }

    private String plain(Figure figure, int decimals) {
        seen(figure);
        return figure.rounded(decimals, RoundingMode.HALF_UP)
                .map(value -> Figures.decimal(value, decimals))
                .orElse("\u2013");
    }

    private String percent(Figure figure) {
        seen(figure);
        return figure.percent(1, RoundingMode.HALF_UP)
                .map(value -> Figures.decimal(value, 1) + " %")
                .orElse("\u2013");
    }

    private void seen(Figure figure) {
        definitions.put(figure.definition().name(), figure.definition());
        Optional<Undefined> undefined = figure.undefined();
        undefined.ifPresent(reason -> reasons.add(figure.definition().name() + " is " + reason.sentence()));
    }

    private void notes(Section section) {
        if (!reasons.isEmpty()) {
            section.note("A dash stands for no value: " + String.join("; ", reasons) + ".");
        }
        section.details("Definitions", () -> {
            out.open("dl", "class", "definitions");
            definitions.forEach((name, definition) -> {
                out.element("dt", name + " (" + definition.unit() + ")");
                out.element("dd", definition.formula() + ". Source: " + definition.source());
            });
            out.closeLine();
        });
    }

    private String currency() {
        return report.folder().settings().currency();
    }

    private static String name(RunItem item) {
        return item.source().text() + (item.description().isEmpty() ? "" : " \u00b7 " + item.description());
    }

    /** {@code 2011-W05} as {@code W05}, and with its year in the first week. */
    private static String shortWeek(String label) {
        int dash = label.indexOf('-');
        return dash < 0 || label.endsWith("W01") ? label : label.substring(dash + 1);
    }
}
