package dev.maison.allocation.internal.solve.budget;

import org.jspecify.annotations.Nullable;

/** Prices and, below them, the two parts of a branch; what a certificate is made of. */
public final class Node {
    /** The binary logarithm of the denominator of its prices. */
    public final int shift;

    /** Numerators per grain of each row. */
    public final long[] row;

    /** Numerators per unit of each SKU's supply. */
    public final long[] supply;

    /** The cell that branches; -1 for none. */
    public int cell = -1;

    /** Most units of the cell in the first part. */
    public int units;

    /** The part with at most so many units. */
    public @Nullable Node atMost;

    /** The part with more. */
    public @Nullable Node above;

    Node(Dual dual) {
        this.shift = dual.shift;
        this.row = dual.row.clone();
        this.supply = dual.supply.clone();
    }
}
