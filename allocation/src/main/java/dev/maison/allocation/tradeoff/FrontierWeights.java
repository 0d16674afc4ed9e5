package dev.maison.allocation.tradeoff;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.maison.core.Ratio;

/**
 * How much margin the house would give up for the other two aims, exactly, in units of the launch's currency.
 *
 * @param perDoorServed for one more SKU at a door that would have none of it; positive
 * @param perUnitOutside for one unit less outside the flagships; positive
 */
public record FrontierWeights(Ratio perDoorServed, Ratio perUnitOutside) {
    /** Checks that both are positive: an aim that weighs nothing would let a point be dominated. */
    public FrontierWeights {
        requireNonNull(perDoorServed, "perDoorServed");
        requireNonNull(perUnitOutside, "perUnitOutside");
        checkArgument(
                perDoorServed.signum() > 0,
                "perDoorServed of FrontierWeights must be positive but was %s",
                perDoorServed);
        checkArgument(
                perUnitOutside.signum() > 0,
                "perUnitOutside of FrontierWeights must be positive but was %s",
                perUnitOutside);
    }
}
