package dev.maison.benchmarks;

import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Multimaps;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** All runs of the report on one JDK, group by group, each in forks of its own. */
final class DoorRuns {
    /** The groups, in the order in which they run. */
    enum Group {
        AGREEMENT("peers and engine give the same answer", 1),
        UNIFORM("floor, peers and engine, demand drawn uniform", 2),
        LOG_UNIFORM("the same, demand drawn log-uniform", 1),
        GROWTH("growth from 300,000 to 30 million cells", 1),
        APART("digest, reasons of every unit, verifier", 1),
        FLOW("min-cost flow on a slice", 1);

        final String title;

        /** How often the whole group is run, turn by turn, so that a slow minute does not hit one benchmark only. */
        final int rounds;

        Group(String title, int rounds) {
            this.title = title;
            this.rounds = rounds;
        }
    }

    static final String HEAP = "-Xms6g -Xmx6g -XX:+AlwaysPreTouch";
    static final int SKUS = 10_000;
    static final int FEW_SKUS = 1_000;
    static final int MANY_SKUS = 100_000;
    static final int FLOW_SKUS = 200;

    private static final String PEERS = PeerBenchmark.class.getName();
    private static final String FLOW = FlowBenchmark.class.getName();
    private static final String ENGINE = EngineBenchmark.class.getName();
    private static final String APART = ApartBenchmark.class.getName();
    private static final String AGREEMENT = AgreementBenchmark.class.getName();

    private final Path java;
    private final Path log;
    private final Consumer<Group> progress;
    private final List<Measured> measured = new ArrayList<>();

    DoorRuns(Path jdk, Path log, Consumer<Group> progress) {
        this.java = jdk.resolve("bin").resolve("java");
        this.log = log;
        this.progress = progress;
    }

    List<Measured> measure() throws RunnerException {
        for (Group group : Group.values()) {
            progress.accept(group);
            ListMultimap<String, RunResult> runs = LinkedListMultimap.create();
            for (int round = 0; round < group.rounds; round++) {
                for (RunResult run : new Runner(options(group).build()).run()) {
                    runs.put(run.getParams().id(), run);
                }
            }
            Multimaps.asMap(runs).values().forEach(same -> measured.add(Measured.of(group, same)));
        }
        return List.copyOf(measured);
    }

    private ChainedOptionsBuilder options(Group group) {
        return switch (group) {
            case AGREEMENT ->
                options(AGREEMENT)
                        .mode(Mode.SingleShotTime)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .param("skus", text(SKUS))
                        .param(
                                "demand",
                                LaunchInstance.Demand.UNIFORM.name(),
                                LaunchInstance.Demand.LOG_UNIFORM.name());
            case UNIFORM ->
                options(PEERS, ENGINE + ".allocate$")
                        .param("skus", text(SKUS))
                        .param("demand", LaunchInstance.Demand.UNIFORM.name());
            case LOG_UNIFORM ->
                options(PEERS, ENGINE + ".allocate$")
                        .param("skus", text(SKUS))
                        .param("demand", LaunchInstance.Demand.LOG_UNIFORM.name());
            case GROWTH ->
                options(ENGINE + ".allocate$")
                        .param("skus", text(FEW_SKUS), text(SKUS), text(MANY_SKUS))
                        .param("demand", LaunchInstance.Demand.UNIFORM.name());
            case APART -> options(APART).param("skus", text(FEW_SKUS));
            case FLOW -> options(FLOW).param("skus", text(FLOW_SKUS));
        };
    }

    private ChainedOptionsBuilder options(String... benchmarks) {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .jvm(java.toString())
                .jvmArgs(HEAP.split(" ", -1))
                .addProfiler(GCProfiler.class)
                .output(log.toString())
                .shouldFailOnError(false)
                .forks(1)
                .warmupIterations(4)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(1));
        for (String benchmark : benchmarks) {
            options = options.include(benchmark);
        }
        return options;
    }

    private static String text(int skus) {
        return Integer.toString(skus);
    }
}
