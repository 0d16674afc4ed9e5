package dev.maison.allocation.internal.gain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of a re-run: a launch, what each cell had before, which cells are pinned, and how many units may move. */
public final class RerunData {
    /** The launch. */
    public final LaunchData launch;

    /** Units before, per cell. */
    public final int[] before;

    /** Whether a cell must keep what it had; {@code null} for none. */
    private final boolean @Nullable [] pinned;

    /** The most units that may move. */
    public final long moves;

    /** Whether {@link #moves} counts over all SKUs together, or for each by itself. */
    public final boolean together;

    /** SKUs in the order of their ids, which breaks ties between them. */
    public final int[] skuOrder;

    /** Takes over the arrays. */
    public RerunData(
            LaunchData launch,
            int[] before,
            boolean @Nullable [] pinned,
            long moves,
            boolean together,
            int[] skuOrder) {
        this.launch = launch;
        this.before = before;
        this.pinned = pinned;
        this.moves = moves;
        this.together = together;
        this.skuOrder = skuOrder;
    }

    /** Whether a cell must keep what it had. */
    public boolean isPinned(int cell) {
        return pinned != null && pinned[cell];
    }

    /** Fewest units of a cell without pins: what weeks of supply ask for, beyond what is stated, gives way to what it had. */
    public int least(int cell) {
        return Math.min(launch.minimum(cell), Math.max(before[cell], launch.hardMinimum(cell)));
    }

    /** Most units of a cell without pins: weeks of supply and a threshold give way to what it had, as far as the stated limits allow that. */
    public int most(int cell) {
        return Math.max(launch.maximum(cell), Math.min(before[cell], launch.hardMaximum(cell)));
    }

    /** Fewest units of a cell, pins included. */
    public int low(int cell) {
        return isPinned(cell) ? before[cell] : least(cell);
    }

    /** Most units of a cell, pins included. */
    public int high(int cell) {
        return isPinned(cell) ? before[cell] : most(cell);
    }

    /** What the limits alone make of what a cell had: the nearest number of units that keeps them. */
    public int nearest(int cell) {
        return Math.max(Math.min(before[cell], high(cell)), low(cell));
    }

    /**
     * Which SKUs are planned again: those whose limits can hold and whose forced moves suffice. Where moves are shared, SKUs with the fewest
     * forced moves come first, equals by id, as long as the moves suffice; so a SKU of which nothing must move never stands still for others.
     */
    public boolean[] planned() {
        boolean[] planned = new boolean[launch.skus];
        List<long[]> forced = new ArrayList<>(); // moves, rank
        for (int rank = 0; rank < skuOrder.length; rank++) {
            Row row = row(skuOrder[rank]);
            if (row.isOpen()) {
                forced.add(new long[] {row.mustMove(), rank});
            }
        }
        forced.sort(Comparator.comparingLong((long[] one) -> one[0]).thenComparingLong(one -> one[1]));
        long sum = 0;
        for (long[] one : forced) {
            sum = together ? sum + one[0] : one[0];
            planned[skuOrder[(int) one[1]]] = sum <= moves;
        }
        return planned;
    }

    /** A row as the limits alone change it. */
    public Row row(int sku) {
        return new Row(this, sku);
    }

    /** What must change in a SKU's row, whatever is chosen. */
    public static final class Row {
        /** A pin outside its cell's limits, or -1. */
        public final int badPin;

        /** Whether pins, minima and holdback fit the supply. */
        public final boolean fits;

        /** Units that doors must gain, and lose, for their own limits. */
        public final long mustGain;

        public final long mustLose;

        /** Units available beyond what doors had before; negative when the supply fell below that. */
        public final long room;

        private Row(RerunData data, int sku) {
            int bad = -1;
            long low = 0;
            long gain = 0;
            long lose = 0;
            long had = 0;
            for (int d = 0; d < data.launch.doors; d++) {
                int cell = sku * data.launch.doors + d;
                int y = data.before[cell];
                if (bad < 0
                        && data.isPinned(cell)
                        && (y < data.launch.hardMinimum(cell) || y > data.launch.hardMaximum(cell))) {
                    bad = d;
                }
                int near = data.nearest(cell);
                low += data.low(cell);
                gain += Math.max(near - y, 0);
                lose += Math.max(y - near, 0);
                had += y;
            }
            badPin = bad;
            fits = low <= data.launch.available(sku);
            mustGain = gain;
            mustLose = lose;
            room = data.launch.available(sku) - had;
        }

        /** Whether the row can be allocated at all. */
        public boolean isOpen() {
            return badPin < 0 && fits;
        }

        /** Units that must move whatever is chosen: what doors must gain or lose, or what the supply no longer covers. */
        public long mustMove() {
            return Math.max(mustLose, mustGain + Math.max(-room, 0));
        }

        /** Units that doors must lose at the least: for their limits, or so that supply covers what others must gain. */
        public long leastLost() {
            return Math.max(mustLose, mustGain - room);
        }
    }
}
