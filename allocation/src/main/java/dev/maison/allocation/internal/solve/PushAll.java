package dev.maison.allocation.internal.solve;

import dev.maison.allocation.internal.gain.LaunchData;
import dev.maison.allocation.internal.gain.PushSize;
import java.util.Arrays;

/**
 * A SKU whose units come in steps and are all to be given: most units, then most gain tier by tier, then the most for the doors that
 * come first. A max-plus dynamic programme over all doors, exact.
 *
 * <p>From the last door to the first it keeps, for every number of units that this door and those after it can take together, the best
 * gain of this door's tier and, as a rank, how good the later tiers are. Its states are doors times units, its steps that times the
 * choices of a door; {@link PushSize} says where that is too much.
 */
final class PushAll {
    private static final long NONE = Long.MIN_VALUE;

    private final LaunchData data;
    private final StepChoices choices;

    /** The choice of each position. */
    final int[] chosen;

    PushAll(LaunchData data, StepChoices choices) {
        this.data = data;
        this.choices = choices;
        this.chosen = new int[data.doors];
    }

    /** Chooses for all positions, whose choices are loaded. Answers the units taken. */
    long solve(long room) {
        int n = data.doors;
        long reach = 0;
        for (int i = 0; i < n; i++) {
            reach = Math.min(reach + choices.units[choices.start[i + 1] - 1], room);
        }
        int width = (int) reach + 1;
        long[] gain = new long[width];
        int[] rank = new int[width];
        int[][] best = new int[n][];
        Arrays.fill(gain, NONE);
        gain[0] = 0;
        int tier = data.tierStart.length - 1;
        int top = 0; // most units so far
        for (int i = n - 1; i >= 0; i--) {
            while (i < data.tierStart[tier]) {
                tier--;
                rank(gain, rank, top);
            }
            int most = choices.units[choices.start[i + 1] - 1];
            int newTop = (int) Math.min((long) top + most, reach);
            long[] newGain = new long[width];
            int[] newRank = new int[width];
            int[] choice = new int[newTop + 1];
            Arrays.fill(newGain, NONE);
            for (int c = choices.start[i]; c < choices.start[i + 1]; c++) {
                int u = choices.units[c];
                long g = choices.gain[c];
                for (int t = 0; t <= top && t + u <= newTop; t++) {
                    if (gain[t] == NONE) {
                        continue;
                    }
                    long sum = gain[t] + g;
                    int s = t + u;
                    if (sum > newGain[s] || (sum == newGain[s] && rank[t] >= newRank[s])) {
                        newGain[s] = sum;
                        newRank[s] = rank[t];
                        choice[s] = c;
                    }
                }
            }
            gain = newGain;
            rank = newRank;
            best[i] = choice;
            top = newTop;
        }
        int total = top;
        while (gain[total] == NONE) {
            total--;
        }
        int left = total;
        for (int i = 0; i < n; i++) {
            chosen[i] = best[i][left];
            left -= choices.units[chosen[i]];
        }
        return total;
    }

    /** What was gained so far becomes one rank, and gains start anew for the tier before. */
    private static void rank(long[] gain, int[] rank, int top) {
        Integer[] order = new Integer[top + 1];
        Arrays.setAll(order, s -> s);
        int[] before = rank.clone();
        Arrays.sort(order, (x, y) -> {
            int byGain = Long.compare(gain[x], gain[y]);
            return byGain != 0 ? byGain : Integer.compare(before[x], before[y]);
        });
        int next = 0;
        for (int k = 0; k < order.length; k++) {
            boolean same = k > 0 && gain[order[k]] == gain[order[k - 1]] && before[order[k]] == before[order[k - 1]];
            next = same ? next : next + 1;
            rank[order[k]] = next;
        }
        for (int s = 0; s <= top; s++) {
            gain[s] = gain[s] == NONE ? NONE : 0;
        }
    }
}
