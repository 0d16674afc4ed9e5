package dev.maison.allocation.quota;

import dev.maison.core.Amount;
import java.util.Optional;

/**
 * One node of one SKU in a plan: its units, its limits, and their price.
 *
 * <p>The node's maximum has a price where the cut-off within is above that of the node above: units that are worth more than what is
 * given elsewhere are refused for it. Its minimum has a price where the cut-off within is below: units are given that are worth less
 * than what is refused elsewhere. The price is the step between the two; prices along the path of a door add up to the cut-off that its
 * units are measured against. Steps from one tier to another are no amount; then the two cut-offs say it all.
 *
 * @param node the node
 * @param units the units of its doors
 * @param minimumUnits its minimum
 * @param maximumUnits its maximum; absent when there is none
 * @param cutOff the cut-off within the node
 * @param cutOffAbove the cut-off of the node above, or of the supply
 */
public record NodePrice(
        QuotaNodeId node,
        long units,
        long minimumUnits,
        Optional<Long> maximumUnits,
        NodeCutOff cutOff,
        NodeCutOff cutOffAbove) {
    /** Whether the maximum of the node changed anything. */
    public boolean isMaximumPriced() {
        return compare() > 0;
    }

    /** Whether the minimum of the node changed anything. */
    public boolean isMinimumPriced() {
        return compare() < 0;
    }

    /** What the maximum costs; nothing when it changed nothing; absent when the cut-offs lie in different tiers. */
    public Optional<Amount> findMaximumPrice() {
        return compare() <= 0 ? Optional.of(zero()) : step();
    }

    /** What the minimum costs; nothing when it changed nothing; absent when the cut-offs lie in different tiers. */
    public Optional<Amount> findMinimumPrice() {
        return compare() >= 0 ? Optional.of(zero()) : step();
    }

    private int compare() {
        return CutOffOrder.compare(cutOff, cutOffAbove);
    }

    private Amount zero() {
        return Amount.zero(cutOff.gain().currency());
    }

    private Optional<Amount> step() {
        boolean sameTier = cutOff.isNothing() || cutOffAbove.isNothing() || cutOff.tier() == cutOffAbove.tier();
        Amount step = cutOff.gain().minus(cutOffAbove.gain());
        return sameTier ? Optional.of(step.isNegative() ? step.negated() : step) : Optional.empty();
    }

    /** A sentence for people. */
    public String sentence() {
        String limits = "within [" + minimumUnits + ", "
                + maximumUnits.map(String::valueOf).orElse("any") + "]";
        String head = node + " has " + units + " units, " + limits + ": ";
        if (isMaximumPriced()) {
            return head + "its maximum keeps out units worth up to " + cutOff + ", above it the cut-off was "
                    + cutOffAbove;
        }
        return isMinimumPriced()
                ? head + "its minimum takes units worth down to " + cutOff + ", above it the cut-off was " + cutOffAbove
                : head + "its limits cost nothing, the cut-off was " + cutOff;
    }
}
