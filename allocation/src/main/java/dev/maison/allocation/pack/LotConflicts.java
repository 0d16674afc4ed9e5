package dev.maison.allocation.pack;

import dev.maison.allocation.internal.gain.pack.LotData;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which totals can be reached at all. As every branch may have the same lots and multiplicities, only the sizes of lots and the number of
 * branches matter.
 */
final class LotConflicts {
    private final LotDesignProblem problem;
    private final LotData data;

    LotConflicts(LotDesignProblem problem) {
        this.problem = problem;
        this.data = problem.data();
    }

    /** The irreducible set that keeps as many of the total's ends and as few of the other limits as will do. */
    Optional<LotConflict> find() {
        Set<LotLimit> limits = EnumSet.allOf(LotLimit.class);
        if (canHold(limits)) {
            return Optional.empty();
        }
        for (LotLimit limit : LotLimit.values()) {
            limits.remove(limit);
            if (canHold(limits)) {
                limits.add(limit);
            }
        }
        Map<LotLimit, Long> values = new EnumMap<>(LotLimit.class);
        limits.forEach(limit -> values.put(limit, value(limit)));
        return Optional.of(LotConflict.of(values));
    }

    private long value(LotLimit limit) {
        return switch (limit) {
            case LOT_TYPES -> problem.maxLotTypes();
            case MULTIPLICITY -> problem.maxMultiplicity();
            case MOST_UNITS -> problem.mostUnits();
            case FEWEST_UNITS -> problem.fewestUnits();
        };
    }

    private boolean canHold(Set<LotLimit> limits) {
        int smallest = data.units[0];
        int largest = data.units[data.lots - 1];
        boolean most = limits.contains(LotLimit.MOST_UNITS);
        boolean fewest = limits.contains(LotLimit.FEWEST_UNITS);
        if (most && (long) data.branches * smallest > problem.mostUnits()) {
            return false;
        }
        if (!fewest) {
            return true;
        }
        boolean bounded = limits.contains(LotLimit.MULTIPLICITY);
        if (bounded && (long) data.branches * largest * data.multiplicities < problem.fewestUnits()) {
            return false;
        }
        if (!most) {
            return true;
        }
        long most1 = problem.mostUnits() / smallest;
        int multiplicity = bounded ? data.multiplicities : (int) Math.min(most1, Integer.MAX_VALUE);
        int types = limits.contains(LotLimit.LOT_TYPES) ? data.maxTypes : data.lots;
        return find(types, multiplicity) != null;
    }

    /** Lots with which a total within the range can be reached. */
    int @Nullable [] reachable() {
        return find(data.maxTypes, data.multiplicities);
    }

    private int @Nullable [] find(int types, int multiplicity) {
        List<Integer> firstOfSize = new ArrayList<>();
        for (int l = 0; l < data.lots; l++) {
            if (l == 0 || data.units[l] != data.units[l - 1]) {
                firstOfSize.add(l);
            }
        }
        for (int size = 1; size <= Math.min(types, firstOfSize.size()); size++) {
            int[] found = find(firstOfSize, new int[size], 0, 0, multiplicity);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private int @Nullable [] find(List<Integer> lots, int[] set, int size, int from, int multiplicity) {
        if (size == set.length) {
            return reaches(set, multiplicity) ? set.clone() : null;
        }
        for (int i = from; i < lots.size(); i++) {
            set[size] = lots.get(i);
            int[] found = find(lots, set, size + 1, i + 1, multiplicity);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private boolean reaches(int[] set, int multiplicity) {
        long low = problem.fewestUnits();
        long high = problem.mostUnits();
        long least = (long) data.branches * data.units[set[0]];
        long most = (long) data.branches * multiplicity * data.units[set[set.length - 1]];
        if (least > high || most < low) {
            return false;
        }
        int unit = data.units[set[0]];
        long steps = Math.min(high / unit, (long) data.branches * multiplicity);
        if (steps >= data.branches && steps * unit >= low) {
            return true; // all branches with the smallest lot
        }
        if (set.length == 1) {
            return false;
        }
        return programme(set, multiplicity, (int) Math.min(high, most));
    }

    /** The totals that so many branches can reach, branch by branch, as bits. */
    private boolean programme(int[] set, int multiplicity, int high) {
        long[] now = new long[high / 64 + 1];
        now[0] = 1;
        for (int b = 0; b < data.branches; b++) {
            long[] next = new long[now.length];
            for (int l : set) {
                for (long m = 1; m <= multiplicity && m * data.units[l] <= high; m++) {
                    orShifted(next, now, (int) m * data.units[l]);
                }
            }
            now = next;
        }
        for (long t = problem.fewestUnits(); t <= high; t++) {
            if ((now[(int) (t >> 6)] >>> (t & 63) & 1) != 0) {
                return true;
            }
        }
        return false;
    }

    private static void orShifted(long[] to, long[] from, int shift) {
        int words = shift >> 6;
        int bits = shift & 63;
        for (int i = to.length - 1; i >= words; i--) {
            long word = from[i - words] << bits;
            if (bits != 0 && i > words) {
                word |= from[i - words - 1] >>> (64 - bits);
            }
            to[i] |= word;
        }
    }
}
