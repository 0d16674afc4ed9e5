package dev.maison.allocation.door;

import dev.maison.allocation.internal.gain.LaunchData;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds an irreducible set of limits that a supply cannot meet. */
final class Conflicts {
    private Conflicts() {}

    /**
     * The largest minima, as many as exceed the supply. The holdback is part of the set only if the minima alone would fit.
     *
     * <p>Without the smallest minimum of the set the others fit, or it would not have been needed; without a larger one even more so.
     */
    static LaunchConflict find(LaunchProblem problem, int sku) {
        LaunchData data = problem.data();
        int base = sku * data.doors;
        List<LaunchConflict.Minimum> minima = new ArrayList<>();
        long forced = 0;
        for (int d = 0; d < data.doors; d++) {
            int units = data.minimum(base + d);
            if (units > 0) {
                minima.add(new LaunchConflict.Minimum(problem.doors().get(d), units));
                forced += units;
            }
        }
        minima.sort(Comparator.comparingLong(LaunchConflict.Minimum::units)
                .reversed()
                .thenComparing(LaunchConflict.Minimum::door));
        long supply = data.supply[sku];
        long holdback = forced > supply ? 0 : data.holdback(sku);
        long sum = holdback;
        int count = 0;
        while (sum <= supply && count < minima.size()) {
            sum += minima.get(count++).units();
        }
        return new LaunchConflict(problem.skus().get(sku), supply, holdback, minima.subList(0, count));
    }
}
