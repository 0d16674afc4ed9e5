package dev.maison.allocation.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maison.allocation.door.LaunchDemand;
import dev.maison.allocation.door.LaunchDoor;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.door.LaunchSku;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class QuotaMessagesTest {
    private static final SkuId BAG = SkuId.of("BAG");
    private static final DoorId A = DoorId.of("A");
    private static final DoorId B = DoorId.of("B");
    private static final DoorId C = DoorId.of("C");
    private static final QuotaNodeId ONE = QuotaNodeId.of("one");
    private static final QuotaNodeId TWO = QuotaNodeId.of("two");
    private static final QuotaTree TREE =
            QuotaTree.builder().addNode(ONE).addDoors(ONE, A).build();

    private static LaunchProblem launch(LaunchSku sku) {
        return LaunchProblem.builder()
                .currency("EUR")
                .quantumMicros(10_000)
                .addDoors(LaunchDoor.of(A))
                .addSkus(sku)
                .addDemands(LaunchDemand.ofTable(BAG, A, List.of(Amount.of("9", "EUR"))))
                .build();
    }

    private static QuotaProblem.Builder problem() {
        return QuotaProblem.builder().launch(launch(LaunchSku.of(BAG, 1))).tree(TREE);
    }

    private static void refuses(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void refusesGroupsThatCrossAndSaysWhoTakesThem() {
        refuses(
                () -> QuotaTree.ofGroups(Map.of(ONE, List.of(A, B), TWO, List.of(B, C))),
                "groups of a QuotaTree must lie within one another or apart but two and one share some doors, and each has"
                        + " doors that the other has not\nMaybe these are two trees, such as markets and channels:"
                        + " dev.maison.allocation.budget takes limits that cross, with a bound and a gap.");
        QuotaTree markets = QuotaTree.builder().addNode(ONE).addDoors(ONE, A, B).build();
        QuotaTree channels =
                QuotaTree.builder().addNode(TWO).addDoors(TWO, B, C).build();
        assertThatThrownBy(() -> markets.and(channels)).hasMessageContaining("dev.maison.allocation.budget");
        refuses(
                () -> problem().tree(channels),
                "tree of QuotaProblem must be stated once but was stated twice\nMaybe QuotaTree.and makes one of both. Trees"
                        + " that cross, such as markets and channels, go to dev.maison.allocation.budget, which answers"
                        + " with a bound and a gap.");
        refuses(() -> markets.and(markets), "node of two QuotaTrees must be of one of them but both have one");
    }

    @Test
    void makesOneTreeOfTwoThatLieWithinOneAnother() {
        QuotaTree wide = QuotaTree.builder().addNode(TWO).addDoors(TWO, A, B).build();
        assertThat(TREE.and(wide))
                .isEqualTo(QuotaTree.builder()
                        .addNode(ONE, TWO)
                        .addNode(TWO)
                        .addDoors(ONE, A)
                        .addDoors(TWO, B)
                        .build())
                .hasSameHashCodeAs(QuotaTree.ofGroups(Map.of(ONE, List.of(A), TWO, List.of(A, B))));
        QuotaTree twins = QuotaTree.ofGroups(Map.of(ONE, List.of(A), TWO, List.of(A)));
        assertThat(twins.findParent(TWO)).contains(ONE);
    }

    @Test
    void refusesTreesThatAreNone() {
        refuses(
                () -> QuotaTree.builder().addNode(ONE).addNode(ONE),
                "node of a QuotaTree must be added once but one was added twice");
        refuses(() -> QuotaTree.builder().addNode(ONE, TWO).build(), "node above one must be added but was not: two");
        refuses(() -> QuotaTree.builder().addDoors(ONE, A).build(), "node of door A must be added but was not: one");
        refuses(
                () -> QuotaTree.builder().addNode(ONE, TWO).addNode(TWO, ONE).build(),
                "nodes above one must end at the top but came to one twice");
        assertThatThrownBy(() -> QuotaTree.builder().addDoors(ONE, A).addDoors(TWO, A))
                .hasMessageStartingWith(
                        "door of a QuotaTree must belong to one narrowest node but A was added to one and to two");
        refuses(() -> TREE.findParent(TWO), "node must be one of the 1 of the QuotaTree but was two");
    }

    @Test
    void refusesLimitsThatBreakTheirRule() {
        refuses(
                () -> QuotaLimit.between(ONE, 5, 4),
                "minimumUnits of node one must be at most its maximumUnits 4 but was 5");
        refuses(
                () -> QuotaLimit.atLeast(ONE, -1),
                "minimumUnits of node one must lie within [0, 2147483647] but was -1");
        refuses(
                () -> QuotaLimit.atMost(ONE, 1L << 31),
                "maximumUnits of node one must lie within [0, 2147483647] but was 2147483648");
        refuses(
                () -> problem().addLimits(QuotaLimit.atMost(TWO, 1)).build(),
                "node of QuotaLimit must be one of the 1 of the tree but was two");
        refuses(
                () -> problem()
                        .addLimits(QuotaLimit.atMost(ONE, 1).withSku(SkuId.of("HAT")))
                        .build(),
                "sku of QuotaLimit must be one of the 1 of the launch but was HAT");
        refuses(
                () -> problem()
                        .addLimits(QuotaLimit.atMost(ONE, 1), QuotaLimit.atLeast(ONE, 1))
                        .build(),
                "limit of node one for every SKU must be stated once but was stated twice");
    }

    @Test
    void refusesColumnsThatBreakTheirRule() {
        refuses(
                () -> problem().minimums(new int[2]).build(),
                "minimums of QuotaProblem must have one entry per SKU and node, 1, but had 2");
        refuses(
                () -> problem().maximums(new int[0]).build(),
                "maximums of QuotaProblem must have one entry per SKU and node, 1, but had 0");
        refuses(
                () -> problem().minimums(new int[] {-1}).build(),
                "minimum of node one for BAG must not be negative but was -1");
        refuses(
                () -> problem().minimums(new int[] {3}).maximums(new int[] {2}).build(),
                "maximum of node one for BAG must be at least its minimum 3 but was 2");
        refuses(
                () -> problem()
                        .minimums(new int[1])
                        .addLimits(QuotaLimit.atMost(ONE, 1))
                        .build(),
                "limits of QuotaProblem must be stated by values or by columns but were stated by both");
    }

    @Test
    void refusesUnknownNames() {
        QuotaPlan plan = QuotaEngine.allocate(problem().build());
        refuses(() -> plan.unitsGiven(SkuId.of("HAT")), "sku must be one of the 1 of the problem but was HAT");
        refuses(() -> plan.units(BAG, B), "door must be one of the 1 of the problem but was B");
        refuses(
                () -> QuotaEngine.allocate(problem().build(), Runnable::run, 0),
                "parts of QuotaEngine must be at least 1 but was 0");
    }

    @Test
    void refusesCutOffsThatBreakTheirRule() {
        QuotaCertificate certificate = QuotaCertificate.ofNothing(problem().build());
        refuses(() -> new NodeCutOff(-1, Amount.of("1", "EUR")), "tier of NodeCutOff must not be negative but was -1");
        refuses(
                () -> new NodeCutOff(0, Amount.of("1", "EUR")),
                "tier of NodeCutOff must be 0 exactly where its gain is nothing but was 0 with "
                        + Amount.of("1", "EUR"));
        refuses(
                () -> certificate.withSupplyCutOff(BAG, new NodeCutOff(1, Amount.of("1", "JPY"))),
                "currency of NodeCutOff must be EUR but was JPY");
        refuses(
                () -> certificate.withCutOff(BAG, ONE, new NodeCutOff(1, Amount.ofMicros(1, "EUR"))),
                "gain of NodeCutOff must be a multiple of the quantum " + Amount.ofMicros(10_000, "EUR") + " but was "
                        + Amount.ofMicros(1, "EUR"));
        refuses(
                () -> certificate.withCutOff(BAG, ONE, new NodeCutOff(7, Amount.of("1", "EUR"))),
                "NodeCutOff must have a tier of the launch and a gain within 2^45 quanta but was "
                        + Amount.of("1", "EUR") + " in tier 7");
    }

    @Test
    void refusesUnitsInStepsAndPushedSkus() {
        LaunchProblem stepped = LaunchProblem.builder()
                .currency("EUR")
                .addDoors(LaunchDoor.of(A))
                .addSkus(LaunchSku.of(BAG, 1))
                .addDemands(LaunchDemand.ofTable(BAG, A, List.of(Amount.of("9", "EUR"), Amount.of("8", "EUR")))
                        .withMultipleUnits(2))
                .build();
        assertThatThrownBy(
                        () -> QuotaProblem.builder().launch(stepped).tree(TREE).build())
                .hasMessageStartingWith(
                        "units of BAG under quotas must come one by one with falling gains but come in steps");
    }
}
