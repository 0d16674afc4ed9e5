package dev.maison.allocation.door;

import dev.maison.core.Amount;
import dev.maison.core.DoorId;

/**
 * Why one unit went to a door. Units given by choice are ranked: rank 1 is the one that gained most in the first tier, and the
 * unit of the last rank is the cut-off, if the supply ran out.
 *
 * <p>The family may grow when rules are added: a {@code switch} over it should keep a default branch and show {@link #sentence}.
 */
public sealed interface UnitReason {
    /** The door. */
    DoorId door();

    /** Which of the door's units, counted from 1. */
    int unit();

    /** What the unit gains. */
    Amount gain();

    /** A sentence for people. Not for parsing. */
    String sentence();

    /**
     * The unit belongs to the door's minimum.
     *
     * @param door the door
     * @param unit which of its units
     * @param gain what it gains
     * @param minimumUnits the minimum
     */
    record ByMinimum(DoorId door, int unit, Amount gain, long minimumUnits) implements UnitReason {
        @Override
        public String sentence() {
            return "unit " + unit + " went to " + door + " as part of its minimum of " + minimumUnits + "; worth "
                    + gain;
        }
    }

    /**
     * The unit was given by choice, for what it gains.
     *
     * @param door the door
     * @param unit which of its units
     * @param gain what it gains
     * @param rank its rank among the units given by choice
     * @param cutOff the cut-off of the SKU
     */
    record ByGain(DoorId door, int unit, Amount gain, int rank, CutOff cutOff) implements UnitReason {
        @Override
        public String sentence() {
            return "unit " + unit + " went to " + door + ": worth " + gain + " there, rank " + rank
                    + ", the cut-off was " + cutOff;
        }
    }

    /**
     * The unit was given as part of a step: units that come together, by a presentation minimum, a multiple or the caller's table. It
     * has no rank, as steps are not chosen one after another.
     *
     * @param door the door
     * @param unit which of its units
     * @param gain what it gains
     * @param firstUnit the first unit of the step
     * @param lastUnit the last unit of the step
     * @param stepGain what the units of the step gain together
     * @param cutOff the cut-off of the SKU
     */
    record InStep(DoorId door, int unit, Amount gain, int firstUnit, int lastUnit, Amount stepGain, CutOff cutOff)
            implements UnitReason {
        @Override
        public String sentence() {
            return "unit " + unit + " went to " + door + " with units " + firstUnit + " to " + lastUnit + ", worth "
                    + stepGain + " together; the cut-off for each was " + cutOff;
        }
    }
}
