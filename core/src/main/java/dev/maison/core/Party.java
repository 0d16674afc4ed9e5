package dev.maison.core;

import static java.util.Objects.requireNonNull;

/**
 * Someone for whom units are held or something is due.
 *
 * <p>The family may grow, by suppliers for instance: a chain of {@code instanceof} over it needs a last branch, and
 * that branch must refuse, never allow. Parties are told apart by kind and identifier: the client {@code 17} is not the
 * door {@code 17}.
 */
public sealed interface Party {
    /** Returns a client. */
    static Party of(ClientId client) {
        return new OfClient(client);
    }

    /** Returns a door. */
    static Party of(DoorId door) {
        return new OfDoor(door);
    }

    /** Returns a house. */
    static Party of(HouseId house) {
        return new OfHouse(house);
    }

    /** Returns an associate. */
    static Party of(AssociateId associate) {
        return new OfAssociate(associate);
    }

    /** The kind in one word, as canonical bytes and files hold it: {@code client}. */
    String kind();

    /** The text of the identifier. */
    String text();

    /**
     * A client.
     *
     * @param id which one
     */
    record OfClient(ClientId id) implements Party {
        /** Refuses {@code null}. */
        public OfClient {
            requireNonNull(id, "id");
        }

        @Override
        public String kind() {
            return "client";
        }

        @Override
        public String text() {
            return id.text();
        }

        @Override
        public String toString() {
            return shown(this);
        }
    }

    /**
     * A door.
     *
     * @param id which one
     */
    record OfDoor(DoorId id) implements Party {
        /** Refuses {@code null}. */
        public OfDoor {
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
            return shown(this);
        }
    }

    /**
     * A house.
     *
     * @param id which one
     */
    record OfHouse(HouseId id) implements Party {
        /** Refuses {@code null}. */
        public OfHouse {
            requireNonNull(id, "id");
        }

        @Override
        public String kind() {
            return "house";
        }

        @Override
        public String text() {
            return id.text();
        }

        @Override
        public String toString() {
            return shown(this);
        }
    }

    /**
     * An associate.
     *
     * @param id which one
     */
    record OfAssociate(AssociateId id) implements Party {
        /** Refuses {@code null}. */
        public OfAssociate {
            requireNonNull(id, "id");
        }

        @Override
        public String kind() {
            return "associate";
        }

        @Override
        public String text() {
            return id.text();
        }

        @Override
        public String toString() {
            return shown(this);
        }
    }

    private static String shown(Party party) {
        return party.kind() + " " + party.text();
    }
}
