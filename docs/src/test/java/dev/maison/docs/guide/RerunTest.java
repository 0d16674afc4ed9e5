package dev.maison.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.demand.DemandEstimate;
import dev.maison.allocation.door.LaunchDemand;
import dev.maison.allocation.door.LaunchDoor;
import dev.maison.allocation.door.LaunchEngine;
import dev.maison.allocation.door.LaunchPlan;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.door.LaunchSku;
import dev.maison.allocation.rerun.LaunchRevision;
import dev.maison.allocation.rerun.MoveBudget;
import dev.maison.allocation.rerun.MovedUnit;
import dev.maison.allocation.rerun.Pin;
import dev.maison.allocation.rerun.PlanDifference;
import dev.maison.allocation.rerun.RerunEngine;
import dev.maison.allocation.rerun.RerunPlan;
import dev.maison.allocation.rerun.RerunProblem;
import dev.maison.allocation.rerun.RerunVerifier;
import dev.maison.allocation.tradeoff.Frontier;
import dev.maison.allocation.tradeoff.FrontierPoint;
import dev.maison.allocation.tradeoff.FrontierProblem;
import dev.maison.allocation.tradeoff.WhatIf;
import dev.maison.allocation.tradeoff.WhatIfAnswer;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import org.junit.jupiter.api.Test;

class RerunTest {
    private final SkuId bag = SkuId.of("BAG-NOIR");
    private final DoorId milan = DoorId.of("MILAN");
    private final DoorId paris = DoorId.of("PARIS");
    private final DoorId tokyo = DoorId.of("TOKYO");
    private final Amount margin = Amount.of("1200.00", "EUR");
    private final LaunchProblem problem = LaunchProblem.builder()
            .currency("EUR")
            .addDoors(LaunchDoor.of(milan), LaunchDoor.of(paris), LaunchDoor.of(tokyo))
            .addSkus(LaunchSku.of(bag, 9))
            .addDemands(
                    LaunchDemand.of(bag, milan, DemandEstimate.poisson(2.8), margin),
                    LaunchDemand.of(bag, paris, DemandEstimate.poisson(4.2), margin),
                    LaunchDemand.of(bag, tokyo, DemandEstimate.poisson(2.1), margin))
            .build();
    private final LaunchPlan plan = LaunchEngine.allocate(problem);

    @Test
    void changesALaunchWithoutPlanningAnew() {
        // region change
        LaunchRevision first = LaunchRevision.of(plan);
        LaunchRevision late = first.change()
                .supply(bag, 11)
                .limits(bag, tokyo, 0, 2)
                .demand(LaunchDemand.of(bag, milan, DemandEstimate.poisson(4.5), margin)) // a late order
                .apply();

        LaunchProblem anew = LaunchProblem.builder() // the same, stated from scratch
                .currency("EUR")
                .addDoors(LaunchDoor.of(milan), LaunchDoor.of(paris), LaunchDoor.of(tokyo))
                .addSkus(LaunchSku.of(bag, 11))
                .addDemands(
                        LaunchDemand.of(bag, milan, DemandEstimate.poisson(4.5), margin),
                        LaunchDemand.of(bag, paris, DemandEstimate.poisson(4.2), margin),
                        LaunchDemand.of(bag, tokyo, DemandEstimate.poisson(2.1), margin)
                                .withMaximumUnits(2))
                .build();
        assertThat(late.solved()).containsExactly(bag);
        assertThat(late.digest()).isEqualTo(LaunchEngine.allocate(anew).digest());
        // endregion
        assertThat(late.plan(bag).unitsGiven(bag)).isEqualTo(11);

        // region difference
        PlanDifference difference = PlanDifference.between(plan, late.plan());

        difference.lines().forEach(line -> assertThat(line.sentence()).isNotBlank());
        assertThat(difference.gainedUnits() - difference.lostUnits()).isEqualTo(2);
        // endregion
    }

    @Test
    void staysCloseToWhatWasPromised() {
        LaunchProblem changed = LaunchRevision.of(plan)
                .change()
                .demand(LaunchDemand.of(bag, tokyo, DemandEstimate.poisson(6.5), margin))
                .apply()
                .problem();
        // region fewMoves
        RerunProblem rerun = RerunProblem.builder(changed)
                .before(plan)
                .addPins(Pin.door(milan)) // what Milan was promised stays
                .budget(MoveBudget.together(1))
                .build();
        RerunPlan again = RerunEngine.plan(rerun);

        assertThat(again.unitsMoved()).isEqualTo(1);
        assertThat(again.moves().stream().map(MovedUnit::to))
                .allMatch(door -> door.orElseThrow().equals(tokyo));
        assertThat(again.units(bag, milan)).isEqualTo(plan.units(bag, milan));
        assertThat(RerunVerifier.verify(rerun, again).isProven()).isTrue();
        // endregion
    }

    @Test
    void answersFromPrices() {
        // region whatIf
        WhatIf whatIf = WhatIf.of(plan);
        WhatIfAnswer oneMore = whatIf.oneMore(bag);
        WhatIfAnswer dearer = whatIf.unitValue(bag, tokyo, Amount.of("1300.00", "EUR"));

        assertThat(oneMore).isInstanceOf(WhatIfAnswer.Exact.class);
        assertThat(dearer.sentence()).startsWith("the total gain changes by");
        // endregion
        assertThat(((WhatIfAnswer.Exact) oneMore).change().total())
                .isEqualTo(plan.findNextUnit(bag).orElseThrow().gain());
    }

    @Test
    void drawsTheFrontier() {
        // region frontier
        Frontier frontier = Frontier.trace(
                FrontierProblem.builder(problem).addFlagships(paris).addGrid(3).build());

        for (FrontierPoint point : frontier.points()) {
            String row = point.margin() + ";" + point.doorsServed() + ";" + point.unitsOutside();
            assertThat(row).startsWith("EUR ");
        }
        // endregion
        assertThat(frontier.points()).hasSizeGreaterThan(1);
    }
}
