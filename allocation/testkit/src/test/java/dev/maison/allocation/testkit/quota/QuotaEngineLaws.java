package dev.maison.allocation.testkit.quota;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.quota.NodePrice;
import dev.maison.allocation.quota.OneMore;
import dev.maison.allocation.quota.QuotaEngine;
import dev.maison.allocation.quota.QuotaLimit;
import dev.maison.allocation.quota.QuotaNodeId;
import dev.maison.allocation.quota.QuotaPlan;
import dev.maison.allocation.quota.QuotaPolicy;
import dev.maison.allocation.quota.QuotaProblem;
import dev.maison.allocation.quota.QuotaTree;
import dev.maison.allocation.quota.QuotaVerifier;
import dev.maison.allocation.testkit.door.Restated;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("every-split")
class QuotaEngineLaws implements CanonicalQuotaLaws {
    @Override
    public QuotaPolicy policy() {
        return QuotaPolicy.engine();
    }

    @Provide
    Arbitrary<QuotaProblem> hostile() {
        return QuotaArbitraries.hostileProblems();
    }

    @Provide
    Arbitrary<QuotaProblem> tiny() {
        return QuotaArbitraries.tinyProblems();
    }

    @Property
    void noSplitOfAllIsBetter(@ForAll("tiny") QuotaProblem problem) {
        QuotaPlan plan = QuotaEngine.allocate(problem);
        for (SkuId sku : problem.launch().skus()) {
            Optional<Map<DoorId, Long>> best = new NaiveQuota(problem, sku).bestByExhaustion();
            assertThat(plan.findConflict(sku).isPresent()).isEqualTo(best.isEmpty());
            best.ifPresent(split -> split.forEach((door, units) -> assertThat(plan.units(sku, door))
                    .as(door + " in " + problem)
                    .isEqualTo(units)));
        }
    }

    @Property
    void certificateIsTheOneOfTheDefinition(@ForAll QuotaProblem problem) {
        QuotaPlan plan = QuotaEngine.allocate(problem);
        for (SkuId sku : problem.launch().skus()) {
            NaiveQuota naive = new NaiveQuota(problem, sku);
            assertThat(plan.findConflict(sku)).isEqualTo(naive.conflict());
            assertThat(plan.unitsLeftOver(sku)).isEqualTo(naive.unitsLeftOver());
            if (naive.isFeasible()) {
                assertThat(plan.findSupplyCutOff(sku)).contains(naive.supplyCutOff());
                for (QuotaNodeId node : problem.tree().nodes()) {
                    NodePrice price = plan.findPrice(sku, node).orElseThrow();
                    assertThat(price.cutOff()).isEqualTo(naive.cutOff(node));
                    assertThat(price.units()).isEqualTo(naive.units(node)).isEqualTo(plan.units(sku, node));
                    assertThat(price.sentence()).isNotBlank();
                }
            }
        }
    }

    @Property
    void whateverTheNumbersThePlanIsProven(@ForAll("hostile") QuotaProblem problem) {
        QuotaPlan plan = QuotaEngine.allocate(problem);
        assertThat(QuotaVerifier.verify(problem, plan).sentence()).isEqualTo("proven");
        assertThat(QuotaVerifier.verify(problem, plan.lines(), plan.certificate())
                        .sentence())
                .isEqualTo("proven");
        for (SkuId sku : problem.launch().skus()) {
            long supply = problem.launch().supplyUnits(sku);
            long heldBack = Math.min(problem.launch().holdbackUnits(sku), supply);
            assertThat(plan.unitsGiven(sku) + heldBack + plan.unitsLeftOver(sku))
                    .isEqualTo(supply);
            for (DoorId door : problem.launch().doors()) {
                assertThat(plan.reason(sku, door).sentence()).isNotBlank();
            }
        }
    }

    @Property
    void orderFormAndThreadsDoNotMatter(@ForAll QuotaProblem problem) {
        QuotaProblem shuffled = restated(problem, Restated.shuffled(problem.launch(), 7), Optional.empty());
        QuotaPlan plan = QuotaEngine.allocate(problem);
        QuotaPlan other = QuotaEngine.allocate(shuffled, Runnable::run, 2);
        assertThat(other.lines()).isEqualTo(plan.lines());
        QuotaProblem perSku = restated(problem, problem.launch(), Optional.empty());
        assertThat(QuotaEngine.allocate(perSku, Runnable::run, 2).digest()).isEqualTo(plan.digest());
        assertThat(other.certificate()).isEqualTo(plan.certificate()).hasSameHashCodeAs(plan.certificate());
        assertThat(QuotaVerifier.verify(problem, other).isProven()).isTrue();
    }

