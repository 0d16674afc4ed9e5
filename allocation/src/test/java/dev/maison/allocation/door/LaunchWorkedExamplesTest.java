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

import dev.maison.allocation.demand.DemandEstimate;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Small launches worked by hand. */
class LaunchWorkedExamplesTest {
    private static LaunchPlan proven(LaunchProblem.Builder builder) {
        return proven(builder.build());
    }

    private static LaunchPlan proven(LaunchProblem problem) {
        LaunchPlan plan = LaunchEngine.allocate(problem);
        assertThat(LaunchVerifier.verify(problem, plan).sentence()).isEqualTo("proven");
        assertThat(LaunchVerifier.verify(problem, plan.lines(), plan.certificate())
                        .sentence())
                .isEqualTo("proven");
        return plan;
    }

    private static CutOff cutOff(int tier, String price) {
        return new CutOff(tier, eur(price));
    }

    /**
     * Paris sells 2 on average at 400: P(D>=k) = 1-e^-2, 1-3e^-2, 1-5e^-2, so units gain 345.865887, 237.597660, 129.329434.
     * Tokyo sells 1 on average at 500: 1-e^-1, 1-2e^-1, 1-2.5e^-1, so 316.060279, 132.120559, 40.150699. The four largest are two
     * at each.
     */
    @Test
    void givesEachUnitToTheDoorWhereItGainsMost() {
        LaunchPlan plan = proven(bags(4).addDemands(
                        LaunchDemand.of(BAG, PARIS, DemandEstimate.poisson(2), eur("400")),
                        LaunchDemand.of(BAG, TOKYO, DemandEstimate.poisson(1), eur("500"))));
        assertThat(plan.lines()).containsExactly(line(PARIS, 2), line(TOKYO, 2));
        assertThat(plan.findCutOff(BAG)).contains(cutOff(1, "132.120559"));
        assertThat(plan.findNextUnit(BAG)).contains(new NextUnit(PARIS, 3, eur("129.329434")));
        assertThat(plan.totalGain()).isEqualTo(eur("1031.644385"));
        assertThat(plan.problem().gains(BAG, TOKYO, 3))
                .containsExactly(eur("316.060279"), eur("132.120559"), eur("40.150699"));
    }

    /** Size 1 and mean 1: P(D>=k) = 2^-k. Units gain 200, 100, 50 in Paris and 150, 75 in Tokyo. */
    @Test
    void countsUncertainDemandByTheNegativeBinomial() {
        LaunchPlan plan = proven(bags(3).addDemands(
                        LaunchDemand.of(BAG, PARIS, DemandEstimate.negativeBinomial(1, 1), eur("400")),
                        LaunchDemand.of(BAG, TOKYO, DemandEstimate.negativeBinomial(1, 1), eur("300"))));
        assertThat(plan.lines()).containsExactly(line(PARIS, 2), line(TOKYO, 1));
        assertThat(plan.findCutOff(BAG)).contains(cutOff(1, "100"));
        assertThat(plan.totalGain()).isEqualTo(eur("450"));
    }

    @Test
    void servesAnEarlierTierInFullBeforeALaterOne() {
        LaunchProblem.Builder builder = LaunchProblem.builder()
                .currency("EUR")
                .addDoors(
                        LaunchDoor.of(PARIS).withTier(2),
                        LaunchDoor.of(TOKYO),
                        LaunchDoor.of(DUBAI).withTier(7))
                .addSkus(LaunchSku.of(BAG, 4))
                .addDemands(bag(PARIS, "200", "100"), bag(TOKYO, "10", "5", "1", "0"), bag(DUBAI, "900"));
        LaunchPlan plan = proven(builder);
        assertThat(plan.lines()).containsExactly(line(PARIS, 1), line(TOKYO, 3));
        assertThat(plan.findCutOff(BAG)).contains(cutOff(2, "200"));
    }

    @Test
    void servesMinimaOfLaterTiersFirst() {
        LaunchPlan plan = proven(LaunchProblem.builder()
                .currency("EUR")
                .addDoors(LaunchDoor.of(PARIS), LaunchDoor.of(TOKYO).withTier(2))
                .addSkus(LaunchSku.of(BAG, 3))
                .addDemands(bag(PARIS, "9", "8", "7"), bag(TOKYO, "1", "1").withMinimumUnits(2)));
        assertThat(plan.lines()).containsExactly(line(PARIS, 1), line(TOKYO, 2));
        assertThat(plan.findCutOff(BAG)).contains(cutOff(1, "9"));
    }

