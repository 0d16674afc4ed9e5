package dev.maison.allocation.door;

import static dev.maison.allocation.door.Launches.BAG;
import static dev.maison.allocation.door.Launches.DUBAI;
import static dev.maison.allocation.door.Launches.PARIS;
import static dev.maison.allocation.door.Launches.TOKYO;
import static dev.maison.allocation.door.Launches.bag;
import static dev.maison.allocation.door.Launches.bags;
import static dev.maison.allocation.door.Launches.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maison.allocation.demand.DemandEstimate;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every leaf of the reasons, with its sentence; who is next; and what it would take. */
class LaunchReasonTest {
    private static LaunchPlan plan(LaunchProblem.Builder builder) {
        return LaunchEngine.allocate(builder.build());
    }

    private static void assertReason(
            LaunchPlan plan, DoorId door, Class<? extends LaunchReason> leaf, String sentence) {
        assertThat(plan.reason(BAG, door)).isInstanceOf(leaf);
        assertThat(plan.reason(BAG, door).sentence()).isEqualTo(sentence);
    }

    @Test
    void tellsTheUsualReasons() {
        LaunchPlan plan =
                plan(bags(4).addDemands(bag(DUBAI, "2", "1"), bag(PARIS, "9", "8", "3"), bag(TOKYO, "7", "5", "4")));
        assertReason(
                plan,
                PARIS,
                LaunchReason.ReachedCutOff.class,
                "the last unit is worth EUR 8.00, a further one EUR 3.00, the cut-off was EUR 5.00 in tier 1");
        assertReason(
                plan,
                DUBAI,
                LaunchReason.BelowCutOff.class,
                "a further unit was worth EUR 2.00, the cut-off was EUR 5.00 in tier 1");
    }

    @Test
    void tellsOfLimits() {
        LaunchPlan maximum =
                plan(bags(3).addDemands(bag(PARIS, "9", "8", "7").withMaximumUnits(2), bag(TOKYO, "2", "1")));
        assertReason(maximum, DUBAI, LaunchReason.NotEligible.class, "the door is not eligible");
        assertReason(
                maximum,
                PARIS,
                LaunchReason.StoppedAtMaximum.class,
                "stopped at its maximum of 2: a further unit was worth EUR 7.00, the cut-off was EUR 2.00 in tier 1");
        LaunchPlan minimum = plan(bags(4).addDemands(
                        bag(PARIS, "9", "8", "7"), bag(TOKYO, "2", "1", "1").withMinimumUnits(2)));
        assertReason(
                minimum,
                TOKYO,
                LaunchReason.HeldAtMinimum.class,
                "held at its minimum of 2: the last unit is worth EUR 1.00, the cut-off was EUR 8.00 in tier 1");
    }

    @Test
    void aMaximumThatDidNotBindIsNoReason() {
        LaunchPlan plan = plan(bags(2).addDemands(bag(PARIS, "9", "8", "7").withMaximumUnits(2), bag(TOKYO, "2")));
        assertReason(
                plan,
                PARIS,
                LaunchReason.ReachedCutOff.class,
                "the last unit is worth EUR 8.00, a further one EUR 7.00, the cut-off was EUR 8.00 in tier 1");
    }

    @Test
    void tellsThatAMaximumEndedItAlsoWhereSupplyIsLeft() {
        LaunchPlan plan = plan(bags(9).addDemands(bag(PARIS, "9", "8").withMaximumUnits(1), bag(TOKYO, "5", "0")));
        assertReason(
                plan,
                PARIS,
                LaunchReason.StoppedAtMaximum.class,
                "stopped at its maximum of 1: a further unit was worth EUR 8.00, the cut-off was not scarce");
        assertReason(plan, TOKYO, LaunchReason.DemandCovered.class, "a further unit would gain nothing");
    }

