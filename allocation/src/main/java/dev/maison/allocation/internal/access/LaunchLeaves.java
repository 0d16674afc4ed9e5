package dev.maison.allocation.internal.access;

import dev.maison.allocation.door.LaunchPlan;
import dev.maison.core.proof.DigestTree;
import org.jspecify.annotations.Nullable;

/**
 * What the leaves of a run are made of, remembered SKU by SKU, so that a change hashes what it changed and no more. Immutable.
 *
 * <p>Memory per SKU: the bytes of its leaf, which are some 180 and its id, and for its minima and its maxima, where it has any, an eighth of
 * a byte per door and a byte per limit (four where one exceeds 255); and the digests, two of 64 bytes.
 */
public abstract class LaunchLeaves {
    /** For the one implementation, beside the digests. */
    protected LaunchLeaves() {}

    /** The digests. */
    public abstract DigestTree tree();

    /** Those of the launch in which the SKUs {@code at}, by index, are stated and answered as in {@code rows}, a plan of just these. */
    public abstract LaunchLeaves withRows(int[] at, LaunchPlan rows);

    /**
     * Begins those of the launch in which a door has other limits.
     *
     * @param door the door, by index
     * @param minimum its minimum from now on
     * @param maximum its maximum from now on
     */
    public abstract Editor withLimits(int door, int minimum, int maximum);

    /** Takes the SKUs whose limits at the door change, one after the other, each once. */
    public interface Editor {
        /** A SKU, by index, and its answer if it is another than before. */
        void limits(int sku, @Nullable RowAnswer answer);

        /** SKUs, by index, as they stand in {@code rows}, a plan of just these. */
        void rows(int[] at, LaunchPlan rows);

        /** Turns to a SKU, by index, of which {@link #hasMinimum} and {@link #hasMaximum} tell. */
        void look(int sku);

        /** Whether a door, by index, was stated to have a minimum for the SKU before. */
        boolean hasMinimum(int door);

        /** Whether a door, by index, was stated to have a maximum for the SKU before. */
        boolean hasMaximum(int door);

        /** The leaves. */
        LaunchLeaves done();
    }
}
