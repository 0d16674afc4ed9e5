package dev.maison.allocation.quota;

import dev.maison.core.DoorId;

/**
 * One limit of a problem, as part of a {@link QuotaConflict}.
 *
 * <p>The family may grow when limits are added: a {@code switch} over it should keep a default branch and show {@link #sentence}.
 */
public sealed interface QuotaRule {
    /** The units of the limit. */
    long units();

    /** A few words for people. */
    String sentence();

    /**
     * The doors of a node have at least so many units together.
     *
     * @param node the node
     * @param units the minimum
     */
    record NodeMinimum(QuotaNodeId node, long units) implements QuotaRule {
        @Override
        public String sentence() {
            return "at least " + units + " in " + node;
        }
    }

    /**
     * The doors of a node have at most so many units together.
     *
     * @param node the node
     * @param units the maximum
     */
    record NodeMaximum(QuotaNodeId node, long units) implements QuotaRule {
        @Override
        public String sentence() {
            return "at most " + units + " in " + node;
        }
    }

    /**
     * A door has at least so many units.
     *
     * @param door the door
     * @param units the minimum
     */
    record DoorMinimum(DoorId door, long units) implements QuotaRule {
        @Override
        public String sentence() {
            return "at least " + units + " at " + door;
        }
    }

    /**
     * A door has at most so many units; the length of its gain table is such a limit too, and a door that is not eligible has at most 0.
     *
     * @param door the door
     * @param units the maximum
     */
    record DoorMaximum(DoorId door, long units) implements QuotaRule {
        @Override
        public String sentence() {
            return "at most " + units + " at " + door;
        }
    }

    /**
     * There are so many units.
     *
     * @param units the supply
     */
    record Supply(long units) implements QuotaRule {
        @Override
        public String sentence() {
            return "a supply of " + units;
        }
    }

    /**
     * So many units of the supply are kept back.
     *
     * @param units the holdback
     */
    record Holdback(long units) implements QuotaRule {
        @Override
        public String sentence() {
            return units + " held back";
        }
    }
}
