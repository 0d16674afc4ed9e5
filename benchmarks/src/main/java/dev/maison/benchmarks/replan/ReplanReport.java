package dev.maison.benchmarks.replan;

import dev.maison.allocation.door.LaunchEngine;
import dev.maison.allocation.door.LaunchPlan;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.rerun.LaunchRevision;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.core.proof.Digest;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Measures a planner's change beside planning anew, in turn in the same run, digest included in both, and checks that both give the
 * same digest: {@code ReplanReport [--skus N] [--doors N] [--rounds N] [--out FILE]}. Times are medians, of the processor that the thread
 * had and of the clock; the bar is on the former. Ends with status 1 when a digest differs or the bar of 5 % is missed.
 */
public final class ReplanReport {
    private static final long SEED = 20260101;
    private static final double BAR = 0.05;
    private static final int WARM_UP = 3;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

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
    private record Case(String name, boolean bar, Runnable before, Supplier<Digest> revised, Supplier<Digest> anew) {
        Case(String name, boolean bar, Supplier<Digest> revised, Supplier<Digest> anew) {
            this(name, bar, () -> {}, revised, anew);
        }
    }

    /** Times of one thing, in nanoseconds: those that passed, and those for which the thread had a processor. */
    private static final class Times {
        private final double[] wall;
        private final double[] processor;

        Times(int rounds) {
            wall = new double[rounds];
            processor = new double[rounds];
        }

        Digest take(int round, Supplier<Digest> what) {
            long processorStart = THREADS.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            Digest digest = what.get();
            long end = System.nanoTime();
            long processorEnd = THREADS.getCurrentThreadCpuTime();
            if (round >= 0) {
                wall[round] = (end - start) / 1e6;
                processor[round] = (processorEnd - processorStart) / 1e6;
            }
            return digest;
        }

        double wall() {
            return median(wall);
        }

        double processor() {
            return median(processor);
        }

        private static double median(double[] times) {
            double[] sorted = times.clone();
            Arrays.sort(sorted);
            return sorted[sorted.length / 2];
        }
    }

