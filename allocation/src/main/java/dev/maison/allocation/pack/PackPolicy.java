package dev.maison.allocation.pack;

import java.util.List;

/** A pure rule from a pack problem to its lines; the engine is one, and a house may hold its own to the laws of the testkit. */
@FunctionalInterface
public interface PackPolicy {
    /** The lines with at least one pack; no door and pack twice. */
    List<PackLine> allocate(PackProblem problem);

    /** The policy of {@link PackEngine}. */
    static PackPolicy engine() {
        return problem -> PackEngine.allocate(problem).lines();
    }
}