    @Test
    void givesAMinimumEvenWhereItGainsLess() {
        LaunchPlan plan = proven(bags(3).addDemands(
                        bag(PARIS, "9", "8", "7"), bag(TOKYO, "2", "1", "-5").withMinimumUnits(2)));
        assertThat(plan.lines()).containsExactly(line(PARIS, 1), line(TOKYO, 2));
        assertThat(plan.findCutOff(BAG)).contains(cutOff(1, "9"));
    }

    @Test
    void givesAMinimumThatLoses() {
        LaunchPlan plan = proven(bags(5).addDemands(bag(TOKYO, "2", "-1", "-5").withMinimumUnits(3)));
        assertThat(plan.lines()).containsExactly(line(TOKYO, 3));
        assertThat(plan.totalGain()).isEqualTo(eur("-4"));
        assertThat(plan.unitsLeftOver(BAG)).isEqualTo(2);
    }

    @Test
    void stopsAtAMaximum() {
        LaunchPlan plan =
                proven(bags(3).addDemands(bag(PARIS, "9", "8", "7").withMaximumUnits(1), bag(TOKYO, "2", "1")));
        assertThat(plan.lines()).containsExactly(line(PARIS, 1), line(TOKYO, 2));
        assertThat(plan.findCutOff(BAG)).contains(cutOff(1, "1"));
    }

    @Test
    void givesNothingToADoorWithoutADemand() {
        LaunchPlan plan = proven(bags(3).addDemands(bag(PARIS, "9")));
        assertThat(plan.lines()).containsExactly(line(PARIS, 1));
        assertThat(plan.problem().isEligible(BAG, DUBAI)).isFalse();
        assertThat(plan.problem().findEstimate(BAG, DUBAI)).isEmpty();
        assertThat(plan.problem().findUnitValue(BAG, DUBAI)).isEmpty();
    }

    @Test
    void keepsTheHoldbackAndSaysWhatIsLeftOver() {
        LaunchPlan plan = proven(doors().addSkus(LaunchSku.of(BAG, 10).withHoldbackUnits(2))
                .addDemands(bag(PARIS, "9", "8"), bag(TOKYO, "2", "0", "0")));
        assertThat(plan.unitsGiven(BAG)).isEqualTo(3);
        assertThat(plan.unitsLeftOver(BAG)).isEqualTo(5);
        assertThat(plan.findCutOff(BAG)).contains(cutOff(0, "0"));
        assertThat(plan.findNextUnit(BAG)).isEmpty();
    }

    @Test
    void hasAPriceWhenTheSupplyIsJustUsedUp() {
        LaunchPlan plan = proven(bags(3).addDemands(bag(PARIS, "9", "8"), bag(TOKYO, "2")));
        assertThat(plan.unitsLeftOver(BAG)).isZero();
        assertThat(plan.findCutOff(BAG)).contains(cutOff(1, "2"));
        assertThat(plan.findNextUnit(BAG)).isEmpty();
    }

    @Test
    void asksWhatAUnitWouldBeWorthWhenThereIsNone() {
        LaunchPlan plan = proven(bags(0).addDemands(bag(PARIS, "9"), bag(TOKYO, "12")));
        assertThat(plan.lines()).isEmpty();
        assertThat(plan.findCutOff(BAG)).contains(cutOff(1, "12"));
        assertThat(plan.findNextUnit(BAG)).contains(new NextUnit(TOKYO, 1, eur("12")));
        LaunchPlan minimaOnly = proven(bags(1).addDemands(bag(PARIS, "9", "7").withMinimumUnits(1), bag(TOKYO, "4")));
        assertThat(minimaOnly.findCutOff(BAG)).contains(cutOff(1, "7"));
    }

    @Test
    void hasNoPriceWhenNobodyWantsWhatThereIsNot() {
        assertThat(proven(bags(0).addDemands(bag(PARIS, "0"))).findCutOff(BAG)).contains(cutOff(0, "0"));
        assertThat(proven(bags(0)).findCutOff(BAG)).contains(cutOff(0, "0"));
    }

    @Test
    void servesEqualGainsByDoorIdOrByTheOrderDeclared() {
        LaunchDemand[] demands = {bag(DUBAI, "5", "5"), bag(PARIS, "5", "5"), bag(TOKYO, "5", "5")};
        assertThat(proven(bags(3).addDemands(demands)).lines()).containsExactly(line(DUBAI, 2), line(PARIS, 1));
        LaunchProblem declared = bags(3).addDemands(demands)
                .tieOrder(List.of(TOKYO, DUBAI, PARIS))
                .build();
        assertThat(proven(declared).lines()).containsExactly(line(DUBAI, 1), line(TOKYO, 2));
        assertThat(declared.tieOrder()).containsExactly(TOKYO, DUBAI, PARIS);
    }

