package dev.maison.allocation.budget;

import dev.maison.allocation.internal.budget.BudgetData;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Works the bound of a certificate out over boxes of levels; runs no solver. */
final class BudgetBound {
    private final BudgetData data;
    private final BigInteger mark;
    private final long[] best;
    private final long[] cost;

    BudgetBound(BudgetData data, long value) {
        this.data = data;
        this.mark = BigInteger.valueOf(value).add(BigInteger.ONE);
        this.best = new long[data.cells()];
        this.cost = new long[data.cells()];
    }

    /** The largest bound of a part that nothing closes, in whole quanta; {@code null} when all are closed. */
    @Nullable BigInteger open(BudgetCertificate certificate) {
        return open(certificate, new int[data.cells()], lasts(data));
    }

    private static int[] lasts(BudgetData data) {
        int[] last = new int[data.cells()];
        for (int c = 0; c < last.length; c++) {
            last[c] = data.levels().count(c) - 1;
        }
        return last;
    }

    /** The largest bound of a part that nothing closes, in whole quanta; {@code null} when all are closed. Narrows the boxes. */
    private @Nullable BigInteger open(BudgetCertificate certificate, int[] lo, int[] hi) {
        BudgetPrices prices = certificate.prices();
        BigInteger scale = BigInteger.valueOf(prices.denominator);
        BigInteger over = bound(prices, lo, hi).subtract(mark.multiply(scale));
        if (over.signum() < 0) {
            return null;
        }
        BudgetCertificate.Branch branch = certificate.branch();
        if (branch == null || data.levels().sparse) {
            return mark.add(over.divide(scale));
        }
        BigInteger whole = mark.add(over.divide(scale));
        narrow(prices.denominator, over.bitLength() < Long.SIZE ? over.longValue() : Long.MAX_VALUE, lo, hi);
        int cell = branch.sku() * data.doors + branch.door();
        int base = data.levels().start[cell];
        int split = lo[cell] - 1;
        while (split < hi[cell] && data.levels().units[base + split + 1] <= branch.units()) {
            split++;
        }
        BigInteger left = null;
        if (split >= lo[cell]) {
            int[] top = hi.clone();
            top[cell] = split;
            left = open(branch.atMost(), lo.clone(), top);
        }
        BigInteger right = null;
        if (split < hi[cell]) {
            lo[cell] = split + 1;
            right = open(branch.above(), lo, hi);
        }
        BigInteger parts = left == null ? right : right == null ? left : left.max(right);
        return parts == null ? null : parts.min(whole);
    }

    /** The Lagrangian bound in quanta times the denominator; notes each cell's best and its price per unit. */
    private BigInteger bound(BudgetPrices prices, int[] lo, int[] hi) {
        BigInteger sum = BigInteger.ZERO;
        for (int r = 0; r < data.rows; r++) {
            if (prices.row[r] != 0) {
                sum = sum.add(BigInteger.valueOf(prices.row[r]).multiply(BigInteger.valueOf(data.limit[r])));
            }
        }
        for (int s = 0; s < data.skus; s++) {
            if (prices.supply[s] != 0) {
                sum = sum.add(BigInteger.valueOf(prices.supply[s]).multiply(BigInteger.valueOf(data.available[s])));
            }
            long row = 0;
            for (int d = 0; d < data.doors; d++) {
                int cell = s * data.doors + d;
                long price = prices.supply[s];
                for (int i = data.cellStart[cell]; i < data.cellStart[cell + 1]; i++) {
                    long p = prices.row[data.cellRow[i]];
                    if (p != 0) {
                        price = Math.addExact(price, Math.multiplyExact(p, data.cellWeight[i]));
                    }
                }
                cost[cell] = price;
                int base = data.levels().start[cell];
                long most = Long.MIN_VALUE;
                for (int l = lo[cell]; l <= hi[cell]; l++) {
                    most = Math.max(most, worth(prices.denominator, price, base + l));
                }
                best[cell] = most;
                row = Math.addExact(row, most);
            }
            sum = sum.add(BigInteger.valueOf(row));
        }
        return sum;
    }

    private long worth(long denominator, long price, int level) {
        return Math.subtractExact(
                Math.multiplyExact(data.levels().gain[level], denominator),
                Math.multiplyExact(price, data.levels().units[level]));
    }

    /** Drops the ends of each box at which the bound would fall below the mark. */
    private void narrow(long denominator, long over, int[] lo, int[] hi) {
        for (int c = 0; c < lo.length; c++) {
            int base = data.levels().start[c];
            while (lo[c] < hi[c] && best[c] - worth(denominator, cost[c], base + lo[c]) > over) {
                lo[c]++;
            }
            while (hi[c] > lo[c] && best[c] - worth(denominator, cost[c], base + hi[c]) > over) {
                hi[c]--;
            }
        }
    }
}
