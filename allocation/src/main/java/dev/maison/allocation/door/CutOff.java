package dev.maison.allocation.door;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.core.Amount;

/**
 * The price of scarcity of one SKU: what the last unit was worth.
 *
 * <p>While supply runs out, the cut-off is the weakest unit that was given by choice (beyond the minima): the gain of that unit and
 * the tier of its door. When supply runs out and no unit was given by choice, it is the strongest unit that was refused, if any.
 * Otherwise, and always when supply is left, the tier is 0 and the price is nothing. Each result has exactly one cut-off. It
 * is a dual price of the supply: the largest where a unit was given by choice, as one unit less would cost so much, else the smallest, as
 * one unit more would gain so much.
 *
 * <p>Where units come {@linkplain LaunchProblem#isStepped in steps}, it is a price for each unit: of the first tier that has one above
 * nothing, the largest whole number of quanta at which the Lagrangian bound is smallest (the sum over doors of the best gain less
 * price times units, plus price times the units that may be given in the tier beyond minima); when minima leave no unit, the best average
 * gain of any step refused, rounded up. Of a pushed SKU in steps, or one of which units without gain were given, it is nothing.
 *
 * @param tier the tier, or 0 when nothing is scarce
 * @param price the gain at the cut-off; not negative
 */
public record CutOff(int tier, Amount price) {
    /** Checks the parts. */
    public CutOff {
        checkArgument(tier >= 0, "tier of CutOff must not be negative but was %s", tier);
        checkArgument(!price.isNegative(), "price of CutOff must not be negative but was %s", price);
    }

    /** Whether the supply has a price: whether one unit less would have cost something, or one more might gain something. */
    public boolean isScarce() {
        return tier > 0;
    }

    @Override
    public String toString() {
        return isScarce() ? price + " in tier " + tier : "not scarce";
    }
}
