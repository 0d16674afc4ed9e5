package dev.maison.allocation.quota;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.core.Amount;

/**
 * What a unit of a SKU must be worth to reach the doors of a node, or of the supply: the tier and the gain that the node's units are
 * measured against.
 *
 * <p>Cut-offs are compared as gains in strict tiers are: any gain in an earlier tier is more than any in a later one. Where a minimum
 * forces units that cost something, a cut-off may be below nothing; there the later tier is the better.
 *
 * @param tier the tier, or 0 when the gain is nothing
 * @param gain the gain; may be negative where the launch's gain tables are
 */
public record NodeCutOff(int tier, Amount gain) {
    /** Checks the parts. */
    public NodeCutOff {
        checkArgument(tier >= 0, "tier of NodeCutOff must not be negative but was %s", tier);
        checkArgument(
                (tier == 0) == (gain.micros() == 0),
                "tier of NodeCutOff must be 0 exactly where its gain is nothing but was %s with %s",
                tier,
                gain);
    }

    /** Whether it is nothing: any unit that gains something is worth more. */
    public boolean isNothing() {
        return tier == 0;
    }

    @Override
    public String toString() {
        return isNothing() ? "nothing" : gain + " in tier " + tier;
    }
}
