package dev.maison.allocation.internal.solve.capacity;

import java.util.Arrays;

/**
 * Makes units and prices exact. The least loss of moving a unit from one door to another, over all rows, is a dense graph on the doors, with one
 * more node for units that are nowhere and room that is unused.
 *
 * <p>First units move along negative cycles until there are none (Klein 1967); doors over their room, and doors with a price and room, are left so:
 * what they have too much or too little stays fixed. Shortest paths are then potentials at which no hop gains anything. Then units move along
 * shortest paths from doors that have too many and to doors that have too few (Jewell 1958; Busacker, Gowen 1960), many at a time along hops that
 * lose nothing, as in Dinic 1970. Last, the least prices that support the units are found. Each step gains a quantum or settles a unit or
 * corrects a loss, so all this ends.
 *
 * <p>A loss that is noted is never more than the true one: moves that lessen it are noted at once, moves that make it more when a path would use it.
 */
final class Exchange64 {
    private static final long NOTHING = Market64.NOTHING;
    private static final long APART = Market64.APART;
    private static final int NO_ROW = -1;

    private final Market64 market;
    private final Runnable onStep;
    private final int doors;
    private final int[] idle;
    private final long[] nextRow;
    private final long[] lastRow;
    private final long[][] loss;
    private final long[] nexts;
    private final long[] potential;
    private final long[] distance;
    private final long[] done;
    private final int[] unused;
    private final int[] via;
    private final int[] mark;
    private final int[] path;
    private final int[] hopRows;
    private final int[] nextTry;
    private int hopRow;

    Exchange64(Market64 market, Runnable onStep) {
        this.market = market;
        this.onStep = onStep;
        doors = market.doors;
        idle = market.idle;
        nextRow = market.nextRow;
        lastRow = market.lastRow;
        loss = new long[doors + 1][doors + 1];
        nexts = new long[doors + 1];
        potential = new long[doors + 1];
        distance = new long[doors + 1];
        done = new long[doors + 1];
        unused = new int[doors];
        via = new int[doors + 1];
        mark = new int[doors + 1];
        path = new int[doors + 2];
        hopRows = new int[doors + 1];
        nextTry = new int[doors + 1];
    }

    /**
     * Moves units along negative cycles, for at most so many rounds over all doors. Whether none is left. {@code near} decides only speed: rows
     * that would lose more than that, and than prices differ by, are looked at only when a path needs them.
     */
    boolean cancelled(int rounds, long near) {
        noteLosses(near);
        for (int d = 0; d < doors; d++) {
            long price = market.price[d];
            unused[d] = price > 0 ? 0 : Math.max(market.room[d] - market.total[d], 0);
            potential[d] = price;
        }
        potential[doors] = 0;
        Arrays.fill(via, -1);
        int left = rounds;
        for (boolean changed = true; changed; ) {
            if (left-- == 0) {
                return false;
            }
            onStep.run();
            changed = false;
            for (int u = 0; u <= doors; u++) {
                changed |= relax(u);
            }
            if (changed && cancelCycles()) {
                Arrays.fill(via, -1);
            }
        }
        for (int d = 0; d < doors; d++) {
            potential[d] -= potential[doors];
        }
        potential[doors] = 0;
        return true;
    }

    /** Notes losses up to a bit more than prices differ by; a hop of which no row is so near is noted as losing just that. */
    private void noteLosses(long near) {
        long[] price = market.price;
        for (int u = 0; u < doors; u++) {
            for (int v = 0; v < doors; v++) {
                loss[u][v] = market.total[u] == 0 ? NOTHING : near + price[u] - price[v];
            }
            loss[u][doors] = market.total[u] == 0 ? NOTHING : near + price[u];
        }
        Arrays.fill(loss[doors], 0L); // room may be left unused
        for (int i = 0; i < market.rows; i++) {
            int base = i * doors;
            long limit = market.best(base, price, 0) + near;
            loadNexts(base);
            for (int d = 0; d < doors; d++) {
                if (lastRow[base + d] - price[d] < limit) {
                    lessen(loss[d], nexts, lastRow[base + d]);
                }
            }
            if (idle[i] > 0) {
                lessen(loss[doors], nexts, 0);
            }
        }
    }

    private void loadNexts(int base) {
        System.arraycopy(nextRow, base, nexts, 0, doors);
        nexts[doors] = 0;
    }

    private static void lessen(long[] loss, long[] next, long last) {
        for (int e = 0; e < loss.length; e++) {
            long old = loss[e];
            long less = last - next[e] - old;
            loss[e] = old + (less & (less >> 63)); // the smaller of the two; written so, it runs on vectors
        }
    }

    private boolean relax(int u) {
        long[] from = loss[u];
        boolean free = hasUnused(u) && potential[doors] < potential[u];
        if (!free && below(from, potential, potential[u]) == 0) {
            return false;
        }
        long least = free ? potential[doors] : potential[u];
        int to = free ? doors : -1;
        for (int v = 0; v <= doors; v++) {
            if (from[v] + potential[v] < least) {
                least = from[v] + potential[v];
                to = v;
            }
        }
        if (to < 0) {
            return false;
        }
        potential[u] = least;
        via[u] = to;
        return true;
    }

