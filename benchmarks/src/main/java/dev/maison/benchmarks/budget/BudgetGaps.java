package dev.maison.benchmarks.budget;

import dev.maison.allocation.budget.BudgetEngine;
import dev.maison.allocation.budget.BudgetMeasure;
import dev.maison.allocation.budget.BudgetPlan;
import dev.maison.allocation.budget.BudgetProblem;
import dev.maison.allocation.budget.BudgetRule;
import dev.maison.allocation.budget.BudgetVerifier;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Prints the certified gap, the steps and, for information, the seconds of families of rules. Arguments: families joined by a comma
 * ({@code unit}, {@code value}, {@code otb}, {@code tree}, {@code two}, several joined by +), SKUs, doors, seeds.
 */
public final class BudgetGaps {
    private static final long EURO = Amount.MICROS_PER_UNIT;

    private final int skus;
    private final int doors;
    private final Random random;
    private final List<SkuId> skuIds = new ArrayList<>();
    private final List<DoorId> doorIds = new ArrayList<>();
    private final int[] supply;
    private final long[] cost;
    private final double[] share;
    private double costOfAll;
    private long unitsOfAll;

    private BudgetGaps(int skus, int doors, long seed) {
        this.skus = skus;
        this.doors = doors;
        this.random = new Random(seed);
        this.supply = new int[skus];
        this.cost = new long[skus];
        this.share = new double[doors];
    }

    /** Runs. */
    public static void main(String[] args) {
        int skus = Integer.parseInt(args[1]);
        int doors = Integer.parseInt(args[2]);
        for (String family : args[0].split(",", -1)) {
            for (int seed = 1; seed <= Integer.parseInt(args[3]); seed++) {
                BudgetProblem problem = new BudgetGaps(skus, doors, seed).problem(family);
                long start = System.nanoTime();
                BudgetPlan plan = BudgetEngine.allocate(problem);
                long solved = System.nanoTime();
                String verdict = BudgetVerifier.verify(problem, plan).getClass().getSimpleName();
                long verified = System.nanoTime();
                String percent = plan.isFound() && plan.totalGain().micros() > 0
                        ? plan.gap()
                                .dividedBy(Ratio.of(plan.totalGain().micros(), EURO))
                                .times(Ratio.of(100))
                                .toDecimal(5, RoundingMode.HALF_UP)
                                .toPlainString()
                        : "-";
                System.out.println("| " + family + " | " + skus + " x " + doors + " | " + seed + " | " + percent + " | "
                        + plan.steps() / 1_000_000 + " | " + plan.certificate().size() + " | " + verdict + " | "
                        + tenths(solved - start) + " | " + tenths(verified - solved)
                        + " |");
            }
        }
    }

    private BudgetProblem problem(String family) {
        LaunchProblem launch = launch();
        BudgetProblem.Builder builder = BudgetProblem.builder(launch).unitCostMicros(cost);
        double tight = 0.3 + 0.9 * random.nextDouble();
        if (family.contains("value")) {
            for (int d = 0; d < doors; d++) {
                double part = share[d] * (0.4 + 0.6 * random.nextDouble());
                builder.addRules(BudgetRule.valueCapacity(doorIds.get(d), BudgetMeasure.COST, euros(costOfAll * part)));
            }
        }
        if (family.contains("unit")) {
            for (int d = 0; d < doors; d++) {
                double part = share[d] * tight * (0.7 + 0.6 * random.nextDouble());
                builder.addRules(BudgetRule.unitCapacity(doorIds.get(d), (long) (unitsOfAll * part)));
            }
        }
        if (family.contains("otb")) {
            for (int k = 0; k < 10; k++) {
                builder.addRules(BudgetRule.openToBuy(
                        "market " + k, List.of(), part(doorIds, k, 10), euros(costOfAll * 0.07 * around())));
            }
            for (int k = 0; k < 8; k++) {
                builder.addRules(BudgetRule.openToBuy(
                        "collection " + k, part(skuIds, k, 8), List.of(), euros(costOfAll * 0.1 * around())));
            }
        }
        for (int s = 0; s < skus; s++) {
            if (family.contains("tree")) {
                nodes(builder, s, "market", 5, 0.15);
                nodes(builder, s, "cluster", 20, 0.1);
                builder.addRules(
                        BudgetRule.quota(skuIds.get(s) + " house", skuIds.get(s), List.of(), 0, supply[s] * 9L / 10));
            }
            if (family.contains("two")) {
                channels(builder, s);
            }
        }
        return builder.build();
    }

