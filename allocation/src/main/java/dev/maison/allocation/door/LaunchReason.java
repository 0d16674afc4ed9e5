package dev.maison.allocation.door;

import dev.maison.core.Amount;
import dev.maison.core.DoorId;

/**
 * Why a door got so many units of a SKU and no more. Derived from the plan and its certificate, so it cannot disagree with them.
 *
 * <p>The family may grow when rules are added: a {@code switch} over it should keep a default branch and show {@link #sentence}.
 */
public sealed interface LaunchReason {
    /** A sentence for people, with the numbers in it. Not for parsing. */
    String sentence();

    /** The door may not have the SKU. */
    record NotEligible() implements LaunchReason {
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
    record Conflicting(LaunchConflict conflict) implements LaunchReason {
        @Override
        public String sentence() {
            return conflict.sentence();
        }
    }

    /**
     * The maximum of the door ended it: the next unit was worth the cut-off.
     *
     * @param maximumUnits the maximum
     * @param nextGain what the next unit would gain
     * @param cutOff the cut-off
     */
    record StoppedAtMaximum(long maximumUnits, Amount nextGain, CutOff cutOff) implements LaunchReason {
        @Override
        public String sentence() {
            return "stopped at its maximum of " + maximumUnits + ": a further unit was worth " + nextGain
                    + ", the cut-off was " + cutOff;
        }
    }

    /** No further unit would gain anything. */
    record DemandCovered() implements LaunchReason {
        @Override
        public String sentence() {
            return "a further unit would gain nothing";
        }
    }

    /**
     * The door's minimum gave it more than the cut-off would have.
     *
     * @param minimumUnits the minimum
     * @param lastGain what the last unit gains
     * @param cutOff the cut-off
     */
    record HeldAtMinimum(long minimumUnits, Amount lastGain, CutOff cutOff) implements LaunchReason {
        @Override
        public String sentence() {
            return "held at its minimum of " + minimumUnits + ": the last unit is worth " + lastGain
                    + ", the cut-off was " + cutOff;
        }
    }

    /**
     * Minima and holdback used up the supply, or there was none: no unit was left to be given by choice to any door.
     *
     * @param nextGain what a further unit would gain
     * @param cutOff the cut-off: the strongest unit refused
     */
    record NoUnitLeft(Amount nextGain, CutOff cutOff) implements LaunchReason {
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
     * @param cutOff the cut-off
     */
    record LaterTier(int tier, Amount nextGain, CutOff cutOff) implements LaunchReason {
        @Override
        public String sentence() {
            return "tier " + tier + " is served after the supply ran out, the cut-off was " + cutOff;
        }
    }

    /**
     * The next unit is worth exactly the cut-off and another door came first in the tie order.
     *
     * @param lastGain what the last unit given by choice gains; nothing when there is none
     * @param nextGain what a further unit would gain
     * @param cutOff the cut-off
     * @param servedBefore the last door in the tie order that holds a unit worth the cut-off
     */
    record LostTie(Amount lastGain, Amount nextGain, CutOff cutOff, DoorId servedBefore) implements LaunchReason {
        @Override
        public String sentence() {
            return "a further unit was worth " + nextGain + ", just the cut-off, and " + servedBefore + " came first";
        }
    }

    /**
     * The usual reason: the last unit was worth the cut-off, and the next was not, or was worth just as much when the supply ended.
     *
     * @param lastGain what the last unit gains
     * @param nextGain what a further unit would gain
     * @param cutOff the cut-off
     */
    record ReachedCutOff(Amount lastGain, Amount nextGain, CutOff cutOff) implements LaunchReason {
        @Override
        public String sentence() {
            return "the last unit is worth " + lastGain + ", a further one " + nextGain + ", the cut-off was " + cutOff;
        }
    }

    /**
     * Not even the first unit beyond the minimum was worth the cut-off.
     *
     * @param nextGain what it would gain
     * @param cutOff the cut-off
     */
    record BelowCutOff(Amount nextGain, CutOff cutOff) implements LaunchReason {
        @Override
        public String sentence() {
            return "a further unit was worth " + nextGain + ", the cut-off was " + cutOff;
        }
    }

    /**
     * The door shows the SKU with a presentation minimum or not at all, and so many units were not worth the cut-off together, or more
     * than its maximum allows.
     *
     * @param presentationMinimumUnits the fewest units that it could be given
     * @param gain what they would gain together
     * @param cutOff the cut-off
     */
    record HeldByPresentationMinimum(long presentationMinimumUnits, Amount gain, CutOff cutOff)
            implements LaunchReason {
        @Override
        public String sentence() {
            return "none or at least " + presentationMinimumUnits + ": so many were worth " + gain
                    + " together, the cut-off for each was " + cutOff;
        }
    }

    /**
     * The door's units come in multiples, and the next multiple was not worth the cut-off.
     *
     * @param multipleUnits the multiple
     * @param gain what the next step would gain together
     * @param cutOff the cut-off
     */
    record HeldByMultiple(long multipleUnits, Amount gain, CutOff cutOff) implements LaunchReason {
        @Override
        public String sentence() {
            return "in multiples of " + multipleUnits + ": the next were worth " + gain
                    + " together, the cut-off for each was " + cutOff;
        }
    }

    /**
     * A further step was worth the cut-off, but the whole steps of all doors gain more without it: what was left did not hold it.
     *
     * @param stepUnits the units of the step
     * @param gain what they would gain together
     * @param cutOff the cut-off
     */
    record StepDidNotFit(long stepUnits, Amount gain, CutOff cutOff) implements LaunchReason {
        @Override
        public String sentence() {
            return stepUnits + " further units were worth " + gain
                    + " together, but whole steps elsewhere used the supply better";
        }
    }

    /**
     * The SKU is to be pushed, but its steps are too many to be worked out: only what gains was given, and a further step fits what is left.
     * {@link LaunchPlan#isPushGivenUp} says the same of the SKU.
     *
     * @param stepUnits the units of the step
     * @param leftOverUnits the units left of the SKU
     */
    record NotPushed(long stepUnits, long leftOverUnits) implements LaunchReason {
        @Override
        public String sentence() {
            return "not pushed, as the SKU has too many units in steps to work that out: " + stepUnits
                    + " further units would fit the " + leftOverUnits + " left over";
        }
    }

    /**
     * The next unit, or the next step on average, was not worth the door's threshold.
     *
     * @param threshold the threshold
     * @param nextGain what a further unit would gain
     */
    record BelowThreshold(Amount threshold, Amount nextGain) implements LaunchReason {
        @Override
        public String sentence() {
            return "a further unit was worth " + nextGain + ", below the threshold of " + threshold;
        }
    }

    /**
     * The door has as many units as its weeks of supply allow: the next unit was worth the cut-off.
     *
     * @param maximumUnits the most new units by weeks of supply
     * @param nextGain what a further unit would gain
     * @param cutOff the cut-off
     */
    record HeldByWeeksOfSupply(long maximumUnits, Amount nextGain, CutOff cutOff) implements LaunchReason {
        @Override
        public String sentence() {
            return "stopped at its weeks of supply, " + maximumUnits + " units: a further one was worth " + nextGain
                    + ", the cut-off was " + cutOff;
        }
    }
}
