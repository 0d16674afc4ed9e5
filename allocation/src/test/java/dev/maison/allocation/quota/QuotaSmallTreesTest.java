package dev.maison.allocation.quota;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.demand.DemandEstimate;
import dev.maison.allocation.door.LaunchDemand;
import dev.maison.allocation.door.LaunchDoor;
import dev.maison.allocation.door.LaunchEngine;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.door.LaunchSku;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.core.proof.Digest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many small trees of quotas, the same in every run: what is said of them holds when tried; and a large one. */
class QuotaSmallTreesTest {
    private static final SkuId BAG = SkuId.of("BAG");
    private static final SkuId BELT = SkuId.of("BELT");
    private static final List<DoorId> DOORS = IntStream.range(0, 6)
            .mapToObj(d -> DoorId.of("DOOR-" + (char) ('F' - d)))
            .toList();
    private static final QuotaNodeId HOUSE = QuotaNodeId.of("HOUSE");
    private static final QuotaNodeId EAST = QuotaNodeId.of("EAST");
    private static final QuotaNodeId WEST = QuotaNodeId.of("WEST");
    private static final QuotaNodeId SOUTH = QuotaNodeId.of("SOUTH");
    private static final List<QuotaNodeId> NODES = List.of(HOUSE, EAST, WEST, SOUTH);
    private static final QuotaTree TREE = QuotaTree.builder()
            .addNode(HOUSE)
            .addNode(EAST, HOUSE)
            .addNode(WEST, HOUSE)
            .addNode(SOUTH, WEST)
            .addDoors(EAST, DOORS.get(0), DOORS.get(1))
            .addDoors(WEST, DOORS.get(2))
            .addDoors(SOUTH, DOORS.get(3), DOORS.get(4))
            .build();

    /** Numbers that are the same in every run. */
    private static final class Numbers {
        private long state;

        Numbers(long seed) {
            this.state = seed * 0x9E3779B97F4A7C15L + 1;
        }

        /** Within {@code [low, high]}. */
        int next(int low, int high) {
            state = state * 6364136223846793005L + 1442695040888963407L;
            return low + (int) ((state >>> 33) % (high - low + 1));
        }
    }

    private static Amount eur(long units) {
        return Amount.of(Long.toString(units), "EUR");
    }

    private static LaunchProblem launch(Numbers numbers) {
        int tiers = numbers.next(0, 2) == 0 ? 2 : 1;
        LaunchProblem.Builder launch = LaunchProblem.builder().currency("EUR").quantumMicros(1_000_000);
        for (DoorId door : DOORS) {
            launch.addDoors(LaunchDoor.of(door).withTier(numbers.next(1, tiers)));
            for (SkuId sku : List.of(BAG, BELT)) {
                List<Integer> gains = new ArrayList<>();
                for (int unit = 0; unit < 4; unit++) {
                    gains.add(numbers.next(-1, 9));
                }
                gains.sort(Collections.reverseOrder());
                launch.addDemands(LaunchDemand.ofTable(
                                sku, door, gains.stream().map(gain -> eur(gain)).toList())
                        .withMinimumUnits(numbers.next(0, 5) / 5)
                        .withMaximumUnits(numbers.next(2, 4)));
            }
        }
        return launch.addSkus(
                        LaunchSku.of(BAG, 9),
                        LaunchSku.of(BELT, numbers.next(3, 16)).withHoldbackUnits(1))
                .build();
    }

    private static List<QuotaLimit> limits(Numbers numbers) {
        List<QuotaLimit> limits = new ArrayList<>();
        for (QuotaNodeId node : NODES) {
            int least = numbers.next(0, 3) == 0 ? numbers.next(1, 4) : 0;
            QuotaLimit limit = QuotaLimit.atLeast(node, least);
            limits.add(numbers.next(0, 2) > 0 ? limit.withMaximumUnits(least + numbers.next(2, 5)) : limit);
        }
        return limits;
    }

