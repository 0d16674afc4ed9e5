package dev.maison.allocation.pack;

import dev.maison.allocation.internal.gain.pack.LotData;
import dev.maison.core.proof.Verdict;
import java.util.EnumSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** Checks a conflict without the code that finds one: its limits are the problem's, cannot hold together, and can without any one. */
final class LotConflictCheck {
    private final LotDesignProblem problem;
    private final LotData data;
    private final LotConflict conflict;

    LotConflictCheck(LotDesignProblem problem, LotConflict conflict) {
        this.problem = problem;
        this.data = problem.data();
        this.conflict = conflict;
    }

    Verdict verify() {
        for (Map.Entry<LotLimit, Long> limit : conflict.limits().entrySet()) {
            long stated = switch (limit.getKey()) {
                case LOT_TYPES -> problem.maxLotTypes();
                case MULTIPLICITY -> problem.maxMultiplicity();
                case MOST_UNITS -> problem.mostUnits();
                case FEWEST_UNITS -> problem.fewestUnits();
            };
            if (stated != limit.getValue()) {
                return refuted("the limit " + limit.getKey() + " of " + stated, "" + limit.getValue());
            }
        }
        Set<LotLimit> limits = conflict.limits().keySet();
        if (canHold(limits)) {
            return refuted("limits that cannot hold together", conflict.sentence());
        }
        for (LotLimit limit : limits) {
            Set<LotLimit> rest = EnumSet.copyOf(limits);
            rest.remove(limit);
            if (!canHold(rest)) {
                return refuted("limits that can hold without " + limit, conflict.sentence());
            }
        }
        return Verdict.proven();
    }

    private Verdict refuted(String expected, String found) {
        return new Verdict.Refuted("conflict", expected, found);
    }

    private boolean canHold(Set<LotLimit> limits) {
        long fewest = limits.contains(LotLimit.FEWEST_UNITS) ? problem.fewestUnits() : 0;
        NavigableSet<Integer> sizes = new TreeSet<>();
        for (int units : data.units) {
            sizes.add(units);
        }
        boolean bounded = limits.contains(LotLimit.MULTIPLICITY);
        if (!limits.contains(LotLimit.MOST_UNITS)) {
            return !bounded || (long) data.branches * data.multiplicities * sizes.last() >= fewest;
        }
        long most = problem.mostUnits();
        if ((long) data.branches * sizes.first() > most) {
            return false;
        }
        if (fewest == 0) {
            return true;
        }
        long multiplicity = bounded ? data.multiplicities : most / sizes.first();
        long highest = data.branches * multiplicity * sizes.last();
        if (bounded && highest < fewest) {
            return false;
        }
        int types = limits.contains(LotLimit.LOT_TYPES) ? data.maxTypes : sizes.size();
        return anySet(sizes, new TreeSet<>(), types, multiplicity, fewest, most);
    }

    /** Whether any so many sizes of lots reach the range; sets are grown one size at a time, each larger than the last. */
    private boolean anySet(
            NavigableSet<Integer> sizes,
            NavigableSet<Integer> taken,
            int types,
            long multiplicity,
            long fewest,
            long most) {
        if (!taken.isEmpty() && reaches(taken, multiplicity, fewest, most)) {
            return true;
        }
        if (types == 0) {
            return false;
        }
        for (int size : taken.isEmpty() ? sizes : sizes.tailSet(taken.last(), false)) {
            NavigableSet<Integer> more = new TreeSet<>(taken);
            more.add(size);
            if (anySet(sizes, more, types - 1, multiplicity, fewest, most)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the branches reach a total in the range: what is reached is kept as the set of totals less one smallest lot each. */
    private boolean reaches(NavigableSet<Integer> sizes, long multiplicity, long fewest, long most) {
        int smallest = sizes.first();
        long base = (long) data.branches * smallest;
        if (base > most) {
            return false;
        }
        // the fewest branches that must depart from one smallest lot to make a total
        int room = (int) Math.min(most - base, data.branches * (multiplicity * sizes.last() - smallest));
        int[] departing = new int[room + 1];
        for (int t = 1; t <= room; t++) {
            departing[t] = data.branches + 1;
            for (int size : sizes) {
                for (long m = 1; m <= multiplicity && m * size - smallest <= t; m++) {
                    int extra = (int) (m * size - smallest);
                    if (extra > 0) {
                        departing[t] = Math.min(departing[t], departing[t - extra] + 1);
                    }
                }
            }
        }
        for (long t = Math.max(fewest - base, 0); t <= room; t++) {
            if (departing[(int) t] <= data.branches) {
                return true;
            }
        }
        return false;
    }
}
