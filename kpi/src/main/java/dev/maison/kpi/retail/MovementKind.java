package dev.maison.kpi.retail;

/** What a movement on a {@link StockLedger} records. */
public enum MovementKind {
    /** Stock at the start of the ledger's first day. */
    OPENING,

    /** Pieces received. */
    RECEIPT,

    /** Pieces sold; from the sales lines. */
    SALE,

    /** Pieces that came back into stock; from the sales lines. */
    RETURN,

    /** A correction, such as a count, a loss or a transfer, with either sign. */
    ADJUSTMENT
}
