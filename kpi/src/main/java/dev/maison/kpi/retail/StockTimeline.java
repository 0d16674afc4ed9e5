package dev.maison.kpi.retail;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.maison.kpi.Basis;
import dev.maison.kpi.Origin;
import dev.maison.kpi.rollup.Dimension;
import dev.maison.kpi.rollup.Grouping;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * One group of a {@link StockRollUp}, week by week: flows add up over weeks, stock follows from them.
 *
 * <p>Weeks are the members of the time dimension that the roll-up was asked for, weeks without a movement included. The first and
 * the last may be cut short by the ledger's first and last day.
 */
public final class StockTimeline {
    private final Grouping grouping;
    private final List<String> labels;
    private final Dimension week;
    private final String currency;
    private final Origin origin;
    final Flows units;
    final Flows cost;
    final Flows value;

    StockTimeline(
            Grouping grouping,
            List<String> labels,
            Dimension week,
            String currency,
            Origin origin,
            Flows units,
            Flows cost,
            Flows value) {
        this.grouping = grouping;
        this.labels = labels;
        this.week = week;
        this.currency = currency;
        this.origin = origin;
        this.units = units;
        this.cost = cost;
        this.value = value;
    }

    /** Where the group lies, one label per dimension of the grouping. */
    public List<String> labels() {
        return labels;
    }

    /**
     * The label in one dimension.
     *
     * @throws IllegalArgumentException if the grouping has no such dimension
     */
    public String label(Dimension dimension) {
        return CellLabels.label(grouping, labels, dimension);
    }

    /** The labels of all weeks, in order. */
    public List<String> weeks() {
        return week.members();
    }

    /** Where sales and stock come from. */
    public Origin origin() {
        return origin;
    }

    /** All weeks. */
    public StockPeriod all() {
        return weeks(0, week.size());
    }

    /** The week at an index, counted from 0. */
    public StockPeriod week(int index) {
        return weeks(index, index + 1);
    }

    /**
     * The week with the given label.
     *
     * @throws IllegalArgumentException if there is none
     */
    public StockPeriod week(String label) {
        OptionalInt index = week.findMember(label);
        checkArgument(
                index.isPresent(),
                "week of StockTimeline must be one of %s weeks, such as %s, but was %s",
                week.size(),
                week.size() == 0 ? "none" : week.members().get(0),
                label);
        return week(index.getAsInt());
    }

    /** All weeks up to and with the one at an index: what a sell-through curve is made of. */
    public StockPeriod upTo(int index) {
        return weeks(0, index + 1);
    }

    /**
     * The weeks from one index up to, and without, another; none if they are equal.
     *
     * @throws IllegalArgumentException if they are out of range or out of order
     */
    public StockPeriod weeks(int startInclusive, int endExclusive) {
        checkArgument(
                startInclusive >= 0 && startInclusive <= endExclusive && endExclusive <= week.size(),
                "weeks of StockTimeline must lie within [0, %s) in order but were from %s to %s",
                week.size(),
                startInclusive,
                endExclusive);
        return new StockPeriod(this, startInclusive, endExclusive);
    }

    Basis.Cost costBasis() {
        return new Basis.Cost(currency);
    }

    Basis.Retail retailBasis() {
        return new Basis.Retail(currency);
    }

    @Override
    public String toString() {
        return labels + " over " + week.size() + " weeks";
    }

    /** One measure's flows by kind, added up from the first week on, so that any span costs one subtraction. */
    static final class Flows {
        private final Map<MovementKind, BigInteger[]> upTo; // the sum of all weeks before an index

        /** Takes flows by kind and week. */
        Flows(BigInteger[][] flows, int weeks) {
            upTo = new EnumMap<>(MovementKind.class);
            for (int kind = 0; kind < flows.length; kind++) {
                BigInteger[] sums = new BigInteger[weeks + 1];
                sums[0] = BigInteger.ZERO;
                for (int w = 0; w < weeks; w++) {
                    sums[w + 1] = sums[w].add(flows[kind][w]);
                }
                upTo.put(MovementKind.valueOf(StockLedger.KIND.members().get(kind)), sums);
            }
        }

        static BigInteger[][] zeros(int weeks) {
            BigInteger[][] zeros = new BigInteger[StockLedger.KIND.size()][weeks];
            for (BigInteger[] row : zeros) {
                Arrays.fill(row, BigInteger.ZERO);
            }
            return zeros;
        }

        /** What flowed by one kind in the weeks from one index up to, and without, another. */
        BigInteger sum(MovementKind kind, int from, int to) {
            BigInteger[] sums = requireNonNull(upTo.get(kind));
            return sums[to].subtract(sums[from]);
        }

        /** What is in stock before the week at an index begins; before the first week, nothing, since opening stock is a flow of it. */
        BigInteger before(int index) {
            return sum(MovementKind.OPENING, 0, index)
                    .add(sum(MovementKind.RECEIPT, 0, index))
                    .subtract(sum(MovementKind.SALE, 0, index))
                    .add(sum(MovementKind.RETURN, 0, index))
                    .add(sum(MovementKind.ADJUSTMENT, 0, index));
        }
    }
}
