package dev.maison.allocation.internal.solve.capacity;

import java.util.Arrays;

/**
 * Moves of prices and units that concern many doors at once: without them doors that compete for the same units outbid each other by an
 * epsilon at a time.
 *
 * <p>Doors that are alike (by {@link Alike32}) share a price where they can: {@link #shiftAlike} moves it for all of them, {@link #balance}
 * spreads their units by room, and {@link #snap} undoes the small differences that single bids leave.
 */
final class Joint32 {
    private static final int ROUNDS = 8;
    private static final int MOSTLY = 8;

    private final Market32 market;
    private final int[] leader;
    private final Runnable onStep;
    private final int doors;
    private final int[] room;
    private final int[] total;
    private final int[] price;
    private final int[] nextRow;
    private final int[] lastRow;
    private final int[] inside;
    private final int[] entry;
    private final int[] outside;
    private final int[] members;
    private final Heap32 heap;
    private final boolean hasAlike;

    Joint32(Market32 market, int[] leader, Heap32 heap, Runnable onStep) {
        this.market = market;
        this.leader = leader;
        this.onStep = onStep;
        doors = market.doors;
        room = market.room;
        total = market.total;
        price = market.price;
        nextRow = market.nextRow;
        lastRow = market.lastRow;
        inside = new int[doors];
        entry = new int[doors];
        outside = new int[doors];
        members = new int[doors];
        this.heap = heap;
        boolean any = false;
        for (int d = 0; d < doors; d++) {
            any |= leader[d] != d;
        }
        hasAlike = any;
    }

    boolean hasAlike() {
        return hasAlike;
    }

    /** Moves units of rows from doors over their room to doors with room, where that stays within epsilon of the best. */
    void balance(int eps) {
        for (int i = 0; i < market.rows; i++) {
            while (balance(i, eps)) {} // one unit at a time
        }
    }

    private boolean balance(int row, int eps) {
        int base = row * doors;
        int worst = market.worst(row);
        int best = market.best(base, price, 0);
        int from = -1;
        int most = 0;
        for (int d = 0; d < doors; d++) {
            int over = total[d] - room[d];
            if (over > most && lastRow[base + d] - price[d] <= worst + eps) {
                most = over;
                from = d;
            }
        }
        if (from < 0 && market.idle[row] == 0) {
            return false;
        }
        int value = from < 0 ? 0 : lastRow[base + from] - price[from];
        if (worst < value - eps) {
            return false;
        }
        int floor = Math.max(best, value) - eps;
        int to = -1;
        most = 0;
        for (int d = 0; d < doors; d++) {
            int under = room[d] - total[d];
            if (under > most && nextRow[base + d] - price[d] >= floor) {
                most = under;
                to = d;
            }
        }
        if (to < 0 && (from < 0 || floor > 0)) {
            return false;
        }
        market.move(row, from, to);
        return true;
    }

    /** Moves the prices of all doors that are full together, while that is most of what is wrong. */
    void shiftFull(int eps) {
        for (int round = 0; round < ROUNDS; round++) {
            long excess = 0;
            long apart = 0;
            for (int d = 0; d < doors; d++) {
                boolean in = price[d] > 0 || total[d] > room[d];
                divide(d, in);
                if (in) {
                    excess += total[d] - room[d];
                    apart += Math.abs((long) total[d] - room[d]);
                }
            }
            if (Math.abs(excess) * MOSTLY <= apart || shift(excess, eps)) {
                return;
            }
        }
    }

    /** Moves the prices of doors that are alike together until they fill their room. */
    void shiftAlike(int eps) {
        for (int c = 0; c < doors; c++) {
            for (int round = 0; leader[c] == c && round < ROUNDS; round++) {
                long excess = 0;
                int size = 0;
                for (int d = 0; d < doors; d++) {
                    boolean in = leader[d] == c;
                    divide(d, in);
                    size += in ? 1 : 0;
                    excess += in ? total[d] - room[d] : 0;
                }
                if (size == 1 || excess == 0 || (excess < 0 && price[c] == 0) || shift(excess, eps)) {
                    break;
                }
            }
        }
    }

    private void divide(int door, boolean in) {
        inside[door] = in ? price[door] : -Market32.APART;
        entry[door] = in ? price[door] : Market32.APART;
        outside[door] = in ? Market32.APART : price[door];
    }

