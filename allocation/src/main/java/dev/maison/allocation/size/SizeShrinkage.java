package dev.maison.allocation.size;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.OptionalLong;

/**
 * How strongly a door's curve is drawn to its cluster's, and a cluster's to the house's, in units: a door that has sold as many units as
 * its prior is worth counts half for itself.
 *
 * @param doorPriorUnits what the cluster's curve is worth against a door's own sales; estimated when absent; 0 for no shrinkage
 * @param clusterPriorUnits what the house's curve is worth against a cluster's own sales; estimated when absent
 */
public record SizeShrinkage(OptionalLong doorPriorUnits, OptionalLong clusterPriorUnits) {
    /** Most units that a prior can be worth. */
    public static final long MAX_UNITS = 1_000_000_000L;

    /** Checks the units. */
    public SizeShrinkage {
        check("doorPriorUnits", doorPriorUnits);
        check("clusterPriorUnits", clusterPriorUnits);
    }

    private static void check(String attribute, OptionalLong units) {
        checkArgument(
                units.orElse(0) >= 0 && units.orElse(0) <= MAX_UNITS,
                "%s of SizeShrinkage must lie within [0, %s] but was %s",
                attribute,
                MAX_UNITS,
                units.orElse(0));
    }

    /** Both estimated from how much doors and clusters differ in the history itself. */
    public static SizeShrinkage estimated() {
        return new SizeShrinkage(OptionalLong.empty(), OptionalLong.empty());
    }

    /** A fixed prior for doors; that of clusters estimated. */
    public static SizeShrinkage ofDoorPrior(long units) {
        return new SizeShrinkage(OptionalLong.of(units), OptionalLong.empty());
    }
}
