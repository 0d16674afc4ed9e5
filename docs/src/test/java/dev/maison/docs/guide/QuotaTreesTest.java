package dev.maison.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.demand.DemandEstimate;
import dev.maison.allocation.door.LaunchDemand;
import dev.maison.allocation.door.LaunchDoor;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.door.LaunchSku;
import dev.maison.allocation.quota.NodePrice;
import dev.maison.allocation.quota.OneMore;
import dev.maison.allocation.quota.QuotaConflict;
import dev.maison.allocation.quota.QuotaEngine;
import dev.maison.allocation.quota.QuotaLimit;
import dev.maison.allocation.quota.QuotaNodeId;
import dev.maison.allocation.quota.QuotaPlan;
import dev.maison.allocation.quota.QuotaProblem;
import dev.maison.allocation.quota.QuotaTree;
import dev.maison.allocation.quota.QuotaVerifier;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import org.junit.jupiter.api.Test;

class QuotaTreesTest {
    private static final SkuId BAG = SkuId.of("BAG-NOIR");
    private static final DoorId GINZA = DoorId.of("GINZA");
    private static final DoorId OSAKA = DoorId.of("OSAKA");
    private static final DoorId PARIS = DoorId.of("PARIS");
    private static final Amount MARGIN = Amount.of("1200.00", "EUR");

    private static LaunchProblem launch() {
        LaunchProblem.Builder launch =
                LaunchProblem.builder().currency("EUR").quantumMicros(10_000).addSkus(LaunchSku.of(BAG, 8));
        double[] means = {5, 4, 3};
        DoorId[] doors = {GINZA, OSAKA, PARIS};
        for (int d = 0; d < 3; d++) {
            launch.addDoors(LaunchDoor.of(doors[d]));
            launch.addDemands(LaunchDemand.of(BAG, doors[d], DemandEstimate.poisson(means[d]), MARGIN));
        }
        return launch.build();
    }

    @Test
    void splitsUnderQuotasAndProvesIt() {
        LaunchProblem launch = launch();
        // region quotas
        QuotaNodeId house = QuotaNodeId.of("house");
        QuotaNodeId japan = QuotaNodeId.of("japan");
        QuotaTree tree = QuotaTree.builder()
                .addNode(house)
                .addNode(japan, house)
                .addDoors(japan, GINZA, OSAKA)
                .addDoors(house, PARIS)
                .build();
        QuotaProblem problem = QuotaProblem.builder()
                .launch(launch) // eight bags, three doors
                .tree(tree)
                .addLimits(QuotaLimit.atMost(japan, 5))
                .build();

        QuotaPlan plan = QuotaEngine.allocate(problem);

        assertThat(plan.units(BAG, japan)).isEqualTo(5);
        assertThat(plan.units(BAG, PARIS)).isEqualTo(3);
        assertThat(QuotaVerifier.verify(problem, plan).isProven()).isTrue();
        // endregion

        // region prices
        NodePrice price = plan.findPrice(BAG, japan).orElseThrow();
        assertThat(price.isMaximumPriced()).isTrue();
        assertThat(plan.reason(BAG, GINZA).sentence()).startsWith("japan is at its maximum of 5");

        OneMore more = plan.findOneMore(BAG, japan).orElseThrow();
        assertThat(more.from()).contains(PARIS); // Paris would give one back
        assertThat(more.worth()).isEqualTo(price.findMaximumPrice().orElseThrow());
        // endregion

        // region conflict
        QuotaProblem impossible = QuotaProblem.builder()
                .launch(launch)
                .tree(tree)
                .addLimits(QuotaLimit.atLeast(japan, 6), QuotaLimit.atMost(house, 5))
                .build();

        QuotaConflict conflict =
                QuotaEngine.allocate(impossible).findConflict(BAG).orElseThrow();

        assertThat(conflict.sentence()).endsWith("at most 5 in house, at least 6 in japan");
        // endregion
    }
}
