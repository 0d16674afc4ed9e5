package dev.maison.allocation.internal.access;

/** The answer to one SKU of a launch: the units of its doors, those left over, and its cut-off. The array is not written to. */
public final class RowAnswer {
    private final int[] units;
    private final int leftOver;
    private final int cutTier;
    private final long cutPrice;

    /** Takes over the array, one entry per door in the problem's order; the SKU must be one that can be allocated. */
    public RowAnswer(int[] units, int leftOver, int cutTier, long cutPrice) {
        this.units = units;
        this.leftOver = leftOver;
        this.cutTier = cutTier;
        this.cutPrice = cutPrice;
    }

    /** The units, per door; not to be written to. */
    public int[] units() {
        return units;
    }

    /** Units neither given nor held back. */
    public int leftOver() {
        return leftOver;
    }

    /** The tier of the cut-off, 0 when nothing is scarce. */
    public int cutTier() {
        return cutTier;
    }

    /** The price of the cut-off, in quanta. */
    public long cutPrice() {
        return cutPrice;
    }

    @Override
    public String toString() {
        return "RowAnswer with cut-off " + cutPrice + " in tier " + cutTier;
    }
}
