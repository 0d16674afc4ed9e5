package dev.maison.kpi.retail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.MarketId;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import dev.maison.core.proof.Verdict;
import dev.maison.core.time.RetailCalendar;
import dev.maison.kpi.Figure;
import dev.maison.kpi.FigureFormula;
import dev.maison.kpi.Origin;
import dev.maison.kpi.Sum;
import dev.maison.kpi.Undefined;
import dev.maison.kpi.rollup.Dimension;
import dev.maison.kpi.rollup.Grouping;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class StockRollUpTest {
    private static final SkuId BAG = SkuId.of("BAG");
    private static final SkuId BELT = SkuId.of("BELT");
    private static final MarketId FRANCE = MarketId.of("France");
    private static final MarketId JAPAN = MarketId.of("Japan");

    private static StockMovement movement(MovementKind kind, SkuId item, MarketId market, int day, long units) {
        return StockMovement.builder()
                .kind(kind)
                .item(item)
                .market(market)
                .date(Lines.MONDAY.plusDays(day))
                .units(units)
                .build();
    }

    private static StockLedger.Builder builder() {
        return StockLedger.builder(Lines.table())
                .unitCost(BAG, Amount.of("40.00", "EUR"))
                .unitCost(BELT, Amount.of("5.00", "EUR"));
    }

    /** Four weeks of stock around the two weeks of {@link Lines#season}. */
    private static StockLedger ledger() {
        return builder()
                .add(movement(MovementKind.OPENING, BAG, FRANCE, 0, 4))
                .add(movement(MovementKind.OPENING, BELT, FRANCE, 0, 5))
                .add(movement(MovementKind.OPENING, BAG, JAPAN, 0, 1))
                .add(movement(MovementKind.RECEIPT, BAG, JAPAN, 7, 2))
                .add(movement(MovementKind.ADJUSTMENT, BELT, FRANCE, 15, -1))
                .add(movement(MovementKind.RECEIPT, BELT, FRANCE, 22, 10))
                .build();
    }

    private final StockLedger ledger = ledger();
    private final Dimension market = ledger.byMarket();
    private final Dimension item = ledger.byItem();
    private final StockRollUp stock = StockRollUp.of(
            ledger, ledger.byIsoWeek(), Grouping.of(market), Grouping.of(item), Grouping.of(item, market));

    private static void refuses(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void stockFollowsFromFlowsAndIsNotSummedOverWeeks() {
        StockTimeline total = stock.total();

        assertThat(total.weeks()).containsExactly("2024-W01", "2024-W02", "2024-W03", "2024-W04");
        assertThat(total.week(0).openingUnits()).isEqualTo(Sum.units(10));
        assertThat(total.week(0).soldUnits()).isEqualTo(Sum.units(5));
        assertThat(total.week(0).closingUnits()).isEqualTo(Sum.units(5));
        assertThat(total.week(1).openingUnits()).isEqualTo(Sum.units(5));
        assertThat(total.week(1).receivedUnits()).isEqualTo(Sum.units(2));
        assertThat(total.week(1).returnedUnits()).isEqualTo(Sum.units(1));
        assertThat(total.week(1).closingUnits()).isEqualTo(Sum.units(6));
        assertThat(total.week("2024-W03").adjustedUnits()).isEqualTo(Sum.units(-1));
        assertThat(total.week("2024-W03").adjustedCost()).isEqualTo(Sum.cost(Amount.of("-5", "EUR")));
        assertThat(total.all().openingUnits()).isEqualTo(Sum.units(10));
        assertThat(total.all().closingUnits()).isEqualTo(Sum.units(15));
        assertThat(total.all().openingCost()).isEqualTo(Sum.cost(Amount.of("225", "EUR")));
        assertThat(total.all().receivedCost()).isEqualTo(Sum.cost(Amount.of("130", "EUR")));
        assertThat(total.all().closingCost()).isEqualTo(Sum.cost(Amount.of("180", "EUR")));
        assertThat(total.weeks(2, 2).closingUnits()).isEqualTo(Sum.units(6));
        assertThat(total.upTo(1).weeks()).containsExactly("2024-W01", "2024-W02");
        assertThat(total.upTo(1)).hasToString("[] [2024-W01, 2024-W02]");
        assertThat(total).hasToString("[] over 4 weeks");
    }

    @Test
    void figuresOfTheSeason() {
        StockPeriod twoWeeks = stock.total().upTo(1);

        assertThat(value(twoWeeks, SellThrough.OVER_RECEIVED)).isEqualTo(Ratio.of(7, 2));
        assertThat(value(twoWeeks, SellThrough.OVER_OPENING)).isEqualTo(Ratio.of(7, 10));
        assertThat(value(twoWeeks, SellThrough.OVER_OPENING_PLUS_RECEIVED)).isEqualTo(Ratio.of(7, 12));
        assertThat(value(twoWeeks, SellThrough.NET_OVER_OPENING_PLUS_RECEIVED)).isEqualTo(Ratio.of(1, 2));
        // Four bags at 40 and two belts at 5 are gone; net sales are 450.
        assertThat(value(twoWeeks, GrossMargin.AMOUNT)).isEqualTo(Ratio.of(280));
        assertThat(value(twoWeeks, GrossMargin.RATIO)).isEqualTo(Ratio.of(28, 45));
        assertThat(value(twoWeeks, CostOfGoodsSold.PERPETUAL)).isEqualTo(Ratio.of(170));
        assertThat(value(twoWeeks, CostOfGoodsSold.PERIODIC)).isEqualTo(Ratio.of(170));
        assertThat(value(stock.total().all(), CostOfGoodsSold.PERIODIC)).isEqualTo(Ratio.of(175));
        assertThat(twoWeeks.grossSales()).isEqualTo(Sum.retail(Amount.of("470", "EUR")));
        assertThat(twoWeeks.figure(GrossMargin.AMOUNT).unit()).isEqualTo("EUR");
    }

    private static Ratio value(StockPeriod period, FigureFormula<StockPeriod> formula) {
        Figure figure = period.figure(formula);
        assertThat(figure.definition()).isEqualTo(formula.definition());
        return figure.value().orElseThrow();
    }

    @Test
    void weeksOfSupplyLookBackOrAhead() {
        StockTimeline total = stock.total();

        // 6 in stock, 7 sold in two weeks.
        assertThat(value(total.week(1), WeeksOfSupply.trailing(2))).isEqualTo(Ratio.of(12, 7));
        assertThat(value(total.week(1), WeeksOfSupply.trailing(1))).isEqualTo(Ratio.of(3));
        // 5 in stock after the first week, 2 sold in the second, none later.
        assertThat(value(total.week(0), WeeksOfSupply.forward(1))).isEqualTo(Ratio.of(5, 2));
        assertThat(value(total.week(0), WeeksOfSupply.forward(3))).isEqualTo(Ratio.of(15, 2));
        assertThat(total.week(0).figure(WeeksOfSupply.runDown()).undefined())
                .contains(new Undefined.StockOutlastsWeeks(3, Sum.units(3)));
        assertThat(total.week(1).figure(WeeksOfSupply.trailing(3)).undefined())
                .contains(new Undefined.MissingWeeks(3, 2, false));
        assertThat(total.week(2).figure(WeeksOfSupply.forward(2)).undefined())
                .contains(new Undefined.MissingWeeks(2, 1, true));
        assertThat(total.week(3).figure(WeeksOfSupply.trailing(2)).undefined())
                .contains(new Undefined.ZeroDenominator("sales"));
        assertThat(WeeksOfSupply.trailing(4)).hasToString("weeks of supply, backward over 4 weeks");
        assertThat(WeeksOfSupply.runDown()).hasToString("weeks of supply, forward by run-down");
        refuses(() -> WeeksOfSupply.trailing(0), "weeks of WeeksOfSupply must be positive but was 0");
        refuses(() -> WeeksOfSupply.forward(-1), "weeks of WeeksOfSupply must be positive but was -1");
    }

    @Test
    void stockRunsDownWeekByWeek() {
        assertThat(WeeksOfSupply.forwardByRunDown(Sum.units(70), List.of(Sum.units(40), Sum.units(60)))
                        .value())
                .contains(Ratio.of(3, 2));
        assertThat(WeeksOfSupply.forwardByRunDown(Sum.units(100), List.of(Sum.units(40), Sum.units(60)))
                        .value())
                .contains(Ratio.of(2));
        assertThat(WeeksOfSupply.forwardByRunDown(Sum.units(40), List.of(Sum.units(0), Sum.units(50)))
                        .value())
                .contains(Ratio.of(9, 5));
        assertThat(WeeksOfSupply.forwardByRunDown(Sum.units(0), List.of()).value())
                .contains(Ratio.ZERO);
        assertThat(WeeksOfSupply.forwardByRunDown(Sum.units(1), List.of()).undefined())
                .contains(new Undefined.StockOutlastsWeeks(0, Sum.units(1)));
        assertThat(WeeksOfSupply.forwardByRunDown(Sum.units(-3), List.of(Sum.units(1)))
                        .undefined())
                .contains(new Undefined.NegativeStock(Sum.units(-3)));
        assertThat(WeeksOfSupply.backward(Sum.units(-3), Sum.units(6), 2).undefined())
                .contains(new Undefined.NegativeStock(Sum.units(-3)));
        assertThat(WeeksOfSupply.forwardByAverage(Sum.units(5), Sum.units(10), 4)
                        .value())
                .contains(Ratio.of(2));
    }

    @Test
    void averageAndRunDownDisagreeOnASeasonThatTurns() {
        List<Sum<dev.maison.kpi.Basis.Units>> ahead = List.of(Sum.units(10), Sum.units(10), Sum.units(100));

        assertThat(WeeksOfSupply.forwardByAverage(Sum.units(40), Sum.units(120), 3)
                        .value())
                .contains(Ratio.ONE);
        assertThat(WeeksOfSupply.forwardByRunDown(Sum.units(40), ahead).value()).contains(Ratio.of(11, 5));
    }

    @Test
    void aRatioOfNegativeNetSalesIsUndefined() {
        Figure margin = GrossMargin.RATIO.of(Sum.retail(Amount.of("-20", "EUR")), Sum.cost(Amount.of("-5", "EUR")));

        assertThat(margin.undefined())
                .contains(new Undefined.NegativeDenominator("net sales", Sum.retail(Amount.of("-20", "EUR"))));
    }

    @Test
    void stockAddsUpOverMarketsAndProducts() {
        assertThat(stock.reconcile()).isEqualTo(Verdict.proven());
        assertThat(stock.verifyAgainstLedger()).isEqualTo(Verdict.proven());
        assertThat(stock.parts(SellThrough.OVER_OPENING, Grouping.of(market)).verdict())
                .isEqualTo(Verdict.proven());
        assertThat(stock.parts(WeeksOfSupply.trailing(2), Grouping.of(item, market), 0, 2)
                        .verdict())
                .isEqualTo(Verdict.proven());
        assertThat(stock.parts(WeeksOfSupply.runDown(), Grouping.of(item), 0, 1).verdict())
                .isEqualTo(new Verdict.Undecided("weeks of supply, forward by run-down is not made of sums"));
    }

    @Test
    void timelinesKnowTheirPlace() {
        StockTimeline japan = stock.findTimeline(Grouping.of(market), "Japan").orElseThrow();

        assertThat(japan.label(market)).isEqualTo("Japan");
        assertThat(japan.labels()).containsExactly("Japan");
        assertThat(japan.week(0).closingUnits()).isEqualTo(Sum.units(0));
        assertThat(stock.timelines(Grouping.of(item)))
                .extracting(timeline -> timeline.label(item))
                .containsExactly("BAG", "BELT");
        assertThat(stock.findTimeline(Grouping.of(market), "Italy")).isEmpty();
        assertThat(stock.week()).isEqualTo(ledger.byIsoWeek());
        assertThat(stock.ledger()).isSameAs(ledger);
        assertThat(stock.groupings()).hasSize(4);
        assertThat(stock)
                .hasToString("13 movements of stock, recorded by [[], [market], [item], [item, market]] and week");
        refuses(
                () -> stock.timelines(Grouping.of(ledger.byDoor())),
                "grouping of StockRollUp must be one of [[], [market], [item], [item, market]] but was [door]");
        refuses(() -> japan.weeks(1, 5), "weeks of StockTimeline must lie within [0, 4) in order but were from 1 to 5");
        refuses(
                () -> japan.week("2023-W01"),
                "week of StockTimeline must be one of 4 weeks, such as 2024-W01, but was 2023-W01");
    }

    @Test
    void refusesWeeksThatAreNotTimeAndTimeAmongGroups() {
        refuses(() -> StockRollUp.of(ledger, market), "week of StockRollUp must be a time dimension but was market");
        refuses(
                () -> StockRollUp.of(ledger, ledger.byIsoWeek(), Grouping.of(ledger.byDay())),
                "dimensions of StockRollUp must not be of time but were [day]\n"
                        + "Maybe weeks were meant: every timeline has them, since stock does not add up over them.");
    }

    @Test
    void ledgersAreGroupedByAnyCalendarAndCategory() {
        assertThat(ledger.firstDay()).isEqualTo(Lines.MONDAY);
        assertThat(ledger.byDay().size()).isEqualTo(23);
        assertThat(ledger.byRetailWeek(RetailCalendar.nrf()).members()).startsWith("FY2023-W49");
        assertThat(ledger.byItemGroup("category", id -> "leather").members()).containsExactly("leather");
        assertThat(ledger.byDoor().members()).containsExactly(SalesLines.NONE);
        assertThat(ledger.currency()).isEqualTo("EUR");
        assertThat(ledger.sales().size()).isEqualTo(8);
        StockLedger atDoor = StockLedger.builder(SalesLines.builder("EUR").build())
                .unitCost(BAG, Amount.of("1", "EUR"))
                .add(StockMovement.builder()
                        .from(movement(MovementKind.RECEIPT, BAG, JAPAN, 0, 1))
                        .door(DoorId.of("GINZA"))
                        .build())
                .build();
        assertThat(atDoor.byDoor().members()).containsExactly("GINZA");
        assertThat(atDoor.facts().size()).isEqualTo(1);
    }

    @Test
    void anEmptyLedgerHasATotalWithoutWeeks() {
        StockLedger none =
                StockLedger.builder(SalesLines.builder("EUR").build()).build();
        StockTimeline total = StockRollUp.of(none, none.byIsoWeek()).total();

        assertThat(total.weeks()).isEmpty();
        assertThat(total.all().figure(SellThrough.OVER_OPENING).undefined())
                .contains(new Undefined.ZeroDenominator("opening stock"));
        refuses(
                () -> total.week("2024-W01"),
                "week of StockTimeline must be one of 0 weeks, such as none, but was 2024-W01");
    }

    @Test
    void refusesMovementsThatCannotBe() {
        refuses(
                () -> movement(MovementKind.SALE, BAG, JAPAN, 0, 1),
                "kind of StockMovement must be OPENING, RECEIPT or ADJUSTMENT but was SALE\n"
                        + "Maybe the line belongs to the sales lines, which the ledger reads.");
        refuses(
                () -> movement(MovementKind.OPENING, BAG, JAPAN, 0, -1),
                "units of StockMovement of kind OPENING must not be negative but was -1");
        refuses(
                () -> movement(MovementKind.RECEIPT, BAG, JAPAN, 0, 0),
                "units of StockMovement of kind RECEIPT must be positive but was 0\n"
                        + "Maybe pieces went back to the vendor: that is an adjustment.");
    }

    @Test
    void aRefusedCostLeavesTheOneGivenBefore() {
        StockLedger.Builder ledger = builder();
        assertThatThrownBy(() -> ledger.unitCost(BAG, Amount.of("41", "EUR")))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(StockRollUp.of(ledger.build(), ledger.build().byIsoWeek())
                        .total()
                        .all()
                        .openingCost())
                .isEqualTo(StockRollUp.of(builder().build(), builder().build().byIsoWeek())
                        .total()
                        .all()
                        .openingCost());
    }

    @Test
    void refusesLedgersWithoutCostsOrWithStockFromBefore() {
        refuses(
                () -> StockLedger.builder(Lines.table())
                        .unitCost(BAG, Amount.of("40", "EUR"))
                        .build(),
                "unitCost of item BELT must be given but was not");
        refuses(
                () -> builder().unitCost(SkuId.of("HAT"), Amount.of("1", "JPY")),
                "currency of unitCost of item HAT must be EUR but was JPY");
        refuses(
                () -> builder().unitCost(SkuId.of("HAT"), Amount.of("-1", "EUR")),
                "unitCost of item HAT must not be negative but was EUR -1.00");
        refuses(
                () -> builder().unitCost(BAG, Amount.of("41", "EUR")),
                "unitCost of item BAG must be given once but was EUR 40.00 and EUR 41.00");
        refuses(
                () -> builder()
                        .add(StockMovement.builder()
                                .from(movement(MovementKind.RECEIPT, BAG, JAPAN, 0, 1))
                                .door(DoorId.of("(none)"))
                                .build()),
                "door of StockMovement of item BAG must not be \"(none)\", which stands for none, but was\n"
                        + "Maybe it is to be left out.");
        refuses(
                () -> builder()
                        .add(movement(MovementKind.OPENING, BAG, JAPAN, 1, 1))
                        .build(),
                "date of opening stock of item BAG must be the ledger's first day 2024-01-01 but was 2024-01-02");
        refuses(
                () -> builder()
                        .add(movement(MovementKind.RECEIPT, BAG, JAPAN, 1, Long.MAX_VALUE))
                        .build(),
                "cost of movement of item BAG must fit a long of micro-units but was 9223372036854775807 times 40000000");
    }

    @Test
    void aGeneratedLedgerFollowsItsRuleAndSaysSo() {
        GeneratedLedgerRule rule = GeneratedLedgerRule.builder()
                .cycleWeeks(1)
                .buyRatio(Ratio.of(3, 2))
                .costShare(Ratio.of(1, 10))
                .build();
        StockLedger generated = rule.applyTo(Lines.table());
        StockRollUp rollUp =
                StockRollUp.of(generated, generated.byIsoWeek(), Grouping.of(generated.byItem(), generated.byMarket()));
        Grouping grouping = rollUp.groupings().get(1);

        // France sells 3 belts in the first week: 5 are there, 2 are left, 1 comes back.
        StockTimeline belts = rollUp.findTimeline(grouping, "BELT", "France").orElseThrow();
        assertThat(belts.week(0).openingUnits()).isEqualTo(Sum.units(5));
        assertThat(belts.week(1).closingUnits()).isEqualTo(Sum.units(3));
        // France sells 1 bag in each week: 2 are there, 1 is left; the second week wants 2, so 1 comes.
        StockTimeline bags = rollUp.findTimeline(grouping, "BAG", "France").orElseThrow();
        assertThat(bags.week(1).receivedUnits()).isEqualTo(Sum.units(1));
        // Four bags sold for 410: 102.50 on average; a tenth of it is the cost of one.
        assertThat(bags.week(0).openingCost()).isEqualTo(Sum.cost(Amount.of("20.50", "EUR")));

        assertThat(rule.sentence())
                .isEqualTo("every 1 week stock is brought up to 3/2 of what sells before the next delivery, "
                        + "and a piece costs 1/10 of the item's average price");
        assertThat(generated.origin()).isEqualTo(Origin.generated(rule.sentence()));
        assertThat(rollUp.origin()).isEqualTo(generated.origin());
        Figure sellThrough = rollUp.total().all().figure(SellThrough.OVER_OPENING_PLUS_RECEIVED);
        assertThat(sellThrough.isGenerated()).isTrue();
        assertThat(sellThrough.sentence()).endsWith("[generated: " + rule.sentence() + "]");
    }

    @Test
    void anItemThatOnlyCameBackCostsAShareOfItsRefund() {
        SalesLines returns = SalesLines.builder("EUR")
                .add(Lines.line(SaleKind.RETURN, "9", "", "BAG", "France", 0, 1, "100.00"))
                .build();
        StockLedger generated = GeneratedLedgerRule.builder().build().applyTo(returns);

        assertThat(StockRollUp.of(generated, generated.byIsoWeek())
                        .total()
                        .all()
                        .closingCost())
                .isEqualTo(Sum.cost(Amount.of("40", "EUR")));
    }

    @Test
    void refusesRulesThatCannotBe() {
        refuses(
                () -> GeneratedLedgerRule.builder().cycleWeeks(0).build(),
                "cycleWeeks of GeneratedLedgerRule must lie within [1, 1000] but was 0");
        refuses(
                () -> GeneratedLedgerRule.builder().buyRatio(Ratio.of(1, 2)).build(),
                "buyRatio of GeneratedLedgerRule must be at least 1 but was 1/2");
        refuses(
                () -> GeneratedLedgerRule.builder().costShare(Ratio.of(2)).build(),
                "costShare of GeneratedLedgerRule must lie within [0, 1] but was 2");
    }
}
