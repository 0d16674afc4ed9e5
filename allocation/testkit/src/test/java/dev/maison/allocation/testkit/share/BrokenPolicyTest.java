package dev.maison.allocation.testkit.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maison.allocation.share.ShareEngine;
import dev.maison.allocation.share.ShareLine;
import dev.maison.allocation.share.ShareMethod;
import dev.maison.allocation.share.SharePolicy;
import dev.maison.allocation.share.ShareProblem;
import dev.maison.allocation.share.WeightedDoor;
import dev.maison.core.DoorId;
import dev.maison.core.testkit.Law;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each law catches a policy that breaks it. */
class BrokenPolicyTest {
    private static final DoorId A = DoorId.of("A");
    private static final DoorId B = DoorId.of("B");
    private static final ShareProblem PROBLEM = ShareProblem.builder()
            .supplyUnits(8)
            .addDoor(WeightedDoor.of(A, 5).withMaximumUnits(5))
            .addDoor(WeightedDoor.of(B, 3))
            .build();
    private static final SharePolicy WEBSTER = ShareEngine.policy(ShareMethod.WEBSTER);

    static Stream<Arguments> lawsAndBreakers() {
        AtomicInteger calls = new AtomicInteger();
        return Stream.of(
                breaks(SharePolicyLaws::linesMakeSense, problem -> List.of(line(A, 5), line(A, 3))),
                breaks(SharePolicyLaws::linesMakeSense, problem -> List.of(line(DoorId.of("C"), 8))),
                breaks(SharePolicyLaws::linesMakeSense, problem -> List.of(line(A, 9), line(B, -1))),
                breaks(SharePolicyLaws::totalsAreKept, problem -> List.of(line(A, 5), line(B, 2))),
                breaks(SharePolicyLaws::boundsAreKept, problem -> List.of(line(A, 6), line(B, 2))),
                breaks(
                        SharePolicyLaws::theSameProblemHasTheSameAnswer,
                        problem -> calls.getAndIncrement() % 2 == 0
                                ? List.of(line(A, 5), line(B, 3))
                                : List.of(line(A, 4), line(B, 4))),
                breaks(SharePolicyLaws::namesDoNotMatter, problem -> List.of(line(A, 8))),
                breaks(
                        SharePolicyLaws::onlyProportionsMatter,
                        problem -> problem.doors().get(0).weight() > 9 ? List.of(line(A, 8)) : List.of(line(B, 8))),
                breaks(SharePolicyLaws::wholeSharesAreGivenAsTheyAre, problem -> List.of(line(A, 4), line(B, 4))),
                breaks(
                        policy -> onFreeDoors(SharePolicyLaws.aLargerWeightGetsNoLess(policy)),
                        problem -> List.of(line(A, 3), line(B, 5))),
                breaks(
                        policy -> onEqualDoors(SharePolicyLaws.equalWeightsDifferByOneAtMost(policy)),
                        problem -> List.of(line(A, 5), line(B, 3))),
                breaks(
                        SharePolicyLaws::moreSupplyTakesNothingAway,
                        problem -> problem.supplyUnits() % 2 == 0
                                ? WEBSTER.share(problem)
                                : List.of(line(B, problem.supplyUnits()))),
                breaks(
                        SharePolicyLaws::moreWeightTakesNothingAway,
                        problem -> problem.doors().get(0).weight() > 5 ? List.of(line(B, 8)) : WEBSTER.share(problem)),
                breaks(
                        SharePolicyLaws::partOfASplitIsTheSplitOfThatPart,
                        problem -> problem.doors().size() == 2 ? WEBSTER.share(problem) : List.of()),
                breaks(SharePolicyLaws::unitsAreTheExactShareRoundedDownOrUp, problem -> List.of(line(A, 8))));
    }

    @ParameterizedTest
    @MethodSource("lawsAndBreakers")
    void theLawCatchesThePolicyThatBreaksIt(Function<SharePolicy, Law<ShareProblem>> law, SharePolicy broken) {
        assertThat(law.apply(broken).counterexample(PROBLEM)).isPresent();
        assertThat(law.apply(WEBSTER).counterexample(PROBLEM)).isEmpty();
    }

    @Test
    void aBrokenLawNamesItselfAndTheCounterexample() {
        assertThatThrownBy(() -> SharePolicyLaws.totalsAreKept(problem -> List.of(line(A, 5)))
                        .verify(PROBLEM))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(
                        "broken law: the units add up to the supply: the units add up to 5 instead of 8 in ");
    }

    private static Arguments breaks(Function<SharePolicy, Law<ShareProblem>> law, SharePolicy broken) {
        return Arguments.of(law, broken);
    }

    private static Law<ShareProblem> onFreeDoors(Law<ShareProblem> law) {
        ShareProblem free = ShareProblem.ofWeights(8, Map.of(A, 5L, B, 3L));
        return Law.of(law.statement(), ignored -> law.counterexample(free).map(found -> found.description()));
    }

    private static Law<ShareProblem> onEqualDoors(Law<ShareProblem> law) {
        ShareProblem equal = ShareProblem.ofWeights(8, Map.of(A, 5L, B, 5L));
        return Law.of(law.statement(), ignored -> law.counterexample(equal).map(found -> found.description()));
    }

    private static ShareLine line(DoorId door, long units) {
        return ShareLine.of(door, units);
    }
}
