package dev.maison.allocation.share;

import dev.maison.allocation.share.ShareLimit.Kind;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Limits that cannot hold together with the supply, as an irreducible set: drop any one and the rest can hold.
 *
 * <p>Either minima that add up to more than the supply, or limits from above that add up to less. Of several such sets of minima
 * the one with the largest minima is named, ties in the order of ids, so that it is as short as possible.
 *
 * @param supplyUnits the units to give
 * @param limits the limits, in the order of doors; none when there is supply and no door at all
 */
public record ShareConflict(long supplyUnits, List<ShareLimit> limits) {
    /** Copies the limits. */
    public ShareConflict {
        limits = List.copyOf(limits);
    }

    static Optional<ShareConflict> find(ShareProblem problem) {
        return findMinima(problem).or(() -> findCeilings(problem));
    }

    /** One sentence for people. Not for parsing. */
    public String sentence() {
        if (limits.isEmpty()) {
            return "there is no door to give the " + supplyUnits + " units to";
        }
        BigInteger sum = BigInteger.ZERO;
        for (ShareLimit limit : limits) {
            sum = sum.add(BigInteger.valueOf(limit.units()));
        }
        return limits.get(0).kind() == Kind.MINIMUM
                ? "minima of " + limits.size() + " doors add up to " + sum + " units, more than the supply of "
                        + supplyUnits
                : "limits of " + limits.size() + " doors add up to " + sum + " units, less than the supply of "
                        + supplyUnits;
    }

    /** The largest minima, as many as it takes to exceed the supply: without any one of them the rest fit. */
    private static Optional<ShareConflict> findMinima(ShareProblem problem) {
        List<ShareLimit> minima = new ArrayList<>();
        for (WeightedDoor door : problem.doors()) {
            if (door.minimumUnits() > 0) {
                minima.add(new ShareLimit(Kind.MINIMUM, door.door(), door.minimumUnits()));
            }
        }
        minima.sort(Comparator.comparingLong(ShareLimit::units).reversed().thenComparing(ShareLimit::door));
        long left = problem.supplyUnits();
        for (int i = 0; i < minima.size(); i++) {
            left -= minima.get(i).units();
            if (left < 0) {
                List<ShareLimit> named = new ArrayList<>(minima.subList(0, i + 1));
                named.sort(Comparator.comparing(ShareLimit::door));
                return Optional.of(new ShareConflict(problem.supplyUnits(), named));
            }
        }
        return Optional.empty();
    }

    /** All limits from above. A weight of zero is named only where the door's maximum would leave room enough. */
    private static Optional<ShareConflict> findCeilings(ShareProblem problem) {
        long left = problem.supplyUnits();
        for (int i = 0; left > 0 && i < problem.doors().size(); i++) {
            left -= problem.ceilingUnits(i);
        }
        if (left <= 0) {
            return Optional.empty();
        }
        List<ShareLimit> limits = new ArrayList<>();
        for (int i = 0; i < problem.doors().size(); i++) {
            WeightedDoor door = problem.doors().get(i);
            long ceiling = problem.ceilingUnits(i);
            long maximum = door.maximumUnits().orElse(Long.MAX_VALUE);
            if (door.weight() > 0) {
                limits.add(new ShareLimit(Kind.MAXIMUM, door.door(), ceiling));
            } else if (maximum - ceiling < left) {
                left -= maximum - ceiling;
                limits.add(new ShareLimit(Kind.MAXIMUM, door.door(), maximum));
            } else {
                limits.add(new ShareLimit(Kind.ZERO_WEIGHT, door.door(), ceiling));
            }
        }
        return Optional.of(new ShareConflict(problem.supplyUnits(), limits));
    }
}
