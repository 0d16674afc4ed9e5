package dev.maison.allocation.door;

import static dev.maison.allocation.door.Launches.BAG;
import static dev.maison.allocation.door.Launches.BELT;
import static dev.maison.allocation.door.Launches.DUBAI;
import static dev.maison.allocation.door.Launches.PARIS;
import static dev.maison.allocation.door.Launches.TOKYO;
import static dev.maison.allocation.door.Launches.eur;
import static dev.maison.allocation.door.Launches.gains;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.demand.DemandEstimate;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import dev.maison.core.proof.CanonicalWriter;
import dev.maison.core.proof.Digest;
import dev.maison.core.proof.DigestTree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The digest names problem and run: the same for the same launch however it is stated, another for any other launch. */
class LaunchDigestTest {
    private static final List<LaunchDoor> DOORS = List.of(
            LaunchDoor.of(DUBAI),
            LaunchDoor.of(PARIS),
            LaunchDoor.of(TOKYO).withTier(2).withCurrency("JPY"));
    private static final List<LaunchSku> SKUS =
            List.of(LaunchSku.of(BAG, 4).withHoldbackUnits(1), LaunchSku.of(BELT, 2));
    private static final List<LaunchDemand> DEMANDS = List.of(
            LaunchDemand.of(BAG, PARIS, DemandEstimate.poisson(2), eur("400")).withMinimumUnits(1),
            LaunchDemand.of(BAG, TOKYO, DemandEstimate.negativeBinomial(1.5, 2), Amount.of("80000", "JPY"))
                    .withMaximumUnits(9),
            gains(BELT, DUBAI, "9", "4"),
            gains(BELT, PARIS, "5", "4", "3"));

    private static LaunchProblem.Builder problem(
            List<LaunchDoor> doors, List<LaunchSku> skus, List<LaunchDemand> demands) {
        return LaunchProblem.builder()
                .currency("EUR")
                .putRate("JPY", Ratio.of(1, 160))
                .addAllDoors(doors)
                .addAllSkus(skus)
                .addAllDemands(demands);
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> result = new ArrayList<>(list);
        Collections.reverse(result);
        return result;
    }

    private static <T> List<T> with(List<T> list, int at, UnaryOperator<T> change) {
        List<T> result = new ArrayList<>(list);
        result.set(at, change.apply(result.get(at)));
        return result;
    }

    @Test
    void isTheOneWrittenDownHere() {
        LaunchProblem problem = problem(DOORS, SKUS, DEMANDS).build();
        assertThat(problem.digest().toHex())
                .isEqualTo("2417b14f195d6a551b0b64fa970e818b1761604f5e5bae49e78983c33fef23e4");
        assertThat(LaunchEngine.allocate(problem).digest().toHex())
                .isEqualTo("f8854aee8a6a5f562213f521b4f1ff549a40e0443612ba1b3660f05620213a02");
    }

    @Test
    void doesNotDependOnTheOrderOfDoorsSkusAndDemands() {
        LaunchProblem problem = problem(DOORS, SKUS, DEMANDS).build();
        LaunchProblem other =
                problem(reversed(DOORS), reversed(SKUS), reversed(DEMANDS)).build();
        assertThat(other.digest()).isEqualTo(problem.digest());
        assertThat(LaunchEngine.allocate(other).digest())
                .isEqualTo(LaunchEngine.allocate(problem).digest());
    }

