package dev.maison.allocation.budget;

import dev.maison.allocation.internal.access.LaunchAccess;
import dev.maison.allocation.internal.budget.BudgetData;
import dev.maison.core.Amount;
import dev.maison.core.Ratio;
import java.util.ArrayList;
import java.util.List;

/** Derives reasons from a plan and the prices at the root of its certificate. */
final class BudgetExplainer {
    private final BudgetPlan plan;
    private final BudgetProblem problem;
    private final BudgetData data;

    BudgetExplainer(BudgetPlan plan) {
        this.plan = plan;
        this.problem = plan.problem();
        this.data = problem.data();
    }

    BudgetReason reason(int sku, int door) {
        int cell = sku * data.doors + door;
        int launchCell = data.launchCell(cell);
        if (!data.launch.eligible(launchCell)) {
            return new BudgetReason.NotEligible();
        }
        if (plan.findConflict().isPresent()) {
            return new BudgetReason.Conflicting(plan.findConflict().orElseThrow());
        }
        if (!plan.isFound()) {
            return new BudgetReason.NothingFound();
        }
        int units = plan.unitsAt(cell);
        Amount next = units == Integer.MAX_VALUE
                ? Amount.zero(problem.launch().currency())
                : problem.launch().gain(problem.sku(sku), problem.door(door), units + 1);
        long step = data.launch.nextAllowed(launchCell, units);
        boolean isFull = step > data.launch.maximum(launchCell);
        if (next.micros() <= 0 && !(isFull && data.launch.isStepped(data.skuAt[sku]))) {
            return new BudgetReason.DemandCovered();
        }
        if (isFull) {
            return switch (data.launch.boundOf(launchCell, step)) {
                case WEEKS_OF_SUPPLY -> new BudgetReason.HeldByWeeksOfSupply(units, next);
                case THRESHOLD ->
                    new BudgetReason.BelowThreshold(
                            LaunchAccess.amount(problem.launch(), data.launch.threshold(launchCell)), next);
                case MAXIMUM -> new BudgetReason.StoppedAtMaximum(units);
            };
        }
        BudgetPrices prices = plan.certificate().prices();
        Ratio price = Ratio.ZERO;
        List<BudgetReason.PricePart> parts = new ArrayList<>();
        long supply = prices.supply[sku];
        if (supply != 0) {
            Ratio part = amount(supply, prices.denominator);
            price = price.plus(part);
            parts.add(new BudgetReason.PricePart(problem.sku(sku).text(), part));
        }
        for (int i = data.cellStart[cell]; i < data.cellStart[cell + 1]; i++) {
            int row = data.cellRow[i];
            if (prices.row[row] != 0) {
                Ratio part = amount(prices.row[row], prices.denominator).times(Ratio.of(data.cellWeight[i]));
                price = price.plus(part);
                parts.add(new BudgetReason.PricePart(
                        problem.rules().get(data.rowRule[row]).name(), part));
            }
        }
        if (Ratio.of(next.micros(), Amount.MICROS_PER_UNIT).compareTo(price) > 0) {
            List<BudgetLimit> full = full(sku, cell);
            if (!full.isEmpty()) {
                return new BudgetReason.NoRoom(next, price, full);
            }
        }
        return new BudgetReason.PricedOut(next, price, parts);
    }

    private Ratio amount(long numerator, long denominator) {
        return Ratio.of(numerator, denominator).times(Ratio.of(data.launch.quantum, Amount.MICROS_PER_UNIT));
    }

    /** The limits that one more unit of the cell would break. */
    private List<BudgetLimit> full(int sku, int cell) {
        List<BudgetLimit> full = new ArrayList<>();
        if (plan.unitsLeftOver(problem.sku(sku)) == 0) {
            full.add(new BudgetLimit.Supply(problem.sku(sku), data.available[sku]));
        }
        for (int i = data.cellStart[cell]; i < data.cellStart[cell + 1]; i++) {
            int row = data.cellRow[i];
            if (data.cellWeight[i] > 0 && used(row) + data.cellWeight[i] > data.limit[row]) {
                full.add(new BudgetLimit.AtMost(problem.rules().get(data.rowRule[row])));
            }
        }
        return full;
    }

    private long used(int row) {
        long sum = 0;
        for (int c = 0; c < data.cells(); c++) {
            for (int i = data.cellStart[c]; plan.unitsAt(c) > 0 && i < data.cellStart[c + 1]; i++) {
                sum += data.cellRow[i] == row ? data.cellWeight[i] * plan.unitsAt(c) : 0;
            }
        }
        return sum;
    }
}
