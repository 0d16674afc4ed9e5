package dev.maison.kpi.rollup;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkElementIndex;

import dev.maison.kpi.Basis;
import dev.maison.kpi.Sum;
import dev.maison.kpi.internal.cell.CellSums;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The sums of facts in every cell of one grouping. Cells without facts are left out; the others are in order of their members,
 * first dimension first.
 *
 * <p>Sums are exact whatever their size. See {@link RollUpEngine} for how to get one, {@link RollUpVerifier} for how to check it.
 */
public final class RollUp {
    private final Grouping grouping;
    private final List<Measure<?>> values;
    private final boolean visits;
    private final long[] strides;
    private final CellSums cells;

    RollUp(Grouping grouping, List<Measure<?>> values, boolean visits, CellSums cells) {
        this.grouping = grouping;
        this.values = values;
        this.visits = visits;
        this.strides = strides(grouping);
        this.cells = cells;
    }

    private static long[] strides(Grouping grouping) {
        long[] strides = new long[grouping.dimensions().size()];
        long stride = 1;
        for (int d = strides.length - 1; d >= 0; d--) {
            strides[d] = stride;
            stride *= grouping.dimensions().get(d).size();
        }
        return strides;
    }

    /** The dimensions that facts were grouped by. */
    public Grouping grouping() {
        return grouping;
    }

    /** What was added up. */
    public List<Measure<?>> measures() {
        List<Measure<?>> measures = new ArrayList<>();
        measures.add(Measure.FACTS);
        measures.addAll(values);
        if (visits) {
            measures.add(Measure.ORDERS);
            measures.add(Measure.CLIENTS);
            measures.add(Measure.REPEAT_CLIENTS);
        }
        return List.copyOf(measures);
    }

    /** The number of cells that hold facts. */
    public int size() {
        return cells.size();
    }

    /** The index of a cell's member in the dimension at {@code position} of the grouping. */
    public int member(int cell, int position) {
        checkElementIndex(cell, size(), "cell");
        int size = grouping.dimensions().get(position).size();
        return (int) (cells.key(cell) / strides[position] % size);
    }

    /** The labels of a cell's members, in the order of the grouping's dimensions. */
    public List<String> labels(int cell) {
        List<String> labels = new ArrayList<>(strides.length);
        for (int d = 0; d < strides.length; d++) {
            labels.add(grouping.dimensions().get(d).members().get(member(cell, d)));
        }
        return List.copyOf(labels);
    }

    /** The cell with the given labels, one per dimension in order; empty if no fact is in it or a label is not known. */
    public OptionalInt findCell(String... labels) {
        return findCell(List.of(labels));
    }

    /** The cell with the given labels, one per dimension in order; empty if no fact is in it or a label is not known. */
    public OptionalInt findCell(List<String> labels) {
        checkArgument(
                labels.size() == strides.length,
                "labels of cell of %s must number %s but numbered %s",
                grouping,
                strides.length,
                labels.size());
        int[] members = new int[strides.length];
        for (int d = 0; d < members.length; d++) {
            OptionalInt member = grouping.dimensions().get(d).findMember(labels.get(d));
            if (member.isEmpty()) {
                return OptionalInt.empty();
            }
            members[d] = member.getAsInt();
        }
        return findMembers(members);
    }

    /** The cell with the given members, one index per dimension in order; empty if no fact is in it. */
    public OptionalInt findMembers(int... members) {
        long key = 0;
        for (int d = 0; d < strides.length; d++) {
            key += strides[d]
                    * checkElementIndex(members[d], grouping.dimensions().get(d).size(), "member");
        }
        int cell = cells.find(key);
        return cell < 0 ? OptionalInt.empty() : OptionalInt.of(cell);
    }

    /**
     * The sum of a measure in a cell.
     *
     * @throws IllegalArgumentException if the measure was not added up
     */
    public <B extends Basis> Sum<B> sum(int cell, Measure<B> measure) {
        checkElementIndex(cell, size(), "cell");
        return Sum.of(steps(cell, measure), measure.basis());
    }

    private BigInteger steps(int cell, Measure<?> measure) {
        int column = values.indexOf(measure);
        if (column >= 0) {
            return cells.sum(cell, column);
        }
        if (measure.equals(Measure.FACTS)) {
            return BigInteger.valueOf(cells.facts(cell));
        }
        checkArgument(
                visits && (measure.additivity() == Additivity.DISTINCT),
                "measure of RollUp must be one of %s but was %s",
                measures(),
                measure);
        return BigInteger.valueOf(
                measure.equals(Measure.ORDERS)
                        ? cells.orders(cell)
                        : measure.equals(Measure.CLIENTS) ? cells.clients(cell) : cells.repeats(cell));
    }

    /**
     * The roll-up of both parts' facts. Parts may be merged in any order. No order and no client may have facts in both, as is so
     * for {@link FactTable#partitions}; otherwise it would be counted twice.
     *
     * @throws IllegalArgumentException if the groupings or the measures differ
     */
    public RollUp mergedWith(RollUp other) {
        checkArgument(
                grouping.equals(other.grouping), "grouping of RollUp must be %s but was %s", grouping, other.grouping);
        checkArgument(
                measures().equals(other.measures()),
                "measures of RollUp must be %s but were %s",
                measures(),
                other.measures());
        return new RollUp(grouping, values, visits, cells.mergedWith(other.cells));
    }

    /** The grouping and the number of cells. */
    @Override
    public String toString() {
        return "roll-up by " + grouping + " with " + size() + " cells";
    }
}