    private static QuotaProblem problem(LaunchProblem launch, List<QuotaLimit> limits) {
        return QuotaProblem.builder()
                .launch(launch)
                .tree(TREE)
                .addAllLimits(limits)
                .build();
    }

    private static QuotaProblem small(long seed) {
        Numbers numbers = new Numbers(seed);
        return problem(launch(numbers), limits(numbers));
    }

    private static long gain(QuotaPlan plan, SkuId sku, DoorId door, long unit) {
        return plan.problem().launch().gain(sku, door, (int) unit).micros() / 1_000_000;
    }

    @Test
    void oneMoreUnitOfAMaximumDoesWhatWasSaid() {
        int said = 0;
        for (long seed = 1; seed <= 400; seed++) {
            Numbers numbers = new Numbers(seed);
            LaunchProblem launch = launch(numbers);
            List<QuotaLimit> limits =
                    limits(numbers).stream().map(limit -> limit.withSku(BELT)).toList();
            QuotaProblem problem = problem(launch, limits);
            QuotaPlan plan = QuotaEngine.allocate(problem);
            assertThat(QuotaVerifier.verify(problem, plan).sentence()).isEqualTo("proven");
            for (int n = 0; n < NODES.size(); n++) {
                QuotaLimit limit = limits.get(n);
                Optional<OneMore> more = plan.findOneMore(BELT, NODES.get(n));
                if (limit.maximumUnits().isEmpty() || plan.findConflict(BELT).isPresent()) {
                    assertThat(more).isEmpty();
                    continue;
                }
                List<QuotaLimit> wider = new ArrayList<>(limits);
                wider.set(n, limit.withMaximumUnits(limit.maximumUnits().orElseThrow() + 1));
                QuotaPlan after = QuotaEngine.allocate(problem(launch, wider));
                if (more.isEmpty()) {
                    assertThat(after.totalGain())
                            .as("seed %s, %s", seed, NODES.get(n))
                            .isEqualTo(plan.totalGain());
                    continue;
                }
                said++;
                OneMore one = more.get();
                assertThat(after.totalGain().minus(plan.totalGain()))
                        .as("seed %s: %s", seed, one)
                        .isEqualTo(one.worth());
                assertThat(eur(gain(plan, BELT, one.to(), plan.units(BELT, one.to()) + 1)))
                        .as("seed %s: %s", seed, one)
                        .isEqualTo(one.gain());
                assertThat(TREE.doorsWithin(NODES.get(n))).contains(one.to());
                one.from().ifPresent(door -> {
                    assertThat(eur(gain(plan, BELT, door, plan.units(BELT, door))))
                            .isEqualTo(one.loss());
                    assertThat(TREE.doorsWithin(one.node())).doesNotContain(door);
                });
            }
        }
        assertThat(said).isGreaterThan(50);
    }

    @Test
    void reasonsHold() {
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (long seed = 1; seed <= 400; seed++) {
            QuotaProblem problem = small(seed);
            QuotaPlan plan = QuotaEngine.allocate(problem);
            for (DoorId door : DOORS) {
                QuotaReason reason = plan.reason(BELT, door);
                seen.merge(reason.getClass().getSimpleName(), 1, Integer::sum);
                check(plan, door, reason, "seed " + seed + ", " + door + ": " + reason.sentence());
            }
        }
        assertThat(seen.keySet())
                .contains(
                        "Conflicting",
                        "StoppedAtDoorMaximum",
                        "StoppedAtNodeMaximum",
                        "HeldAtDoorMinimum",
                        "HeldByNodeMinimum",
                        "DemandCovered",
                        "LaterTier",
                        "LostTie",
                        "ReachedCutOff",
                        "BelowCutOff");
    }

