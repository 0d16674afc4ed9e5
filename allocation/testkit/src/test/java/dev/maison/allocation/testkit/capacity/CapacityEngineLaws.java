package dev.maison.allocation.testkit.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.capacity.CapacityCertificate;
import dev.maison.allocation.capacity.CapacityConflict;
import dev.maison.allocation.capacity.CapacityEngine;
import dev.maison.allocation.capacity.CapacityPlan;
import dev.maison.allocation.capacity.CapacityPolicy;
import dev.maison.allocation.capacity.CapacityProblem;
import dev.maison.allocation.capacity.CapacityVerifier;
import dev.maison.allocation.door.LaunchConflict;
import dev.maison.allocation.door.LaunchLine;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.core.proof.Verdict;
import java.util.ArrayList;
import java.util.Collections;
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
            forgedConflictsAreRefuted(problem, plan, random);
            return;
        }
        assertThat(CapacityVerifier.verify(
                        problem, List.of(), CapacityCertificate.ofConflicts(problem, List.of(made(problem, random)))))
                .as("a conflict where there is none")
                .isInstanceOf(Verdict.Refuted.class);
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

    /** There is one right list of conflicts; any other is refuted, whatever was changed. */
    private static void forgedConflictsAreRefuted(CapacityProblem problem, CapacityPlan plan, Random random) {
        List<CapacityConflict> right = plan.certificate().conflicts();
        assertThat(CapacityVerifier.verify(problem, List.of(), plan.certificate())
                        .isProven())
                .isTrue();
        for (int k = 0; k < 4; k++) {
            List<CapacityConflict> forged = new ArrayList<>(right);
            int at = random.nextInt(right.size());
            switch (random.nextInt(5)) {
                case 0 -> forged.remove(at);
                case 1 -> forged.add(right.get(at));
                case 2 -> forged.add(made(problem, random));
                case 3 -> Collections.reverse(forged);
                default -> forged.set(at, changed(right.get(at), problem, random));
            }
            assertThat(CapacityVerifier.verify(problem, List.of(), CapacityCertificate.ofConflicts(problem, forged))
                            .isProven())
                    .as(() -> forged + " instead of " + right)
                    .isEqualTo(forged.equals(right));
        }
        SkuId sku = one(problem.launch().skus(), random);
        DoorId door = one(problem.launch().doors(), random);
        assertThat(CapacityVerifier.verify(problem, List.of(LaunchLine.of(sku, door, 1)), plan.certificate()))
                .as("units in spite of the conflict")
                .isInstanceOf(Verdict.Refuted.class);
    }

    private static CapacityConflict made(CapacityProblem problem, Random random) {
        SkuId sku = one(problem.launch().skus(), random);
        DoorId door = one(problem.launch().doors(), random);
        return random.nextBoolean()
                ? new CapacityConflict.Door(door, 0, List.of(new CapacityConflict.Minimum(sku, 1)))
                : new CapacityConflict.Sku(new LaunchConflict(
                        sku,
                        problem.launch().supplyUnits(sku),
                        problem.launch().holdbackUnits(sku),
                        List.of(new LaunchConflict.Minimum(door, 1))));
    }

    /** One minimum more, less or larger, or another limit. */
    private static CapacityConflict changed(CapacityConflict conflict, CapacityProblem problem, Random random) {
        int how = random.nextInt(4);
        if (conflict instanceof CapacityConflict.Door of) {
            List<CapacityConflict.Minimum> minima = new ArrayList<>(of.minima());
            int at = random.nextInt(minima.size());
            switch (how) {
                case 0 -> minima.remove(at);
                case 1 ->
                    minima.set(
                            at,
                            new CapacityConflict.Minimum(
                                    minima.get(at).sku(), minima.get(at).units() + 1));
                case 2 -> {
                    SkuId sku = one(problem.launch().skus(), random);
                    minima.add(
                            new CapacityConflict.Minimum(sku, problem.launch().minimumUnits(sku, of.door())));
                }
                default -> {
                    return new CapacityConflict.Door(of.door(), of.capacityUnits() + 1, minima);
                }
            }
            return new CapacityConflict.Door(of.door(), of.capacityUnits(), minima);
        }
        LaunchConflict of = ((CapacityConflict.Sku) conflict).conflict();
        List<LaunchConflict.Minimum> minima = new ArrayList<>(of.minima());
        if (how == 0 || minima.isEmpty()) {
            return new CapacityConflict.Sku(
                    new LaunchConflict(of.sku(), of.supplyUnits(), of.holdbackUnits() + 1, minima));
        }
        int at = random.nextInt(minima.size());
        if (how == 1) {
            minima.remove(at);
        } else {
            DoorId door =
                    how == 2 ? minima.get(at).door() : one(problem.launch().doors(), random);
            minima.add(new LaunchConflict.Minimum(door, minima.get(at).units()));
        }
        return new CapacityConflict.Sku(new LaunchConflict(of.sku(), of.supplyUnits(), of.holdbackUnits(), minima));
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
