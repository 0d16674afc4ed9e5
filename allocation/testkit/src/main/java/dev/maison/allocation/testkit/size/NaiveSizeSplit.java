package dev.maison.allocation.testkit.size;

import dev.maison.allocation.size.SizeSplitConflict;
import dev.maison.allocation.size.SizeSplitLimit;
import dev.maison.allocation.size.SizeSplitLimit.Kind;
import dev.maison.allocation.size.SizeSplitLine;
import dev.maison.allocation.size.SizeSplitProblem;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SizeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Slow references for splits over doors and sizes: every matrix there is, every cut there is. For a handful of doors and sizes and
 * few units only.
 */
public final class NaiveSizeSplit {
    private final SizeSplitProblem problem;
    private final List<DoorId> doors;
    private final List<SizeId> sizes;
    private final long[] left;
    private final long[] units;
    private @Nullable Ratio best;
    private long[] bestUnits = {};

    private NaiveSizeSplit(SizeSplitProblem problem) {
        this.problem = problem;
        this.doors = problem.tieOrder();
        this.sizes = problem.sizes().sizes();
        this.left = sizes.stream().mapToLong(problem::sizeUnits).toArray();
        this.units = new long[doors.size() * sizes.size()];
    }

    /**
     * The split with the smallest product over all units of {@code (2 k - 1) / weight}, where {@code k} counts the units of a cell: the best
     * biproportional rounding. Of equal ones the first by the tie order. Empty when the totals cannot hold together.
     */
    public static Optional<List<SizeSplitLine>> best(SizeSplitProblem problem) {
        NaiveSizeSplit search = new NaiveSizeSplit(problem);
        if (!search.doors.isEmpty()) {
            search.visit(0, problem.doorUnits(search.doors.get(0)), Ratio.ONE);
        } else if (Stream.of(search.sizes).flatMap(List::stream).allMatch(size -> problem.sizeUnits(size) == 0)) {
            search.best = Ratio.ONE;
        }
        return search.best == null ? Optional.empty() : Optional.of(search.lines());
    }

    private List<SizeSplitLine> lines() {
        List<SizeSplitLine> lines = new ArrayList<>();
        for (int cell = 0; cell < bestUnits.length; cell++) {
            if (bestUnits[cell] > 0) {
                lines.add(new SizeSplitLine(
                        doors.get(cell / sizes.size()), sizes.get(cell % sizes.size()), bestUnits[cell]));
            }
        }
        return lines;
    }

    /** Larger units first, so that of equal products the first in the tie order is met first. */
    private void visit(int cell, long doorLeft, Ratio product) {
        int m = sizes.size();
        if (cell == units.length) {
            boolean isComplete = doorLeft == 0;
            for (long rest : left) {
                isComplete &= rest == 0;
            }
            if (isComplete && (best == null || product.compareTo(best) < 0)) {
                best = product;
                bestUnits = units.clone();
            }
            return;
        }
        DoorId door = doors.get(cell / m);
        SizeId size = sizes.get(cell % m);
        long weight = problem.weight(door, size);
        long most = Math.min(doorLeft, left[cell % m]);
        most = weight == 0 ? 0 : Math.min(most, problem.cap(door, size).orElse(most));
        boolean isLast = cell % m == m - 1;
        for (long x = most; x >= 0; x--) {
            if (isLast && x != doorLeft) {
                continue;
            }
            Ratio factor = product;
            for (long k = 1; k <= x; k++) {
                factor = factor.times(Ratio.of(2 * k - 1, weight));
            }
            units[cell] = x;
            left[cell % m] -= x;
            boolean isEnd = cell + 1 == units.length;
            visit(cell + 1, isLast && !isEnd ? problem.doorUnits(doors.get((cell + 1) / m)) : doorLeft - x, factor);
            left[cell % m] += x;
        }
        units[cell] = 0;
    }