    private static void check(QuotaPlan plan, DoorId door, QuotaReason reason, String words) {
        LaunchProblem launch = plan.problem().launch();
        if (plan.findConflict(BELT).isPresent()) {
            assertThat(reason)
                    .as(words)
                    .isEqualTo(
                            new QuotaReason.Conflicting(plan.findConflict(BELT).get()));
            return;
        }
        long x = plan.units(BELT, door);
        boolean isFull = x == launch.maximumUnits(BELT, door);
        long last = x == 0 ? 0 : gain(plan, BELT, door, x);
        long next = x >= 4 ? 0 : gain(plan, BELT, door, x + 1);
        NodeCutOff supply = plan.findSupplyCutOff(BELT).orElseThrow();
        List<QuotaNodeId> path = new ArrayList<>();
        for (Optional<QuotaNodeId> at = TREE.findNode(door); at.isPresent(); at = TREE.findParent(at.get())) {
            path.add(at.get());
        }
        boolean anyFull = path.stream()
                .anyMatch(node -> plan.units(BELT, node) == plan.problem().maximumUnits(BELT, node));
        if (reason instanceof QuotaReason.StoppedAtDoorMaximum stopped) {
            assertThat(isFull).as(words).isTrue();
            assertThat(stopped.maximumUnits()).as(words).isEqualTo(x);
            assertThat(stopped.nextGain()).as(words).isEqualTo(eur(next));
            assertThat(next).as(words).isPositive();
        } else if (reason instanceof QuotaReason.StoppedAtNodeMaximum stopped) {
            assertThat(path).as(words).contains(stopped.node());
            assertThat(plan.units(BELT, stopped.node()))
                    .as(words)
                    .isEqualTo(stopped.maximumUnits())
                    .isEqualTo(plan.problem().maximumUnits(BELT, stopped.node()));
            assertThat(stopped.nextGain()).as(words).isEqualTo(eur(next));
        } else if (reason instanceof QuotaReason.HeldByNodeMinimum held) {
            assertThat(path).as(words).contains(held.node());
            assertThat(plan.units(BELT, held.node()))
                    .as(words)
                    .isEqualTo(held.minimumUnits())
                    .isEqualTo(plan.problem().minimumUnits(BELT, held.node()));
            assertThat(held.lastGain()).as(words).isEqualTo(eur(last));
            assertThat(x).as(words).isGreaterThan(launch.minimumUnits(BELT, door));
        } else if (reason instanceof QuotaReason.HeldAtDoorMinimum held) {
            assertThat(held.minimumUnits()).as(words).isEqualTo(x).isEqualTo(launch.minimumUnits(BELT, door));
            assertThat(held.lastGain()).as(words).isEqualTo(eur(last));
        } else if (reason instanceof QuotaReason.DemandCovered) {
            assertThat(next <= 0 || isFull).as(words).isTrue();
        } else if (reason instanceof QuotaReason.LaterTier later) {
            assertThat(later.tier()).as(words).isEqualTo(launch.tier(door)).isGreaterThan(supply.tier());
            assertThat(later.cutOff()).as(words).isEqualTo(supply);
        } else if (reason instanceof QuotaReason.LostTie lost) {
            assertThat(lost.servedBefore()).as(words).isNotEqualTo(door);
            assertThat(eur(next)).as(words).isEqualTo(lost.nextGain()).isEqualTo(supply.gain());
            long of = plan.units(BELT, lost.servedBefore());
            assertThat(of).as(words).isGreaterThan(launch.minimumUnits(BELT, lost.servedBefore()));
            assertThat(gain(plan, BELT, lost.servedBefore(), of)).as(words).isEqualTo(next);
            assertThat(launch.tier(lost.servedBefore())).as(words).isEqualTo(launch.tier(door));
        } else if (reason instanceof QuotaReason.ReachedCutOff reached) {
            assertThat(x).as(words).isGreaterThan(launch.minimumUnits(BELT, door));
            assertThat(reached.lastGain()).as(words).isEqualTo(eur(last));
            assertThat(reached.nextGain()).as(words).isEqualTo(eur(next));
            assertThat(reached.cutOff()).as(words).isEqualTo(supply);
        } else if (reason instanceof QuotaReason.BelowCutOff below) {
            assertThat(x).as(words).isEqualTo(launch.minimumUnits(BELT, door));
            assertThat(below.nextGain()).as(words).isEqualTo(eur(next));
            assertThat(below.cutOff()).as(words).isEqualTo(supply);
        } else {
            assertThat(reason).as(words).isInstanceOf(QuotaReason.NoUnitLeft.class);
        }
        if (next > 0 && !isFull && !anyFull) {
            assertThat(plan.unitsLeftOver(BELT)).as(words).isZero();
            assertThat(reason)
                    .as(words)
                    .isNotInstanceOf(QuotaReason.StoppedAtNodeMaximum.class)
                    .isNotInstanceOf(QuotaReason.DemandCovered.class);
        }
    }

