package dev.maison.allocation.size;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.maison.core.DoorId;
import dev.maison.core.SizeId;
import dev.maison.core.product.SizeScale;
import dev.maison.core.proof.Digest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One style to be split over doors and sizes at once: what each door was allocated in all, what the run was made in per size, and per
 * door and size a weight, such as the door's share of that size.
 *
 * <p>What is asked for are whole units {@code x} per door and size with
 *
 * <pre>{@code
 * the sum over sizes  of x = the door's units, for every door
 * the sum over doors  of x = the size's units, for every size
 * x <= cap;  x = 0 where the weight is zero
 * x is r(door) * weight * c(size), rounded to the nearest whole unit, or the cap where that is less
 * }</pre>
 *
 * <p>for some multiplier {@code r} per door and {@code c} per size: a door's weights only count against one another, and so do a
 * size's. That is biproportional rounding by the method of Webster. Its answer is unique but for ties, where a share ends on exactly half a
 * unit; then the first door in the tie order gets as much of the first size as it can, then of the second, and so on to the last door.
 *
 * <p>Doors may be added in any order; sizes run in the order of their scale. If the totals cannot hold together, that is a {@link
 * SizeSplitConflict} and not an error.
 *
 * <pre>{@code
 * SizeSplitProblem problem = SizeSplitProblem.builder(SizeScale.of(List.of(SizeId.of("S"), SizeId.of("M"))))
 *         .putSizeUnits(SizeId.of("S"), 4).putSizeUnits(SizeId.of("M"), 6)
 *         .putDoorUnits(DoorId.of("PARIS"), 7).putDoorUnits(DoorId.of("TOKYO"), 3)
 *         .putWeight(DoorId.of("PARIS"), SizeId.of("S"), 40).putWeight(DoorId.of("PARIS"), SizeId.of("M"), 60)
 *         .putWeight(DoorId.of("TOKYO"), SizeId.of("S"), 60).putWeight(DoorId.of("TOKYO"), SizeId.of("M"), 40)
 *         .build();
 * }</pre>
 *
 * <p>Sources: Balinski and Demange, "Algorithms for proportional matrices in reals and integers", Mathematical Programming 45, 1989;
 * Balinski and Pukelsheim, "Matrices and politics", 2006.
 */
public final class SizeSplitProblem {
    /** Most units of a door or of a size. */
    public static final long MAX_UNITS = 1_000_000_000L;

    /** Largest weight. */
    public static final long MAX_WEIGHT = 1_000_000_000L;

    static final long NO_CAP = Long.MAX_VALUE;

    private final SizeScale sizes;
    private final List<DoorId> doors;
    private final long[] doorUnits;
    private final long[] sizeUnits;
    private final long[] weights;
    private final long[] caps;
    private final List<DoorId> tieOrder;

    private SizeSplitProblem(
            SizeScale sizes,
            List<DoorId> doors,
            long[] doorUnits,
            long[] sizeUnits,
            long[] weights,
            long[] caps,
            List<DoorId> tieOrder) {
        this.sizes = sizes;
        this.doors = doors;
        this.doorUnits = doorUnits;
        this.sizeUnits = sizeUnits;
        this.weights = weights;
        this.caps = caps;
        this.tieOrder = tieOrder;
    }

    /** Starts a problem. */
    public static Builder builder(SizeScale sizes) {
        return new Builder(sizes);
    }

    /**
     * Returns a problem from columns, with ties in the order of door ids; cells are {@code door * sizes + size}. The arrays are copied.
     *
     * @param caps the most units per cell; {@code null} for no caps, {@link Long#MAX_VALUE} for none at a cell
     * @throws IllegalArgumentException if a length does not fit, a door stands twice or a number is out of range
     */
    public static SizeSplitProblem ofColumns(
            SizeScale sizes,
            List<DoorId> doors,
            long[] doorUnits,
            long[] sizeUnits,
            long[] weights,
            long @Nullable [] caps) {
        int m = sizes.sizes().size();
        checkLength("doorUnits", doorUnits.length, doors.size());
        checkLength("sizeUnits", sizeUnits.length, m);
        checkLength("weights", weights.length, (long) doors.size() * m);
        checkLength("caps", caps == null ? weights.length : caps.length, (long) doors.size() * m);
        Builder builder = builder(sizes);
        for (int j = 0; j < m; j++) {
            builder.putSizeUnits(sizes.sizes().get(j), sizeUnits[j]);
        }
        for (int i = 0; i < doors.size(); i++) {
            builder.putDoorUnits(doors.get(i), doorUnits[i]);
            for (int j = 0; j < m; j++) {
                builder.putWeight(doors.get(i), sizes.sizes().get(j), weights[i * m + j]);
                if (caps != null && caps[i * m + j] != NO_CAP) {
                    builder.putCap(doors.get(i), sizes.sizes().get(j), caps[i * m + j]);
                }
            }
        }
        return builder.build();
    }

