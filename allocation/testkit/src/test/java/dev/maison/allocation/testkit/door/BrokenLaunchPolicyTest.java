package dev.maison.allocation.testkit.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maison.allocation.demand.DemandEstimate;
import dev.maison.allocation.door.LaunchDemand;
import dev.maison.allocation.door.LaunchDoor;
import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.door.LaunchPolicy;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.door.LaunchSku;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.core.testkit.Law;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;

/** Policies with the mistakes that people make. For each, the law that catches it finds a counterexample among the problems drawn. */
class BrokenLaunchPolicyTest {
    private static final Map<String, Integer> CAUGHT = Collections.synchronizedMap(new LinkedHashMap<>());
    private static final AtomicInteger CALLS = new AtomicInteger();

    private static final Map<String, Law<LaunchProblem>> BROKEN = broken();

    private static Map<String, Law<LaunchProblem>> broken() {
        Map<String, Law<LaunchProblem>> broken = new LinkedHashMap<>();
        broken.put("shares rounded up", LaunchPolicyLaws.neverOversells(perSku(BrokenLaunchPolicyTest::roundedUp)));
        broken.put("holdback forgotten", LaunchPolicyLaws.neverOversells(forgetting(Forgotten.HOLDBACK)));
        broken.put("maximum forgotten", LaunchPolicyLaws.limitsAreKept(forgetting(Forgotten.MAXIMUM)));
        broken.put("minimum forgotten", LaunchPolicyLaws.limitsAreKept(forgetting(Forgotten.MINIMUM)));
        broken.put("eligibility forgotten", LaunchPolicyLaws.limitsAreKept(perSku(BrokenLaunchPolicyTest::equalSplit)));
        broken.put(
                "conflict forgotten",
                LaunchPolicyLaws.conflictsGiveNothing(perSku(BrokenLaunchPolicyTest::firstServed)));
        broken.put(
                "lines of one unit each",
                LaunchPolicyLaws.linesMakeSense(problem -> NaiveLaunch.lines(problem).stream()
                        .flatMap(line -> Collections.nCopies((int) line.units(), line.withUnits(1)).stream())
                        .toList()));
        broken.put(
                "lines without units",
                LaunchPolicyLaws.linesMakeSense(problem -> List.of(
                        LaunchLine.of(problem.skus().get(0), problem.doors().get(0), 0))));
        broken.put("another answer each time", LaunchPolicyLaws.theSameProblemHasTheSameAnswer(problem -> {
            List<LaunchLine> lines = NaiveLaunch.lines(problem);
            return lines.subList(0, lines.size() * (CALLS.getAndIncrement() % 2));
        }));
        broken.put(
                "first door first", LaunchPolicyLaws.orderDoesNotMatter(perSku(BrokenLaunchPolicyTest::firstServed)));
        broken.put("proportional", LaunchPolicyLaws.gainsAreTheBest(perSku(BrokenLaunchPolicyTest::proportional)));
        broken.put("tiers forgotten", LaunchPolicyLaws.givenUnitsAreWorthTheirPrice(forgetting(Forgotten.TIERS)));
        broken.put("last unit kept", LaunchPolicyLaws.givenUnitsAreWorthTheirPrice(forgetting(Forgotten.LAST_UNIT)));
        broken.put("odd supplies only", LaunchPolicyLaws.moreSupplyNeverGainsLess(BrokenLaunchPolicyTest::oddOnly));
        broken.put(
                "odd supplies only, by door",
                LaunchPolicyLaws.moreSupplyTakesNothingAway(BrokenLaunchPolicyTest::oddOnly));
        broken.put("ties to the last door", LaunchPolicyLaws.linesAreTheCanonicalOnes(forgetting(Forgotten.TIE_ORDER)));
        broken.put(
                "ties to the last door, verified", LaunchPolicyLaws.theVerifierAgrees(forgetting(Forgotten.TIE_ORDER)));
        return broken;
    }