    @Test
    void theOrderOfInputChangesNoByte() {
        for (long seed = 1; seed <= 30; seed++) {
            Numbers numbers = new Numbers(seed);
            LaunchProblem launch = launch(numbers);
            List<QuotaLimit> limits = limits(numbers);
            List<QuotaLimit> turned = new ArrayList<>(limits);
            Collections.reverse(turned);
            QuotaProblem one = problem(launch, limits);
            QuotaProblem other = problem(launch, turned);
            assertThat(other.digest()).isEqualTo(one.digest());
            assertThat(QuotaEngine.allocate(other).digest())
                    .isEqualTo(QuotaEngine.allocate(one).digest());
            assertThat(QuotaEngine.allocate(one).certificate())
                    .isEqualTo(QuotaEngine.allocate(other).certificate())
                    .hasSameHashCodeAs(QuotaEngine.allocate(other).certificate());
        }
    }

    @Test
    void theDigestIsTheOneWrittenDownHereAndChangesWithEveryPart() {
        Numbers numbers = new Numbers(7);
        LaunchProblem launch = launch(numbers);
        List<QuotaLimit> limits = List.of(
                QuotaLimit.between(HOUSE, 2, 9),
                QuotaLimit.atMost(SOUTH, 3),
                QuotaLimit.atLeast(EAST, 1).withSku(BELT));
        QuotaProblem problem = problem(launch, limits);
        assertThat(problem.digest().toHex())
                .isEqualTo("60c919181c833c0ab07afac62a75d515aa7bbc0a44034bed13ff827b87c244eb");
        assertThat(QuotaEngine.allocate(problem).digest().toHex())
                .isEqualTo("6e617e92e312ee71875859cb8e5f59565c08aae4eaacc81cef3b9938a0f340cf");
        Map<Digest, String> digests = new LinkedHashMap<>();
        Map<String, QuotaProblem> changed = new LinkedHashMap<>();
        changed.put("nothing", problem);
        changed.put("launch", problem(launch(new Numbers(8)), limits));
        changed.put("no limits", problem(launch, List.of()));
        changed.put("minimum", problem(launch, with(limits, 0, QuotaLimit.between(HOUSE, 3, 9))));
        changed.put("maximum", problem(launch, with(limits, 0, QuotaLimit.between(HOUSE, 2, 8))));
        changed.put("node", problem(launch, with(limits, 1, QuotaLimit.atMost(WEST, 3))));
        changed.put(
                "SKU",
                problem(launch, with(limits, 2, QuotaLimit.atLeast(EAST, 1).withSku(BAG))));
        changed.put("both SKUs", problem(launch, with(limits, 2, QuotaLimit.atLeast(EAST, 1))));
        changed.put(
                "tree",
                QuotaProblem.builder()
                        .launch(launch)
                        .tree(QuotaTree.builder()
                                .addNode(HOUSE)
                                .addNode(EAST, HOUSE)
                                .addNode(WEST, HOUSE)
                                .addNode(SOUTH, HOUSE)
                                .addDoors(EAST, DOORS.get(0), DOORS.get(1))
                                .addDoors(WEST, DOORS.get(2))
                                .addDoors(SOUTH, DOORS.get(3), DOORS.get(4))
                                .build())
                        .addAllLimits(limits)
                        .build());
        changed.put(
                "door",
                QuotaProblem.builder()
                        .launch(launch)
                        .tree(QuotaTree.builder()
                                .addNode(HOUSE)
                                .addNode(EAST, HOUSE)
                                .addNode(WEST, HOUSE)
                                .addNode(SOUTH, WEST)
                                .addDoors(EAST, DOORS.get(0), DOORS.get(1))
                                .addDoors(WEST, DOORS.get(2), DOORS.get(3))
                                .addDoors(SOUTH, DOORS.get(4))
                                .build())
                        .addAllLimits(limits)
                        .build());
        changed.forEach((what, one) -> {
            assertThat(digests.put(one.digest(), what)).as(what).isNull();
            assertThat(digests.put(QuotaEngine.allocate(one).digest(), "run: " + what))
                    .as(what)
                    .isNull();
        });
    }

