package dev.maison.allocation.testkit.rerun;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.door.LaunchEngine;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.rerun.LaunchRevision;
import dev.maison.allocation.testkit.door.RuledLaunches;
import dev.maison.core.SkuId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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
    Arbitrary<LaunchProblem> ruled() {
        return RuledLaunches.problems();
    }

    /** Presentation minima, multiples, positions, weeks, thresholds, pushed SKUs, tables of any shape: every column is taken along. */
    @Property(tries = 300)
    void everyRuleIsTakenAlong(@ForAll("ruled") LaunchProblem problem, @ForAll byte units, @ForAll byte room) {
        LaunchRevision revision = LaunchRevision.of(LaunchEngine.allocate(problem));
        for (SkuId sku : problem.skus()) {
            revision = revision.change()
                    .supply(sku, Math.floorMod(units, 12))
                    .holdback(sku, Math.floorMod(room, 3))
                    .apply();
            assertThat(revision.units(sku, problem.doors().get(0)))
                    .isEqualTo(revision.plan(sku).units(sku, problem.doors().get(0)));
        }
        LaunchRevision door = revision.change()
                .limits(problem.doors().get(0), 0, Math.floorMod(room, 6))
                .apply();
        for (LaunchRevision one : List.of(revision, door)) {
            assertThat(one.digestTree())
                    .isEqualTo(LaunchEngine.allocate(one.problem()).digestTree());
        }
        for (SkuId sku : problem.skus()) {
            door = door.change()
                    .supply(sku, problem.supplyUnits(sku))
                    .holdback(sku, problem.holdbackUnits(sku))
                    .apply();
        }
        assertThat(door.digestTree())
                .isEqualTo(LaunchEngine.allocate(door.problem()).digestTree());
        for (SkuId sku : problem.skus()) {
            revision = revision.change()
                    .supply(sku, problem.supplyUnits(sku))
                    .holdback(sku, problem.holdbackUnits(sku))
                    .apply();
        }
        assertThat(revision.digestTree())
                .isEqualTo(LaunchEngine.allocate(problem).digestTree());
        assertThat(revision.problem().digest()).isEqualTo(problem.digest());
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

    @AfterContainer
    static void manyRowsWereKept() {
        assertThat(SOLVED.get()).isPositive().isLessThan(TOUCHED.get());
    }
}
