package dev.maison.allocation.internal.solve.display;

import dev.maison.allocation.internal.display.DisplayData;
import java.util.Arrays;

/**
 * Which groups to show, and how many units go where, with a proof of how good that is.
 *
 * <p>Prices per SKU take the supplies apart: at given prices each group is worth the better of shown (core units forced, the rest while it
 * pays) and not shown, and supply is worth its price; the sum bounds what can be gained (Lagrange). Prices are improved by
 * subgradient steps; the choice that they suggest is repaired, valued exactly and improved group by group; what is left of the gap
 * is closed by branching on groups, while the budget of steps lasts. Floating point only proposes prices: any prices are a valid bound,
 * and bounds and values are exact.
 *
 * <p>Preconditions: the sum of all gains and bonuses, plus the largest price times all units, fits a {@code long}.
 */
public final class DisplaySolver {
    private static final int ROOT_STEPS = 160;
    private static final int NODE_STEPS = 30;
    private static final int DEEPEST = 300;
    private static final byte FREE = 0;
    private static final byte SHOWN = 1;
    private static final byte BROKEN = 2;

    private final DisplayData data;
    private final long budget;
    private final Runnable tick;
    private final long[] mostUseful;
    private final byte[] fixed;
    private final long[] use;
    private long largestPrice;
    private long steps;
    private boolean[] best;
    private long bestValue;
    private ProofNode proof;

    private DisplaySolver(DisplayData data, long budget, Runnable tick) {
        this.data = data;
        this.budget = budget;
        this.tick = tick;
        this.fixed = new byte[data.groups()];
        this.use = new long[data.skus()];
        this.mostUseful = new long[data.skus()];
        for (int cell = 0; cell < data.sku.length; cell++) {
            mostUseful[data.sku[cell]] += data.gains[cell].length;
            for (long gain : data.gains[cell]) {
                largestPrice = Math.max(largestPrice, gain);
            }
        }
        for (int g = 0; g < data.groups(); g++) {
            long worth = data.bonus[g];
            for (int cell : data.cells[g]) {
                for (long gain : data.gains[cell]) {
                    worth += gain;
                }
            }
            largestPrice = Math.max(largestPrice, worth);
        }
        FixedDisplays none = new FixedDisplays(data, new boolean[data.groups()]);
        this.best = none.shown();
        this.bestValue = none.total();
        this.proof = solve(none);
        while (completed()) {}
    }

    /**
     * A group that was not shown but holds its core all the same is shown: that never gains less, as units outside a display are given only
     * where they gain, in it they gain no less, and a bonus is never negative.
     */
    private boolean completed() {
        int[] units = units();
        for (int g = 0; g < best.length; g++) {
            boolean isComplete = !best[g];
            for (int cell : data.cells[g]) {
                isComplete &= units[cell] >= data.core[cell];
            }
            if (isComplete) {
                best[g] = true;
                bestValue = new FixedDisplays(data, best).total();
                return true;
            }
        }
        return false;
    }

    /** Solves within a budget of steps: gains looked at. The start and the first bound are always made. */
    public static DisplaySolver solve(DisplayData data, long budget) {
        return solve(data, budget, () -> {});
    }

    /** As {@link #solve(DisplayData, long)}; {@code tick} is called at every turn of the work, and what it throws ends it. */
    public static DisplaySolver solve(DisplayData data, long budget, Runnable tick) {
        return new DisplaySolver(data, budget, tick);
    }

    /** Units per cell. */
    public int[] units() {
        return new FixedDisplays(data, best).units();
    }

    /** What is gained. */
    public long value() {
        return bestValue;
    }

    /** The proof. */
    public ProofNode proof() {
        return proof;
    }

    private ProofNode solve(FixedDisplays none) {
        improve(none);
        long[] prices = new FixedDisplays(data, best).prices();
        long bound = descend(prices, ROOT_STEPS, true);
        ProofNode root = ProofNode.priced(prices, bound);
        if (bound <= bestValue) {
            return root;
        }
        ProofNode tree = branch(prices, bound, 0);
        return tree.bound() < bound ? tree : root;
    }

