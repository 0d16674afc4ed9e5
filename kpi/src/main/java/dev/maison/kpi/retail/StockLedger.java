package dev.maison.kpi.retail;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;
import static java.util.Objects.requireNonNull;

import dev.maison.core.Amount;
import dev.maison.core.SkuId;
import dev.maison.core.time.IsoWeek;
import dev.maison.core.time.RetailCalendar;
import dev.maison.kpi.Basis;
import dev.maison.kpi.Origin;
import dev.maison.kpi.rollup.Dimension;
import dev.maison.kpi.rollup.FactTable;
import dev.maison.kpi.rollup.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Stock and cost beside sales: opening stock, receipts, what the sales lines took out and brought back, and one unit cost per item.
 *
 * <p>Stock follows from flows: {@code closing = opening + received - sold + returned + adjusted}. Adjustments among the sales lines
 * are not movements of stock; a correction of stock is a {@link StockMovement}. The order of entries has no meaning.
 *
 * <p>Its {@link #origin} is generated as soon as the sales lines or the ledger's own entries are, and travels with every figure.
 *
 * <pre>{@code
 * StockLedger ledger = StockLedger.builder(lines)
 *         .add(StockMovement.builder().kind(MovementKind.RECEIPT).item(bag).market(japan).date(monday).units(40).build())
 *         .unitCost(bag, Amount.of("310.00", "EUR"))
 *         .build();
 * }</pre>
 */
public final class StockLedger {
    /** The dimension of {@link MovementKind}, by name. */
    static final Dimension KIND = Dimension.ofKey(
            "movement", Arrays.stream(MovementKind.values()).map(Enum::name).toList());

    static final Measure<Basis.Units> UNITS = Measure.additive("units", Basis.units());

    private final SalesLines sales;
    private final Origin origin;
    private final int firstDay;
    private final Dimension item;
    private final Dimension market;
    private final Dimension door;
    private final Dimension day;
    private final FactTable facts;

    private StockLedger(SalesLines sales, Origin origin, Columns columns) {
        this.sales = sales;
        this.origin = origin;
        this.firstDay = columns.firstDay;
        this.item = Dimension.ofKey("item", columns.items.sorted());
        this.market = Dimension.ofKey("market", columns.markets.sorted());
        this.door = Dimension.ofKey("door", columns.doors.sorted());
        this.day = Dimension.ofTimeKey("day", RetailDays.labels(columns.firstDay, columns.days));
        this.facts = FactTable.builder(columns.kind.length)
                .key(KIND, columns.kind)
                .key(item, columns.item)
                .key(market, columns.market)
                .key(door, columns.door)
                .key(day, columns.day)
                .value(UNITS, columns.units)
                .value(costMeasure(), columns.cost)
                .value(sales.valueMeasure(), columns.value)
                .build();
    }

    /** Returns a builder of a ledger whose sales and returns are those of the given lines. */
    public static Builder builder(SalesLines sales) {
        return new Builder(sales);
    }

    /** The sales lines. */
    public SalesLines sales() {
        return sales;
    }

    /** Where sales and stock come from. */
    public Origin origin() {
        return origin;
    }

    /** The currency of prices and costs. */
    public String currency() {
        return sales.currency();
    }

    /**
     * The first day, of which the opening stock is the start.
     *
     * @throws IllegalStateException if the ledger is empty
     */
    public LocalDate firstDay() {
        return RetailDays.first(firstDay, day.size());
    }

    /** The dimension of items, in order of their identifiers. */
    public Dimension byItem() {
        return item;
    }

    /** The dimension of markets, in order of their identifiers. */
    public Dimension byMarket() {
        return market;
    }

    /** The dimension of doors; {@link SalesLines#NONE} for stock that is not kept by door. */
    public Dimension byDoor() {
        return door;
    }

    /** The dimension of days, from the first entry's day to the last one's. */
    public Dimension byDay() {
        return day;
    }

    /** The dimension of ISO 8601 weeks, Monday to Sunday, labelled {@code 2011-W07}. */
    public Dimension byIsoWeek() {
        return byDate("week", date -> IsoWeek.of(date).toString());
    }

    /** The dimension of weeks of a retail calendar, such as {@link RetailCalendar#nrf}. */
    public Dimension byRetailWeek(RetailCalendar calendar) {
        return byDate("week", date -> calendar.weekOf(date).toString());
    }

    /** A dimension of spans of time; see {@link SalesLines#byDate}. */
    public Dimension byDate(String name, Function<LocalDate, String> labelOf) {
        return day.rolledUp(name, label -> labelOf.apply(LocalDate.parse(label)));
    }

    /** A dimension of groups of items, such as categories; see {@link Dimension#rolledUp}. */
    public Dimension byItemGroup(String name, UnaryOperator<String> groupOf) {
        return item.rolledUp(name, groupOf);
    }

    /** The movements as facts, for roll-ups of one's own. */
    public FactTable facts() {
        return facts;
    }

    Measure<Basis.Cost> costMeasure() {
        return Measure.additive("cost", new Basis.Cost(currency()));
    }

    @Override
    public String toString() {
        return facts.size() + " movements of stock, " + origin.sentence();
    }

    /** Builds a {@link StockLedger}. */
    public static final class Builder {
        private final SalesLines sales;
        private Origin origin = Origin.recorded();
        private final List<StockMovement> movements = new ArrayList<>();
        private final Map<SkuId, Amount> unitCosts = new LinkedHashMap<>();

        private Builder(SalesLines sales) {
            this.sales = requireNonNull(sales, "sales");
        }

        /** Says where stock and costs come from; recorded by default. */
        public Builder origin(Origin origin) {
            this.origin = requireNonNull(origin, "origin");
            return this;
        }

        /**
         * Adds opening stock, a receipt or an adjustment.
         *
         * @throws IllegalArgumentException if its door is called as {@link SalesLines#NONE} is
         */
        public Builder add(StockMovement movement) {
            movement.door()
                    .ifPresent(door -> SalesLines.checkNotNone("door of StockMovement of item", movement.item(), door));
            movements.add(requireNonNull(movement, "movement"));
            return this;
        }

        /**
         * Says what one piece of an item costs.
         *
         * @throws IllegalArgumentException if the currency is not that of the sales lines, the cost is negative, or the item has
         *     another cost already
         */
        public Builder unitCost(SkuId item, Amount unitCost) {
            checkArgument(
                    unitCost.currency().equals(sales.currency()),
                    "currency of unitCost of item %s must be %s but was %s",
                    item,
                    sales.currency(),
                    unitCost.currency());
            checkArgument(
                    !unitCost.isNegative(), "unitCost of item %s must not be negative but was %s", item, unitCost);
            Amount before = unitCosts.putIfAbsent(requireNonNull(item, "item"), unitCost);
            checkArgument(
                    before == null || before.equals(unitCost),
                    "unitCost of item %s must be given once but was %s and %s",
                    item,
                    before,
                    unitCost);
            return this;
        }

        /**
         * Returns the ledger.
         *
         * @throws IllegalArgumentException if an item has no unit cost, opening stock is not of the first day, or a movement's cost
         *     does not fit a {@code long} of micro-units
         */
        public StockLedger build() {
            return new StockLedger(sales, sales.origin().combinedWith(origin), new Columns(this));
        }
    }

    /** The columns of movements: those of the sales lines, then the others. */
    private static final class Columns {
        private final Labels items = new Labels();
        private final Labels markets = new Labels();
        private final Labels doors = new Labels();
        private final int firstDay;
        private final int days;
        private final int[] kind;
        private final int[] item;
        private final int[] market;
        private final int[] door;
        private final int[] day;
        private final long[] units;
        private final long[] cost;
        private final long[] value;

        Columns(Builder builder) {
            SalesColumns lines = builder.sales.columns();
            List<StockMovement> movements = builder.movements;
            int[] flows = flows(lines);
            int size = flows.length + movements.size();
            kind = new int[size];
            item = new int[size];
            market = new int[size];
            door = new int[size];
            day = new int[size];
            units = new long[size];
            cost = new long[size];
            value = new long[size];

            int first = Integer.MAX_VALUE;
            int last = Integer.MIN_VALUE;
            for (int i = 0; i < flows.length; i++) {
                int line = flows[i];
                kind[i] = code(lines.kind[line] == SALE_LINE ? MovementKind.SALE : MovementKind.RETURN);
                item[i] = items.numberOf(lines.items.get(lines.item[line]));
                market[i] = markets.numberOf(lines.markets.get(lines.market[line]));
                door[i] = doors.numberOf(lines.doors.get(lines.door[line]));
                day[i] = lines.firstDay + lines.day[line];
                units[i] = lines.units[line];
                value[i] = lines.value[line];
                first = Math.min(first, day[i]);
                last = Math.max(last, day[i]);
            }
            for (int m = 0; m < movements.size(); m++) {
                StockMovement movement = movements.get(m);
                int i = flows.length + m;
                kind[i] = code(movement.kind());
                item[i] = items.numberOf(movement.item().text());
                market[i] = markets.numberOf(movement.market().text());
                door[i] = doors.numberOf(
                        movement.door().map(known -> known.text()).orElse(SalesLines.NONE));
                day[i] = RetailDays.epochDay(movement.date());
                units[i] = movement.units();
                first = Math.min(first, day[i]);
                last = Math.max(last, day[i]);
            }
            firstDay = size == 0 ? 0 : first;
            days = size == 0 ? 0 : RetailDays.count(first, last);
            checkOpenings(movements);
            addCosts(builder.unitCosts);
            renumber(item, items);
            renumber(market, markets);
            renumber(door, doors);
            Arrays.setAll(day, i -> day[i] - firstDay);
        }

        private static final int SALE_LINE =
                SalesLines.KIND.findMember(SaleKind.SALE.name()).orElseThrow();
        private static final int ADJUSTMENT_LINE =
                SalesLines.KIND.findMember(SaleKind.ADJUSTMENT.name()).orElseThrow();

        private static int code(MovementKind kind) {
            return KIND.findMember(kind.name()).orElseThrow();
        }

        /** The sales lines that move stock. */
        private static int[] flows(SalesColumns lines) {
            IntColumn flows = new IntColumn();
            for (int line = 0; line < lines.size; line++) {
                if (lines.kind[line] != ADJUSTMENT_LINE) {
                    flows.add(line);
                }
            }
            return flows.toArray();
        }

        private void checkOpenings(List<StockMovement> movements) {
            for (StockMovement movement : movements) {
                checkArgument(
                        movement.kind() != MovementKind.OPENING
                                || movement.date().toEpochDay() == firstDay,
                        "date of opening stock of item %s must be the ledger's first day %s but was %s",
                        movement.item(),
                        LocalDate.ofEpochDay(firstDay),
                        movement.date());
            }
        }

        private void addCosts(Map<SkuId, Amount> unitCosts) {
            Map<Integer, Long> micros = new LinkedHashMap<>();
            unitCosts.forEach((known, unitCost) -> {
                @Nullable Integer number = items.findNumber(known.text());
                if (number != null) {
                    micros.put(number, unitCost.micros());
                }
            });
            long[] costOfItem = new long[items.size()];
            List<String> labels = items.inOrderOfSight();
            for (int number = 0; number < costOfItem.length; number++) {
                Long known = micros.get(number);
                checkArgument(known != null, "unitCost of item %s must be given but was not", labels.get(number));
                checkState(known != null, "checked before");
                costOfItem[number] = known;
            }
            for (int i = 0; i < cost.length; i++) {
                long unit = costOfItem[item[i]];
                checkArgument(
                        Math.multiplyHigh(units[i], unit) == (units[i] * unit) >> 63,
                        "cost of movement of item %s must fit a long of micro-units but was %s times %s",
                        labels.get(item[i]),
                        units[i],
                        unit);
                cost[i] = units[i] * unit;
            }
        }

        private static void renumber(int[] codes, Labels labels) {
            int[] positions = labels.positions();
            Arrays.setAll(codes, i -> positions[codes[i]]);
        }
    }
}
