package dev.maison.allocation.internal.solve;

import java.util.Arrays;

/**
 * The best choices of the doors of one tier under one supply: most gain, then fewest units, then the most for the doors that come
 * first. Exact.
 *
 * <p>Prices come first. At a price mu a door would choose what gains most beyond mu times its units; each other choice loses
 * against that, and a unit of supply not given loses mu. What a split gains is a constant less the sum of all losses, so the best
 * split loses least. The price is the one at which those sums are smallest (the Lagrangian dual; Everett 1963). A split that a
 * greedy rule finds loses some amount L; no better split contains a choice that alone loses more. That leaves most doors with one
 * choice. The others, few and with few choices each, are settled by a max-plus dynamic programme over the units that they take
 * together, in which a state that already lost more than L is dropped (the core of a knapsack: Balas and Zemel 1980; Pisinger 1997).
 * It is tried first with a fraction of L, which often holds the optimum already.
 */
final class StepTier {
    /** Most states of the dynamic programme, over all doors. */
    private static final long MOST_STATES = 1L << 25;

    private static final long NONE = Long.MAX_VALUE / 2;
    private static final int TRIES = 48;

    private final StepChoices choices;

    /** The choice of each position, as an index into the choices. */
    final int[] chosen;

    private long price;
    private boolean proven;

    // What the limit on losses leaves: positions with more than one choice, and their choices.
    private final int[] only;
    private final int[] core;
    private final int[] keptStart;
    private int[] keptChoice = new int[64];
    private int[] keptUnits = new int[64];
    private long[] keptLoss = new long[64];

    private final long[] smallest; // units that the core before a position takes at least and at most
    private final long[] largest;

    StepTier(StepChoices choices) {
        int n = choices.start.length;
        this.choices = choices;
        this.chosen = new int[n];
        this.only = new int[n];
        this.core = new int[n];
        this.keptStart = new int[n + 1];
        this.smallest = new long[n + 1];
        this.largest = new long[n + 1];
    }

    /** The largest whole price at which the bound is smallest. */
    long price() {
        return price;
    }

    /** Whether the choices are known to be the best; not when there were too many states. */
    boolean isProven() {
        return proven;
    }

    /** Chooses for the positions from {@code from} up to {@code to}, with {@code room} units, at least one. Answers the units taken. */
    long solve(int from, int to, long room) {
        findPrice(from, to, room);
        long limit = greedy(from, to, room);
        proven = true;
        for (int shift = 9; shift >= 0; shift -= 3) {
            long some = limit >> shift;
            if ((shift == 0 || some < limit) && settle(from, to, room, some)) {
                return taken(from, to);
            }
        }
        proven = false;
        return taken(from, to);
    }

