package dev.maison.benchmarks.quota;

import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.quota.QuotaNodeId;
import dev.maison.allocation.quota.QuotaProblem;
import dev.maison.allocation.quota.QuotaTree;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** One SKU of 20,000 units for 2,000 doors in 200 clusters in 20 markets of one house, drawn from a seed. Gains in cents. */
final class QuotaInstance {
    static final int DOORS = 2_000;
    static final int CLUSTERS = 200;
    static final int MARKETS = 20;
    static final int SUPPLY = 20_000;
    private static final int DOORS_PER_CLUSTER = DOORS / CLUSTERS;
    private static final int CLUSTERS_PER_MARKET = CLUSTERS / MARKETS;
    private static final int TABLE = 24;
    private static final long CENT = 10_000;

    /** How demand and worth are drawn. */
    enum Family {
        /** Poisson demand of a mean within [1, 25]; a unit is worth 50 to 5,000. */
        POISSON(0),
        /** The caller's own gain tables of 24 units, falling, uniform within 0 to 5,000. */
        UNIFORM(1),
        /** Poisson; mean and worth rise together, and are alike within a cluster. */
        CORRELATED(2),
        /** Poisson of three means and three worths only. */
        TIED(3),
        /** Poisson; quotas leave room for less than the supply. */
        PLENTIFUL(4);

        private final long salt;

        Family(long salt) {
            this.salt = salt;
        }
    }

    final Family family;
    final boolean hasMinima;
    final QuotaTree tree;
    final int[] minimum; // per node in the tree's order
    final int[] maximum;
    final int[] doorMaximum = new int[DOORS];
    private final double[] means = new double[DOORS];
    private final long[] values = new long[DOORS];
    private final long[] table = new long[DOORS * TABLE];
    private final List<DoorId> doors =
            IntStream.range(0, DOORS).mapToObj(d -> DoorId.of("DOOR-" + d)).toList();
    private final List<SkuId> skus = List.of(SkuId.of("SKU"));

    QuotaInstance(Family family, boolean hasMinima, long seed) {
        this.family = family;
        this.hasMinima = hasMinima;
        Random random = new Random(seed * 31 + family.salt * 2 + (hasMinima ? 1 : 0));
        drawGains(random);
        QuotaTree.Builder builder = QuotaTree.builder().addNode(house());
        for (int m = 0; m < MARKETS; m++) {
            builder.addNode(market(m), house());
        }
        for (int c = 0; c < CLUSTERS; c++) {
            builder.addNode(cluster(c), market(c / CLUSTERS_PER_MARKET));
        }
        for (int d = 0; d < DOORS; d++) {
            builder.addDoors(cluster(d / DOORS_PER_CLUSTER), doors.get(d));
            doorMaximum[d] = 8 + random.nextInt(33);
        }
        tree = builder.build();
        int nodes = tree.nodes().size();
        minimum = new int[nodes];
        maximum = new int[nodes];
        Arrays.fill(maximum, Integer.MAX_VALUE);
        double room = family == Family.PLENTIFUL ? 0.8 : 1.2;
        for (int m = 0; m < MARKETS; m++) {
            int most = (int) (SUPPLY / MARKETS * room * (0.8 + 0.5 * random.nextDouble()));
            maximum[index(market(m))] = most;
            minimum[index(market(m))] = hasMinima ? (int) (most * (0.3 + 0.4 * random.nextDouble())) : 0;
        }
        for (int c = 0; c < CLUSTERS; c++) {
            int most = (int) (SUPPLY / CLUSTERS * room * (0.5 + 1.2 * random.nextDouble()));
            maximum[index(cluster(c))] = most;
            minimum[index(cluster(c))] = hasMinima ? (int) (most * 0.6 * random.nextDouble()) : 0;
        }
    }

    private void drawGains(Random random) {
        double clusterTaste = 0;
        for (int d = 0; d < DOORS; d++) {
            if (d % DOORS_PER_CLUSTER == 0) {
                clusterTaste = random.nextDouble();
            }
            double taste = random.nextDouble();
            switch (family) {
                case UNIFORM -> {
                    long[] gains = random.longs(TABLE, 0, 500_000).sorted().toArray();
                    for (int k = 0; k < TABLE; k++) {
                        table[d * TABLE + k] = gains[TABLE - 1 - k] * CENT;
                    }
                }
                case CORRELATED -> {
                    double both = 0.7 * clusterTaste + 0.3 * taste;
                    means[d] = 1 + 24 * both;
                    long cents = (long) (5_000 + 495_000 * (0.8 * both + 0.2 * random.nextDouble()));
                    values[d] = cents * CENT;
                }
                case TIED -> {
                    means[d] = 5 + 5 * random.nextInt(3);
                    values[d] = (1 + random.nextInt(3)) * 100_000L * CENT;
                }
                default -> {
                    means[d] = 1 + 24 * taste;
                    values[d] = (5_000 + random.nextInt(495_000)) * CENT;
                }
            }
        }
    }

    private static QuotaNodeId house() {
        return QuotaNodeId.of("house");
    }

    static QuotaNodeId market(int m) {
        return QuotaNodeId.of("market " + m);
    }

    static QuotaNodeId cluster(int c) {
        return QuotaNodeId.of("cluster " + c);
    }

    int index(QuotaNodeId node) {
        return java.util.Collections.binarySearch(tree.nodes(), node);
    }

    /** The problem, stated by columns and checked. */
    QuotaProblem problem() {
        var columns = LaunchProblem.columns("EUR", skus, doors)
                .supply(new int[] {SUPPLY})
                .maximums(doorMaximum)
                .quantumMicros(CENT);
        if (family == Family.UNIFORM) {
            int[] start = new int[DOORS];
            int[] length = new int[DOORS];
            Arrays.setAll(start, d -> d * TABLE);
            Arrays.fill(length, TABLE);
            columns.gainTables(start, length, table);
        } else {
            columns.means(means).unitValueMicros(values);
        }
        return QuotaProblem.builder()
                .launch(columns.build())
                .tree(tree)
                .minimums(minimum)
                .maximums(maximum)
                .build();
    }

    /** The gains that a flow needs at least, in cents: of each cluster its best units, as many as its maximum, falling. */
    List<long[]> survivors(QuotaProblem problem) {
        List<long[]> clusters = new ArrayList<>();
        SkuId sku = skus.get(0);
        for (int c = 0; c < CLUSTERS; c++) {
            List<Long> all = new ArrayList<>();
            for (int d = c * DOORS_PER_CLUSTER; d < (c + 1) * DOORS_PER_CLUSTER; d++) {
                int most = (int) problem.launch().maximumUnits(sku, doors.get(d));
                problem.launch().gains(sku, doors.get(d), most).forEach(gain -> all.add(gain.micros() / CENT));
            }
            all.removeIf(gain -> gain <= 0);
            all.sort((x, y) -> Long.compare(y, x));
            clusters.add(all.stream()
                    .limit(maximum[index(cluster(c))])
                    .mapToLong(gain -> gain)
                    .toArray());
        }
        return clusters;
    }
}
