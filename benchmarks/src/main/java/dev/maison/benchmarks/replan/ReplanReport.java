package dev.maison.benchmarks.replan;

import dev.maison.allocation.door.LaunchEngine;
import dev.maison.allocation.door.LaunchPlan;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.rerun.LaunchRevision;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.core.proof.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Measures a planner's change beside planning anew, in turn in the same run, digest included in both, and checks that both give the
 * same digest: {@code ReplanReport [--skus N] [--doors N] [--rounds N] [--out FILE]}. Ends with status 1 when a digest differs or the
 * bar of 5 % is missed.
 */
public final class ReplanReport {
    private static final long SEED = 20260101;
    private static final double BAR = 0.05;

    private final int skus;
    private final int doors;
    private final int rounds;
    private final int[] supply;
    private final double[] means;
    private final long[] values;
    private final int[] minimums;
    private final int[] maximums;
    private final List<SkuId> skuIds;
    private final List<DoorId> doorIds;

    private ReplanReport(int skus, int doors, int rounds) {
        this.skus = skus;
        this.doors = doors;
        this.rounds = rounds;
        SplittableRandom random = new SplittableRandom(SEED);
        int cells = Math.multiplyExact(skus, doors);
        supply = new int[skus];
        means = new double[cells];
        values = new long[cells];
        minimums = new int[cells];
        maximums = new int[cells];
        for (int sku = 0; sku < skus; sku++) {
            supply[sku] = random.nextInt(1_800, 2_201);
            for (int cell = sku * doors; cell < (sku + 1) * doors; cell++) {
                means[cell] = 0.05 + random.nextDouble() * 29.95;
                values[cell] = random.nextLong(50_000_000L, 5_000_000_001L);
                minimums[cell] = random.nextInt(10) == 0 ? 1 : 0;
                maximums[cell] = random.nextInt(4) == 0 ? 12 : Integer.MAX_VALUE;
            }
        }
        skuIds = IntStream.range(0, skus)
                .mapToObj(i -> SkuId.of(String.format(Locale.ROOT, "SKU-%05d", i)))
                .toList();
        doorIds = IntStream.range(0, doors)
                .mapToObj(i -> DoorId.of(String.format(Locale.ROOT, "DOOR-%03d", i)))
                .toList();
    }

    /**
     * Measures, prints and writes.
     *
     * @param args as in the text above
     */
    public static void main(String[] args) throws IOException {
        int skus = 10_000;
        int doors = 300;
        int rounds = 15;
        @Nullable Path out = null;
        for (int i = 0; i + 1 < args.length; i += 2) {
            switch (args[i]) {
                case "--skus" -> skus = Integer.parseInt(args[i + 1]);
                case "--doors" -> doors = Integer.parseInt(args[i + 1]);
                case "--rounds" -> rounds = Integer.parseInt(args[i + 1]);
                case "--out" -> out = Path.of(args[i + 1]);
                default -> throw new IllegalArgumentException("argument must be known but was " + args[i]);
            }
        }
        System.exit(new ReplanReport(skus, doors, rounds).run(out) ? 0 : 1);
    }

    /** What is measured: a change, and how much of the answer is taken. */
    private record Case(String name, boolean bar, Supplier<Digest> revised, Supplier<Digest> anew) {}

    private boolean run(@Nullable Path out) throws IOException {
        boolean met = true;
        StringBuilder table = new StringBuilder();
        for (boolean plain : new boolean[] {true, false}) {
            String launch = plain ? "supply alone limits" : "minima at a tenth, maxima at a quarter of the cells";
            LaunchPlan plan = LaunchEngine.allocate(problem(plain, supply, minimums, maximums));
            LaunchRevision revision = LaunchRevision.of(plan);
            System.gc();
            for (Case each : cases(plain, plan, revision)) {
                double[] fast = new double[rounds];
                double[] slow = new double[rounds];
                boolean same = true;
                for (int round = -5; round < rounds; round++) {
                    long start = System.nanoTime();
                    Digest anew = each.anew().get();
                    long middle = System.nanoTime();
                    Digest revised = each.revised().get();
                    long end = System.nanoTime();
                    same &= anew.equals(revised);
                    if (round >= 0) {
                        slow[round] = (middle - start) / 1e6;
                        fast[round] = (end - middle) / 1e6;
                    }
                }
                Arrays.sort(fast);
                Arrays.sort(slow);
                double ratio = fast[rounds / 2] / slow[rounds / 2];
                boolean ok = same && (!each.bar() || ratio <= BAR);
                met &= ok;
                String line = String.format(
                        Locale.ROOT,
                        "| %s | %s | %.3f | %.3f | %.3f | %.2f %% | %s | %s |%n",
                        launch,
                        each.name(),
                        fast[rounds / 2],
                        fast[rounds - 1],
                        slow[rounds / 2],
                        100 * ratio,
                        same ? "equal" : "DIFFERENT",
                        !each.bar() ? "no bar" : ratio <= BAR ? "PASS" : "FAIL");
                System.out.print(line);
                table.append(line);
            }
        }
        if (out != null) {
            Files.writeString(out, table);
        }
        return met;
    }

