package dev.maison.allocation.internal.solve;

import dev.maison.allocation.internal.gain.LaunchData;
import dev.maison.allocation.internal.gain.PushSize;

/**
 * A SKU whose units come in steps somewhere: tier by tier the most gain, of those the fewest units, of those the most for the doors
 * that come first. Fewest units in one tier leave most to the next, so tier by tier is the strict order of tiers.
 */
final class StepSolver {
    private final LaunchData data;
    private final StepChoices choices;
    private final StepTier tierSolver;
    private final PushAll pushAll;

    private int cutTier;
    private long cutPrice;

    StepSolver(LaunchData data) {
        this.data = data;
        this.choices = new StepChoices(data);
        this.tierSolver = new StepTier(choices);
        this.pushAll = new PushAll(data, choices);
    }

    int cutTier() {
        return cutTier;
    }

    long cutPrice() {
        return cutPrice;
    }

    /** Gives at most {@code left} units beyond the minima and writes all units to {@code out}. Answers how many are left. */
    long solve(int sku, long left, int[] out, int offset) {
        cutTier = 0;
        cutPrice = 0;
        int base = sku * data.doors - offset;
        for (int d : data.order) {
            out[base + d] = data.minimum(sku * data.doors + d);
        }
        if (data.isPushedAll(sku) && !PushSize.isTooLarge(data, sku, left)) {
            choices.load(sku, 0, data.doors, left, true);
            long taken = pushAll.solve(left);
            write(base, 0, data.doors, pushAll.chosen, out);
            return left - taken;
        }
        if (left == 0) {
            findStrongestRefused(sku);
            return 0;
        }
        long room = left;
        for (int t = 0; t < data.tierStart.length - 1 && room > 0; t++) {
            int from = data.tierStart[t];
            int to = data.tierStart[t + 1];
            choices.load(sku, from, to, room, false);
            room -= tierSolver.solve(from, to, room);
            if (cutTier == 0 && tierSolver.price() > 0) {
                cutTier = data.tier[data.order[from]];
                cutPrice = tierSolver.price();
            }
            write(base, from, to, tierSolver.chosen, out);
        }
        return room;
    }

    private void write(int base, int from, int to, int[] chosen, int[] out) {
        for (int i = from; i < to; i++) {
            out[base + data.order[i]] += choices.units[chosen[i]];
        }
    }

    /** Nothing was left to choose for: the cut-off is the best average gain of a step refused, rounded up, in the first tier that has one. */
    private void findStrongestRefused(int sku) {
        for (int t = 0; t < data.tierStart.length - 1; t++) {
            int from = data.tierStart[t];
            int to = data.tierStart[t + 1];
            choices.load(sku, from, to, Integer.MAX_VALUE, false);
            long strongest = 0;
            for (int c = choices.start[from]; c < choices.start[to]; c++) {
                if (choices.units[c] > 0) {
                    strongest = Math.max(strongest, -Math.floorDiv(-choices.gain[c], choices.units[c]));
                }
            }
            if (strongest > 0) {
                cutTier = data.tier[data.order[from]];
                cutPrice = strongest;
                return;
            }
        }
    }
}
