package dev.maison.allocation.pack;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Why packs cannot be given: minima that the packs there are cannot meet together while maxima are kept. The set is irreducible: without any
 * one of them the rest can be met.
 *
 * @param minima the minima, by door and SKU
 */
public record PackConflict(List<Minimum> minima) {
    /** Sorts and copies the minima; refuses none. */
    public PackConflict {
        checkArgument(!minima.isEmpty(), "minima of PackConflict must not be empty but was %s", minima);
        minima = minima.stream()
                .sorted(Comparator.comparing(Minimum::door).thenComparing(Minimum::sku))
                .toList();
    }

    /**
     * The minimum of one SKU at one door.
     *
     * @param sku the SKU
     * @param door the door
     * @param units its minimum
     */
    public record Minimum(SkuId sku, DoorId door, long units) {}

    /** A sentence for people. */
    public String sentence() {
        return minima.stream()
                .map(m -> "at least " + m.units() + " of " + m.sku() + " at " + m.door())
                .collect(Collectors.joining(", ", "the packs there are cannot meet ", " with all maxima kept"));
    }
}