    @Property
    void oneMoreIsWhatSolvingAgainSays(@ForAll QuotaProblem problem) {
        QuotaPlan plan = QuotaEngine.allocate(problem);
        for (SkuId sku : problem.launch().skus()) {
            for (QuotaNodeId node : problem.tree().nodes()) {
                if (plan.findConflict(sku).isPresent() || problem.maximumUnits(sku, node) == Integer.MAX_VALUE) {
                    continue;
                }
                Wider wider = new Wider(sku, node);
                QuotaPlan more = QuotaEngine.allocate(restated(problem, problem.launch(), Optional.of(wider)));
                Map<DoorId, Long> expected = split(plan, sku);
                Optional<OneMore> found = plan.findOneMore(sku, node);
                if (found.isPresent()) {
                    expected.merge(found.get().to(), 1L, Long::sum);
                    found.get().from().ifPresent(from -> expected.merge(from, -1L, Long::sum));
                }
                NaiveQuota naive = new NaiveQuota(problem, sku);
                assertThat(NaiveQuota.compareGains(naive.gainsOf(split(more, sku)), naive.gainsOf(expected)))
                        .as(found + " in " + problem)
                        .isZero();
            }
        }
    }

    private static Map<DoorId, Long> split(QuotaPlan plan, SkuId sku) {
        Map<DoorId, Long> split = new LinkedHashMap<>();
        plan.problem().launch().doors().forEach(door -> split.put(door, plan.units(sku, door)));
        return split;
    }

    /** A node that may have one unit more of a SKU. */
    private record Wider(SkuId sku, QuotaNodeId node) {}

    /** The same limits, stated SKU by SKU. */
    private static QuotaProblem restated(QuotaProblem problem, LaunchProblem launch, Optional<Wider> wider) {
        QuotaProblem.Builder builder = QuotaProblem.builder().launch(launch).tree(problem.tree());
        for (SkuId sku : launch.skus()) {
            for (QuotaNodeId node : problem.tree().nodes()) {
                long most = problem.maximumUnits(sku, node) + (wider.equals(Optional.of(new Wider(sku, node))) ? 1 : 0);
                builder.addLimits(QuotaLimit.between(node, problem.minimumUnits(sku, node), most)
                        .withSku(sku));
            }
        }
        return builder.build();
    }

    /** Large enough that units are listed only near the cut-offs. */
    @Property(tries = 60)
    void largeTreesAreProven(@ForAll Random random) {
        QuotaProblem problem = large(random);
        assertThat(QuotaVerifier.verify(problem, QuotaEngine.allocate(problem)).sentence())
                .isEqualTo("proven");
    }

    private static QuotaProblem large(Random random) {
        int n = 100 + random.nextInt(300);
        double[] means = new double[n];
        long[] values = new long[n];
        int[] maximums = new int[n];
        int[] tiers = new int[n];
        boolean isTied = random.nextInt(3) == 0;
        int mostTiers = random.nextInt(3) == 0 ? 3 : 1;
        for (int i = 0; i < n; i++) {
            means[i] = isTied ? 1 + 4 * random.nextInt(3) : 12 * random.nextDouble();
            values[i] = (isTied ? 1 + random.nextInt(2) : 50 + random.nextInt(5_000)) * 1_000_000L;
            maximums[i] = random.nextInt(3) == 0 ? Integer.MAX_VALUE : random.nextInt(12);
            tiers[i] = 1 + random.nextInt(mostTiers);
        }
        List<DoorId> doors =
                IntStream.range(0, n).mapToObj(i -> DoorId.of("D" + i)).toList();
        LaunchProblem launch = LaunchProblem.columns("EUR", List.of(SkuId.of("BAG")), doors)
                .supply(new int[] {random.nextInt(4) == 0 ? random.nextInt(100) : random.nextInt(6 * n)})
                .means(means)
                .unitValueMicros(values)
                .maximums(maximums)
                .tiers(tiers)
                .quantumMicros(10_000)
                .build();
        QuotaTree.Builder tree = QuotaTree.builder();
        List<QuotaNodeId> nodes = new ArrayList<>();
        int count = 3 + random.nextInt(40);
        for (int i = 0; i < count; i++) {
            QuotaNodeId node = QuotaNodeId.of("node " + i);
            if (nodes.isEmpty() || random.nextInt(8) == 0) {
                tree.addNode(node);
            } else {
                tree.addNode(node, nodes.get(random.nextInt(nodes.size())));
            }
            nodes.add(node);
        }
        doors.forEach(door -> tree.addDoors(nodes.get(random.nextInt(count)), door));
        QuotaTree built = tree.build();
        boolean hasMinima = random.nextBoolean();
        QuotaProblem.Builder problem = QuotaProblem.builder().launch(launch).tree(built);
        for (QuotaNodeId node : nodes) {
            int size = built.doorsWithin(node).size();
            int least = hasMinima && random.nextInt(3) == 0 ? (int) (size * random.nextDouble()) : 0;
            problem.addLimits(
                    random.nextInt(4) == 0
                            ? QuotaLimit.atLeast(node, least)
                            : QuotaLimit.between(node, least, least + (int) (size * 6 * random.nextDouble())));
        }
        return problem.build();
    }
}
