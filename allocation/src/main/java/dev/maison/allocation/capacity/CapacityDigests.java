package dev.maison.allocation.capacity;

import dev.maison.allocation.internal.gain.LaunchData;
import dev.maison.core.proof.CanonicalWriter;
import dev.maison.core.proof.Digest;
import dev.maison.core.proof.DigestTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The canonical bytes of a run: a header leaf with the launch's digest, capacities, door prices and conflicts, then a leaf per SKU in id
 * order with its price and units; doors stand in id order throughout.
 */
final class CapacityDigests {
    private static final int VERSION = 1;

    private CapacityDigests() {}

    static Digest problem(CapacityProblem problem) {
        CanonicalWriter writer = new CanonicalWriter();
        writer.record("maison.capacity.problem", VERSION);
        writeProblem(problem, doors(problem), writer);
        return writer.toLeafHash();
    }

    static DigestTree run(CapacityPlan plan) {
        CapacityProblem problem = plan.problem();
        LaunchData data = problem.data();
        int[] doors = doors(problem);
        CanonicalWriter writer = new CanonicalWriter();
        List<Digest> leaves = new ArrayList<>(data.skus + 1);
        writer.record("maison.capacity.run", VERSION);
        writeProblem(problem, doors, writer);
        long[] prices = new long[doors.length];
        for (int i = 0; i < doors.length; i++) {
            prices[i] = plan.certificate().doorQuanta(doors[i]);
        }
        writer.longColumn(prices, 0, prices.length);
        plan.certificate().writeConflicts(writer);
        leaves.add(writer.toLeafHash());
        int[] units = new int[doors.length];
        IntStream.range(0, data.skus)
                .boxed()
                .sorted(Comparator.comparing(problem.launch().skus()::get))
                .forEachOrdered(sku -> {
                    writer.clear().record("maison.capacity.sku", VERSION);
                    writer.text(problem.launch().skus().get(sku).text());
                    writer.integer(plan.certificate().skuQuanta(sku)).integer(plan.leftOver(sku));
                    for (int i = 0; i < doors.length; i++) {
                        units[i] = plan.units(sku, doors[i]);
                    }
                    writer.intColumn(units, 0, units.length);
                    leaves.add(writer.toLeafHash());
                });
        return DigestTree.of(leaves);
    }

    private static int[] doors(CapacityProblem problem) {
        return IntStream.range(0, problem.data().doors)
                .boxed()
                .sorted(Comparator.comparing(problem.launch().doors()::get))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static void writeProblem(CapacityProblem problem, int[] doors, CanonicalWriter writer) {
        writer.digest(problem.launch().digest());
        int[] capacities = new int[doors.length];
        for (int i = 0; i < doors.length; i++) {
            capacities[i] = problem.capacity(doors[i]);
        }
        writer.intColumn(capacities, 0, capacities.length);
    }
}
