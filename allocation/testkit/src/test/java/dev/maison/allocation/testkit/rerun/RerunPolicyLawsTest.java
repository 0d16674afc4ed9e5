package dev.maison.allocation.testkit.rerun;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.door.LaunchDemand;
import dev.maison.allocation.door.LaunchDoor;
import dev.maison.allocation.door.LaunchEngine;
import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.door.LaunchSku;
import dev.maison.allocation.rerun.MoveBudget;
import dev.maison.allocation.rerun.Pin;
import dev.maison.allocation.rerun.RerunPolicy;
import dev.maison.allocation.rerun.RerunProblem;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.core.testkit.Counterexample;
import dev.maison.core.testkit.Law;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

class RerunPolicyLawsTest {
    private static final SkuId BAG = SkuId.of("BAG");
    private static final DoorId MILAN = DoorId.of("MILAN");
    private static final DoorId PARIS = DoorId.of("PARIS");

    @Provide
    Arbitrary<RerunProblem> tiny() {
        return RerunArbitraries.tiny();
    }

    @Property
    @Tag("every-split")
    void theEngineKeepsAllThree(@ForAll("tiny") RerunProblem problem) {
        RerunPolicyLaws.pinsAndMovesAreKept(RerunPolicy.engine()).verify(problem);
        RerunPolicyLaws.runningAgainWithoutMovesChangesNothing(RerunPolicy.engine())
                .verify(problem);
        RerunPolicyLaws.gainIsTheMost(RerunPolicy.engine()).verify(problem);
    }

    private static RerunProblem problem(long moves) {
        LaunchProblem launch = LaunchProblem.builder()
                .currency("EUR")
                .addDoors(LaunchDoor.of(PARIS), LaunchDoor.of(MILAN))
                .addSkus(LaunchSku.of(BAG, 2))
                .addDemands(
                        LaunchDemand.ofTable(BAG, PARIS, List.of(eur(50), eur(40))),
                        LaunchDemand.ofTable(BAG, MILAN, List.of(eur(20), eur(10))))
                .build();
        return RerunProblem.builder(launch)
                .before(List.of(LaunchLine.of(BAG, MILAN, 2)))
                .addPins(Pin.line(BAG, MILAN))
                .budget(MoveBudget.together(moves))
                .build();
    }

    private static Amount eur(long euros) {
        return Amount.of(Long.toString(euros), "EUR");
    }

    private static Optional<String> found(Law<RerunProblem> law, RerunProblem problem) {
        return law.counterexample(problem).map(Counterexample::description);
    }

    @Example
    void aPolicyThatPlansAnewForgetsPinsAndMoves() {
        RerunPolicy anew = problem -> LaunchEngine.allocate(problem.launch()).lines();
        assertThat(found(RerunPolicyLaws.pinsAndMovesAreKept(anew), problem(9)).orElseThrow())
                .contains("BAG at MILAN is pinned at 2 and went to 0");
        RerunProblem free = RerunProblem.builder(problem(1).launch())
                .before(List.of(LaunchLine.of(BAG, MILAN, 2)))
                .budget(MoveBudget.together(1))
                .build();
        assertThat(found(RerunPolicyLaws.pinsAndMovesAreKept(anew), free).orElseThrow())
                .contains("2 moved where 1 moves are allowed");
    }

    @Example
    void aPolicyThatChangesNothingGainsTooLittle() {
        RerunPolicy none = problem -> RerunLaws.linesBefore(problem);
        RerunProblem free = RerunProblem.builder(problem(1).launch())
                .before(List.of(LaunchLine.of(BAG, MILAN, 2)))
                .budget(MoveBudget.together(1))
                .build();
        assertThat(found(RerunPolicyLaws.pinsAndMovesAreKept(none), free)).isEmpty();
        assertThat(found(RerunPolicyLaws.runningAgainWithoutMovesChangesNothing(none), free))
                .isEmpty();
        assertThat(found(RerunPolicyLaws.gainIsTheMost(none), free).orElseThrow())
                .contains("gained were [30000000] instead of [70000000]");
    }
}
