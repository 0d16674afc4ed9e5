package dev.maison.kpi.retail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maison.core.Amount;
import dev.maison.core.ClientId;
import dev.maison.core.DoorId;
import dev.maison.core.MarketId;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import dev.maison.core.proof.Verdict;
import dev.maison.core.time.RetailCalendar;
import dev.maison.kpi.Figure;
import dev.maison.kpi.FigureFormula;
import dev.maison.kpi.FigureParts;
import dev.maison.kpi.Origin;
import dev.maison.kpi.Sum;
import dev.maison.kpi.Undefined;
import dev.maison.kpi.rollup.Dimension;
import dev.maison.kpi.rollup.Grouping;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SalesRollUpTest {
    private final SalesLines lines = Lines.table();
    private final Dimension market = lines.byMarket();
    private final Dimension item = lines.byItem();
    private final Dimension week = lines.byIsoWeek();
    private final SalesRollUp season =
            SalesRollUp.of(lines, Grouping.of(market), Grouping.of(item), Grouping.of(week), Grouping.of(market, week));

    private static void refuses(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    private Ratio value(String marketLabel, FigureFormula<SalesSums> formula) {
        return season.findCell(Grouping.of(market), marketLabel)
                .orElseThrow()
                .figure(formula)
                .value()
                .orElseThrow();
    }

    @Test
    void figuresOfTheWholeSeason() {
        SalesSums sums = season.total().sums();

        assertThat(sums.figure(SalesValue.GROSS).value()).contains(Ratio.of(470));
        assertThat(sums.figure(SalesValue.RETURNED).value()).contains(Ratio.of(20));
        assertThat(sums.figure(SalesValue.NET).value()).contains(Ratio.of(450));
        assertThat(sums.figure(ReturnRate.BY_UNITS).value()).contains(Ratio.of(1, 7));
        assertThat(sums.figure(ReturnRate.BY_VALUE).value()).contains(Ratio.of(2, 47));
        assertThat(sums.figure(AverageOrderValue.GROSS).value()).contains(Ratio.of(94));
        assertThat(sums.figure(AverageOrderValue.NET).value()).contains(Ratio.of(90));
        assertThat(sums.figure(UnitsPerTransaction.GROSS).value()).contains(Ratio.of(7, 5));
        assertThat(sums.figure(UnitsPerTransaction.NET).value()).contains(Ratio.of(6, 5));
        assertThat(sums.figure(RepeatRate.TWO_ORDERS).value()).contains(Ratio.ONE);
        assertThat(sums.allValue()).isEqualTo(Sum.retail(Amount.of("400", "EUR")));
        assertThat(sums.lines()).isEqualTo(Sum.facts(8)).hasToString("8 facts");
    }

    @Test
    void figuresByMarketAreOfItsOwnOrdersAndClients() {
        assertThat(value("France", RepeatRate.TWO_ORDERS)).isEqualTo(Ratio.of(1, 2));
        assertThat(value("Japan", RepeatRate.TWO_ORDERS)).isEqualTo(Ratio.ZERO);
        assertThat(value("Japan", AverageOrderValue.GROSS)).isEqualTo(Ratio.of(110));
        assertThat(value("France", ReturnRate.BY_UNITS)).isEqualTo(Ratio.of(1, 5));
    }

    @Test
    void everyFigureNamesItsDefinition() {
        for (FigureFormula<SalesSums> formula : List.<FigureFormula<SalesSums>>of(
                SalesValue.GROSS,
                SalesValue.RETURNED,
                SalesValue.NET,
                ReturnRate.BY_UNITS,
                ReturnRate.BY_VALUE,
                AverageOrderValue.GROSS,
                AverageOrderValue.NET,
                UnitsPerTransaction.GROSS,
                UnitsPerTransaction.NET,
                RepeatRate.TWO_ORDERS)) {
            assertThat(season.total().figure(formula).definition()).isEqualTo(formula.definition());
        }
        assertThat(season.total().figure(AverageOrderValue.GROSS).unit()).isEqualTo("EUR per order");
    }

    @Test
    void aCellWithoutSalesHasReasonsAndNoNumbers() {
        SalesLines returns = SalesLines.builder("EUR")
                .add(Lines.line(SaleKind.RETURN, "9", "Ada", "BAG", "France", 0, 1, "100.00"))
                .build();
        SalesCell total = SalesRollUp.of(returns).total();

        assertThat(total.figure(ReturnRate.BY_UNITS).undefined()).contains(new Undefined.ZeroDenominator("units sold"));
        assertThat(total.figure(ReturnRate.BY_VALUE).undefined())
                .contains(new Undefined.ZeroDenominator("gross sales"));
        assertThat(total.figure(AverageOrderValue.NET).undefined()).contains(new Undefined.ZeroDenominator("orders"));
        assertThat(total.figure(RepeatRate.TWO_ORDERS).undefined()).contains(new Undefined.ZeroDenominator("clients"));
        assertThat(total.figure(SalesValue.NET).value()).contains(Ratio.of(-100));
    }

    @Test
    void ordersWithoutClientsSayNothingOfWhoCameBack() {
        SalesLines unknown = SalesLines.builder("EUR")
                .add(Lines.line(SaleKind.SALE, "3", "", "BAG", "Japan", 2, 1, "110.00"))
                .build();

        assertThat(SalesRollUp.of(unknown).total().figure(RepeatRate.TWO_ORDERS).undefined())
                .contains(new Undefined.NoIdentifiedClients(Sum.orders(1)));
    }

    @Test
    void noLinesMakeATotalWithoutSales() {
        SalesLines none = SalesLines.builder("EUR").build();
        SalesRollUp rollUp = SalesRollUp.of(none, Grouping.of(none.byMarket(), none.byIsoWeek()));

        assertThat(rollUp.total().sums().grossSales()).isEqualTo(Sum.retail(Amount.zero("EUR")));
        assertThat(rollUp.cells(Grouping.of(none.byMarket(), none.byIsoWeek()))).isEmpty();
        assertThat(rollUp.reconcile()).isEqualTo(Verdict.proven());
        assertThat(none.days()).isZero();
        assertThatThrownBy(none::firstDay)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("there is no first day without lines");
    }

    @Test
    void partsReconcileAndSayWhereTheyCannotAddUp() {
        assertThat(season.reconcile()).isEqualTo(Verdict.proven());
        assertThat(season.verifyAgainstLines()).isEqualTo(Verdict.proven());

        FigureParts byMarket = season.parts(ReturnRate.BY_VALUE, Grouping.of(market));
        assertThat(byMarket.verdict()).isEqualTo(Verdict.proven());
        assertThat(byMarket.parts()).extracting(part -> part.labels().get(0)).containsExactly("France", "Japan");

        assertThat(season.parts(AverageOrderValue.GROSS, Grouping.of(market)).verdict())
                .isEqualTo(Verdict.proven());
        assertThat(season.parts(AverageOrderValue.GROSS, Grouping.of(item)).verdict())
                .isEqualTo(
                        new Verdict.Undecided("denominator of average order value, gross does not add up: orders are "
                                + "counted once in each part, 6 orders over 2 parts, and once in the whole, 5 orders"));
        assertThat(season.parts(RepeatRate.TWO_ORDERS, Grouping.of(week)).verdict())
                .isInstanceOf(Verdict.Undecided.class);

        SalesCell france = season.findCell(Grouping.of(market), "France").orElseThrow();
        FigureParts weeks = season.parts(SalesValue.NET, france, Grouping.of(market, week));
        assertThat(weeks.verdict()).isEqualTo(Verdict.proven());
        assertThat(weeks.parts()).extracting(part -> part.labels().get(1)).containsExactly("2024-W01", "2024-W02");
    }

    @Test
    void cellsKnowTheirPlaceAndTheirParents() {
        SalesCell cell =
                season.findCell(Grouping.of(market, week), "Japan", "2024-W02").orElseThrow();

        assertThat(cell.label(market)).isEqualTo("Japan");
        assertThat(cell.label(week)).isEqualTo("2024-W02");
        assertThat(season.findCell(Grouping.of(market), "Italy")).isEmpty();
        refuses(() -> cell.label(item), "dimension of cell must be one of [market, week] but was item");
        refuses(
                () -> season.cells(Grouping.of(item, week)),
                "grouping of SalesRollUp must be one of [[], [market], [item], [week], [market, week]] but was [item, week]");
        refuses(
                () -> season.parts(SalesValue.NET, cell, Grouping.of(market)),
                "dimensions of parts must hold those of the whole, [market, week], but were [market]");
        assertThat(season.groupings()).startsWith(Grouping.total());
        assertThat(season.lines()).isSameAs(lines);
        assertThat(season).hasToString("8 sales lines in EUR by [[], [market], [item], [week], [market, week]]");
    }

    @Test
    void theOrderOfLinesHasNoMeaning() {
        List<SalesLine> reversed = new ArrayList<>(Lines.season());
        Collections.reverse(reversed);
        SalesLines other = SalesLines.builder("EUR").addAll(reversed).build();

        assertThat(other.digest()).isEqualTo(lines.digest());
        reversed.remove(0);
        assertThat(SalesLines.builder("EUR").addAll(reversed).build().digest()).isNotEqualTo(lines.digest());
    }

    @Test
    void generatedLinesSaySo() {
        Origin origin = Origin.generated("made up for a test");
        SalesLines made =
                SalesLines.builder("EUR").origin(origin).addAll(Lines.season()).build();

        assertThat(SalesRollUp.of(made).origin()).isEqualTo(origin);
        assertThat(SalesRollUp.of(made).total().figure(SalesValue.NET).isGenerated())
                .isTrue();
    }

    @Test
    void timeIsGroupedByAnyCalendar() {
        assertThat(week.members()).containsExactly("2024-W01", "2024-W02");
        assertThat(lines.byDay().size()).isEqualTo(10).isEqualTo(lines.days());
        assertThat(lines.firstDay()).isEqualTo(Lines.MONDAY);
        assertThat(lines.byDate("month", date -> YearMonth.from(date).toString())
                        .members())
                .containsExactly("2024-01");
        assertThat(lines.byRetailWeek(RetailCalendar.nrf()).members()).containsExactly("FY2023-W49", "FY2023-W50");
        assertThat(lines.byItemGroup("category", id -> id.equals("BAG") ? "leather" : "accessories")
                        .members())
                .containsExactly("accessories", "leather");
    }

    @Test
    void linesWithoutADoorOrClientHaveAMemberOfTheirOwn() {
        assertThat(lines.byDoor().members()).containsExactly(SalesLines.NONE);
        assertThat(lines.byClient().members()).containsExactly(SalesLines.NONE, "Ada", "Bo");
        SalesLines oneDoor = SalesLines.builder("EUR")
                .add(SalesLine.builder()
                        .from(Lines.season().get(0))
                        .door(DoorId.of("GINZA"))
                        .build())
                .build();
        assertThat(oneDoor.byDoor().members()).containsExactly("GINZA");
        assertThat(oneDoor.byClient().members()).containsExactly("Ada");
    }

    @Test
    void sumsByHandAnswerFigures() {
        SalesSums sums = SalesSums.builder("EUR")
                .soldUnits(Sum.units(340))
                .returnedUnits(Sum.units(12))
                .build();
        Figure rate = sums.figure(ReturnRate.BY_UNITS);

        assertThat(rate.value()).contains(Ratio.of(3, 85));
        assertThat(rate).isEqualTo(ReturnRate.byUnits(Sum.units(12), Sum.units(340)));
        assertThat(sums.netUnits()).isEqualTo(Sum.units(328));
        assertThat(ReturnRate.byValue(Sum.retail(Amount.of("1", "EUR")), Sum.retail(Amount.of("4", "EUR")))
                        .value())
                .contains(Ratio.of(1, 4));
        assertThat(RepeatRate.of(Sum.clients(3), Sum.clients(4)).value()).contains(Ratio.of(3, 4));
    }

    @Test
    void refusesLinesThatCannotBe() {
        SalesLine line = Lines.season().get(0);
        refuses(
                () -> SalesLine.builder().from(line).order(" ").build(),
                "order of SalesLine must not be blank but was \" \"");
        refuses(
                () -> SalesLine.builder().from(line).units(-1).build(),
                "units of SalesLine of kind SALE must be positive but was -1\n"
                        + "Maybe the source marks returns by a minus sign: the kind says so here.");
        refuses(
                () -> SalesLine.builder()
                        .from(line)
                        .unitPrice(Amount.of("-1", "EUR"))
                        .build(),
                "unitPrice of SalesLine of kind SALE must not be negative but was EUR -1.00\nMaybe the line is an adjustment.");
        assertThat(line.value()).isEqualTo(Amount.of("100", "EUR"));
    }

    @Test
    void refusesLinesThatDoNotFitTheOthers() {
        SalesLine line = Lines.season().get(0);
        refuses(() -> SalesLines.builder("euro"), "currency of Basis must be three capital letters but was \"euro\"");
        refuses(() -> SalesLines.builder("JPY").add(line), "currency of SalesLine of order 1 must be JPY but was EUR");
        refuses(
                () -> SalesLines.builder("EUR")
                        .add(SalesLine.builder()
                                .from(line)
                                .units(Integer.MAX_VALUE)
                                .unitPrice(Amount.ofMicros(Long.MAX_VALUE, "EUR"))
                                .build()),
                "value of SalesLine of order 1 must fit a long of micro-units but was 2147483647 times EUR 9223372036854.775807");
        refuses(
                () -> SalesLines.builder("EUR")
                        .add(SalesLine.builder().from(line).date(LocalDate.MAX).build()),
                "date must lie within five million years of 1970 but was +999999999-12-31");
        refuses(
                () -> SalesLines.builder("EUR")
                        .add(line)
                        .add(SalesLine.builder()
                                .from(line)
                                .date(LocalDate.of(202400, 1, 1))
                                .build())
                        .build(),
                "days from first to last must number at most 1000000 but numbered 73185832, from 2024-01-01 to +202400-01-01\n"
                        + "Maybe a date is mistyped.");
        refuses(
                () -> SalesLines.builder("EUR")
                        .add(line)
                        .add(SalesLine.builder()
                                .from(line)
                                .client(ClientId.of("Bo"))
                                .build())
                        .build(),
                "client of order 1 must be the same on every line but was Ada and Bo\n"
                        + "Maybe order numbers are used again: put the day or the till before them.");
        refuses(
                () -> SalesLines.builder("EUR")
                        .add(line)
                        .add(Lines.line(SaleKind.SALE, "1", "", "BAG", "France", 0, 1, "1"))
                        .build(),
                "client of order 1 must be the same on every line but was Ada and (none)\n"
                        + "Maybe order numbers are used again: put the day or the till before them.");
    }

    @Test
    void refusesDoorsAndClientsThatWouldPassForNone() {
        SalesLine line = Lines.line(SaleKind.SALE, "1", "", "BAG", "France", 0, 1, "1");
        String maybe = " must not be \"(none)\", which stands for none, but was\nMaybe it is to be left out.";
        refuses(
                () -> SalesLines.builder("EUR")
                        .add(SalesLine.builder()
                                .from(line)
                                .client(ClientId.of("(none)"))
                                .build()),
                "client of SalesLine of order 1" + maybe);
        refuses(
                () -> SalesLines.builder("EUR")
                        .add(SalesLine.builder()
                                .from(line)
                                .door(DoorId.of("(none)"))
                                .build()),
                "door of SalesLine of order 1" + maybe);
    }

    @Test
    void refusesWeeksOfAnotherYearThatHasAsManyDays() {
        SalesLines thisYear = Lines.table();
        SalesLines lastYear = SalesLines.builder("EUR")
                .addAll(Lines.season().stream()
                        .map(line -> SalesLine.builder()
                                .from(line)
                                .date(line.date().minusWeeks(52))
                                .build())
                        .toList())
                .build();
        refuses(
                () -> SalesRollUp.of(lastYear, Grouping.of(thisYear.byIsoWeek())),
                "labels of the codes of Dimension week must be those of the facts but were others\n"
                        + "Maybe the dimension was made from other facts.");
    }

    @Test
    void equalLinesAreSoManyLines() {
        SalesLine line = SalesLine.builder()
                .kind(SaleKind.SALE)
                .order("1")
                .item(SkuId.of("BAG"))
                .market(MarketId.of("France"))
                .date(Lines.MONDAY)
                .units(1)
                .unitPrice(Amount.of("100", "EUR"))
                .build();
        SalesLines twice = SalesLines.builder("EUR").add(line).add(line).build();

        assertThat(SalesRollUp.of(twice).total().sums().soldUnits()).isEqualTo(Sum.units(2));
        assertThat(SalesRollUp.of(twice).total().sums().orders()).isEqualTo(Sum.orders(1));
    }
}
