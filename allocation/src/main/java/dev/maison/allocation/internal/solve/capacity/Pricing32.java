package dev.maison.allocation.internal.solve.capacity;

import dev.maison.allocation.internal.gain.CellGains;
import java.util.Arrays;

/**
 * The prices of doors at which every SKU, served by itself, fits all capacities, and the units that go with them; gains are 32-bit.
 *
 * <p>An auction with epsilon scaling on door prices, from a coarse start (every fourth SKU with a quarter of the room, recursively), finds
 * units that fit and are nearly best: a door over its room pushes the units out that lose least elsewhere and raises its price to the
 * next margin; a door with a price and room pulls the units that lose least and lowers it. Epsilon-complementary slackness (Bertsekas
 * 1991) only makes this fast. What makes it exact comes last: the least loss of moving a unit from one door to another, over all SKUs, is a
 * dense graph on doors; units are moved along its negative cycles until there are none (Klein 1967). Then its shortest paths are prices
 * that support the units, and the least of these are returned. Each cycle gains at least one quantum, so this ends.
 *
 * <p>Trusts its arguments. Needs at most 2 x 10^8 quanta of gain in any unit. Allocates 16 bytes a cell.
 */
final class Pricing32 implements Pricing {
    private static final int CLOSED = -(1 << 30);
    private static final int NOTHING = 1 << 30;
    private static final int APART = 1 << 29;
    private static final int FIRST_EPS = 8;
    private static final int EPS = 2000;
    private static final int STEP = 8;
    private static final int FEWEST_ROWS = 10;
    private static final int SPREAD = 64;

    private final CapacityModel model;
    private final CellGains gains;
    private final Runnable onStep;
    private final int doors;
    private final int[] doorOf;
    private final int[] units;
    private final int[] room;
    private final int[] total;
    private final int[] idle;
    private final int[] cells;
    private final int[] price;
    private final int[] bound;
    private final int[] nextRow;
    private final int[] lastRow;
    private final int[] nextColumn;
    private final int[] lastColumn;
    private final int[] keep;
    private final int[] buy;
    private final int[] away;
    private final int[][] exchange;
    private final int[] rowNext;
    private final int[] via;
    private final int[] seen;
    private final int[] touched;
    private int hopRow;
    private final Heap32 heap;
    private final DoorQueue queue;
    private int rows;

    /** Writes the units beyond minima to {@code units}, per cell; {@code onStep} runs at every step and may throw to end the call. */
    Pricing32(CapacityModel model, int[] units, Runnable onStep) {
        this.model = model;
        this.gains = new CellGains(model.data());
        this.onStep = onStep;
        this.doors = model.doors().length;
        this.doorOf = model.doors();
        this.units = units;
        int n = model.skus().length;
        room = new int[doors];
        total = new int[doors];
        idle = new int[n];
        cells = new int[n];
        price = new int[doors];
        bound = new int[n];
        nextRow = new int[n * doors];
        lastRow = new int[n * doors];
        nextColumn = new int[n * doors];
        lastColumn = new int[n * doors];
        keep = new int[doors];
        buy = new int[doors];
        away = new int[doors];
        exchange = new int[doors + 1][doors + 1];
        rowNext = new int[doors + 1];
        via = new int[doors + 1];
        seen = new int[doors + 1];
        touched = new int[doors + 1];
        heap = new Heap32(Math.max(n, doors));
        queue = new DoorQueue(doors);
    }

    @Override
    public void solve() {
        int stride = 1;
        while (model.skus().length / (stride * 4) >= FEWEST_ROWS) {
            stride *= 4;
        }
        int most = 0;
        boolean first = true;
        for (; stride >= 1; stride /= 4) {
            most = begin(stride, first ? 0 : most / EPS);
            int end = Math.max(most / EPS, 1);
            int eps = first ? Math.max(most / FIRST_EPS, 1) : end;
            auction(eps, Math.min(eps, end));
            first = false;
        }
        polish();
        leastPrices();
    }

    @Override
    public long doorPrice(int door) {
        return price[door];
    }

    /** The most that the last unit given may be asked for; without any, the most that a refused one offers. */
    @Override
    public long skuPrice(int row) {
        if (idle[row] > 0) {
            return 0;
        }
        int worst = held(row * doors, price);
        return worst < APART ? worst : best(row * doors, price, 0);
    }

