package dev.maison.allocation.size;

import static dev.maison.allocation.internal.verify.Refusal.refuted;

import dev.maison.allocation.size.SizeSplitConflict.Side;
import dev.maison.allocation.size.SizeSplitLimit.Kind;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SizeId;
import dev.maison.core.proof.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks a split against its multipliers, in one pass over the cells and without the solver.
 *
 * <p>What is checked: each line names a door and a size of the problem, once, with positive units; both totals hold and every cap does; a cell
 * without weight has nothing; every other cell has its fair share {@code f} rounded: at most {@code f + 1/2} units, and at
 * least {@code f - 1/2} unless it is at its cap. That proves the result optimal: it is complementary slackness of a convex transport
 * problem. Then, over the cells whose fair share ends on exactly a half, that no unit could go to an earlier cell. Exactly one result
 * passes; any multipliers that fit it do.
 */
public final class SizeSplitVerifier {
    private final SizeSplitProblem problem;
    private final int n;
    private final int m;
    private final long[] units;

    private SizeSplitVerifier(SizeSplitProblem problem, long[] units) {
        this.problem = problem;
        this.n = problem.doors().size();
        this.m = problem.columns();
        this.units = units;
    }

    /** Checks a plan against the problem it should solve; a plan with a conflict is proven when the conflict is real and irreducible. */
    public static Verdict verify(SizeSplitProblem problem, SizeSplitPlan plan) {
        if (!problem.equals(plan.problem())) {
            return refuted("problem", problem, plan.problem());
        }
        return plan.findConflict().isPresent()
                ? verifyConflict(problem, plan.findConflict().get())
                : verify(problem, plan.lines(), plan.certificate());
    }

    /** Checks lines and a certificate that may come from anywhere. */
    public static Verdict verify(
            SizeSplitProblem problem, List<SizeSplitLine> lines, SizeSplitCertificate certificate) {
        long[] units = new long[problem.doors().size() * problem.columns()];
        Optional<Verdict> wrong = fill(problem, lines, units);
        return wrong.isPresent() ? wrong.get() : new SizeSplitVerifier(problem, units).verify(certificate);
    }

    /** Fills the units of lines in, where nothing stands; says what is wrong with them as lines. */
    static Optional<Verdict> fill(SizeSplitProblem problem, List<SizeSplitLine> lines, long[] units) {
        int m = problem.columns();
        for (SizeSplitLine line : lines) {
            int i = problem.findIndex(line.door());
            if (i < 0 || !problem.sizes().contains(line.size())) {
                return Optional.of(refuted("line", "a door and a size of the problem", line));
            }
            if (line.units() < 1 || line.units() > SizeSplitProblem.MAX_UNITS) {
                return Optional.of(refuted(
                        "units of " + line.size() + " at " + line.door(),
                        "within [1, " + SizeSplitProblem.MAX_UNITS + "]",
                        line.units()));
            }
            int cell = i * m + problem.index(line.size());
            if (units[cell] > 0) {
                return Optional.of(refuted("lines of " + line.size() + " at " + line.door(), "one line", "two"));
            }
            units[cell] = line.units();
        }
        return Optional.empty();
    }

    private Verdict verify(SizeSplitCertificate certificate) {
        long[] sizeSums = new long[m];
        for (int i = 0; i < n; i++) {
            long doorSum = 0;
            for (int j = 0; j < m; j++) {
                long x = units[i * m + j];
                if (x > problem.ceiling(i * m + j)) {
                    return refuted("units of " + at(i, j), "at most " + problem.ceiling(i * m + j), x);
                }
                doorSum += x;
                sizeSums[j] += x;
            }
            if (doorSum != problem.doorUnits(i)) {
                return refuted("units of door " + problem.doors().get(i), problem.doorUnits(i), doorSum);
            }
        }
        for (int j = 0; j < m; j++) {
            if (sizeSums[j] != problem.sizeUnits(j)) {
                return refuted("units of size " + problem.sizes().sizes().get(j), problem.sizeUnits(j), sizeSums[j]);
            }
        }
        return verifyShares(certificate);
    }

    private Verdict verifyShares(SizeSplitCertificate certificate) {
        if (certificate.doorMultipliers().size() != n
                || certificate.sizeMultipliers().size() != m) {
            return refuted(
                    "certificate",
                    n + " doors and " + m + " sizes",
                    certificate.doorMultipliers().size() + " and "
                            + certificate.sizeMultipliers().size());
        }
        boolean[] canRise = new boolean[n * m];
        boolean[] canFall = new boolean[n * m];
        for (int i = 0; i < n; i++) {
            DoorId door = problem.doors().get(i);
            Optional<Ratio> row = certificate.findMultiplier(door);
            if (row.isEmpty()) {
                return refuted("certificate", "a multiplier of door " + door, "none");
            }
            for (int j = 0; j < m; j++) {
                SizeId size = problem.sizes().sizes().get(j);
                Optional<Ratio> column = certificate.findMultiplier(size);
                if (column.isEmpty()) {
                    return refuted("certificate", "a multiplier of size " + size, "none");
                }
                int cell = i * m + j;
                long x = units[cell];
                if (problem.weight(cell) > 0) {
                    Ratio twice = row.get().times(column.get()).times(Ratio.of(2 * problem.weight(cell)));
                    int low = x == 0 ? 1 : twice.compareTo(Ratio.of(2 * x - 1));
                    int high = x == problem.cap(cell) ? -1 : twice.compareTo(Ratio.of(2 * x + 1));
                    if (low < 0 || high > 0) {
                        return refuted("units of " + at(i, j), "half of " + twice + ", rounded", x);
                    }
                    canFall[cell] = low == 0;
                    canRise[cell] = high == 0;
                }
            }
        }
        return verifyTies(canRise, canFall);
    }

