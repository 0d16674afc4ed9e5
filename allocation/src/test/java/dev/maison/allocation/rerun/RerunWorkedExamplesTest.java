package dev.maison.allocation.rerun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.maison.allocation.demand.DemandEstimate;
import dev.maison.allocation.door.LaunchDemand;
import dev.maison.allocation.door.LaunchDoor;
import dev.maison.allocation.door.LaunchEngine;
import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.door.LaunchPlan;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.door.LaunchSku;
import dev.maison.allocation.door.WeeksOfSupply;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import dev.maison.core.proof.Digest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RerunWorkedExamplesTest {
    private static final SkuId BAG = SkuId.of("BAG");
    private static final DoorId MILAN = DoorId.of("MILAN");
    private static final DoorId PARIS = DoorId.of("PARIS");
    private static final DoorId TOKYO = DoorId.of("TOKYO");

    private static LaunchDemand table(DoorId door, int... gains) {
        return LaunchDemand.ofTable(
                BAG,
                door,
                Arrays.stream(gains)
                        .mapToObj(gain -> Amount.of("" + gain, "EUR"))
                        .toList());
    }

    private static LaunchProblem launch(int supply, LaunchDemand... demands) {
        return LaunchProblem.builder()
                .currency("EUR")
                .quantumMicros(1_000_000)
                .addDoors(LaunchDoor.of(MILAN), LaunchDoor.of(PARIS), LaunchDoor.of(TOKYO))
                .addSkus(LaunchSku.of(BAG, supply))
                .addDemands(demands)
                .build();
    }

    /** Paris 10, 8, 6; Tokyo 9, 7, 5; Milan 4, 3, 2. The best of four units: Paris 2, Tokyo 2, worth 34. */
    private static LaunchProblem four() {
        return launch(4, table(PARIS, 10, 8, 6), table(TOKYO, 9, 7, 5), table(MILAN, 4, 3, 2));
    }

    private static RerunPlan rerun(LaunchProblem launch, MoveBudget moves, LaunchLine... before) {
        return RerunEngine.plan(RerunProblem.builder(launch)
                .before(List.of(before))
                .budget(moves)
                .build());
    }

    @Test
    void spendsMovesWhereTheyGainMost() {
        LaunchLine milan = LaunchLine.of(BAG, MILAN, 3);
        LaunchLine tokyo = LaunchLine.of(BAG, TOKYO, 1);
        assertThat(rerun(four(), MoveBudget.together(0), milan, tokyo).lines()).containsExactly(milan, tokyo);
        // The third of Milan, worth 2, goes to Paris, worth 10; then 3 to 8; then 4 to 7 of Tokyo.
        assertThat(rerun(four(), MoveBudget.together(1), milan, tokyo).lines())
                .containsExactly(milan.withUnits(2), LaunchLine.of(BAG, PARIS, 1), tokyo);
        RerunPlan two = rerun(four(), MoveBudget.together(2), milan, tokyo);
        assertThat(two.lines()).containsExactly(milan.withUnits(1), LaunchLine.of(BAG, PARIS, 2), tokyo);
        assertThat(two.certificate().movePrice(BAG)).hasToString("EUR 5.00");
        assertThat(two.certificate().keepPrice(BAG)).hasToString("EUR 3.00");
        RerunPlan all = rerun(four(), MoveBudget.together(9), milan, tokyo);
        assertThat(all.lines()).containsExactly(LaunchLine.of(BAG, PARIS, 2), tokyo.withUnits(2));
        assertThat(all.unitsMoved()).isEqualTo(3);
        assertThat(all.certificate().movePrice(BAG)).hasToString("EUR 0.00");
        assertThat(all.totalGain().total()).isEqualTo(Amount.of("34", "EUR"));
    }

    @Test
    void theDigestNamesWhatIsAskedAndNothingElse() {
        LaunchLine milan = LaunchLine.of(BAG, MILAN, 3);
        LaunchLine tokyo = LaunchLine.of(BAG, TOKYO, 1);
        Digest digest =
                problem(four(), MoveBudget.together(1), List.of(milan, tokyo)).digest();
        assertThat(problem(four(), MoveBudget.together(1), List.of(tokyo, milan))
                        .digest())
                .isEqualTo(digest);
        assertThat(List.of(
                        digest,
                        problem(four(), MoveBudget.together(2), List.of(milan, tokyo))
                                .digest(),
                        problem(four(), MoveBudget.perSku(1), List.of(milan, tokyo))
                                .digest(),
                        problem(four(), MoveBudget.together(1), List.of(milan)).digest(),
                        problem(four(), MoveBudget.together(1), List.of(milan, tokyo), Pin.door(PARIS))
                                .digest(),
                        problem(launch(5, table(PARIS, 10, 8, 6)), MoveBudget.together(1), List.of(milan, tokyo))
                                .digest()))
                .doesNotHaveDuplicates();
    }

    private static RerunProblem problem(LaunchProblem launch, MoveBudget moves, List<LaunchLine> before, Pin... pins) {
        return RerunProblem.builder(launch)
                .before(before)
                .addPins(pins)
                .budget(moves)
                .build();
    }

    @Test
    void everyMoveSaysWhy() {
        RerunPlan plan =
                rerun(four(), MoveBudget.together(1), LaunchLine.of(BAG, MILAN, 3), LaunchLine.of(BAG, TOKYO, 1));
        assertThat(plan.moves()).hasSize(1);
        assertThat(plan.moves().get(0).sentence())
                .isEqualTo(
                        "a unit of BAG went from MILAN (worth EUR 2.00 to the door, the price was EUR 2.00 with a move at"
                                + " EUR 8.00) to PARIS (worth EUR 10.00 to the door, the price was EUR 10.00 with a move at EUR 8.00)");
        assertThat(plan.reason(BAG, TOKYO).sentence())
                .isEqualTo(
                        "kept at 1: the last unit is worth EUR 9.00, a further one EUR 7.00; a unit stays from EUR 2.00 on,"
                                + " and a move costs EUR 8.00");
        assertThat(plan.reason(BAG, PARIS).sentence()).startsWith("went from 0 to 1: ");
    }

    @Test
    void aUnitFromThoseLeftOverIsOneMoveAndSoIsOneThatGoesBack() {
        RerunPlan given = rerun(four(), MoveBudget.together(5), LaunchLine.of(BAG, PARIS, 2));
        assertThat(given.unitsMoved()).isEqualTo(2);
        assertThat(given.moves()).allMatch(move -> move.from().isEmpty());
        LaunchProblem unwanted = launch(4, table(PARIS, 10, -1), table(TOKYO, 9), table(MILAN, 4));
        RerunPlan back = rerun(
                unwanted,
                MoveBudget.together(1),
                LaunchLine.of(BAG, MILAN, 1),
                LaunchLine.of(BAG, PARIS, 2),
                LaunchLine.of(BAG, TOKYO, 1));
        assertThat(back.unitsMoved()).isEqualTo(1);
        assertThat(back.moves().get(0).to()).isEmpty();
        assertThat(back.unitsLeftOver(BAG)).isEqualTo(1);
    }

    @Test
    void limitsAndSupplyForceMovesFirst() {
        LaunchProblem capped =
                launch(3, table(PARIS, 10, 8, 6).withMaximumUnits(1), table(TOKYO, 9, 7, 5), table(MILAN, 4, 3, 2));
        RerunPlan plan =
                rerun(capped, MoveBudget.together(1), LaunchLine.of(BAG, PARIS, 2), LaunchLine.of(BAG, TOKYO, 1));
        assertThat(plan.units(BAG, PARIS)).isEqualTo(1);
        assertThat(plan.units(BAG, TOKYO))
                .isEqualTo(2); // what Paris must lose goes where it gains most, in the same move
        assertThat(plan.moves().get(0).fromReason().orElseThrow().isForced()).isTrue();
        assertThat(plan.moves().get(0).fromReason().orElseThrow().sentence()).isEqualTo("the door may have at most 1");
        RerunPlan shorter = rerun(
                launch(2, table(PARIS, 10, 8), table(TOKYO, 9)),
                MoveBudget.together(1),
                LaunchLine.of(BAG, PARIS, 2),
                LaunchLine.of(BAG, TOKYO, 1));
        assertThat(shorter.lines()).containsExactly(LaunchLine.of(BAG, PARIS, 1), LaunchLine.of(BAG, TOKYO, 1));
        assertThat(shorter.moves().get(0).fromReason().orElseThrow())
                .isEqualTo(new MoveReason.SupplyShort(Amount.of("8", "EUR")));
    }

    @Test
    void moreForcedMovesThanThereAreAreAConflictAndNothingChanges() {
        LaunchProblem capped = launch(
                4,
                table(PARIS, 10, 8, 6).withMaximumUnits(1),
                table(TOKYO, 9, 7, 5).withMinimumUnits(2),
                table(MILAN, 4));
        RerunPlan plan =
                rerun(capped, MoveBudget.together(1), LaunchLine.of(BAG, PARIS, 3), LaunchLine.of(BAG, MILAN, 1));
        assertThat(plan.lines()).containsExactly(LaunchLine.of(BAG, MILAN, 1), LaunchLine.of(BAG, PARIS, 3));
        assertThat(plan.findConflict(BAG).orElseThrow().sentence())
                .isEqualTo("2 units must move and 1 may: 2 of BAG from PARIS for its limits");
        assertThat(plan.reason(BAG, PARIS).sentence()).startsWith("stands at 3, as limits conflict: ");
    }

    @Test
    void aPinOutsideItsLimitsIsAConflict() {
        RerunPlan plan = RerunEngine.plan(
                RerunProblem.builder(launch(4, table(PARIS, 10, 8, 6).withMaximumUnits(1)))
                        .before(List.of(LaunchLine.of(BAG, PARIS, 3)))
                        .addPins(Pin.line(BAG, PARIS))
                        .budget(MoveBudget.perSku(9))
                        .build());
        assertThat(plan.findConflict(BAG)).contains(new RerunConflict.PinAgainstLimits(BAG, PARIS, 3, 0, 1));
        assertThat(plan.findConflict(BAG).orElseThrow().sentence())
                .isEqualTo("BAG at PARIS is pinned at 3, outside its limits [0, 1]");
    }

    @Test
    void pinsAndMinimaThatExceedTheSupplyAreAConflict() {
        RerunPlan plan = RerunEngine.plan(RerunProblem.builder(
                        launch(3, table(PARIS, 10, 8, 6), table(TOKYO, 9, 7).withMinimumUnits(1)))
                .before(List.of(LaunchLine.of(BAG, PARIS, 3)))
                .addPins(Pin.sku(BAG), Pin.door(PARIS))
                .budget(MoveBudget.together(9))
                .build());
        // The SKU is pinned as a whole, so Tokyo is pinned at nothing, below its minimum.
        assertThat(plan.findConflict(BAG)).contains(new RerunConflict.PinAgainstLimits(BAG, TOKYO, 0, 1, 2));
        RerunPlan door = RerunEngine.plan(RerunProblem.builder(
                        launch(3, table(PARIS, 10, 8, 6), table(TOKYO, 9, 7).withMinimumUnits(1)))
                .before(List.of(LaunchLine.of(BAG, PARIS, 3)))
                .addPins(Pin.door(PARIS))
                .budget(MoveBudget.together(9))
                .build());
        assertThat(door.findConflict(BAG).orElseThrow().sentence())
                .isEqualTo("BAG: a supply of 3 cannot meet a pin of 3 at PARIS, at least 1 at TOKYO");
    }

    @Test
    void refusesWhatItCannotUse() {
        RerunProblem.Builder builder = RerunProblem.builder(four());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.before(List.of(LaunchLine.of(BAG, DoorId.of("ROME"), 1))))
                .withMessage(
                        "line before must be of a SKU and door of the launch but was LaunchLine{sku=BAG, door=ROME, units=1}"
                                + "\nMaybe the door is gone: leave it in the launch without a demand, so that its units can move.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.before(List.of(LaunchLine.of(BAG, PARIS, 0))))
                .withMessage("units before of BAG at door PARIS must lie within [1, 2147483647] but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.before(List.of(LaunchLine.of(BAG, PARIS, 1), LaunchLine.of(BAG, PARIS, 1))))
                .withMessage("line before of BAG at door PARIS must come once but came twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.addPins(Pin.sku(SkuId.of("BELT"))))
                .withMessage("sku must be one of the 1 of the problem but was BELT");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.addPins(Pin.door(DoorId.of("ROME"))))
                .withMessage("door must be one of the 3 of the problem but was ROME");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MoveBudget.together(-1))
                .withMessage("units of MoveBudget must not be negative but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RerunProblem.builder(
                                launch(3, table(PARIS, 10, 8, 6).withPresentationMinimumUnits(2)))
                        .budget(MoveBudget.together(1))
                        .build())
                .withMessage("units of SKU BAG in a re-run must come one by one with falling gains but come in steps");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TierWorth.of(four(), 1, Amount.of("1", "USD")))
                .withMessage("currency of TierWorth must be EUR but was USD");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TierWorth.of(four(), 1, Amount.of("0.5", "EUR")))
                .withMessage("amount of TierWorth must be a multiple of the quantum EUR 1.00 but was EUR 0.50");
    }

    @Test
    void aChangeRefusesWhatItCannotUse() {
        LaunchChange change = LaunchRevision.of(LaunchEngine.allocate(four())).change();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> change.supply(BAG, -1))
                .withMessage("supplyUnits of SKU BAG must lie within [0, 2147483647] but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> change.holdback(BAG, 1L << 31))
                .withMessage("holdbackUnits of SKU BAG must lie within [0, 2147483647] but was 2147483648");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> change.limits(BAG, PARIS, 3, 2))
                .withMessage("minimumUnits of BAG at door PARIS must be at most its maximumUnits 2 but was 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> change.limits(BAG, PARIS, 4, 9).apply())
                .withMessage(
                        "minimumUnits of BAG at door PARIS must be at most the 3 units of its gain table but was 4");
        LaunchRevision revision = LaunchRevision.of(LaunchEngine.allocate(launch(4, table(PARIS, 3))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> revision.change().limits(BAG, TOKYO, 0, 1).apply())
                .withMessage(
                        "door of limits of BAG at door TOKYO must be eligible but was not\nMaybe the demand comes first.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> revision.change().limits(PARIS, 2, 3).apply())
                .withMessage(
                        "minimumUnits of BAG at door PARIS must be at most the 1 units of its gain table but was 2");
    }

    @Test
    void aLateOrderTakesUnitsAndTheDifferenceSaysFromWhom() {
        LaunchPlan before = LaunchEngine.allocate(four());
        LaunchPlan after = LaunchRevision.of(before)
                .change()
                .demand(table(MILAN, 12, 11))
                .apply()
                .plan();
        PlanDifference difference = PlanDifference.between(before, after);
        assertThat(difference.lines().stream().map(LineDifference::sentence))
                .containsExactly(
                        "BAG at MILAN went from 0 to 2: unit 1 was worth EUR 4.00 and is worth EUR 12.00; the cut-off went from EUR"
                                + " 7.00 in tier 1 to EUR 9.00 in tier 1",
                        "BAG at PARIS went from 2 to 1: unit 2 is worth EUR 8.00 and the cut-off went from EUR 7.00 in tier 1 to EUR"
                                + " 9.00 in tier 1, MILAN changed",
                        "BAG at TOKYO went from 2 to 1: unit 2 is worth EUR 7.00 and the cut-off went from EUR 7.00 in tier 1 to EUR"
                                + " 9.00 in tier 1, MILAN changed");
        assertThat(difference.skus()).containsExactly(new SkuDifference(BAG, 0, 0, 0, 2, 2));
        assertThat(((DifferenceReason.PriceMoved) difference.lines().get(1).reason()).mover())
                .isEqualTo(Optional.of(MILAN));
    }

    /** Nine were promised; over night the forecast allows five. Nothing must move, and the other SKU is planned. */
    @Test
    void aForecastThatFellForcesNothing() {
        SkuId coat = SkuId.of("COAT");
        SkuId shoe = SkuId.of("SHOE");
        DoorId ginza = DoorId.of("GINZA");
        DoorId soho = DoorId.of("SOHO");
        LaunchProblem launch = LaunchProblem.builder()
                .currency("EUR")
                .addDoors(LaunchDoor.of(ginza), LaunchDoor.of(soho))
                .addSkus(LaunchSku.of(coat, 10), LaunchSku.of(shoe, 10))
                .addDemands(
                        LaunchDemand.of(coat, ginza, DemandEstimate.poisson(5.4), Amount.of("100", "EUR"))
                                .withWeeksOfSupply(WeeksOfSupply.atMost(Ratio.of(4), Ratio.of(4))),
                        LaunchDemand.of(shoe, soho, DemandEstimate.poisson(5), Amount.of("100", "EUR")))
                .build();
        RerunProblem problem = RerunProblem.builder(launch)
                .before(List.of(LaunchLine.of(coat, ginza, 9), LaunchLine.of(shoe, soho, 2)))
                .budget(MoveBudget.together(3))
                .build();
        assertThat(launch.maximumUnits(coat, ginza)).isEqualTo(5);
        assertThat(problem.maximumUnits(coat, ginza)).isEqualTo(9);
        assertThat(problem.minimumUnits(coat, ginza)).isZero();
        RerunPlan plan = RerunEngine.plan(problem);
        assertThat(plan.findConflict(coat)).isEmpty();
        assertThat(plan.lines()).containsExactly(LaunchLine.of(coat, ginza, 9), LaunchLine.of(shoe, soho, 5));
        assertThat(RerunVerifier.verify(problem, plan).isProven()).isTrue();
    }

    /** A closed door forces four moves and there are three: that SKU stands, the others are planned with all three. */
    @Test
    void aSkuThatForcesTooManyMovesStandsAloneAndFreezesNobody() {
        SkuId coat = SkuId.of("COAT");
        SkuId shoe = SkuId.of("SHOE");
        DoorId ginza = DoorId.of("GINZA");
        LaunchProblem launch = LaunchProblem.builder()
                .currency("EUR")
                .addDoors(LaunchDoor.of(ginza))
                .addSkus(LaunchSku.of(coat, 10), LaunchSku.of(shoe, 10))
                .addDemands(
                        LaunchDemand.of(coat, ginza, DemandEstimate.poisson(5), Amount.of("100", "EUR"))
                                .withMaximumUnits(2),
                        LaunchDemand.of(shoe, ginza, DemandEstimate.poisson(5), Amount.of("100", "EUR")))
                .build();
        RerunProblem problem = RerunProblem.builder(launch)
                .before(List.of(LaunchLine.of(coat, ginza, 6), LaunchLine.of(shoe, ginza, 2)))
                .budget(MoveBudget.together(3))
                .build();
        RerunPlan plan = RerunEngine.plan(problem);
        assertThat(plan.findConflict(coat).orElseThrow().sentence())
                .isEqualTo("4 units must move and 3 may: 4 of COAT from GINZA for its limits");
        assertThat(plan.findConflict(shoe)).isEmpty();
        assertThat(plan.lines()).containsExactly(LaunchLine.of(coat, ginza, 6), LaunchLine.of(shoe, ginza, 5));
        assertThat(RerunVerifier.verify(problem, plan).isProven()).isTrue();
    }
}
