package dev.maison.allocation.rerun;

import dev.maison.allocation.internal.solve.NearUnits;
import org.jspecify.annotations.Nullable;

/**
 * The {@link NearUnits} of the SKUs of a launch, as far as they were needed. They depend on the demand of a SKU and on nothing that a change
 * of limits or supply could make untrue, so revisions share them; two threads may find the same one twice, which does no harm.
 */
final class NearRows {
    private final @Nullable NearUnits[] found;

    NearRows(int skus) {
        this(new NearUnits[skus]);
    }

    private NearRows(@Nullable NearUnits[] found) {
        this.found = found;
    }

    /** Without those of SKUs whose demand may have changed. */
    NearRows without(int[] skus) {
        @Nullable NearUnits[] other = found.clone();
        for (int sku : skus) {
            other[sku] = null;
        }
        return new NearRows(other);
    }

    /** Those of a SKU, found if they are not there. */
    NearUnits of(NearUnits.Finder finder, int sku, int cutTier, long cutPrice) {
        NearUnits near = found[sku];
        if (near == null) {
            near = finder.find(sku, cutTier, cutPrice);
            found[sku] = near;
        }
        return near;
    }

    /** Those of a SKU lie too far from its cut-off by now: who asks next gets others. */
    void forget(int sku) {
        found[sku] = null;
    }
}