    @Test
    void anotherDoorNeverServesATieOfAnEarlierTier() {
        LaunchProblem problem = LaunchProblem.builder()
                .currency("EUR")
                .addDoors(LaunchDoor.of(TOKYO), LaunchDoor.of(PARIS).withTier(2))
                .addSkus(LaunchSku.of(BAG, 1))
                .addDemands(bag(PARIS, "5"), bag(TOKYO, "5"))
                .tieOrder(List.of(PARIS, TOKYO))
                .build();
        assertThat(proven(problem).lines()).containsExactly(line(TOKYO, 1));
        assertThat(problem.tieOrder()).containsExactly(TOKYO, PARIS);
    }

    /** Tokyo counts in yen: 80,000 at a rate of 1/160 is 500 euros; a table of 1,600 and 800 yen is 10 and 5 euros. */
    @Test
    void comparesDoorsOfSeveralCurrenciesAtTheCallersRates() {
        LaunchProblem problem = LaunchProblem.builder()
                .currency("EUR")
                .putRate("JPY", Ratio.of(1, 160))
                .addDoors(LaunchDoor.of(PARIS), LaunchDoor.of(TOKYO).withCurrency("JPY"))
                .addSkus(LaunchSku.of(BAG, 4), LaunchSku.of(BELT, 3))
                .addDemands(
                        LaunchDemand.of(BAG, PARIS, DemandEstimate.poisson(2), eur("400")),
                        LaunchDemand.of(BAG, TOKYO, DemandEstimate.poisson(1), Amount.of("80000", "JPY")),
                        gains(BELT, PARIS, "9", "4"),
                        LaunchDemand.ofTable(BELT, TOKYO, List.of(Amount.of("1600", "JPY"), Amount.of("800", "JPY"))))
                .build();
        LaunchPlan plan = proven(problem);
        assertThat(plan.lines(BAG)).containsExactly(line(PARIS, 2), line(TOKYO, 2));
        assertThat(plan.findCutOff(BAG)).contains(cutOff(1, "132.120559"));
        assertThat(plan.lines(BELT)).containsExactly(LaunchLine.of(BELT, PARIS, 1), LaunchLine.of(BELT, TOKYO, 2));
        assertThat(plan.findCutOff(BELT)).contains(cutOff(1, "5"));
        assertThat(problem.findUnitValue(BAG, TOKYO)).contains(eur("500"));
        assertThat(problem.rates()).containsOnlyKeys("JPY");
    }

    /** Size 1 and mean 1 halve each unit's gain: 1.01 gives 0.505 and 1.03 gives 0.515; cents are rounded half to even. */
    @Test
    void roundsGainsHalfToEvenToTheQuantum() {
        LaunchProblem cents = bags(1).quantumMicros(10_000)
                .addDemands(
                        LaunchDemand.of(BAG, PARIS, DemandEstimate.negativeBinomial(1, 1), eur("1.01")),
                        LaunchDemand.of(BAG, TOKYO, DemandEstimate.negativeBinomial(1, 1), eur("1.03")))
                .build();
        assertThat(cents.gains(BAG, PARIS, 3)).containsExactly(eur("0.50"), eur("0.25"), eur("0.13"));
        assertThat(cents.gain(BAG, TOKYO, 1)).isEqualTo(eur("0.52"));
        assertThat(cents.quantum()).isEqualTo(eur("0.01"));
        LaunchProblem yen = LaunchProblem.builder()
                .currency("JPY")
                .quantumMicros(1_000_000)
                .addDoors(LaunchDoor.of(TOKYO))
                .addSkus(LaunchSku.of(BAG, 1))
                .addDemands(LaunchDemand.of(BAG, TOKYO, DemandEstimate.negativeBinomial(1, 1), Amount.of("7", "JPY")))
                .build();
        // 3.5, 1.75, 0.875, 0.4375
        assertThat(yen.gains(BAG, TOKYO, 4))
                .containsExactly(
                        Amount.of("4", "JPY"), Amount.of("2", "JPY"), Amount.of("1", "JPY"), Amount.of("0", "JPY"));
        assertThat(proven(yen).findCutOff(BAG)).contains(new CutOff(1, Amount.of("4", "JPY")));
    }

