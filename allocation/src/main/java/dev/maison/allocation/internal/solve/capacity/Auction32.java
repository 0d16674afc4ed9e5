package dev.maison.allocation.internal.solve.capacity;

/**
 * An auction with epsilon scaling on door prices (Bertsekas 1991): a door over its room pushes the units out that lose least elsewhere and raises
 * its price to the next margin; a door with a price and room pulls the units that lose least and lowers it.
 *
 * <p>Leaves units within epsilon of the best and doors nearly at their room. It promises nothing more: {@link Exchange32} makes it exact.
 */
final class Auction32 {
    private static final int SWEEPS = 8;
    private static final int PATIENCE = 2;

    private final Market32 market;
    private final Joint32 joint;
    private final Runnable onStep;
    private final int doors;
    private final int[] room;
    private final int[] total;
    private final int[] idle;
    private final int[] price;
    private final int[] nextRow;
    private final int[] lastRow;
    private final int[] bound;
    private final Heap32 heap;
    private final DoorQueue queue;
    private boolean chained;
    private long limit;

    Auction32(Market32 market, int[] leader, Runnable onStep) {
        this.market = market;
        this.onStep = onStep;
        doors = market.doors;
        room = market.room;
        total = market.total;
        idle = market.idle;
        price = market.price;
        nextRow = market.nextRow;
        lastRow = market.lastRow;
        bound = new int[idle.length];
        heap = new Heap32(idle.length);
        joint = new Joint32(market, leader, heap, onStep);
        queue = new DoorQueue(doors);
    }

    /**
     * Moves units and prices until no unit is worth more than epsilon more elsewhere and doors are at their room, or until that goes slowly.
     * First in sweeps, in which a door that another has filled waits for the next sweep; then as a chain, in which it answers at once.
     */
    void phase(int eps) {
        joint.snap(eps);
        restore(eps);
        chained = false;
        limit = Long.MAX_VALUE;
        long apart = market.apart();
        for (int sweep = 0; sweep < SWEEPS && apart > doors; sweep++) {
            sweep(eps);
            long now = market.apart();
            if (now * 4 > apart * 3) {
                break;
            }
            apart = now;
        }
        chained = true;
        joint.shiftFull(eps);
        limit = market.moves + PATIENCE * market.apart() + doors;
        reverse(eps);
        limit = market.moves + PATIENCE * market.apart() + doors;
        forward(eps);
        joint.snap(eps);
    }

    private void sweep(int eps) {
        if (joint.hasAlike()) {
            joint.balance(eps);
            joint.shiftAlike(eps);
            joint.shiftFull(eps);
            joint.balance(eps);
            reverse(eps);
            joint.balance(eps);
        } else {
            joint.shiftFull(eps);
            reverse(eps);
        }
        forward(eps);
    }

    /** Moves the units that other doors serve better by more than epsilon. */
    private void restore(int eps) {
        for (int i = 0; i < market.rows; i++) {
            int base = i * doors;
            while (true) {
                int worst = market.worst(i);
                int best = market.best(base, price, 0);
                if (worst >= best - eps) {
                    break;
                }
                market.move(i, source(i, worst, 0), target(base, best, eps));
            }
        }
    }

    private void reverse(int eps) {
        for (int i = 0; i < market.rows; i++) {
            bound[i] = market.worst(i);
        }
        for (int d = 0; d < doors; d++) {
            if (price[d] > 0 && total[d] < room[d]) {
                queue.add(d);
            }
        }
        while (!queue.isEmpty()) {
            int d = queue.remove();
            if (market.moves <= limit && price[d] > 0 && total[d] < room[d]) {
                onStep.run();
                pull(d, eps);
            }
        }
    }

    /** Fills a door with the units that lose least, and lowers its price to what the next would pay, less epsilon, or nothing. */
    private void pull(int d, int eps) {
        int before = price[d];
        int column = d * market.rows;
        heap.clear();
        for (int i = 0; i < market.rows; i++) {
            int key = bound[i] - market.nextColumn[column + i];
            if (key < 0) {
                heap.add(key, i);
            }
        }
        heap.order();
        price[d] = -Market32.APART;
        int missing = room[d] - total[d];
        int after = 0;
        while (!heap.isEmpty()) {
            int i = heap.topRow();
            int at = i * doors + d;
            int worst = market.worst(i);
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
            market.move(i, from, d);
            missing--;
            if (chained && from >= 0 && price[from] > 0) {
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
        for (int i = 0; i < market.rows; i++) {
            bound[i] = market.best(i * doors, price, 0);
        }
        for (int d = 0; d < doors; d++) {
            if (total[d] > room[d]) {
                queue.add(d);
            }
        }
        while (!queue.isEmpty()) {
            int d = queue.remove();
            if (market.moves <= limit && total[d] > room[d]) {
                onStep.run();
                push(d, eps);
            }
        }
    }

    /** Moves the units out of a door that lose least, and raises its price to what the next would lose, plus epsilon. */
    private void push(int d, int eps) {
        int before = price[d];
        int column = d * market.rows;
        heap.clear();
        for (int i = 0; i < market.rows; i++) {
            int last = market.lastColumn[column + i];
            if (last != Market32.NOTHING) {
                heap.add(last - bound[i], i);
            }
        }
        heap.order();
        price[d] = Market32.APART;
        int excess = total[d] - room[d];
        int after = before;
        while (!heap.isEmpty()) {
            int i = heap.topRow();
            int at = i * doors + d;
            int best = market.best(i * doors, price, 0);
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
            market.move(i, d, to);
            excess--;
            if (chained && to >= 0 && total[to] > room[to]) {
                queue.add(to);
            }
            bound[i] = Math.max(best, nextRow[at] - before);
            if (lastRow[at] != Market32.NOTHING) {
                heap.replaceTop(lastRow[at] - best, i);
            } else {
                heap.removeTop();
            }
        }
        price[d] = after;
    }

    /** Where a unit goes: the door with most room among those within epsilon of the best; the best when none has room; -1 for none. */
    private int target(int base, int best, int eps) {
        if (best <= 0) {
            return -1;
        }
        int floor = best - eps;
        int chosen = -1;
        int exact = -1;
        int most = 0;
        for (int d = 0; d < doors; d++) {
            int value = nextRow[base + d] - price[d];
            if (value >= floor && value > Market32.CLOSED / 2) {
                if (room[d] - total[d] > most) {
                    most = room[d] - total[d];
                    chosen = d;
                }
                exact = value == best ? d : exact;
            }
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
}
