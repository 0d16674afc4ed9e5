package dev.maison.allocation.pack;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedMap;
import dev.maison.core.SizeId;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * A lot type: so many units of each size, packed together and never apart. {@code 38x1 40x2 42x1} is one.
 *
 * <p>A lot type is what it holds: two with the same units are equal. They order by their number of units, then by size and units.
 */
public final class LotType implements Comparable<LotType> {
    /** Most units in one lot. */
    public static final int MAX_UNITS = 10_000;

    private final ImmutableSortedMap<SizeId, Integer> unitsBySize;
    private final int units;

    private LotType(ImmutableSortedMap<SizeId, Integer> unitsBySize) {
        this.unitsBySize = unitsBySize;
        this.units = unitsBySize.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * Returns a lot type; sizes with no unit may be left out.
     *
     * @throws IllegalArgumentException if a number of units is negative, or there are none or more than {@value #MAX_UNITS} in all
     */
    public static LotType of(Map<SizeId, Integer> unitsBySize) {
        ImmutableSortedMap.Builder<SizeId, Integer> held = ImmutableSortedMap.naturalOrder();
        long sum = 0;
        for (Map.Entry<SizeId, Integer> entry : unitsBySize.entrySet()) {
            int units = entry.getValue();
            checkArgument(
                    units >= 0, "units of size %s of LotType must not be negative but was %s", entry.getKey(), units);
            if (units > 0) {
                held.put(entry.getKey(), units);
            }
            sum += units;
        }
        checkArgument(
                sum >= 1 && sum <= MAX_UNITS, "units of LotType must lie within [1, %s] but was %s", MAX_UNITS, sum);
        return new LotType(held.buildOrThrow());
    }

    /**
     * Returns a lot type with {@code units} of {@code sizes}, one number for each.
     *
     * @throws IllegalArgumentException if there are more or fewer numbers than sizes, or as for {@link #of(Map)}
     */
    public static LotType of(List<SizeId> sizes, int... units) {
        checkArgument(
                sizes.size() == units.length,
                "units of LotType must be %s, one per size, but was %s",
                sizes.size(),
                units.length);
        ImmutableSortedMap.Builder<SizeId, Integer> held = ImmutableSortedMap.naturalOrder();
        for (int i = 0; i < units.length; i++) {
            held.put(sizes.get(i), units[i]);
        }
        return of(held.buildOrThrow());
    }

    /** The units of each size that is in the lot, sizes by id. */
    public SortedMap<SizeId, Integer> unitsBySize() {
        return unitsBySize;
    }

    /** The units of one size; 0 when it is not in the lot. */
    public int units(SizeId size) {
        Integer held = unitsBySize.get(size);
        return held == null ? 0 : held;
    }

    /** The units of all sizes. */
    public int units() {
        return units;
    }

    @Override
    public int compareTo(LotType other) {
        int order = Integer.compare(units, other.units);
        Iterator<Map.Entry<SizeId, Integer>> mine = unitsBySize.entrySet().iterator();
        Iterator<Map.Entry<SizeId, Integer>> others =
                other.unitsBySize.entrySet().iterator();
        while (order == 0 && mine.hasNext() && others.hasNext()) {
            Map.Entry<SizeId, Integer> my = mine.next();
            Map.Entry<SizeId, Integer> their = others.next();
            order = my.getKey().compareTo(their.getKey());
            order = order != 0 ? order : Integer.compare(my.getValue(), their.getValue());
        }
        return order != 0 ? order : Boolean.compare(mine.hasNext(), others.hasNext());
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof LotType other && unitsBySize.equals(other.unitsBySize);
    }

    @Override
    public int hashCode() {
        return unitsBySize.hashCode();
    }

    /** Such as {@code 38x1 40x2}. */
    @Override
    public String toString() {
        return unitsBySize.entrySet().stream()
                .map(entry -> entry.getKey() + "x" + entry.getValue())
                .collect(Collectors.joining(" "));
    }
}
