package dev.maison.kpi.internal.cell;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * The cells of one grouping that hold at least one fact, in ascending order of their key, with their sums.
 *
 * <p>Each cell has {@code columns} sums of {@code high * 2^32 + low}; {@code low} of a finished cell lies within 32 unsigned bits,
 * so that equal sums have one form. Where the bound on values proves that a {@code long} holds every sum, the pass adds longs
 * and splits them at the end.
 */
public final class CellSums {
    private static final long LOW_BITS = 0xFFFF_FFFFL;

    private final int columns;
    private final boolean visits;
    private final long[] keys;
    private final long[] facts;
    private final long[] high;
    private final int[] low;
    private final int[] orders;
    private final int[] clients;
    private final int[] repeats;

    /** Makes room for cells that are then set one by one, in ascending order of their keys. */
    public CellSums(int columns, boolean visits, int cells) {
        this.columns = columns;
        this.visits = visits;
        this.keys = new long[cells];
        this.facts = new long[cells];
        this.high = new long[Math.multiplyExact(cells, columns)];
        this.low = new int[high.length];
        this.orders = new int[visits ? cells : 0];
        this.clients = new int[visits ? cells : 0];
        this.repeats = new int[visits ? cells : 0];
    }

    /** The number of cells. */
    public int size() {
        return keys.length;
    }

    /** The key of a cell: its members in mixed radix. */
    public long key(int cell) {
        return keys[cell];
    }

    /** The index of the cell with the given key, or a negative number. */
    public int find(long key) {
        return Arrays.binarySearch(keys, key);
    }

    /** The number of facts in a cell. */
    public long facts(int cell) {
        return facts[cell];
    }

    /** The sum of a column in a cell. */
    public BigInteger sum(int cell, int column) {
        int at = cell * columns + column;
        long lowBits = low[at] & LOW_BITS;
        // The long path is by far the more common one.
        return high[at] >= Integer.MIN_VALUE && high[at] <= Integer.MAX_VALUE
                ? BigInteger.valueOf((high[at] << 32) | lowBits)
                : BigInteger.valueOf(high[at]).shiftLeft(32).add(BigInteger.valueOf(lowBits));
    }

    /** The number of distinct orders in a cell. */
    public int orders(int cell) {
        return orders[cell];
    }

    /** The number of distinct clients in a cell. */
    public int clients(int cell) {
        return clients[cell];
    }

    /** The number of distinct clients with at least two orders in a cell. */
    public int repeats(int cell) {
        return repeats[cell];
    }

    /** Sets the key and the number of facts of a cell. */
    public void set(int cell, long key, long factCount) {
        keys[cell] = key;
        facts[cell] = factCount;
    }

    /** Sets the counts of orders and clients of a cell. */
    public void setVisits(int cell, int orderCount, int clientCount, int repeatCount) {
        orders[cell] = orderCount;
        clients[cell] = clientCount;
        repeats[cell] = repeatCount;
    }

    /** Adds {@code addedHigh * 2^32 + addedLow} to a sum; {@code addedLow} lies within 32 unsigned bits. */
    public void add(int cell, int column, long addedHigh, long addedLow) {
        int at = cell * columns + column;
        long total = (low[at] & LOW_BITS) + addedLow;
        high[at] = Math.addExact(high[at], Math.addExact(addedHigh, total >>> 32));
        low[at] = (int) total;
    }

    private void add(int cell, CellSums from, int fromCell) {
        keys[cell] = from.keys[fromCell];
        facts[cell] += from.facts[fromCell];
        for (int column = 0; column < columns; column++) {
            int at = fromCell * columns + column;
            add(cell, column, from.high[at], from.low[at] & LOW_BITS);
        }
        if (visits) {
            orders[cell] = Math.addExact(orders[cell], from.orders[fromCell]);
            clients[cell] = Math.addExact(clients[cell], from.clients[fromCell]);
            repeats[cell] = Math.addExact(repeats[cell], from.repeats[fromCell]);
        }
    }

    /** The cells of both, sums added; no order and no client may have facts in both. */
    public CellSums mergedWith(CellSums other) {
        int shared = 0;
        for (int i = 0, j = 0; i < size() && j < other.size(); ) {
            int order = Long.compare(keys[i], other.keys[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        CellSums merged = new CellSums(columns, visits, size() + other.size() - shared);
        int i = 0;
        int j = 0;
        for (int cell = 0; cell < merged.size(); cell++) {
            int order = i == size() ? 1 : j == other.size() ? -1 : Long.compare(keys[i], other.keys[j]);
            if (order <= 0) {
                merged.add(cell, this, i++);
            }
            if (order >= 0) {
                merged.add(cell, other, j++);
            }
        }
        return merged;
    }
}