    // Bounds

    /** The bound at these prices under what is fixed; fills {@link #use}. */
    private long bound(long[] prices) {
        long bound = 0;
        Arrays.fill(use, 0);
        for (int s = 0; s < prices.length; s++) {
            bound += prices[s] * data.supply[s];
        }
        for (int cell = 0; cell < data.sku.length; cell++) {
            if (data.group[cell] < 0) {
                bound += worth(cell, data.gains[cell], 0, prices, true);
            }
        }
        for (int g = 0; g < data.groups(); g++) {
            long difference = difference(g, prices);
            boolean isShown = fixed[g] == SHOWN || (fixed[g] == FREE && difference > 0);
            bound += isShown ? data.bonus[g] : 0;
            for (int cell : data.cells[g]) {
                bound += isShown
                        ? worth(cell, data.gains[cell], data.core[cell], prices, true)
                        : worth(cell, data.salvage[cell], 0, prices, true);
            }
        }
        return bound;
    }

    /** How much more a group is worth shown than not, at these prices. */
    private long difference(int g, long[] prices) {
        long difference = data.bonus[g];
        for (int cell : data.cells[g]) {
            difference += worth(cell, data.gains[cell], data.core[cell], prices, false)
                    - worth(cell, data.salvage[cell], 0, prices, false);
        }
        return difference;
    }

    private long worth(int cell, long[] gains, int forced, long[] prices, boolean counts) {
        long price = prices[data.sku[cell]];
        long worth = 0;
        int k = 0;
        while (k < gains.length && (k < forced || gains[k] > price)) {
            worth += gains[k++] - price;
        }
        steps += k + 1;
        if (counts) {
            use[data.sku[cell]] += k;
        }
        return worth;
    }

    /** Lowers the bound by subgradient steps; {@code prices} become the best found. */
    private long descend(long[] prices, int rounds, boolean proposes) {
        long[] at = prices.clone();
        long lowest = Long.MAX_VALUE;
        double eagerness = 1;
        int idle = 0;
        for (int round = 0; round < rounds && lowest > bestValue; round++) {
            tick.run();
            long bound = bound(at);
            if (bound < lowest) {
                lowest = bound;
                System.arraycopy(at, 0, prices, 0, at.length);
                idle = 0;
            } else if (++idle >= 6) {
                idle = 0;
                eagerness /= 2;
            }
            if (proposes && round % 16 == 15) {
                propose(at);
                bound(at);
            }
            double norm = 0;
            for (int s = 0; s < at.length; s++) {
                double excess = use[s] - data.supply[s];
                norm += at[s] == 0 && excess < 0 ? 0 : excess * excess;
            }
            if (norm == 0) {
                break;
            }
            double step = eagerness * Math.max(1, bound - bestValue) / norm;
            for (int s = 0; s < at.length; s++) {
                double moved = StrictMath.rint(at[s] + step * (use[s] - data.supply[s]));
                at[s] = mostUseful[s] <= data.supply[s]
                        ? 0
                        : (long) Math.max(0, Math.min((double) largestPrice, moved));
            }
        }
        return lowest;
    }

    // Choices

    /** Tries what the prices suggest: groups by how much they gain from being shown, as long as they fit, then improved. */
    private void propose(long[] prices) {
        long[] differences = new long[data.groups()];
        Integer[] order = new Integer[data.groups()];
        for (int g = 0; g < order.length; g++) {
            differences[g] = difference(g, prices);
            order[g] = g;
        }
        Arrays.sort(order, (a, b) -> {
            int larger = Long.compare(differences[b], differences[a]);
            return larger != 0 ? larger : Integer.compare(a, b);
        });
        boolean[] shown = new boolean[data.groups()];
        long[] left = Arrays.stream(data.supply).asLongStream().toArray();
        for (int g : order) {
            boolean fits = fixed[g] != BROKEN && (fixed[g] == SHOWN || differences[g] > 0);
            for (int cell : data.cells[g]) {
                fits &= data.core[cell] <= left[data.sku[cell]] || fixed[g] == SHOWN;
            }
            if (fits) {
                shown[g] = true;
                for (int cell : data.cells[g]) {
                    left[data.sku[cell]] -= data.core[cell];
                }
            }
        }
        FixedDisplays choice = new FixedDisplays(data, shown);
        if (choice.isPossible()) {
            improve(choice);
        }
    }