    private long taken(int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum += choices.units[chosen[i]];
        }
        return sum;
    }

    /** What a choice brings beyond its units' price; hopeless ones, whose price would overflow, are as bad as can be. */
    private long value(int choice, long mu) {
        int x = choices.units[choice];
        return mu > 0 && x > (1L << 62) / mu ? -(1L << 62) : choices.gain[choice] - mu * x;
    }

    private long bestValue(int i, long mu) {
        long best = 0; // of nothing
        for (int c = choices.start[i] + 1; c < choices.start[i + 1]; c++) {
            best = Math.max(best, value(c, mu));
        }
        return best;
    }

    /** The smallest price from which on a dearer one makes the bound larger: halving, as the bound is convex in the price. */
    private void findPrice(int from, int to, long room) {
        long low = 0;
        long high = 0;
        for (int c = choices.start[from]; c < choices.start[to]; c++) {
            if (choices.units[c] > 0) {
                high = Math.max(high, Math.floorDiv(choices.gain[c], choices.units[c]) + 1);
            }
        }
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (risesAfter(middle, from, to, room)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        price = low;
    }

    private boolean risesAfter(long mu, int from, int to, long room) {
        long rise = room;
        for (int i = from; i < to; i++) {
            if (choices.start[i + 1] - choices.start[i] > 1) {
                rise += bestValue(i, mu + 1) - bestValue(i, mu);
            }
        }
        return rise > 0;
    }

    /** A good split: what the next dearer price would choose, filled up. Answers what it loses. */
    private long greedy(int from, int to, long room) {
        long left = room;
        for (int i = from; i < to; i++) {
            chosen[i] = choices.start[i];
            long best = 0;
            for (int c = choices.start[i] + 1; c < choices.start[i + 1]; c++) {
                long value = value(c, price + 1);
                if (value > best) {
                    best = value;
                    chosen[i] = c;
                }
            }
            left -= choices.units[chosen[i]];
        }
        for (int i = from; i < to && left > 0; i++) { // what costs nothing at the price
            long best = bestValue(i, price);
            for (int c = choices.start[i + 1] - 1; c > chosen[i]; c--) {
                int more = choices.units[c] - choices.units[chosen[i]];
                if (more <= left && value(c, price) == best) {
                    chosen[i] = c;
                    left -= more;
                    break;
                }
            }
        }
        for (int tries = 0; tries < TRIES && left > 0; tries++) { // the best use of what is left
            int door = -1;
            int better = -1;
            long gained = 0;
            for (int i = from; i < to; i++) {
                for (int c = chosen[i] + 1; c < choices.start[i + 1]; c++) {
                    if (choices.units[c] - choices.units[chosen[i]] > left) {
                        break;
                    }
                    long more = choices.gain[c] - choices.gain[chosen[i]];
                    if (more > gained) {
                        gained = more;
                        door = i;
                        better = c;
                    }
                }
            }
            if (door < 0) {
                break;
            }
            left -= choices.units[better] - choices.units[chosen[door]];
            chosen[door] = better;
        }
        long loss = price * left;
        for (int i = from; i < to; i++) {
            loss += bestValue(i, price) - value(chosen[i], price);
        }
        return loss;
    }

    /** Finds the best split that loses at most {@code limit}. Answers false when there is none or too many states. */
    private boolean settle(int from, int to, long room, long limit) {
        int doors = 0;
        int kept = 0;
        long left = room;
        long spare = limit;
        for (int i = from; i < to; i++) {
            int first = kept;
            long best = bestValue(i, price);
            for (int c = choices.start[i]; c < choices.start[i + 1]; c++) {
                long loss = best - value(c, price);
                if (loss <= limit) {
                    kept = keep(kept, c, loss);
                }
            }
            if (kept == first + 1) { // settled by the price
                left -= keptUnits[first];
                spare -= keptLoss[first];
                only[i] = keptChoice[first];
                kept = first;
            } else {
                only[i] = -1;
                core[doors] = i;
                keptStart[doors++] = first;
            }
        }
        keptStart[doors] = kept;
        if (left < 0 || spare < 0 || !programme(doors, left, spare)) {
            return false;
        }
        for (int i = from; i < to; i++) {
            chosen[i] = only[i] >= 0 ? only[i] : chosen[i];
        }
        return true;
    }

    private int keep(int at, int choice, long loss) {
        if (at == keptChoice.length) {
            keptChoice = Arrays.copyOf(keptChoice, 2 * at);
            keptUnits = Arrays.copyOf(keptUnits, 2 * at);
            keptLoss = Arrays.copyOf(keptLoss, 2 * at);
        }
        keptChoice[at] = choice;
        keptUnits[at] = choices.units[choice];
        keptLoss[at] = loss;
        return at + 1;
    }

    /**
     * Door by door from the last to the first: the least loss at which this door and those after it take so many units together. Where
     * two choices lose the same, the larger is taken, so that walking forward the first door gets most.
     */
    private boolean programme(int doors, long left, long spare) {
        for (int k = 0; k < doors; k++) {
            smallest[k + 1] = smallest[k] + keptUnits[keptStart[k]];
            largest[k + 1] = largest[k] + keptUnits[keptStart[k + 1] - 1];
        }
        long unused = price == 0 ? left : Math.min(left, spare / price);
        long fewest = Math.max(left - unused, smallest[doors]);
        long low = 0;
        long high = 0;
        long[] loss = {0};
        int[][] best = new int[doors][];
        long[] lows = new long[doors + 1];
        long states = 0;
        for (int k = doors - 1; k >= 0; k--) {
            int first = keptStart[k];
            int end = keptStart[k + 1];
            long newLow = Math.max(low + keptUnits[first], fewest - largest[k]);
            long newHigh = Math.min(high + keptUnits[end - 1], left - smallest[k]);
            long width = newHigh - newLow + 1;
            states += Math.max(width, 0);
            if (width <= 0 || states > MOST_STATES) {
                return false;
            }
            long[] next = new long[(int) width];
            int[] choice = new int[(int) width];
            Arrays.fill(next, NONE);
            for (int c = first; c < end; c++) {
                int u = keptUnits[c];
                relax(loss, low + u - newLow, next, choice, keptLoss[c], spare, c);
            }
            loss = next;
            best[k] = choice;
            lows[k] = newLow;
            low = newLow;
            high = newHigh;
        }
        long total = -1;
        long least = spare;
        for (int s = 0; s < loss.length; s++) {
            if (loss[s] > spare || low + s > left) {
                continue;
            }
            long lost = loss[s] + price * (left - low - s);
            if (lost < least || (lost == least && total < 0)) {
                least = lost;
                total = low + s;
            }
        }
        if (total < 0) {
            return false;
        }
        for (int k = 0; k < doors; k++) {
            int c = best[k][(int) (total - lows[k])];
            chosen[core[k]] = keptChoice[c];
            total -= keptUnits[c];
        }
        return true;
    }

    /** Offers one choice to every state; {@code offset} is where the first of the old states comes to lie among the new. */
    private static void relax(long[] old, long offset, long[] next, int[] choice, long loss, long spare, int c) {
        int from = (int) Math.max(-offset, 0);
        int to = (int) Math.min(old.length, next.length - offset);
        for (int t = from; t < to; t++) {
            long lost = old[t] + loss;
            int s = (int) (t + offset);
            if (lost <= spare && lost <= next[s]) {
                next[s] = lost;
                choice[s] = c;
            }
        }
    }
}
