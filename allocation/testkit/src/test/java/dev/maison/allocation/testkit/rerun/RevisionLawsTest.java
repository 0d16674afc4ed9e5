package dev.maison.allocation.testkit.rerun;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.door.LaunchColumns;
import dev.maison.allocation.door.LaunchDocument;
import dev.maison.allocation.door.LaunchEngine;
import dev.maison.allocation.door.LaunchNeed;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.rerun.LaunchRevision;
import dev.maison.allocation.testkit.door.RuledLaunches;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;

class RevisionLawsTest {
    private static final AtomicInteger TOUCHED = new AtomicInteger();
    private static final AtomicInteger SOLVED = new AtomicInteger();

    @Property
    @Tag("every-split")
    void revisingIsPlanningAnew(@ForAll LaunchProblem problem, @ForAll long x, @ForAll long y, @ForAll long z) {
        List<RevisionStep> first = List.of(new RevisionStep(x), new RevisionStep(y));
        RevisionLaws.revisingIsPlanningAnew().verify(new RevisionLaws.Changes(problem, first, new RevisionStep(z)));
    }

    @Provide
    Arbitrary<LaunchDocument> ruled() {
        return RuledLaunches.documents();
    }

    /** Presentation minima, multiples, positions, weeks, thresholds, shares, pushed SKUs, tables of any shape: planned anew as stated anew. */
    @Property(tries = 1_000)
    void revisingRulesIsPlanningAnew(
            @ForAll("ruled") LaunchDocument document, @ForAll long x, @ForAll long y, @ForAll long z) {
        List<RuledStep> steps = List.of(new RuledStep(x), new RuledStep(y), new RuledStep(z));
        RevisionLaws.revisingRulesIsPlanningAnew().verify(new RevisionLaws.RuledChanges(document, steps));
    }

    @Property
    @Tag("every-split")
    void limitsOfADoorOverAllSkusSolveOnlyWhatMayChange(
            @ForAll LaunchProblem problem, @ForAll byte least, @ForAll byte room) {
        int low = Math.floorMod(least, 3);
        LaunchRevision revision = LaunchRevision.of(LaunchEngine.allocate(problem));
        LaunchRevision next;
        try {
            next = revision.change()
                    .limits(problem.doors().get(0), low, low + Math.floorMod(room, 6))
                    .apply();
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageContaining("gain table");
            return;
        }
        assertThat(next.digest())
                .isEqualTo(LaunchEngine.allocate(next.problem()).digest());
        assertThat(next.touched()).containsAll(next.solved());
        TOUCHED.addAndGet(next.touched().size());
        SOLVED.addAndGet(next.solved().size());
    }

    @Property
    void doorLimitsArePlanningAnew(@ForAll long seed) {
        RevisionLaws.doorLimitsArePlanningAnew().verify(doorChanges(new Random(seed), 6));
    }

    /** So many doors and units that what lies near a cut-off does not always reach. */
    @Property(tries = 100)
    void limitsOfManyDoorsArePlanningAnew(@ForAll long seed) {
        RevisionLaws.doorLimitsArePlanningAnew().verify(doorChanges(new Random(seed), 120));
    }

    private static RevisionLaws.DoorChanges doorChanges(Random random, int mostDoors) {
        int skus = 1 + random.nextInt(3);
        int doors = 1 + random.nextInt(mostDoors);
        int cells = skus * doors;
        int worth = random.nextInt(3) == 0 ? 3 : 1_000_000; // few values: many equal gains
        double mean = random.nextInt(5) == 0 ? 90 : 9;
        LaunchColumns columns = LaunchProblem.columns(
                        "EUR",
                        IntStream.range(0, skus)
                                .mapToObj(s -> SkuId.of("S" + s))
                                .toList(),
                        IntStream.range(0, doors)
                                .mapToObj(d -> DoorId.of("D" + (1_000 - d)))
                                .toList())
                .supply(IntStream.range(0, skus)
                        .map(s -> random.nextInt((int) (doors * mean * 2)))
                        .toArray())
                .means(IntStream.range(0, cells)
                        .mapToDouble(c -> random.nextDouble() * mean)
                        .toArray())
                .unitValueMicros(IntStream.range(0, cells)
                        .mapToLong(c -> 1 + random.nextInt(worth))
                        .toArray());
        if (random.nextBoolean()) {
            columns.minimums(IntStream.range(0, cells)
                            .map(c -> random.nextInt(10) == 0 ? random.nextInt(3) : 0)
                            .toArray())
                    .maximums(IntStream.range(0, cells)
                            .map(c -> random.nextInt(3) == 0 ? 2 + random.nextInt(9) : Integer.MAX_VALUE)
                            .toArray());
        }
        if (random.nextInt(3) == 0) {
            columns.tiers(
                    IntStream.range(0, doors).map(d -> 1 + random.nextInt(3)).toArray());
        }
        if (random.nextInt(4) == 0) {
            columns.sizes(IntStream.range(0, cells)
                    .mapToDouble(c -> random.nextInt(3))
                    .toArray());
        }
        if (random.nextInt(4) == 0) {
            columns.need(LaunchNeed.NET)
                    .onHand(IntStream.range(0, cells)
                            .map(c -> random.nextInt(4))
                            .toArray());
        }
        List<RevisionLaws.DoorLimits> steps = IntStream.range(0, 3)
                .mapToObj(i -> {
                    int least = random.nextInt(3) == 0 ? random.nextInt(6) : 0;
                    int most = random.nextInt(3) == 0 ? Integer.MAX_VALUE : least + random.nextInt(12);
                    return new RevisionLaws.DoorLimits(random.nextInt(doors), least, most);
                })
                .toList();
        return new RevisionLaws.DoorChanges(columns.build(), steps, random.nextBoolean());
    }

    @AfterContainer
    static void manyRowsWereKept() {
        if (TOUCHED.get() > 0) { // the law that counts runs with the slow ones
            assertThat(SOLVED.get()).isPositive().isLessThan(TOUCHED.get());
        }
    }
}