    /** Shows or takes back single groups, then swaps two, while that gains. */
    private void improve(FixedDisplays choice) {
        long before = choice.steps();
        boolean improved = true;
        while (improved) {
            tick.run();
            improved = false;
            for (int g = 0; g < data.groups(); g++) {
                improved |= gains(choice, g, -1);
            }
            if (!improved && data.groups() <= 400) {
                for (int g = 0; g < data.groups() && steps + choice.steps() - before < budget; g++) {
                    tick.run();
                    for (int h = 0; h < data.groups() && choice.isShown(g); h++) {
                        if (!choice.isShown(h)) {
                            improved |= gains(choice, g, h);
                        }
                    }
                }
            }
            improved &= steps + choice.steps() - before < budget;
        }
        steps += choice.steps() - before;
        if (choice.isPossible() && choice.total() > bestValue) {
            bestValue = choice.total();
            best = choice.shown();
        }
    }

    private boolean gains(FixedDisplays choice, int g, int h) {
        long before = choice.total();
        choice.flip(g);
        if (h >= 0) {
            choice.flip(h);
        }
        if (choice.isPossible() && choice.total() > before) {
            return true;
        }
        choice.flip(g);
        if (h >= 0) {
            choice.flip(h);
        }
        return false;
    }

    // Branching

    private ProofNode branch(long[] prices, long bound, int depth) {
        if (bound <= bestValue || steps > budget || depth >= DEEPEST) {
            return ProofNode.priced(prices, bound);
        }
        int group = -1;
        long closest = Long.MAX_VALUE;
        for (int g = 0; g < data.groups(); g++) {
            if (fixed[g] == FREE) {
                long difference = Math.abs(difference(g, prices));
                if (group < 0 || difference < closest) {
                    group = g;
                    closest = difference;
                }
            }
        }
        if (group < 0) {
            return settled();
        }
        ProofNode shown = child(group, SHOWN, prices, depth);
        ProofNode notShown = child(group, BROKEN, prices, depth);
        fixed[group] = FREE;
        return ProofNode.choice(group, shown, notShown);
    }

    private ProofNode child(int group, byte choice, long[] prices, int depth) {
        fixed[group] = choice;
        if (choice == SHOWN) {
            for (int cell : data.cells[group]) {
                if (forced(data.sku[cell]) > data.supply[data.sku[cell]]) {
                    return ProofNode.impossible(data.sku[cell]);
                }
            }
        }
        long[] own = prices.clone();
        long bound = descend(own, NODE_STEPS, false);
        if (bound > bestValue && depth < 12) {
            propose(own);
        }
        return branch(own, bound, depth + 1);
    }

    private long forced(int s) {
        long forced = 0;
        for (int cell = data.skuStart[s]; cell < data.skuStart[s + 1]; cell++) {
            forced += data.group[cell] >= 0 && fixed[data.group[cell]] == SHOWN ? data.core[cell] : 0;
        }
        return forced;
    }

    /** Every group is fixed: what is left is concave, and its own prices prove it. */
    private ProofNode settled() {
        boolean[] shown = new boolean[data.groups()];
        for (int g = 0; g < shown.length; g++) {
            shown[g] = fixed[g] == SHOWN;
        }
        FixedDisplays choice = new FixedDisplays(data, shown);
        if (!choice.isPossible()) {
            return ProofNode.impossible(choice.impossibleSku());
        }
        if (choice.total() > bestValue) {
            bestValue = choice.total();
            best = shown;
        }
        long[] prices = choice.prices();
        return ProofNode.priced(prices, bound(prices));
    }
}
