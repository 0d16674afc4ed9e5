package dev.maison.allocation.internal.gain;

/**
 * The gain of the k-th unit at one cell, in quanta: {@code worth * P(D >= k)} rounded half to even, or the caller's own table; k counts
 * on from what the door has, where that counts.
 *
 * <p>Reusable and sequential: {@link #start} begins a cell, {@link #next} gives the gain of the next unit. Not safe for several
 * threads.
 */
public final class UnitGains {
    private final LaunchData data;
    private final Tail tail = new Tail();
    private double worth;
    private int tableAt;
    private int tableEnd;
    private boolean table;
    private int owed; // units yet to come that are sold already

    /** Walks cells of {@code data}. */
    public UnitGains(LaunchData data) {
        this.data = data;
    }

    /** Begins at no new unit of a cell: after what the door has, where that counts. A table is of new units. */
    public void start(int cell) {
        startAtNothing(cell);
        int position = table ? 0 : data.position(cell);
        if (position > 0) {
            skip(position);
        } else {
            owed = -position;
        }
    }

    /** Begins at no unit of a cell, whatever the door has. */
    public void startAtNothing(int cell) {
        owed = 0;
        table = data.hasTable(cell);
        if (data.tableStart != null && table) {
            tableAt = data.tableStart[cell];
            tableEnd = tableAt + data.tableLength(cell);
        } else {
            worth = data.valueQuanta(cell);
            tail.start(data.mean(cell), data.size(cell));
        }
    }

    /** The gain of the next unit; never more than that of the one before. Beyond a table it is nothing. */
    public long next() {
        if (table) {
            return tableAt < tableEnd ? data.tableGains[tableAt++] : 0;
        }
        return quantised(worth, nextProbability());
    }

    /** Passes over units without asking for their gains; a minimum may be billions of units, and beyond demand all gain nothing. */
    public void skip(int units) {
        if (table) {
            tableAt = (int) Math.min((long) tableAt + units, tableEnd);
            return;
        }
        int k = Math.min(owed, units);
        owed -= k;
        while (k < units && tail.next() > 0) {
            k++;
        }
    }

    /** The probability behind the next gain of a cell without a table. */
    public double nextProbability() {
        if (owed > 0) {
            owed--;
            return 1;
        }
        return tail.next();
    }

    /** The one rounding of gains. */
    public static long quantised(double worth, double probability) {
        return (long) Math.rint(worth * probability);
    }
}
