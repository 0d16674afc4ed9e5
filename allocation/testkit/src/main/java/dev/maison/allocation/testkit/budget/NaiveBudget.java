package dev.maison.allocation.testkit.budget;

import dev.maison.allocation.budget.BudgetLimit;
import dev.maison.allocation.budget.BudgetMeasure;
import dev.maison.allocation.budget.BudgetProblem;
import dev.maison.allocation.budget.BudgetRule;
import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A launch under rules worked out as its definition reads: every split that keeps the limits is looked at. For tiny problems.
 *
 * <p>It shares no code with engine and verifier but the problem and its gains.
 */
public final class NaiveBudget {
    private static final int MOST_UNITS = 12;

    private final BudgetProblem problem;
    private final LaunchProblem launch;
    private final List<Cell> cells = new ArrayList<>();

    private record Cell(SkuId sku, DoorId door) {}

    /** Looks at a problem. */
    public NaiveBudget(BudgetProblem problem) {
        this.problem = problem;
        this.launch = problem.launch();
        for (SkuId sku : launch.skus()) {
            for (DoorId door : launch.doors()) {
                cells.add(new Cell(sku, door));
            }
        }
    }

    /** What lines gain, in micro-units. */
    public BigInteger gain(List<LaunchLine> lines) {
        BigInteger sum = BigInteger.ZERO;
        for (LaunchLine line : lines) {
            for (Amount gain : launch.gains(line.sku(), line.door(), (int) line.units())) {
                sum = sum.add(BigInteger.valueOf(gain.micros()));
            }
        }
        return sum;
    }

    /** Whether lines make sense and keep every limit. */
    public boolean holds(List<LaunchLine> lines) {
        Map<Cell, Long> units = new LinkedHashMap<>();
        for (LaunchLine line : lines) {
            Cell cell = new Cell(line.sku(), line.door());
            if (!cells.contains(cell) || line.units() < 1 || units.put(cell, line.units()) != null) {
                return false;
            }
        }
        for (Cell cell : cells) {
            long x = units.getOrDefault(cell, 0L);
            if (x < launch.minimumUnits(cell.sku, cell.door)
                    || x > launch.maximumUnits(cell.sku, cell.door)
                    || !isStep(cell, x)) {
                return false;
            }
        }
        return launch.skus().stream().allMatch(sku -> given(units, sku) <= available(sku))
                && problem.rules().stream().allMatch(rule -> keepsMost(rule, units) && keepsLeast(rule, units));
    }

    private boolean isStep(Cell cell, long units) {
        return units % launch.multipleUnits(cell.sku, cell.door) == 0
                && (units == 0 || units >= launch.presentationMinimumUnits(cell.sku, cell.door));
    }

    private long available(SkuId sku) {
        return launch.supplyUnits(sku) - launch.holdbackUnits(sku);
    }

