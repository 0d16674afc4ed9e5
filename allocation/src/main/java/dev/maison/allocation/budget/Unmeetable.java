package dev.maison.allocation.budget;

import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.internal.budget.BudgetData;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A lower limit that asks for more units than supplies and maxima let its doors have, however they are split. One price proves it: a unit of
 * the rule costs as much as one of each supply in the set.
 */
final class Unmeetable {
    /** What a unit is priced at; more than one quantum, so that the bound lies below that. */
    private static final long PRICE = 2;

    private final BudgetProblem problem;
    private final BudgetData data;
    private final int row;
    private final long needed;
    private final boolean[] supply;

    private Unmeetable(BudgetProblem problem, int row) {
        this.problem = problem;
        this.data = problem.data();
        this.row = row;
        this.needed = -data.limit[row];
        this.supply = new boolean[data.skus];
    }

    /** The first rule that asks for at least {@code least} units and cannot be met; absent when there is none. */
    static Optional<Unmeetable> find(BudgetProblem problem, long least) {
        BudgetData data = problem.data();
        for (int s = 0; s < data.skus; s++) {
            if (data.available[s] < 0) {
                return Optional
                        .empty(); // more is held back than there is: that is a conflict by itself, and not of this kind
            }
        }
        for (int row = 0; row < data.rows; row++) {
            if (data.rowIsLeast[row] && -data.limit[row] >= least) {
                Unmeetable rule = new Unmeetable(problem, row);
                if (rule.reduce()) {
                    return Optional.of(rule);
                }
            }
        }
        return Optional.empty();
    }

    /** Takes the supplies of all SKUs, and lets go those without which it cannot be met either. Answers false when it can be met. */
    private boolean reduce() {
        long sum = 0;
        long[] with = new long[data.skus];
        long[] without = new long[data.skus];
        for (int s = 0; s < data.skus; s++) {
            for (int c = s * data.doors; c < (s + 1) * data.doors; c++) {
                without[s] += counts(c) ? data.launch.maximum(data.launchCell(c)) : 0;
            }
            with[s] = Math.min(without[s], Math.max(data.available[s], 0));
            supply[s] = without[s] > with[s];
            sum += with[s];
        }
        if (sum >= needed) {
            return false;
        }
        for (int s = 0; s < data.skus; s++) {
            long more = without[s] - with[s];
            if (supply[s] && sum + more < needed) {
                supply[s] = false;
                sum += more;
            }
        }
        return true;
    }

    private boolean counts(int cell) {
        for (int i = data.cellStart[cell]; i < data.cellStart[cell + 1]; i++) {
            if (data.cellRow[i] == row) {
                return true;
            }
        }
        return false;
    }

    /** The conflict and what proves it. */
    BudgetCertificate certificate() {
        long[] rowPrice = new long[data.rows];
        long[] supplyPrice = new long[data.skus];
        rowPrice[row] = PRICE;
        List<BudgetLimit> limits = new ArrayList<>();
        List<List<LaunchLine>> splits = new ArrayList<>();
        boolean irreducible = true;
        for (int s = 0; s < data.skus; s++) {
            if (supply[s]) {
                supplyPrice[s] = PRICE;
                limits.add(new BudgetLimit.Supply(problem.sku(s), data.available[s]));
                Optional<List<LaunchLine>> split = findSplitWithout(s);
                irreducible &= split.isPresent();
                splits.add(split.orElse(List.of()));
            }
        }
        limits.add(new BudgetLimit.AtLeast(problem.rules().get(data.rowRule[row])));
        splits.add(List.of()); // nothing at all keeps every supply
        BudgetCertificate prices = BudgetCertificate.of(new BudgetPrices(problem, 1, rowPrice, supplyPrice));
        BudgetConflict conflict = new BudgetConflict(limits, irreducible);
        return irreducible ? prices.withConflict(conflict, splits) : prices.withConflict(conflict);
    }

    /** Units that meet the rule and all supplies of the set but one; absent when steps get in the way. */
    private Optional<List<LaunchLine>> findSplitWithout(int free) {
        List<LaunchLine> lines = new ArrayList<>();
        BigInteger left = BigInteger.valueOf(needed);
        for (int s = 0; s < data.skus; s++) {
            long room = supply[s] && s != free ? data.available[s] : Long.MAX_VALUE;
            for (int c = s * data.doors; c < (s + 1) * data.doors && left.signum() > 0; c++) {
                int cell = data.launchCell(c);
                long wanted = left.bitLength() < Integer.SIZE ? left.longValue() : Integer.MAX_VALUE;
                long units = Math.min(Math.min(data.launch.maximum(cell), wanted), room);
                units = data.launch.allows(cell, (int) units) ? units : Math.min(data.launch.maximum(cell), room);
                if (counts(c) && units > 0 && data.launch.allows(cell, (int) units)) {
                    lines.add(LaunchLine.of(problem.sku(s), problem.door(c % data.doors), units));
                    left = left.subtract(BigInteger.valueOf(units));
                    room -= units;
                }
            }
        }
        return left.signum() > 0 ? Optional.empty() : Optional.of(lines);
    }
}
