package dev.maison.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.door.LaunchDemand;
import dev.maison.allocation.door.LaunchDoor;
import dev.maison.allocation.door.LaunchEngine;
import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.door.LaunchPlan;
import dev.maison.allocation.door.LaunchPolicy;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.door.LaunchSku;
import dev.maison.allocation.door.LaunchVerifier;
import dev.maison.allocation.testkit.door.LaunchPolicyLaws;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.core.testkit.Law;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The code of the page on policies of one's own. */
class PoliciesTest {
    private static final SkuId WATCH = SkuId.of("WATCH");
    private static final DoorId GINZA = DoorId.of("GINZA");
    private static final DoorId MILAN = DoorId.of("MILAN");
    private static final DoorId PARIS = DoorId.of("PARIS");

    private static Amount eur(long euros) {
        return Amount.of(Long.toString(euros), "EUR");
    }

    // region ownGain
    /** What the k-th unit is worth to us: its margin, and less of it the more the door already shows. */
    static List<Amount> gains(long marginEuros, int units) {
        List<Amount> gains = new ArrayList<>();
        for (int k = 1; k <= units; k++) {
            gains.add(eur(marginEuros * 2 / (k + 1)));
        }
        return gains;
    }
    // endregion

    private static LaunchProblem problem() {
        // region ownPriority
        LaunchProblem problem = LaunchProblem.builder()
                .currency("EUR")
                .addDoors(
                        LaunchDoor.of(GINZA).withTier(1), // our flagship comes first, whatever the others gain
                        LaunchDoor.of(PARIS).withTier(2),
                        LaunchDoor.of(MILAN).withTier(2))
                .tieOrder(List.of(PARIS, MILAN, GINZA)) // and Paris before Milan where both gain the same
                .addSkus(LaunchSku.of(WATCH, 3))
                .addDemands(
                        LaunchDemand.ofTable(WATCH, GINZA, gains(900, 2)),
                        LaunchDemand.ofTable(WATCH, PARIS, gains(2_400, 3)),
                        LaunchDemand.ofTable(WATCH, MILAN, gains(2_400, 3)))
                .build();
        // endregion
        return problem;
    }

    @Test
    void yourGainAndPriorityUnderOurEngine() {
        LaunchProblem problem = problem();
        LaunchPlan plan = LaunchEngine.allocate(problem);
        assertThat(plan.lines()).containsExactly(LaunchLine.of(WATCH, GINZA, 2), LaunchLine.of(WATCH, PARIS, 1));
        assertThat(LaunchVerifier.verify(problem, plan).isProven()).isTrue();
    }

    // region ownPolicy
    /** One for each door in turn, in the order of ties, until nothing is left or nobody wants more. */
    static List<LaunchLine> inTurn(LaunchProblem problem) {
        List<LaunchLine> lines = new ArrayList<>();
        for (SkuId sku : problem.skus()) {
            long left = problem.supplyUnits(sku) - problem.holdbackUnits(sku);
            long[] units = new long[problem.tieOrder().size()];
            boolean goesOn = true;
            while (goesOn) {
                goesOn = false;
                for (int d = 0; d < units.length; d++) {
                    DoorId door = problem.tieOrder().get(d);
                    if (left > 0 && units[d] < problem.maximumUnits(sku, door) && units[d] < 100) {
                        units[d]++;
                        left--;
                        goesOn = true;
                    }
                }
            }
            for (int d = 0; d < units.length; d++) {
                if (units[d] > 0) {
                    lines.add(LaunchLine.of(sku, problem.tieOrder().get(d), units[d]));
                }
            }
        }
        return lines;
    }
    // endregion

    @Test
    void theLawsSayWhichPromiseYourPolicyBreaks() {
        LaunchProblem problem = problem();
        // region laws
        LaunchPolicy inTurn = PoliciesTest::inTurn;
        List<Law<LaunchProblem>> laws = List.of(
                LaunchPolicyLaws.linesMakeSense(inTurn),
                LaunchPolicyLaws.neverOversells(inTurn),
                LaunchPolicyLaws.limitsAreKept(inTurn),
                LaunchPolicyLaws.theSameProblemHasTheSameAnswer(inTurn),
                LaunchPolicyLaws.orderDoesNotMatter(inTurn),
                LaunchPolicyLaws.gainsAreTheBestUnderAnyRules(inTurn));
        List<String> broken = laws.stream()
                .filter(law -> law.counterexample(problem).isPresent())
                .map(Law::statement)
                .toList();
        // endregion
        assertThat(inTurn.allocate(problem))
                .containsExactlyInAnyOrder(
                        LaunchLine.of(WATCH, PARIS, 1), LaunchLine.of(WATCH, MILAN, 1), LaunchLine.of(WATCH, GINZA, 1));
        assertThat(broken).containsExactly("the gains are the best that any split within the rules has");
    }
}
