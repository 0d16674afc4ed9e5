package dev.maison.allocation.testkit.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.door.CutOff;
import dev.maison.allocation.door.LaunchDemand;
import dev.maison.allocation.door.LaunchDocument;
import dev.maison.allocation.door.LaunchDoor;
import dev.maison.allocation.door.LaunchEngine;
import dev.maison.allocation.door.LaunchPlan;
import dev.maison.allocation.door.LaunchPolicy;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.door.LaunchSku;
import dev.maison.allocation.door.LaunchVerifier;
import dev.maison.allocation.door.NextStep;
import dev.maison.allocation.door.NextUnit;
import dev.maison.allocation.door.WhatItTakes;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.LongRange;

/** Launches with every rule on the engine, its certificate, its verifier and what it says about the next step. */
@Tag("every-split")
class RuledEngineLaws implements RuledLaunchLaws {
    @Override
    public LaunchPolicy policy() {
        return LaunchPolicy.engine();
    }

    @Provide
    Arbitrary<LaunchProblem> concave() {
        return RuledLaunches.concaveProblems();
    }

    @Provide
    Arbitrary<LaunchDocument> documents() {
        return RuledLaunches.documents();
    }

    @Property
    void everyPlanIsProvenByTheCutOffOfTheDefinition(@ForAll("ruled") LaunchProblem problem) {
        check(problem);
    }

    @Property
    void netNeedsThresholdsAndWeeksOfSupplyStayConcave(@ForAll("concave") LaunchProblem problem) {
        check(problem);
        assertThat(problem.isStepped(problem.skus().get(0))).isFalse();
        LaunchPolicyLaws.linesAreTheCanonicalOnesUnderAnyRules(policy()).verify(problem);
    }

    private static void check(LaunchProblem problem) {
        LaunchPlan plan = LaunchEngine.allocate(problem);
        assertThat(LaunchVerifier.verify(problem, plan).sentence())
                .as(LaunchPolicyLaws.words(problem))
                .isEqualTo("proven");
        SkuId sku = problem.skus().get(0);
        NaiveSteps steps = new NaiveSteps(problem, sku);
        assertThat(plan.findCutOff(sku))
                .as(LaunchPolicyLaws.words(problem))
                .isEqualTo(steps.isFeasible() ? Optional.of(steps.cutOff()) : Optional.empty());
    }

    /** One mutant of each kind a try, judged by trying every split. */
    @Property
    void theVerifierAgreesWithTryingEverySplit(
            @ForAll("ruled") LaunchProblem problem, @ForAll @LongRange(min = 0) long seed) {
        LaunchClaim claim = LaunchClaim.ofEngine(problem);
        SkuId sku = problem.skus().get(0);
        NaiveSteps steps = new NaiveSteps(problem, sku);
        CutOff cutOff = steps.isFeasible() ? steps.cutOff() : null;
        for (LaunchMutation mutation : LaunchMutation.values()) {
            mutation.mutant(problem, claim, seed).ifPresent(mutant -> {
                boolean sound = mutant.lines().stream().sorted().toList().equals(NaiveSteps.lines(problem))
                        && mutant.certificate().findCutOff(sku).equals(Optional.ofNullable(cutOff))
                        && mutant.certificate()
                                .findConflict(sku)
                                .equals(claim.certificate().findConflict(sku));
                assertThat(mutant.verify(problem).isProven())
                        .as(() -> mutation + ": " + mutant + " in " + LaunchPolicyLaws.words(problem))
                        .isEqualTo(sound);
            });
        }
    }

    /** Also of SKUs that are pushed or of which a share is held back. */
    @Property(tries = 200)
    void theNextStepIsTheFirstSupplyThatChangesAnything(@ForAll("documents") LaunchDocument document) {
        SkuId sku = document.skus().get(0).id();
        LaunchPlan plan = LaunchEngine.allocate(document.problem());
        Optional<NextStep> next = plan.findNextStep(sku);
        if (plan.findConflict(sku).isPresent()) {
            assertThat(next).isEmpty();
            assertThat(plan.findNextUnit(sku)).isEmpty();
            return;
        }
        Map<DoorId, Long> now = units(plan, sku);
        for (int more = 1; more <= next.map(NextStep::moreSupplyUnits).orElse(8L); more++) {
            LaunchPlan after = plan(document, more);
            boolean isStep = next.isPresent() && next.get().moreSupplyUnits() == more;
            assertThat(units(after, sku).equals(now))
                    .as(() -> next + " of " + words(document))
                    .isEqualTo(!isStep);
            if (isStep) {
                next.get()
                        .changes()
                        .forEach(change ->
                                assertThat(after.units(sku, change.door())).isEqualTo(change.after()));
                assertThat(after.totalGain())
                        .isEqualTo(plan.totalGain().plus(next.get().gain()));
            }
        }
        assertThat(plan.findNextUnit(sku)).as(() -> words(document)).isEqualTo(oneUnit(plan, plan(document, 1), sku));
    }

