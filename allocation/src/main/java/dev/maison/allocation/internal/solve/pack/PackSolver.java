package dev.maison.allocation.internal.solve.pack;

import dev.maison.allocation.internal.gain.pack.PackData;
import java.util.Arrays;

/**
 * Gives packs to doors: prices per kind by subgradient steps, the ways they choose repaired and improved door by door and in pairs, then
 * the ways whose loss against the bound leaves room searched depth first while the steps last.
 */
public final class PackSolver {
    private static final int ROUNDS = 400;
    private static final int PATIENCE = 15;

    private final PackData data;
    private final Runnable tick;
    private long stepsLeft;
    private boolean complete = true;
    private boolean found;
    private long gain;
    private final int[] way;
    private final long[] prices;
    private long bound = Long.MAX_VALUE;

    /** Solves with so many steps at most for the search; {@code tick} is called at every turn, and what it throws ends the work. */
    public PackSolver(PackData data, long steps, Runnable tick) {
        this.data = data;
        this.tick = tick;
        this.stepsLeft = steps;
        this.way = new int[data.doors];
        this.prices = new long[data.kinds];
    }

    /** Solves; false when no split was found. */
    public boolean solve() {
        climb();
        if (!found || bound > gain) {
            search();
        }
        return found;
    }

    /** Whether nothing was left untried. */
    public boolean isComplete() {
        return complete;
    }

    /** The way of each door. */
    public int[] way() {
        return way;
    }

    /** The price of each kind. */
    public long[] prices() {
        return prices;
    }

    private void climb() {
        long[] now = new long[data.kinds];
        double[] at = new double[data.kinds];
        int[] chosen = new int[data.doors];
        double pace = 1;
        int stale = 0;
        for (int round = 0; round < ROUNDS && pace > 1e-3; round++) {
            tick.run();
            long value = 0;
            long[] left = new long[data.kinds];
            for (int k = 0; k < data.kinds; k++) {
                value += now[k] * data.available[k];
                left[k] = data.available[k];
            }
            for (int d = 0; d < data.doors; d++) {
                long best = Long.MIN_VALUE;
                for (int w = data.start[d]; w < data.start[d + 1]; w++) {
                    long surplus = data.surplus(w, now);
                    if (surplus > best) {
                        best = surplus;
                        chosen[d] = w;
                    }
                }
                value += best;
                take(left, chosen[d], -1);
            }
            boolean better = value < bound;
            if (better) {
                bound = value;
                System.arraycopy(now, 0, prices, 0, now.length);
                stale = 0;
            } else if (++stale >= PATIENCE) {
                pace /= 2;
                stale = 0;
                for (int k = 0; k < now.length; k++) {
                    at[k] = prices[k];
                    now[k] = prices[k];
                }
                continue;
            }
            if (better || round % 20 == 0) {
                repair(chosen.clone(), left.clone());
            }
            if (found && bound <= gain) {
                return;
            }
            double norm = 0;
            for (int k = 0; k < now.length; k++) {
                norm += now[k] == 0 && left[k] > 0 ? 0 : (double) left[k] * left[k];
            }
            if (norm == 0) {
                return;
            }
            double target = found ? gain : bound - Math.max((double) Math.abs(bound) / 20, 1);
            double stride = pace * Math.max(value - target, 1) / norm;
            for (int k = 0; k < now.length; k++) {
                at[k] = Math.min(Math.max(at[k] - stride * left[k], 0), (double) data.maxPrice());
                now[k] = (long) Math.rint(at[k]);
            }
        }
    }

    private void take(long[] left, int w, int sign) {
        for (int k = 0; k < data.kinds; k++) {
            left[k] += (long) sign * data.packs[w * data.kinds + k];
        }
    }

    private static long missing(long[] left) {
        long sum = 0;
        for (long l : left) {
            sum += Math.max(-l, 0);
        }
        return sum;
    }

    private void repair(int[] chosen, long[] left) {
        while (missing(left) > 0) {
            long before = missing(left);
            int bestDoor = -1;
            int bestWay = 0;
            double bestLoss = 0;
            for (int d = 0; d < data.doors; d++) {
                take(left, chosen[d], 1);
                for (int w = data.start[d]; w < data.start[d + 1]; w++) {
                    take(left, w, -1);
                    long relief = before - missing(left);
                    take(left, w, 1);
                    if (relief > 0) {
                        double loss = (double) (data.gain[chosen[d]] - data.gain[w]) / relief;
                        if (bestDoor < 0 || loss < bestLoss) {
                            bestDoor = d;
                            bestWay = w;
                            bestLoss = loss;
                        }
                    }
                }
                take(left, chosen[d], -1);
            }
            stepsLeft -= data.gain.length;
            if (bestDoor < 0) {
                return;
            }
            take(left, chosen[bestDoor], 1);
            chosen[bestDoor] = bestWay;
            take(left, bestWay, -1);
        }
        while (improveOne(chosen, left) || improveTwo(chosen, left)) {
            // until nothing helps
        }
        keep(chosen);
    }