    @Test
    void tellsOfTiersAndTies() {
        LaunchProblem problem = LaunchProblem.builder()
                .currency("EUR")
                .addDoors(
                        LaunchDoor.of(DUBAI),
                        LaunchDoor.of(PARIS),
                        LaunchDoor.of(TOKYO).withTier(2))
                .addSkus(LaunchSku.of(BAG, 3))
                .addDemands(bag(DUBAI, "5", "5"), bag(PARIS, "5", "5"), bag(TOKYO, "99"))
                .build();
        LaunchPlan plan = LaunchEngine.allocate(problem);
        assertReason(
                plan,
                PARIS,
                LaunchReason.ReachedCutOff.class,
                "the last unit is worth EUR 5.00, a further one EUR 5.00, the cut-off was EUR 5.00 in tier 1");
        assertReason(
                plan,
                TOKYO,
                LaunchReason.LaterTier.class,
                "tier 2 is served after the supply ran out, the cut-off was EUR 5.00 in tier 1");
        LaunchPlan tie = plan(bags(2).addDemands(bag(DUBAI, "5", "5"), bag(PARIS, "5")));
        assertReason(
                tie,
                PARIS,
                LaunchReason.LostTie.class,
                "a further unit was worth EUR 5.00, just the cut-off, and DUBAI came first");
    }

    @Test
    void tellsThatMinimaOrNoSupplyLeftNothingToChooseFor() {
        LaunchPlan minima =
                plan(bags(1).addDemands(bag(DUBAI, "4"), bag(PARIS, "9", "8").withMinimumUnits(1)));
        String sentence = "no unit was left to choose a door for; a further one was worth EUR ";
        assertReason(minima, PARIS, LaunchReason.NoUnitLeft.class, sentence + "8.00");
        assertReason(minima, DUBAI, LaunchReason.NoUnitLeft.class, sentence + "4.00");
        LaunchPlan none = plan(bags(0).addDemands(bag(DUBAI, "4"), bag(PARIS, "9")));
        assertReason(none, PARIS, LaunchReason.NoUnitLeft.class, sentence + "9.00");
        assertThat(none.whatItTakes(BAG, PARIS).sentence()).isEqualTo("it would take one more unit of supply");
        assertThat(none.whatItTakes(BAG, DUBAI).sentence()).isEqualTo("it would take 2 more units of supply");
    }

    @Test
    void aUnitLeftOverOrOfALaterTierTakesAnyGain() {
        LaunchDemand worthless = LaunchDemand.of(BAG, DUBAI, DemandEstimate.negativeBinomial(1, 1), eur("0"));
        Amount smallest =
                eur("0.000002"); // half of it, the chance to sell one, is rounded up; half of less is rounded to even
        LaunchPlan left = plan(bags(2).addDemands(worthless, bag(PARIS, "9")));
        assertThat(left.reason(BAG, DUBAI)).isInstanceOf(LaunchReason.DemandCovered.class);
        assertThat(left.whatItTakes(BAG, DUBAI).unitValue()).contains(smallest);
        LaunchProblem later = LaunchProblem.builder()
                .currency("EUR")
                .addDoors(LaunchDoor.of(DUBAI), LaunchDoor.of(PARIS).withTier(2))
                .addSkus(LaunchSku.of(BAG, 1))
                .addDemands(worthless, bag(PARIS, "9", "8"))
                .build();
        WhatItTakes takes = LaunchEngine.allocate(later).whatItTakes(BAG, DUBAI);
        assertThat(takes.unitValue()).contains(smallest);
        assertThat(takes.moreSupplyUnits()).isEmpty();
    }

    @Test
    void tellsOfConflicts() {
        LaunchPlan plan = plan(bags(1).addDemands(bag(PARIS, "9", "9").withMinimumUnits(2)));
        String sentence = "BAG: a supply of 1 cannot meet at least 2 at PARIS, 2 units together";
        assertReason(plan, PARIS, LaunchReason.Conflicting.class, sentence);
        assertReason(plan, DUBAI, LaunchReason.Conflicting.class, sentence);
        assertThat(plan.whatItTakes(BAG, PARIS).sentence()).isEqualTo("nothing would help: " + sentence);
    }