    private static void checkLength(String attribute, long length, long expected) {
        checkArgument(
                length == expected,
                "%s of SizeSplitProblem must number %s but numbered %s",
                attribute,
                expected,
                length);
    }

    /** The sizes, in the order in which they run. */
    public SizeScale sizes() {
        return sizes;
    }

    /** The doors, in the order of their ids. */
    public List<DoorId> doors() {
        return doors;
    }

    /** Every door once: of equal claims that of the door named first is met. */
    public List<DoorId> tieOrder() {
        return tieOrder;
    }

    /** What a door gets in all. */
    public long doorUnits(DoorId door) {
        return doorUnits[index(door)];
    }

    /** What there is of a size in all. */
    public long sizeUnits(SizeId size) {
        return sizeUnits[index(size)];
    }

    /** The weight of a size at a door; zero when none was put. */
    public long weight(DoorId door, SizeId size) {
        return weights[cell(door, size)];
    }

    /** The most units of a size at a door; empty when nothing limits them. */
    public OptionalLong cap(DoorId door, SizeId size) {
        long cap = caps[cell(door, size)];
        return cap == NO_CAP ? OptionalLong.empty() : OptionalLong.of(cap);
    }

    /** The digest of the problem alone. */
    public Digest digest() {
        return SizeSplitDigests.problem(this).root();
    }

    int cell(DoorId door, SizeId size) {
        return index(door) * sizeUnits.length + index(size);
    }

    int index(DoorId door) {
        int index = Collections.binarySearch(doors, door);
        checkArgument(index >= 0, "door must be one of the %s of the problem but was %s", doors.size(), door);
        return index;
    }

    int index(SizeId size) {
        return sizes.position(size);
    }

    int findIndex(DoorId door) {
        return Collections.binarySearch(doors, door);
    }

    int columns() {
        return sizeUnits.length;
    }

    long doorUnits(int i) {
        return doorUnits[i];
    }

    long sizeUnits(int j) {
        return sizeUnits[j];
    }

    long weight(int cell) {
        return weights[cell];
    }

    long cap(int cell) {
        return caps[cell];
    }

    /** The cap that the solver and the verifier see: zero without weight. */
    long ceiling(int cell) {
        return weights[cell] == 0 ? 0 : caps[cell];
    }

    long[] copyOfDoorUnits() {
        return doorUnits.clone();
    }

    long[] copyOfSizeUnits() {
        return sizeUnits.clone();
    }

    long[] copyOfWeights() {
        return weights.clone();
    }

