package dev.maison.allocation.tradeoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.maison.allocation.door.LaunchDemand;
import dev.maison.allocation.door.LaunchDoor;
import dev.maison.allocation.door.LaunchEngine;
import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.door.LaunchPlan;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.door.LaunchSku;
import dev.maison.allocation.rerun.TierWorth;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;

/** The ends of what can be asked of a plan and of a frontier, two SKUs, and answers against plans of the launch stated anew. */
class TradeoffEndsTest {
    private static final SkuId BAG = SkuId.of("BAG");
    private static final SkuId BELT = SkuId.of("BELT");
    private static final DoorId MILAN = DoorId.of("MILAN");
    private static final DoorId PARIS = DoorId.of("PARIS");
    private static final DoorId TOKYO = DoorId.of("TOKYO");
    private static final List<DoorId> DOORS = List.of(MILAN, PARIS, TOKYO);

    private static Amount eur(long euros) {
        return Amount.of("" + euros, "EUR");
    }

    private static LaunchDemand table(SkuId sku, DoorId door, int... gains) {
        return LaunchDemand.ofTable(
                sku, door, Arrays.stream(gains).mapToObj(TradeoffEndsTest::eur).toList());
    }

    private static LaunchProblem launch(List<LaunchSku> skus, List<LaunchDemand> demands) {
        return LaunchProblem.builder()
                .currency("EUR")
                .quantumMicros(1_000_000)
                .addAllDoors(DOORS.stream().map(LaunchDoor::of).toList())
                .addAllSkus(skus)
                .addAllDemands(demands)
                .build();
    }

    private static LaunchProblem bags(int supply, LaunchDemand... demands) {
        return launch(List.of(LaunchSku.of(BAG, supply)), List.of(demands));
    }

    /** What a plan gains, read from the tables as they were stated. */
    private static long gain(LaunchPlan plan, List<LaunchDemand> demands) {
        long sum = 0;
        for (LaunchLine line : plan.lines()) {
            for (LaunchDemand demand : demands) {
                if (demand.sku().equals(line.sku()) && demand.door().equals(line.door())) {
                    sum += demand.marginalGains().orElseThrow().stream()
                            .limit(line.units())
                            .mapToLong(Amount::micros)
                            .sum();
                }
            }
        }
        return sum / 1_000_000;
    }

    private static List<LaunchDemand> with(List<LaunchDemand> demands, int at, LaunchDemand other) {
        List<LaunchDemand> changed = new ArrayList<>(demands);
        changed.set(at, other);
        return changed;
    }

