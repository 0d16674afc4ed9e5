package dev.maison.allocation.testkit.rerun;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.door.LaunchEngine;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.rerun.LaunchRevision;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;

class RevisionLawsTest {
    private static final AtomicInteger TOUCHED = new AtomicInteger();
    private static final AtomicInteger SOLVED = new AtomicInteger();

    @Property
    void revisingIsPlanningAnew(@ForAll LaunchProblem problem, @ForAll long x, @ForAll long y, @ForAll long z) {
        List<RevisionStep> first = List.of(new RevisionStep(x), new RevisionStep(y));
        RevisionLaws.revisingIsPlanningAnew().verify(new RevisionLaws.Changes(problem, first, new RevisionStep(z)));
    }

    @Property
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
