package dev.maison.benchmarks.quota;

import dev.maison.allocation.quota.QuotaEngine;
import dev.maison.allocation.quota.QuotaPlan;
import dev.maison.allocation.quota.QuotaProblem;
import dev.maison.allocation.quota.QuotaVerifier;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Quota trees beside OR-Tools' min-cost flow: 2,000 doors, 200 clusters, 20 markets, 20,000 units, one thread, families in turn, each
 * with and without minima; the rounds of both alternate. {@code QuotaReport [rounds] [file to write]}; prints, and ends with status 1 if
 * the objectives differ or a ratio is below 10.
 */
public final class QuotaReport {
    private static final long SEED = 20_261_124;
    private static final double BAR = 10;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private QuotaReport() {}

    /**
     * Measures, prints and writes.
     *
     * @param args as in the text above
     */
    public static void main(String[] args) throws IOException {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 21;
        FlowPeer.loadLibrary();
        List<String> rows = new ArrayList<>();
        double least = Double.MAX_VALUE;
        for (QuotaInstance.Family family : QuotaInstance.Family.values()) {
            for (boolean minima : new boolean[] {false, true}) {
                least = Math.min(least, measure(new QuotaInstance(family, minima, SEED), rounds, rows));
            }
        }
        String page = page(rounds, rows, least);
        System.out.print(page);
        if (args.length > 1) {
            Files.writeString(Path.of(args[1]), page);
        }
        System.exit(least >= BAR ? 0 : 1);
    }

    private static double measure(QuotaInstance instance, int rounds, List<String> rows) {
        QuotaProblem problem = instance.problem();
        List<long[]> lean = instance.survivors(problem);
        QuotaPlan plan = QuotaEngine.allocate(problem);
        if (!QuotaVerifier.verify(problem, plan).isProven()) {
            throw new IllegalStateException(QuotaVerifier.verify(problem, plan).sentence());
        }
        List<long[]> told = told(lean, plan);
        FlowPeer peer = new FlowPeer(instance);
        long cents = plan.totalGain().micros() / 10_000;
        long[] engine = new long[rounds];
        long[] whole = new long[rounds];
        long[] leanFlow = new long[rounds];
        long[] toldFlow = new long[rounds];
        for (int warm = 0; warm < 2_000; warm++) {
            QuotaEngine.allocate(instance.problem());
        }
        for (int round = 0; round < rounds; round++) {
            engine[round] = nanos(() -> QuotaEngine.allocate(problem).unitsGiven(), plan.unitsGiven());
            whole[round] = nanos(() -> QuotaEngine.allocate(instance.problem()).unitsGiven(), plan.unitsGiven());
            leanFlow[round] = nanos(() -> peer.solve(lean), cents);
            toldFlow[round] = nanos(() -> peer.solve(told), cents);
        }
        double ours = median(engine);
        double all = median(whole);
        double flow = median(leanFlow);
        double toldBest = median(toldFlow);
        rows.add(String.format(
                Locale.ROOT,
                "| %s | %s | %,d | %d | %.2f | %.2f | %,d | %.1f | %,d | %.1f | %.1f | %.1f | %.1f |",
                instance.family.name().toLowerCase(Locale.ROOT),
                instance.hasMinima ? "yes" : "no",
                plan.unitsGiven(),
                plan.pricedNodes(problem.launch().skus().get(0)).size(),
                ours,
                all,
                lean.stream().mapToInt(x -> x.length).sum(),
                flow,
                told.stream().mapToInt(x -> x.length).sum(),
                toldBest,
                flow / ours,
                toldBest / ours,
                flow / all));
        System.out.println(rows.get(rows.size() - 1));
        return flow / ours;
    }

    /** The arcs of a flow that is told the answer: of each cluster only the units worth at least its own cut-off. */
    private static List<long[]> told(List<long[]> lean, QuotaPlan plan) {
        List<long[]> told = new ArrayList<>();
        var sku = plan.problem().launch().skus().get(0);
        for (int c = 0; c < lean.size(); c++) {
            long floor = plan.findPrice(sku, QuotaInstance.cluster(c))
                            .orElseThrow()
                            .cutOff()
                            .gain()
                            .micros()
                    / 10_000;
            told.add(Arrays.stream(lean.get(c)).filter(gain -> gain >= floor).toArray());
        }
        return told;
    }

    private static long nanos(LongSupplier call, long expected) {
        long start = THREADS.getCurrentThreadCpuTime();
        long found = call.getAsLong();
        long taken = THREADS.getCurrentThreadCpuTime() - start;
        if (found != expected) {
            throw new IllegalStateException("expected " + expected + " but found " + found);
        }
        return taken;
    }

    private static double median(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2] / 1e6;
    }

    private static String page(int rounds, List<String> rows, double least) throws IOException {
        StringBuilder page = new StringBuilder("""
                # Quota trees: measured

                One SKU of 20,000 units, 2,000 doors in 200 clusters in 20 markets of a house, gains in cents. `engine` is the public call on
                one thread: units, a cut-off per node and the certificate; `with problem` also builds and checks the columns of launch and
                limits, the tree being there. Min-cost flow is OR-Tools (arcs built, solved, objective read), without door nodes: an arc for
                each unit that could survive in its cluster (`lean`), or only for units worth at least the cluster's cut-off in the
                optimum, which a planner does not know before (`told`). The flow is handed the gains, the engine makes them. The rounds
                of all four alternate; medians of the processor time of the one thread that each runs on, as the machine was shared. The objectives were equal in every round, and every plan was proven by the verifier.

                """);
        page.append(String.format(
                Locale.ROOT,
                "%s; %s, %d processors; Java %s; seed %d; %d rounds. Least ratio of `lean` to `engine`: %.1f (the bar is %.0f).%n%n",
                LocalDate.now(ZoneOffset.UTC),
                processor(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.runtime.version"),
                SEED,
                rounds,
                least,
                BAR));
        page.append("""
                | family | minima | units given | nodes with a price | engine ms | with problem ms | lean arcs | lean ms | told arcs | told ms | lean / engine | told / engine | lean / with problem |
                |---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|
                """);
        rows.forEach(row -> page.append(row).append('\n'));
        return page.toString();
    }

    private static String processor() throws IOException {
        Path info = Path.of("/proc/cpuinfo");
        if (Files.isReadable(info)) {
            for (String line : Files.readAllLines(info)) {
                if (line.startsWith("model name")) {
                    return line.substring(line.indexOf(':') + 1).strip();
                }
            }
        }
        return System.getProperty("os.arch");
    }
}
