package dev.maison.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Milliseconds to split a launch over 300 doors: the floor and the greedy peers. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class PeerBenchmark {
    static final int DOORS = 300;

    /** How many SKUs. */
    @Param("10000")
    public int skus;

    /** How demand is drawn. */
    @Param("UNIFORM")
    public LaunchInstance.Demand demand = LaunchInstance.Demand.UNIFORM;

    private LaunchInstance launch = LaunchInstance.of(0, DOORS, demand);

    /** Draws the launch. */
    @Setup
    public void draw() {
        launch = LaunchInstance.of(skus, DOORS, demand);
    }

    /** One exponential per cell and one pass over the input. */
    @Benchmark
    public double floor() {
        return Floor.pass(launch);
    }

    /** The greedy with a binary heap. */
    @Benchmark
    public Object binaryHeap() {
        return BinaryHeapGreedy.allocate(launch);
    }

    /** The greedy with a tournament tree. */
    @Benchmark
    public Object tournament() {
        return TournamentGreedy.allocate(launch);
    }
}