    /** The places of the doors in the order of ids, tie order first. */
    int[] order() {
        return tieOrder.stream().mapToInt(this::index).toArray();
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof SizeSplitProblem other
                && sizes.equals(other.sizes)
                && doors.equals(other.doors)
                && tieOrder.equals(other.tieOrder)
                && Arrays.equals(doorUnits, other.doorUnits)
                && Arrays.equals(sizeUnits, other.sizeUnits)
                && Arrays.equals(weights, other.weights)
                && Arrays.equals(caps, other.caps);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * doors.hashCode() + Arrays.hashCode(doorUnits)) + Arrays.hashCode(weights);
    }

    @Override
    public String toString() {
        return "SizeSplitProblem of " + doors.size() + " doors and sizes " + sizes;
    }

    /** Builds a {@link SizeSplitProblem}. */
    public static final class Builder {
        private final SizeScale sizes;
        private final long[] sizeUnits;
        private final boolean[] sizePut;
        private final TreeMap<DoorId, Long> doorUnits = new TreeMap<>();
        private final Map<DoorId, long[]> weights = new LinkedHashMap<>();
        private final Map<DoorId, long[]> caps = new LinkedHashMap<>();
        private @Nullable List<DoorId> tieOrder;

        private Builder(SizeScale sizes) {
            this.sizes = requireNonNull(sizes, "sizes");
            this.sizeUnits = new long[sizes.sizes().size()];
            this.sizePut = new boolean[sizeUnits.length];
        }

        /** Sets what there is of a size in all; none by default. */
        public Builder putSizeUnits(SizeId size, long units) {
            checkRange("units of size " + size, units, MAX_UNITS);
            int j = sizes.position(size);
            checkArgument(!sizePut[j], "sizes of SizeSplitProblem must differ but %s came twice", size);
            sizePut[j] = true;
            sizeUnits[j] = units;
            return this;
        }

        /** Adds a door and what it gets in all. */
        public Builder putDoorUnits(DoorId door, long units) {
            checkRange("units of door " + door, units, MAX_UNITS);
            checkArgument(
                    doorUnits.putIfAbsent(requireNonNull(door, "door"), units) == null,
                    "doors of SizeSplitProblem must differ but %s came twice",
                    door);
            return this;
        }

        /** Sets the weight of a size at a door; zero by default, and then the door gets none of that size. */
        public Builder putWeight(DoorId door, SizeId size, long weight) {
            checkRange("weight of size " + size + " at door " + door, weight, MAX_WEIGHT);
            row(weights, door, 0)[sizes.position(size)] = weight;
            return this;
        }

        /** Sets a door's weights to its size curve, which must be of the same scale. */
        public Builder putCurve(DoorId door, SizeCurve curve) {
            checkArgument(
                    curve.sizes().equals(sizes),
                    "sizes of the curve of door %s must be %s but was %s",
                    door,
                    sizes,
                    curve.sizes());
            for (SizeId size : sizes.sizes()) {
                putWeight(door, size, curve.parts(size));
            }
            return this;
        }

        /** Sets the most units of a size at a door. */
        public Builder putCap(DoorId door, SizeId size, long units) {
            checkRange("cap of size " + size + " at door " + door, units, NO_CAP - 1);
            row(caps, door, NO_CAP)[sizes.position(size)] = units;
            return this;
        }

        /** All doors in the order in which ties are settled; by default the order of their ids. */
        public Builder tieOrder(List<DoorId> order) {
            this.tieOrder = List.copyOf(order);
            return this;
        }

        private long[] row(Map<DoorId, long[]> table, DoorId door, long usual) {
            return table.computeIfAbsent(requireNonNull(door, "door"), key -> {
                long[] row = new long[sizeUnits.length];
                Arrays.fill(row, usual);
                return row;
            });
        }

        private static void checkRange(String attribute, long value, long most) {
            checkArgument(value >= 0 && value <= most, "%s must lie within [0, %s] but was %s", attribute, most, value);
        }

        /**
         * Returns the problem.
         *
         * @throws IllegalArgumentException if a weight or cap names a door that was not added, the tie order does not name every door once,
         *     or all units together are more than {@link #MAX_UNITS}
         */
        public SizeSplitProblem build() {
            List<DoorId> doors = List.copyOf(doorUnits.keySet());
            int m = sizeUnits.length;
            checkArgument(
                    (long) doors.size() * m <= Integer.MAX_VALUE - 8,
                    "cells of SizeSplitProblem must number at most %s but numbered %s",
                    Integer.MAX_VALUE - 8,
                    (long) doors.size() * m);
            long[] rowUnits = new long[doors.size()];
            long[] cellWeights = new long[doors.size() * m];
            long[] cellCaps = new long[doors.size() * m];
            Arrays.fill(cellCaps, NO_CAP);
            checkKnown("weights", weights);
            checkKnown("caps", caps);
            for (int i = 0; i < doors.size(); i++) {
                rowUnits[i] = requireNonNull(doorUnits.get(doors.get(i)), "units");
                long[] row = weights.get(doors.get(i));
                if (row != null) {
                    System.arraycopy(row, 0, cellWeights, i * m, m);
                }
                row = caps.get(doors.get(i));
                if (row != null) {
                    System.arraycopy(row, 0, cellCaps, i * m, m);
                }
            }
            checkRange("units of all doors together", Arrays.stream(rowUnits).sum(), MAX_UNITS);
            checkRange("units of all sizes together", Arrays.stream(sizeUnits).sum(), MAX_UNITS);
            return new SizeSplitProblem(
                    sizes, doors, rowUnits, sizeUnits.clone(), cellWeights, cellCaps, checkedOrder(doors));
        }

        private void checkKnown(String attribute, Map<DoorId, long[]> table) {
            for (DoorId door : table.keySet()) {
                checkArgument(
                        doorUnits.containsKey(door),
                        "%s of SizeSplitProblem must name only doors with units but named %s",
                        attribute,
                        door);
            }
        }

        private List<DoorId> checkedOrder(List<DoorId> doors) {
            List<DoorId> order = tieOrder;
            if (order == null) {
                return doors;
            }
            List<DoorId> sorted = new ArrayList<>(order);
            Collections.sort(sorted);
            checkArgument(
                    sorted.equals(doors),
                    "tieOrder of SizeSplitProblem must name every door once but was %s for doors %s",
                    order,
                    doors);
            return order;
        }
    }
}
