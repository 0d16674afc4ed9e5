package dev.maison.allocation.pack;

import static java.util.Objects.requireNonNull;

import dev.maison.allocation.door.LaunchDocument;
import java.util.List;

/**
 * What a problem of packs is stated with, before it is checked as a whole: a launch and kinds of packs as they were given. Adapters read
 * and write it; {@link #problem} makes the problem.
 *
 * @param launch the launch
 * @param packs the kinds of packs, in an order without meaning
 */
public record PackDocument(LaunchDocument launch, List<PackKind> packs) {
    /** Refuses {@code null} and copies the list. */
    public PackDocument {
        requireNonNull(launch, "launch");
        packs = List.copyOf(packs);
    }

    /**
     * The problem.
     *
     * @throws IllegalArgumentException as {@link LaunchDocument#problem} and {@link PackProblem.Builder#build} say
     */
    public PackProblem problem() {
        return PackProblem.builder(launch.problem()).addAllPacks(packs).build();
    }
}
