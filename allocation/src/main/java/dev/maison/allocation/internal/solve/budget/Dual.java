package dev.maison.allocation.internal.solve.budget;

import dev.maison.allocation.internal.budget.BudgetData;

/**
 * The Lagrangian bound of prices over boxes of levels, in integers: gains and prices are multiples of one part in {@code 2^shift} of a
 * quantum.
 */
final class Dual {
    final BudgetData data;
    int shift;

    /** Price per grain of each row and per unit of each supply. */
    long[] row;

    long[] supply;

    /** Per cell: the price of a unit, the best worth, and where it is reached first. */
    final long[] cost;

    final long[] best;
    final int[] at;

    Dual(BudgetData data, int shift) {
        this.data = data;
        this.shift = shift;
        this.row = new long[data.rows];
        this.supply = new long[data.skus];
        this.cost = new long[data.cells()];
        this.best = new long[data.cells()];
        this.at = new int[data.cells()];
    }

    /** Parts of a quantum such that sums over all gains stay far within a long; at most 40 bits. */
    static int shiftFor(BudgetData data) {
        long sum = 1;
        for (int c = 0; c < data.cells(); c++) {
            long most = 0;
            for (int l = data.levels().start[c]; l < data.levels().start[c + 1]; l++) {
                most = Math.max(most, Math.abs(data.levels().gain[l]));
            }
            sum = Math.addExact(sum, most);
        }
        int bits = Long.SIZE - Long.numberOfLeadingZeros(sum);
        return Math.max(Math.min(58 - bits, 40), 0);
    }

    long worth(int cell, int level) {
        int l = data.levels().start[cell] + level;
        return (data.levels().gain[l] << shift) - cost[cell] * data.levels().units[l];
    }

    /**
     * Works the bound out; {@link Long#MAX_VALUE} when it leaves 63 bits.
     *
     * @param lo the first level of each box
     * @param hi the last level of each box
     */
    long bound(int[] lo, int[] hi) {
        try {
            long sum = 0;
            for (int r = 0; r < data.rows; r++) {
                if (row[r] != 0) {
                    sum = Math.addExact(sum, Math.multiplyExact(row[r], data.limit[r]));
                }
            }
            for (int s = 0; s < data.skus; s++) {
                if (supply[s] != 0) {
                    sum = Math.addExact(sum, Math.multiplyExact(supply[s], data.available[s]));
                }
            }
            for (int c = 0; c < cost.length; c++) {
                long price = supply[c / data.doors];
                for (int i = data.cellStart[c]; i < data.cellStart[c + 1]; i++) {
                    long p = row[data.cellRow[i]];
                    if (p != 0) {
                        price = Math.addExact(price, Math.multiplyExact(p, data.cellWeight[i]));
                    }
                }
                cost[c] = price;
                int base = data.levels().start[c];
                long most = Long.MIN_VALUE;
                for (int l = lo[c]; l <= hi[c]; l++) {
                    long worth = Math.subtractExact(
                            data.levels().gain[base + l] << shift,
                            Math.multiplyExact(price, data.levels().units[base + l]));
                    if (worth > most) {
                        most = worth;
                        at[c] = l;
                    }
                }
                best[c] = most;
                sum = Math.addExact(sum, most);
            }
            return sum;
        } catch (ArithmeticException e) {
            return Long.MAX_VALUE;
        }
    }

    /** Drops the ends of each box at which the bound would fall below the mark, which it is {@code over} above. */
    void narrow(long over, int[] lo, int[] hi) {
        for (int c = 0; c < lo.length; c++) {
            while (lo[c] < hi[c] && best[c] - worth(c, lo[c]) > over) {
                lo[c]++;
            }
            while (hi[c] > lo[c] && best[c] - worth(c, hi[c]) > over) {
                hi[c]--;
            }
        }
    }
}