    /** Fills the rows of every so-manieth SKU at the prices so far. Returns the largest gain. */
    private int begin(int stride, int eps) {
        int n = model.skus().length;
        rows = (n + stride - 1) / stride;
        long all = 0;
        long part = 0;
        for (int i = 0; i < n; i++) {
            all += model.units()[i];
            part += i % stride == 0 ? model.units()[i] : 0;
        }
        for (int d = 0; d < doors; d++) {
            int whole = model.room()[d];
            boolean as = whole == CapacityModel.UNLIMITED || stride == 1 || all == 0;
            room[d] = as ? whole : (int) ((double) whole * part / all + 0.5); // a guess: only the last round decides
            total[d] = 0;
        }
        int most = 0;
        for (int i = 0; i < rows; i++) {
            most = Math.max(most, fill(i, i * stride, eps));
        }
        transpose(nextRow, nextColumn);
        transpose(lastRow, lastColumn);
        return most;
    }

    /** Prices within half an epsilon of the true ones that spread equal doors' units by their room. */
    private void charge(int row, int eps) {
        for (int d = 0; d < doors; d++) {
            keep[d] = price[d];
            if (room[d] != CapacityModel.UNLIMITED && eps > 1) {
                double span = 2 + room[d] / SPREAD;
                double ahead = (total[d] - (double) room[d] * row / rows) / span;
                keep[d] += (int) (Math.max(-0.5, Math.min(0.5, ahead)) * eps);
            }
        }
    }

    private int fill(int row, int sku, int eps) {
        charge(row, eps);
        int base = row * doors;
        int first = model.skus()[sku] * doors;
        cells[row] = first;
        int most = 0;
        heap.clear();
        for (int d = 0; d < doors; d++) {
            int cell = first + doorOf[d];
            units[cell] = 0;
            int next = gain(cell, 1);
            most = Math.max(most, next);
            nextRow[base + d] = next;
            lastRow[base + d] = NOTHING;
            if (next > keep[d]) {
                heap.add(keep[d] - next, d);
            }
        }
        heap.order();
        int left = model.units()[sku];
        while (left > 0 && !heap.isEmpty()) {
            int d = heap.topRow();
            int cell = first + doorOf[d];
            int next = gain(cell, ++units[cell] + 1);
            lastRow[base + d] = nextRow[base + d];
            nextRow[base + d] = next;
            total[d]++;
            left--;
            if (next > keep[d]) {
                heap.replaceTop(keep[d] - next, d);
            } else {
                heap.removeTop();
            }
        }
        idle[row] = left;
        return most;
    }

    private int gain(int cell, int unit) {
        long gain = gains.beyondMinimum(cell, unit);
        return gain > 0 ? (int) gain : CLOSED;
    }

    private void transpose(int[] from, int[] to) {
        int block = 16;
        for (int start = 0; start < rows; start += block) {
            int end = Math.min(start + block, rows);
            for (int d = 0; d < doors; d++) {
                for (int i = start; i < end; i++) {
                    to[d * rows + i] = from[i * doors + d];
                }
            }
        }
    }

    private void auction(int first, int last) {
        int eps = first;
        while (true) {
            restore(eps);
            shift(eps);
            reverse(eps);
            forward(eps);
            if (eps <= last) {
                return;
            }
            eps = Math.max(eps / STEP, last);
        }
    }

    /** Moves the units that other doors serve better by more than epsilon. */
    private void restore(int eps) {
        for (int i = 0; i < rows; i++) {
            int base = i * doors;
            while (true) {
                int worst = worst(i);
                int best = best(base, price, 0);
                if (worst >= best - eps) {
                    break;
                }
                move(i, source(i, worst, 0), target(base, best, eps));
            }
        }
    }

    /** Moves the prices of all doors that are full together, while that is most of what is wrong. */
    private void shift(int eps) {
        for (int round = 0; round < 8; round++) {
            long excess = 0;
            long apart = 0;
            for (int d = 0; d < doors; d++) {
                boolean in = price[d] > 0 || total[d] > room[d];
                keep[d] = in ? price[d] : -APART;
                buy[d] = in ? price[d] : APART;
                away[d] = in ? APART : price[d];
                if (in) {
                    excess += total[d] - room[d];
                    apart += Math.abs((long) total[d] - room[d]);
                }
            }
            if (Math.abs(excess) * 8 <= apart) {
                break;
            }
            onStep.run();
            if (excess > 0) {
                raise(excess, eps);
                break;
            } else if (lower(-excess, eps)) {
                break;
            }
        }
        for (int i = 0; i < rows; i++) {
            bound[i] = worst(i);
        }
    }