    /** 0.6 and 0.4 of a yen are both rounded: a table is quantised like a gain. */
    @Test
    void roundsTheCallersGainsToTheQuantumToo() {
        LaunchProblem problem = bags(3).quantumMicros(1_000_000)
                .addDemands(bag(PARIS, "2.5", "1.5", "0.5"), bag(TOKYO, "0.6"))
                .build();
        assertThat(problem.gains(BAG, PARIS, 4)).containsExactly(eur("2"), eur("2"), eur("0"), eur("0"));
        assertThat(proven(problem).lines()).containsExactly(line(PARIS, 2), line(TOKYO, 1));
    }

    @Test
    void oneSkuThatCannotBeAllocatedLeavesTheOthersAlone() {
        LaunchPlan plan = proven(doors().addSkus(LaunchSku.of(BAG, 5).withHoldbackUnits(1), LaunchSku.of(BELT, 1))
                .addDemands(
                        bag(DUBAI, "9").withMinimumUnits(1),
                        bag(PARIS, "9", "9", "9").withMinimumUnits(3),
                        bag(TOKYO, "9", "9", "9").withMinimumUnits(3),
                        gains(BELT, PARIS, "7")));
        assertThat(plan.lines()).containsExactly(LaunchLine.of(BELT, PARIS, 1));
        assertThat(plan.findCutOff(BAG)).isEmpty();
        assertThat(plan.findNextUnit(BAG)).isEmpty();
        assertThat(plan.unitsLeftOver(BAG)).isEqualTo(4);
        assertThat(plan.conflicts())
                .containsExactly(new LaunchConflict(
                        BAG,
                        5,
                        0,
                        List.of(new LaunchConflict.Minimum(PARIS, 3), new LaunchConflict.Minimum(TOKYO, 3))));
        assertThat(plan.conflicts().get(0).sentence())
                .isEqualTo("BAG: a supply of 5 cannot meet at least 3 at PARIS, at least 3 at TOKYO, 6 units together");
    }

    @Test
    void aConflictNamesTheHoldbackOnlyWhereTheMinimaAloneWouldFit() {
        LaunchPlan plan = proven(doors().addSkus(LaunchSku.of(BAG, 5).withHoldbackUnits(3))
                .addDemands(
                        bag(PARIS, "9", "9", "9").withMinimumUnits(3),
                        bag(TOKYO, "9").withMinimumUnits(1)));
        assertThat(plan.findConflict(BAG).orElseThrow().sentence())
                .isEqualTo("BAG: a supply of 5 cannot meet 3 held back, at least 3 at PARIS, 6 units together");
        LaunchPlan heldOnly = proven(
                doors().addSkus(LaunchSku.of(BAG, 5).withHoldbackUnits(7)).addDemands(bag(PARIS, "9")));
        assertThat(heldOnly.findConflict(BAG).orElseThrow().sentence())
                .isEqualTo("BAG: a supply of 5 cannot meet 7 held back, 7 units together");
        assertThat(heldOnly.unitsLeftOver(BAG)).isZero();
    }

    @Test
    void aLaunchOfNothingIsProven() {
        LaunchPlan plan = proven(doors());
        assertThat(plan.lines()).isEmpty();
        assertThat(plan.unitsGiven()).isZero();
        assertThat(plan.totalGain()).isEqualTo(eur("0"));
        assertThat(plan.toString()).isEqualTo("LaunchPlan of 0 units, LaunchProblem of 0 SKUs and 3 doors in EUR");
        assertThat(plan.certificate().toString()).isEqualTo("LaunchCertificate of 0 SKUs");
    }

    @Test
    void linesStandInTheOrderOfIdsWhateverTheOrderOfTheProblem() {
        LaunchPlan plan = proven(LaunchProblem.builder()
                .currency("EUR")
                .addDoors(LaunchDoor.of(TOKYO), LaunchDoor.of(PARIS))
                .addSkus(LaunchSku.of(BELT, 2), LaunchSku.of(BAG, 2))
                .addDemands(gains(BELT, TOKYO, "1"), gains(BELT, PARIS, "1"), bag(TOKYO, "1"), bag(PARIS, "1")));
        assertThat(plan.lines())
                .containsExactly(
                        line(PARIS, 1), line(TOKYO, 1), LaunchLine.of(BELT, PARIS, 1), LaunchLine.of(BELT, TOKYO, 1));
        assertThat(plan.unitsGiven()).isEqualTo(4);
        assertThat(plan.units(BELT, TOKYO)).isEqualTo(1);
        assertThat(plan.units(0, 0)).isEqualTo(1);
        assertThat(plan.problem().toString()).isEqualTo("LaunchProblem of 2 SKUs and 2 doors in EUR");
        assertThat(plan.lines().get(0).toString()).isEqualTo("LaunchLine{sku=BAG, door=PARIS, units=1}");
    }

