package dev.maison.allocation.tradeoff;

import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.door.LaunchPlan;
import dev.maison.core.Amount;
import dev.maison.core.Ratio;
import java.util.List;

/**
 * One plan on the frontier.
 *
 * @param weights weights at which no plan is better
 * @param margin the sum of gains
 * @param doorsServed pairs of SKU and door with at least one unit
 * @param unitsOutside units given outside the flagships
 * @param scaledPlan the plan of the launch with these weights in its gains, with its certificate and digest, for the verifier. Its amounts are
 *     no money: they count margin and weights together, times {@code scale}. Its lines are the point's; what the point gains is {@link
 *     #margin} and {@link #value()}
 * @param scale the common denominator of gains and weights, in quanta
 */
public record FrontierPoint(
        FrontierWeights weights,
        Amount margin,
        long doorsServed,
        long unitsOutside,
        LaunchPlan scaledPlan,
        long scale) {
    /** The lines. */
    public List<LaunchLine> lines() {
        return scaledPlan.lines();
    }

    /** {@code margin + perDoorServed x doorsServed - perUnitOutside x unitsOutside}, in units of the currency. */
    public Ratio value() {
        return value(weights);
    }

    /** What the plan is worth at any weights. */
    public Ratio value(FrontierWeights at) {
        return Ratio.of(margin.micros(), Amount.MICROS_PER_UNIT)
                .plus(at.perDoorServed().times(Ratio.of(doorsServed)))
                .minus(at.perUnitOutside().times(Ratio.of(unitsOutside)));
    }

    /** Whether another point is at least as good in every aim and better in one. */
    public boolean isDominatedBy(FrontierPoint other) {
        boolean asGood = other.margin.compareTo(margin) >= 0
                && other.doorsServed >= doorsServed
                && other.unitsOutside <= unitsOutside;
        return asGood && !isSameAs(other);
    }

    /** Whether another point has the same margin, availability and exclusivity. */
    public boolean isSameAs(FrontierPoint other) {
        return other.margin.equals(margin) && other.doorsServed == doorsServed && other.unitsOutside == unitsOutside;
    }
}
