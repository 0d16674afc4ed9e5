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

/** Milliseconds of the engine, single thread, from the arrays that the peers are handed: checks and certificate included. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class EngineBenchmark {
    /** How many SKUs. */
    @Param("10000")
    public int skus;

    /** How demand is drawn. */
    @Param("UNIFORM")
    public LaunchInstance.Demand demand = LaunchInstance.Demand.UNIFORM;

    private EngineCall call = new EngineCall(LaunchInstance.of(1, PeerBenchmark.DOORS, demand));

    /** Draws the launch. */
    @Setup
    public void draw() {
        call = new EngineCall(LaunchInstance.of(skus, PeerBenchmark.DOORS, demand));
    }

    /** Builds the problem and allocates. */
    @Benchmark
    public Object allocate() {
        return call.allocate();
    }
}