    private boolean fits(long[] left) {
        for (long l : left) {
            if (l < 0) {
                return false;
            }
        }
        return true;
    }

    private boolean improveOne(int[] chosen, long[] left) {
        tick.run();
        boolean better = false;
        for (int d = 0; d < data.doors; d++) {
            take(left, chosen[d], 1);
            for (int w = data.start[d]; w < data.start[d + 1]; w++) {
                if (data.gain[w] > data.gain[chosen[d]]) {
                    take(left, w, -1);
                    if (fits(left)) {
                        chosen[d] = w;
                        better = true;
                    }
                    take(left, w, 1);
                }
            }
            take(left, chosen[d], -1);
        }
        stepsLeft -= data.gain.length;
        return better;
    }

    /** One pack of some kind goes from one door to another. */
    private boolean improveTwo(int[] chosen, long[] left) {
        if (stepsLeft < 0) {
            return false;
        }
        for (int d = 0; d < data.doors; d++) {
            for (int w = data.start[d]; w < data.start[d + 1]; w++) {
                if (!isNear(w, chosen[d])) {
                    continue;
                }
                take(left, chosen[d], 1);
                take(left, w, -1);
                for (int e = 0; e < data.doors; e++) {
                    for (int v = data.start[e]; e != d && v < data.start[e + 1]; v++) {
                        if (data.gain[w] + data.gain[v] > data.gain[chosen[d]] + data.gain[chosen[e]]
                                && isNear(v, chosen[e])) {
                            take(left, chosen[e], 1);
                            take(left, v, -1);
                            if (fits(left)) {
                                chosen[d] = w;
                                chosen[e] = v;
                                return true;
                            }
                            take(left, v, 1);
                            take(left, chosen[e], -1);
                        }
                    }
                }
                take(left, w, 1);
                take(left, chosen[d], -1);
                stepsLeft -= data.gain.length;
            }
            if (stepsLeft < 0) {
                return false;
            }
        }
        return false;
    }

    private boolean isNear(int w, int v) {
        int kinds = 0;
        for (int k = 0; k < data.kinds; k++) {
            kinds += data.packs[w * data.kinds + k] != data.packs[v * data.kinds + k] ? 1 : 0;
        }
        return kinds == 1 || kinds == 2;
    }

    private void keep(int[] chosen) {
        long sum = 0;
        for (int w : chosen) {
            sum += data.gain[w];
        }
        if (!found || sum > gain) {
            found = true;
            gain = sum;
            System.arraycopy(chosen, 0, way, 0, chosen.length);
        }
    }

    // Search

    private void search() {
        int[][] ways = new int[data.doors][];
        long[] best = new long[data.doors];
        for (int d = 0; d < data.doors; d++) {
            best[d] = data.bestSurplus(d, prices);
            int count = 0;
            int[] sorted = new int[data.start[d + 1] - data.start[d]];
            for (int w = data.start[d]; w < data.start[d + 1]; w++) {
                long loss = best[d] - data.surplus(w, prices);
                if (found && bound - loss <= gain) {
                    continue;
                }
                int at = count++;
                while (at > 0 && data.surplus(sorted[at - 1], prices) < best[d] - loss) {
                    sorted[at] = sorted[at - 1];
                    at--;
                }
                sorted[at] = w;
            }
            ways[d] = Arrays.copyOf(sorted, count);
        }
        long[] left = new long[data.kinds];
        for (int k = 0; k < data.kinds; k++) {
            left[k] = data.available[k];
        }
        descend(0, bound, left, new int[data.doors], ways, best);
    }

    /** {@code most} is what can still be gained: the bound less the losses taken so far. */
    private void descend(int door, long most, long[] left, int[] chosen, int[][] ways, long[] best) {
        if (door == data.doors) {
            keep(chosen);
            return;
        }
        for (int w : ways[door]) {
            if (--stepsLeft < 0) {
                complete = false;
                return;
            }
            if ((stepsLeft & 0xFFF) == 0) {
                tick.run();
            }
            long rest = most - (best[door] - data.surplus(w, prices));
            if (found && rest <= gain) {
                return;
            }
            take(left, w, -1);
            if (fits(left)) {
                chosen[door] = w;
                descend(door + 1, rest, left, chosen, ways, best);
            }
            take(left, w, 1);
        }
    }
}
