package dev.maison.allocation.display;

import static java.util.Objects.requireNonNull;

import dev.maison.allocation.door.LaunchDocument;
import java.util.List;

/**
 * What a display problem is stated with, before it is checked as a whole: a launch and the displays as they were given. Adapters read and
 * write it; {@link #problem} makes the problem.
 *
 * @param launch the launch
 * @param displays the displays, in any order
 */
public record DisplayDocument(LaunchDocument launch, List<Display> displays) {
    /** Refuses {@code null} and copies the list. */
    public DisplayDocument {
        requireNonNull(launch, "launch");
        displays = List.copyOf(displays);
    }

    /**
     * The problem.
     *
     * @throws IllegalArgumentException as {@link LaunchDocument#problem} and {@link DisplayProblem#of} say
     */
    public DisplayProblem problem() {
        return DisplayProblem.of(launch.problem(), displays);
    }
}