    private static Optional<Long> planned(List<LaunchSku> skus, List<LaunchDemand> demands) {
        try {
            LaunchPlan plan = LaunchEngine.allocate(launch(skus, demands));
            return plan.conflicts().isEmpty() ? Optional.of(gain(plan, demands)) : Optional.empty();
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    private static Optional<Long> change(WhatIfAnswer answer) {
        return answer instanceof WhatIfAnswer.Exact exact
                ? Optional.of(exact.change().total().micros() / 1_000_000)
                : Optional.empty();
    }

    private static void agrees(long before, Optional<Long> after, WhatIfAnswer answer, String question) {
        assertThat(change(answer)).as(question).isEqualTo(after.map(gain -> gain - before));
    }

    /** Every limit of the second of two SKUs, one up and one down, by tables with and without a presentation minimum. */
    @Test
    void aLimitOneUpOrDownIsWorthWhatPlanningTheLaunchAnewGains() {
        int asked = 0;
        for (int seed = 0; seed < 120; seed++) {
            int[] at = {seed};
            IntBinaryOperator draw = (low, high) -> {
                at[0] = at[0] * 1_103_515_245 + 12_345;
                return low + (at[0] >>> 16) % (high - low + 1);
            };
            List<LaunchSku> skus = List.of(
                    LaunchSku.of(BAG, 3),
                    LaunchSku.of(BELT, draw.applyAsInt(1, 8)).withHoldbackUnits(draw.applyAsInt(0, 1)));
            List<LaunchDemand> demands = new ArrayList<>();
            demands.add(table(BAG, MILAN, 30, 20, 10));
            demands.add(table(BAG, PARIS, 25, 5).withMinimumUnits(1));
            for (DoorId door : DOORS) {
                int first = draw.applyAsInt(3, 12);
                int second = draw.applyAsInt(1, first);
                int third = draw.applyAsInt(-2, second);
                LaunchDemand demand = table(BELT, door, first, second, third, Math.min(third, 1));
                int least = draw.applyAsInt(0, 2);
                demand = least > 0 ? demand.withMinimumUnits(least) : demand;
                demand = draw.applyAsInt(0, 2) > 0
                        ? demand.withMaximumUnits(Math.max(least, draw.applyAsInt(0, 4)))
                        : demand;
                demands.add(
                        draw.applyAsInt(0, 1) > 0 ? demand.withPresentationMinimumUnits(Math.max(1, least)) : demand);
            }
            LaunchPlan plan = LaunchEngine.allocate(launch(skus, demands));
            if (!plan.conflicts().isEmpty()) {
                continue;
            }
            long before = gain(plan, demands);
            WhatIf whatIf = WhatIf.of(plan);
            LaunchSku belt = skus.get(1);
            agrees(
                    before,
                    planned(List.of(skus.get(0), belt.withSupplyUnits(belt.supplyUnits() + 1)), demands),
                    whatIf.oneMore(BELT),
                    "one more of " + demands);
            agrees(
                    before,
                    planned(List.of(skus.get(0), belt.withSupplyUnits(belt.supplyUnits() - 1)), demands),
                    whatIf.oneLess(BELT),
                    "one less of " + demands);
            for (int d = 2; d < demands.size(); d++) {
                LaunchDemand demand = demands.get(d);
                DoorId door = demand.door();
                long low = demand.minimumUnits();
                if (demand.maximumUnits().isPresent()) {
                    long high = demand.maximumUnits().get();
                    agrees(
                            before,
                            planned(skus, with(demands, d, demand.withMaximumUnits(high + 1))),
                            whatIf.maximumPlusOne(BELT, door),
                            "maximum up at " + door + " of " + demands);
                    if (high > low) {
                        agrees(
                                before,
                                planned(skus, with(demands, d, demand.withMaximumUnits(high - 1))),
                                whatIf.maximumMinusOne(BELT, door),
                                "maximum down at " + door + " of " + demands);
                    }
                    if (low < high) {
                        agrees(
                                before,
                                planned(skus, with(demands, d, demand.withMinimumUnits(low + 1))),
                                whatIf.minimumPlusOne(BELT, door),
                                "minimum up at " + door + " of " + demands);
                    }
                }
                if (low > 0) {
                    agrees(
                            before,
                            planned(skus, with(demands, d, demand.withMinimumUnits(low - 1))),
                            whatIf.minimumMinusOne(BELT, door),
                            "minimum down at " + door + " of " + demands);
                }
                asked++;
            }
        }
        assertThat(asked).isGreaterThan(150);
    }

    @Test
    void saysWhatCannotBeAsked() {
        WhatIf full = WhatIf.of(LaunchEngine.allocate(
                bags(3, table(BAG, MILAN, 4, 1).withMinimumUnits(1).withMaximumUnits(1), table(BAG, PARIS, 9, 8))));
        assertThat(full.maximumMinusOne(BAG, MILAN).sentence()).isEqualTo("not possible: MILAN must have 1 of BAG");
        assertThat(full.minimumPlusOne(BAG, MILAN).sentence())
                .isEqualTo("not possible: MILAN may have at most 1 of BAG");
        assertThat(full.minimumPlusOne(BAG, TOKYO).sentence())
                .isEqualTo("not possible: TOKYO may have at most 0 of BAG");
        assertThat(full.oneLess(BAG).sentence()).isEqualTo("the total gain changes by EUR -8.00");
        assertThat(WhatIf.of(LaunchEngine.allocate(bags(Integer.MAX_VALUE, table(BAG, PARIS, 9))))
                        .oneMore(BAG)
                        .sentence())
                .isEqualTo("not possible: there cannot be more than 2147483647 units of BAG");
        assertThat(WhatIf.of(LaunchEngine.allocate(bags(0, table(BAG, PARIS, 9))))
                        .oneLess(BAG)
                        .sentence())
                .isEqualTo("not possible: there is no unit of BAG");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> full.maximumPlusOne(BAG, DoorId.of("ROME")))
                .withMessage("door must be one of the 3 of the problem but was ROME");
        LaunchProblem stepped = bags(3, table(BAG, PARIS, 9, 8, 7, 6).withMultipleUnits(2));
        LaunchProblem pushed =
                launch(List.of(LaunchSku.of(BAG, 3).withIsPushedAll(true)), List.of(table(BAG, PARIS, 9, 8)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WhatIf.of(LaunchEngine.allocate(stepped)).oneMore(BAG))
                .withMessage("units of SKU BAG must come one by one with falling gains but come in steps");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WhatIf.of(LaunchEngine.allocate(pushed)).oneMore(BAG))
                .withMessage("units of SKU BAG must come one by one with falling gains but are pushed");
        FrontierWeights weights = new FrontierWeights(Ratio.ONE, Ratio.ONE);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        FrontierProblem.builder(stepped).addWeights(weights).build())
                .withMessage(
                        "units of SKU BAG in a frontier must come one by one with falling gains but come in steps");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        FrontierProblem.builder(pushed).addWeights(weights).build())
                .withMessage("units of SKU BAG in a frontier must come one by one with falling gains but are pushed");
        LaunchProblem tiers = LaunchProblem.builder()
                .currency("EUR")
                .addDoors(LaunchDoor.of(MILAN), LaunchDoor.of(PARIS).withTier(2))
                .addSkus(LaunchSku.of(BAG, 1))
                .addDemands(table(BAG, PARIS, 9))
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> FrontierProblem.builder(tiers).addWeights(weights).build())
                .withMessage("tiers of a frontier must be one but were 2\n"
                        + "Maybe the tiers are one of the aims: a strict tier leaves nothing to trade.");
    }

    @Test
    void aGridGoesFromNextToNothingToTheLargestGainAndOneQuantum() {
        LaunchProblem launch = launch(
                List.of(LaunchSku.of(BAG, 2), LaunchSku.of(BELT, 6)),
                List.of(table(BAG, PARIS, 7, 6), table(BELT, TOKYO, 11, 2)));
        FrontierProblem problem = FrontierProblem.builder(launch).addGrid(3).build();
        List<Ratio> stops = List.of(Ratio.of(1, 10), Ratio.of(4), Ratio.of(8), Ratio.of(12));
        List<FrontierWeights> expected = stops.stream()
                .flatMap(x -> stops.stream().map(y -> new FrontierWeights(x, y)))
                .toList();
        assertThat(problem.weights()).containsExactlyElementsOf(expected);
        assertThat(problem).hasToString("FrontierProblem of 16 weights with 0 flagships of " + launch);
        assertThatCode(() -> FrontierProblem.builder(launch).addGrid(1000)).doesNotThrowAnyException();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FrontierProblem.builder(launch).addGrid(1001))
                .withMessage("steps of the grid must lie within [1, 1000] but was 1001");
        Frontier frontier = Frontier.trace(problem);
        assertThat(frontier).hasToString("Frontier of " + frontier.points().size() + " points, " + problem);
        assertThat(frontier.points().get(0).lines())
                .isEqualTo(frontier.points().get(0).scaledPlan().lines())
                .isNotEmpty();
    }

    @Test
    void aGridNeedsRoomForThreeTimesTheLargestGain() {
        long third = (1L << 43) / 3;
        for (long gain : new long[] {third - 2, third - 1}) {
            LaunchProblem launch = LaunchProblem.builder()
                    .currency("EUR")
                    .quantumMicros(1)
                    .addDoors(LaunchDoor.of(PARIS))
                    .addSkus(LaunchSku.of(BAG, 2))
                    .addDemands(LaunchDemand.ofTable(BAG, PARIS, List.of(Amount.ofMicros(gain, "EUR"))))
                    .build();
            FrontierProblem.Builder builder = FrontierProblem.builder(launch);
            if (gain == third - 2) {
                assertThat(builder.addGrid(1).build().weights().get(0))
                        .isEqualTo(new FrontierWeights(Ratio.of(1, 1_000_000), Ratio.of(1, 1_000_000)));
            } else {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> builder.addGrid(1))
                        .withMessage(
                                "largest gain of a unit under a grid must be at most a third of 2^43 quanta but was "
                                        + gain + "\nMaybe a coarser quantum fits the currency.");
            }
        }
    }

    @Test
    void weightsAndGainsMustFitTheirCommonDenominator() {
        LaunchProblem launch = bags(2, table(BAG, PARIS, 7, 6));
        Ratio fine = Ratio.of(1, 1L << 40);
        FrontierProblem tooFine = FrontierProblem.builder(launch)
                .addWeights(new FrontierWeights(fine, Ratio.ONE))
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Frontier.trace(tooFine))
                .withMessage("common denominator of %s must lie within 2^40 quanta but was 1099511627776"
                        .formatted(tooFine.weights().get(0)));
        FrontierProblem tooMuch = FrontierProblem.builder(launch)
                .addWeights(new FrontierWeights(Ratio.of((1L << 43) + 1), Ratio.ONE))
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Frontier.trace(tooMuch))
                .withMessage("weights over their common denominator must lie within 2^43 but were %s of %s"
                        .formatted(tooMuch.weights().get(0), (1L << 43) + 1));
        // The gains may be what 2^43 leaves beside both weights, over the denominator, and no more.
        FrontierWeights halves = new FrontierWeights(Ratio.of((1L << 40) + 1, 2), Ratio.of(1L << 39));
        long room = ((1L << 43) - ((1L << 40) + 1) - (1L << 40)) / 2;
        for (long gain : new long[] {room, room + 1}) {
            LaunchProblem rich =
                    bags(1, LaunchDemand.ofTable(BAG, PARIS, List.of(Amount.ofMicros(gain * 1_000_000, "EUR"))));
            FrontierProblem problem =
                    FrontierProblem.builder(rich).addWeights(halves).build();
            if (gain == room) {
                assertThat(Frontier.trace(problem).points()).hasSize(1);
            } else {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> Frontier.trace(problem))
                        .withMessage("gains over the common denominator 2 of " + halves
                                + " must lie within 2^43 but one is " + gain
                                + " quanta\nMaybe a coarser quantum or weights in whole quanta fit.");
            }
        }
    }

    @Test
    void aPointIsDominatedOnlyByOneAtLeastAsGoodInEveryAim() {
        LaunchProblem launch = bags(2, table(BAG, PARIS, 7, 6));
        FrontierWeights weights = new FrontierWeights(Ratio.ONE, Ratio.ONE);
        LaunchPlan plan = LaunchEngine.allocate(launch);
        FrontierPoint point = new FrontierPoint(weights, eur(5), 3, 2, plan, 1);
        assertThat(point.isDominatedBy(point)).isFalse();
        assertThat(point.isDominatedBy(new FrontierPoint(weights, eur(6), 3, 2, plan, 1)))
                .isTrue();
        assertThat(point.isDominatedBy(new FrontierPoint(weights, eur(5), 4, 2, plan, 1)))
                .isTrue();
        assertThat(point.isDominatedBy(new FrontierPoint(weights, eur(5), 3, 1, plan, 1)))
                .isTrue();
        assertThat(point.isDominatedBy(new FrontierPoint(weights, eur(4), 4, 1, plan, 1)))
                .isFalse();
        assertThat(point.isDominatedBy(new FrontierPoint(weights, eur(6), 2, 1, plan, 1)))
                .isFalse();
        assertThat(point.isDominatedBy(new FrontierPoint(weights, eur(6), 4, 3, plan, 1)))
                .isFalse();
    }

    @Test
    void verifierNamesWhatIsWrongWithAPoint() {
        LaunchProblem launch = bags(3, table(BAG, PARIS, 10, 8, 6), table(BAG, TOKYO, 5), table(BAG, MILAN, 4));
        FrontierWeights little = new FrontierWeights(Ratio.of(1, 10), Ratio.of(1, 10));
        FrontierWeights much = new FrontierWeights(Ratio.of(9), Ratio.of(1, 10));
        FrontierProblem problem = FrontierProblem.builder(launch)
                .addFlagships(PARIS)
                .addWeights(little, much)
                .build();
        List<FrontierPoint> points = Frontier.trace(problem).points();
        FrontierPoint first = points.get(0);
        FrontierPoint second = points.get(1);
        assertThat(FrontierVerifier.verify(problem, points).isProven()).isTrue();
        FrontierWeights other = new FrontierWeights(Ratio.of(1, 10), Ratio.of(2, 10));
        assertThat(FrontierVerifier.verify(problem, List.of(first, of(second, other, second.scaledPlan(), 10))))
                .asString()
                .contains("weights of point 2 of 2", "weights of the problem", other.toString());
        assertThat(FrontierVerifier.verify(problem, List.of(first, of(second, much, second.scaledPlan(), 20))))
                .asString()
                .contains("scale of point 2 of 2", "10", "20");
        assertThat(FrontierVerifier.verify(problem, List.of(first, of(second, much, first.scaledPlan(), 10))))
                .asString()
                .contains("launch of point 2 of 2");
        FrontierPoint richer = new FrontierPoint(
                much,
                second.margin().plus(eur(1)),
                second.doorsServed(),
                second.unitsOutside(),
                second.scaledPlan(),
                10);
        assertThat(FrontierVerifier.verify(problem, List.of(first, richer)))
                .asString()
                .contains(
                        "aims of point 2 of 2",
                        "EUR 19.00, 3 doors served, 2 units outside",
                        "EUR 20.00, 3 doors served, 2 units outside");
        assertThat(FrontierVerifier.verify(problem, List.of(second, first)))
                .asString()
                .contains("order of point 2 of 2", "falling margin, then availability");
        assertThat(FrontierVerifier.verify(problem, List.of(first, first)))
                .asString()
                .contains("point 1 of 2", "a point of its own that none dominates");
    }

    private static FrontierPoint of(FrontierPoint point, FrontierWeights weights, LaunchPlan plan, long scale) {
        return new FrontierPoint(weights, point.margin(), point.doorsServed(), point.unitsOutside(), plan, scale);
    }

    @Test
    void answersBetweenBoundsAreInOrderAndSpoken() {
        LaunchProblem launch = bags(1, table(BAG, PARIS, 7));
        TierWorth less = TierWorth.of(launch, 1, eur(2));
        TierWorth more = TierWorth.of(launch, 1, eur(3));
        assertThat(new WhatIfAnswer.Between(less, more).sentence())
                .isEqualTo("the total gain changes by at least EUR 2.00 and at most EUR 3.00");
        assertThat(new WhatIfAnswer.Between(more, more).atLeast()).isEqualTo(more);
        assertThat(new WhatIfAnswer.Exact(less).sentence()).isEqualTo("the total gain changes by EUR 2.00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WhatIfAnswer.Between(more, less))
                .withMessage("atLeast of Between must be at most EUR 2.00 but was EUR 3.00");
    }

    /** More than one SKU in a frontier: the weighted launch has the limits and gains of each. */
    @Test
    void frontiersOfTwoSkusAreBothPlannedAndProven() {
        LaunchProblem launch = launch(
                List.of(
                        LaunchSku.of(BAG, 2).withHoldbackUnits(1),
                        LaunchSku.of(BELT, 3).withHoldbackUnits(1)),
                List.of(
                        table(BAG, PARIS, 10, 8),
                        table(BAG, TOKYO, 7),
                        table(BELT, PARIS, 6, 5, 4),
                        table(BELT, MILAN, 3).withMinimumUnits(1)));
        Frontier frontier = Frontier.trace(FrontierProblem.builder(launch)
                .addFlagships(PARIS)
                .addWeights(new FrontierWeights(Ratio.of(1, 10), Ratio.of(1, 10)))
                .build());
        assertThat(frontier.points()).singleElement().satisfies(point -> {
            assertThat(point.margin()).isEqualTo(eur(10 + 6 + 3));
            assertThat(point.doorsServed()).isEqualTo(3);
            assertThat(point.unitsOutside()).isEqualTo(1);
        });
        assertThat(FrontierVerifier.verify(frontier.problem(), frontier.points())
                        .isProven())
                .isTrue();
    }
}
