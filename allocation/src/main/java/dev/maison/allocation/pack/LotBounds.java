package dev.maison.allocation.pack;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.core.SizeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.immutables.value.Value;

/**
 * Which lots a supplier can pack: fewest and most units of each size and of the whole. {@link #lots} lists them all as candidates.
 *
 * <pre>{@code
 * LotBounds.builder()
 *         .putUnits(SizeId.of("38"), 0, 2)
 *         .putUnits(SizeId.of("40"), 1, 2)
 *         .minimumUnits(2)
 *         .maximumUnits(3)
 *         .build()
 *         .lots(); // 40x2, 38x1 40x1, 38x1 40x2, 38x2 40x1
 * }</pre>
 */
@Value.Immutable
public abstract class LotBounds {
    /** Most lots that are listed. */
    public static final int MAX_LOTS = 100_000;

    LotBounds() {}

    /** Starts bounds. */
    public static Builder builder() {
        return new Builder();
    }

    /** Fewest units of each size. */
    public abstract Map<SizeId, Integer> leastBySize();

    /** Most units of each size. */
    public abstract Map<SizeId, Integer> mostBySize();

    /** Fewest units of a lot; 1 by default. */
    @Value.Default
    public int minimumUnits() {
        return 1;
    }

    /** Most units of a lot; {@link LotType#MAX_UNITS} by default. */
    @Value.Default
    public int maximumUnits() {
        return LotType.MAX_UNITS;
    }

    @Value.Check
    void check() {
        checkArgument(!mostBySize().isEmpty(), "sizes of LotBounds must not be empty but was %s", mostBySize());
        for (Map.Entry<SizeId, Integer> entry : mostBySize().entrySet()) {
            int least = leastBySize().getOrDefault(entry.getKey(), 0);
            checkArgument(
                    least >= 0 && least <= entry.getValue() && entry.getValue() <= LotType.MAX_UNITS,
                    "units of size %s of LotBounds must be a range within [0, %s] but was [%s, %s]",
                    entry.getKey(),
                    LotType.MAX_UNITS,
                    least,
                    entry.getValue());
        }
        for (SizeId size : leastBySize().keySet()) {
            checkArgument(mostBySize().containsKey(size), "size of LotBounds must have a maximum but was %s", size);
        }
        checkArgument(
                minimumUnits() >= 1 && minimumUnits() <= maximumUnits() && maximumUnits() <= LotType.MAX_UNITS,
                "units of LotBounds must be a range within [1, %s] but was [%s, %s]",
                LotType.MAX_UNITS,
                minimumUnits(),
                maximumUnits());
    }

    /**
     * All lots within the bounds, in their order; none when the bounds leave none.
     *
     * @throws IllegalArgumentException if there are more than {@value #MAX_LOTS}
     */
    public List<LotType> lots() {
        List<SizeId> sizes = List.copyOf(new TreeMap<>(mostBySize()).keySet());
        int[] leastAfter = new int[sizes.size() + 1];
        long[] mostAfter = new long[sizes.size() + 1];
        for (int i = sizes.size() - 1; i >= 0; i--) {
            leastAfter[i] = leastAfter[i + 1] + leastBySize().getOrDefault(sizes.get(i), 0);
            mostAfter[i] = mostAfter[i + 1] + most(sizes.get(i));
        }
        List<LotType> lots = new ArrayList<>();
        list(sizes, leastAfter, mostAfter, new int[sizes.size()], 0, 0, lots);
        lots.sort(null);
        return List.copyOf(lots);
    }

    private int most(SizeId size) {
        return mostBySize().getOrDefault(size, 0);
    }

    private void list(
            List<SizeId> sizes, int[] leastAfter, long[] mostAfter, int[] units, int at, int sum, List<LotType> lots) {
        if (sum + leastAfter[at] > maximumUnits() || sum + mostAfter[at] < minimumUnits()) {
            return;
        }
        if (at == units.length) {
            checkArgument(
                    lots.size() < MAX_LOTS,
                    "lots of LotBounds must be at most %s but was more%s",
                    MAX_LOTS,
                    "\nMaybe a size has no maximum of its own, or the whole has none.");
            lots.add(LotType.of(sizes, units));
            return;
        }
        int least = leastBySize().getOrDefault(sizes.get(at), 0);
        for (int u = least; u <= most(sizes.get(at)); u++) {
            units[at] = u;
            list(sizes, leastAfter, mostAfter, units, at + 1, sum + u, lots);
        }
    }

    /** Builds {@link LotBounds}. */
    public static final class Builder extends ImmutableLotBounds.Builder {
        Builder() {}

        /** So many units of a size at least and at most. */
        public Builder putUnits(SizeId size, int least, int most) {
            putLeastBySize(size, least);
            putMostBySize(size, most);
            return this;
        }
    }
}
