package dev.maison.allocation.quota;

import static java.util.Objects.requireNonNull;

import dev.maison.allocation.door.LaunchDocument;
import java.util.List;

/**
 * What a quota problem is stated with, before it is checked as a whole: a launch, a tree and limits as they were given. Adapters read and
 * write it; {@link #problem} makes the problem.
 *
 * @param launch the launch
 * @param tree the groups of doors
 * @param limits the limits, in an order without meaning
 */
public record QuotaDocument(LaunchDocument launch, QuotaTree tree, List<QuotaLimit> limits) {
    /** Refuses {@code null} and copies the list. */
    public QuotaDocument {
        requireNonNull(launch, "launch");
        requireNonNull(tree, "tree");
        limits = List.copyOf(limits);
    }

    /**
     * The problem.
     *
     * @throws IllegalArgumentException as {@link LaunchDocument#problem} and {@link QuotaProblem.Builder#build} say
     */
    public QuotaProblem problem() {
        return QuotaProblem.builder()
                .launch(launch.problem())
                .tree(tree)
                .addAllLimits(limits)
                .build();
    }
}