    /** The unit by which a plan with one more of supply differs; absent when it does otherwise. */
    private static Optional<NextUnit> oneUnit(LaunchPlan plan, LaunchPlan after, SkuId sku) {
        List<DoorId> changed = plan.problem().doors().stream()
                .filter(door -> after.units(sku, door) != plan.units(sku, door))
                .toList();
        if (changed.size() != 1 || after.units(sku, changed.get(0)) != plan.units(sku, changed.get(0)) + 1) {
            return Optional.empty();
        }
        DoorId door = changed.get(0);
        int unit = (int) after.units(sku, door);
        return Optional.of(new NextUnit(door, unit, plan.problem().gain(sku, door, unit)));
    }

    /** Nothing that is said to help does not, less does not help, and where no supply is said to help none of the next eight does. */
    @Property(tries = 200)
    void whatItTakesIsTheLeastThatHelps(@ForAll("documents") LaunchDocument document) {
        SkuId sku = document.skus().get(0).id();
        LaunchPlan plan = LaunchEngine.allocate(document.problem());
        for (DoorId door : plan.problem().doors()) {
            WhatItTakes takes = plan.whatItTakes(sku, door);
            long now = plan.units(sku, door);
            long most = takes.moreSupplyUnits().orElse(9L);
            for (int more = 1; more <= most && plan.findConflict(sku).isEmpty(); more++) {
                boolean isEnough = takes.moreSupplyUnits().isPresent() && more == most;
                assertThat(plan(document, more).units(sku, door) > now)
                        .as(() -> takes + " at " + door + " of " + words(document))
                        .isEqualTo(isEnough);
            }
            takes.unitValue().ifPresent(value -> {
                Amount less = value.minus(Amount.ofMicros(1, "EUR"));
                assertThat(withValue(document, door, value).units(sku, door))
                        .as(() -> takes + " at " + door + " of " + words(document))
                        .isGreaterThan(now);
                assertThat(withValue(document, door, less).units(sku, door))
                        .as(() -> takes + " at " + door + " of " + words(document))
                        .isLessThanOrEqualTo(now);
            });
        }
    }

    private static LaunchPlan withValue(LaunchDocument document, DoorId door, Amount value) {
        List<LaunchDemand> demands = document.demands().stream()
                .map(demand -> demand.door().equals(door)
                        ? LaunchDemand.builder().from(demand).unitValue(value).build()
                        : demand)
                .toList();
        LaunchDocument.Builder changed = LaunchDocument.builder();
        return LaunchEngine.allocate(
                changed.from(document).demands(demands).build().problem());
    }

    private static LaunchPlan plan(LaunchDocument document, int more) {
        LaunchSku sku = document.skus().get(0);
        LaunchDocument.Builder changed = LaunchDocument.builder();
        return LaunchEngine.allocate(changed.from(document)
                .skus(List.of(sku.withSupplyUnits(sku.supplyUnits() + more)))
                .build()
                .problem());
    }

    private static String words(LaunchDocument document) {
        return document.skus() + " " + document.demands();
    }

    private static Map<DoorId, Long> units(LaunchPlan plan, SkuId sku) {
        Map<DoorId, Long> units = new LinkedHashMap<>();
        plan.problem().doors().forEach(door -> units.put(door, plan.units(sku, door)));
        return units;
    }

    /** Three units show the bag in Paris; a fourth is better used for two doors that show it with two. */
    @Example
    void moreSupplyMayTakeUnitsAwayWherePresentationMinimaHold() {
        SkuId bag = SkuId.of("BAG");
        DoorId paris = DoorId.of("PARIS");
        DoorId tokyo = DoorId.of("TOKYO");
        DoorId milan = DoorId.of("MILAN");
        LaunchProblem three = LaunchProblem.builder()
                .currency("EUR")
                .addDoors(LaunchDoor.of(paris), LaunchDoor.of(tokyo), LaunchDoor.of(milan))
                .addSkus(LaunchSku.of(bag, 3))
                .addDemands(
                        demand(bag, paris, "10", "10", "10").withPresentationMinimumUnits(3),
                        demand(bag, tokyo, "9", "9").withPresentationMinimumUnits(2),
                        demand(bag, milan, "9", "9").withPresentationMinimumUnits(2))
                .build();
        LaunchPlan plan = LaunchEngine.allocate(three);
        assertThat(plan.units(bag, paris)).isEqualTo(3);
        assertThat(LaunchEngine.allocate(Restated.withSupply(three, bag, 4)).units(bag, paris))
                .isZero();
        assertThat(LaunchPolicyLaws.moreSupplyTakesNothingAway(LaunchPolicy.engine())
                        .counterexample(three))
                .isPresent();
    }

    private static LaunchDemand demand(SkuId sku, DoorId door, String... gains) {
        return LaunchDemand.ofTable(
                sku,
                door,
                List.of(gains).stream().map(gain -> Amount.of(gain, "EUR")).toList());
    }
}
