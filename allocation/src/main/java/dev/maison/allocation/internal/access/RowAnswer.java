package dev.maison.allocation.internal.access;

import java.util.Arrays;

/**
 * The answer to one SKU of a launch: the units of its doors, those left over, and its cut-off. Units are held a byte per door where all are
 * at most 255, as most rows are read from memory that no cache holds. Arrays are not written to.
 */
public final class RowAnswer {
    private static final byte[] NO_BYTES = {};
    private static final int[] NO_INTS = {};

    private final byte[] narrow;
    private final int[] wide;
    private final int leftOver;
    private final int cutTier;
    private final long cutPrice;

    /** Takes over the array, one entry per door in the problem's order; the SKU must be one that can be allocated. */
    public RowAnswer(int[] units, int leftOver, int cutTier, long cutPrice) {
        this(NO_BYTES, units, leftOver, cutTier, cutPrice);
    }

    /** As above, of units that are at most 255 each, as unsigned bytes. */
    public RowAnswer(byte[] units, int leftOver, int cutTier, long cutPrice) {
        this(units, NO_INTS, leftOver, cutTier, cutPrice);
    }

    private RowAnswer(byte[] narrow, int[] wide, int leftOver, int cutTier, long cutPrice) {
        this.narrow = narrow;
        this.wide = wide;
        this.leftOver = leftOver;
        this.cutTier = cutTier;
        this.cutPrice = cutPrice;
    }

    /** Whether units are held as {@link #narrow} and not as {@link #wide}. */
    public boolean isNarrow() {
        return wide.length == 0;
    }

    /** The units per door as unsigned bytes, where {@link #isNarrow}; not to be written to. */
    public byte[] narrow() {
        return narrow;
    }

    /** The units per door, where not {@link #isNarrow}; not to be written to. */
    public int[] wide() {
        return wide;
    }

    /** The units of a door, by index. */
    public int units(int door) {
        return isNarrow() ? narrow[door] & 0xFF : wide[door];
    }

    /** The units, per door. */
    public int[] units() {
        int[] units = Arrays.copyOf(wide, narrow.length + wide.length);
        copyTo(units, 0);
        return units;
    }

    /** Writes the units of all doors, the first at {@code at}. */
    public void copyTo(int[] to, int at) {
        for (int door = 0; door < narrow.length; door++) {
            to[at + door] = narrow[door] & 0xFF;
        }
        System.arraycopy(wide, 0, to, at, wide.length);
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
