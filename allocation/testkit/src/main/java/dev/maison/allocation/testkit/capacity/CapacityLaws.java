package dev.maison.allocation.testkit.capacity;

import dev.maison.allocation.capacity.CapacityPolicy;
import dev.maison.allocation.capacity.CapacityProblem;
import dev.maison.allocation.door.LaunchLine;
import dev.maison.core.testkit.Law;
import java.util.List;
import java.util.Optional;

/** What may hold for a {@link CapacityPolicy}: first what must, then what an optimal one promises. */
public final class CapacityLaws {
    private CapacityLaws() {}

    /** No door is given more over all SKUs than its capacity. */
    public static Law<CapacityProblem> neverOverfills(CapacityPolicy policy) {
        return Law.of("no door is given more over all SKUs than its capacity", problem -> {
            List<LaunchLine> lines = policy.allocate(problem);
            return problem.launch().doors().stream()
                    .filter(door -> lines.stream()
                                    .filter(line -> line.door().equals(door))
                                    .mapToLong(LaunchLine::units)
                                    .sum()
                            > problem.findCapacityUnits(door).orElse(Long.MAX_VALUE))
                    .map(door -> door + " is given more than its capacity")
                    .findFirst();
        });
    }

    /** Where minima fit, all limits hold, no unit beyond them gains nothing, and no plan gains more. Small problems only. */
    public static Law<CapacityProblem> isBest(CapacityPolicy policy) {
        return Law.of("where minima fit, limits hold and no plan gains more", problem -> {
            NaiveCapacity naive = new NaiveCapacity(problem);
            return !naive.isFeasible() || naive.isBest(policy.allocate(problem))
                    ? Optional.empty()
                    : Optional.of("the best gains " + naive.best() + " quanta");
        });
    }

    /** Where minima do not fit, nothing is given. */
    public static Law<CapacityProblem> givesNothingInConflict(CapacityPolicy policy) {
        return Law.of("where minima do not fit, nothing is given", problem -> {
            NaiveCapacity naive = new NaiveCapacity(problem);
            return naive.isFeasible() || policy.allocate(problem).isEmpty()
                    ? Optional.empty()
                    : Optional.of("something is given");
        });
    }
}
