package dev.maison.allocation.quota;

import dev.maison.core.Amount;
import dev.maison.core.DoorId;

/**
 * Why a door got so many units of a SKU and no more: which limit bound, its price, and the cut-off there. Derived from the plan and
 * its certificate, so it cannot disagree with them.
 *
 * <p>The family may grow when rules are added: a {@code switch} over it should keep a default branch and show {@link #sentence}.
 */
public sealed interface QuotaReason {
    /** A sentence for people, with the numbers in it. Not for parsing. */
    String sentence();

    /** The door may not have the SKU. */
    record NotEligible() implements QuotaReason {
        @Override
        public String sentence() {
            return "the door is not eligible";
        }
    }

    /**
     * The SKU's limits cannot hold together, so nothing was given to anybody.
     *
     * @param conflict which limits
     */
    record Conflicting(QuotaConflict conflict) implements QuotaReason {
        @Override
        public String sentence() {
            return conflict.sentence();
        }
    }

    /**
     * The maximum of the door ended it: the next unit was worth the cut-off of its node.
     *
     * @param maximumUnits the maximum
     * @param nextGain what the next unit would gain
     * @param cutOff the cut-off of the door's node
     */
    record StoppedAtDoorMaximum(long maximumUnits, Amount nextGain, NodeCutOff cutOff) implements QuotaReason {
        @Override
        public String sentence() {
            return "stopped at its maximum of " + maximumUnits + ": a further unit was worth " + nextGain
                    + ", the cut-off was " + cutOff;
        }
    }

    /**
     * The door has as many units as its weeks of supply allow: the next unit was worth the cut-off of its node.
     *
     * @param maximumUnits the most units by weeks of supply
     * @param nextGain what the next unit would gain
     * @param cutOff the cut-off of the door's node
     */
    record HeldByWeeksOfSupply(long maximumUnits, Amount nextGain, NodeCutOff cutOff) implements QuotaReason {
        @Override
        public String sentence() {
            return "stopped at its weeks of supply, " + maximumUnits + " units: a further one was worth " + nextGain
                    + ", the cut-off was " + cutOff;
        }
    }

    /**
     * The next unit was worth the cut-off of the door's node, but not the door's threshold.
     *
     * @param threshold the threshold
     * @param nextGain what the next unit would gain
     */
    record BelowThreshold(Amount threshold, Amount nextGain) implements QuotaReason {
        @Override
        public String sentence() {
            return "a further unit was worth " + nextGain + ", below the threshold of " + threshold;
        }
    }

    /**
     * The maximum of a node ended it: above the node the next unit would have been worth the cut-off, within it others were worth as
     * much or more.
     *
     * @param node the node that is full
     * @param maximumUnits its maximum
     * @param nextGain what the next unit would gain
     * @param cutOff the cut-off within the node
     * @param cutOffAbove the cut-off above it
     */
    record StoppedAtNodeMaximum(
            QuotaNodeId node, long maximumUnits, Amount nextGain, NodeCutOff cutOff, NodeCutOff cutOffAbove)
            implements QuotaReason {
        @Override
        public String sentence() {
            return node + " is at its maximum of " + maximumUnits + ": a further unit was worth " + nextGain
                    + ", the cut-off there was " + cutOff + ", above it " + cutOffAbove;
        }
    }

    /**
     * The door's minimum gave it more than the cut-off would have.
     *
     * @param minimumUnits the minimum
     * @param lastGain what the last unit gains
     * @param cutOff the cut-off of the door's node
     */
    record HeldAtDoorMinimum(long minimumUnits, Amount lastGain, NodeCutOff cutOff) implements QuotaReason {
        @Override
        public String sentence() {
            return "held at its minimum of " + minimumUnits + ": the last unit is worth " + lastGain
                    + ", the cut-off was " + cutOff;
        }
    }

    /**
     * A node's minimum gave the door its last unit: above the node it would not have been worth the cut-off.
     *
     * @param node the node
     * @param minimumUnits its minimum
     * @param lastGain what the last unit gains
     * @param cutOff the cut-off within the node
     * @param cutOffAbove the cut-off above it
     */
    record HeldByNodeMinimum(
            QuotaNodeId node, long minimumUnits, Amount lastGain, NodeCutOff cutOff, NodeCutOff cutOffAbove)
            implements QuotaReason {
        @Override
        public String sentence() {
            return "the minimum of " + minimumUnits + " in " + node + " gave it its last unit, worth " + lastGain
                    + ": the cut-off there was " + cutOff + ", above it " + cutOffAbove;
        }
    }

    /** No further unit would gain anything. */
    record DemandCovered() implements QuotaReason {
        @Override
        public String sentence() {
            return "a further unit would gain nothing";
        }
    }

    /**
     * Minima and holdback used up the supply, or there was none: no unit was left to be given by choice to any door.
     *
     * @param nextGain what a further unit would gain
     * @param cutOff the cut-off of the supply: the strongest unit refused
     */
    record NoUnitLeft(Amount nextGain, NodeCutOff cutOff) implements QuotaReason {
        @Override
        public String sentence() {
            return "no unit was left to choose a door for; a further one was worth " + nextGain;
        }
    }

    /**
     * Supply ran out in an earlier tier.
     *
     * @param tier the door's tier
     * @param nextGain what a further unit would gain
     * @param cutOff the cut-off of the supply
     */
    record LaterTier(int tier, Amount nextGain, NodeCutOff cutOff) implements QuotaReason {
        @Override
        public String sentence() {
            return "tier " + tier + " is served after the supply ran out, the cut-off was " + cutOff;
        }
    }

    /**
     * The next unit is worth exactly the cut-off of the supply and another door came first in the tie order.
     *
     * @param nextGain what a further unit would gain
     * @param cutOff the cut-off of the supply
     * @param servedBefore the last door in the tie order that holds a unit worth the cut-off
     */
    record LostTie(Amount nextGain, NodeCutOff cutOff, DoorId servedBefore) implements QuotaReason {
        @Override
        public String sentence() {
            return "a further unit was worth " + nextGain + ", just the cut-off, and " + servedBefore + " came first";
        }
    }

    /**
     * The usual reason: the last unit was worth the cut-off of the supply, and the next was not, or was worth just as much when the
     * supply ended.
     *
     * @param lastGain what the last unit gains
     * @param nextGain what a further unit would gain
     * @param cutOff the cut-off of the supply
     */
    record ReachedCutOff(Amount lastGain, Amount nextGain, NodeCutOff cutOff) implements QuotaReason {
        @Override
        public String sentence() {
            return "the last unit is worth " + lastGain + ", a further one " + nextGain + ", the cut-off was " + cutOff;
        }
    }

    /**
     * Not even the first unit beyond the minimum was worth the cut-off of the supply.
     *
     * @param nextGain what it would gain
     * @param cutOff the cut-off of the supply
     */
    record BelowCutOff(Amount nextGain, NodeCutOff cutOff) implements QuotaReason {
        @Override
        public String sentence() {
            return "a further unit was worth " + nextGain + ", the cut-off was " + cutOff;
        }
    }
}