    @Test
    void changesWhenAnyInputChanges() {
        Map<String, LaunchProblem> changed = new LinkedHashMap<>();
        changed.put("nothing", problem(DOORS, SKUS, DEMANDS).build());
        changed.put(
                "supply",
                problem(DOORS, with(SKUS, 0, s -> s.withSupplyUnits(5)), DEMANDS)
                        .build());
        changed.put(
                "holdback",
                problem(DOORS, with(SKUS, 0, s -> s.withHoldbackUnits(0)), DEMANDS)
                        .build());
        changed.put(
                "tier",
                problem(with(DOORS, 0, d -> d.withTier(2)), SKUS, DEMANDS).build());
        changed.put(
                "door",
                problem(with(DOORS, 2, d -> LaunchDoor.of(TOKYO).withTier(2)), SKUS, DEMANDS.subList(2, 4))
                        .build());
        changed.put("fewer demands", problem(DOORS, SKUS, DEMANDS.subList(2, 4)).build());
        changed.put(
                "one more door",
                problem(plus(DOORS, LaunchDoor.of(DoorId.of("ROME"))), SKUS, DEMANDS)
                        .build());
        changed.put(
                "one more SKU",
                problem(DOORS, plus(SKUS, LaunchSku.of(SkuId.of("HAT"), 1)), DEMANDS)
                        .build());
        changed.put(
                "minimum",
                problem(DOORS, SKUS, with(DEMANDS, 0, d -> d.withMinimumUnits(2)))
                        .build());
        changed.put(
                "maximum",
                problem(DOORS, SKUS, with(DEMANDS, 1, d -> d.withMaximumUnits(8)))
                        .build());
        changed.put(
                "mean",
                problem(DOORS, SKUS, with(DEMANDS, 0, d -> estimate(d, DemandEstimate.poisson(2.5))))
                        .build());
        changed.put(
                "size",
                problem(DOORS, SKUS, with(DEMANDS, 1, d -> estimate(d, DemandEstimate.negativeBinomial(1.5, 3))))
                        .build());
        changed.put(
                "family",
                problem(DOORS, SKUS, with(DEMANDS, 1, d -> estimate(d, DemandEstimate.poisson(1.5))))
                        .build());
        changed.put(
                "value",
                problem(
                                DOORS,
                                SKUS,
                                with(
                                        DEMANDS,
                                        0,
                                        d -> LaunchDemand.of(BAG, PARIS, DemandEstimate.poisson(2), eur("401"))
                                                .withMinimumUnits(1)))
                        .build());
        changed.put(
                "table",
                problem(DOORS, SKUS, with(DEMANDS, 3, d -> gains(BELT, PARIS, "5", "4", "2")))
                        .build());
        changed.put(
                "shorter table",
                problem(DOORS, SKUS, with(DEMANDS, 3, d -> gains(BELT, PARIS, "5", "4")))
                        .build());
        changed.put(
                "rate",
                problem(DOORS, SKUS, DEMANDS).putRate("JPY", Ratio.of(1, 161)).build());
        changed.put(
                "rate of nobody",
                problem(DOORS, SKUS, DEMANDS).putRate("USD", Ratio.of(1)).build());
        changed.put(
                "tie order",
                problem(DOORS, SKUS, DEMANDS)
                        .tieOrder(List.of(PARIS, DUBAI, TOKYO))
                        .build());
        changed.put(
                "quantum", problem(DOORS, SKUS, DEMANDS).quantumMicros(10_000).build());
        Map<Digest, String> problems = new LinkedHashMap<>();
        Map<Digest, String> runs = new LinkedHashMap<>();
        changed.forEach((what, problem) -> {
            assertThat(problems.put(problem.digest(), what)).as(what).isNull();
            assertThat(runs.put(LaunchEngine.allocate(problem).digest(), what))
                    .as(what)
                    .isNull();
        });
        assertThat(problems).hasSize(changed.size());
    }

    /** Every rule beyond minima and maxima, of both SKUs. */
    private static List<LaunchDemand> ruled() {
        WeeksOfSupply weeks = WeeksOfSupply.builder()
                .estimateWeeks(Ratio.of(2))
                .minimumWeeks(Ratio.of(1))
                .maximumWeeks(Ratio.of(5))
                .build();
        List<LaunchDemand> ruled = with(DEMANDS, 0, d -> d.withWeeksOfSupply(weeks));
        ruled = with(ruled, 1, d -> d.withPosition(StockPosition.ofOnHand(1)).withThreshold(eur("3")));
        ruled = with(ruled, 2, d -> d.withMultipleUnits(2));
        return with(ruled, 3, d -> d.withPresentationMinimumUnits(2));
    }

    private static LaunchProblem net(List<LaunchDemand> demands) {
        return problem(DOORS, SKUS, demands).need(LaunchNeed.NET).build();
    }

    @Test
    void rulesHaveBytesOfTheirOwn() {
        assertThat(net(ruled()).digest().toHex())
                .isEqualTo("ff6adb5a2c0951669fe1a99224560df74730b90b1bd04b1054da8be40b562bba");
        assertThat(problem(reversed(DOORS), reversed(SKUS), reversed(ruled()))
                        .need(LaunchNeed.NET)
                        .build()
                        .digest())
                .isEqualTo(net(ruled()).digest());
    }

