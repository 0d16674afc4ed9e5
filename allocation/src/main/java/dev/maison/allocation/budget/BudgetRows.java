package dev.maison.allocation.budget;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.internal.access.LaunchAccess;
import dev.maison.allocation.internal.budget.BudgetData;
import dev.maison.allocation.internal.gain.LaunchData;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Turns rules into rows in canonical order. */
final class BudgetRows {
    private final LaunchProblem launch;
    private final LaunchData data;
    private final List<BudgetRule> rules;
    private final long @Nullable [] costs;
    private final long @Nullable [] retails;
    private final int[] skuAt;
    private final int[] doorAt;
    private final int[] skuTo;
    private final int[] doorTo;

    BudgetRows(
            LaunchProblem launch,
            LaunchData data,
            List<BudgetRule> rules,
            long @Nullable [] costs,
            long @Nullable [] retails) {
        this.launch = launch;
        this.data = data;
        this.rules = rules;
        this.costs = costs;
        this.retails = retails;
        List<SkuId> skus = launch.skus();
        this.skuAt = IntStream.range(0, data.skus)
                .boxed()
                .sorted((x, y) -> skus.get(x).compareTo(skus.get(y)))
                .mapToInt(Integer::intValue)
                .toArray();
        this.doorAt = data.order.clone();
        this.skuTo = inverse(skuAt);
        this.doorTo = inverse(doorAt);
    }

    private static int[] inverse(int[] at) {
        int[] to = new int[at.length];
        for (int i = 0; i < at.length; i++) {
            to[at[i]] = i;
        }
        return to;
    }

    BudgetData toData() {
        int rows = rules.stream().mapToInt(BudgetRows::sides).sum();
        int[] rowRule = new int[rows];
        boolean[] rowIsLeast = new boolean[rows];
        long[] limit = new long[rows];
        long[] grain = new long[rows];
        int[] cellStart = new int[data.skus * data.doors + 1];
        for (BudgetRule rule : rules) {
            int sides = sides(rule);
            forEachCell(rule, (cell, weight) -> cellStart[cell + 1] += sides);
        }
        for (int c = 1; c < cellStart.length; c++) {
            cellStart[c] = Math.addExact(cellStart[c], cellStart[c - 1]);
        }
        int[] at = cellStart.clone();
        int[] cellRow = new int[cellStart[cellStart.length - 1]];
        long[] cellWeight = new long[cellRow.length];
        int row = 0;
        for (int i = 0; i < rules.size(); i++) {
            BudgetRule rule = rules.get(i);
            long unit = grain(rule);
            if (hasMost(rule)) {
                long most = rule.atMostUnits()
                        .orElseGet(() -> rule.atMostAmount().orElseThrow().micros());
                rowRule[row] = i;
                limit[row] = most / unit;
                grain[row] = unit;
                fill(rule, row++, unit, at, cellRow, cellWeight);
            }
            if (rule.atLeastUnits() > 0) {
                rowRule[row] = i;
                rowIsLeast[row] = true;
                limit[row] = -rule.atLeastUnits();
                grain[row] = 1;
                fill(rule, row++, -1, at, cellRow, cellWeight);
            }
        }
        return new BudgetData(data, skuAt, doorAt, rowRule, rowIsLeast, limit, grain, cellStart, cellRow, cellWeight);
    }

    private static boolean hasMost(BudgetRule rule) {
        return rule.atMostUnits().isPresent() || rule.atMostAmount().isPresent();
    }

    private static int sides(BudgetRule rule) {
        return (hasMost(rule) ? 1 : 0) + (rule.atLeastUnits() > 0 ? 1 : 0);
    }

    private void fill(BudgetRule rule, int row, long unit, int[] at, int[] cellRow, long[] cellWeight) {
        forEachCell(rule, (cell, weight) -> {
            cellRow[at[cell]] = row;
            cellWeight[at[cell]++] = weight / unit;
        });
    }

    /** The greatest common divisor of a rule's weights; 1 when it has none. Checks that what the rule could count stays a long. */
    private long grain(BudgetRule rule) {
        rule.atMostAmount()
                .ifPresent(most -> checkArgument(
                        most.currency().equals(launch.currency()),
                        "currency of rule %s must be %s but was %s",
                        rule.name(),
                        launch.currency(),
                        most.currency()));
        long[] gcd = {0};
        long[] heaviest = new long[data.skus];
        forEachCell(rule, (cell, weight) -> {
            gcd[0] = gcd(gcd[0], weight);
            heaviest[cell / data.doors] = Math.max(heaviest[cell / data.doors], weight);
        });
        long unit = Math.max(gcd[0], 1);
        long sum = 0;
        for (int s = 0; s < data.skus; s++) {
            long units = Math.max(data.supply[skuAt[s]], 0);
            long most = heaviest[s] / unit;
            checkArgument(
                    most == 0 || units <= ((1L << 60) - sum) / most,
                    "what rule %s could count must be less than 2^60 but is more with %s units of %s%s",
                    rule.name(),
                    units,
                    launch.skus().get(skuAt[s]),
                    "\nMaybe a supply of 2147483647 stands for no limit: state one.");
            sum += units * most;
        }
        return unit;
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

    private interface Visitor {
        void visit(int cell, long weight);
    }

    /** The eligible cells of a rule that count anything, in canonical order. */
    private void forEachCell(BudgetRule rule, Visitor visitor) {
        int[] skus = indexes(
                rule.skus().stream()
                        .mapToInt(sku -> known(rule, "sku", sku, LaunchAccess.findIndex(launch, sku)))
                        .toArray(),
                skuTo);
        int[] doors = indexes(
                rule.doors().stream()
                        .mapToInt(door -> known(rule, "door", door, LaunchAccess.findIndex(launch, door)))
                        .toArray(),
                doorTo);
        for (int s : skus) {
            for (int d : doors) {
                int launchCell = skuAt[s] * data.doors + doorAt[d];
                if (!data.eligible(launchCell)) {
                    continue;
                }
                long weight = BudgetProblem.Builder.weight(rule.measure(), launchCell, costs, retails);
                SkuId sku = launch.skus().get(skuAt[s]);
                DoorId door = launch.doors().get(doorAt[d]);
                checkArgument(
                        weight >= 0,
                        "unit %s of %s at door %s must be stated for rule %s but was not",
                        rule.measure() == BudgetMeasure.COST ? "cost" : "retail",
                        sku,
                        door,
                        rule.name());
                if (weight > 0) {
                    visitor.visit(s * data.doors + d, weight);
                }
            }
        }
    }

    private static int known(BudgetRule rule, String what, Object id, @Nullable Integer index) {
        checkArgument(index != null, "%s of rule %s must be one of the launch but was %s", what, rule.name(), id);
        return index;
    }

    private static int[] indexes(int[] named, int[] to) {
        return named.length == 0
                ? IntStream.range(0, to.length).toArray()
                : Arrays.stream(named).map(i -> to[i]).sorted().toArray();
    }
}
