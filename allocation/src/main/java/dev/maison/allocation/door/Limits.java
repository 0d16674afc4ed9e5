package dev.maison.allocation.door;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.allocation.internal.gain.LaunchData;
import dev.maison.core.Amount;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import java.util.Optional;

/** The range of whole units in a launch. */
final class Limits {
    static final long MAX_UNITS = Integer.MAX_VALUE;

    /** The usual cause of a table that rises. */
    static final String MAYBE_TOTALS = "\nMaybe the table holds total gains: give what each further unit adds.";

    private Limits() {}

    static void checkUnits(String attribute, Object subject, long units) {
        checkArgument(
                units >= 0 && units <= MAX_UNITS,
                "%s %s must lie within [0, %s] but was %s",
                attribute,
                subject,
                MAX_UNITS,
                units);
    }

    static void checkShare(SkuId sku, Ratio share) {
        checkArgument(
                share.signum() >= 0 && share.compareTo(Ratio.ONE) <= 0,
                "holdbackShare of SKU %s must lie within [0, 1] but was %s",
                sku,
                share);
    }

    /** A part of a supply in whole units, rounded up. */
    static int unitsOf(Ratio share, int supply) {
        return LaunchData.unitsOf(share, supply);
    }

    /** The rule beyond a stated maximum that keeps a door from {@code wanted} units; absent when a stated maximum does. */
    static Optional<LaunchReason> heldBy(
            LaunchProblem problem, int cell, long wanted, long units, Amount nextGain, CutOff cutOff) {
        LaunchData data = problem.data();
        return switch (data.boundOf(cell, wanted)) {
            case WEEKS_OF_SUPPLY -> Optional.of(new LaunchReason.HeldByWeeksOfSupply(units, nextGain, cutOff));
            case THRESHOLD ->
                Optional.of(new LaunchReason.BelowThreshold(problem.amount(data.threshold(cell)), nextGain));
            case MAXIMUM -> Optional.empty();
        };
    }
}
