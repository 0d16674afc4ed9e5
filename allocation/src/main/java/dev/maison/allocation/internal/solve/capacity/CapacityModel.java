package dev.maison.allocation.internal.solve.capacity;

import dev.maison.allocation.internal.gain.LaunchData;

/**
 * What the solver sees: the cells of a launch, its SKUs and doors in canonical order, and the units and the room that minima leave.
 *
 * @param data the columns
 * @param skus the SKUs by index, in the order in which the solver takes them
 * @param doors the doors by index, in the order in which the solver takes them
 * @param units units of each SKU beyond all minima, in solver order; none negative
 * @param room units that each door may have beyond its minima, in solver order; {@link #UNLIMITED} for no limit, none negative
 */
@SuppressWarnings("ArrayRecordComponent")
public record CapacityModel(LaunchData data, int[] skus, int[] doors, int[] units, int[] room) {
    /** The room of a door without capacity limit. */
    public static final int UNLIMITED = Integer.MAX_VALUE;
}
