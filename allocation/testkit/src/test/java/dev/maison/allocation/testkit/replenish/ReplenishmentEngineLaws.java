package dev.maison.allocation.testkit.replenish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.door.CutOff;
import dev.maison.allocation.door.LaunchCertificate;
import dev.maison.allocation.door.LaunchDemand;
import dev.maison.allocation.door.LaunchDoor;
import dev.maison.allocation.door.LaunchEngine;
import dev.maison.allocation.door.LaunchNeed;
import dev.maison.allocation.door.LaunchPlan;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.door.LaunchSku;
import dev.maison.allocation.replenish.ReplenishmentEngine;
import dev.maison.allocation.replenish.ReplenishmentItem;
import dev.maison.allocation.replenish.ReplenishmentLine;
import dev.maison.allocation.replenish.ReplenishmentPlan;
import dev.maison.allocation.replenish.ReplenishmentPolicy;
import dev.maison.allocation.replenish.ReplenishmentProblem;
import dev.maison.allocation.replenish.ReplenishmentVerifier;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;

class ReplenishmentEngineLaws {
    @Property
    void theEngineKeepsTheLaws(@ForAll ReplenishmentProblem problem) {
        ReplenishmentPolicy engine = ReplenishmentPolicy.engine();
        ReplenishmentLaws.statesEveryItemOnce(engine).verify(problem);
        ReplenishmentLaws.neverOverfills(engine).verify(problem);
        ReplenishmentLaws.keepsToSupply(engine).verify(problem);
        ReplenishmentLaws.leavesNothingWanted(engine).verify(problem);
        ReplenishmentLaws.isBest(engine).verify(problem);
    }

    @Property
    void theNaiveReferenceKeepsTheLaws(@ForAll ReplenishmentProblem problem) {
        ReplenishmentPolicy naive = NaiveReplenishment.policy();
        ReplenishmentLaws.statesEveryItemOnce(naive).verify(problem);
        ReplenishmentLaws.neverOverfills(naive).verify(problem);
        ReplenishmentLaws.keepsToSupply(naive).verify(problem);
        ReplenishmentLaws.leavesNothingWanted(naive).verify(problem);
    }

    @Property
    void everyPlanIsProvenAndTold(@ForAll ReplenishmentProblem problem) {
        ReplenishmentPlan plan = ReplenishmentEngine.replenish(problem);
        assertThat(plan.certificate()).isEqualTo(new NaiveReplenishment(problem).certificate());
        assertThat(ReplenishmentVerifier.verify(problem, plan).isProven()).isTrue();
        for (ReplenishmentItem item : problem.items()) {
            assertThat(problem.findItem(item.sku(), item.door())).contains(item);
            assertThat(plan.reason(item.sku(), item.door()).sentence()).isNotEmpty();
        }
        assertThat(problem.findItem(SkuId.of("S9"), DoorId.of("D0"))).isEmpty();
        assertThat(problem.findItem(SkuId.of("S0"), DoorId.of("A"))).isEmpty();
    }

    /** A unit gains its value times the probability that demand exceeds what is there, and never less than the quantum. */
    @Property
    void gainsAreTheExpectedSales(@ForAll ReplenishmentProblem problem) {
        double quantum = problem.launch().quantum().micros();
        for (ReplenishmentItem item : problem.items()) {
            for (int k = 1; k <= NaiveReplenishment.asked(item); k++) {
                double sold =
                        1 - NaiveReplenishment.atMost(item, item.position().netUnits() + k - 1);
                double expected = Math.max(item.unitValue().micros() * sold, quantum);
                double gain = problem.launch().gain(item.sku(), item.door(), k).micros();
                assertThat(Math.abs(gain - expected)).isLessThanOrEqualTo(quantum / 2 + 1);
            }
        }
    }

