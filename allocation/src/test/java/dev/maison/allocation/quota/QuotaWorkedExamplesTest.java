package dev.maison.allocation.quota;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.door.LaunchDemand;
import dev.maison.allocation.door.LaunchDoor;
import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.door.LaunchSku;
import dev.maison.core.Amount;
import dev.maison.core.ClusterId;
import dev.maison.core.DoorId;
import dev.maison.core.HouseId;
import dev.maison.core.MarketId;
import dev.maison.core.SkuId;
import dev.maison.core.proof.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Small cases worked by hand: four doors in two markets of a house. */
class QuotaWorkedExamplesTest {
    private static final SkuId BAG = SkuId.of("BAG");
    private static final DoorId GINZA = DoorId.of("GINZA");
    private static final DoorId OSAKA = DoorId.of("OSAKA");
    private static final DoorId PARIS = DoorId.of("PARIS");
    private static final DoorId MILAN = DoorId.of("MILAN");
    private static final QuotaNodeId HOUSE = QuotaNodeId.of(HouseId.of("M"));
    private static final QuotaNodeId JAPAN = QuotaNodeId.of(MarketId.of("JAPAN"));
    private static final QuotaNodeId EUROPE = QuotaNodeId.of(MarketId.of("EUROPE"));
    private static final QuotaTree TREE = QuotaTree.builder()
            .addNode(HOUSE)
            .addNode(JAPAN, HOUSE)
            .addNode(EUROPE, HOUSE)
            .addDoors(JAPAN, GINZA, OSAKA)
            .addDoors(EUROPE, PARIS, MILAN)
            .build();

    private static Amount euros(long units) {
        return Amount.of(Long.toString(units), "EUR");
    }

    private static LaunchDemand demand(DoorId door, long... gains) {
        return LaunchDemand.ofTable(
                BAG,
                door,
                Arrays.stream(gains).mapToObj(QuotaWorkedExamplesTest::euros).toList());
    }

    private static LaunchProblem launch(long supply, LaunchDemand... demands) {
        LaunchProblem.Builder launch = LaunchProblem.builder().currency("EUR").addSkus(LaunchSku.of(BAG, supply));
        for (LaunchDemand demand : demands) {
            launch.addDoors(LaunchDoor.of(demand.door())).addDemands(demand);
        }
        return launch.build();
    }

    /** Without quotas six units go to 100, 95, 90, 85 in Japan and 60, 50 in Europe. */
    private static LaunchProblem sixUnits() {
        return launch(
                6,
                demand(GINZA, 100, 90, 40),
                demand(OSAKA, 95, 85, 30),
                demand(PARIS, 60, 45, 20),
                demand(MILAN, 50, 35, 10));
    }

    private static QuotaPlan plan(LaunchProblem launch, QuotaLimit... limits) {
        QuotaProblem problem = QuotaProblem.builder()
                .launch(launch)
                .tree(TREE)
                .addLimits(limits)
                .build();
        QuotaPlan plan = QuotaEngine.allocate(problem);
        assertThat(QuotaVerifier.verify(problem, plan).sentence()).isEqualTo("proven");
        return plan;
    }

    private static long[] units(QuotaPlan plan) {
        return new long[] {
            plan.units(BAG, GINZA), plan.units(BAG, OSAKA), plan.units(BAG, PARIS), plan.units(BAG, MILAN)
        };
    }

    @Test
    void withoutLimitsItIsTheLaunch() {
        QuotaPlan plan = plan(sixUnits());
        assertThat(units(plan)).containsExactly(2, 2, 1, 1);
        assertThat(plan.findSupplyCutOff(BAG)).contains(new NodeCutOff(1, euros(50)));
        assertThat(plan.pricedNodes(BAG)).isEmpty();
        assertThat(plan.totalGain()).isEqualTo(euros(480));
    }

