package dev.maison.core.door;

import static java.util.Objects.requireNonNull;

import dev.maison.core.DoorId;
import dev.maison.core.WarehouseId;

/**
 * Where units lie: at a door or in a warehouse.
 *
 * <p>The family may grow, by a workshop or a transport for instance: a chain of {@code instanceof} over it needs a last
 * branch.
 */
public sealed interface StockPlace {
    /** Returns a door. */
    static StockPlace of(DoorId door) {
        return new AtDoor(door);
    }

    /** Returns a warehouse. */
    static StockPlace of(WarehouseId warehouse) {
        return new InWarehouse(warehouse);
    }

    /** The kind in one word, as canonical bytes and files hold it: {@code door} or {@code warehouse}. */
    String kind();

    /** The text of the identifier. */
    String text();

    /**
     * At a door.
     *
     * @param id which one
     */
    record AtDoor(DoorId id) implements StockPlace {
        /** Refuses {@code null}. */
        public AtDoor {
            requireNonNull(id, "id");
        }

        @Override
        public String kind() {
            return "door";
        }

        @Override
        public String text() {
            return id.text();
        }

        @Override
        public String toString() {
            return "door " + id;
        }
    }

    /**
     * In a warehouse.
     *
     * @param id which one
     */
    record InWarehouse(WarehouseId id) implements StockPlace {
        /** Refuses {@code null}. */
        public InWarehouse {
            requireNonNull(id, "id");
        }

        @Override
        public String kind() {
            return "warehouse";
        }

        @Override
        public String text() {
            return id.text();
        }

        @Override
        public String toString() {
            return "warehouse " + id;
        }
    }
}
