package dev.maison.kpi.rollup;

/**
 * Whether a measure's parts add up to its whole.
 *
 * <p>The family may grow: a {@code switch} over it needs a default branch. A stock is no measure of this kind: it is not summed
 * over time but follows from flows, see {@link dev.maison.kpi.retail.StockTimeline}.
 */
public enum Additivity {
    /** Parts add up over every dimension. */
    ADDITIVE,

    /**
     * A count of distinct things, such as orders: one that appears in several parts counts in each and once in the whole. The whole
     * is at least the largest part and at most their sum.
     */
    DISTINCT
}
