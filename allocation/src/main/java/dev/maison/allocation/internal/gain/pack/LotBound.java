package dev.maison.allocation.internal.gain.pack;

import java.util.Arrays;

/**
 * What no design of a case can cost less than, read off prices. A case demands some lots, forbids others and keeps the units of branches
 * within ranges.
 *
 * <p>With a price p per unit, the cheapest priced option r(b, l) of a branch and a lot, and any prices u(b) that are at most r(b, l) for
 * the demanded lots, every design of the case costs at least
 *
 * <pre>{@code
 * sum over b of u(b)  -  the largest savings of so many lots as may be added  -  p x (the largest total if p >= 0, else the least)
 * }</pre>
 *
 * <p>where the saving of a lot is the sum over branches of what r(b, l) lies below u(b). Taken are once the branch prices, lowered where a
 * demanded lot is cheaper, and once the cheapest demanded lot alone; the better of both counts.
 */
public final class LotBound {
    /** The bound of a case that no design fits. */
    public static final long NO_DESIGN = Long.MAX_VALUE;

    private static final long NONE = Long.MAX_VALUE;

    private final LotData data;
    private final long[] branchPrices;
    private final boolean[] demanded;
    private final boolean[] forbidden;
    private final long[] least;
    private final long[] most;
    private final long[] priced;
    private final long[] saved;
    private final long[] cheapest;
    private final long[] prices;
    private int demandedCount;

    /** Evaluates cases, beginning with the one that asks nothing. */
    public LotBound(LotData data, long[] branchPrices) {
        this.data = data;
        this.branchPrices = branchPrices;
        this.demanded = new boolean[data.lots];
        this.forbidden = new boolean[data.lots];
        this.least = new long[data.branches];
        this.most = new long[data.branches];
        Arrays.fill(most, NONE);
        this.priced = new long[data.branches * data.lots];
        this.saved = new long[data.lots];
        this.cheapest = new long[data.branches];
        this.prices = new long[data.branches];
    }

    /** Demands a lot, or no longer does. */
    public void demand(int lot, boolean on) {
        demandedCount += on ? 1 : -1;
        demanded[lot] = on;
    }

    /** Forbids a lot, or no longer does. */
    public void forbid(int lot, boolean on) {
        forbidden[lot] = on;
    }

    /** Whether a lot is neither demanded nor forbidden. */
    public boolean isOpen(int lot) {
        return !demanded[lot] && !forbidden[lot];
    }

    /** Whether a lot is demanded. */
    public boolean isDemanded(int lot) {
        return demanded[lot];
    }

    /** How many lots are demanded. */
    public int demandedCount() {
        return demandedCount;
    }

    /** Fewest units of a branch. */
    public long least(int branch) {
        return least[branch];
    }

    /** Most units of a branch. */
    public long most(int branch) {
        return most[branch];
    }

    /** Keeps the units of a branch within a range. */
    public void range(int branch, long leastUnits, long mostUnits) {
        least[branch] = leastUnits;
        most[branch] = mostUnits;
    }

    /** The bound at a price per unit, raised to a cost that there can be; {@link #NO_DESIGN} where no branch's ranges can be met. */
    public long at(long unitPrice) {
        long raw = raw(unitPrice);
        return raw == NO_DESIGN ? NO_DESIGN : Math.max(data.raised(raw), 0);
    }

    /** The bound at a price per unit as the prices say it. */
    public long raw(long unitPrice) {
        int open = data.maxTypes - demandedCount;
        if (open < 0) {
            return NO_DESIGN;
        }
        boolean covered = true;
        for (int b = 0; b < data.branches; b++) {
            long own = NONE;
            long any = NONE;
            for (int l = 0; l < data.lots; l++) {
                long p = forbidden[l] ? NONE : priced(b, l, unitPrice);
                priced[b * data.lots + l] = p;
                any = Math.min(any, p);
                own = demanded[l] ? Math.min(own, p) : own;
            }
            if (any == NONE || (open == 0 && own == NONE)) {
                return NO_DESIGN;
            }
            cheapest[b] = own;
            covered &= own != NONE;
            prices[b] = Math.min(own, branchPrices[b]);
        }
        long back = data.priceOfRange(unitPrice);
        long best = floor(prices, open) - back;
        if (covered) {
            best = Math.max(best, floor(cheapest, open) - back);
        }
        return best;
    }

    private long priced(int branch, int lot, long unitPrice) {
        int at = data.at(branch, lot);
        long best = NONE;
        for (int m = 1; m <= data.multiplicities; m++) {
            long units = (long) m * data.units[lot];
            if (units >= least[branch] && units <= most[branch]) {
                best = Math.min(best, data.cost[at + m - 1] + unitPrice * units);
            }
        }
        return best;
    }

    private long floor(long[] at, int open) {
        long sum = 0;
        for (long price : at) {
            sum += price;
        }
        for (int l = 0; l < data.lots; l++) {
            saved[l] = 0;
            if (isOpen(l)) {
                for (int b = 0; b < data.branches; b++) {
                    saved[l] += Math.max(lower(at[b], priced[b * data.lots + l]), 0);
                }
            }
        }
        Arrays.sort(saved);
        for (int i = 0; i < open; i++) {
            sum -= saved[data.lots - 1 - i];
        }
        return sum;
    }

    private static long lower(long price, long option) {
        return option == NONE ? 0 : price - option;
    }
}
