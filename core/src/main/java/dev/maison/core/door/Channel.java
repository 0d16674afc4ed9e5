package dev.maison.core.door;

/** The way in which a door sells. */
public enum Channel {
    /** The house's own shop, with its own staff. */
    BOUTIQUE,
    /** The house's own counter, staff and stock inside another's store. */
    CONCESSION,
    /** A stockist: another's shop that buys from the house and sells at its own risk. */
    WHOLESALE,
    /** A shop for travellers: airport, ship, border. */
    TRAVEL_RETAIL,
    /** A shop for what is left of past seasons. */
    OUTLET,
    /** The house's own shop on the network. */
    ONLINE
}
