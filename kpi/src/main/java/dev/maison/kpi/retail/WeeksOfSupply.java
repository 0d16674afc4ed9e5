package dev.maison.kpi.retail;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.core.Ratio;
import dev.maison.kpi.Basis;
import dev.maison.kpi.Figure;
import dev.maison.kpi.FigureDefinition;
import dev.maison.kpi.FigureFormula;
import dev.maison.kpi.Origin;
import dev.maison.kpi.Sum;
import dev.maison.kpi.Undefined;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Weeks of supply, also called weeks of cover or weeks on hand: how long closing stock lasts.
 *
 * <p>In weeks, zero or more. Three methods:
 *
 * <ul>
 *   <li>{@link #trailing}: at the average sales of the last weeks, the period's last week included.
 *   <li>{@link #forward}: at the average sales of the weeks ahead.
 *   <li>{@link #runDown}: week by week ahead until stock is used up, the last week by its share.
 * </ul>
 *
 * <p>Sales are units sold before returns. A week is a member of the roll-up's time dimension; weeks cut short at the ends of the ledger
 * count as whole ones. Undefined where nothing sells, stock is negative, or the ledger lacks weeks. For the two averages, stock and sales add
 * up over products, markets and doors; a run-down is no ratio of sums, and is computed from the sums at each level instead.
 *
 * <p>Every method also takes plain sums, in units, at retail or at cost, never mixed:
 *
 * <pre>{@code
 * WeeksOfSupply.backward(Sum.units(250), Sum.units(50), 1); // 5 weeks
 * WeeksOfSupply.forwardByRunDown(Sum.units(70), List.of(Sum.units(40), Sum.units(60))); // 1 + 30/60 = 3/2 weeks
 * }</pre>
 */
public final class WeeksOfSupply implements FigureFormula<StockPeriod> {
    private static final FigureDefinition BACKWARD = FigureDefinition.builder()
            .name("weeks of supply, backward")
            .formula("stock at the end / (sales of the weeks up to then / number of weeks)")
            .numerator("stock")
            .denominator("sales")
            .unit("weeks")
            .source("ordinary definition; also weeks on hand, weeks of cover")
            .build();
    private static final FigureDefinition FORWARD = FigureDefinition.builder()
            .name("weeks of supply, forward by average")
            .formula("stock at the end / (sales of the weeks ahead / number of weeks)")
            .numerator("stock")
            .denominator("sales ahead")
            .unit("weeks")
            .source("forward weeks of supply, average method")
            .build();
    private static final FigureDefinition RUN_DOWN = FigureDefinition.builder()
            .name("weeks of supply, forward by run-down")
            .formula("whole weeks ahead that stock covers + what is left / sales of the next week")
            .numerator("")
            .unit("weeks")
            .source("forward weeks of supply, run-down method")
            .build();
    private static final FigureDefinition SAFETY = FigureDefinition.builder()
            .name("weeks of supply with safety stock")
            .formula("(stock + safety stock) / (sales / number of weeks)")
            .numerator("stock + safety stock")
            .denominator("sales")
            .unit("weeks")
            .source("rare; the ordinary definition does not add safety stock, which stock on hand already holds")
            .build();
    private static final FigureDefinition TICKET = FigureDefinition.builder()
            .name("weeks of cover at ticket value")
            .formula("stock at ticket / ((sales + price reductions) / number of weeks)")
            .numerator("stock at ticket")
            .denominator("sales at ticket")
            .unit("weeks")
            .source("restates sales to ticket value, so that cover in value equals cover in units")
            .build();
    private static final FigureDefinition AVERAGE = FigureDefinition.builder()
            .name("average weeks of cover")
            .formula("sum of the weeks' closing stocks / sales of the weeks")
            .numerator("sum of closing stocks")
            .denominator("sales")
            .unit("weeks")
            .source("average stock over average weekly sales")
            .build();

    /** Which weeks are looked at. */
    private enum Method {
        TRAILING,
        FORWARD,
        RUN_DOWN
    }

    private final Method method;
    private final int window;

    private WeeksOfSupply(Method method, int window) {
        this.method = method;
        this.window = window;
    }

    /**
     * Returns the method by the average of the last {@code weeks} weeks, the period's last included.
     *
     * @throws IllegalArgumentException if {@code weeks} is not positive
     */
    public static WeeksOfSupply trailing(int weeks) {
        return new WeeksOfSupply(Method.TRAILING, checkWeeks(weeks));
    }

    /**
     * Returns the method by the average of the {@code weeks} weeks after the period.
     *
     * @throws IllegalArgumentException if {@code weeks} is not positive
     */
    public static WeeksOfSupply forward(int weeks) {
        return new WeeksOfSupply(Method.FORWARD, checkWeeks(weeks));
    }

    /** Returns the method that runs stock down over all weeks after the period. */
    public static WeeksOfSupply runDown() {
        return new WeeksOfSupply(Method.RUN_DOWN, 0);
    }

    /**
     * Returns the ordinary figure: stock over the average sales of the {@code weeks} weeks in which {@code sales} were made.
     *
     * @throws IllegalArgumentException if {@code weeks} is not positive
     */
    public static <B extends Basis> Figure backward(Sum<B> stock, Sum<B> sales, int weeks) {
        return average(BACKWARD, Origin.recorded(), stock, sales, weeks);
    }

    /**
     * Returns stock over the average sales of the {@code weeks} weeks ahead.
     *
     * @throws IllegalArgumentException if {@code weeks} is not positive
     */
    public static <B extends Basis> Figure forwardByAverage(Sum<B> stock, Sum<B> salesAhead, int weeks) {
        return average(FORWARD, Origin.recorded(), stock, salesAhead, weeks);
    }

    /**
     * Returns how many of the weeks ahead stock covers, the last by its share; no stock lasts zero weeks. Undefined if stock outlasts
     * the weeks. A week in which more comes back than is sold adds to stock.
     *
     * @param weeklySales sales of the weeks ahead, the next week first
     */
    public static <B extends Basis> Figure forwardByRunDown(Sum<B> stock, List<Sum<B>> weeklySales) {
        return runDown(Origin.recorded(), stock, weeklySales);
    }

    /**
     * Returns the rare variant that adds safety stock to stock on hand.
     *
     * @throws IllegalArgumentException if {@code weeks} is not positive
     */
    public static <B extends Basis> Figure withSafetyStock(Sum<B> stock, Sum<B> safetyStock, Sum<B> sales, int weeks) {
        return average(SAFETY, Origin.recorded(), stock.plus(safetyStock), sales, weeks);
    }

    /**
     * Returns cover in value with sales restated to ticket value: {@code reductions} are the promotions and discounts given on them.
     *
     * @throws IllegalArgumentException if {@code weeks} is not positive
     */
    public static Figure atTicketValue(
            Sum<Basis.Retail> stock, Sum<Basis.Retail> sales, Sum<Basis.Retail> reductions, int weeks) {
        return average(TICKET, Origin.recorded(), stock, sales.plus(reductions), weeks);
    }

    /** Returns average cover: the sum of every week's closing stock over the sales of all those weeks. */
    public static <B extends Basis> Figure averageCover(Sum<B> sumOfClosingStocks, Sum<B> sales) {
        return Figure.ofRatio(AVERAGE, Origin.recorded(), sumOfClosingStocks, sales);
    }

    @Override
    public FigureDefinition definition() {
        return switch (method) {
            case TRAILING -> BACKWARD;
            case FORWARD -> FORWARD;
            case RUN_DOWN -> RUN_DOWN;
        };
    }

    @Override
    public Figure of(StockPeriod period) {
        StockTimeline timeline = period.timeline();
        int end = period.to();
        int ahead = timeline.weeks().size() - end;
        Sum<Basis.Units> stock = period.closingUnits();
        return switch (method) {
            case TRAILING ->
                end < window
                        ? missing(period, end, false)
                        : average(BACKWARD, period.origin(), stock, sold(timeline, end - window, end), window);
            case FORWARD ->
                ahead < window
                        ? missing(period, ahead, true)
                        : average(FORWARD, period.origin(), stock, sold(timeline, end, end + window), window);
            case RUN_DOWN -> {
                List<Sum<Basis.Units>> sales = new ArrayList<>();
                for (int week = end; week < end + ahead; week++) {
                    sales.add(sold(timeline, week, week + 1));
                }
                yield runDown(period.origin(), stock, sales);
            }
        };
    }

    private Figure missing(StockPeriod period, int found, boolean ahead) {
        return Figure.undefined(definition(), period.origin(), new Undefined.MissingWeeks(window, found, ahead));
    }

    private static Sum<Basis.Units> sold(StockTimeline timeline, int from, int to) {
        return timeline.weeks(from, to).soldUnits();
    }

    private static <B extends Basis> Figure average(
            FigureDefinition definition, Origin origin, Sum<B> stock, Sum<B> sales, int weeks) {
        Figure figure = Figure.ofRatio(definition, origin, stock, sales, Ratio.of(checkWeeks(weeks)));
        return stock.signum() < 0 ? figure.undefinedBecause(new Undefined.NegativeStock(stock)) : figure;
    }

    private static <B extends Basis> Figure runDown(Origin origin, Sum<B> stock, List<Sum<B>> weeklySales) {
        if (stock.signum() < 0) {
            return Figure.undefined(RUN_DOWN, origin, new Undefined.NegativeStock(stock));
        }
        Sum<B> left = stock;
        for (int week = 0; week < weeklySales.size() && left.signum() > 0; week++) {
            Sum<B> after = left.minus(weeklySales.get(week));
            if (after.signum() <= 0) {
                BigInteger sold = weeklySales.get(week).steps();
                return Figure.ofValue(RUN_DOWN, origin, Ratio.of(week).plus(Ratio.of(left.steps(), sold)));
            }
            left = after;
        }
        return left.signum() == 0
                ? Figure.ofValue(RUN_DOWN, origin, Ratio.ZERO)
                : Figure.undefined(RUN_DOWN, origin, new Undefined.StockOutlastsWeeks(weeklySales.size(), left));
    }

    private static int checkWeeks(int weeks) {
        checkArgument(weeks > 0, "weeks of WeeksOfSupply must be positive but was %s", weeks);
        return weeks;
    }

    /** The method and its window. */
    @Override
    public String toString() {
        return definition().name() + (method == Method.RUN_DOWN ? "" : " over " + window + " weeks");
    }
}