    @Test
    void aMaximumHasThePriceOfTheUnitThatItKeepsOut() {
        QuotaPlan plan = plan(sixUnits(), QuotaLimit.atMost(JAPAN, 3));
        assertThat(units(plan)).containsExactly(2, 1, 2, 1);
        NodePrice price = plan.findPrice(BAG, JAPAN).orElseThrow();
        assertThat(price.units()).isEqualTo(3);
        assertThat(price.cutOff()).isEqualTo(new NodeCutOff(1, euros(85)));
        assertThat(price.cutOffAbove()).isEqualTo(new NodeCutOff(1, euros(45)));
        assertThat(price.findMaximumPrice()).contains(euros(40));
        assertThat(price.findMinimumPrice()).contains(euros(0));
        assertThat(price.sentence())
                .isEqualTo(
                        "market JAPAN has 3 units, within [0, 3]: its maximum keeps out units worth up to EUR 85.00 in tier"
                                + " 1, above it the cut-off was EUR 45.00 in tier 1");
        OneMore more = plan.findOneMore(BAG, JAPAN).orElseThrow();
        assertThat(more.worth()).isEqualTo(euros(40));
        assertThat(more.sentence())
                .isEqualTo(
                        "one more unit in market JAPAN goes to OSAKA, worth EUR 85.00, and comes from PARIS, where it was worth"
                                + " EUR 45.00");
        assertThat(plan.reason(BAG, OSAKA).sentence())
                .isEqualTo(
                        "market JAPAN is at its maximum of 3: a further unit was worth EUR 85.00, the cut-off there was"
                                + " EUR 85.00 in tier 1, above it EUR 45.00 in tier 1");
    }

    @Test
    void aMinimumHasThePriceOfTheUnitThatItTakes() {
        QuotaPlan plan = plan(sixUnits(), QuotaLimit.atLeast(EUROPE, 4));
        assertThat(units(plan)).containsExactly(1, 1, 2, 2);
        NodePrice price = plan.findPrice(BAG, EUROPE).orElseThrow();
        assertThat(price.cutOff()).isEqualTo(new NodeCutOff(1, euros(35)));
        assertThat(price.cutOffAbove()).isEqualTo(new NodeCutOff(1, euros(95)));
        assertThat(price.findMinimumPrice()).contains(euros(60));
        assertThat(plan.reason(BAG, MILAN)).isInstanceOf(QuotaReason.HeldByNodeMinimum.class);
        assertThat(plan.reason(BAG, MILAN).sentence())
                .isEqualTo(
                        "the minimum of 4 in market EUROPE gave it its last unit, worth EUR 35.00: the cut-off there was"
                                + " EUR 35.00 in tier 1, above it EUR 95.00 in tier 1");
        assertThat(plan.reason(BAG, GINZA)).isInstanceOf(QuotaReason.ReachedCutOff.class);
    }

    @Test
    void aMaximumOfTheHouseLeavesUnitsOver() {
        QuotaPlan plan = plan(sixUnits(), QuotaLimit.atMost(HOUSE, 2));
        assertThat(units(plan)).containsExactly(1, 1, 0, 0);
        assertThat(plan.unitsLeftOver(BAG)).isEqualTo(4);
        assertThat(plan.findSupplyCutOff(BAG).orElseThrow().isNothing()).isTrue();
        assertThat(plan.findPrice(BAG, HOUSE).orElseThrow().findMaximumPrice()).contains(euros(90));
        assertThat(plan.findOneMore(BAG, HOUSE).orElseThrow().sentence())
                .isEqualTo("one more unit in house M goes to GINZA, worth EUR 90.00, from the units left over");
    }

    @Test
    void equalGainsFollowTheTieOrderAsFarAsNodesAllow() {
        LaunchProblem launch =
                launch(3, demand(GINZA, 10, 10), demand(OSAKA, 10, 10), demand(PARIS, 10, 10), demand(MILAN, 10, 10));
        assertThat(units(plan(launch))).containsExactly(2, 0, 0, 1);
        assertThat(units(plan(launch, QuotaLimit.atMost(JAPAN, 1)))).containsExactly(1, 0, 0, 2);
        assertThat(units(plan(launch, QuotaLimit.atLeast(EUROPE, 2), QuotaLimit.atLeast(JAPAN, 1))))
                .containsExactly(1, 0, 0, 2);
    }

