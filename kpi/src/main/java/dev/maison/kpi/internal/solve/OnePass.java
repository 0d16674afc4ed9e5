package dev.maison.kpi.internal.solve;

import dev.maison.kpi.internal.cell.CellSums;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds up columns by several groupings in one pass.
 *
 * <p>Facts are taken in blocks that stay in the first cache: per block and grouping, first the cell of every fact, then one sweep
 * per column. Cells are an array while they are few compared with the facts, otherwise ids from a hash of the key.
 *
 * <p>Sums never overflow: either {@code |value| * facts} is below 2^63 for every column, and longs are added; or the halves of
 * each value are added apart, of which fewer than 2^31 fit a long.
 */
public final class OnePass {
    private static final int BLOCK = 1024;
    private static final long LOW_BITS = 0xFFFF_FFFFL;
    private static final int DENSE_CELLS_AT_LEAST = 1 << 12;
    private static final int DENSE_SUMS_AT_MOST = 1 << 26;

    private final long[][] columns;
    private final int @Nullable [] orderOfFact;
    private final int @Nullable [] clientOfFact;
    private final boolean split;
    private final int from;
    private final int to;

    /**
     * Sets the facts.
     *
     * @param columns value columns of equal length
     * @param orderOfFact the order of every fact, facts of an order contiguous; null to count no orders and clients
     * @param clientOfFact the client of every fact or -1, orders of a client contiguous; null together with the orders
     * @param largest for every column, the largest absolute value (negative if it is 2^63)
     * @param from first fact
     * @param to end of the facts, exclusive
     */
    public OnePass(
            long[][] columns,
            int @Nullable [] orderOfFact,
            int @Nullable [] clientOfFact,
            long[] largest,
            int from,
            int to) {
        this.columns = columns;
        this.orderOfFact = orderOfFact;
        this.clientOfFact = clientOfFact;
        this.from = from;
        this.to = to;
        boolean fits = true;
        for (long value : largest) {
            fits &= value >= 0 && Math.multiplyHigh(value, (long) to - from) == 0 && value * ((long) to - from) >= 0;
        }
        this.split = !fits;
    }

    /**
     * Runs the pass.
     *
     * @param codes per grouping and dimension, the code of every fact
     * @param members per grouping and dimension, the member of every code
     * @param sizes per grouping and dimension, the number of members; their product fits a long
     */
    public List<CellSums> run(int[][][] codes, int[][][] members, int[][] sizes) {
        Sink[] sinks = new Sink[codes.length];
        for (int g = 0; g < sinks.length; g++) {
            sinks[g] = new Sink(codes[g], members[g], sizes[g]);
        }
        int[] cell = new int[BLOCK];
        for (int at = from; at < to; at += BLOCK) {
            int count = Math.min(BLOCK, to - at);
            for (Sink sink : sinks) {
                sink.locate(at, count, cell);
                sink.addValues(at, count, cell);
                sink.addVisits(at, count, cell);
            }
        }
        List<CellSums> results = new ArrayList<>(sinks.length);
        for (Sink sink : sinks) {
            results.add(sink.finish());
        }
        return results;
    }

    /** One grouping's cells while they grow. */
    private final class Sink {
        private final int[][] codes;
        private final int[][] intSteps;
        private final long[][] longSteps;
        private final @Nullable CellIds ids;
        private final long[] blockKeys;
        private final int width;
        private long[] sums;
        private int[] visits;

        Sink(int[][] codes, int[][] members, int[] sizes) {
            this.codes = codes;
            this.width = 1 + (split ? 2 : 1) * columns.length;
            long cells = 1;
            long[] strides = new long[sizes.length];
            for (int d = sizes.length - 1; d >= 0; d--) {
                strides[d] = cells;
                cells = Math.multiplyExact(cells, (long) sizes[d]);
            }
            boolean dense = cells <= Math.max(DENSE_CELLS_AT_LEAST, 4L * (to - from))
                    && cells * (width + 3) <= DENSE_SUMS_AT_MOST;
            this.ids = dense ? null : new CellIds();
            this.intSteps = new int[dense ? sizes.length : 0][];
            this.longSteps = new long[dense ? 0 : sizes.length][];
            for (int d = 0; d < sizes.length; d++) {
                long stride = strides[d];
                int[] memberOfCode = members[d];
                if (dense) {
                    intSteps[d] = Arrays.stream(memberOfCode)
                            .map(member -> (int) (member * stride))
                            .toArray();
                } else {
                    longSteps[d] = Arrays.stream(memberOfCode)
                            .mapToLong(member -> member * stride)
                            .toArray();
                }
            }
            this.blockKeys = new long[dense ? 0 : BLOCK];
            int room = dense ? (int) cells : 1 << 10;
            this.sums = new long[room * width];
            this.visits = new int[orderOfFact == null ? 0 : room * Visit.WIDTH];
        }

