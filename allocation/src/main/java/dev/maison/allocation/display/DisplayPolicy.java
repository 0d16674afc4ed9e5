package dev.maison.allocation.display;

import dev.maison.allocation.door.LaunchLine;
import java.util.List;

/**
 * A way to decide what is displayed where: a pure function from a problem to lines. Ours is {@link DisplayEngine#policy}; a house that has
 * its own holds it to the laws of {@code maison-allocation-testkit}.
 */
@FunctionalInterface
public interface DisplayPolicy {
    /** Allocates: at most one line per SKU and door, supplies and maxima held. What is shown follows from the lines. */
    List<LaunchLine> allocate(DisplayProblem problem);
}