    private static int below(long[] loss, long[] potential, long limit) {
        int count = 0;
        for (int v = 0; v < loss.length; v++) {
            count += (int) ((loss[v] + potential[v] - limit) >>> 63);
        }
        return count;
    }

    /** Whether a door may take a unit that no other gives up. */
    private boolean hasUnused(int u) {
        return u < doors && unused[u] > 0;
    }

    private boolean cancelCycles() {
        Arrays.fill(mark, -1);
        boolean any = false;
        for (int start = 0; start <= doors; start++) {
            int u = start;
            while (u >= 0 && mark[u] < 0) {
                mark[u] = start;
                u = via[u];
            }
            if (u >= 0 && mark[u] == start) {
                cancel(u);
                any = true;
            }
        }
        return any;
    }

    /** Moves a unit along a cycle when that gains something; either way corrects what was noted of its hops. */
    private void cancel(int start) {
        long sum = 0;
        int hops = 0;
        int u = start;
        do {
            sum += trueLoss(u, via[u]);
            hopRows[hops++] = hopRow; // decided before anything moves: a door may have room only until the first move
            u = via[u];
        } while (u != start);
        for (int k = 0; sum < 0 && k < hops; k++) {
            pass(hopRows[k], u, via[u]);
            u = via[u];
        }
    }

    /** The true loss of a hop; {@code hopRow} is the row that makes it, if one needs to. */
    private long trueLoss(int u, int v) {
        long least = searchRows(u, v, -NOTHING);
        if (v == doors && hasUnused(u) && least >= 0) {
            hopRow = NO_ROW;
            return 0;
        }
        return least;
    }

    /** Finds the least loss of a hop, or the first that is {@code enough}; notes the least. */
    private long searchRows(int u, int v, long enough) {
        hopRow = NO_ROW;
        long least = u == doors ? 0 : NOTHING;
        int rows = market.rows;
        for (int i = 0; i < rows && least > enough; i++) {
            long last = u < doors ? market.lastColumn[u * rows + i] : idle[i] > 0 ? 0 : NOTHING;
            if (last != NOTHING) {
                long found = last - (v == doors ? 0 : market.nextColumn[v * rows + i]);
                if (found < least) {
                    least = found;
                    hopRow = i;
                }
            }
        }
        loss[u][v] = least;
        return least;
    }

    /** Moves a unit of a row, or without a row unused room, from one door to another; the last index stands for no door. */
    private void pass(int row, int u, int v) {
        if (row != NO_ROW) {
            market.move(row, u == doors ? -1 : u, v == doors ? -1 : v);
            noteLess(row, u, v);
        } else if (v == doors) {
            unused[u]--;
        } else {
            unused[v]++;
        }
    }

    /** Notes the losses that became less when a unit of a row went from one door to another. */
    private void noteLess(int row, int u, int v) {
        int base = row * doors;
        if (u < doors) {
            long next = nextRow[base + u];
            for (int d = 0; d < doors; d++) {
                if (lastRow[base + d] != NOTHING) {
                    loss[d][u] = Math.min(loss[d][u], lastRow[base + d] - next);
                }
            }
            if (idle[row] > 0) {
                loss[doors][u] = Math.min(loss[doors][u], -next);
            }
        }
        loadNexts(base);
        lessen(loss[v], nexts, v == doors ? 0 : lastRow[base + v]);
    }

    /** Brings every door to its room, from potentials at which no hop gains anything; these become the prices. */
    void settle() {
        for (int sign = 1; sign >= -1; sign -= 2) {
            while (isAnyApart(sign)) {
                onStep.run();
                shortestPaths(sign);
                countHops(sign);
                Arrays.fill(nextTry, 0);
                passAlongPaths(sign);
            }
        }
        System.arraycopy(potential, 0, market.price, 0, doors);
    }

    /** The units that a door has too many, or, below zero, too few. */
    private int apart(int d) {
        return market.room[d] == CapacityModel.UNLIMITED ? 0 : market.total[d] + unused[d] - market.room[d];
    }

    private boolean isAnyApart(int sign) {
        for (int d = 0; d < doors; d++) {
            if (Integer.signum(apart(d)) == sign) {
                return true;
            }
        }
        return false;
    }

    /** Doors that have too many, and once there are none, the node of units that are nowhere. */
    private boolean isSource(int u, int sign) {
        return u == doors ? sign < 0 : sign > 0 && apart(u) > 0;
    }

    private boolean isSink(int u, int sign) {
        return u == doors ? sign > 0 : apart(u) < 0;
    }