    @Test
    void aMinimumForcesWhatGainsNothingAndEvenWhatCosts() {
        LaunchProblem launch =
                launch(9, demand(GINZA, 100), demand(OSAKA, 5), demand(PARIS, 3, 0, -2), demand(MILAN, 1, -1, -5));
        QuotaPlan plan = plan(launch, QuotaLimit.atLeast(EUROPE, 5));
        assertThat(units(plan)).containsExactly(1, 1, 3, 2);
        assertThat(plan.findPrice(BAG, EUROPE).orElseThrow().cutOff()).isEqualTo(new NodeCutOff(1, euros(-2)));
        assertThat(plan.findPrice(BAG, EUROPE).orElseThrow().findMinimumPrice()).contains(euros(2));
        assertThat(plan.unitsLeftOver(BAG)).isEqualTo(2);
    }

    @Test
    void earlierTiersComeFirstWithinTheNodes() {
        LaunchProblem launch = LaunchProblem.builder()
                .currency("EUR")
                .addSkus(LaunchSku.of(BAG, 3))
                .addDoors(
                        LaunchDoor.of(GINZA),
                        LaunchDoor.of(OSAKA).withTier(2),
                        LaunchDoor.of(PARIS).withTier(2),
                        LaunchDoor.of(MILAN).withTier(2))
                .addDemands(demand(GINZA, 5, 4, 3), demand(OSAKA, 90), demand(PARIS, 80, 70), demand(MILAN, 75, 60))
                .build();
        assertThat(units(plan(launch))).containsExactly(3, 0, 0, 0);
        QuotaPlan plan = plan(launch, QuotaLimit.atMost(JAPAN, 1));
        assertThat(units(plan)).containsExactly(1, 0, 1, 1);
        NodePrice price = plan.findPrice(BAG, JAPAN).orElseThrow();
        assertThat(price.cutOff()).isEqualTo(new NodeCutOff(1, euros(4)));
        assertThat(price.cutOffAbove()).isEqualTo(new NodeCutOff(2, euros(75)));
        assertThat(price.isMaximumPriced()).isTrue();
        assertThat(price.findMaximumPrice()).isEmpty();
    }

    @Test
    void aLimitOfOneSkuStandsInPlaceOfTheGeneralOne() {
        QuotaPlan plan = plan(
                sixUnits(),
                QuotaLimit.atMost(JAPAN, 1),
                QuotaLimit.atMost(JAPAN, 3).withSku(BAG));
        assertThat(plan.units(BAG, JAPAN)).isEqualTo(3);
    }

    @Test
    void minimaThatExceedAMaximumAreToldAsFewAsWillDo() {
        QuotaPlan plan = plan(
                launch(
                        20,
                        demand(GINZA, 9, 8, 7).withMinimumUnits(3),
                        demand(OSAKA, 9, 8).withMinimumUnits(2),
                        demand(PARIS, 9).withMinimumUnits(1)),
                QuotaLimit.between(JAPAN, 1, 4));
        QuotaConflict conflict = plan.findConflict(BAG).orElseThrow();
        assertThat(conflict.rules())
                .containsExactly(
                        new QuotaRule.NodeMaximum(JAPAN, 4),
                        new QuotaRule.DoorMinimum(GINZA, 3),
                        new QuotaRule.DoorMinimum(OSAKA, 2));
        assertThat(conflict.sentence())
                .isEqualTo(
                        "BAG: these cannot hold together, and any of them could be dropped to make room for the others:"
                                + " at most 4 in market JAPAN, at least 3 at GINZA, at least 2 at OSAKA");
        assertThat(plan.lines()).isEmpty();
        assertThat(plan.conflicts()).containsExactly(conflict);
        assertThat(plan.reason(BAG, PARIS)).isEqualTo(new QuotaReason.Conflicting(conflict));
        assertThat(plan.findPrice(BAG, JAPAN)).isEmpty();
    }

