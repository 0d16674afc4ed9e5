package dev.maison.benchmarks;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Not a measurement: fails unless heap, tournament and engine give the same units and the same gain on the measured instance. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class AgreementBenchmark {
    /** How many SKUs. */
    @Param("10000")
    public int skus;

    /** How demand is drawn. */
    @Param("UNIFORM")
    public LaunchInstance.Demand demand = LaunchInstance.Demand.UNIFORM;

    private LaunchInstance launch = LaunchInstance.of(0, PeerBenchmark.DOORS, demand);

    /** Draws the launch. */
    @Setup
    public void draw() {
        launch = LaunchInstance.of(skus, PeerBenchmark.DOORS, demand);
    }

    /** Compares. */
    @Benchmark
    public long agree() {
        Split heap = BinaryHeapGreedy.allocate(launch);
        requireSame("tournament", TournamentGreedy.allocate(launch), heap);
        requireSame("engine", new EngineCall(launch).split(), heap);
        return heap.gainMicros;
    }

    private static void requireSame(String name, Split split, Split heap) {
        int cell = Arrays.mismatch(split.units, heap.units);
        if (cell >= 0) {
            throw new IllegalStateException(name + " gives " + split.units[cell] + " units in cell " + cell
                    + " but the heap gives " + heap.units[cell]);
        }
        if (split.gainMicros != heap.gainMicros) {
            throw new IllegalStateException(
                    name + " gains " + split.gainMicros + " but the heap gains " + heap.gainMicros);
        }
    }
}
