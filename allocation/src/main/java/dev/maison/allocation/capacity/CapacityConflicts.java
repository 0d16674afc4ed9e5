package dev.maison.allocation.capacity;

import dev.maison.allocation.door.LaunchConflict;
import dev.maison.allocation.internal.gain.LaunchData;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the conflicts of minima: doors in id order, then SKUs in id order, each with its largest minima, as many as exceed the limit. */
final class CapacityConflicts {
    private CapacityConflicts() {}

    static List<CapacityConflict> find(CapacityProblem problem) {
        LaunchData data = problem.data();
        List<CapacityConflict> conflicts = new ArrayList<>();
        long[] asked = new long[data.doors];
        List<CapacityConflict.Sku> ofSkus = new ArrayList<>();
        for (int sku = 0; sku < data.skus; sku++) {
            long sum = 0;
            for (int d = 0; data.hasMinima() && d < data.doors; d++) {
                int low = data.minimum(sku * data.doors + d);
                sum += low;
                asked[d] += low;
            }
            if (sum > data.available(sku)) {
                ofSkus.add(new CapacityConflict.Sku(ofSku(problem, sku, sum)));
            }
        }
        for (int d = 0; d < data.doors; d++) {
            if (problem.capacity(d) != CapacityProblem.UNLIMITED && asked[d] > problem.capacity(d)) {
                conflicts.add(ofDoor(problem, d));
            }
        }
        conflicts.sort(Comparator.comparing(c -> ((CapacityConflict.Door) c).door()));
        ofSkus.sort(Comparator.comparing(c -> c.conflict().sku()));
        conflicts.addAll(ofSkus);
        return List.copyOf(conflicts);
    }

    private static CapacityConflict.Door ofDoor(CapacityProblem problem, int door) {
        LaunchData data = problem.data();
        List<CapacityConflict.Minimum> minima = new ArrayList<>();
        for (int sku = 0; sku < data.skus; sku++) {
            int low = data.minimum(sku * data.doors + door);
            if (low > 0) {
                minima.add(new CapacityConflict.Minimum(problem.launch().skus().get(sku), low));
            }
        }
        minima.sort(Comparator.comparingLong(CapacityConflict.Minimum::units)
                .reversed()
                .thenComparing(CapacityConflict.Minimum::sku));
        long sum = 0;
        int count = 0;
        while (sum <= problem.capacity(door)) {
            sum += minima.get(count++).units();
        }
        return new CapacityConflict.Door(
                problem.launch().doors().get(door), problem.capacity(door), minima.subList(0, count));
    }

    private static LaunchConflict ofSku(CapacityProblem problem, int sku, long forced) {
        LaunchData data = problem.data();
        List<LaunchConflict.Minimum> minima = new ArrayList<>();
        for (int d = 0; d < data.doors; d++) {
            int low = data.minimum(sku * data.doors + d);
            if (low > 0) {
                minima.add(new LaunchConflict.Minimum(problem.launch().doors().get(d), low));
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
        return new LaunchConflict(problem.launch().skus().get(sku), supply, holdback, minima.subList(0, count));
    }
}