    /** No earlier tied cell could have a unit more, moved along tied cells that are all later. */
    private Verdict verifyTies(boolean[] canRise, boolean[] canFall) {
        List<List<Integer>> rising = lists(n);
        List<List<Integer>> falling = lists(m);
        for (int cell = 0; cell < canRise.length; cell++) {
            if (canRise[cell]) {
                rising.get(cell / m).add(cell);
            } else if (canFall[cell]) {
                falling.get(cell % m).add(cell);
            }
        }
        int[] place = new int[n];
        int[] order = problem.order();
        for (int k = 0; k < n; k++) {
            place[order[k]] = k;
        }
        for (int i = 0; i < n; i++) {
            for (int cell : rising.get(i)) {
                if (canReach(cell, place, rising, falling)) {
                    return refuted("tie order", "as much of " + at(i, cell % m) + " as ties allow", units[cell]);
                }
            }
        }
        return Verdict.proven();
    }

    private boolean canReach(int start, int[] place, List<List<Integer>> rising, List<List<Integer>> falling) {
        int position = place[start / m] * m + start % m;
        boolean[] seen = new boolean[m];
        int[] queue = new int[m];
        int end = 0;
        queue[end++] = start % m;
        seen[start % m] = true;
        for (int at = 0; at < end; at++) {
            for (int down : falling.get(queue[at])) {
                int row = down / m;
                if (place[row] * m + down % m > position) {
                    if (row == start / m) {
                        return true;
                    }
                    for (int up : rising.get(row)) {
                        if (place[row] * m + up % m > position && !seen[up % m]) {
                            seen[up % m] = true;
                            queue[end++] = up % m;
                        }
                    }
                }
            }
        }
        return false;
    }

    private static List<List<Integer>> lists(int count) {
        List<List<Integer>> lists = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            lists.add(new ArrayList<>());
        }
        return lists;
    }

    /** Checks that a conflict is real and irreducible. */
    public static Verdict verifyConflict(SizeSplitProblem problem, SizeSplitConflict conflict) {
        boolean ofDoors = conflict.shortSide() == Side.DOORS;
        boolean[] doors = new boolean[problem.doors().size()];
        boolean[] sizes = new boolean[problem.columns()];
        boolean[] cells = new boolean[doors.length * sizes.length];
        int cellCount = 0;
        for (SizeSplitLimit limit : conflict.limits()) {
            int i = limit.door().map(problem::findIndex).orElse(0);
            int j = limit.size()
                    .filter(problem.sizes()::contains)
                    .map(problem::index)
                    .orElse(-1);
            boolean isCell = limit.kind() == Kind.CAP || limit.kind() == Kind.NO_WEIGHT;
            boolean fits = (limit.kind() == Kind.SIZE_TOTAL
                            ? limit.door().isEmpty()
                            : limit.door().isPresent() && i >= 0)
                    && (limit.kind() == Kind.DOOR_TOTAL ? limit.size().isEmpty() : j >= 0);
            if (!fits) {
                return refuted("limit of conflict", "a door and a size of the problem", limit);
            }
            boolean[] marks = isCell ? cells : limit.kind() == Kind.DOOR_TOTAL ? doors : sizes;
            int at = isCell ? i * sizes.length + j : limit.kind() == Kind.DOOR_TOTAL ? i : j;
            boolean isTrue = isCell
                    ? limit.equals(SizeSplitConflict.cell(problem, i, j)) && limit.units() != SizeSplitProblem.NO_CAP
                    : limit.units() == SizeSplitConflict.total(problem, limit.kind() == Kind.DOOR_TOTAL, at);
            if (!isTrue || marks[at]) {
                return refuted("limit of conflict", "a limit of the problem, once", limit);
            }
            marks[at] = true;
            cellCount += isCell ? 1 : 0;
        }
        return verifyCut(problem, ofDoors, ofDoors ? doors : sizes, ofDoors ? sizes : doors, cells, cellCount);
    }

    private static Verdict verifyCut(
            SizeSplitProblem problem,
            boolean ofDoors,
            boolean[] needing,
            boolean[] giving,
            boolean[] cells,
            int cellCount) {
        long sum = 0;
        long smallest = Long.MAX_VALUE;
        int expectedCells = 0;
        for (int k = 0; k < needing.length; k++) {
            if (needing[k]) {
                for (int other = 0; other < giving.length; other++) {
                    int cell = ofDoors ? k * giving.length + other : other * needing.length + k;
                    if (!giving[other]) {
                        expectedCells++;
                        if (!cells[cell]) {
                            return refuted(
                                    "limits of conflict", "every cell that could help", "cell " + cell + " left out");
                        }
                    }
                }
                long need = SizeSplitConflict.need(problem, ofDoors, k, giving);
                sum += need;
                smallest = Math.min(smallest, need);
            }
        }
        if (expectedCells != cellCount) {
            return refuted("limits of conflict", expectedCells + " cells", cellCount);
        }
        long has = 0;
        for (int k = 0; k < giving.length; k++) {
            has += giving[k] ? SizeSplitConflict.total(problem, !ofDoors, k) : 0;
        }
        return smallest > 0 && sum > has && sum - smallest <= has
                ? Verdict.proven()
                : refuted("needs of conflict", "more than " + has + ", but not without any one of them", sum);
    }

    private String at(int i, int j) {
        return problem.sizes().sizes().get(j) + " at " + problem.doors().get(i);
    }
}