    private List<Case> cases(boolean plain, LaunchPlan plan, LaunchRevision revision) {
        int sku = skus / 3;
        int door = doors / 3;
        int held = plan.units(sku, door);
        int[] moreSupply = supply.clone();
        moreSupply[sku] += 7;
        Supplier<Digest> anewSupply = () -> anew(plain, moreSupply, minimums, maximums);
        int most = Math.max(held - 1, 1);
        // Whoever plans anew states the limits anew: the columns that changed are there before the clock starts.
        int[] least = plain ? new int[skus * doors] : minimums.clone();
        int[] cap = plain ? filled() : maximums.clone();
        least[sku * doors + door] = 1;
        cap[sku * doors + door] = most;
        Supplier<Digest> anewLimits = () -> anew(false, supply, least, cap);
        int[] allLeast = plain ? new int[skus * doors] : minimums.clone();
        int[] allCap = plain ? filled() : maximums.clone();
        for (int s = 0; s < skus; s++) {
            allLeast[s * doors + door] = 0;
            allCap[s * doors + door] = 12;
        }
        Supplier<Digest> anewDoor = () -> anew(false, supply, allLeast, allCap);
        return List.of(
                new Case(
                        "one SKU's supply; its plan and the digest of the run",
                        true,
                        () -> taken(changedSupply(revision, sku, moreSupply[sku]), sku),
                        anewSupply),
                new Case(
                        "one SKU's supply; the whole plan laid out and its digest",
                        true,
                        () -> changedSupply(revision, sku, moreSupply[sku])
                                .plan()
                                .digest(),
                        anewSupply),
                new Case(
                        "one door's limits for one SKU; its plan and the digest of the run",
                        true,
                        () -> taken(changedLimits(revision, sku, door, most), sku),
                        anewLimits),
                new Case(
                        "one door's limits for one SKU; the whole plan laid out and its digest",
                        true,
                        () -> changedLimits(revision, sku, door, most).plan().digest(),
                        anewLimits),
                new Case(
                        "one door's limits over all SKUs ("
                                + doorWide(revision, door).solved().size() + " of "
                                + doorWide(revision, door).touched().size()
                                + " touched were solved); the whole plan laid out and its digest",
                        false,
                        () -> doorWide(revision, door).plan().digest(),
                        anewDoor),
                new Case(
                        "making the first revision: every SKU hashed once",
                        false,
                        () -> LaunchRevision.of(plan).digest(),
                        () -> anew(plain, supply, minimums, maximums)));
    }

    private Digest taken(LaunchRevision revision, int sku) {
        if (revision.plan(skuIds.get(sku)).lines().isEmpty()) {
            throw new IllegalStateException("lines of the SKU must be given but were none");
        }
        return revision.digest();
    }

    private LaunchRevision changedSupply(LaunchRevision revision, int sku, int units) {
        return revision.change().supply(skuIds.get(sku), units).apply();
    }

    private LaunchRevision changedLimits(LaunchRevision revision, int sku, int door, int most) {
        return revision.change()
                .limits(skuIds.get(sku), doorIds.get(door), 1, most)
                .apply();
    }

    private LaunchRevision doorWide(LaunchRevision revision, int door) {
        return revision.change().limits(doorIds.get(door), 0, 12).apply();
    }

    private int[] filled() {
        int[] cap = new int[skus * doors];
        Arrays.fill(cap, Integer.MAX_VALUE);
        return cap;
    }

    private LaunchProblem problem(boolean plain, int[] units, int[] least, int[] most) {
        var columns = LaunchProblem.columns("EUR", skuIds, doorIds)
                .supply(units)
                .means(means)
                .unitValueMicros(values);
        return plain ? columns.build() : columns.minimums(least).maximums(most).build();
    }

    private Digest anew(boolean plain, int[] units, int[] least, int[] most) {
        return LaunchEngine.allocate(problem(plain, units, least, most)).digest();
    }
}
