package dev.maison.benchmarks.capacity;

import com.sun.management.ThreadMXBean;
import dev.maison.allocation.capacity.CapacityEngine;
import dev.maison.allocation.capacity.CapacityPlan;
import dev.maison.allocation.capacity.CapacityVerifier;
import dev.maison.allocation.door.LaunchProblem;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;

/**
 * Measures one family and size in one process: {@code FAMILY SKUs doors rounds [quantumMicros [flowRounds [unitsPerCell]]]}. Prints a row of a
 * table for every number of units a cell (3, 12, unless one is stated) and every capacity (0.3, 0.8, 1.5 of supply).
 *
 * <p>Figures are processor time of the calling thread, medians of the rounds after as many warm-up rounds (two where the flow
 * runs but once), so that what else runs on the
 * machine counts less. Ours is the public call: capacities checked, plan and certificate. The flow's is arcs built and solved. Objectives
 * are compared in every row, and the verifier must prove the plan; a difference ends the run with status 1.
 */
public final class CapacityReport {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private CapacityReport() {}

    /** See the type. */
    public static void main(String[] args) {
        CapacityFlow.loadLibrary();
        CapacityFamily family = CapacityFamily.valueOf(args[0].toUpperCase(Locale.ROOT));
        int skus = Integer.parseInt(args[1]);
        int doors = Integer.parseInt(args[2]);
        int rounds = Integer.parseInt(args[3]);
        long quantum = args.length > 4 ? Long.parseLong(args[4]) : CapacityInstance.CENT;
        int flows = args.length > 5 ? Integer.parseInt(args[5]) : Math.max(1, Math.min(rounds, 3));
        int[] lengths = args.length > 6 ? new int[] {Integer.parseInt(args[6])} : new int[] {3, 12};
        for (int units : lengths) {
            for (double ratio : new double[] {0.3, 0.8, 1.5}) {
                measure(
                        family,
                        new CapacityInstance(family, skus, doors, units, ratio, quantum),
                        rounds,
                        flows,
                        ratio,
                        quantum);
            }
        }
    }

    private static void measure(
            CapacityFamily family, CapacityInstance instance, int rounds, int flows, double ratio, long quantum) {
        LaunchProblem launch = instance.launch(quantum);
        int warmUps = flows == 1 ? 1 : rounds;
        long[] ours = new long[warmUps + rounds];
        long bytes = 0;
        CapacityPlan plan = CapacityEngine.allocate(instance.problem(launch));
        for (int r = 0; r < ours.length; r++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            long start = THREADS.getCurrentThreadCpuTime();
            plan = CapacityEngine.allocate(instance.problem(launch));
            ours[r] = THREADS.getCurrentThreadCpuTime() - start;
            bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
        }
        long[] theirs = new long[flows];
        long best = 0;
        for (int r = 0; r < flows; r++) {
            long start = THREADS.getCurrentThreadCpuTime();
            best = CapacityFlow.best(instance, quantum);
            theirs[r] = THREADS.getCurrentThreadCpuTime() - start;
        }
        boolean equal = plan.totalGain().micros() == best * quantum;
        boolean proven = CapacityVerifier.verify(plan.problem(), plan).isProven();
        double own = median(Arrays.copyOfRange(ours, warmUps, ours.length)) / 1e6;
        double flow = median(theirs) / 1e6;
        System.out.printf(
                Locale.ROOT,
                "| %s | %d x %d | %d | %.1f | %.1f | %.1f | %.2f | %.1f | %s |%n",
                family.name().toLowerCase(Locale.ROOT),
                instance.skus,
                instance.doors,
                instance.unitsPerCell,
                ratio,
                own,
                flow,
                flow / own,
                (double) bytes / instance.skus / instance.doors,
                equal && proven ? "equal, proven" : "DIFFERENT");
        if (!equal || !proven) {
            System.exit(1);
        }
    }

    private static double median(long[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }
}
