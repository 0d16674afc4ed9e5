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

/** Milliseconds of OR-Tools' min-cost flow on a slice of the launch; the marginal gains are made beforehand and not timed. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class FlowBenchmark {
    /** How many SKUs. */
    @Param("200")
    public int skus;

    private LaunchInstance launch = LaunchInstance.of(0, PeerBenchmark.DOORS, LaunchInstance.Demand.UNIFORM);
    private MarginalTable gains = MarginalTable.of(launch);

    /** Draws the launch and makes its marginal gains. */
    @Setup
    public void draw() {
        MinCostFlowPeer.loadLibrary();
        launch = LaunchInstance.of(skus, PeerBenchmark.DOORS, LaunchInstance.Demand.UNIFORM);
        gains = MarginalTable.of(launch);
    }

    /** Arcs built, solved and read back. */
    @Benchmark
    public Object minCostFlow() {
        return MinCostFlowPeer.allocate(launch, gains);
    }
}