    @Property(tries = 500)
    void everyMistakeIsLookedFor(@ForAll LaunchProblem problem) {
        BROKEN.forEach((mistake, law) ->
                law.counterexample(problem).ifPresent(found -> CAUGHT.merge(mistake, 1, Integer::sum)));
    }

    @AfterContainer
    static void everyMistakeWasCaughtMoreThanOnce() {
        assertThat(CAUGHT.keySet()).containsExactlyInAnyOrderElementsOf(BROKEN.keySet());
        assertThat(CAUGHT.values()).allMatch(times -> times >= 2, CAUGHT.toString());
    }

    @Property(tries = 100)
    void tiesThatGoElsewhereAreStillOptimal(@ForAll LaunchProblem problem) {
        LaunchPolicyLaws.gainsAreTheBest(forgetting(Forgotten.TIE_ORDER)).verify(problem);
        LaunchPolicyLaws.givenUnitsAreWorthTheirPrice(forgetting(Forgotten.TIE_ORDER))
                .verify(problem);
        LaunchPolicyLaws.moreSupplyNeverGainsLess(forgetting(Forgotten.TIE_ORDER))
                .verify(problem);
    }

    private enum Forgotten {
        HOLDBACK,
        MAXIMUM,
        MINIMUM,
        TIERS,
        TIE_ORDER,
        LAST_UNIT
    }

    /** The naive reference on a problem from which something was left out. */
    private static LaunchPolicy forgetting(Forgotten forgotten) {
        return problem -> NaiveLaunch.lines(
                switch (forgotten) {
                    case HOLDBACK -> Restated.withSkus(problem, sku -> sku.withHoldbackUnits(0));
                    case MAXIMUM ->
                        Restated.withDemands(
                                problem,
                                demand -> LaunchDemand.builder()
                                        .from(demand)
                                        .maximumUnits(Optional.empty())
                                        .build());
                    case MINIMUM -> Restated.withDemands(problem, demand -> demand.withMinimumUnits(0));
                    case TIERS -> Restated.withDoors(problem, door -> door.withTier(1));
                    case TIE_ORDER -> {
                        List<DoorId> reversed = new ArrayList<>(problem.tieOrder());
                        Collections.reverse(reversed);
                        yield Restated.withTieOrder(problem, reversed);
                    }
                    case LAST_UNIT ->
                        Restated.withSkus(problem, sku -> sku.withSupplyUnits(Math.max(sku.supplyUnits() - 1, 0)));
                });
    }

    private interface Split {
        Map<DoorId, Long> units(LaunchProblem problem, SkuId sku, long available);
    }

    private static LaunchPolicy perSku(Split split) {
        return problem -> {
            List<LaunchLine> lines = new ArrayList<>();
            for (SkuId sku : problem.skus()) {
                long available = Math.max(problem.supplyUnits(sku) - problem.holdbackUnits(sku), 0);
                split.units(problem, sku, available).forEach((door, units) -> {
                    if (units > 0) {
                        lines.add(LaunchLine.of(sku, door, units));
                    }
                });
            }
            return lines;
        };
    }

    private static Map<DoorId, Long> roundedUp(LaunchProblem problem, SkuId sku, long available) {
        return byMean(problem, sku, mean -> (long) Math.ceil(mean * available));
    }

    private static Map<DoorId, Long> proportional(LaunchProblem problem, SkuId sku, long available) {
        return byMean(problem, sku, mean -> (long) Math.floor(mean * available));
    }

    private static Map<DoorId, Long> byMean(LaunchProblem problem, SkuId sku, Function<Double, Long> rounded) {
        Map<DoorId, Double> means = new LinkedHashMap<>();
        for (DoorId door : problem.doors()) {
            problem.findEstimate(sku, door).ifPresent(estimate -> means.put(door, estimate.meanUnits()));
        }
        double sum = means.values().stream().mapToDouble(mean -> mean).sum();
        Map<DoorId, Long> units = new LinkedHashMap<>();
        means.forEach((door, mean) ->
                units.put(door, sum == 0 ? 0 : Math.min(rounded.apply(mean / sum), problem.maximumUnits(sku, door))));
        return units;
    }

