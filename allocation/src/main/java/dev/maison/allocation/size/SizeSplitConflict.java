package dev.maison.allocation.size;

import static java.util.Objects.requireNonNull;

import dev.maison.allocation.size.SizeSplitLimit.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Totals that cannot hold together, as an irreducible set of limits: drop any one and the rest can hold.
 *
 * <p>Read it like this. When doors are short, the named doors need in all more than the named sizes have, together with what caps and
 * missing weights let them take from the other sizes. When sizes are short of takers, the named sizes have more than the named
 * doors take, together with what caps and missing weights let the other doors take. Of several such sets one with the largest needs is named,
 * so that it is short; ties in the order of ids.
 *
 * @param shortSide which side cannot be satisfied
 * @param limits the limits: totals of doors in the order of ids, totals of sizes as they run, then cells
 */
public record SizeSplitConflict(Side shortSide, List<SizeSplitLimit> limits) {
    /** The side that cannot be satisfied. */
    public enum Side {
        /** Doors need more units than they can get. */
        DOORS,
        /** Sizes have more units than they can give. */
        SIZES
    }

    /** Copies the limits. */
    public SizeSplitConflict {
        requireNonNull(shortSide, "shortSide");
        limits = List.copyOf(limits);
    }

    /** The irreducible part of a violated cut. */
    static SizeSplitConflict of(SizeSplitProblem problem, Side side, boolean[] cutDoors, boolean[] cutSizes) {
        boolean ofDoors = side == Side.DOORS;
        boolean[] needing = ofDoors ? cutDoors : cutSizes;
        boolean[] giving = ofDoors ? cutSizes : cutDoors;
        long left = 0;
        for (int k = 0; k < giving.length; k++) {
            left += giving[k] ? total(problem, !ofDoors, k) : 0;
        }
        List<Integer> needs = new ArrayList<>();
        for (int k = 0; k < needing.length; k++) {
            if (needing[k] && need(problem, ofDoors, k, giving) > 0) {
                needs.add(k);
            }
        }
        needs.sort(Comparator.comparingLong((Integer k) -> need(problem, ofDoors, k, giving))
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
        List<Integer> named = new ArrayList<>();
        for (int k : needs) {
            if (left >= 0) {
                left -= need(problem, ofDoors, k, giving);
                named.add(k);
            }
        }
        named.sort(Comparator.naturalOrder());
        return new SizeSplitConflict(side, limits(problem, ofDoors, named, giving));
    }

    private static List<SizeSplitLimit> limits(
            SizeSplitProblem problem, boolean ofDoors, List<Integer> named, boolean[] giving) {
        List<SizeSplitLimit> needs = new ArrayList<>();
        List<SizeSplitLimit> gives = new ArrayList<>();
        List<SizeSplitLimit> cells = new ArrayList<>();
        named.forEach(k -> needs.add(limit(problem, ofDoors, k)));
        for (int k = 0; k < giving.length; k++) {
            if (giving[k]) {
                gives.add(limit(problem, !ofDoors, k));
            } else {
                for (int need : named) {
                    cells.add(cell(problem, ofDoors ? need : k, ofDoors ? k : need));
                }
            }
        }
        List<SizeSplitLimit> all = new ArrayList<>(ofDoors ? needs : gives);
        all.addAll(ofDoors ? gives : needs);
        cells.sort(Comparator.comparing((SizeSplitLimit limit) -> limit.door().orElseThrow())
                .thenComparing(limit -> problem.index(limit.size().orElseThrow())));
        all.addAll(cells);
        return all;
    }

    private static SizeSplitLimit limit(SizeSplitProblem problem, boolean ofDoor, int k) {
        return ofDoor
                ? new SizeSplitLimit(
                        Kind.DOOR_TOTAL, Optional.of(problem.doors().get(k)), Optional.empty(), problem.doorUnits(k))
                : new SizeSplitLimit(
                        Kind.SIZE_TOTAL,
                        Optional.empty(),
                        Optional.of(problem.sizes().sizes().get(k)),
                        problem.sizeUnits(k));
    }

    static SizeSplitLimit cell(SizeSplitProblem problem, int i, int j) {
        int cell = i * problem.columns() + j;
        return new SizeSplitLimit(
                problem.weight(cell) == 0 ? Kind.NO_WEIGHT : Kind.CAP,
                Optional.of(problem.doors().get(i)),
                Optional.of(problem.sizes().sizes().get(j)),
                problem.ceiling(cell));
    }

    static long total(SizeSplitProblem problem, boolean ofDoor, int k) {
        return ofDoor ? problem.doorUnits(k) : problem.sizeUnits(k);
    }

    /** What a door or size needs of the giving others, after what the rest lets it have; not positive when that suffices. */
    static long need(SizeSplitProblem problem, boolean ofDoors, int k, boolean[] giving) {
        long need = total(problem, ofDoors, k);
        for (int other = 0; need > 0 && other < giving.length; other++) {
            if (!giving[other]) {
                int cell = ofDoors ? k * problem.columns() + other : other * problem.columns() + k;
                need -= Math.min(need, problem.ceiling(cell));
            }
        }
        return need;
    }

    /** One sentence for people. Not for parsing. */
    public String sentence() {
        long doors = 0;
        long sizes = 0;
        long cells = 0;
        int named = 0;
        for (SizeSplitLimit limit : limits) {
            switch (limit.kind()) {
                case DOOR_TOTAL -> {
                    doors += limit.units();
                    named++;
                }
                case SIZE_TOTAL -> sizes += limit.units();
                default -> cells += limit.units();
            }
        }
        return shortSide == Side.DOORS
                ? named + " doors need " + doors + " units but can get " + (sizes + cells) + ": " + limits
                : "sizes have " + sizes + " units but doors can take " + (doors + cells) + " of them: " + limits;
    }
}
