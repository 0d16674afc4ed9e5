package dev.maison.allocation.pack;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedMap;
import dev.maison.core.SkuId;
import java.util.Map;
import org.immutables.value.Value;

/** A kind of pack that has been packed already: what is in each, how many there are, and in which multiples a door gets them. */
@Value.Immutable
public abstract class PackKind {
    /** Most packs of a kind, and most units of a SKU in one. */
    public static final int MAX_PACKS = 1_000_000;

    PackKind() {}

    /** Returns a kind of pack. */
    public static PackKind of(SkuId id, Map<SkuId, Integer> unitsBySku, int availablePacks) {
        return builder()
                .id(id)
                .putAllUnitsBySku(ImmutableSortedMap.copyOf(unitsBySku))
                .availablePacks(availablePacks)
                .build();
    }

    /** Starts a kind of pack. */
    public static Builder builder() {
        return new Builder();
    }

    /** The identifier of the pack itself. */
    public abstract SkuId id();

    /** Units of each SKU in one pack; at least one SKU, each with at least 1. */
    public abstract Map<SkuId, Integer> unitsBySku();

    /** Packs there are. */
    public abstract int availablePacks();

    /** A door gets a multiple of so many packs; 1 by default. */
    @Value.Default
    public int multiplePacks() {
        return 1;
    }

    /** This kind with another number of packs. */
    public abstract PackKind withAvailablePacks(int availablePacks);

    /** This kind in multiples. */
    public abstract PackKind withMultiplePacks(int multiplePacks);

    @Value.Check
    void check() {
        checkArgument(!unitsBySku().isEmpty(), "unitsBySku of pack %s must not be empty but was {}", id());
        unitsBySku()
                .forEach((sku, units) -> checkArgument(
                        units >= 1 && units <= MAX_PACKS,
                        "units of %s in pack %s must lie within [1, %s] but was %s",
                        sku,
                        id(),
                        MAX_PACKS,
                        units));
        checkArgument(
                availablePacks() >= 0 && availablePacks() <= MAX_PACKS,
                "availablePacks of pack %s must lie within [0, %s] but was %s",
                id(),
                MAX_PACKS,
                availablePacks());
        checkArgument(
                multiplePacks() >= 1 && multiplePacks() <= MAX_PACKS,
                "multiplePacks of pack %s must lie within [1, %s] but was %s",
                id(),
                MAX_PACKS,
                multiplePacks());
    }

    /** Builds a {@link PackKind}. */
    public static final class Builder extends ImmutablePackKind.Builder {
        Builder() {}
    }
}