    private static Map<DoorId, Long> equalSplit(LaunchProblem problem, SkuId sku, long available) {
        Map<DoorId, Long> units = new LinkedHashMap<>();
        problem.doors()
                .forEach(door -> units.put(door, available / problem.doors().size()));
        return units;
    }

    /** First come, first served, in the order in which doors happen to be stated. */
    private static Map<DoorId, Long> firstServed(LaunchProblem problem, SkuId sku, long available) {
        Map<DoorId, Long> units = new LinkedHashMap<>();
        long left = available;
        for (DoorId door : problem.doors()) {
            long wanted = Math.min(Math.max(problem.minimumUnits(sku, door), 3), problem.maximumUnits(sku, door));
            units.put(door, Math.min(left, wanted));
            left -= Math.min(left, wanted);
        }
        return units;
    }

    private static List<LaunchLine> oddOnly(LaunchProblem problem) {
        return NaiveLaunch.lines(problem).stream()
                .filter(line -> problem.supplyUnits(line.sku()) % 2 == 1)
                .toList();
    }

    /** Numbers so large that their sum is no long, or that nobody would count up to, are refused at once. */
    @Example
    void absurdlyManyUnitsAreACounterexampleAndNoEndlessLoop() {
        SkuId bag = SkuId.of("BAG");
        DoorId paris = DoorId.of("PARIS");
        DoorId tokyo = DoorId.of("TOKYO");
        Amount value = Amount.of("1", "EUR");
        LaunchProblem problem = LaunchProblem.builder()
                .currency("EUR")
                .addDoors(LaunchDoor.of(paris), LaunchDoor.of(tokyo))
                .addSkus(LaunchSku.of(bag, 2))
                .addDemands(
                        LaunchDemand.of(bag, paris, DemandEstimate.poisson(3), value),
                        LaunchDemand.of(bag, tokyo, DemandEstimate.poisson(3), value))
                .build();
        for (long units : new long[] {3, Integer.MAX_VALUE, Long.MAX_VALUE}) {
            LaunchPolicy absurd = p -> List.of(LaunchLine.of(bag, paris, units), LaunchLine.of(bag, tokyo, units));
            for (Function<LaunchPolicy, Law<LaunchProblem>> law : List.<Function<LaunchPolicy, Law<LaunchProblem>>>of(
                    LaunchPolicyLaws::neverOversells,
                    LaunchPolicyLaws::gainsAreTheBest,
                    LaunchPolicyLaws::givenUnitsAreWorthTheirPrice,
                    LaunchPolicyLaws::moreSupplyNeverGainsLess,
                    LaunchPolicyLaws::linesAreTheCanonicalOnes,
                    LaunchPolicyLaws::theVerifierAgrees)) {
                assertThat(law.apply(absurd).counterexample(problem)).isPresent();
            }
        }
    }

    @Example
    void aBrokenLawNamesItselfAndTheCounterexample() {
        LaunchProblem problem = LaunchProblem.builder()
                .currency("EUR")
                .addDoors(LaunchDoor.of(DoorId.of("PARIS")))
                .addSkus(LaunchSku.of(SkuId.of("BAG"), 2))
                .addDemands(LaunchDemand.ofTable(
                        SkuId.of("BAG"), DoorId.of("PARIS"), List.of(Amount.of("3", "EUR"), Amount.of("1", "EUR"))))
                .build();
        LaunchPolicy oversold = p -> List.of(LaunchLine.of(SkuId.of("BAG"), DoorId.of("PARIS"), 3));
        assertThatThrownBy(() -> LaunchPolicyLaws.neverOversells(oversold).verify(problem))
                .isInstanceOf(AssertionError.class)
                .hasMessage(
                        "broken law: of no SKU more is given than its supply less its holdback: BAG: 3 units were given of 2 in "
                                + "LaunchProblem of 1 SKUs and 1 doors in EUR, doors [PARIS of tier 1]; BAG has 2, 0 held back; "
                                + "BAG at PARIS: 0 to 2 units, gains [EUR 3.00, EUR 1.00]");
    }
}