    /** Where a launch would give each unit that is asked for, one with a net need decides alike. */
    @Property
    void isALaunchWithNetNeedWhereEveryUnitGainsByItself(@ForAll ReplenishmentProblem problem) {
        if (problem.launch().quantum().micros() > 1) {
            return;
        }
        LaunchProblem given = problem.launch();
        LaunchProblem.Builder net =
                LaunchProblem.builder().currency(given.currency()).need(LaunchNeed.NET);
        given.doors().forEach(door -> net.addDoors(LaunchDoor.of(door).withTier(given.tier(door))));
        given.skus()
                .forEach(sku -> net.addSkus(
                        LaunchSku.of(sku, given.supplyUnits(sku)).withHoldbackUnits(given.holdbackUnits(sku))));
        boolean eachGains = true;
        for (ReplenishmentItem item : problem.items()) {
            int asked = (int) item.askedUnits();
            eachGains &=
                    asked == 0 || given.gain(item.sku(), item.door(), asked).micros() > 1;
            net.addDemands(LaunchDemand.builder()
                    .sku(item.sku())
                    .door(item.door())
                    .estimate(item.protectionDemand())
                    .unitValue(item.unitValue())
                    .position(item.position())
                    .maximumUnits(asked)
                    .build());
        }
        Statistics.label("every unit gains").collect(eachGains);
        if (eachGains) {
            LaunchPlan plan = LaunchEngine.allocate(net.build());
            ReplenishmentPlan own = ReplenishmentEngine.replenish(problem);
            for (ReplenishmentItem item : problem.items()) {
                assertThat(plan.units(item.sku(), item.door()))
                        .isEqualTo(own.launch().units(item.sku(), item.door()));
            }
        }
    }

    @Property
    void theVerifierAgreesWithTheNaiveJudgeOnMutants(
            @ForAll ReplenishmentProblem problem, @ForAll @LongRange(min = 0) long seed) {
        if (problem.items().isEmpty()) {
            return;
        }
        Random random = new Random(seed);
        ReplenishmentPlan plan = ReplenishmentEngine.replenish(problem);
        NaiveReplenishment naive = new NaiveReplenishment(problem);
        List<ReplenishmentLine> right = naive.lines();
        LaunchCertificate proof = naive.certificate();
        for (int k = 0; k < 4; k++) {
            List<ReplenishmentLine> lines = new ArrayList<>(plan.lines());
            LaunchCertificate certificate = plan.certificate();
            int at = random.nextInt(lines.size());
            ReplenishmentLine line = lines.get(at);
            switch (random.nextInt(7)) {
                case 0 -> lines.set(at, line.withUnits(line.units() + 1));
                case 1 -> lines.set(at, line.withUnits(line.units() - 1));
                case 2 -> {
                    int to = random.nextInt(lines.size());
                    lines.set(at, line.withUnits(line.units() - 1));
                    lines.set(to, lines.get(to).withUnits(lines.get(to).units() + 1));
                }
                case 3 ->
                    lines.set(
                            at,
                            line.withPosition(line.position()
                                    .withOnHandUnits(line.position().onHandUnits() + 1)));
                case 4 -> lines.set(at, line.withOrderUpToUnits(line.orderUpToUnits() + random.nextInt(3) - 1));
                case 5 -> {
                    if (random.nextBoolean()) {
                        lines.remove(at);
                    } else {
                        lines.add(line);
                    }
                }
                default -> {
                    CutOff cutOff = certificate.findCutOff(line.sku()).orElse(null);
                    if (cutOff != null && cutOff.isScarce()) {
                        var step = problem.launch().quantum();
                        var price = random.nextBoolean()
                                ? cutOff.price().plus(step)
                                : cutOff.price().minus(step);
                        certificate = price.micros() > 0
                                ? certificate.withCutOff(line.sku(), new CutOff(cutOff.tier(), price))
                                : certificate;
                    }
                }
            }
            Collections.shuffle(lines, random);
            boolean sound = lines.stream().sorted().toList().equals(right) && certificate.equals(proof);
            Statistics.label("mutants").collect(sound ? "equivalent" : "refused");
            assertThat(ReplenishmentVerifier.verify(problem, lines, certificate).isProven())
                    .as(() -> lines + " in " + problem)
                    .isEqualTo(sound);
        }
    }
}
