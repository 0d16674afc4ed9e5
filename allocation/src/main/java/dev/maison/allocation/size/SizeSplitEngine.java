package dev.maison.allocation.size;

import dev.maison.allocation.internal.solve.size.BiproportionalSolver;
import dev.maison.allocation.size.SizeSplitConflict.Side;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SizeId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Splits a style over doors and sizes, both totals held, as close to the weights as whole units allow.
 *
 * <pre>{@code
 * SizeSplitPlan plan = SizeSplitEngine.split(problem);
 * plan.units(DoorId.of("PARIS"), SizeId.of("M")); // 5
 * SizeSplitVerifier.verify(problem, plan); // proven, without the solver
 * }</pre>
 *
 * <p>Exact: the same problem gives the same plan, whatever the order of input. Cost: a few dozen passes over the cells when weights are
 * near the totals, and for each unit that the first rounding misplaces one more pass times the number of sizes. Many ties (all
 * weights alike) cost the square of the tied cells at worst.
 */
public final class SizeSplitEngine {
    private SizeSplitEngine() {}

    /** Splits. If the totals cannot hold together, the plan has a conflict and gives nothing. */
    public static SizeSplitPlan split(SizeSplitProblem problem) {
        int m = problem.columns();
        long[] ceilings = new long[problem.doors().size() * m];
        for (int cell = 0; cell < ceilings.length; cell++) {
            ceilings[cell] = problem.ceiling(cell);
        }
        BiproportionalSolver solved = BiproportionalSolver.solve(
                problem.copyOfDoorUnits(),
                problem.copyOfSizeUnits(),
                problem.copyOfWeights(),
                ceilings,
                problem.order());
        if (!solved.isFeasible()) {
            SizeSplitConflict conflict = SizeSplitConflict.of(
                    problem, solved.rowsAreShort() ? Side.DOORS : Side.SIZES, solved.cutRows(), solved.cutColumns());
            return new SizeSplitPlan(
                    problem, new long[ceilings.length], SizeSplitCertificate.none(), Optional.of(conflict));
        }
        Map<DoorId, Ratio> doors = new TreeMap<>();
        for (int i = 0; i < problem.doors().size(); i++) {
            doors.put(problem.doors().get(i), solved.rowMultipliers()[i]);
        }
        Map<SizeId, Ratio> sizes = new TreeMap<>();
        for (int j = 0; j < m; j++) {
            sizes.put(problem.sizes().sizes().get(j), solved.columnMultipliers()[j]);
        }
        return new SizeSplitPlan(problem, solved.units(), SizeSplitCertificate.of(doors, sizes), Optional.empty());
    }

    /** The engine as a policy; it refuses a problem with a conflict by an {@link IllegalArgumentException}. */
    public static SizeSplitPolicy policy() {
        return problem -> {
            SizeSplitPlan plan = split(problem);
            plan.findConflict().ifPresent(conflict -> {
                throw new IllegalArgumentException("problem of SizeSplitPolicy must have no conflict but had one: "
                        + conflict.sentence() + "\nMaybe use SizeSplitEngine.split, which answers a conflict as data.");
            });
            return plan.lines();
        };
    }
}
