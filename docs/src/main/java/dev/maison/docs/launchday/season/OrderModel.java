package dev.maison.docs.launchday.season;

import dev.maison.allocation.demand.DemandEstimator;
import dev.maison.allocation.demand.DemandForecast;
import dev.maison.allocation.demand.DemandPrior;
import dev.maison.allocation.demand.SalesHistory;
import java.util.List;
import java.util.Optional;

/**
 * Estimates demand from orders: how often a door orders an item, times how many units it orders.
 *
 * <p>Stockists buy in lots: 24 units in one order say far less than 24 single sales would. So {@link DemandEstimator} is given orders,
 * not units: it shrinks the rate of orders of each item at each door toward like items (the group of the item) and like doors (the
 * market). How strongly is estimated there; {@link Calibration} then scales it by what the held-out weeks of the history
 * teach. The size of an order is shrunk toward the door's usual size. Orders are negative binomial with mean {@code r} and size {@code k},
 * lots have the mean {@code q} and the squared variation {@code v}, so the units are taken as negative binomial with
 *
 * <pre>
 * q        = (units + 2 * usual lot of the door for the item) / (orders + 2), at least 1
 * mean     = r * q
 * variance = mean * q * (1 + v) + mean^2 / k
 * </pre>
 */
final class OrderModel {
    /** Orders of evidence that the usual lot of a door counts as. */
    private static final double LOT_PRIOR = 2;

    /** Orders of evidence that the usual lot of all doors counts as. */
    private static final double DOOR_PRIOR = 3;

    /** Smallest ratio of a size to its mean: below it the estimate would say next to nothing. */
    private static final double LEAST_SIZE = 1.0 / 5_000;

    private final Trade trade;
    private final int horizonWeeks;
    private final Optional<DemandForecast> orders;
    private final double[] lots;
    private final double variation;

    /**
     * Fits the model.
     *
     * @param trade what the doors bought in the history
     * @param items the items, in the trade's order
     * @param doors the doors, in the trade's order
     * @param horizonWeeks the weeks to estimate for
     */
    OrderModel(Trade trade, List<RunItem> items, List<Stockist> doors, int horizonWeeks) {
        this.trade = trade;
        this.horizonWeeks = horizonWeeks;
        SalesHistory history = history(trade, items, doors);
        this.orders = history.totalUnits() == 0
                ? Optional.empty()
                : Optional.of(DemandEstimator.estimate(history, horizonWeeks));
        this.lots = lots(trade);
        this.variation = squaredVariation(trade);
    }

    /**
     * The estimate.
     *
     * @param trust what the strength of like items and like doors is multiplied by; below 1, own history counts for more
     */
    Forecast forecast(double trust) {
        double[] means = new double[trade.items() * trade.doors()];
        double[] sizes = new double[means.length];
        for (int item = 0, cell = 0; item < trade.items(); item++) {
            for (int door = 0; door < trade.doors(); door++, cell++) {
                if (orders.isPresent()) {
                    int weeks = trade.weeksOnSale(item);
                    int own = trade.orders(item, door);
                    DemandPrior like = orders.get().basis(item, door).prior();
                    DemandPrior prior = new DemandPrior(like.meanUnitsPerWeek(), like.size() * trust);
                    double rate = prior.ownWeight(weeks) * (weeks == 0 ? 0 : (double) own / weeks)
                            + (1 - prior.ownWeight(weeks)) * prior.meanUnitsPerWeek();
                    double lot = lots[cell];
                    double mean = horizonWeeks * rate * lot;
                    double excess = mean * (lot * (1 + variation) - 1) + mean * mean / (prior.size() + own);
                    means[cell] = mean;
                    sizes[cell] = excess <= 0 ? 0 : Math.max(mean * mean / excess, mean * LEAST_SIZE);
                }
            }
        }
        return new Forecast(trade.items(), trade.doors(), means, sizes);
    }

    private static SalesHistory history(Trade trade, List<RunItem> items, List<Stockist> doors) {
        int[] orders = new int[items.size() * doors.size()];
        int[] weeks = new int[orders.length];
        for (int item = 0, cell = 0; item < items.size(); item++) {
            for (int door = 0; door < doors.size(); door++, cell++) {
                orders[cell] = trade.orders(item, door);
                weeks[cell] = trade.weeksOnSale(item);
            }
        }
        return SalesHistory.columns(items.stream().map(RunItem::sku).toList(), Season.ids(doors))
                .units(orders)
                .weeks(weeks)
                .skuGroups(items.stream().map(RunItem::group).toList())
                .doorGroups(doors.stream().map(Stockist::market).toList())
                .build();
    }

    /** Units per order and cell, shrunk toward the usual lot of the door for such an item. */
    private static double[] lots(Trade trade) {
        double[] itemOrders = new double[trade.items()];
        double[] itemUnits = new double[trade.items()];
        double[] doorOrders = new double[trade.doors()];
        double[] doorUnits = new double[trade.doors()];
        double orders = 0;
        double units = 0;
        for (int item = 0; item < trade.items(); item++) {
            for (int door = 0; door < trade.doors(); door++) {
                itemOrders[item] += trade.orders(item, door);
                itemUnits[item] += trade.units(item, door);
                doorOrders[door] += trade.orders(item, door);
                doorUnits[door] += trade.units(item, door);
            }
            orders += itemOrders[item];
            units += itemUnits[item];
        }
        double usual = orders == 0 ? 1 : units / orders;
        double[] lots = new double[trade.items() * trade.doors()];
        for (int item = 0, cell = 0; item < trade.items(); item++) {
            double itemFactor = itemOrders[item] == 0 ? 1 : itemUnits[item] / itemOrders[item] / usual;
            for (int door = 0; door < trade.doors(); door++, cell++) {
                double doorLot = (doorUnits[door] + DOOR_PRIOR * usual) / (doorOrders[door] + DOOR_PRIOR);
                double lot = (trade.units(item, door) + LOT_PRIOR * itemFactor * doorLot)
                        / (trade.orders(item, door) + LOT_PRIOR);
                lots[cell] = Math.max(1, lot);
            }
        }
        return lots;
    }

    /** How much the lots of one door for one item differ: variance over squared mean, pooled over all cells. */
    private static double squaredVariation(Trade trade) {
        double scatter = 0;
        double scale = 0;
        for (int item = 0; item < trade.items(); item++) {
            for (int door = 0; door < trade.doors(); door++) {
                int orders = trade.orders(item, door);
                if (orders >= 2) {
                    double mean = (double) trade.units(item, door) / orders;
                    scatter += Math.max(0, trade.squaredOrderUnits(item, door) - orders * mean * mean);
                    scale += (orders - 1) * mean * mean;
                }
            }
        }
        return scale == 0 ? 0 : scatter / scale;
    }
}
