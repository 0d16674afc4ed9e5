package dev.maison.allocation.testkit.rerun;

import dev.maison.allocation.rerun.RerunProblem;
import dev.maison.core.testkit.Law;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

class RerunLawsTest {
    private static final List<Law<RerunProblem>> LAWS = List.of(
            RerunLaws.limitsPinsAndMovesAreKept(RerunLaws.engine()),
            RerunLaws.nothingChangedChangesNothing(RerunLaws.engine()),
            RerunLaws.runningTwiceChangesNothing(RerunLaws.engine()),
            RerunLaws.enoughMovesGainAsMuchAsPlanningAnew(RerunLaws.engine()),
            RerunLaws.movesHaveFallingGains(RerunLaws.engine()),
            RerunLaws.theVerifierAgrees(RerunLaws.engine()),
            RerunLaws.conflictsAreIrreducible(RerunLaws.engine()),
            RerunLaws.everyMoveHasItsReasons(RerunLaws.engine()));

    @Provide
    Arbitrary<RerunProblem> tiny() {
        return RerunArbitraries.tiny();
    }

    @Provide
    Arbitrary<RerunProblem> problems() {
        return RerunArbitraries.problems();
    }

    @Property
    @Tag("every-split")
    void everyLawHolds(@ForAll("problems") RerunProblem problem) {
        LAWS.forEach(law -> law.verify(problem));
    }

    @Property
    @Tag("every-split")
    void theBestOfAllPlansIsFound(@ForAll("tiny") RerunProblem problem) {
        RerunLaws.gainsAreTheBestWithTheFewestMoves(RerunLaws.engine()).verify(problem);
    }
}