    private static List<QuotaLimit> with(List<QuotaLimit> limits, int at, QuotaLimit limit) {
        List<QuotaLimit> result = new ArrayList<>(limits);
        result.set(at, limit);
        return result;
    }

    /** Doors by the hundred, where the solver looks at samples and parts of gains only. */
    @Test
    void largeTreesAreProvenAndWithoutLimitsTheyAreTheLaunch() {
        for (int tiers = 1; tiers <= 2; tiers++) {
            for (int supply : new int[] {40, 700, 2_500}) {
                Numbers numbers = new Numbers(supply + tiers);
                LaunchProblem.Builder builder =
                        LaunchProblem.builder().currency("EUR").quantumMicros(1_000_000);
                QuotaTree.Builder tree = QuotaTree.builder();
                for (int n = 0; n < 20; n++) {
                    tree.addNode(QuotaNodeId.of("node " + n));
                }
                List<QuotaLimit> limits = new ArrayList<>();
                for (int d = 0; d < 900; d++) {
                    DoorId door = DoorId.of("D" + numbers.next(0, 9) + "-" + d);
                    builder.addDoors(LaunchDoor.of(door).withTier(numbers.next(1, tiers)));
                    builder.addDemands(LaunchDemand.of(
                                    BAG,
                                    door,
                                    DemandEstimate.poisson(numbers.next(1, 60) / 8.0),
                                    eur(numbers.next(20, 400)))
                            .withMinimumUnits(numbers.next(0, 40) / 40));
                    tree.addDoors(QuotaNodeId.of("node " + numbers.next(0, 19)), door);
                }
                for (int n = 0; n < 20; n += 2) {
                    limits.add(QuotaLimit.between(
                            QuotaNodeId.of("node " + n),
                            numbers.next(0, supply / 40),
                            supply / 20 + numbers.next(2, 9)));
                }
                LaunchProblem launch =
                        builder.addSkus(LaunchSku.of(BAG, supply)).build();
                QuotaProblem free =
                        QuotaProblem.builder().launch(launch).tree(tree.build()).build();
                QuotaPlan plan = QuotaEngine.allocate(free);
                assertThat(QuotaVerifier.verify(free, plan).sentence()).isEqualTo("proven");
                assertThat(plan.lines()).isEqualTo(LaunchEngine.allocate(launch).lines());
                QuotaProblem bound = QuotaProblem.builder()
                        .launch(launch)
                        .tree(tree.build())
                        .addAllLimits(limits)
                        .build();
                assertThat(QuotaVerifier.verify(bound, QuotaEngine.allocate(bound))
                                .sentence())
                        .isEqualTo("proven");
            }
        }
    }
}
