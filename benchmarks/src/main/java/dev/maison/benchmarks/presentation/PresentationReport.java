package dev.maison.benchmarks.presentation;

import dev.maison.allocation.door.LaunchEngine;
import dev.maison.allocation.door.LaunchPlan;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.door.LaunchVerifier;
import dev.maison.benchmarks.Machine;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Presentation minima and multiples: the engine (problem built and checked, solved, certificate) beside CP-SAT (model built, solved) on
 * the same gains, 500 doors and 5,000 units: {@code PresentationReport [FOLDER] [seconds for CP-SAT]}. Writes {@code
 * allocation-presentation.md} into the folder, and ends with status 1 if the engine is less than ten times faster anywhere or an
 * objective differs.
 */
public final class PresentationReport {
    private static final long SEED = 20_260_101L;
    private static final int ROUNDS = 31;
    private static final int INSTANCES = 2;
    private static final double BAR = 10;

    private PresentationReport() {}

    /**
     * Measures, prints and writes.
     *
     * @param args as in the text above
     */
    public static void main(String[] args) throws IOException {
        CpSatPeer.loadLibrary();
        Machine machine = Machine.here();
        double limit = args.length > 1 ? Double.parseDouble(args[1]) : 60;
        List<String> rows = new ArrayList<>();
        double least = Double.POSITIVE_INFINITY;
        boolean equal = true;
        for (Family family : Family.values()) {
            for (int i = 0; i < INSTANCES; i++) {
                Family.Launch launch = family.launch(SEED + i);
                LaunchProblem problem = launch.problem();
                List<List<CpSatPeer.Step>> steps = steps(problem);
                double[] engine = new double[ROUNDS];
                double[] verifier = new double[ROUNDS];
                LaunchPlan plan = null;
                String verdict = "";
                for (int round = 0; round < ROUNDS; round++) {
                    long start = System.nanoTime();
                    plan = LaunchEngine.allocate(launch.problem());
                    engine[round] = (System.nanoTime() - start) / 1e6;
                    start = System.nanoTime();
                    verdict = LaunchVerifier.verify(problem, plan).sentence();
                    verifier[round] = (System.nanoTime() - start) / 1e6;
                }
                long cents = plan == null ? 0 : plan.totalGain().micros() / 10_000;
                long start = System.nanoTime();
                CpSatPeer.Found one = CpSatPeer.solve(steps, Family.UNITS, limit, 1);
                double peer = (System.nanoTime() - start) / 1e6;
                double ratio = peer / median(engine);
                boolean same = one.optimal() ? one.cents() == cents : one.cents() <= cents;
                equal &= same;
                least = Math.min(least, ratio);
                String row = String.format(
                        Locale.ROOT,
                        "| %s | %d | %.2f | %.2f | %.1f%s | %.0f | %s | %s |",
                        family.title,
                        i + 1,
                        median(engine),
                        median(verifier),
                        peer,
                        one.optimal() ? "" : " (stopped)",
                        ratio,
                        one.optimal() ? same ? "equal" : "DIFFERS" : same ? "not worse" : "WORSE",
                        verdict);
                System.out.println(row);
                rows.add(row);
            }
        }
        String bar = String.format(
                Locale.ROOT,
                "%s  times faster than CP-SAT, the least of all launches: %.1f (bar: at least %.0f); objectives %s",
                least >= BAR && equal ? "PASS" : "FAIL",
                least,
                BAR,
                equal ? "agree" : "DISAGREE");
        System.out.println(bar);
        if (args.length > 0) {
            Files.createDirectories(Path.of(args[0]));
            Files.writeString(Path.of(args[0]).resolve("allocation-presentation.md"), page(machine, rows, bar, limit));
        }
        System.exit(least >= BAR && equal ? 0 : 1);
    }

    private static double median(double[] millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** The steps of every door, as long as they gain anything. */
    private static List<List<CpSatPeer.Step>> steps(LaunchProblem problem) {
        List<List<CpSatPeer.Step>> result = new ArrayList<>();
        for (DoorId door : problem.doors()) {
            List<Amount> gains = problem.gains(Family.SKU, door, 200);
            List<CpSatPeer.Step> steps = new ArrayList<>();
            int from = 0;
            long cents = 0;
            for (int x = 1; x <= gains.size(); x++) {
                cents += gains.get(x - 1).micros() / 10_000;
                if (problem.allows(Family.SKU, door, x)) {
                    if (cents == 0) {
                        break;
                    }
                    steps.add(new CpSatPeer.Step(x - from, cents));
                    from = x;
                    cents = 0;
                }
            }
            result.add(steps);
        }
        return result;
    }

    private static String page(Machine machine, List<String> rows, String bar, double limit) {
        return String.format(
                        Locale.ROOT,
                        """
                # Presentation minima and multiples

                ```
                mvn -q -Pbench -pl benchmarks -am package -DskipTests && \\
                java -cp benchmarks/target/benchmarks.jar dev.maison.benchmarks.presentation.PresentationReport docs/measured %.0f
                ```

                One SKU, %,d units, %d doors, gains in cents. Engine: problem built from columns and checked, solved, certificate; one thread, median
                of %d warm runs. CP-SAT: handed the gains, model built and solved once, one worker, stopped after %.0f s. Two launches a family.

                %s, commit %s; %s, %d processors, %d GiB, load average %.2f at the start; Java %s; seed %d

                - %s

                | doors | launch | engine ms | verifier ms | CP-SAT ms | ratio | objective | verdict |
                |---|--:|--:|--:|--:|--:|---|---|
                """,
                        limit,
                        Family.UNITS,
                        Family.DOORS,
                        ROUNDS,
                        limit,
                        machine.date(),
                        machine.commit(),
                        machine.processor(),
                        machine.processors(),
                        machine.memoryGib(),
                        machine.load(),
                        System.getProperty("java.version"),
                        SEED,
                        bar)
                + String.join("\n", rows) + "\n";
    }
}
