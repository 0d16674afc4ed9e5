package dev.maison.allocation.testkit.share;

import dev.maison.allocation.share.ShareMethod;
import dev.maison.allocation.share.ShareProblem;
import dev.maison.allocation.share.WeightedDoor;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Slow references for weighted shares: one unit after another, and every whole vector there is. For small supplies only. */
public final class NaiveShares {
    private NaiveShares() {}

    /**
     * Hands out the minima, and then one unit at a time to the door with the highest priority. The problem must have no
     * conflict.
     */
    public static Map<DoorId, Long> unitByUnit(ShareProblem problem, ShareMethod method) {
        Map<DoorId, Long> units = new TreeMap<>();
        long left = problem.supplyUnits();
        for (WeightedDoor door : problem.doors()) {
            units.put(door.door(), door.minimumUnits());
            left -= door.minimumUnits();
        }
        for (; left > 0; left--) {
            WeightedDoor best = null;
            for (DoorId id : problem.tieOrder()) {
                WeightedDoor door = door(problem, id);
                if (door.weight() > 0
                        && units.getOrDefault(id, 0L) < door.maximumUnits().orElse(Long.MAX_VALUE)
                        && (best == null
                                || isBefore(
                                        problem,
                                        method,
                                        door,
                                        units.getOrDefault(id, 0L),
                                        best,
                                        units.getOrDefault(best.door(), 0L)))) {
                    best = door;
                }
            }
            if (best == null) {
                throw new IllegalArgumentException("problem must have no conflict but was " + problem);
            }
            units.merge(best.door(), 1L, Long::sum);
        }
        return units;
    }

    private static WeightedDoor door(ShareProblem problem, DoorId id) {
        return problem.doors().stream()
                .filter(door -> door.door().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Whether {@code a}, holding {@code x} units, has a strictly higher priority than {@code b}, holding {@code y}. */
    private static boolean isBefore(
            ShareProblem problem, ShareMethod method, WeightedDoor a, long x, WeightedDoor b, long y) {
        if (method == ShareMethod.LARGEST_REMAINDER) {
            Ratio left = problem.quotaUnits(a.door()).minus(Ratio.of(x));
            return left.compareTo(problem.quotaUnits(b.door()).minus(Ratio.of(y))) > 0;
        }
        Ratio signpostA = squaredSignpost(method, x);
        Ratio signpostB = squaredSignpost(method, y);
        if (signpostA.signum() == 0 || signpostB.signum() == 0) {
            return signpostA.signum() == signpostB.signum() ? a.weight() > b.weight() : signpostA.signum() == 0;
        }
        return squared(a.weight())
                        .dividedBy(signpostA)
                        .compareTo(squared(b.weight()).dividedBy(signpostB))
                > 0;
    }

    private static Ratio squaredSignpost(ShareMethod method, long x) {
        Ratio low = Ratio.of(x);
        Ratio high = Ratio.of(x + 1);
        Ratio signpost = switch (method) {
            case ADAMS -> low;
            case JEFFERSON -> high;
            case WEBSTER -> low.plus(high).dividedBy(Ratio.of(2));
            case DEAN -> low.times(high).times(Ratio.of(2)).dividedBy(low.plus(high));
            case HUNTINGTON_HILL, LARGEST_REMAINDER -> Ratio.ZERO;
        };
        return method == ShareMethod.HUNTINGTON_HILL ? low.times(high) : signpost.times(signpost);
    }

    private static Ratio squared(long weight) {
        return Ratio.of(BigInteger.valueOf(weight).pow(2), BigInteger.ONE);
    }

    /**
     * The smallest value of the goal that a method pursues, over every whole vector within the bounds: for Webster the sum of
     * {@code (x - q)^2 / w}, for Huntington-Hill of {@code w^2 / x} (infinite, hence empty, while a door with weight has none), for
     * largest remainder of {@code (x - q)^2}, with {@code q} the exact share. Other methods have no such goal here.
     */
    public static Optional<Ratio> smallestGoal(ShareProblem problem, ShareMethod method) {
        Smallest smallest = new Smallest();
        visit(
                problem,
                0,
                problem.supplyUnits(),
                new TreeMap<>(),
                units -> goal(problem, method, units).ifPresent(smallest::offer));
        return smallest.value;
    }

    /** The value of the goal for one vector; see {@link #smallestGoal}. */
    public static Optional<Ratio> goal(ShareProblem problem, ShareMethod method, Map<DoorId, Long> units) {
        Ratio sum = Ratio.ZERO;
        for (WeightedDoor door : problem.doors()) {
            if (door.weight() == 0) {
                continue;
            }
            Ratio x = Ratio.of(units.getOrDefault(door.door(), 0L));
            Ratio gap = x.minus(problem.quotaUnits(door.door()));
            switch (method) {
                case WEBSTER -> sum = sum.plus(gap.times(gap).dividedBy(Ratio.of(door.weight())));
                case LARGEST_REMAINDER -> sum = sum.plus(gap.times(gap));
                case HUNTINGTON_HILL -> {
                    if (x.signum() == 0) {
                        return Optional.empty();
                    }
                    sum = sum.plus(squared(door.weight()).dividedBy(x));
                }
                default -> throw new IllegalArgumentException("method must have a goal but was " + method);
            }
        }
        return Optional.of(sum);
    }

    private static void visit(
            ShareProblem problem, int index, long left, Map<DoorId, Long> units, Consumer<Map<DoorId, Long>> visitor) {
        if (index == problem.doors().size()) {
            if (left == 0) {
                visitor.accept(units);
            }
            return;
        }
        WeightedDoor door = problem.doors().get(index);
        long most = door.weight() == 0
                ? door.minimumUnits()
                : Math.min(left, door.maximumUnits().orElse(left));
        for (long x = door.minimumUnits(); x <= most && x <= left; x++) {
            units.put(door.door(), x);
            visit(problem, index + 1, left - x, units, visitor);
        }
    }

    private static final class Smallest {
        private Optional<Ratio> value = Optional.empty();

        private void offer(Ratio goal) {
            if (value.isEmpty() || goal.compareTo(value.get()) < 0) {
                value = Optional.of(goal);
            }
        }
    }
}
