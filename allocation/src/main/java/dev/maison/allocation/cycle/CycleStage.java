package dev.maison.allocation.cycle;

/**
 * Where a line stands. Derived from its units, never stated.
 *
 * <p>More stages may come: a {@code switch} should keep a default branch.
 */
public enum CycleStage {
    /** Proposed; the boutique has not answered and nothing is confirmed. */
    PROPOSED,
    /** The boutique has answered; nothing is confirmed. */
    REQUESTED,
    /** The boutique asked for nothing, and nothing is confirmed. */
    DECLINED,
    /** Confirmed, and nothing released. */
    CONFIRMED,
    /** A part of what is confirmed was released. */
    PARTLY_RELEASED,
    /** All that is confirmed was released, and some of it is on its way. */
    RELEASED,
    /** All that is confirmed was released, and each unit has arrived or is reported missing. */
    RECEIVED,
    /** Everything that was confirmed was called off before it was released. */
    CANCELLED
}
