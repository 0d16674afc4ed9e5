package dev.maison.benchmarks;

import dev.maison.allocation.door.LaunchEngine;
import dev.maison.allocation.door.LaunchPlan;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The public call in its columnar form, from the arrays a peer is handed to a plan with its certificate, checks included. */
final class EngineCall {
    private final LaunchInstance launch;
    private final List<SkuId> skus;
    private final List<DoorId> doors;

    EngineCall(LaunchInstance launch) {
        this.launch = launch;
        this.skus = ids("S%06d", launch.skus, SkuId::of);
        this.doors = ids("D%04d", launch.doors, DoorId::of);
    }

    LaunchProblem problem() {
        return LaunchProblem.columns("EUR", skus, doors)
                .supply(launch.supplyUnits)
                .means(launch.meanUnits)
                .unitValueMicros(launch.unitValueMicros)
                .build();
    }

    LaunchPlan allocate() {
        return LaunchEngine.allocate(problem());
    }

    /** The plan in the form of a peer's answer. */
    Split split() {
        LaunchPlan plan = allocate();
        int[] units = new int[launch.cells()];
        for (int sku = 0; sku < launch.skus; sku++) {
            for (int door = 0; door < launch.doors; door++) {
                units[sku * launch.doors + door] = plan.units(sku, door);
            }
        }
        return new Split(units, plan.totalGain().micros());
    }

    private static <T> List<T> ids(String format, int count, Function<String, T> id) {
        return IntStream.range(0, count)
                .mapToObj(index -> id.apply(String.format(Locale.ROOT, format, index)))
                .toList();
    }
}