        void locate(int at, int count, int[] cell) {
            if (ids == null) {
                Arrays.fill(cell, 0, count, 0);
                for (int d = 0; d < codes.length; d++) {
                    int[] code = codes[d];
                    int[] step = intSteps[d];
                    for (int i = 0; i < count; i++) {
                        cell[i] += step[code[at + i]];
                    }
                }
                return;
            }
            Arrays.fill(blockKeys, 0, count, 0);
            for (int d = 0; d < codes.length; d++) {
                int[] code = codes[d];
                long[] step = longSteps[d];
                for (int i = 0; i < count; i++) {
                    blockKeys[i] += step[code[at + i]];
                }
            }
            for (int i = 0; i < count; i++) {
                cell[i] = ids.idOf(blockKeys[i]);
            }
            int room = sums.length / width;
            if (ids.size() > room) {
                int more = Math.max(ids.size(), 2 * room);
                sums = Arrays.copyOf(sums, Math.multiplyExact(more, width));
                visits = orderOfFact == null ? visits : Arrays.copyOf(visits, Math.multiplyExact(more, Visit.WIDTH));
            }
        }

        void addValues(int at, int count, int[] cell) {
            for (int i = 0; i < count; i++) {
                sums[cell[i] * width]++;
            }
            for (int c = 0; c < columns.length; c++) {
                long[] column = columns[c];
                if (split) {
                    int offset = 1 + 2 * c;
                    for (int i = 0; i < count; i++) {
                        int to = cell[i] * width + offset;
                        long value = column[at + i];
                        sums[to] += value >> 32;
                        sums[to + 1] += value & LOW_BITS;
                    }
                } else {
                    int offset = 1 + c;
                    for (int i = 0; i < count; i++) {
                        sums[cell[i] * width + offset] += column[at + i];
                    }
                }
            }
        }

        /**
         * Counts distinct orders and clients: since the facts of an order are contiguous, and so are those of a client, an order is
         * new to a cell exactly if it is not the last one the cell saw.
         */
        void addVisits(int at, int count, int[] cell) {
            if (orderOfFact == null || clientOfFact == null) {
                return;
            }
            for (int i = 0; i < count; i++) {
                int to = cell[i] * Visit.WIDTH;
                int order = orderOfFact[at + i] + 1; // 0 stands for none yet
                if (visits[to + Visit.LAST_ORDER] == order) {
                    continue;
                }
                visits[to + Visit.LAST_ORDER] = order;
                visits[to + Visit.ORDERS]++;
                int client = clientOfFact[at + i] + 1;
                if (client == 0) {
                    continue;
                }
                if (visits[to + Visit.LAST_CLIENT] != client) {
                    visits[to + Visit.LAST_CLIENT] = client;
                    visits[to + Visit.CLIENTS]++;
                    visits[to + Visit.ORDERS_OF_CLIENT] = 1;
                } else if (++visits[to + Visit.ORDERS_OF_CLIENT] == 2) {
                    visits[to + Visit.REPEATS]++;
                }
            }
        }

        CellSums finish() {
            if (ids == null) {
                int cells = 0;
                for (int at = 0; at < sums.length; at += width) {
                    cells += sums[at] == 0 ? 0 : 1;
                }
                CellSums result = new CellSums(columns.length, orderOfFact != null, cells);
                int next = 0;
                for (int id = 0; id * width < sums.length; id++) {
                    if (sums[id * width] != 0) {
                        copy(id, id, result, next++);
                    }
                }
                return result;
            }
            long[] sorted = Arrays.copyOf(ids.keys(), ids.size());
            Arrays.sort(sorted);
            CellSums result = new CellSums(columns.length, orderOfFact != null, sorted.length);
            for (int cell = 0; cell < sorted.length; cell++) {
                copy(ids.idOf(sorted[cell]), sorted[cell], result, cell);
            }
            return result;
        }

        private void copy(int id, long key, CellSums result, int cell) {
            int at = id * width;
            result.set(cell, key, sums[at]);
            for (int c = 0; c < columns.length; c++) {
                if (split) {
                    long lowSum = sums[at + 2 + 2 * c];
                    result.add(cell, c, Math.addExact(sums[at + 1 + 2 * c], lowSum >>> 32), lowSum & LOW_BITS);
                } else {
                    long sum = sums[at + 1 + c];
                    result.add(cell, c, sum >> 32, sum & LOW_BITS);
                }
            }
            if (orderOfFact != null) {
                int visit = id * Visit.WIDTH;
                result.setVisits(
                        cell,
                        visits[visit + Visit.ORDERS],
                        visits[visit + Visit.CLIENTS],
                        visits[visit + Visit.REPEATS]);
            }
        }
    }

    /** Where a cell keeps what it saw of orders and clients. */
    private static final class Visit {
        static final int LAST_ORDER = 0;
        static final int ORDERS = 1;
        static final int LAST_CLIENT = 2;
        static final int ORDERS_OF_CLIENT = 3;
        static final int CLIENTS = 4;
        static final int REPEATS = 5;
        static final int WIDTH = 6;

        private Visit() {}
    }
}