    /** Whether another round would change nothing. */
    private boolean shift(long excess, int eps) {
        onStep.run();
        if (excess > 0) {
            raise(excess, eps);
            return true;
        }
        return lower(-excess, eps);
    }

    private void raise(long excess, int eps) {
        heap.clear();
        for (int i = 0; i < market.rows; i++) {
            int worst = market.held(i * doors, inside);
            if (worst < Market32.APART) {
                heap.add(worst - market.best(i * doors, outside, 0), i);
            }
        }
        heap.order();
        int by = 0;
        for (long left = excess; !heap.isEmpty(); left--) {
            int i = heap.topRow();
            by = Math.max(by, heap.topKey() + eps);
            if (left == 0) {
                break;
            }
            int base = i * doors;
            int best = market.best(base, outside, 0);
            market.move(i, fullest(base, market.held(base, inside)), best == 0 ? -1 : emptiest(base, best, outside));
            int worst = market.held(base, inside);
            if (worst < Market32.APART) {
                heap.replaceTop(worst - market.best(base, outside, 0), i);
            } else {
                heap.removeTop();
            }
        }
        for (int d = 0; d < doors; d++) {
            price[d] += outside[d] == Market32.APART ? by : 0;
        }
    }

    /** Whether the room is filled or no further fall would fill it. */
    private boolean lower(long missing, int eps) {
        heap.clear();
        for (int i = 0; i < market.rows; i++) {
            heap.add(heldOutside(i) - market.best(i * doors, entry, -Market32.APART), i);
        }
        heap.order();
        int least = Market32.NOTHING;
        for (int d = 0; d < doors; d++) {
            least = outside[d] == Market32.APART ? Math.min(least, price[d]) : least;
        }
        int by = 0;
        long left = missing;
        while (!heap.isEmpty()) {
            int i = heap.topRow();
            by = Math.min(least, Math.max(by, heap.topKey() + eps));
            if (left == 0 || by == least) {
                break;
            }
            int base = i * doors;
            int worst = heldOutside(i);
            int best = market.best(base, entry, -Market32.APART);
            int from = market.idle[i] > 0 && worst == 0 ? -1 : outsideDoor(base, worst);
            market.move(i, from, emptiest(base, best, entry));
            left--;
            heap.replaceTop(heldOutside(i) - market.best(base, entry, -Market32.APART), i);
        }
        for (int d = 0; d < doors; d++) {
            price[d] -= outside[d] == Market32.APART ? by : 0;
        }
        return left == 0 || least == 0 || by < least;
    }

    private int heldOutside(int row) {
        int base = row * doors;
        int worst = market.idle[row] > 0 ? 0 : Market32.APART;
        for (int d = 0; d < doors; d++) {
            if (outside[d] != Market32.APART) {
                worst = Math.min(worst, lastRow[base + d] - price[d]);
            }
        }
        return worst;
    }

    private int outsideDoor(int base, int worst) {
        for (int d = 0; d < doors; d++) {
            if (outside[d] != Market32.APART && lastRow[base + d] - price[d] == worst) {
                return d;
            }
        }
        return -1;
    }

    private int fullest(int base, int worst) {
        int chosen = -1;
        for (int d = 0; d < doors; d++) {
            if (lastRow[base + d] - inside[d] == worst
                    && (chosen < 0 || total[d] - room[d] > total[chosen] - room[chosen])) {
                chosen = d;
            }
        }
        return chosen;
    }

    private int emptiest(int base, int best, int[] prices) {
        int chosen = -1;
        for (int d = 0; d < doors; d++) {
            if (nextRow[base + d] - prices[d] == best
                    && (chosen < 0 || room[d] - total[d] > room[chosen] - total[chosen])) {
                chosen = d;
            }
        }
        return chosen;
    }

    /** Gives doors that are alike and whose prices lie within epsilon of the one in their midst that one. */
    void snap(int eps) {
        for (int c = 0; hasAlike && c < doors; c++) {
            int size = 0;
            for (int d = c; leader[c] == c && d < doors; d++) {
                if (leader[d] == c) {
                    members[size++] = price[d];
                }
            }
            if (size < 2) {
                continue;
            }
            Arrays.sort(members, 0, size);
            int mid = members[size / 2];
            for (int d = c; d < doors; d++) {
                if (leader[d] == c && Math.abs(price[d] - mid) <= eps) {
                    price[d] = mid;
                }
            }
        }
    }
}