    private boolean run(@Nullable Path out) throws IOException {
        boolean met = true;
        StringBuilder table = new StringBuilder();
        for (boolean plain : new boolean[] {true, false}) {
            String launch = plain ? "supply alone limits" : "minima and maxima";
            LaunchPlan plan = LaunchEngine.allocate(problem(plain, supply, minimums, maximums));
            LaunchRevision revision = LaunchRevision.of(plan).readyForDoors();
            for (Supplier<Case> supplier : cases(plain, plan, revision)) {
                Case each = supplier.get();
                System.gc();
                Times fast = new Times(rounds);
                Times slow = new Times(rounds);
                boolean same = true;
                for (int round = -WARM_UP; round < rounds; round++) {
                    each.before().run();
                    Digest anew = slow.take(round, each.anew());
                    same &= anew.equals(fast.take(round, each.revised()));
                }
                double ratio = fast.processor() / slow.processor();
                boolean ok = same && (!each.bar() || ratio <= BAR);
                met &= ok;
                String line = String.format(
                        Locale.ROOT,
                        "| %s | %s | %.3f | %.1f | %.2f %% | %.3f | %.1f | %.2f %% | %s | %s |%n",
                        launch,
                        each.name(),
                        fast.processor(),
                        slow.processor(),
                        100 * ratio,
                        fast.wall(),
                        slow.wall(),
                        100 * fast.wall() / slow.wall(),
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

    private List<Supplier<Case>> cases(boolean plain, LaunchPlan plan, LaunchRevision revision) {
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
        List<Supplier<Case>> cases = new ArrayList<>();
        cases.add(() -> new Case(
                "one SKU's supply; its plan and the digest of the run",
                true,
                () -> taken(changedSupply(revision, sku, moreSupply[sku]), sku),
                anewSupply));
        cases.add(() -> new Case(
                "one SKU's supply; the whole plan laid out and its digest",
                true,
                () -> changedSupply(revision, sku, moreSupply[sku]).plan().digest(),
                anewSupply));
        cases.add(() -> new Case(
                "one door's limits for one SKU; its plan and the digest of the run",
                true,
                () -> taken(changedLimits(revision, sku, door, most), sku),
                anewLimits));
        cases.add(() -> new Case(
                "one door's limits for one SKU; the whole plan laid out and its digest",
                true,
                () -> changedLimits(revision, sku, door, most).plan().digest(),
                anewLimits));
        int none = Integer.MAX_VALUE;
        door(cases, "maximum lowered to 12", plain, revision, door, 0, 12);
        door(cases, "maximum raised from 8 to 12", plain, doorWide(revision, door, 0, 8), door, 0, 12);
        door(cases, "maximum taken away that was 8", plain, doorWide(revision, door, 0, 8), door, 0, none);
        door(cases, "minimum of 2 set", plain, revision, door, 2, none);
        door(cases, "closed: a maximum of 0", plain, revision, door, 0, 0);
        cases.add(() -> {
            int other = doors / 2;
            int[] leastOfTwo = stated(plain, minimums, 0, door, 0);
            int[] mostOfTwo = stated(plain, maximums, Integer.MAX_VALUE, door, 12);
            state(leastOfTwo, other, 0);
            state(mostOfTwo, other, 10);
            LaunchRevision first = doorWide(revision, door, 0, 12);
            return new Case(
                    "a second door's maximum lowered after the first, whose plan was not laid out; a SKU's plan and the digest",
                    true,
                    () -> taken(doorWide(first, other, 0, 10), sku),
                    () -> anew(false, supply, leastOfTwo, mostOfTwo));
        });
        cases.add(() -> {
            int[] allLeast = stated(plain, minimums, 0, door, 0);
            int[] allMost = stated(plain, maximums, none, door, 12);
            LaunchRevision[] unready = {revision};
            return new Case(
                    "a door's maximum lowered to 12 in a revision that was not made ready for doors",
                    false,
                    () -> unready[0] = LaunchRevision.of(plan), // not timed
                    () -> doorWide(unready[0], door, 0, 12).digest(),
                    () -> anew(false, supply, allLeast, allMost));
        });
        cases.add(() -> new Case(
                "making the first revision: every SKU hashed once",
                false,
                () -> LaunchRevision.of(plan).digest(),
                () -> anew(plain, supply, minimums, maximums)));
        cases.add(() -> new Case(
                "making the first revision ready for doors as well",
                false,
                () -> LaunchRevision.of(plan).readyForDoors().digest(),
                () -> anew(plain, supply, minimums, maximums)));
        return cases;
    }

    private void door(
            List<Supplier<Case>> cases, String what, boolean plain, LaunchRevision from, int door, int low, int high) {
        for (boolean whole : new boolean[] {false, true}) {
            cases.add(() -> {
                int[] least = stated(plain, minimums, 0, door, low);
                int[] most = stated(plain, maximums, Integer.MAX_VALUE, door, high);
                LaunchRevision once = doorWide(from, door, low, high);
                String name = String.format(
                        Locale.ROOT,
                        "a door over all SKUs, %s (%d touched, %d answered again); %s",
                        what,
                        once.touched().size(),
                        once.solved().size(),
                        whole ? "the whole plan laid out and its digest" : "a SKU's plan and the digest");
                int sku = skus / 3;
                return new Case(
                        name,
                        true,
                        whole
                                ? () -> doorWide(from, door, low, high).plan().digest()
                                : () -> taken(doorWide(from, door, low, high), sku),
                        () -> anew(false, supply, least, most));
            });
        }
    }

    /** A column of limits with one for all SKUs at a door. */
    private int[] stated(boolean plain, int[] limits, int usual, int door, int limit) {
        int[] column = plain ? new int[skus * doors] : limits.clone();
        if (plain) {
            Arrays.fill(column, usual);
        }
        state(column, door, limit);
        return column;
    }

    private void state(int[] column, int door, int limit) {
        for (int s = 0; s < skus; s++) {
            column[s * doors + door] = limit;
        }
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

    private LaunchRevision doorWide(LaunchRevision revision, int door, int low, int high) {
        return revision.change().limits(doorIds.get(door), low, high).apply();
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
