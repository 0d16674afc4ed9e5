package dev.maison.allocation.capacity;

import dev.maison.allocation.door.LaunchConflict;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Limits that cannot hold together. The set is irreducible: without any one of them the rest can hold, as far as this door or SKU goes.
 *
 * <p>Minima fit exactly when they fit the capacity of every door and the supply of every SKU, so each conflict is of one door or one SKU.
 * The family may grow when rules are added: a {@code switch} over it should keep a default branch and show {@link #sentence}.
 */
public sealed interface CapacityConflict {
    /** A sentence for people. */
    String sentence();

    /**
     * Minima that exceed the capacity of a door.
     *
     * @param door the door
     * @param capacityUnits its capacity
     * @param minima the minima of the set, the largest first, equals by SKU
     */
    record Door(DoorId door, long capacityUnits, List<Minimum> minima) implements CapacityConflict {
        /** Copies the list. */
        public Door {
            minima = List.copyOf(minima);
        }

        /** Units that the minima ask for together; more than the capacity. */
        public long unitsAsked() {
            return minima.stream().mapToLong(Minimum::units).sum();
        }

        @Override
        public String sentence() {
            String parts = minima.stream()
                    .map(m -> "at least " + m.units() + " of " + m.sku())
                    .collect(Collectors.joining(", "));
            return door + ": a capacity of " + capacityUnits + " cannot meet " + parts + ", " + unitsAsked()
                    + " units together";
        }
    }

    /**
     * The minimum of one SKU.
     *
     * @param sku the SKU
     * @param units its minimum
     */
    record Minimum(SkuId sku, long units) {}

    /**
     * Minima and holdback that exceed the supply of a SKU.
     *
     * @param conflict which
     */
    record Sku(LaunchConflict conflict) implements CapacityConflict {
        @Override
        public String sentence() {
            return conflict.sentence();
        }
    }
}
