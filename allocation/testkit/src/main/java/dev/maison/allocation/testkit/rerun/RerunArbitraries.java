package dev.maison.allocation.testkit.rerun;

import dev.maison.allocation.door.LaunchDocument;
import dev.maison.allocation.door.LaunchEngine;
import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.rerun.MoveBudget;
import dev.maison.allocation.rerun.Pin;
import dev.maison.allocation.rerun.RerunProblem;
import dev.maison.allocation.testkit.door.LaunchArbitraries;
import dev.maison.allocation.testkit.door.RuledLaunches;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** What the laws of re-runs are tried on: lines of before that are the best, near it or anything; some pins; few moves or many. */
public final class RerunArbitraries {
    private RerunArbitraries() {}

    /** Re-runs so small that every answer can be tried. */
    public static Arbitrary<RerunProblem> tiny() {
        return of(LaunchArbitraries.tinyPairs());
    }

    /** Re-runs of one SKU with weeks of supply, thresholds, net needs and shares held back. */
    public static Arbitrary<RerunProblem> ruled() {
        return of(ruledDocuments().map(LaunchDocument::problem));
    }

    /** Launches of one SKU for re-runs, as they are stated. */
    public static Arbitrary<LaunchDocument> ruledDocuments() {
        return RuledLaunches.concaveDocuments().map(RerunArbitraries::notPushed);
    }

    private static LaunchDocument notPushed(LaunchDocument document) {
        LaunchDocument.Builder changed = LaunchDocument.builder();
        return changed.from(document)
                .skus(document.skus().stream()
                        .map(sku -> sku.withIsPushedAll(false))
                        .toList())
                .build();
    }

    /** A re-run of a launch by lot. */
    public static RerunProblem problem(LaunchProblem launch, long seed) {
        return of(launch, seed);
    }

    /** Re-runs of small launches; this is what {@code @ForAll RerunProblem} draws. */
    public static Arbitrary<RerunProblem> problems() {
        return of(LaunchArbitraries.problems());
    }

    private static Arbitrary<RerunProblem> of(Arbitrary<LaunchProblem> launches) {
        return Combinators.combine(launches, Arbitraries.longs().between(0, 1_000_000))
                .as(RerunArbitraries::of)
                .withoutEdgeCases();
    }

    private static RerunProblem of(LaunchProblem launch, long seed) {
        Random random = new Random(seed);
        List<LaunchLine> lines = new ArrayList<>();
        int kind = random.nextInt(4);
        var best = LaunchEngine.allocate(launch);
        for (SkuId sku : launch.skus()) {
            for (DoorId door : launch.doors()) {
                long units = best.units(sku, door);
                if (kind == 0) {
                    units = random.nextInt(4);
                } else if (kind == 1 && random.nextInt(3) == 0) {
                    units = Math.max(units + random.nextInt(3) - 1, 0);
                } else if (kind == 2 && random.nextInt(2) == 0) {
                    units = random.nextInt(3);
                }
                if (units > 0) {
                    lines.add(LaunchLine.of(sku, door, units));
                }
            }
        }
        long moves = random.nextInt(8) == 0 ? 1_000 : random.nextInt(7);
        RerunProblem.Builder problem = RerunProblem.builder(launch)
                .before(lines)
                .budget(random.nextBoolean() ? MoveBudget.together(moves) : MoveBudget.perSku(moves));
        SkuId sku = launch.skus().get(random.nextInt(launch.skus().size()));
        DoorId door = launch.doors().get(random.nextInt(launch.doors().size()));
        switch (random.nextInt(12)) {
            case 0, 1 -> problem.addPins(Pin.line(sku, door));
            case 2 -> problem.addPins(Pin.door(door));
            case 3 -> problem.addPins(Pin.sku(sku));
            default -> {}
        }
        return problem.build();
    }
}
