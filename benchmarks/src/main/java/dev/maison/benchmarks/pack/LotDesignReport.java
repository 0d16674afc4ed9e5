package dev.maison.benchmarks.pack;

import com.google.ortools.Loader;
import dev.maison.allocation.pack.LotDesignEngine;
import dev.maison.allocation.pack.LotDesignPlan;
import dev.maison.allocation.pack.LotDesignProblem;
import dev.maison.allocation.pack.LotDesignVerifier;
import dev.maison.core.Ratio;
import dev.maison.core.proof.Verdict;
import java.io.PrintStream;
import java.util.List;

/**
 * Prints, for each size of instance, the time of the engine with check, that of CP-SAT with its model built, both costs, and the gap that
 * the verifier leaves. The first argument is the most seconds for CP-SAT, the second the most branches that it is tried on.
 */
final class LotDesignReport {
    private static final PrintStream OUT = System.out;
    private static final List<LotInstance> INSTANCES = List.of(
            new LotInstance(30, 20, 3, 3),
            new LotInstance(100, 40, 3, 4),
            new LotInstance(300, 60, 4, 4),
            new LotInstance(1_000, 150, 5, 4));

    private LotDesignReport() {}

    public static void main(String[] args) {
        double seconds = args.length > 0 ? Double.parseDouble(args[0]) : 60;
        int most = args.length > 1 ? Integer.parseInt(args[1]) : 300;
        Loader.loadNativeLibraries();
        LotDesignEngine.design(INSTANCES.get(0).problem(0)); // warm
        for (LotInstance instance : INSTANCES) {
            LotDesignProblem problem = instance.problem(20_101);
            long start = System.nanoTime();
            LotDesignPlan plan = LotDesignEngine.design(problem);
            Verdict verdict = LotDesignVerifier.verify(problem, plan);
            double ours = (System.nanoTime() - start) / 1e6;
            OUT.println(instance + ": engine " + Math.round(ours) + " ms, cost " + plan.cost() + ", searched through "
                    + plan.isSearchedThrough() + ", " + verdict.sentence());
            if (instance.branches() <= most) {
                start = System.nanoTime();
                CpSatLots.Answer answer = CpSatLots.solve(problem, seconds);
                double theirs = (System.nanoTime() - start) / 1e6;
                boolean isEqual = plan.cost().times(Ratio.of(1_000)).equals(Ratio.of(Math.round(answer.cost())));
                OUT.println("    CP-SAT " + Math.round(theirs) + " ms, " + answer.status() + ", cost "
                        + answer.cost() / 1_000 + ", bound " + answer.bound() / 1_000 + ", "
                        + (isEqual ? "equal cost" : "other cost") + ", ratio " + Math.round(theirs / ours * 10) / 10.0);
            }
        }
    }
}
