package dev.maison.docs.launchday.season;

import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import dev.maison.docs.launchday.sales.SaleLine;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One launch as it stands on the day of the cut-off: everything here is known from the weeks before it.
 *
 * @param cutOff the day of the decision
 * @param history the weeks that were looked at
 * @param doors the doors, by id
 * @param items the items of the run, by code
 * @param trade what the doors bought in the history
 * @param trust what the strength of like items and like doors was scaled by, see {@link Calibration}
 * @param forecast demand over the horizon
 * @param supply units to give per item
 */
public record Season(
        LocalDate cutOff,
        Window history,
        List<Stockist> doors,
        List<RunItem> items,
        Trade trade,
        double trust,
        Forecast forecast,
        List<Long> supply) {

    /** Applies the rules to the weeks before a cut-off. */
    public static Season at(
            LocalDate cutOff, List<SaleLine> lines, LocalDate firstDay, HouseFiles house, LaunchSettings settings) {
        Window history = Window.before(cutOff, settings.historyWeeks(), firstDay);
        List<Stockist> doors = house.doors().isEmpty() ? DoorRule.choose(lines, history, settings) : house.doors();
        List<RunItem> items =
                house.items().isEmpty() ? ItemRule.choose(lines, history, doors, settings) : house.items();
        Trade trade = Trade.of(lines, history, sources(items), ids(doors));
        double trust = Calibration.trust(lines, history, items, doors, settings);
        Forecast forecast = new OrderModel(trade, items, doors, settings.horizonWeeks()).forecast(trust);
        return new Season(
                cutOff,
                history,
                doors,
                items,
                trade,
                trust,
                forecast,
                IntStream.range(0, items.size())
                        .mapToObj(item -> supply(items.get(item), trade.units(item), history.weeks(), settings))
                        .toList());
    }

    /** The doors' ids. */
    public static List<DoorId> ids(List<Stockist> doors) {
        return doors.stream().map(Stockist::door).toList();
    }

    /** The items whose sales speak for the items of the run. */
    public static List<SkuId> sources(List<RunItem> items) {
        return items.stream().map(RunItem::source).toList();
    }

    /** What the items sold over the weeks from the cut-off on; by the run's own codes. */
    public Trade boughtAfter(List<SaleLine> lines, int weeks) {
        return Trade.of(
                lines,
                Window.from(cutOff, weeks),
                items.stream().map(RunItem::sku).toList(),
                ids(doors));
    }

    private static long supply(RunItem item, long pastUnits, int historyWeeks, LaunchSettings settings) {
        return item.supplyUnits().isPresent()
                ? item.supplyUnits().getAsInt()
                : shareOfPace(pastUnits, historyWeeks, settings.horizonWeeks(), settings);
    }

    /** The settings' share of past units, over as many weeks as asked for, rounded down. */
    static long shareOfPace(long pastUnits, int pastWeeks, int weeks, LaunchSettings settings) {
        return pastWeeks == 0
                ? 0
                : settings.supplyShare().times(Ratio.of(weeks, pastWeeks)).times(pastUnits, RoundingMode.FLOOR);
    }
}
