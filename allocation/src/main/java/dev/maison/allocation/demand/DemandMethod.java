package dev.maison.allocation.demand;

/** A way to say in advance, per SKU and door, how many units will sell; compared by a {@link DemandBackTest}. The family may grow. */
public enum DemandMethod {
    /** The mean of our estimate. */
    ESTIMATE_MEAN,

    /** The median of our estimate, a whole number: what comes nearest in absolute deviation if the estimate is right. */
    ESTIMATE_MEDIAN,

    /** The pair's own units a week so far, times the weeks; nothing for a pair without history. */
    OWN_PAST_RATE,

    /**
     * Units a week of all pairs of the same group of SKUs and group of doors, times the weeks; of all pairs where that group has no
     * history.
     */
    GROUP_MEAN,

    /** Nothing will sell. Where most pairs sell nothing, hard to beat in absolute deviation, and of no use. */
    NOTHING
}
