package dev.maison.kpi.rollup;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Facts in columns: keys (small whole numbers that dimensions group) and values (whole numbers that measures add up).
 *
 * <p>The table takes arrays over without copying them; the caller must not change them afterwards. It costs nothing per fact
 * beside its columns.
 *
 * <p>Facts may belong to orders and clients, see {@link Builder#visits}; then orders, clients and clients who came back can be
 * counted, each once, in every cell of every grouping.
 *
 * <pre>{@code
 * Measure<Basis.Units> units = Measure.additive("units", Basis.units());
 * Dimension door = Dimension.ofKey("door", List.of("GINZA", "MILAN"));
 * FactTable facts = FactTable.builder(3).key(door, new int[] {0, 1, 1}).value(units, new long[] {2, 1, 4}).build();
 * RollUp byDoor = RollUpEngine.rollUp(facts, Grouping.of(door)).get(0);
 * byDoor.sum(byDoor.findCell("MILAN").getAsInt(), units); // 5 units
 * }</pre>
 */
public final class FactTable {
    private final int from;
    private final int to;
    private final Map<String, Key> keys;
    private final List<Value> values;
    private final int @Nullable [] orderOfFact;
    private final int @Nullable [] clientOfFact;

    /** A key column and the dimension of its codes. */
    private static final class Key {
        private final Dimension dimension;
        private final int[] codes;

        Key(Dimension dimension, int[] codes) {
            this.dimension = dimension;
            this.codes = codes;
        }
    }

    /** A value column, its measure and its largest absolute value. */
    private static final class Value {
        private final Measure<?> measure;
        private final long[] column;
        private final long largest;

        Value(Measure<?> measure, long[] column, long largest) {
            this.measure = measure;
            this.column = column;
            this.largest = largest;
        }
    }

    private FactTable(
            int from,
            int to,
            Map<String, Key> keys,
            List<Value> values,
            int @Nullable [] orderOfFact,
            int @Nullable [] clientOfFact) {
        this.from = from;
        this.to = to;
        this.keys = keys;
        this.values = values;
        this.orderOfFact = orderOfFact;
        this.clientOfFact = clientOfFact;
    }

    /**
     * Returns a builder of a table with the given number of facts.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public static Builder builder(int facts) {
        checkArgument(facts >= 0, "number of facts must not be negative but was %s", facts);
        return new Builder(facts);
    }

    /** The number of facts. */
    public int size() {
        return to - from;
    }

    /** The dimensions of the key columns themselves, in the order given. */
    public List<Dimension> dimensions() {
        return keys.values().stream().map(key -> key.dimension).toList();
    }

    /** What can be added up: the number of facts, the value columns, then orders and clients if facts belong to them. */
    public List<Measure<?>> measures() {
        List<Measure<?>> measures = new ArrayList<>();
        measures.add(Measure.FACTS);
        values.forEach(value -> measures.add(value.measure));
        if (orderOfFact != null) {
            measures.add(Measure.ORDERS);
            measures.add(Measure.CLIENTS);
            measures.add(Measure.REPEAT_CLIENTS);
        }
        return List.copyOf(measures);
    }

    /**
     * The facts in {@code count} consecutive parts of about the same size, cut where no order and no client is split, so that the
     * parts' roll-ups merge to the roll-up of all. A part may be empty. Columns are shared, not copied.
     *
     * @throws IllegalArgumentException if {@code count} is not positive
     */
    public List<FactTable> partitions(int count) {
        checkArgument(count > 0, "count of partitions must be positive but was %s", count);
        List<FactTable> parts = new ArrayList<>(count);
        int start = from;
        for (int part = 1; part <= count; part++) {
            int end = Math.max(start, cutFrom(from + (int) ((long) size() * part / count)));
            parts.add(new FactTable(start, end, keys, values, orderOfFact, clientOfFact));
            start = end;
        }
        return List.copyOf(parts);
    }

    private int cutFrom(int at) {
        int cut = at;
        while (orderOfFact != null
                && clientOfFact != null
                && cut > from
                && cut < to
                && (orderOfFact[cut] == orderOfFact[cut - 1]
                        || (clientOfFact[cut] >= 0 && clientOfFact[cut] == clientOfFact[cut - 1]))) {
            cut++;
        }
        return cut;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    List<Measure<?>> valueMeasures() {
        List<Measure<?>> measures = new ArrayList<>();
        values.forEach(value -> measures.add(value.measure));
        return measures;
    }

    long[][] columns() {
        return values.stream().map(value -> value.column).toArray(long[][]::new);
    }

    long[] largest() {
        return values.stream().mapToLong(value -> value.largest).toArray();
    }

    int @Nullable [] orderOfFact() {
        return orderOfFact;
    }

    int @Nullable [] clientOfFact() {
        return clientOfFact;
    }

    /** The codes that a dimension groups. */
    int[] codes(Dimension dimension) {
        Key key = keys.get(dimension.key());
        checkArgument(
                key != null,
                "key of Dimension %s must be one of %s but was \"%s\"",
                dimension,
                keys.keySet(),
                dimension.key());
        checkArgument(
                key.dimension.codes() == dimension.codes(),
                "codes of Dimension %s must number %s but numbered %s\nMaybe the dimension was made from other facts.",
                dimension,
                key.dimension.codes(),
                dimension.codes());
        checkArgument(
                dimension.hasCodesOf(key.dimension),
                "labels of the codes of Dimension %s must be those of the facts but were others\n"
                        + "Maybe the dimension was made from other facts.",
                dimension);
        return key.codes;
    }

    /** Builds a {@link FactTable}. */
    public static final class Builder {
        private final int facts;
        private final Map<String, Key> keys = new LinkedHashMap<>();
        private final List<Value> values = new ArrayList<>();
        private int @Nullable [] orderOfFact;
        private int @Nullable [] clientOfFact;

        private Builder(int facts) {
            this.facts = facts;
        }

        /**
         * Adds a key column.
         *
         * @param dimension the dimension of the codes themselves, see {@link Dimension#ofKey}
         * @param codes the code of every fact, from 0
         * @throws IllegalArgumentException if the length differs from the number of facts, a code is out of range, or the key is
         *     there already
         */
        public Builder key(Dimension dimension, int[] codes) {
            checkArgument(
                    dimension.name().equals(dimension.key()),
                    "dimension of key column must be the key's own but was %s of \"%s\"",
                    dimension,
                    dimension.key());
            checkLength(dimension.name(), codes.length);
            for (int i = 0; i < codes.length; i++) {
                if (codes[i] < 0
                        || codes[i] >= dimension.codes()) { // keeps the arguments of the message out of the loop
                    throw new IllegalArgumentException("code of " + dimension + " of fact " + i
                            + " must lie within [0, " + dimension.codes() + ") but was " + codes[i]);
                }
            }
            checkArgument(
                    keys.put(dimension.key(), new Key(dimension, codes)) == null,
                    "keys of FactTable must have distinct names but \"%s\" stood twice",
                    dimension.key());
            return this;
        }

        /**
         * Adds a value column.
         *
         * @throws IllegalArgumentException if the length differs from the number of facts, the measure is there already, or is a
         *     distinct count
         */
        public Builder value(Measure<?> measure, long[] column) {
            checkArgument(
                    measure.additivity() == Additivity.ADDITIVE,
                    "additivity of value column %s must be %s but was %s",
                    measure.name(),
                    Additivity.ADDITIVE,
                    measure.additivity());
            checkLength(measure.name(), column.length);
            checkArgument(
                    !measure.equals(Measure.FACTS)
                            && values.stream()
                                    .noneMatch(value -> value.measure.name().equals(measure.name())),
                    "values of FactTable must have distinct names but \"%s\" stood twice",
                    measure.name());
            long largest = 0;
            for (long value : column) {
                largest = Math.max(largest, Math.abs(value));
                if (value == Long.MIN_VALUE) {
                    largest = Long.MIN_VALUE; // stands for 2^63, which no long can hold
                    break;
                }
            }
            values.add(new Value(measure, column, largest));
            return this;
        }

        /**
         * Says which order and which client every fact belongs to. The facts of an order must be contiguous, an order has one client
         * or none, and the orders of a client must be contiguous.
         *
         * @param orderOfFact the number of the order, from 0
         * @param clientOfFact the number of the client, from 0, or -1 for none
         * @throws IllegalArgumentException if facts are not arranged so
         */
        public Builder visits(int[] orderOfFact, int[] clientOfFact) {
            checkLength("orders", orderOfFact.length);
            checkLength("clients", clientOfFact.length);
            VisitOrder.check(orderOfFact, clientOfFact);
            this.orderOfFact = orderOfFact;
            this.clientOfFact = clientOfFact;
            return this;
        }

        /** Returns the table. */
        public FactTable build() {
            return new FactTable(0, facts, new LinkedHashMap<>(keys), List.copyOf(values), orderOfFact, clientOfFact);
        }

        private void checkLength(String column, int length) {
            checkArgument(length == facts, "length of column %s must be %s but was %s", column, facts, length);
        }
    }
}
