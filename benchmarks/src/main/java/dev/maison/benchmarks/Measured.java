package dev.maison.benchmarks;

import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * What one benchmark took at one size.
 *
 * @param group the group of runs it belongs to
 * @param name the benchmark's method
 * @param skus how many SKUs
 * @param demand how demand was drawn
 * @param java the Java it ran on
 * @param millis milliseconds of a call, one figure per measured iteration, ascending
 * @param bytesPerCall the median of the bytes that a call allocated
 */
record Measured(
        DoorRuns.Group group,
        String name,
        int skus,
        LaunchInstance.Demand demand,
        String java,
        List<Double> millis,
        double bytesPerCall) {
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    static Measured of(DoorRuns.Group group, List<RunResult> runs) {
        BenchmarkParams params = runs.get(0).getParams();
        List<IterationResult> iterations = runs.stream()
                .map(RunResult::getBenchmarkResults)
                .flatMap(Collection::stream)
                .map(BenchmarkResult::getIterationResults)
                .flatMap(Collection::stream)
                .toList();
        List<Double> millis = iterations.stream()
                .map(iteration -> iteration.getPrimaryResult().getScore())
                .sorted()
                .toList();
        List<Double> bytes = iterations.stream()
                .map(Measured::allocatedBytes)
                .filter(Double::isFinite)
                .sorted()
                .toList();
        String benchmark = params.getBenchmark();
        boolean drawn = params.getParamsKeys().contains("demand");
        return new Measured(
                group,
                benchmark.substring(benchmark.lastIndexOf('.') + 1),
                Integer.parseInt(params.getParam("skus")),
                drawn ? LaunchInstance.Demand.valueOf(params.getParam("demand")) : LaunchInstance.Demand.UNIFORM,
                params.getJdkVersion() + ", " + params.getVmName() + " " + params.getVmVersion(),
                millis,
                bytes.isEmpty() ? Double.NaN : median(bytes));
    }

    private static double allocatedBytes(IterationResult iteration) {
        for (Result<?> result : iteration.getSecondaryResults().values()) {
            if (result.getLabel().endsWith(ALLOCATED)) {
                return result.getScore();
            }
        }
        return Double.NaN;
    }

    double medianMillis() {
        return median(millis);
    }

    double leastMillis() {
        return millis.get(0);
    }

    long cells() {
        return (long) skus * PeerBenchmark.DOORS;
    }

    double nanosPerCell() {
        return medianMillis() * 1e6 / cells();
    }

    double bytesPerCell() {
        return bytesPerCall / cells();
    }

    private static double median(List<Double> ascending) {
        int middle = ascending.size() / 2;
        return ascending.size() % 2 == 1
                ? ascending.get(middle)
                : (ascending.get(middle - 1) + ascending.get(middle)) / 2;
    }
}
