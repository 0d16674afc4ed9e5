package dev.maison.allocation.internal.gain.pack;

/**
 * The columns of a lot design: branches in id order, lots in their own order. The arrays belong to the problem and are never written to.
 *
 * <p>Costs and prices are counted in thousandths of the problem's cost unit. {@link #maxCost} bounds every price, so that no sum overflows.
 */
public final class LotData {
    /** Steps in one unit of cost. */
    public static final long SCALE = 1_000;

    /** Most that branches times costs times units may come to. */
    public static final long MAX_SUM = 1L << 60;

    /** Number of branches. */
    public final int branches;

    /** Number of candidate lots. */
    public final int lots;

    /** Largest multiplicity; the least is 1. */
    public final int multiplicities;

    /** Most lot types that may be used. */
    public final int maxTypes;

    /** Fewest units in total. */
    public final long totalMin;

    /** Most units in total; never more than all branches could take. */
    public final long totalMax;

    /** Units of one lot. */
    public final int[] units;

    /** Cost of a lot at a branch with a multiplicity, at {@link #at}; not negative. */
    public final long[] cost;

    /** The largest cost. */
    public final long maxCost;

    /** A number that divides every cost, so that it divides every total too; at least 1. */
    public final long step;

    /** Takes over the arrays. */
    @SuppressWarnings("TooManyParameters")
    public LotData(
            int branches,
            int lots,
            int multiplicities,
            int maxTypes,
            long totalMin,
            long totalMax,
            int[] units,
            long[] cost) {
        this.branches = branches;
        this.lots = lots;
        this.multiplicities = multiplicities;
        this.maxTypes = Math.min(maxTypes, lots);
        this.totalMin = totalMin;
        this.totalMax = totalMax;
        this.units = units;
        this.cost = cost;
        long most = 0;
        long divisor = 0;
        for (long c : cost) {
            most = Math.max(most, c);
            divisor = gcd(divisor, c);
        }
        this.maxCost = most;
        this.step = Math.max(divisor, 1);
    }

    private static long gcd(long a, long b) {
        long x = a;
        long y = b;
        while (y != 0) {
            long rest = x % y;
            x = y;
            y = rest;
        }
        return x;
    }

    /** Where the cost of a branch, a lot and multiplicity 1 stands; the next multiplicities follow. */
    public int at(int branch, int lot) {
        return (branch * lots + lot) * multiplicities;
    }

    /** The largest price of a unit that can be of use, either way: it outweighs every cost. */
    public long maxUnitPrice() {
        return maxCost + 1;
    }

    /** The most units a branch can get. */
    public long maxUnits() {
        long most = 0;
        for (int u : units) {
            most = Math.max(most, u);
        }
        return most * multiplicities;
    }

    /** The largest price of a branch that can be of use. */
    public long maxBranchPrice() {
        return maxUnitPrice() * (1 + maxUnits());
    }

    /** A bound on a total cost, raised to the next total that there can be. */
    public long raised(long bound) {
        long rest = bound % step;
        return rest > 0 ? bound - rest + step : bound - rest;
    }

    /** What a price per unit takes back: the price of the end of the range that it pulls to. */
    public long priceOfRange(long unitPrice) {
        return unitPrice * (unitPrice >= 0 ? totalMax : totalMin);
    }
}
