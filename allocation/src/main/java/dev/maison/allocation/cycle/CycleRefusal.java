package dev.maison.allocation.cycle;

import dev.maison.core.SkuId;

/**
 * Why an event cannot be recorded. A refusal is an answer and no error; the cycle stays as it was.
 *
 * <p>The family may grow: a chain of {@code instanceof} over it needs a last branch.
 */
public sealed interface CycleRefusal {
    /** A sentence for people. Not for parsing. */
    String sentence();

    /**
     * Another event with other content has the id.
     *
     * @param id the id
     */
    record EventIdReused(String id) implements CycleRefusal {
        @Override
        public String sentence() {
            return "event " + id + " was recorded with other content";
        }
    }

    /**
     * No supply was ever stated for the SKU.
     *
     * @param sku the SKU
     */
    record SkuUnknown(SkuId sku) implements CycleRefusal {
        @Override
        public String sentence() {
            return "no supply was stated for " + sku;
        }
    }

    /**
     * The line was never proposed.
     *
     * @param line the line
     */
    record LineUnknown(LineKey line) implements CycleRefusal {
        @Override
        public String sentence() {
            return "line " + line + " was never proposed";
        }
    }

    /**
     * The line was proposed before.
     *
     * @param line what it is
     */
    record LineProposedBefore(CycleLine line) implements CycleRefusal {
        @Override
        public String sentence() {
            return "line " + line.key() + " was proposed before, for " + line.sku() + " at door " + line.door();
        }
    }

    /**
     * The boutique has not answered, and the cycle requires that it does.
     *
     * @param line the line
     */
    record NotAnswered(LineKey line) implements CycleRefusal {
        @Override
        public String sentence() {
            return "the boutique has not answered line " + line;
        }
    }

    /**
     * More would be confirmed than the boutique asked for, and than has left for it.
     *
     * @param line the line
     * @param requested what it asked for
     * @param units what would be confirmed
     */
    record MoreThanRequested(LineKey line, long requested, long units) implements CycleRefusal {
        @Override
        public String sentence() {
            return "line " + line + ": " + units + " confirmed would be more than the " + requested + " requested";
        }
    }

    /**
     * More units of a SKU would be confirmed than there are.
     *
     * @param sku the SKU
     * @param supply the units there are
     * @param confirmed the units that all lines would have confirmed together
     */
    record MoreThanSupply(SkuId sku, long supply, long confirmed) implements CycleRefusal {
        @Override
        public String sentence() {
            return sku + ": " + confirmed + " confirmed in all would be more than the supply of " + supply;
        }
    }

    /**
     * Fewer would be confirmed than were released.
     *
     * @param line the line
     * @param released the units released
     * @param units what would be confirmed
     */
    record FewerThanReleased(LineKey line, long released, long units) implements CycleRefusal {
        @Override
        public String sentence() {
            return "line " + line + ": " + units + " confirmed would be fewer than the " + released + " released";
        }
    }

    /**
     * More would be released or called off than is confirmed and not yet released.
     *
     * @param line the line
     * @param open the units confirmed and not yet released
     * @param units the units of the event
     */
    record MoreThanOpen(LineKey line, long open, long units) implements CycleRefusal {
        @Override
        public String sentence() {
            return "line " + line + ": " + units + " are more than the " + open + " confirmed and not yet released";
        }
    }

    /**
     * More would have arrived, or be missing, than is on its way.
     *
     * @param line the line
     * @param inTransit the units on their way
     * @param units the units of the event
     */
    record MoreThanInTransit(LineKey line, long inTransit, long units) implements CycleRefusal {
        @Override
        public String sentence() {
            return "line " + line + ": " + units + " are more than the " + inTransit + " on their way";
        }
    }
}
