package dev.maison.allocation.pack;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * Why no design exists: limits that cannot hold together for these branches and candidate lots, each branch getting one lot type at least
 * once. The set is irreducible: without any one of them the rest can hold.
 *
 * @param limits the limits and their values
 */
public record LotConflict(SortedMap<LotLimit, Long> limits) {
    /** Copies the limits; refuses none. */
    public LotConflict {
        checkArgument(!limits.isEmpty(), "limits of LotConflict must not be empty but was %s", limits);
        limits = ImmutableSortedMap.copyOf(limits);
    }

    /** Returns a conflict of these limits. */
    public static LotConflict of(Map<LotLimit, Long> limits) {
        return new LotConflict(ImmutableSortedMap.copyOf(limits));
    }

    /** A sentence for people. */
    public String sentence() {
        return limits.entrySet().stream()
                .map(limit -> words(limit.getKey(), limit.getValue()))
                .collect(Collectors.joining(" and ", "no lots fit ", ", one lot type per branch"));
    }

    private static String words(LotLimit limit, long value) {
        return switch (limit) {
            case LOT_TYPES -> "at most " + value + " lot types";
            case MULTIPLICITY -> "a multiplicity of at most " + value;
            case MOST_UNITS -> "at most " + value + " units in total";
            case FEWEST_UNITS -> "at least " + value + " units in total";
        };
    }
}
