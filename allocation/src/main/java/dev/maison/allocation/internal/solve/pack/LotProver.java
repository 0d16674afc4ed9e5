package dev.maison.allocation.internal.solve.pack;

import dev.maison.allocation.internal.gain.pack.LotBound;
import dev.maison.allocation.internal.gain.pack.LotData;
import org.jspecify.annotations.Nullable;

/**
 * Splits a design into cases until the bound of each reaches its cost, or the cases get too many: by a lot that is used or not, then by
 * a branch that gets more units or not.
 */
public final class LotProver {
    private static final int MAX_DEPTH = 150;

    private final LotData data;
    private final LotBound bound;
    private final long cost;
    private final long rootPrice;
    private final Runnable tick;
    private long stepsLeft;
    private int casesLeft;

    /** A case, or what it is split by: a lot, or the units of a branch. */
    public static final class Case {
        /** The price per unit of a case that is not split. */
        public final long unitPrice;

        /** The lot, or -1. */
        public final int lot;

        /** The branch, or -1. */
        public final int branch;

        /** The most units of the branch in the first half. */
        public final long atMost;

        /** With the lot, or within the units. */
        public final @Nullable Case first;

        /** Without the lot, or above the units. */
        public final @Nullable Case second;

        Case(long unitPrice, int lot, int branch, long atMost, @Nullable Case first, @Nullable Case second) {
            this.unitPrice = unitPrice;
            this.lot = lot;
            this.branch = branch;
            this.atMost = atMost;
            this.first = first;
            this.second = second;
        }
    }

    /** Proves a cost; {@code tick} is called for every case, and what it throws ends the work. */
    public LotProver(
            LotData data, long cost, long unitPrice, long[] branchPrices, int cases, long steps, Runnable tick) {
        this.data = data;
        this.tick = tick;
        this.bound = new LotBound(data, branchPrices);
        this.cost = cost;
        this.rootPrice = unitPrice;
        this.casesLeft = cases;
        this.stepsLeft = steps;
    }

    /** The cases; absent when they got too many. */
    public @Nullable Case prove() {
        return split(0);
    }

    private @Nullable Case split(int depth) {
        tick.run();
        long price = bestPrice();
        if (at(price) >= cost) {
            return new Case(price, -1, -1, 0, null, null);
        }
        if (--casesLeft < 0 || stepsLeft < 0 || depth >= MAX_DEPTH) {
            return null;
        }
        int lot = bound.demandedCount() < data.maxTypes ? openLot() : -1;
        if (lot >= 0) {
            bound.demand(lot, true);
            Case with = split(depth + 1);
            bound.demand(lot, false);
            if (with == null) {
                return null;
            }
            bound.forbid(lot, true);
            Case without = split(depth + 1);
            bound.forbid(lot, false);
            return without == null ? null : new Case(0, lot, -1, 0, with, without);
        }
        return splitByUnits(price, depth);
    }

    private @Nullable Case splitByUnits(long price, int depth) {
        long closest = Long.MAX_VALUE;
        int branch = -1;
        long atMost = 0;
        for (int b = 0; b < data.branches; b++) {
            long least = Long.MAX_VALUE;
            long leastUnits = 0;
            long second = Long.MAX_VALUE;
            long secondUnits = 0;
            for (int l = 0; l < data.lots; l++) {
                for (int m = 1; m <= data.multiplicities && bound.isDemanded(l); m++) {
                    long units = (long) m * data.units[l];
                    if (units < bound.least(b) || units > bound.most(b)) {
                        continue;
                    }
                    long p = data.cost[data.at(b, l) + m - 1] + price * units;
                    if (least == Long.MAX_VALUE || (units == leastUnits && p < least)) {
                        least = p;
                        leastUnits = units;
                    } else if (units != leastUnits && p < least) {
                        second = least;
                        secondUnits = leastUnits;
                        least = p;
                        leastUnits = units;
                    } else if (units != leastUnits && p < second) {
                        second = p;
                        secondUnits = units;
                    }
                }
            }
            if (second != Long.MAX_VALUE && second - least < closest) {
                closest = second - least;
                branch = b;
                atMost = Math.min(leastUnits, secondUnits);
            }
        }
        if (branch < 0) {
            return null;
        }
        long low = bound.least(branch);
        long high = bound.most(branch);
        bound.range(branch, low, atMost);
        Case within = split(depth + 1);
        bound.range(branch, low, high);
        if (within == null) {
            return null;
        }
        bound.range(branch, atMost + 1, high);
        Case above = split(depth + 1);
        bound.range(branch, low, high);
        return above == null ? null : new Case(0, -1, branch, atMost, within, above);
    }

    private long at(long price) {
        long raw = raw(price);
        return raw == LotBound.NO_DESIGN ? raw : data.raised(raw);
    }

    /** The root's price, or where all lots are demanded, the best by ternary search over whole prices. */
    private long bestPrice() {
        if (at(rootPrice) >= cost) {
            return rootPrice;
        }
        if (bound.demandedCount() < data.maxTypes && openLot() >= 0) {
            return rootPrice;
        }
        long best = rootPrice;
        long bestBound = raw(rootPrice);
        long low = -data.maxUnitPrice();
        long high = data.maxUnitPrice();
        while (high - low > 2 && data.raised(bestBound) < cost) {
            long left = low + (high - low) / 3;
            long right = high - (high - low) / 3;
            long atLeft = raw(left);
            long atRight = raw(right);
            if (Math.max(atLeft, atRight) > bestBound) {
                bestBound = Math.max(atLeft, atRight);
                best = atLeft >= atRight ? left : right;
            }
            if (atLeft < atRight) {
                low = left;
            } else {
                high = right;
            }
        }
        return best;
    }

    private long raw(long price) {
        stepsLeft -= (long) data.branches * data.lots * data.multiplicities;
        return bound.raw(price);
    }

    /** The open lot that is cheapest at most branches, by index. */
    private int openLot() {
        int best = -1;
        long bestSum = Long.MAX_VALUE;
        for (int l = 0; l < data.lots; l++) {
            if (bound.isOpen(l)) {
                long sum = 0;
                for (int b = 0; b < data.branches; b++) {
                    long least = Long.MAX_VALUE;
                    for (int m = 1; m <= data.multiplicities; m++) {
                        least = Math.min(least, data.cost[data.at(b, l) + m - 1] + rootPrice * m * data.units[l]);
                    }
                    sum += least;
                }
                if (sum < bestSum) {
                    bestSum = sum;
                    best = l;
                }
            }
        }
        return best;
    }
}