    @Test
    void tellsOfSteps() {
        LaunchDemand paris = bag(PARIS, "9", "8", "7");
        assertReason(
                plan(bags(3).addDemands(paris, bag(DUBAI, "1", "1").withPresentationMinimumUnits(2))),
                DUBAI,
                LaunchReason.HeldByPresentationMinimum.class,
                "none or at least 2: so many were worth EUR 2.00 together, the cut-off for each was EUR 7.00 in tier 1");
        assertReason(
                plan(bags(3).addDemands(paris, bag(DUBAI, "1", "1").withMultipleUnits(2))),
                DUBAI,
                LaunchReason.HeldByMultiple.class,
                "in multiples of 2: the next were worth EUR 2.00 together, the cut-off for each was EUR 7.00 in tier 1");
        LaunchPlan shown = plan(bags(3).addDemands(
                        bag(PARIS, "10", "10").withPresentationMinimumUnits(2),
                        bag(DUBAI, "9", "9").withPresentationMinimumUnits(2)));
        assertReason(
                shown,
                DUBAI,
                LaunchReason.StepDidNotFit.class,
                "2 further units were worth EUR 18.00 together, but whole steps elsewhere used the supply better");
        assertThat(shown.unitReasons(BAG).get(1).sentence())
                .isEqualTo(
                        "unit 2 went to PARIS with units 1 to 2, worth EUR 20.00 together; the cut-off for each was EUR 9.00 in tier 1");
        assertThat(shown.findNextUnit(BAG)).isEmpty();
        assertThat(shown.findNextStep(BAG).orElseThrow().sentence())
                .isEqualTo("with 1 more of supply DUBAI goes from 0 to 2, worth EUR 18.00 together");
        assertThat(shown.whatItTakes(BAG, DUBAI).moreSupplyUnits()).contains(1L);
        assertThat(shown.whatItTakes(BAG, PARIS).moreSupplyUnits()).isEmpty();
    }

    @Test
    void tellsOfThresholdsAndWeeksOfSupply() {
        assertReason(
                plan(bags(3).addDemands(
                                bag(PARIS, "9", "8"), bag(DUBAI, "2", "1").withThreshold(eur("3")))),
                DUBAI,
                LaunchReason.BelowThreshold.class,
                "a further unit was worth EUR 2.00, below the threshold of EUR 3.00");
        LaunchDemand weekly = LaunchDemand.of(BAG, PARIS, DemandEstimate.poisson(10), eur("100"))
                .withWeeksOfSupply(WeeksOfSupply.atMost(Ratio.of(1), Ratio.of(4)));
        LaunchPlan plan = plan(bags(5).quantumMicros(1_000_000).addDemands(weekly));
        assertReason(
                plan,
                PARIS,
                LaunchReason.HeldByWeeksOfSupply.class,
                "stopped at its weeks of supply, 2 units: a further one was worth EUR 100.00, the cut-off was not scarce");
    }

    @Test
    void everyReasonHasATest() {
        Set<String> tested = new LinkedHashSet<>(List.of(
                "NotEligible",
                "Conflicting",
                "StoppedAtMaximum",
                "DemandCovered",
                "HeldAtMinimum",
                "LaterTier",
                "NoUnitLeft",
                "LostTie",
                "ReachedCutOff",
                "BelowCutOff",
                "HeldByPresentationMinimum",
                "HeldByMultiple",
                "StepDidNotFit",
                "NotPushed",
                "BelowThreshold",
                "HeldByWeeksOfSupply"));
        assertThat(Stream.of(LaunchReason.class.getPermittedSubclasses()).map(Class::getSimpleName))
                .containsExactlyInAnyOrderElementsOf(tested);
    }