    private void raise(long excess, int eps) {
        heap.clear();
        for (int i = 0; i < rows; i++) {
            int worst = held(i * doors, keep);
            if (worst < APART) {
                heap.add(worst - best(i * doors, away, 0), i);
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
            int worst = held(base, keep);
            int best = best(base, away, 0);
            move(i, fullest(base, worst), best == 0 ? -1 : emptiest(base, best, away));
            worst = held(base, keep);
            if (worst < APART) {
                heap.replaceTop(worst - best(base, away, 0), i);
            } else {
                heap.removeTop();
            }
        }
        for (int d = 0; d < doors; d++) {
            price[d] += away[d] == APART ? by : 0;
        }
    }

    /** Whether the room is filled or no further fall would fill it. */
    private boolean lower(long missing, int eps) {
        heap.clear();
        for (int i = 0; i < rows; i++) {
            heap.add(outside(i) - best(i * doors, buy, -APART), i);
        }
        heap.order();
        int least = NOTHING;
        for (int d = 0; d < doors; d++) {
            least = away[d] == APART ? Math.min(least, price[d]) : least;
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
            int worst = outside(i);
            int best = best(base, buy, -APART);
            move(i, idle[i] > 0 && worst == 0 ? -1 : outsideDoor(base, worst), emptiest(base, best, buy));
            left--;
            heap.replaceTop(outside(i) - best(base, buy, -APART), i);
        }
        for (int d = 0; d < doors; d++) {
            price[d] -= away[d] == APART ? by : 0;
        }
        return left == 0 || least == 0 || by < least;
    }

    private void reverse(int eps) {
        for (int d = 0; d < doors; d++) {
            if (price[d] > 0 && total[d] < room[d]) {
                queue.add(d);
            }
        }
        while (!queue.isEmpty()) {
            int d = queue.remove();
            if (price[d] > 0 && total[d] < room[d]) {
                onStep.run();
                pull(d, eps);
            }
        }
    }

    /** Fills a door with the units that lose least, and lowers its price to what the next would pay, less epsilon, or nothing. */
    private void pull(int d, int eps) {
        int before = price[d];
        int column = d * rows;
        heap.clear();
        for (int i = 0; i < rows; i++) {
            int key = bound[i] - nextColumn[column + i];
            if (key < 0) {
                heap.add(key, i);
            }
        }
        heap.order();
        price[d] = -APART;
        int missing = room[d] - total[d];
        int after = 0;
        while (!heap.isEmpty()) {
            int i = heap.topRow();
            int at = i * doors + d;
            int worst = worst(i);
            int key = worst - nextRow[at];
            if (key != heap.topKey()) {
                bound[i] = Math.min(worst, lastRow[at] - before);
                if (key >= 0) {
                    heap.removeTop();
                    continue;
                }
                heap.replaceTop(key, i);
                if (heap.topRow() != i) {
                    continue;
                }
            }
            if (-key <= eps) {
                break;
            }
            if (missing == 0) {
                after = -key - eps;
                break;
            }
            int from = source(i, worst, eps);
            move(i, from, d);
            missing--;
            if (from >= 0 && price[from] > 0) {
                queue.add(from);
            }
            bound[i] = Math.min(worst, lastRow[at] - before);
            int again = worst - nextRow[at];
            if (again < 0) {
                heap.replaceTop(again, i);
            } else {
                heap.removeTop();
            }
        }
        price[d] = Math.min(before, Math.max(after, 0));
    }

    private void forward(int eps) {
        for (int i = 0; i < rows; i++) {
            bound[i] = best(i * doors, price, 0);
        }
        for (int d = 0; d < doors; d++) {
            if (total[d] > room[d]) {
                queue.add(d);
            }
        }
        while (!queue.isEmpty()) {
            int d = queue.remove();
            if (total[d] > room[d]) {
                onStep.run();
                push(d, eps);
            }
        }
    }

    /** Moves the units out of a door that lose least, and raises its price to what the next would lose, plus epsilon. */
    private void push(int d, int eps) {
        int before = price[d];
        int column = d * rows;
        heap.clear();
        for (int i = 0; i < rows; i++) {
            int last = lastColumn[column + i];
            if (last != NOTHING) {
                heap.add(last - bound[i], i);
            }
        }
        heap.order();
        price[d] = APART;
        int excess = total[d] - room[d];
        int after = before;
        while (!heap.isEmpty()) {
            int i = heap.topRow();
            int at = i * doors + d;
            int best = best(i * doors, price, 0);
            int key = lastRow[at] - best;
            if (key != heap.topKey()) {
                bound[i] = Math.max(best, nextRow[at] - before);
                heap.replaceTop(key, i);
                if (heap.topRow() != i) {
                    continue;
                }
            }
            after = Math.max(before, key + eps);
            if (excess == 0) {
                break;
            }
            int to = target(i * doors, best, eps);
            move(i, d, to);
            excess--;
            if (to >= 0 && total[to] > room[to]) {
                queue.add(to);
            }
            bound[i] = Math.max(best, nextRow[at] - before);
            if (lastRow[at] != NOTHING) {
                heap.replaceTop(lastRow[at] - best, i);
            } else {
                heap.removeTop();
            }
        }
        price[d] = after;
    }

    /** The most that a further unit of a row is worth at any door; at least {@code least}. */
    private int best(int base, int[] prices, int least) {
        int best = least;
        for (int d = 0; d < doors; d++) {
            best = Math.max(best, nextRow[base + d] - prices[d]);
        }
        return best;
    }

    /** The least that a unit of a row is worth where it is, among all doors. */
    private int held(int base, int[] prices) {
        int worst = NOTHING - 1;
        for (int d = 0; d < doors; d++) {
            worst = Math.min(worst, lastRow[base + d] - prices[d]);
        }
        return worst;
    }

    private int worst(int row) {
        int worst = held(row * doors, price);
        return idle[row] > 0 ? Math.min(worst, 0) : worst;
    }

    private int outside(int row) {
        int base = row * doors;
        int worst = idle[row] > 0 ? 0 : APART;
        for (int d = 0; d < doors; d++) {
            if (away[d] != APART) {
                worst = Math.min(worst, lastRow[base + d] - price[d]);
            }
        }
        return worst;
    }

    private int outsideDoor(int base, int worst) {
        for (int d = 0; d < doors; d++) {
            if (away[d] != APART && lastRow[base + d] - price[d] == worst) {
                return d;
            }
        }
        return -1;
    }

    /** Where a unit goes: the door with most room among those within epsilon of the best; the best when none has room; -1 for none. */
    private int target(int base, int best, int eps) {
        int floor = best - eps;
        int chosen = -1;
        int exact = -1;
        int most = 0;
        for (int d = 0; d < doors; d++) {
            int value = nextRow[base + d] - price[d];
            if (value >= floor && value > CLOSED / 2) {
                if (room[d] - total[d] > most) {
                    most = room[d] - total[d];
                    chosen = d;
                }
                exact = value == best ? d : exact;
            }
        }
        if (best <= 0) {
            return -1;
        }
        return chosen >= 0 ? chosen : floor <= 0 ? -1 : exact;
    }

    /** Where a unit comes from: the fullest door over its room within epsilon of the worst, else units that are idle, else the worst. */
    private int source(int row, int worst, int eps) {
        int base = row * doors;
        int ceiling = worst + eps;
        int chosen = -1;
        int exact = -1;
        int most = 0;
        for (int d = 0; d < doors; d++) {
            int value = lastRow[base + d] - price[d];
            if (value <= ceiling) {
                if (total[d] - room[d] > most) {
                    most = total[d] - room[d];
                    chosen = d;
                }
                exact = value == worst ? d : exact;
            }
        }
        return chosen >= 0 ? chosen : idle[row] > 0 && ceiling >= 0 ? -1 : exact;
    }

    private int fullest(int base, int worst) {
        int chosen = -1;
        for (int d = 0; d < doors; d++) {
            if (lastRow[base + d] - keep[d] == worst
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

    /** Moves one unit of a row from a door, or from the idle ones, to a door, or to them. */
    private void move(int row, int from, int to) {
        if (from < 0) {
            idle[row]--;
        } else {
            int cell = cells[row] + doorOf[from];
            int left = --units[cell];
            set(row, from, left == 0 ? NOTHING : gain(cell, left), lastRow[row * doors + from]);
            total[from]--;
        }
        if (to < 0) {
            idle[row]++;
        } else {
            int cell = cells[row] + doorOf[to];
            int now = ++units[cell];
            set(row, to, nextRow[row * doors + to], gain(cell, now + 1));
            total[to]++;
        }
    }

    private void set(int row, int door, int last, int next) {
        lastRow[row * doors + door] = last;
        lastColumn[door * rows + row] = last;
        nextRow[row * doors + door] = next;
        nextColumn[door * rows + row] = next;
    }

    /** The least loss of moving a unit from one door to another, over all rows; the last index stands for no door. */
    private void exchanges() {
        for (int[] from : exchange) {
            Arrays.fill(from, NOTHING);
        }
        Arrays.fill(exchange[doors], 0);
        for (int i = 0; i < rows; i++) {
            offer(i);
        }
    }

    private void offer(int row) {
        int base = row * doors;
        System.arraycopy(nextRow, base, rowNext, 0, doors);
        rowNext[doors] = 0;
        for (int d = 0; d < doors; d++) {
            if (lastRow[base + d] != NOTHING) {
                lessen(exchange[d], rowNext, lastRow[base + d]);
            }
        }
        if (idle[row] > 0) {
            lessen(exchange[doors], rowNext, 0);
        }
    }

    private static void lessen(int[] loss, int[] next, int last) {
        for (int e = 0; e < loss.length; e++) {
            int old = loss[e];
            int less = last - next[e] - old;
            loss[e] = old + (less & (less >> 31)); // the smaller of the two; written so, it runs on vectors
        }
    }

    /** Moves units along negative cycles until shortest paths exist; these are prices. */
    private void polish() {
        exchanges();
        int[] p = Arrays.copyOf(price, doors + 1);
        Arrays.fill(via, -1);
        boolean changed = true;
        while (changed) {
            onStep.run();
            changed = false;
            for (int u = 0; u <= doors; u++) {
                changed |= relax(u, p);
            }
            if (changed && cancelCycles()) {
                Arrays.fill(via, -1);
            }
        }
    }

    private boolean relax(int u, int[] p) {
        int[] loss = exchange[u];
        boolean free = isFree(u) && p[doors] < p[u];
        if (!free && below(loss, p, p[u]) == 0) {
            return false;
        }
        int least = free ? p[doors] : p[u];
        int to = free ? doors : -1;
        for (int v = 0; v <= doors; v++) {
            if (v != u && loss[v] + p[v] < least) {
                least = loss[v] + p[v];
                to = v;
            }
        }
        if (to < 0) {
            return false;
        }
        p[u] = least;
        via[u] = to;
        return true;
    }

    /** Whether a door may take a unit that no other gives up. */
    private boolean isFree(int u) {
        return u < doors && total[u] < room[u];
    }

    private static int below(int[] loss, int[] p, int limit) {
        int count = 0;
        for (int v = 0; v < loss.length; v++) {
            count += (loss[v] + p[v] - limit) >>> 31;
        }
        return count;
    }

    private boolean cancelCycles() {
        Arrays.fill(seen, -1);
        boolean any = false;
        for (int start = 0; start <= doors; start++) {
            int u = start;
            while (u >= 0 && seen[u] < 0) {
                seen[u] = start;
                u = via[u];
            }
            if (u >= 0 && seen[u] == start) {
                cancel(u);
                any = true;
            }
        }
        return any;
    }

    /** Moves a unit along a cycle when that gains something; either way corrects what was thought of its hops. */
    private void cancel(int start) {
        long sum = 0;
        int hops = 0;
        int u = start;
        do {
            sum += hop(u, via[u]);
            touched[hops++] = hopRow; // decided before anything moves: a door may be free only until the first move
            u = via[u];
        } while (u != start);
        if (sum >= 0) {
            return;
        }
        for (int k = 0; k < hops; k++) {
            int v = via[u];
            if (touched[k] >= 0) {
                move(touched[k], u == doors ? -1 : u, v == doors ? -1 : v);
            }
            u = v;
        }
        for (int k = 0; k < hops; k++) {
            if (touched[k] >= 0) {
                offer(touched[k]);
            }
        }
    }

    /** The true loss of a hop, and the row that makes it, or -1 when none needs to. */
    private int hop(int u, int v) {
        hopRow = -1;
        int least = u == doors ? 0 : NOTHING;
        for (int i = 0; i < rows; i++) {
            int last = u < doors ? lastColumn[u * rows + i] : idle[i] > 0 ? 0 : NOTHING;
            if (last != NOTHING) {
                int loss = last - (v == doors ? 0 : nextColumn[v * rows + i]);
                if (loss < least) {
                    least = loss;
                    hopRow = i;
                }
            }
        }
        exchange[u][v] = least;
        if (v == doors && isFree(u) && least >= 0) {
            hopRow = -1;
            return 0;
        }
        return least;
    }

    /** The least prices that support the units: from nothing, raised as far as an exchange demands. */
    private void leastPrices() {
        exchanges();
        Arrays.fill(price, 0);
        boolean[] risen = new boolean[doors + 1];
        Arrays.fill(risen, true);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int u = 0; u <= doors; u++) {
                if (!risen[u]) {
                    continue;
                }
                risen[u] = false;
                int own = u == doors ? 0 : price[u];
                int[] loss = exchange[u];
                for (int e = 0; e < doors; e++) {
                    if (e != u && own - loss[e] > price[e]) {
                        price[e] = own - loss[e];
                        risen[e] = true;
                        changed = true;
                    }
                }
            }
        }
    }
}