    private double around() {
        return 0.7 + 0.5 * random.nextDouble();
    }

    private static Amount euros(double micros) {
        return Amount.ofMicros((long) micros / EURO * EURO, "EUR");
    }

    private static <T> List<T> part(List<T> all, int k, int parts) {
        return all.subList(k * all.size() / parts, (k + 1) * all.size() / parts);
    }

    private void nodes(BudgetProblem.Builder builder, int s, String name, int parts, double least) {
        int even = supply[s] / parts;
        for (int k = 0; k < parts; k++) {
            long from = (long) (even * least * random.nextDouble());
            long to = 1 + (long) (even * (0.7 + 0.7 * random.nextDouble()));
            String node = skuIds.get(s) + " " + name + " " + k;
            builder.addRules(BudgetRule.quota(node, skuIds.get(s), part(doorIds, k, parts), from, to));
        }
    }

    /** A second tree across the first: every third door. */
    private void channels(BudgetProblem.Builder builder, int s) {
        for (int k = 0; k < 3; k++) {
            List<DoorId> every = new ArrayList<>();
            for (int d = k; d < doors; d += 3) {
                every.add(doorIds.get(d));
            }
            int even = supply[s] / 3;
            long from = (long) (even * 0.2 * random.nextDouble());
            long to = 1 + (long) (even * (0.6 + 0.5 * random.nextDouble()));
            builder.addRules(BudgetRule.quota(skuIds.get(s) + " channel " + k, skuIds.get(s), every, from, to));
        }
    }

    /** Poisson demand, a fifth of the cells not eligible, supply 0.4 to 1.2 of demand, gains at a quantum of one cent. */
    private LaunchProblem launch() {
        int n = skus * doors;
        double[] means = new double[n];
        long[] values = new long[n];
        boolean[] ineligible = new boolean[n];
        double sum = 0;
        for (int d = 0; d < doors; d++) {
            doorIds.add(DoorId.of("D" + (10_000 + d)));
            share[d] = 0.3 + 2 * random.nextDouble() * random.nextDouble();
            sum += share[d];
        }
        for (int s = 0; s < skus; s++) {
            skuIds.add(SkuId.of("S" + (100_000 + s)));
            double mean = 0.3 + 2 * random.nextDouble();
            long price = (50 + random.nextInt(4_950)) * EURO;
            cost[s] = price / EURO * (25 + random.nextInt(20)) / 100 * EURO;
            double demand = 0;
            for (int c = s * doors; c < (s + 1) * doors; c++) {
                means[c] = mean * share[c - s * doors] * (0.5 + random.nextDouble());
                values[c] = price / 100 * (50 + random.nextInt(30));
                ineligible[c] = random.nextInt(5) == 0;
                demand += ineligible[c] ? 0 : means[c];
            }
            supply[s] = (int) (demand * (0.4 + 0.8 * random.nextDouble()));
            unitsOfAll += supply[s];
            costOfAll += (double) cost[s] * supply[s];
        }
        for (int d = 0; d < doors; d++) {
            share[d] /= sum;
        }
        return LaunchProblem.columns("EUR", skuIds, doorIds)
                .supply(supply)
                .means(means)
                .unitValueMicros(values)
                .ineligible(ineligible)
                .quantumMicros(10_000)
                .build();
    }

    /** Nanoseconds as seconds with one decimal, cut off. */
    private static String tenths(long nanos) {
        long tenths = nanos / 100_000_000L;
        return tenths / 10 + "." + tenths % 10;
    }
}