    @Test
    void aMinimumThatExceedsTheMaximaWithinNeedsAllOfThem() {
        QuotaPlan plan = plan(
                launch(20, demand(GINZA, 9, 8, 7).withMaximumUnits(1), demand(OSAKA, 9, 8), demand(PARIS, 9)),
                QuotaLimit.atLeast(JAPAN, 4));
        assertThat(plan.findConflict(BAG).orElseThrow().rules())
                .containsExactly(
                        new QuotaRule.NodeMinimum(JAPAN, 4),
                        new QuotaRule.DoorMaximum(GINZA, 1),
                        new QuotaRule.DoorMaximum(OSAKA, 2));
    }

    @Test
    void minimaAndHoldbackThatExceedTheSupplyAreTold() {
        LaunchProblem launch = LaunchProblem.builder()
                .currency("EUR")
                .addSkus(LaunchSku.of(BAG, 5).withHoldbackUnits(2))
                .addDoors(LaunchDoor.of(GINZA), LaunchDoor.of(PARIS))
                .addDemands(demand(GINZA, 9, 8, 7), demand(PARIS, 9, 8, 7))
                .build();
        QuotaPlan plan = plan(launch, QuotaLimit.atLeast(JAPAN, 2), QuotaLimit.atLeast(EUROPE, 2));
        assertThat(plan.findConflict(BAG).orElseThrow().rules())
                .containsExactly(
                        new QuotaRule.Supply(5),
                        new QuotaRule.Holdback(2),
                        new QuotaRule.NodeMinimum(EUROPE, 2),
                        new QuotaRule.NodeMinimum(JAPAN, 2));
    }

    @Test
    void aPlannersOwnLinesAreJudgedWithPricesOfTheirOwn() {
        QuotaPlan plan = plan(sixUnits(), QuotaLimit.atMost(JAPAN, 3));
        QuotaProblem problem = plan.problem();
        QuotaCertificate own = QuotaCertificate.ofNothing(problem)
                .withSupplyCutOff(BAG, new NodeCutOff(1, euros(45)))
                .withCutOff(BAG, HOUSE, new NodeCutOff(1, euros(45)))
                .withCutOff(BAG, EUROPE, new NodeCutOff(1, euros(45)))
                .withCutOff(BAG, JAPAN, new NodeCutOff(1, euros(85)));
        assertThat(own).isEqualTo(plan.certificate());
        assertThat(QuotaVerifier.verify(problem, plan.lines(), own).isProven()).isTrue();
        List<LaunchLine> moved = new ArrayList<>(plan.lines());
        moved.replaceAll(line -> line.door().equals(PARIS) ? line.withUnits(1) : line);
        Verdict verdict = QuotaVerifier.verify(problem, moved, own);
        assertThat(verdict.sentence())
                .isEqualTo(
                        "refuted at next unit of BAG at door PARIS: expected no gain, as 1 units are left but found EUR"
                                + " 45.00 in tier 1");
        assertThat(Optional.of(plan.digest()))
                .isNotEqualTo(Optional.of(plan(sixUnits()).digest()));
    }

    @Test
    void theTreeOfAHierarchyNamesWhatItsNodesAre() {
        assertThat(QuotaNodeId.of(ClusterId.of("A")).text()).isEqualTo("cluster A");
        assertThat(TREE.findParent(JAPAN)).contains(HOUSE);
        assertThat(TREE.findParent(HOUSE)).isEmpty();
        assertThat(TREE.doorsWithin(HOUSE)).containsExactly(GINZA, MILAN, OSAKA, PARIS);
        assertThat(TREE.findNode(GINZA)).contains(JAPAN);
        assertThat(TREE.doors()).hasSize(4);
    }
}