    @Test
    void changesWhenAnyRuleChanges() {
        Map<String, LaunchProblem> changed = new LinkedHashMap<>();
        changed.put("nothing", net(ruled()));
        changed.put("no rule", problem(DOORS, SKUS, DEMANDS).build());
        changed.put(
                "pushed",
                problem(DOORS, with(SKUS, 1, s -> s.withIsPushedAll(true)), DEMANDS)
                        .build());
        WeeksOfSupply longer = WeeksOfSupply.builder()
                .estimateWeeks(Ratio.of(2))
                .minimumWeeks(Ratio.of(2))
                .maximumWeeks(Ratio.of(5))
                .build();
        changed.put("fewest weeks", net(with(ruled(), 0, d -> d.withWeeksOfSupply(longer))));
        changed.put(
                "most weeks",
                net(with(ruled(), 0, d -> d.withWeeksOfSupply(WeeksOfSupply.atMost(Ratio.of(4), Ratio.of(2))))));
        changed.put(
                "least weeks alone",
                net(with(DEMANDS, 0, d -> d.withWeeksOfSupply(WeeksOfSupply.atLeast(Ratio.of(2), Ratio.of(2))))));
        changed.put(
                "most weeks alone",
                net(with(DEMANDS, 0, d -> d.withWeeksOfSupply(WeeksOfSupply.atMost(Ratio.of(2), Ratio.of(2))))));
        changed.put("position", net(with(ruled(), 1, d -> d.withPosition(StockPosition.ofOnHand(2)))));
        changed.put("position alone", net(with(DEMANDS, 1, d -> d.withPosition(StockPosition.ofOnHand(2)))));
        changed.put("threshold", net(with(ruled(), 1, d -> d.withThreshold(eur("4")))));
        changed.put("threshold alone", net(with(DEMANDS, 2, d -> d.withThreshold(eur("4")))));
        changed.put("multiple", net(with(ruled(), 2, d -> d.withMultipleUnits(1))));
        changed.put("multiple alone", net(with(DEMANDS, 2, d -> d.withMultipleUnits(2))));
        changed.put("presentation", net(with(ruled(), 3, d -> d.withPresentationMinimumUnits(3))));
        changed.put("presentation alone", net(with(DEMANDS, 2, d -> d.withPresentationMinimumUnits(2))));
        changed.put("presentation elsewhere", net(with(DEMANDS, 3, d -> d.withPresentationMinimumUnits(2))));
        Map<Digest, String> problems = new LinkedHashMap<>();
        changed.forEach((what, problem) ->
                assertThat(problems.put(problem.digest(), what)).as(what).isNull());
        assertThat(net(with(DEMANDS, 2, d -> d.withPresentationMinimumUnits(1))).digest())
                .as("a rule that says nothing")
                .isEqualTo(net(DEMANDS).digest());
        assertThat(net(with(ruled(), 0, d -> d.withPresentationMinimumUnits(1))).digest())
                .as("a rule that says nothing beside others")
                .isEqualTo(net(ruled()).digest());
    }

    private static LaunchDemand estimate(LaunchDemand demand, DemandEstimate estimate) {
        LaunchDemand.Builder builder = LaunchDemand.builder();
        return builder.from(demand).estimate(estimate).build();
    }

    private static <T> List<T> plus(List<T> list, T more) {
        List<T> result = new ArrayList<>(list);
        result.add(more);
        return result;
    }

