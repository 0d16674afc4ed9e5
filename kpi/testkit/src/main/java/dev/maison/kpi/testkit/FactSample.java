package dev.maison.kpi.testkit;

import dev.maison.kpi.Basis;
import dev.maison.kpi.rollup.Dimension;
import dev.maison.kpi.rollup.FactTable;
import dev.maison.kpi.rollup.Grouping;
import dev.maison.kpi.rollup.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Facts of a test: rows that can be changed one by one, and the table they make.
 *
 * <p>Few rows over many doors and items, so that cells are kept both ways: as an array and as a hash.
 *
 * @param rows the facts; rows of an order share a client
 */
public record FactSample(List<Row> rows) {
    /** Doors that a row can have. */
    public static final int DOORS = 120;

    /** Items that a row can have. */
    public static final int ITEMS = 90;

    /** Days that a row can have. */
    public static final int DAYS = 21;

    /** The key of doors. */
    public static final Dimension DOOR = Dimension.ofKey("door", labels("D", DOORS));

    /** The key of items. */
    public static final Dimension ITEM = Dimension.ofKey("item", labels("I", ITEMS));

    /** The key of days. */
    public static final Dimension DAY = Dimension.ofTimeKey(
            "day",
            IntStream.range(0, DAYS)
                    .mapToObj(day -> LocalDate.of(2024, 1, 1).plusDays(day).toString())
                    .toList());

    /** Weeks of seven days from the first. */
    public static final Dimension WEEK =
            DAY.rolledUp("week", day -> "W" + (LocalDate.parse(day).getDayOfYear() - 1) / 7);

    /** Doors in ten markets. */
    public static final Dimension MARKET = DOOR.rolledUp("market", door -> "M" + door.charAt(door.length() - 1));

    /** Pieces; small numbers. */
    public static final Measure<Basis.Units> UNITS = Measure.additive("units", Basis.units());

    /** Money; any number that fits. */
    public static final Measure<Basis.Retail> VALUE = Measure.additive("value", new Basis.Retail("EUR"));

    /**
     * One fact.
     *
     * @param door from 0
     * @param item from 0
     * @param day from 0
     * @param units any
     * @param value any
     * @param order from 0
     * @param client from 0, or -1
     */
    public record Row(int door, int item, int day, long units, long value, int order, int client) {}

    /** Copies the rows in the order that a table needs: by client, then by order. */
    public FactSample {
        rows = rows.stream()
                .sorted(Comparator.comparingInt(Row::client).thenComparingInt(Row::order))
                .toList();
    }

    private static List<String> labels(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
    }

    /** The groupings that laws look at, coarse ones before fine ones. */
    public static List<Grouping> groupings() {
        return List.of(
                Grouping.total(),
                Grouping.of(MARKET),
                Grouping.of(WEEK),
                Grouping.of(DOOR),
                Grouping.of(MARKET, WEEK),
                Grouping.of(DOOR, DAY),
                Grouping.of(ITEM, DOOR, DAY));
    }

    /** The table of the facts. */
    public FactTable table() {
        return FactTable.builder(rows.size())
                .key(DOOR, rows.stream().mapToInt(Row::door).toArray())
                .key(ITEM, rows.stream().mapToInt(Row::item).toArray())
                .key(DAY, rows.stream().mapToInt(Row::day).toArray())
                .value(UNITS, rows.stream().mapToLong(Row::units).toArray())
                .value(VALUE, rows.stream().mapToLong(Row::value).toArray())
                .visits(
                        rows.stream().mapToInt(Row::order).toArray(),
                        rows.stream().mapToInt(Row::client).toArray())
                .build();
    }

    /** The facts with another row at an index. */
    public FactSample with(int index, Row row) {
        List<Row> changed = new ArrayList<>(rows);
        changed.set(index, row);
        return new FactSample(changed);
    }

    /** The facts without the row at an index. */
    public FactSample without(int index) {
        List<Row> changed = new ArrayList<>(rows);
        changed.remove(index);
        return new FactSample(changed);
    }
}
