package dev.maison.allocation.testkit.rerun;

import dev.maison.allocation.door.LaunchEngine;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.rerun.LaunchRevision;
import dev.maison.allocation.testkit.door.Restated;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class DifferenceLawsTest {
    @Property(tries = 500)
    void ofAChangedLaunch(@ForAll LaunchProblem problem, @ForAll long x, @ForAll long y) {
        LaunchProblem stated = Restated.withSkus(problem, sku -> sku);
        LaunchProblem changed = new RevisionStep(x)
                .say(stated, LaunchRevision.of(LaunchEngine.allocate(stated)).change());
        LaunchProblem twice = new RevisionStep(y)
                .say(changed, LaunchRevision.of(LaunchEngine.allocate(changed)).change());
        check(new DifferenceLaws.Plans(LaunchEngine.allocate(stated), LaunchEngine.allocate(twice)));
    }

    @Property(tries = 500)
    void ofTwoLaunches(@ForAll LaunchProblem one, @ForAll LaunchProblem other) {
        DifferenceLaws.differencesReconcile()
                .verify(new DifferenceLaws.Plans(LaunchEngine.allocate(one), LaunchEngine.allocate(other)));
    }

    private static void check(DifferenceLaws.Plans plans) {
        DifferenceLaws.differencesReconcile().verify(plans);
        DifferenceLaws.pricesMovedTheRightWay().verify(plans);
    }
}
