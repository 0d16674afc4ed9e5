package dev.maison.allocation.capacity;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import dev.maison.allocation.door.LaunchDocument;
import dev.maison.core.DoorId;
import java.util.SortedMap;

/**
 * What a capacity problem is stated with, before it is checked as a whole: a launch and the room of doors as they were given. Adapters read
 * and write it; {@link #problem} makes the problem.
 *
 * @param launch the launch
 * @param capacityUnits units that a door may have over all SKUs; doors that are not named take any number
 */
public record CapacityDocument(LaunchDocument launch, SortedMap<DoorId, Long> capacityUnits) {
    /** Refuses {@code null} and copies the map. */
    public CapacityDocument {
        requireNonNull(launch, "launch");
        capacityUnits = ImmutableSortedMap.copyOf(capacityUnits);
    }

    /**
     * The problem.
     *
     * @throws IllegalArgumentException as {@link LaunchDocument#problem}, {@link CapacityProblem.Builder#putCapacity} and {@link
     *     CapacityProblem.Builder#build} say
     */
    public CapacityProblem problem() {
        CapacityProblem.Builder builder = CapacityProblem.builder(launch.problem());
        capacityUnits.forEach(builder::putCapacity);
        return builder.build();
    }
}
