package dev.maison.kpi.retail;

/** What an invoice line records. */
public enum SaleKind {
    /** Pieces sold; a price of zero is a gift. */
    SALE,

    /** Pieces that came back, at the price refunded; counted as positive units. */
    RETURN,

    /**
     * Anything else that an invoice system writes down, such as a bad debt or a stock correction, with either sign. It is neither
     * sold nor returned: it stays out of every figure and is shown apart, so that all lines are accounted for.
     */
    ADJUSTMENT
}