    @Test
    void everyUnitHasAReasonMinimaFirstThenByRank() {
        LaunchPlan plan = plan(
                bags(4).addDemands(bag(DUBAI, "1").withMinimumUnits(1), bag(PARIS, "9", "6"), bag(TOKYO, "7", "5")));
        assertThat(plan.unitReasons(BAG).stream().map(UnitReason::sentence))
                .containsExactly(
                        "unit 1 went to DUBAI as part of its minimum of 1; worth EUR 1.00",
                        "unit 1 went to PARIS: worth EUR 9.00 there, rank 1, the cut-off was EUR 6.00 in tier 1",
                        "unit 1 went to TOKYO: worth EUR 7.00 there, rank 2, the cut-off was EUR 6.00 in tier 1",
                        "unit 2 went to PARIS: worth EUR 6.00 there, rank 3, the cut-off was EUR 6.00 in tier 1");
        assertThat(plan.unitReasons(BAG, PARIS))
                .containsExactly(
                        new UnitReason.ByGain(PARIS, 1, eur("9"), 1, new CutOff(1, eur("6"))),
                        new UnitReason.ByGain(PARIS, 2, eur("6"), 3, new CutOff(1, eur("6"))));
        assertThat(plan.unitReasons(BAG, DUBAI)).containsExactly(new UnitReason.ByMinimum(DUBAI, 1, eur("1"), 1));
        assertThat(plan.findNextUnit(BAG).orElseThrow().sentence())
                .isEqualTo("the next unit goes to TOKYO, worth EUR 5.00");
    }

