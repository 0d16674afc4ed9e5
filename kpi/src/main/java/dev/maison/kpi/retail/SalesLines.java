package dev.maison.kpi.retail;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.core.proof.CanonicalWriter;
import dev.maison.core.proof.Digest;
import dev.maison.core.time.IsoWeek;
import dev.maison.core.time.RetailCalendar;
import dev.maison.kpi.Basis;
import dev.maison.kpi.Origin;
import dev.maison.kpi.rollup.Dimension;
import dev.maison.kpi.rollup.FactTable;
import dev.maison.kpi.rollup.Measure;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Invoice lines in columns, in one currency.
 *
 * <p>The order in which lines are given has no meaning: equal lines in any order make equal tables, equal sums and the same
 * {@link #digest}. Lines that are the same in every field are so many lines: nothing is dropped.
 *
 * <p>Lines can be grouped by market, item, door, client and time. Where some lines have no door or no client, that dimension has a
 * member {@link #NONE}, so that parts still add up. Any dimension rolls up further, such as items to categories:
 * {@code lines.byItem().rolledUp("category", categoryOf::get)}.
 */
public final class SalesLines {
    /** The label of lines without a door, or without a client. */
    public static final String NONE = "(none)";

    /** The dimension of {@link SaleKind}, by name. */
    static final Dimension KIND = Dimension.ofKey(
            "kind", Arrays.stream(SaleKind.values()).map(Enum::name).toList());

    static final Measure<Basis.Units> UNITS = Measure.additive("units", Basis.units());

    private final String currency;
    private final Origin origin;
    private final SalesColumns columns;
    private final Dimension item;
    private final Dimension market;
    private final Dimension door;
    private final Dimension client;
    private final Dimension day;
    private final FactTable facts;

    private SalesLines(String currency, Origin origin, SalesColumns columns) {
        this.currency = currency;
        this.origin = origin;
        this.columns = columns;
        this.item = Dimension.ofKey("item", columns.items);
        this.market = Dimension.ofKey("market", columns.markets);
        this.door = Dimension.ofKey("door", columns.doors);
        this.client = Dimension.ofKey("client", columns.clients);
        this.day = Dimension.ofTimeKey("day", RetailDays.labels(columns.firstDay, columns.days));
        this.facts = FactTable.builder(columns.size)
                .key(KIND, columns.kind)
                .key(item, columns.item)
                .key(market, columns.market)
                .key(door, columns.door)
                .key(client, columns.client)
                .key(day, columns.day)
                .value(UNITS, columns.units)
                .value(valueMeasure(), columns.value)
                .visits(columns.order, columns.clientOrNone)
                .build();
    }

    /**
     * Returns a builder of lines in the given currency.
     *
     * @throws IllegalArgumentException if the currency is not three capital letters
     */
    public static Builder builder(String currency) {
        return new Builder(currency);
    }

    /** The currency of all prices. */
    public String currency() {
        return currency;
    }

    /** Where the lines come from. */
    public Origin origin() {
        return origin;
    }

    /** The number of lines. */
    public int size() {
        return columns.size;
    }

    /** The number of days from the first line's to the last line's, both included; zero without lines. */
    public int days() {
        return columns.days;
    }

    /**
     * The day of the first line.
     *
     * @throws IllegalStateException if there are no lines
     */
    public LocalDate firstDay() {
        return RetailDays.first(columns.firstDay, columns.days);
    }

    /** The dimension of markets, in label order. */
    public Dimension byMarket() {
        return market;
    }

    /** The dimension of items, in order of their identifiers. */
    public Dimension byItem() {
        return item;
    }

    /** The dimension of doors, in order of their identifiers; {@link #NONE} comes first if some line has no door. */
    public Dimension byDoor() {
        return door;
    }

    /** The dimension of clients, in label order; {@link #NONE} comes first if some line has no client. */
    public Dimension byClient() {
        return client;
    }

    /** The dimension of days, from the first line's day to the last line's, days without lines included. */
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

    /**
     * A dimension of spans of time: months, retail weeks, seasons.
     *
     * <pre>{@code
     * Dimension month = lines.byDate("month", date -> YearMonth.from(date).toString());
     * }</pre>
     *
     * @param name the name of the dimension
     * @param labelOf the label of the span that a day lies in; called once per day
     * @throws IllegalArgumentException if the days of a span do not follow one another
     */
    public Dimension byDate(String name, Function<LocalDate, String> labelOf) {
        return day.rolledUp(name, label -> labelOf.apply(LocalDate.parse(label)));
    }

    /** A dimension of groups of items, such as categories; see {@link Dimension#rolledUp}. */
    public Dimension byItemGroup(String name, UnaryOperator<String> groupOf) {
        return item.rolledUp(name, groupOf);
    }

    /** The lines as facts, for roll-ups of one's own. */
    public FactTable facts() {
        return facts;
    }

    /** SHA-256 over the canonical bytes of the lines; the same for the same lines in any order. Costs a pass over the columns. */
    public Digest digest() {
        CanonicalWriter writer =
                new CanonicalWriter().record("maison.sales-lines", 1).text(currency);
        for (List<String> labels :
                List.of(columns.items, columns.markets, columns.doors, columns.clients, columns.orders)) {
            writer.list(labels.size());
            labels.forEach(writer::text);
        }
        writer.integer(columns.firstDay);
        for (int[] column : List.of(
                columns.order, columns.client, columns.item, columns.market, columns.door, columns.day, columns.kind)) {
            writer.intColumn(column, 0, column.length);
        }
        return writer.longColumn(columns.units, 0, columns.size)
                .longColumn(columns.value, 0, columns.size)
                .toDigest();
    }

    /** Refuses an identifier that would pass for the absence of one. */
    static void checkNotNone(String attribute, Object subject, Object id) {
        checkArgument(
                !id.toString().equals(NONE),
                "%s %s must not be \"%s\", which stands for none, but was\nMaybe it is to be left out.",
                attribute,
                subject,
                NONE);
    }

    Measure<Basis.Retail> valueMeasure() {
        return Measure.additive("value", new Basis.Retail(currency));
    }

    SalesColumns columns() {
        return columns;
    }

    @Override
    public String toString() {
        return columns.size + " sales lines in " + currency;
    }

    /** Builds {@link SalesLines}, line by line; keeps columns, not lines. */
    public static final class Builder {
        private final String currency;
        private Origin origin = Origin.recorded();
        private final Labels orders = new Labels();
        private final Labels clients = new Labels();
        private final Labels items = new Labels();
        private final Labels markets = new Labels();
        private final Labels doors = new Labels();
        private final IntColumn kind = new IntColumn();
        private final IntColumn order = new IntColumn();
        private final IntColumn client = new IntColumn();
        private final IntColumn item = new IntColumn();
        private final IntColumn market = new IntColumn();
        private final IntColumn door = new IntColumn();
        private final IntColumn epochDay = new IntColumn();
        private final IntColumn units = new IntColumn();
        private final LongColumn price = new LongColumn();

        private Builder(String currency) {
            this.currency = new Basis.Retail(currency).currency();
        }

        /** Says where the lines come from; recorded by default. It travels with every figure. */
        public Builder origin(Origin origin) {
            this.origin = java.util.Objects.requireNonNull(origin, "origin");
            return this;
        }

        /**
         * Adds a line.
         *
         * @throws IllegalArgumentException if its currency is another, its value does not fit a {@code long} of micro-units, its day
         *     lies more than five million years from 1970, or its door or client is called as {@link #NONE} is
         */
        public Builder add(SalesLine line) {
            checkArgument(
                    line.unitPrice().currency().equals(currency),
                    "currency of SalesLine of order %s must be %s but was %s",
                    line.order(),
                    currency,
                    line.unitPrice().currency());
            checkArgument(
                    SalesColumns.fits(line.units(), line.unitPrice().micros()),
                    "value of SalesLine of order %s must fit a long of micro-units but was %s times %s",
                    line.order(),
                    line.units(),
                    line.unitPrice());
            line.door().ifPresent(known -> checkNotNone("door of SalesLine of order", line.order(), known));
            line.client().ifPresent(known -> checkNotNone("client of SalesLine of order", line.order(), known));
            epochDay.add(RetailDays.epochDay(line.date()));
            kind.add(KIND.findMember(line.kind().name()).orElseThrow());
            order.add(orders.numberOf(line.order()));
            client.add(
                    line.client().map(known -> clients.numberOf(known.text())).orElse(-1));
            item.add(items.numberOf(line.item().text()));
            market.add(markets.numberOf(line.market().text()));
            door.add(line.door().map(known -> doors.numberOf(known.text())).orElse(-1));
            units.add(line.units());
            price.add(line.unitPrice().micros());
            return this;
        }

        /** Adds lines. */
        public Builder addAll(Iterable<SalesLine> lines) {
            lines.forEach(this::add);
            return this;
        }

        /**
         * Returns the lines.
         *
         * @throws IllegalArgumentException if lines of one order name different clients, or one line names a client and another of
         *     the same order does not
         */
        public SalesLines build() {
            return new SalesLines(currency, origin, SalesColumns.of(this));
        }

        List<Labels> dictionaries() {
            return List.of(orders, clients, items, markets, doors);
        }

        int[][] intColumns() {
            return new int[][] {
                order.toArray(),
                client.toArray(),
                item.toArray(),
                market.toArray(),
                door.toArray(),
                epochDay.toArray(),
                kind.toArray(),
                units.toArray()
            };
        }

        long[] prices() {
            return price.toArray();
        }
    }
}
