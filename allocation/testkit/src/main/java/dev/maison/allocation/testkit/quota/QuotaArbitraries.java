package dev.maison.allocation.testkit.quota;

import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.quota.QuotaLimit;
import dev.maison.allocation.quota.QuotaNodeId;
import dev.maison.allocation.quota.QuotaProblem;
import dev.maison.allocation.quota.QuotaTree;
import dev.maison.allocation.testkit.door.LaunchArbitraries;
import dev.maison.core.DoorId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * What the laws of quotas are tried on: the launches of {@link LaunchArbitraries} with trees of up to six nodes, some without doors, and
 * doors in no node; limits that bind, ask for units that gain nothing, and now and then conflict; stated for all SKUs, for one, or by
 * columns.
 */
public final class QuotaArbitraries {
    private static final int MOST_NODES = 6;

    private QuotaArbitraries() {}

    /** Small problems; this is what {@code @ForAll QuotaProblem} draws. */
    public static Arbitrary<QuotaProblem> problems() {
        return over(LaunchArbitraries.problems());
    }

    /** Problems so small that every split can be tried. */
    public static Arbitrary<QuotaProblem> tinyProblems() {
        return over(LaunchArbitraries.tinyProblems());
    }

    /** Problems near the ends of the range; see {@link LaunchArbitraries#hostileProblems}. */
    public static Arbitrary<QuotaProblem> hostileProblems() {
        return over(LaunchArbitraries.hostileProblems());
    }

    private static Arbitrary<QuotaProblem> over(Arbitrary<LaunchProblem> launches) {
        return Combinators.combine(launches, Arbitraries.longs().between(0, Integer.MAX_VALUE))
                .as(QuotaArbitraries::problem)
                .withoutEdgeCases();
    }

    /** A tree over the doors of a launch and limits for it, drawn from a seed. */
    public static QuotaProblem problem(LaunchProblem launch, long seed) {
        Random random = new Random(seed);
        random.nextInt(); // the first draws of neighbouring seeds are alike
        QuotaTree tree = tree(launch, random);
        QuotaProblem.Builder builder = QuotaProblem.builder().launch(launch).tree(tree);
        boolean isStrict = random.nextInt(6) == 0;
        if (random.nextInt(4) == 0) {
            int size = launch.skus().size() * tree.nodes().size();
            int[] minimums = new int[size];
            int[] maximums = new int[size];
            for (int i = 0; i < size; i++) {
                minimums[i] = minimum(random);
                maximums[i] = maximum(minimums[i], isStrict, random);
            }
            return builder.minimums(minimums).maximums(maximums).build();
        }
        for (QuotaNodeId node : tree.nodes()) {
            builder.addLimits(limit(node, isStrict, random));
            if (random.nextInt(5) == 0) {
                builder.addLimits(limit(node, isStrict, random)
                        .withSku(launch.skus().get(random.nextInt(launch.skus().size()))));
            }
        }
        return builder.build();
    }

    private static QuotaTree tree(LaunchProblem launch, Random random) {
        List<QuotaNodeId> nodes = new ArrayList<>();
        QuotaTree.Builder builder = QuotaTree.builder();
        int count = random.nextInt(MOST_NODES + 1);
        int shift = random.nextInt(MOST_NODES); // so that identifiers do not follow the tree
        for (int i = 0; i < count; i++) {
            QuotaNodeId node = QuotaNodeId.of("node " + (char) ('A' + (i * 5 + shift) % (MOST_NODES + 1)));
            if (nodes.isEmpty() || random.nextInt(4) == 0) {
                builder.addNode(node);
            } else {
                builder.addNode(node, nodes.get(random.nextInt(nodes.size())));
            }
            nodes.add(node);
        }
        for (DoorId door : launch.doors()) {
            if (!nodes.isEmpty() && random.nextInt(8) > 0) {
                builder.addDoors(nodes.get(random.nextInt(nodes.size())), door);
            }
        }
        if (!nodes.isEmpty()) {
            builder.addAllDoors(nodes.get(0), Arrays.asList(DoorId.of("ELSEWHERE")));
        }
        return builder.build();
    }

    private static QuotaLimit limit(QuotaNodeId node, boolean isStrict, Random random) {
        int least = minimum(random);
        int most = maximum(least, isStrict, random);
        QuotaLimit limit = QuotaLimit.atLeast(node, least);
        return most == Integer.MAX_VALUE ? limit : limit.withMaximumUnits(most);
    }

    private static int minimum(Random random) {
        return random.nextInt(4) > 0 ? 0 : random.nextInt(5);
    }

    private static int maximum(int least, boolean isStrict, Random random) {
        if (isStrict) {
            return least + random.nextInt(3);
        }
        return random.nextInt(3) == 0 ? Integer.MAX_VALUE : least + random.nextInt(random.nextInt(2) == 0 ? 8 : 20);
    }
}
