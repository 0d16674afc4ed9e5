package dev.maison.allocation.size;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.maison.core.ClusterId;
import dev.maison.core.DoorId;
import dev.maison.core.product.SizeScale;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What sold, by size, of the styles that share a scale: the input to {@link SizeCurveEstimator}.
 *
 * <p>Doors belong to clusters of doors with like clients; a door may have no observation at all and then takes its cluster's curve. The
 * order in which doors and observations are added has no meaning.
 *
 * <pre>{@code
 * SizeHistory history = SizeHistory.builder(scale)
 *         .addDoor(DoorId.of("PARIS"), ClusterId.of("EUROPE"))
 *         .add(SizeObservation.inStock(StyleId.of("COAT"), DoorId.of("PARIS"), SizeId.of("38"), 1, 3))
 *         .add(SizeObservation.soldOut(StyleId.of("COAT"), DoorId.of("PARIS"), SizeId.of("40"), 1, 2))
 *         .build();
 * }</pre>
 */
public final class SizeHistory {
    private static final Comparator<SizeObservation> ORDER = Comparator.comparing(SizeObservation::style)
            .thenComparing(SizeObservation::door)
            .thenComparing(SizeObservation::period)
            .thenComparing(SizeObservation::size);

    private final SizeScale sizes;
    private final SortedMap<DoorId, ClusterId> doors;
    private final List<SizeObservation> observations;

    private SizeHistory(SizeScale sizes, SortedMap<DoorId, ClusterId> doors, List<SizeObservation> observations) {
        this.sizes = sizes;
        this.doors = doors;
        this.observations = observations;
    }

    /** Starts a history. */
    public static Builder builder(SizeScale sizes) {
        return new Builder(sizes);
    }

    /** The sizes, in the order in which they run. */
    public SizeScale sizes() {
        return sizes;
    }

    /** The cluster of each door, in the order of door ids. */
    public SortedMap<DoorId, ClusterId> doors() {
        return doors;
    }

    /** The observations by style, door, period and size. */
    public List<SizeObservation> observations() {
        return observations;
    }

    @Override
    public String toString() {
        return "SizeHistory of " + doors.size() + " doors and " + observations.size() + " observations of sizes "
                + sizes;
    }

    /** Builds a {@link SizeHistory}. */
    public static final class Builder {
        private final SizeScale sizes;
        private final TreeMap<DoorId, ClusterId> doors = new TreeMap<>();
        private final List<SizeObservation> observations = new ArrayList<>();

        private Builder(SizeScale sizes) {
            this.sizes = requireNonNull(sizes, "sizes");
        }

        /** Adds a door and its cluster. */
        public Builder addDoor(DoorId door, ClusterId cluster) {
            requireNonNull(cluster, "cluster");
            checkArgument(
                    doors.putIfAbsent(requireNonNull(door, "door"), cluster) == null,
                    "doors of SizeHistory must differ but %s came twice",
                    door);
            return this;
        }

        /** Adds an observation: at most one for each style, door, period and size. */
        public Builder add(SizeObservation observation) {
            observations.add(requireNonNull(observation, "observation"));
            return this;
        }

        /** Adds observations. */
        public Builder addAll(Iterable<SizeObservation> added) {
            added.forEach(this::add);
            return this;
        }

        /**
         * Returns the history.
         *
         * @throws IllegalArgumentException if an observation names a door that was not added or a size of another scale, or stands twice
         */
        public SizeHistory build() {
            for (SizeObservation observation : observations) {
                checkArgument(
                        doors.containsKey(observation.door()),
                        "door of SizeObservation must be one of the %s of the history but was %s",
                        doors.size(),
                        observation.door());
                checkArgument(
                        sizes.contains(observation.size()),
                        "size of SizeObservation must be one of %s but was %s",
                        sizes,
                        observation.size());
            }
            List<SizeObservation> sorted = new ArrayList<>(observations);
            sorted.sort(ORDER);
            for (int i = 1; i < sorted.size(); i++) {
                checkArgument(
                        ORDER.compare(sorted.get(i - 1), sorted.get(i)) != 0,
                        "observations of SizeHistory must differ but %s came twice",
                        sorted.get(i));
            }
            return new SizeHistory(sizes, Collections.unmodifiableSortedMap(new TreeMap<>(doors)), List.copyOf(sorted));
        }
    }
}
