package dev.maison.allocation.door;

import static dev.maison.allocation.door.Launches.BAG;
import static dev.maison.allocation.door.Launches.BELT;
import static dev.maison.allocation.door.Launches.DUBAI;
import static dev.maison.allocation.door.Launches.PARIS;
import static dev.maison.allocation.door.Launches.TOKYO;
import static dev.maison.allocation.door.Launches.bag;
import static dev.maison.allocation.door.Launches.bags;
import static dev.maison.allocation.door.Launches.doors;
import static dev.maison.allocation.door.Launches.eur;
import static dev.maison.allocation.door.Launches.gains;
import static dev.maison.allocation.door.Launches.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maison.allocation.demand.DemandEstimate;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Worked examples of the rules beyond minima and maxima, and what is said to callers who break them. */
class LaunchRulesTest {
    private static void refuses(Supplier<?> action, String message) {
        assertThatThrownBy(action::get)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static LaunchPlan proven(LaunchProblem.Builder builder) {
        LaunchProblem problem = builder.build();
        LaunchPlan plan = LaunchEngine.allocate(problem);
        assertThat(LaunchVerifier.verify(problem, plan).sentence()).isEqualTo("proven");
        return plan;
    }

    private static LaunchDemand poisson(double mean) {
        return LaunchDemand.of(BAG, PARIS, DemandEstimate.poisson(mean), eur("100"));
    }

    @Test
    void holdsBackAShareRoundedUp() {
        LaunchProblem problem = doors().addSkus(LaunchSku.of(BAG, 7).withHoldbackShare(Ratio.of(1, 3)))
                .addDemands(bag(PARIS, "9"))
                .build();
        assertThat(problem.holdbackUnits(BAG)).isEqualTo(3);
    }

    @Test
    void countsWhatADoorHasWhereTheNeedIsNet() {
        StockPosition position = StockPosition.builder()
                .onHandUnits(2)
                .inTransitUnits(1)
                .onOrderUnits(1)
                .reservedUnits(1)
                .build();
        LaunchProblem.Builder gross = bags(9).addDemands(poisson(4).withPosition(position));
        LaunchProblem net = bags(9).addDemands(poisson(4).withPosition(position))
                .need(LaunchNeed.NET)
                .build();
        assertThat(net.positionUnits(BAG, PARIS)).isEqualTo(3);
        assertThat(net.gain(BAG, PARIS, 1)).isEqualTo(gross.build().gain(BAG, PARIS, 4));
        assertThat(gross.build().positionUnits(BAG, PARIS)).isZero();
        LaunchProblem owing = bags(9).addDemands(poisson(4)
                        .withPosition(StockPosition.builder()
                                .reservedUnits(1)
                                .backorderUnits(1)
                                .build()))
                .need(LaunchNeed.NET)
                .build();
        assertThat(owing.gain(BAG, PARIS, 2)).isEqualTo(eur("100"));
        assertThat(owing.gain(BAG, PARIS, 3)).isEqualTo(gross.build().gain(BAG, PARIS, 1));
    }

    @Test
    void limitsByWeeksOfSupplyRoundedToTheSafeSide() {
        WeeksOfSupply weeks = WeeksOfSupply.builder()
                .estimateWeeks(Ratio.of(4))
                .minimumWeeks(Ratio.of(1))
                .maximumWeeks(Ratio.of(3))
                .build();
        LaunchProblem problem =
                bags(9).addDemands(poisson(10).withWeeksOfSupply(weeks)).build();
        assertThat(problem.minimumUnits(BAG, PARIS)).isEqualTo(3); // 2.5 up
        assertThat(problem.maximumUnits(BAG, PARIS)).isEqualTo(7); // 7.5 down
        LaunchProblem exact =
                bags(9).addDemands(poisson(8).withWeeksOfSupply(weeks)).build();
        assertThat(exact.minimumUnits(BAG, PARIS)).isEqualTo(2);
        assertThat(exact.maximumUnits(BAG, PARIS)).isEqualTo(6);
        LaunchProblem net = bags(9).addDemands(
                        poisson(10).withWeeksOfSupply(weeks).withPosition(StockPosition.ofOnHand(4)))
                .need(LaunchNeed.NET)
                .build();
        assertThat(net.minimumUnits(BAG, PARIS)).isZero();
        assertThat(net.maximumUnits(BAG, PARIS)).isEqualTo(3);
        LaunchProblem stated = bags(9).addDemands(
                        poisson(10).withWeeksOfSupply(weeks).withMaximumUnits(2))
                .build();
        assertThat(stated.minimumUnits(BAG, PARIS)).isEqualTo(2);
    }

    @Test
    void roundsLimitsToWhatMultipleAndPresentationMinimumAllow() {
        LaunchProblem problem = bags(20).addDemands(poisson(10)
                        .withMinimumUnits(2)
                        .withMaximumUnits(11)
                        .withMultipleUnits(3)
                        .withPresentationMinimumUnits(4))
                .build();
        assertThat(problem.minimumUnits(BAG, PARIS)).isEqualTo(6);
        assertThat(problem.maximumUnits(BAG, PARIS)).isEqualTo(9);
        assertThat(problem.allows(BAG, PARIS, 9)).isTrue();
        assertThat(problem.allows(BAG, PARIS, 8)).isFalse();
    }

    @Test
    void countsWhatIsOnDisplayIntoThePresentationMinimum() {
        LaunchProblem problem = bags(20).addDemands(
                        poisson(10).withPresentationMinimumUnits(4).withPosition(StockPosition.ofOnHand(3)))
                .need(LaunchNeed.NET)
                .build();
        assertThat(problem.presentationMinimumUnits(BAG, PARIS)).isEqualTo(1);
        assertThat(problem.isStepped(BAG)).isFalse();
    }

    @Test
    void givesOnlyUnitsWorthTheThreshold() {
        LaunchPlan plan = proven(bags(9).addDemands(
                        bag(PARIS, "9", "5", "3", "1").withThreshold(eur("4")),
                        bag(TOKYO, "9", "1", "1").withThreshold(eur("5")).withMultipleUnits(2)));
        assertThat(plan.lines())
                .containsExactly(line(PARIS, 2), line(TOKYO, 2)); // of Tokyo 9 + 1 are 5 each on average
    }

    @Test
    void pushesAllThatLimitsAllowFirstWhatGainsThenWhatCostsLeast() {
        LaunchPlan plan = proven(doors().addSkus(LaunchSku.of(BAG, 6).withIsPushedAll(true))
                .addDemands(bag(DUBAI, "1", "0", "-5"), bag(PARIS, "3", "-2", "-9"), bag(TOKYO, "2", "0")));
        assertThat(plan.lines()).containsExactly(line(DUBAI, 2), line(PARIS, 2), line(TOKYO, 2));
        assertThat(plan.findCutOff(BAG)).contains(new CutOff(0, eur("0")));
    }

    @Test
    void showsTheSkuWhereItPaysAndKeepsTheRest() {
        LaunchPlan plan = proven(bags(5).addDemands(
                        bag(DUBAI, "5", "5", "5").withPresentationMinimumUnits(3),
                        bag(PARIS, "6", "6", "6").withPresentationMinimumUnits(3),
                        bag(TOKYO, "4", "4", "4", "4").withMultipleUnits(2)));
        assertThat(plan.lines()).containsExactly(line(PARIS, 3), line(TOKYO, 2));
    }

    @Test
    void aWrongNumberOfUnitsIsRefuted() {
        LaunchProblem problem = bags(5).addDemands(bag(PARIS, "6", "6", "6").withPresentationMinimumUnits(2))
                .build();
        LaunchPlan plan = LaunchEngine.allocate(problem);
        assertThat(LaunchVerifier.verify(problem, List.of(line(PARIS, 1)), plan.certificate())
                        .sentence())
                .isEqualTo(
                        "refuted at units of BAG at door PARIS: expected none, or a multiple of 1 from 2 on but found 1");
        assertThat(LaunchVerifier.verify(problem, List.of(line(PARIS, 2)), plan.certificate())
                        .isProven())
                .isFalse();
    }

    @Test
    void refusesRulesThatMakeNoSense() {
        refuses(
                () -> bag(PARIS, "1").withMultipleUnits(0),
                "multipleUnits of BAG at door PARIS must lie within [1, 2147483647] but was 0");
        refuses(
                () -> bag(PARIS, "1").withPresentationMinimumUnits(-1),
                "presentationMinimumUnits of BAG at door PARIS must lie within [0, 2147483647] but was -1");
        refuses(
                () -> bag(PARIS, "1").withThreshold(eur("-1")),
                "threshold of BAG at door PARIS must not be negative but was EUR -1.00");
        refuses(
                () -> bags(1).addDemands(bag(PARIS, "1").withThreshold(Amount.of("1", "USD")))
                        .build(),
                "currency of the threshold of BAG at door PARIS must be EUR but was USD");
        refuses(
                () -> LaunchSku.of(BAG, 1).withHoldbackShare(Ratio.of(3, 2)),
                "holdbackShare of SKU BAG must lie within [0, 1] but was 3/2");
        refuses(
                () -> LaunchSku.of(BAG, 1).withHoldbackUnits(1).withHoldbackShare(Ratio.of(1, 2)),
                "holdback of SKU BAG must be stated in units or as a share but was 1 and 1/2");
        refuses(
                () -> WeeksOfSupply.atMost(Ratio.of(1), Ratio.ZERO),
                "estimateWeeks of WeeksOfSupply must be positive but was 0");
        refuses(
                () -> WeeksOfSupply.atMost(Ratio.of(-1), Ratio.ONE),
                "maximumWeeks of WeeksOfSupply must not be negative but was -1");
        refuses(
                () -> WeeksOfSupply.atLeast(Ratio.of(-1), Ratio.ONE),
                "minimumWeeks of WeeksOfSupply must not be negative but was -1");
        refuses(
                () -> StockPosition.ofOnHand(-1),
                "onHandUnits of StockPosition must lie within [0, 2147483647] but was -1");
        refuses(
                () -> StockPosition.ofOnHand(Integer.MAX_VALUE),
                "netUnits of StockPosition must lie within [-1073741824, 1073741824] but was 2147483647");
        refuses(
                () -> bags(9).addDemands(bag(PARIS, "4", "3", "2", "1")
                                .withMinimumUnits(1)
                                .withMultipleUnits(5))
                        .build(),
                "minimumUnits of BAG at door PARIS must leave a multiple of 5 from its presentation minimum 0 up to its maximum 4"
                        + " but was 1");
    }

    @Test
    void weeksOfSupplyAreExactWhateverTheMean() {
        Ratio[] ratios = {Ratio.ZERO, Ratio.of(1, 3), Ratio.of(1), Ratio.of(5, 2), Ratio.of(7)};
        double[] means = {
            0, 0.1, 0.5, 1, 2, 3.75, 1 / 3.0, 7 / 3.0, 6, 1e3, Math.nextUp(6), Math.nextDown(6), 1e9, 1.5e9, 1e10, 1e24
        };
        for (Ratio weeks : ratios) {
            for (Ratio estimate : new Ratio[] {Ratio.of(1, 3), Ratio.of(2), Ratio.of(7)}) {
                for (double mean : means) {
                    for (int position : new int[] {-2, 0, 1, 5}) {
                        BigDecimal exact = new BigDecimal(mean)
                                .multiply(new BigDecimal(weeks.numerator().multiply(estimate.denominator())));
                        BigDecimal by = new BigDecimal(weeks.denominator().multiply(estimate.numerator()));
                        assertThat(WeeksOfSupply.atMost(weeks, estimate).mostUnits(mean, position))
                                .as("at most %s of %s weeks at %s, %s there", weeks, estimate, mean, position)
                                .isEqualTo(within(exact.divide(by, 0, RoundingMode.FLOOR), position));
                        assertThat(WeeksOfSupply.atLeast(weeks, estimate).leastUnits(mean, position))
                                .as("at least %s of %s weeks at %s, %s there", weeks, estimate, mean, position)
                                .isEqualTo(within(exact.divide(by, 0, RoundingMode.CEILING), position));
                    }
                }
            }
        }
        assertThat(WeeksOfSupply.atMost(Ratio.ONE, Ratio.ONE).leastUnits(5, 0)).isZero();
        assertThat(WeeksOfSupply.atLeast(Ratio.ONE, Ratio.ONE).mostUnits(5, 0)).isEqualTo(Integer.MAX_VALUE);
    }

    private static int within(BigDecimal units, int position) {
        BigDecimal most = BigDecimal.valueOf(Integer.MAX_VALUE);
        return units.subtract(BigDecimal.valueOf(position))
                .max(BigDecimal.ZERO)
                .min(most)
                .intValueExact();
    }

    @Test
    void refusesFewestWeeksAboveTheMost() {
        WeeksOfSupply.Builder weeks =
                WeeksOfSupply.builder().estimateWeeks(Ratio.ONE).minimumWeeks(Ratio.of(3));
        refuses(
                () -> weeks.maximumWeeks(Ratio.of(2)).build(),
                "minimumWeeks of WeeksOfSupply must be at most its maximumWeeks 2 but was 3");
        refuses(
                () -> bag(PARIS, "1").withWeeksOfSupply(WeeksOfSupply.atMost(Ratio.ONE, Ratio.ONE)),
                "weeksOfSupply of BAG at door PARIS must be absent as a gain table has no rate but was"
                        + " Optional[WeeksOfSupply{estimateWeeks=1, maximumWeeks=1}]");
    }

    @Test
    void tellsTheThreshold() {
        LaunchProblem problem = bags(9).addDemands(bag(PARIS, "9").withThreshold(eur("4")), bag(TOKYO, "9"))
                .build();
        assertThat(problem.findThreshold(BAG, PARIS)).contains(eur("4"));
        assertThat(problem.findThreshold(BAG, TOKYO)).isEmpty();
        assertThat(bags(9).addDemands(bag(TOKYO, "9")).build().findThreshold(BAG, TOKYO))
                .isEmpty();
    }

    /** Three doors at which any even number of units is as good as any other: too many steps to try them, so a gap is told. */
    @Test
    void whatTakesTooManyStepsLiesWithinWhatItLoses() {
        List<Amount> fives = Collections.nCopies(30_000, eur("5"));
        LaunchProblem.Builder builder = bags(60_003).quantumMicros(1_000_000);
        for (DoorId door : List.of(DUBAI, PARIS, TOKYO)) {
            builder.addDemands(LaunchDemand.ofTable(BAG, door, fives).withMultipleUnits(2));
        }
        LaunchProblem problem = builder.build();
        LaunchCertificate certificate = LaunchCertificate.of(problem, Map.of(BAG, new CutOff(1, eur("5"))), List.of());
        assertThat(LaunchVerifier.verify(problem, List.of(line(DUBAI, 30_000), line(PARIS, 30_000)), certificate)
                        .sentence())
                .isEqualTo("within 15 EUR of the optimum");
        assertThat(LaunchVerifier.verify(
                                problem,
                                List.of(line(DUBAI, 30_000), line(PARIS, 30_000)),
                                certificate.withCutOff(BAG, new CutOff(1, eur("4"))))
                        .sentence())
                .isEqualTo("refuted at cut-off of BAG: expected EUR 5.00 in tier 1 but found EUR 4.00 in tier 1");
    }

    /** Beyond the steps that a verifier takes, it says so. */
    @Test
    void whatTakesTooManyStepsIsUndecided() {
        LaunchProblem problem = doors().addSkus(LaunchSku.of(BAG, 100_000).withIsPushedAll(true))
                .addDemands(poisson(90_000).withMultipleUnits(2))
                .build();
        assertThat(LaunchVerifier.verify(
                                problem,
                                List.of(),
                                LaunchEngine.allocate(problem).certificate())
                        .sentence())
                .contains("to work out BAG would take more than " + PushCheck.MOST_STEPS + " steps");
    }

    @Test
    void aPushedSkuOfTooManyStepsSaysThatItIsNotPushed() {
        LaunchPlan few = LaunchEngine.allocate(pushedInMultiples(100));
        assertThat(few.isPushGivenUp(BAG)).isFalse();
        assertThat(few.unitsLeftOver(BAG)).isZero();
        LaunchProblem problem = pushedInMultiples(100_000);
        LaunchPlan plan = LaunchEngine.allocate(problem);
        assertThat(plan.isPushGivenUp(BAG)).isTrue();
        assertThat(plan.unitsLeftOver(BAG)).isPositive();
        long left = plan.unitsLeftOver(BAG);
        assertThat(plan.reason(BAG, PARIS)).isEqualTo(new LaunchReason.NotPushed(3, left));
        assertThat(plan.reason(BAG, PARIS).sentence())
                .isEqualTo(
                        "not pushed, as the SKU has too many units in steps to work that out: 3 further units would fit the "
                                + left + " left over");
        assertThat(LaunchVerifier.verify(problem, plan).sentence())
                .contains("; it is not pushed, as " + left + " units are left and BAG at door DUBAI could take 1");
        assertThat(LaunchEngine.allocate(bags(9).addDemands(bag(PARIS, "9")).build())
                        .isPushGivenUp(BAG))
                .isFalse();
    }

    private static LaunchProblem pushedInMultiples(int supply) {
        return LaunchProblem.builder()
                .currency("EUR")
                .addDoors(LaunchDoor.of(DUBAI), LaunchDoor.of(PARIS), LaunchDoor.of(TOKYO))
                .addSkus(LaunchSku.of(BAG, supply).withIsPushedAll(true))
                .addDemands(
                        LaunchDemand.of(BAG, DUBAI, DemandEstimate.poisson(9), eur("10")),
                        LaunchDemand.of(BAG, PARIS, DemandEstimate.poisson(9), eur("10"))
                                .withMultipleUnits(3),
                        LaunchDemand.of(BAG, TOKYO, DemandEstimate.poisson(9), eur("10"))
                                .withMultipleUnits(2))
                .build();
    }

    @Test
    void aPositionSaysItsParts() {
        StockPosition position = StockPosition.builder()
                .onHandUnits(5)
                .inTransitUnits(4)
                .onOrderUnits(3)
                .reservedUnits(2)
                .backorderUnits(1)
                .build();
        assertThat(position.netUnits()).isEqualTo(9);
        assertThat(position.sentence())
                .isEqualTo("5 on hand + 4 in transit + 3 on order - 2 reserved - 1 on backorder = 9");
        assertThat(StockPosition.empty().sentence()).isEqualTo("0 on hand = 0");
    }

    @Test
    void certificatesThatSayTheSameAreEqualInAnyOrderOfSkus() {
        LaunchSku bag = LaunchSku.of(BAG, 1);
        LaunchSku belt = LaunchSku.of(BELT, 2);
        LaunchDemand[] demands = {bag(PARIS, "9", "5"), gains(BELT, TOKYO, "7", "6", "4")};
        LaunchProblem one = doors().addSkus(bag, belt).addDemands(demands).build();
        LaunchProblem other = doors().addSkus(belt, bag).addDemands(demands).build();
        LaunchCertificate first = LaunchEngine.allocate(one).certificate();
        LaunchCertificate second = LaunchEngine.allocate(other).certificate();
        assertThat(first).isEqualTo(second).hasSameHashCodeAs(second);
        assertThat(first.hashCode()).isNotZero();
        for (CutOff cutOff : List.of(new CutOff(1, eur("8")), new CutOff(2, eur("9")), new CutOff(0, eur("0")))) {
            LaunchCertificate changed = first.withCutOff(BAG, cutOff);
            assertThat(changed).isNotEqualTo(first).doesNotHaveSameHashCodeAs(first);
        }
    }
}
