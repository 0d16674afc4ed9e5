package dev.maison.allocation.demand;

import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The rule of {@link Analogues#nearestDoors}. */
final class NearestDoors {
    /** A candidate: its distance is at least one, and absent where only one of the two rates is zero or nothing is in common. */
    private record Candidate(DoorId door, Optional<Ratio> distance) {}

    private static final Comparator<Candidate> NEAREST_FIRST = Comparator.comparing(
                    (Candidate c) -> c.distance().isEmpty())
            .thenComparing(c -> c.distance().orElse(Ratio.ONE))
            .thenComparing(Candidate::door);

    private NearestDoors() {}

    static Map<DoorId, Ratio> of(SalesHistory history, int door, int count, Predicate<DoorId> candidates) {
        List<Integer> others = new ArrayList<>();
        boolean hasCommon = false;
        for (int other = 0; other < history.doors().size(); other++) {
            boolean isLike =
                    history.doorGroups().get(other).equals(history.doorGroups().get(door));
            if (other != door
                    && isLike
                    && history.doorWeeks(other) > 0
                    && candidates.test(history.doors().get(other))) {
                others.add(other);
                hasCommon |= hasCommonWeeks(history, door, other);
            }
        }
        List<Integer> reference = hasCommon ? List.of(door) : others;
        List<Candidate> nearest = others.stream()
                .map(other -> new Candidate(history.doors().get(other), distance(history, other, reference)))
                .sorted(NEAREST_FIRST)
                .limit(count)
                .toList();
        Map<DoorId, Ratio> weights = new TreeMap<>();
        nearest.forEach(candidate -> weights.put(candidate.door(), Ratio.of(1, nearest.size())));
        return Collections.unmodifiableMap(weights);
    }

    private static boolean hasCommonWeeks(SalesHistory history, int door, int other) {
        for (int sku = 0; sku < history.skus().size(); sku++) {
            if (history.weeks(sku, door) > 0 && history.weeks(sku, other) > 0) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Ratio> distance(SalesHistory history, int candidate, List<Integer> reference) {
        long units = 0;
        long weeks = 0;
        long referenceUnits = 0;
        long referenceWeeks = 0;
        for (int sku = 0; sku < history.skus().size(); sku++) {
            long theirUnits = 0;
            long theirWeeks = 0;
            for (int door : reference) {
                theirUnits += history.units(sku, door);
                theirWeeks += history.weeks(sku, door);
            }
            if (history.weeks(sku, candidate) > 0 && theirWeeks > 0) {
                units += history.units(sku, candidate);
                weeks += history.weeks(sku, candidate);
                referenceUnits += theirUnits;
                referenceWeeks += theirWeeks;
            }
        }
        if (weeks == 0 || (units == 0) != (referenceUnits == 0)) {
            return Optional.empty();
        }
        if (units == 0) {
            return Optional.of(Ratio.ONE);
        }
        Ratio quotient = Ratio.of(units, weeks).dividedBy(Ratio.of(referenceUnits, referenceWeeks));
        return Optional.of(quotient.compareTo(Ratio.ONE) >= 0 ? quotient : Ratio.ONE.dividedBy(quotient));
    }
}
