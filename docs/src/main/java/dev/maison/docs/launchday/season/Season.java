package dev.maison.docs.launchday.season;

import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import dev.maison.docs.launchday.InputProblem;
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
    /** Most items x doors x weeks of this example, which keeps every week of every pair in memory. */
    private static final long MAX_WEEKLY_CELLS = 50_000_000;

    /** Most units of one item. */
    private static final long MAX_SUPPLY_UNITS = 1_000_000_000;

    /** Applies the rules to the weeks before a cut-off. */
    public static Season at(
            LocalDate cutOff, List<SaleLine> lines, LocalDate firstDay, HouseFiles house, LaunchSettings settings) {
        Window history = Window.before(cutOff, settings.historyWeeks(), firstDay);
        List<Stockist> doors = house.doors().isEmpty() ? DoorRule.choose(lines, history, settings) : house.doors();
        List<RunItem> items =
                house.items().isEmpty() ? ItemRule.choose(lines, history, doors, settings) : house.items();
        check(cutOff, history, doors, items, settings);
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

    private static void check(
            LocalDate cutOff, Window history, List<Stockist> doors, List<RunItem> items, LaunchSettings settings) {
        if (doors.isEmpty()) {
            throw new InputProblem(
                    "doors of the launch must number at least 1 but numbered 0: no buyer has sales in "
                            + settings.doorMinWeeks() + " different weeks of the " + history.weeks() + " before "
                            + cutOff
                            + " with at least half of its lines for " + settings.doorMinUnits()
                            + " units or more\nMaybe name the doors in doors.csv, or set door_min_weeks, door_min_units or cut_off.");
        }
        if (items.isEmpty()) {
            throw new InputProblem(
                    "items of the launch must number at least 1 but numbered 0: the doors bought nothing in the "
                            + history.weeks() + " weeks before " + cutOff
                            + "\nMaybe name the items in items.csv, or set cut_off in settings.csv.");
        }
        long weekly = (long) doors.size() * items.size() * Math.max(history.weeks(), settings.horizonWeeks());
        if (weekly > MAX_WEEKLY_CELLS) {
            throw new InputProblem(
                    "items x doors x weeks of the launch must be at most " + MAX_WEEKLY_CELLS + " but was "
                            + items.size() + " x " + doors.size() + " x "
                            + Math.max(history.weeks(), settings.horizonWeeks())
                            + "\nMaybe set fewer items or history_weeks in settings.csv.");
        }
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
                : checkSupply(
                        settings.supplyShare().times(Ratio.of(weeks, pastWeeks)).times(pastUnits, RoundingMode.FLOOR));
    }

    private static long checkSupply(long units) {
        if (units > MAX_SUPPLY_UNITS) {
            throw new InputProblem("supply of an item must be at most " + MAX_SUPPLY_UNITS + " units but was " + units
                    + "\nMaybe a row of the sales file has far too many units.");
        }
        return units;
    }
}