    private static long given(Map<Cell, Long> units, SkuId sku) {
        return units.entrySet().stream()
                .filter(entry -> entry.getKey().sku.equals(sku))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private BigInteger counted(BudgetRule rule, Map<Cell, Long> units) {
        BigInteger sum = BigInteger.ZERO;
        for (Map.Entry<Cell, Long> entry : units.entrySet()) {
            Cell cell = entry.getKey();
            if (covers(rule, cell)) {
                sum = sum.add(BigInteger.valueOf(problem.weight(rule.measure(), cell.sku, cell.door))
                        .multiply(BigInteger.valueOf(entry.getValue())));
            }
        }
        return sum;
    }

    private static boolean covers(BudgetRule rule, Cell cell) {
        return (rule.skus().isEmpty() || rule.skus().contains(cell.sku))
                && (rule.doors().isEmpty() || rule.doors().contains(cell.door));
    }

    private boolean keepsMost(BudgetRule rule, Map<Cell, Long> units) {
        Optional<Long> most = rule.measure() == BudgetMeasure.UNITS
                ? rule.atMostUnits()
                : rule.atMostAmount().map(Amount::micros);
        return most.isEmpty() || counted(rule, units).compareTo(BigInteger.valueOf(most.get())) <= 0;
    }

    private boolean keepsLeast(BudgetRule rule, Map<Cell, Long> units) {
        return counted(rule, units).compareTo(BigInteger.valueOf(rule.atLeastUnits())) >= 0;
    }

    /** The most that any split that keeps all limits gains, in micro-units; empty when there is none. */
    public Optional<BigInteger> best() {
        BigInteger[] best = new BigInteger[1];
        Predicate<Map<Cell, Long>> end = units -> {
            if (problem.rules().stream().allMatch(rule -> keepsLeast(rule, units))) {
                BigInteger gain = gain(lines(units));
                best[0] = best[0] == null ? gain : best[0].max(gain);
            }
            return false;
        };
        walk(0, new LinkedHashMap<>(), problem.rules(), launch.skus(), cells, end);
        return Optional.ofNullable(best[0]);
    }

    /** Whether the limits of a set can hold together, with the maxima of the doors and nothing else. */
    public boolean canHold(List<BudgetLimit> limits) {
        List<BudgetRule> most = new ArrayList<>();
        List<BudgetRule> least = new ArrayList<>();
        List<SkuId> supplies = new ArrayList<>();
        List<Cell> minima = new ArrayList<>();
        for (BudgetLimit limit : limits) {
            if (limit instanceof BudgetLimit.AtMost atMost) {
                most.add(atMost.rule());
            } else if (limit instanceof BudgetLimit.AtLeast atLeast) {
                least.add(atLeast.rule());
            } else if (limit instanceof BudgetLimit.Supply supply) {
                supplies.add(supply.sku());
            } else if (limit instanceof BudgetLimit.Minimum minimum) {
                minima.add(new Cell(minimum.sku(), minimum.door()));
            }
        }
        return walk(
                0,
                new LinkedHashMap<>(),
                most,
                supplies,
                minima,
                units -> least.stream().allMatch(rule -> keepsLeast(rule, units)));
    }

    private static List<LaunchLine> lines(Map<Cell, Long> units) {
        return units.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> LaunchLine.of(entry.getKey().sku, entry.getKey().door, entry.getValue()))
                .toList();
    }

    /** Tries all units of the cells from one on; answers whether {@code end} said yes to a split. */
    private boolean walk(
            int from,
            Map<Cell, Long> units,
            List<BudgetRule> most,
            List<SkuId> supplies,
            List<Cell> minima,
            Predicate<Map<Cell, Long>> end) {
        if (supplies.stream().anyMatch(sku -> given(units, sku) > available(sku))
                || !most.stream().allMatch(rule -> keepsMost(rule, units))) {
            return false;
        }
        if (from == cells.size()) {
            return end.test(units);
        }
        Cell cell = cells.get(from);
        long least = minima.contains(cell) ? launch.minimumUnits(cell.sku, cell.door) : 0;
        long highest = Math.min(launch.maximumUnits(cell.sku, cell.door), useful(cell, least));
        boolean found = false;
        for (long x = least; x <= highest && !found; x++) {
            if (!isStep(cell, x)) {
                continue;
            }
            units.put(cell, x);
            found = walk(from + 1, units, most, supplies, minima, end);
        }
        units.remove(cell);
        return found;
    }

    /** No more units than this can help: the largest lower limit, or the last that gains anything; up to what the steps allow. */
    private long useful(Cell cell, long least) {
        long useful = least;
        for (BudgetRule rule : problem.rules()) {
            useful = covers(rule, cell) ? Math.max(useful, rule.atLeastUnits()) : useful;
        }
        long maximum = launch.maximumUnits(cell.sku, cell.door);
        int looked = (int) Math.min(maximum, MOST_UNITS);
        List<Amount> gains = launch.gains(cell.sku, cell.door, looked);
        for (int k = 1; k <= looked; k++) {
            useful = gains.get(k - 1).micros() > 0 ? Math.max(useful, k) : useful;
        }
        while (useful < maximum && !isStep(cell, useful)) {
            useful++;
        }
        return useful;
    }
}
