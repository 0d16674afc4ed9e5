package dev.maison.allocation.door;

import static dev.maison.allocation.door.Launches.BAG;
import static dev.maison.allocation.door.Launches.PARIS;
import static dev.maison.allocation.door.Launches.bag;
import static dev.maison.allocation.door.Launches.eur;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.budget.BudgetEngine;
import dev.maison.allocation.budget.BudgetProblem;
import dev.maison.allocation.budget.BudgetReason;
import dev.maison.allocation.capacity.CapacityEngine;
import dev.maison.allocation.capacity.CapacityProblem;
import dev.maison.allocation.capacity.CapacityReason;
import dev.maison.allocation.demand.DemandEstimate;
import dev.maison.allocation.quota.QuotaEngine;
import dev.maison.allocation.quota.QuotaNodeId;
import dev.maison.allocation.quota.QuotaProblem;
import dev.maison.allocation.quota.QuotaReason;
import dev.maison.allocation.quota.QuotaTree;
import dev.maison.core.Ratio;
import org.junit.jupiter.api.Test;

/** Every engine over a launch names the rule that ended a door, and no other. */
class BindingRuleTest {
    private static LaunchProblem launch(LaunchDemand demand) {
        return LaunchProblem.builder()
                .currency("EUR")
                .addDoors(LaunchDoor.of(PARIS))
                .addSkus(LaunchSku.of(BAG, 9))
                .addDemands(demand)
                .build();
    }

    private static QuotaReason quota(LaunchDemand demand) {
        QuotaNodeId node = QuotaNodeId.of("FRANCE");
        QuotaTree tree = QuotaTree.builder().addNode(node).addDoors(node, PARIS).build();
        return QuotaEngine.allocate(
                        QuotaProblem.builder().launch(launch(demand)).tree(tree).build())
                .reason(BAG, PARIS);
    }

    private static CapacityReason capacity(LaunchDemand demand) {
        return CapacityEngine.allocate(CapacityProblem.builder(launch(demand)).build())
                .reason(BAG, PARIS);
    }

    private static BudgetReason budget(LaunchDemand demand) {
        return BudgetEngine.allocate(BudgetProblem.builder(launch(demand)).build())
                .reason(BAG, PARIS);
    }

    @Test
    void aThresholdIsCalledAThreshold() {
        LaunchDemand demand = bag(PARIS, "9", "4", "3").withThreshold(eur("5"));
        String words = "a further unit was worth EUR 4.00, below the threshold of EUR 5.00";
        assertThat(quota(demand).sentence()).isEqualTo(words);
        assertThat(capacity(demand).sentence()).isEqualTo(words);
        assertThat(budget(demand).sentence()).isEqualTo(words);
        assertThat(quota(demand)).isEqualTo(new QuotaReason.BelowThreshold(eur("5"), eur("4")));
        assertThat(capacity(demand)).isEqualTo(new CapacityReason.BelowThreshold(eur("5"), eur("4")));
        assertThat(budget(demand)).isEqualTo(new BudgetReason.BelowThreshold(eur("5"), eur("4")));
    }

    @Test
    void weeksOfSupplyAreCalledWeeksOfSupply() {
        LaunchDemand demand = LaunchDemand.of(BAG, PARIS, DemandEstimate.poisson(4), eur("100"))
                .withWeeksOfSupply(WeeksOfSupply.builder()
                        .estimateWeeks(Ratio.of(4))
                        .maximumWeeks(Ratio.of(2))
                        .build());
        String words = "stopped at its weeks of supply, 2 units: a further one was worth EUR 76.189669";
        assertThat(quota(demand).sentence()).startsWith(words + ", the cut-off was ");
        assertThat(capacity(demand).sentence()).startsWith(words);
        assertThat(budget(demand).sentence()).startsWith(words);
        assertThat(budget(demand)).isInstanceOf(BudgetReason.HeldByWeeksOfSupply.class);
        assertThat(capacity(demand)).isInstanceOf(CapacityReason.HeldByWeeksOfSupply.class);
    }

    @Test
    void aStatedMaximumComesFirstAndTheEndOfATableIsNone() {
        LaunchDemand demand = bag(PARIS, "9", "4", "3").withThreshold(eur("5")).withMaximumUnits(1);
        assertThat(quota(demand)).isInstanceOf(QuotaReason.StoppedAtDoorMaximum.class);
        assertThat(capacity(demand)).isInstanceOf(CapacityReason.StoppedAtMaximum.class);
        assertThat(budget(demand)).isEqualTo(new BudgetReason.StoppedAtMaximum(1));
        assertThat(budget(bag(PARIS, "9", "4", "3"))).isEqualTo(new BudgetReason.DemandCovered());
    }

    @Test
    void aBudgetPlanTellsOfStepsToo() {
        LaunchDemand pairs = bag(PARIS, "9", "4", "3", "1").withMultipleUnits(2).withThreshold(eur("5"));
        assertThat(budget(pairs)).isEqualTo(new BudgetReason.BelowThreshold(eur("5"), eur("3")));
        assertThat(budget(pairs.withMaximumUnits(3))).isEqualTo(new BudgetReason.StoppedAtMaximum(2));
    }
}