    /** Whether a conflict names limits of the problem that cannot hold together, but could without any one of them. */
    public static boolean isIrreducible(SizeSplitProblem problem, SizeSplitConflict conflict) {
        List<SizeSplitLimit> limits = conflict.limits();
        for (SizeSplitLimit limit : limits) {
            if (limits.stream().filter(limit::equals).count() != 1 || !isOf(problem, limit)) {
                return false;
            }
        }
        boolean ofDoors = conflict.shortSide() == SizeSplitConflict.Side.DOORS;
        if (canHold(problem, ofDoors, limits)) {
            return false;
        }
        for (SizeSplitLimit limit : limits) {
            List<SizeSplitLimit> others =
                    limits.stream().filter(other -> !other.equals(limit)).toList();
            if (!canHold(problem, ofDoors, others)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOf(SizeSplitProblem problem, SizeSplitLimit limit) {
        boolean hasDoor = limit.door().filter(problem.doors()::contains).isPresent();
        boolean hasSize = limit.size().filter(problem.sizes()::contains).isPresent();
        return switch (limit.kind()) {
            case DOOR_TOTAL ->
                hasDoor
                        && limit.size().isEmpty()
                        && problem.doorUnits(limit.door().orElseThrow()) == limit.units();
            case SIZE_TOTAL ->
                hasSize
                        && limit.door().isEmpty()
                        && problem.sizeUnits(limit.size().orElseThrow()) == limit.units();
            case CAP ->
                hasDoor
                        && hasSize
                        && problem.weight(
                                        limit.door().orElseThrow(), limit.size().orElseThrow())
                                > 0
                        && problem.cap(limit.door().orElseThrow(), limit.size().orElseThrow())
                                        .orElse(-1)
                                == limit.units();
            case NO_WEIGHT ->
                hasDoor
                        && hasSize
                        && problem.weight(
                                        limit.door().orElseThrow(), limit.size().orElseThrow())
                                == 0
                        && limit.units() == 0;
        };
    }

    /** Hall's condition over every subset of both sides: what is needed never exceeds what there is. Limits not listed do not exist. */
    private static boolean canHold(SizeSplitProblem problem, boolean ofDoors, List<SizeSplitLimit> limits) {
        int needing = ofDoors ? problem.doors().size() : problem.sizes().sizes().size();
        int giving = ofDoors ? problem.sizes().sizes().size() : problem.doors().size();
        for (int some = 0; some < 1 << needing; some++) {
            for (int others = 0; others < 1 << giving; others++) {
                long need = 0;
                Long has = 0L;
                for (int k = 0; k < needing; k++) {
                    if ((some >> k & 1) == 1) {
                        need += total(problem, ofDoors, k, limits).orElse(0L);
                        for (int o = 0; o < giving; o++) {
                            if ((others >> o & 1) == 0) {
                                has = plus(has, cell(problem, ofDoors ? k : o, ofDoors ? o : k, limits));
                            }
                        }
                    }
                }
                for (int o = 0; o < giving; o++) {
                    if ((others >> o & 1) == 1) {
                        has = plus(has, total(problem, !ofDoors, o, limits).orElse(null));
                    }
                }
                if (has != null && need > has) {
                    return false;
                }
            }
        }
        return true;
    }

    private static @Nullable Long plus(@Nullable Long sum, @Nullable Long more) {
        return sum == null || more == null ? null : (Long) (sum + more);
    }

    private static Optional<Long> total(SizeSplitProblem problem, boolean ofDoor, int k, List<SizeSplitLimit> limits) {
        return limits.stream()
                .filter(limit -> ofDoor
                        ? limit.kind() == Kind.DOOR_TOTAL
                                && limit.door()
                                        .equals(Optional.of(problem.doors().get(k)))
                        : limit.kind() == Kind.SIZE_TOTAL
                                && limit.size()
                                        .equals(Optional.of(
                                                problem.sizes().sizes().get(k))))
                .map(SizeSplitLimit::units)
                .findFirst();
    }

    private static @Nullable Long cell(SizeSplitProblem problem, int i, int j, List<SizeSplitLimit> limits) {
        return limits.stream()
                .filter(limit -> (limit.kind() == Kind.CAP || limit.kind() == Kind.NO_WEIGHT)
                        && limit.door().equals(Optional.of(problem.doors().get(i)))
                        && limit.size()
                                .equals(Optional.of(problem.sizes().sizes().get(j))))
                .map(SizeSplitLimit::units)
                .findFirst()
                .orElse(null);
    }
}
