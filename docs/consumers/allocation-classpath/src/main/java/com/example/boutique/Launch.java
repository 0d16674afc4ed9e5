package com.example.boutique;

import dev.maison.allocation.demand.DemandEstimate;
import dev.maison.allocation.door.LaunchDemand;
import dev.maison.allocation.door.LaunchDoor;
import dev.maison.allocation.door.LaunchEngine;
import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.door.LaunchPlan;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.door.LaunchSku;
import dev.maison.allocation.door.LaunchVerifier;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.core.proof.Verdict;

/** Splits five bags over two doors, checks the proof, and fails when it does not hold. */
public final class Launch {
    private Launch() {}

    /** Runs without arguments. */
    public static void main(String[] args) {
        SkuId bag = SkuId.of("BAG-NOIR");
        DoorId paris = DoorId.of("PARIS");
        DoorId tokyo = DoorId.of("TOKYO");
        Amount margin = Amount.of("1200.00", "EUR");
        LaunchProblem problem = LaunchProblem.builder()
                .currency("EUR")
                .addDoors(LaunchDoor.of(paris))
                .addDoors(LaunchDoor.of(tokyo))
                .addSkus(LaunchSku.of(bag, 5))
                .addDemands(LaunchDemand.of(bag, paris, DemandEstimate.poisson(4.2), margin))
                .addDemands(LaunchDemand.of(bag, tokyo, DemandEstimate.poisson(2.1), margin))
                .build();

        LaunchPlan plan = LaunchEngine.allocate(problem);
        Verdict verdict = LaunchVerifier.verify(problem, plan);

        for (LaunchLine line : plan.lines()) {
            System.out.println(line.door() + " " + line.units());
        }
        System.out.println(verdict.sentence() + " " + plan.digest());
        if (!verdict.isProven() || plan.unitsGiven(bag) != 5) {
            throw new AssertionError("not proven: " + verdict);
        }
    }
}