    @Test
    void doesNotDependOnTheNumberOfParts() {
        int skus = 13;
        LaunchProblem problem = LaunchProblem.columns(
                        "EUR",
                        IntStream.range(0, skus)
                                .mapToObj(s -> SkuId.of("S" + s))
                                .toList(),
                        List.of(DUBAI, PARIS, TOKYO))
                .supply(IntStream.range(0, skus).map(s -> 3 * s).toArray())
                .means(IntStream.range(0, 3 * skus).mapToDouble(c -> 1 + c % 7).toArray())
                .unitValueMicros(IntStream.range(0, 3 * skus)
                        .mapToLong(c -> 1_000_000L * (c % 11))
                        .toArray())
                .build();
        Digest alone = LaunchEngine.allocate(problem).digest();
        ExecutorService executor = Executors.newFixedThreadPool(4);
        try {
            for (int parts = 1; parts <= 8; parts++) {
                assertThat(LaunchEngine.allocate(problem, executor, parts).digest())
                        .isEqualTo(alone);
            }
            assertThat(LaunchEngine.allocate(problem, executor, 100).digest()).isEqualTo(alone);
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void whatSkusShareIsHashedOnce() {
        LaunchPlan plan = LaunchEngine.allocate(problem(DOORS, SKUS, DEMANDS).build());
        LaunchPlan other = LaunchEngine.allocate(problem(DOORS, with(SKUS, 1, s -> s.withSupplyUnits(1)), DEMANDS)
                .build());
        assertThat(plan.digestTree().leaf(0)).isEqualTo(other.digestTree().leaf(0));
        assertThat(plan.digestTree().leaf(1)).isEqualTo(other.digestTree().leaf(1));
        assertThat(plan.digestTree().leaf(2)).isNotEqualTo(other.digestTree().leaf(2));
    }

    /** Whoever shows that a row is part of a run shows these bytes and a path of hashes; the demand or the answer may stay closed. */
    @Test
    void aRowIsShownByItsLeafItsPartsAndAPath() {
        LaunchPlan plan = LaunchEngine.allocate(problem(DOORS, SKUS, DEMANDS).build());
        CutOff cutOff = plan.findCutOff(BAG).orElseThrow();
        // Doors in id order: Dubai may not have the bag, Paris has an estimate of 2 at 400 euros, Tokyo one of 1.5 at
        // 500 euros.
        Digest demand = new CanonicalWriter()
                .record("maison.launch.demand", 1)
                .byteColumn(new byte[] {0, 1, 1}, 0, 3)
                .numberColumn(new double[] {0, 2, 1.5}, 0, 3)
                .longColumn(new long[] {0, 400_000_000, 500_000_000}, 0, 3)
                .numberColumn(new double[] {0, 0, 2}, 0, 3)
                .toLeafHash();
        Digest answer = new CanonicalWriter()
                .record("maison.launch.answer", 1)
                .flag(true)
                .integer(cutOff.tier())
                .integer(cutOff.price().micros())
                .integer(0)
                .byteColumn(new byte[] {0, 3, 0}, 0, 3)
                .toLeafHash();
        Digest leaf = new CanonicalWriter()
                .record("maison.launch.sku", 2)
                .text("BAG")
                .integer(4)
                .integer(1)
                .digest(demand)
                .byteColumn(new byte[] {0b010}, 0, 1) // a minimum at Paris
                .byteColumn(new byte[] {1}, 0, 1)
                .byteColumn(new byte[] {0b100}, 0, 1) // a maximum at Tokyo
                .byteColumn(new byte[] {9}, 0, 1)
                .digest(answer)
                .toLeafHash();
        DigestTree tree = plan.digestTree();
        assertThat(plan.units(BAG, PARIS)).isEqualTo(3);
        assertThat(tree.leaf(1)).isEqualTo(leaf);
        assertThat(DigestTree.nodeHash(DigestTree.nodeHash(tree.leaf(0), leaf), tree.leaf(2)))
                .isEqualTo(plan.digest());
    }

    @Test
    void unitsAndLimitsBeyondAByteAreWrittenWide() {
        LaunchPlan plan = LaunchEngine.allocate(LaunchProblem.columns("EUR", List.of(BAG), List.of(DUBAI, PARIS))
                .supply(new int[] {400})
                .means(new double[] {300, 10})
                .unitValueMicros(new long[] {9_000_000, 1_000_000})
                .minimums(new int[] {256, 255})
                .build());
        Digest demand = new CanonicalWriter()
                .record("maison.launch.demand", 1)
                .absent()
                .numberColumn(new double[] {300, 10}, 0, 2)
                .longColumn(new long[] {9_000_000, 1_000_000}, 0, 2)
                .absent()
                .toLeafHash();
        assertThat(plan.findConflict(BAG)).isPresent();
        Digest answer = new CanonicalWriter()
                .record("maison.launch.answer", 1)
                .flag(false)
                .integer(0)
                .list(2)
                .text("DUBAI")
                .integer(256)
                .text("PARIS")
                .integer(255)
                .integer(400)
                .byteColumn(new byte[] {0, 0}, 0, 2)
                .toLeafHash();
        CanonicalWriter leaf = new CanonicalWriter()
                .record("maison.launch.sku", 2)
                .text("BAG")
                .integer(400)
                .integer(0)
                .digest(demand)
                .byteColumn(new byte[] {0b11}, 0, 1)
                .intColumn(new int[] {256, 255}, 0, 2)
                .absent();
        Digest problem = leaf.toLeafHash();
        assertThat(plan.digestTree().leaf(1)).isEqualTo(leaf.digest(answer).toLeafHash());
        assertThat(DigestTree.nodeHash(
                        LaunchEngine.allocate(plan.problem()).digestTree().leaf(0), problem))
                .isNotEqualTo(plan.problem().digest()); // the header of a problem is not that of a run
    }
}
