package dev.maison.allocation.testkit.rerun;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.door.LaunchDemand;
import dev.maison.allocation.door.LaunchDocument;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.rerun.RerunProblem;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.core.testkit.Law;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.LongRange;

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

    @Provide
    Arbitrary<RerunProblem> ruled() {
        return RerunArbitraries.ruled();
    }

    @Provide
    Arbitrary<LaunchDocument> documents() {
        return RerunArbitraries.ruledDocuments();
    }

    @Property
    @Tag("every-split")
    void everyLawHoldsWithWeeksOfSupplyAndThresholds(@ForAll("ruled") RerunProblem problem) {
        LAWS.forEach(law -> law.verify(problem));
    }

    @Property(tries = 200)
    @Tag("every-split")
    void theBestOfAllPlansIsFoundWithWeeksOfSupplyAndThresholds(@ForAll("ruled") RerunProblem problem) {
        RerunLaws.gainsAreTheBestWithTheFewestMoves(RerunLaws.engine()).verify(problem);
    }

    /** A forecast never forces a move: only what is stated does. */
    @Property
    void weeksOfSupplyAndThresholdsGiveWayToWhatADoorHad(
            @ForAll("documents") LaunchDocument document, @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        LaunchDocument.Builder changed = LaunchDocument.builder();
        LaunchProblem stated = changed.from(document)
                .demands(document.demands().stream()
                        .map(demand -> {
                            LaunchDemand.Builder hard = LaunchDemand.builder();
                            return hard.from(demand)
                                    .threshold(Optional.empty())
                                    .weeksOfSupply(Optional.empty())
                                    .build();
                        })
                        .toList())
                .build()
                .problem();
        RerunProblem problem = RerunArbitraries.problem(document.problem(), seed);
        for (SkuId sku : stated.skus()) {
            for (DoorId door : stated.doors()) {
                long had = problem.unitsBefore(sku, door);
                long least = problem.launch().minimumUnits(sku, door);
                long most = problem.launch().maximumUnits(sku, door);
                assertThat(problem.minimumUnits(sku, door))
                        .isEqualTo(Math.min(least, Math.max(had, stated.minimumUnits(sku, door))));
                assertThat(problem.maximumUnits(sku, door))
                        .isEqualTo(Math.max(most, Math.min(had, stated.maximumUnits(sku, door))));
            }
        }
    }
}
