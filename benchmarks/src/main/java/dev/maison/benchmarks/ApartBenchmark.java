package dev.maison.benchmarks;

import dev.maison.allocation.door.LaunchPlan;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.door.LaunchVerifier;
import dev.maison.core.SkuId;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Milliseconds of what is asked of a plan after the decision; problem and plan are made anew for each call, outside the time. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ApartBenchmark {
    /** How many SKUs. */
    @Param("1000")
    public int skus;

    private EngineCall call = new EngineCall(LaunchInstance.of(1, PeerBenchmark.DOORS, LaunchInstance.Demand.UNIFORM));
    private LaunchProblem problem = call.problem();
    private LaunchPlan plan = call.allocate();

    /** Draws the launch. */
    @Setup
    public void draw() {
        call = new EngineCall(LaunchInstance.of(skus, PeerBenchmark.DOORS, LaunchInstance.Demand.UNIFORM));
    }

    /** Allocates anew, so that nothing is remembered from the call before. */
    @Setup(Level.Invocation)
    public void allocate() {
        plan = call.allocate();
        problem = plan.problem();
    }

    /** The digest tree of problem and plan. */
    @Benchmark
    public Object digest() {
        return plan.digest();
    }

    /** The reason of every unit given. */
    @Benchmark
    public long unitReasons() {
        long reasons = 0;
        for (SkuId sku : problem.skus()) {
            reasons += plan.unitReasons(sku).size();
        }
        return reasons;
    }

    /** The verifier on problem, lines and certificate. */
    @Benchmark
    public Object verify() {
        return LaunchVerifier.verify(problem, plan);
    }
}
