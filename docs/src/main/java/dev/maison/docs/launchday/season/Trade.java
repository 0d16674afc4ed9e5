package dev.maison.docs.launchday.season;

import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.docs.launchday.sales.LineKind;
import dev.maison.docs.launchday.sales.SaleLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Orders and units per item and door in a window of weeks.
 *
 * <p>An order is an invoice with the item on it. Units are net: what was bought less what came back in the same window, never below
 * zero; a door that sent everything back placed no order. Items and doors are counted from 0 in the order of their lists.
 */
public final class Trade {
    private final int items;
    private final int doors;
    private final int weeks;
    private final int[] orders;
    private final long[] units;
    private final double[] squares;
    private final long[] weeklyUnits;
    private final int[] firstWeek;

    private Trade(int items, int doors, int weeks) {
        this.items = items;
        this.doors = doors;
        this.weeks = weeks;
        this.orders = new int[items * doors];
        this.units = new long[items * doors];
        this.squares = new double[items * doors];
        this.weeklyUnits = new long[items * doors * weeks];
        this.firstWeek = new int[items];
        Arrays.fill(firstWeek, weeks);
    }

    /**
     * Adds the lines of a window up.
     *
     * @param lines the lines
     * @param window the weeks
     * @param skus the items; one that is named twice counts at both places
     * @param doors the doors, each once
     */
    public static Trade of(List<SaleLine> lines, Window window, List<SkuId> skus, List<DoorId> doors) {
        Map<SkuId, List<Integer>> itemsOf = new HashMap<>();
        for (int i = 0; i < skus.size(); i++) {
            itemsOf.computeIfAbsent(skus.get(i), sku -> new ArrayList<>()).add(i);
        }
        Map<DoorId, Integer> doorOf = new HashMap<>();
        for (int d = 0; d < doors.size(); d++) {
            doorOf.put(doors.get(d), d);
        }
        Trade trade = new Trade(skus.size(), doors.size(), window.weeks());
        Map<Order, Long> orderUnits = new HashMap<>();
        for (SaleLine line : lines) {
            boolean goods = line.kind() == LineKind.SALE || line.kind() == LineKind.RETURN;
            if (!goods || line.door().isEmpty() || !window.contains(line)) {
                continue;
            }
            int door = doorOf.getOrDefault(line.door().get(), -1);
            if (door < 0) {
                continue;
            }
            for (int item : itemsOf.getOrDefault(line.sku(), List.of())) {
                int cell = item * doors.size() + door;
                trade.firstWeek[item] = Math.min(trade.firstWeek[item], window.weekOf(line.date()));
                trade.units[cell] += line.units();
                trade.weeklyUnits[cell * trade.weeks + window.weekOf(line.date())] += line.units();
                if (line.kind() == LineKind.SALE) {
                    orderUnits.merge(new Order(cell, line.invoice()), (long) line.units(), Long::sum);
                }
            }
        }
        // Whole numbers far below 2^53: the sums are exact, so the order of a hash map cannot show.
        orderUnits.forEach((order, size) -> {
            trade.orders[order.cell]++;
            trade.squares[order.cell] += (double) size * size;
        });
        for (int cell = 0; cell < trade.units.length; cell++) {
            if (trade.units[cell] <= 0) {
                trade.units[cell] = 0;
                trade.orders[cell] = 0;
                trade.squares[cell] = 0;
            }
        }
        return trade;
    }

    private record Order(int cell, String invoice) {}

    /** How many orders with the item the door placed. */
    public int orders(int item, int door) {
        return orders[item * doors + door];
    }

    /** How many units the door bought and kept. */
    public long units(int item, int door) {
        return units[item * doors + door];
    }

    /** Units of an item over all doors. */
    public long units(int item) {
        long sum = 0;
        for (int door = 0; door < doors; door++) {
            sum += units(item, door);
        }
        return sum;
    }

    /** Weeks from the item's first sale at any of the doors to the end of the window; none if it never sold. */
    public int weeksOnSale(int item) {
        return weeks - firstWeek[item];
    }

    /** The sum of the squared sizes of the orders, in units squared. */
    double squaredOrderUnits(int item, int door) {
        return squares[item * doors + door];
    }

    /**
     * Units the door had bought and kept by the end of a week, counted from 0; at most what it kept in the end, and never falling.
     */
    public long unitsUntil(int item, int door, int week) {
        int from = (item * doors + door) * weeks;
        long sum = 0;
        long most = 0;
        for (int w = 0; w <= week; w++) {
            sum += weeklyUnits[from + w];
            most = Math.max(most, sum);
        }
        return Math.min(most, units(item, door));
    }

    /** How many items. */
    public int items() {
        return items;
    }

    /** How many doors. */
    public int doors() {
        return doors;
    }

    /** How many weeks. */
    public int weeks() {
        return weeks;
    }
}
