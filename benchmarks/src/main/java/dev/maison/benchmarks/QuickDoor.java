package dev.maison.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Floor, peers and engine turn by turn in one warm JVM: {@code QuickDoor [skus] [doors] [rounds] [UNIFORM|LOG_UNIFORM]}, by default
 * 10,000 SKUs, 300 doors, 9 rounds, uniform. For tuning; the figures that documents quote come from the forked runs.
 */
public final class QuickDoor {
    private static final int WARMUP_ROUNDS = 4;

    private QuickDoor() {}

    /**
     * Measures and prints.
     *
     * @param args as in the text above
     */
    public static void main(String[] args) {
        int skus = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        int doors = args.length > 1 ? Integer.parseInt(args[1]) : 300;
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 9;
        LaunchInstance.Demand demand =
                args.length > 3 ? LaunchInstance.Demand.valueOf(args[3]) : LaunchInstance.Demand.UNIFORM;
        LaunchInstance launch = LaunchInstance.of(skus, doors, demand);

        EngineCall engine = new EngineCall(launch);
        List<Subject> subjects = List.of(
                new Subject("floor", () -> (long) Floor.pass(launch), rounds),
                new Subject("binary heap", () -> BinaryHeapGreedy.allocate(launch).gainMicros, rounds),
                new Subject("tournament", () -> TournamentGreedy.allocate(launch).gainMicros, rounds),
                new Subject("engine", () -> engine.allocate().units(0, 0), rounds));
        for (int round = -WARMUP_ROUNDS; round < rounds; round++) {
            for (Subject subject : subjects) {
                long start = System.nanoTime();
                subject.answer = subject.run.getAsLong();
                double took = (System.nanoTime() - start) / 1e6;
                if (round >= 0) {
                    subject.millis[round] = took;
                }
            }
        }

        System.out.printf(
                Locale.ROOT,
                "%d x %d, %s, Java %s; milliseconds over %d rounds%n",
                skus,
                doors,
                demand,
                Runtime.version().feature(),
                rounds);
        double floor = median(subjects.get(0).millis);
        double heap = median(subjects.get(1).millis);
        for (Subject subject : subjects) {
            double median = median(subject.millis);
            System.out.printf(
                    Locale.ROOT,
                    "%-12s median %8.1f  least %8.1f   %6.1f x floor   heap / this %5.2f   answer %d%n",
                    subject.name,
                    median,
                    Arrays.stream(subject.millis).min().orElseThrow(),
                    median / floor,
                    heap / median,
                    subject.answer);
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static final class Subject {
        private final String name;
        private final LongSupplier run;
        private final double[] millis;
        private long answer;

        Subject(String name, LongSupplier run, int rounds) {
            this.name = name;
            this.run = run;
            this.millis = new double[rounds];
        }
    }
}
