package dev.maison.core.reservation;

/** What became of a reservation. A reservation begins held and ends once, in one of the other states. */
public enum ReservationState {
    /** The units are held, and nobody else can have them. */
    HELD,
    /** The units were handed over or sold: they are gone from the count. */
    COMMITTED,
    /** The hold was given up before it ended: the units are free again. */
    RELEASED,
    /** The hold ended by itself: the units are free again. */
    EXPIRED
}