    @Test
    void columnsAndObjectsStateTheSameProblem() {
        LaunchProblem objects = bags(4).addDemands(
                        LaunchDemand.of(BAG, PARIS, DemandEstimate.poisson(2), eur("400"))
                                .withMinimumUnits(1),
                        LaunchDemand.of(BAG, TOKYO, DemandEstimate.negativeBinomial(1, 2), eur("500"))
                                .withMaximumUnits(3))
                .build();
        LaunchProblem columns = LaunchProblem.columns("EUR", List.of(BAG), List.of(DUBAI, PARIS, TOKYO))
                .supply(new int[] {4})
                .means(new double[] {0, 2, 1})
                .sizes(new double[] {0, 0, 2})
                .unitValueMicros(new long[] {0, 400_000_000, 500_000_000})
                .minimums(new int[] {0, 1, 0})
                .maximums(new int[] {Integer.MAX_VALUE, Integer.MAX_VALUE, 3})
                .ineligible(new boolean[] {true, false, false})
                .build();
        assertThat(columns.digest()).isEqualTo(objects.digest());
        assertThat(proven(columns).digest()).isEqualTo(proven(objects).digest());
        assertThat(columns.maximumUnits(BAG, PARIS)).isEqualTo(Integer.MAX_VALUE);
        assertThat(columns.maximumUnits(BAG, TOKYO)).isEqualTo(3);
        assertThat(columns.minimumUnits(BAG, PARIS)).isEqualTo(1);
        assertThat(columns.supplyUnits(BAG)).isEqualTo(4);
        assertThat(columns.holdbackUnits(BAG)).isZero();
        assertThat(columns.tier(PARIS)).isEqualTo(1);
        assertThat(columns.skus()).containsExactly(BAG);
        assertThat(columns.doors()).containsExactly(DUBAI, PARIS, TOKYO);
        assertThat(columns.findEstimate(BAG, TOKYO)).contains(DemandEstimate.negativeBinomial(1, 2));
        assertThat(columns.findEstimate(BAG, PARIS)).contains(DemandEstimate.poisson(2));
    }

    @Test
    void theLargestNumbersAreNoDanger() {
        LaunchProblem problem = LaunchProblem.columns("EUR", List.of(BAG), List.of(DUBAI, PARIS, TOKYO))
                .supply(new int[] {Integer.MAX_VALUE})
                .holdback(new int[] {1})
                .means(new double[] {100_000, 3, 0})
                .unitValueMicros(new long[] {1L << 43, 1L << 43, 1L << 43})
                .minimums(new int[] {0, Integer.MAX_VALUE - 2, 0})
                .build();
        LaunchPlan plan = LaunchEngine.allocate(problem);
        assertThat(plan.units(BAG, DUBAI)).isEqualTo(1);
        assertThat(plan.units(BAG, PARIS)).isEqualTo(Integer.MAX_VALUE - 2);
        LaunchProblem conflict = LaunchProblem.columns("EUR", List.of(BAG), List.of(DUBAI, PARIS, TOKYO))
                .supply(new int[] {Integer.MAX_VALUE})
                .means(new double[3])
                .unitValueMicros(new long[3])
                .minimums(new int[] {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE})
                .build();
        assertThat(proven(conflict).findConflict(BAG).orElseThrow().unitsAsked())
                .isEqualTo(2L * Integer.MAX_VALUE);
    }

    @Test
    void thousandsOfEqualDoorsAreServedInTheirOrder() {
        int n = 5_000;
        List<DoorId> doors = IntStream.range(0, n)
                .mapToObj(d -> DoorId.of(String.format(Locale.ROOT, "D%04d", d)))
                .toList();
        double[] means = new double[n];
        long[] values = new long[n];
        Arrays.fill(means, 2);
        Arrays.fill(values, 1_000_000);
        LaunchProblem problem = LaunchProblem.columns("EUR", List.of(SkuId.of("S")), doors)
                .supply(new int[] {2 * n + 7})
                .means(means)
                .unitValueMicros(values)
                .build();
        LaunchPlan plan = proven(problem);
        assertThat(plan.units(0, 6)).isEqualTo(3);
        assertThat(plan.units(0, 7)).isEqualTo(2);
        assertThat(plan.units(0, n - 1)).isEqualTo(2);
    }
}