    /** Shortest paths from all sources (Dijkstra 1959); potentials change by them, so that a shortest path to any door loses nothing. */
    private void shortestPaths(int sign) {
        for (int u = 0; u <= doors; u++) {
            distance[u] = isSource(u, sign) ? 0 : APART;
            done[u] = 0;
        }
        long far = 0;
        for (int u = nearest(); u >= 0; u = nearest()) {
            done[u] = NOTHING;
            far = distance[u];
            reach(loss[u], far - potential[u]);
            if (hasUnused(u)) {
                distance[doors] = Math.min(distance[doors], far - potential[u] + potential[doors]);
            }
        }
        long still = Math.min(distance[doors], far); // the price of no door stays nothing
        for (int v = 0; v <= doors; v++) {
            potential[v] += still - Math.min(distance[v], far);
        }
    }

    private int nearest() {
        long least = NOTHING;
        for (int v = 0; v <= doors; v++) {
            least = Math.min(least, distance[v] | done[v]);
        }
        if (least >= APART) {
            return -1;
        }
        int u = 0;
        while ((distance[u] | done[u]) != least) {
            u++;
        }
        return u;
    }

    private void reach(long[] from, long offset) {
        for (int v = 0; v < from.length; v++) {
            distance[v] = Math.min(distance[v], from[v] + potential[v] + offset);
        }
    }

    /** Marks each door with the least number of hops that lose nothing and lead there from a source. */
    private void countHops(int sign) {
        int size = 0;
        for (int u = 0; u <= doors; u++) {
            mark[u] = Integer.MAX_VALUE;
            if (isSource(u, sign)) {
                mark[u] = 0;
                path[size++] = u;
            }
        }
        for (int at = 0; at < size; at++) {
            int u = path[at];
            for (int v = 0; v <= doors; v++) {
                if (mark[v] == Integer.MAX_VALUE && isTight(u, v)) {
                    mark[v] = mark[u] + 1;
                    path[size++] = v;
                }
            }
        }
    }

    private boolean isTight(int u, int v) {
        long fall = potential[u] - potential[v];
        return loss[u][v] == fall || (v == doors && fall == 0 && hasUnused(u));
    }

    private void passAlongPaths(int sign) {
        for (int u = 0; u <= doors; u++) {
            while (isSource(u, sign) && isPassedFrom(u, sign)) {} // one unit at a time
        }
    }

    /** Whether there was a path from a door to a sink; a unit has gone along it. */
    private boolean isPassedFrom(int start, int sign) {
        int depth = 0;
        path[0] = start;
        while (depth >= 0) {
            int u = path[depth];
            if (depth > 0 && isSink(u, sign)) {
                for (int k = 0; k < depth; k++) {
                    pass(hopRows[k], path[k], path[k + 1]);
                }
                return true;
            }
            int v = nextDoor(u);
            if (v >= 0) {
                hopRows[depth] = hopRow;
                path[++depth] = v;
            } else if (--depth >= 0) {
                nextTry[path[depth]]++; // nothing leads on from there
            }
        }
        return false;
    }

    /** A door one hop further to which a unit can go for nothing, or -1; {@code hopRow} is the row that gives it, if one needs to. */
    private int nextDoor(int u) {
        for (; nextTry[u] <= doors; nextTry[u]++) {
            int v = nextTry[u];
            if (mark[v] == mark[u] + 1 && isTight(u, v)) {
                long fall = potential[u] - potential[v];
                hopRow = NO_ROW;
                boolean unusedMoves = fall == 0 && (u == doors || (v == doors && hasUnused(u)));
                if (unusedMoves || searchRows(u, v, fall) == fall) {
                    return v;
                }
            }
        }
        return -1;
    }

    /**
     * The least prices that support the units. What a price falls by from the potentials is a shortest path (Dijkstra 1959) from the node of
     * units that are nowhere and from prices of nothing, over what each hop loses more than these potentials differ by.
     */
    void leastPrices() {
        System.arraycopy(potential, 0, distance, 0, doors + 1); // no price falls below nothing
        Arrays.fill(via, -1);
        Arrays.fill(done, 0);
        for (int u = nearest(); u >= 0; u = nearest()) {
            if (isTruly(u)) {
                done[u] = NOTHING;
                long offset = distance[u] - potential[u];
                for (int e = 0; e < doors; e++) {
                    fallTo(e, u, loss[u][e] + offset);
                }
            }
        }
        for (int d = 0; d < doors; d++) {
            market.price[d] = potential[d] - distance[d];
        }
    }

    private void fallTo(int e, int u, long by) {
        if (by + potential[e] < distance[e]) {
            distance[e] = by + potential[e];
            via[e] = u;
        }
    }

    /** Whether the hop that leads to a door loses what was noted; if it loses more, the next best is found. */
    private boolean isTruly(int e) {
        long noted = via[e] < 0 ? 0 : loss[via[e]][e];
        if (via[e] < 0 || searchRows(via[e], e, noted) == noted) {
            return true;
        }
        distance[e] = potential[e];
        via[e] = -1;
        for (int u = 0; u <= doors; u++) {
            if (done[u] != 0) {
                fallTo(e, u, loss[u][e] + distance[u] - potential[u]);
            }
        }
        return false;
    }
}