    @Test
    void ranksEarlierTiersFirstAndEqualsInTheTieOrder() {
        LaunchProblem problem = LaunchProblem.builder()
                .currency("EUR")
                .addDoors(LaunchDoor.of(DUBAI).withTier(2), LaunchDoor.of(PARIS), LaunchDoor.of(TOKYO))
                .addSkus(LaunchSku.of(BAG, 4))
                .addDemands(bag(DUBAI, "99"), bag(PARIS, "5", "5"), bag(TOKYO, "5"))
                .tieOrder(List.of(TOKYO, PARIS, DUBAI))
                .build();
        LaunchPlan plan = LaunchEngine.allocate(problem);
        assertThat(plan.unitReasons(BAG).stream().map(UnitReason::door)).containsExactly(TOKYO, PARIS, PARIS, DUBAI);
        assertThat(plan.unitReasons(BAG, DUBAI))
                .containsExactly(new UnitReason.ByGain(DUBAI, 1, eur("99"), 4, new CutOff(2, eur("99"))));
        assertThat(plan.unitReasons(BAG, TOKYO))
                .singleElement()
                .isEqualTo(plan.unitReasons(BAG).get(0));
        assertThatThrownBy(() -> plan.unitReasons(BAG).clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> plan.unitReasons(BAG, PARIS).clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    /** A door's units keep their order where its gains rise, and both questions get one answer. */
    @Test
    void ranksUnitsOfATableThatRisesInTheOrderInWhichADoorTakesThem() {
        LaunchDemand rising = LaunchDemand.ofTableOfAnyShape(BAG, PARIS, List.of(eur("1"), eur("5")));
        LaunchPlan plan = plan(bags(3).addDemands(rising, bag(TOKYO, "3")));
        assertThat(plan.unitReasons(BAG).stream().map(reason -> reason.door() + " " + reason.unit()))
                .containsExactly("PARIS 1", "PARIS 2", "TOKYO 1");
        assertThat(plan.unitReasons(BAG, PARIS)).isEqualTo(plan.unitReasons(BAG).subList(0, 2));
    }

    private static LaunchProblem geometric(long supply, Amount tokyo) {
        return bags(supply)
                .addDemands(
                        LaunchDemand.of(BAG, PARIS, DemandEstimate.negativeBinomial(1, 1), eur("400")),
                        LaunchDemand.of(BAG, TOKYO, DemandEstimate.poisson(1.7), tokyo))
                .build();
    }

    /** With that much it does, with one unit or one micro-unit less it does not. */
    @Test
    void whatItWouldTakeIsJustEnough() {
        LaunchPlan plan = LaunchEngine.allocate(geometric(3, eur("40")));
        WhatItTakes takes = plan.whatItTakes(BAG, TOKYO);
        assertThat(plan.units(BAG, TOKYO)).isZero();
        long more = takes.moreSupplyUnits().orElseThrow();
        Amount value = takes.unitValue().orElseThrow();
        assertThat(takes.sentence()).isEqualTo("it would take one more unit of supply, or a unit value of " + value);
        assertThat(LaunchEngine.allocate(geometric(3 + more, eur("40"))).units(BAG, TOKYO))
                .isEqualTo(1);
        assertThat(LaunchEngine.allocate(geometric(3 + more - 1, eur("40"))).units(BAG, TOKYO))
                .isZero();
        assertThat(LaunchEngine.allocate(geometric(3, value)).units(BAG, TOKYO)).isEqualTo(1);
        Amount less = value.minus(Amount.ofMicros(1, "EUR"));
        assertThat(LaunchEngine.allocate(geometric(3, less)).units(BAG, TOKYO)).isZero();
    }

    /** Many values of many kinds: the answer is checked by solving again. */
    @Test
    void whatItWouldTakeIsJustEnoughForAnyDoor() {
        int ways = 0;
        for (int supply = 1; supply <= 12; supply++) {
            for (int euros = 1; euros <= 1_500; euros += 77) {
                Amount worth = Amount.of(Integer.toString(euros), "EUR");
                LaunchPlan plan = LaunchEngine.allocate(geometric(supply, worth));
                WhatItTakes takes = plan.whatItTakes(BAG, TOKYO);
                long before = plan.units(BAG, TOKYO);
                if (takes.unitValue().isPresent()) {
                    ways++;
                    Amount value = takes.unitValue().orElseThrow();
                    assertThat(LaunchEngine.allocate(geometric(supply, value)).units(BAG, TOKYO))
                            .isGreaterThan(before);
                    Amount less = value.minus(Amount.ofMicros(1, "EUR"));
                    assertThat(LaunchEngine.allocate(geometric(supply, less)).units(BAG, TOKYO))
                            .isEqualTo(before);
                }
                if (takes.moreSupplyUnits().isPresent()) {
                    long enough = supply + takes.moreSupplyUnits().orElseThrow();
                    assertThat(LaunchEngine.allocate(geometric(enough, worth)).units(BAG, TOKYO))
                            .isEqualTo(before + 1);
                    assertThat(LaunchEngine.allocate(geometric(enough - 1, worth))
                                    .units(BAG, TOKYO))
                            .isEqualTo(before);
                }
            }
        }
        assertThat(ways).isGreaterThan(100);
    }

    @Test
    void whatItWouldTakeMayBeSupplyAlone() {
        LaunchPlan plan = plan(bags(2).addDemands(bag(PARIS, "9", "8", "7"), bag(TOKYO, "6")));
        assertThat(plan.whatItTakes(BAG, TOKYO))
                .isEqualTo(new WhatItTakes(plan.reason(BAG, TOKYO), Optional.of(2L), Optional.empty()));
        assertThat(plan.whatItTakes(BAG, TOKYO).sentence()).isEqualTo("it would take 2 more units of supply");
        assertThat(plan.whatItTakes(BAG, DUBAI).sentence()).isEqualTo("nothing would help: the door is not eligible");
    }

    @Test
    void nothingHelpsADoorAtItsMaximumOrWithoutDemand() {
        LaunchPlan plan = plan(bags(2).addDemands(
                        bag(PARIS, "9", "8").withMaximumUnits(1),
                        bag(DUBAI, "3"),
                        LaunchDemand.of(BAG, TOKYO, DemandEstimate.poisson(0), eur("5"))));
        assertThat(plan.whatItTakes(BAG, PARIS).sentence())
                .isEqualTo("nothing would help: stopped at its maximum of 1: a further unit was worth EUR 8.00, "
                        + "the cut-off was EUR 3.00 in tier 1");
        assertThat(plan.whatItTakes(BAG, TOKYO).sentence())
                .isEqualTo("nothing would help: a further unit would gain nothing");
    }
}
