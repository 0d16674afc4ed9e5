package dev.maison.allocation.testkit.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.capacity.CapacityCertificate;
import dev.maison.allocation.capacity.CapacityEngine;
import dev.maison.allocation.capacity.CapacityPlan;
import dev.maison.allocation.capacity.CapacityPolicy;
import dev.maison.allocation.capacity.CapacityProblem;
import dev.maison.allocation.capacity.CapacityVerifier;
import dev.maison.allocation.door.LaunchLine;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class CapacityEngineLaws {
    @Property
    void theEngineKeepsTheLaws(@ForAll CapacityProblem problem) {
        CapacityLaws.neverOverfills(CapacityPolicy.engine()).verify(problem);
        CapacityLaws.isBest(CapacityPolicy.engine()).verify(problem);
        CapacityLaws.givesNothingInConflict(CapacityPolicy.engine()).verify(problem);
    }

    @Property
    void pricesAreDifferencesOfBestTotalsAndAreProven(@ForAll CapacityProblem problem) {
        CapacityPlan plan = CapacityEngine.allocate(problem);
        NaiveCapacity naive = new NaiveCapacity(problem);
        assertThat(plan.conflicts().isEmpty()).isEqualTo(naive.isFeasible());
        if (naive.isFeasible()) {
            assertThat(plan.certificate()).isEqualTo(naive.certificate());
            assertThat(plan.totalGain().micros())
                    .isEqualTo(naive.best() * problem.launch().quantum().micros());
        }
        assertThat(CapacityVerifier.verify(problem, plan).isProven())
                .as(() -> CapacityVerifier.verify(problem, plan).toString())
                .isTrue();
        for (SkuId sku : problem.launch().skus()) {
            for (DoorId door : problem.launch().doors()) {
                assertThat(plan.reason(sku, door).sentence()).isNotEmpty();
            }
        }
    }

    @Property
    void theVerifierAgreesWithTheNaiveJudgeOnMutants(
            @ForAll CapacityProblem problem, @ForAll @LongRange(min = 0) long seed) {
        Random random = new Random(seed);
        CapacityPlan plan = CapacityEngine.allocate(problem);
        NaiveCapacity naive = new NaiveCapacity(problem);
        if (!naive.isFeasible()) {
            return;
        }
        CapacityCertificate right = naive.certificate();
        for (int k = 0; k < 4; k++) {
            List<LaunchLine> lines = new ArrayList<>(plan.lines());
            CapacityCertificate certificate = plan.certificate();
            SkuId sku = one(problem.launch().skus(), random);
            DoorId door = one(problem.launch().doors(), random);
            Amount step = problem.launch().quantum();
            switch (random.nextInt(6)) {
                case 0 -> add(lines, sku, door, 1);
                case 1 -> add(lines, sku, door, -1);
                case 2 -> {
                    add(lines, sku, door, -1);
                    add(lines, sku, one(problem.launch().doors(), random), 1);
                }
                case 3 -> {
                    add(lines, sku, door, -1);
                    add(lines, one(problem.launch().skus(), random), door, 1);
                }
                case 4 -> {
                    Amount price = certificate.doorPrice(door);
                    certificate = certificate.withDoorPrice(
                            door, random.nextBoolean() ? price.plus(step) : price.minus(step));
                }
                default -> {
                    Amount price = certificate.skuPrice(sku);
                    certificate =
                            certificate.withSkuPrice(sku, random.nextBoolean() ? price.plus(step) : price.minus(step));
                }
            }
            boolean sound = naive.isBest(lines) && certificate.equals(right);
            assertThat(CapacityVerifier.verify(problem, lines, certificate).isProven())
                    .as(() -> lines + " in " + problem)
                    .isEqualTo(sound);
        }
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static void add(List<LaunchLine> lines, SkuId sku, DoorId door, long by) {
        for (int i = 0; i < lines.size(); i++) {
            LaunchLine line = lines.get(i);
            if (line.sku().equals(sku) && line.door().equals(door)) {
                if (line.units() + by > 0) {
                    lines.set(i, line.withUnits(line.units() + by));
                } else {
                    lines.remove(i);
                }
                return;
            }
        }
        if (by > 0) {
            lines.add(LaunchLine.of(sku, door, by));
        }
    }
}
