package dev.maison.benchmarks.quota;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import java.util.List;

/**
 * OR-Tools' min-cost flow on the leanest model found: supply to markets to clusters to one sink, no door nodes, an arc of capacity one
 * per unit that could survive in its cluster, and one arc without gain for what is left over. A minimum is a second arc beside the node's
 * own, with a bounty.
 */
final class FlowPeer {
    private static final int SUPPLY = 0;
    private static final int SINK = 1;
    private static final long BOUNTY = 1L << 32;

    private final QuotaInstance instance;
    private final int[] marketMinimum = new int[QuotaInstance.MARKETS];
    private final int[] marketMaximum = new int[QuotaInstance.MARKETS];
    private final int[] clusterMinimum = new int[QuotaInstance.CLUSTERS];
    private final int[] clusterMaximum = new int[QuotaInstance.CLUSTERS];

    FlowPeer(QuotaInstance instance) {
        this.instance = instance;
        for (int m = 0; m < QuotaInstance.MARKETS; m++) {
            int node = instance.index(QuotaInstance.market(m));
            marketMinimum[m] = instance.minimum[node];
            marketMaximum[m] = instance.maximum[node];
        }
        for (int c = 0; c < QuotaInstance.CLUSTERS; c++) {
            int node = instance.index(QuotaInstance.cluster(c));
            clusterMinimum[c] = instance.minimum[node];
            clusterMaximum[c] = instance.maximum[node];
        }
    }

    static void loadLibrary() {
        Loader.loadNativeLibraries();
    }

    /** Builds the arcs, solves, and answers the sum of gains in cents. */
    long solve(List<long[]> survivors) {
        MinCostFlow flow = new MinCostFlow();
        int markets = QuotaInstance.MARKETS;
        int clusters = QuotaInstance.CLUSTERS;
        for (int m = 0; m < markets; m++) {
            node(flow, SUPPLY, 2 + m, marketMinimum[m], marketMaximum[m]);
        }
        for (int c = 0; c < clusters; c++) {
            int market = 2 + c / (clusters / markets);
            int cluster = 2 + markets + c;
            node(flow, market, cluster, clusterMinimum[c], clusterMaximum[c]);
            for (long gain : survivors.get(c)) {
                flow.addArcWithCapacityAndUnitCost(cluster, SINK, 1, -gain);
            }
        }
        flow.addArcWithCapacityAndUnitCost(SUPPLY, SINK, QuotaInstance.SUPPLY, 0);
        flow.setNodeSupply(SUPPLY, QuotaInstance.SUPPLY);
        flow.setNodeSupply(SINK, -QuotaInstance.SUPPLY);
        MinCostFlowBase.Status status = flow.solve();
        if (status != MinCostFlowBase.Status.OPTIMAL) {
            throw new IllegalStateException("min-cost flow of " + instance.family + " ended as " + status);
        }
        long bounty = 0;
        long cost = flow.getOptimalCost();
        for (int arc = 0; arc < flow.getNumArcs(); arc++) {
            if (flow.getUnitCost(arc) == -BOUNTY) {
                bounty += flow.getFlow(arc) * BOUNTY;
            }
        }
        flow.delete();
        return -cost - bounty;
    }

    private static void node(MinCostFlow flow, int from, int to, int minimum, int maximum) {
        if (minimum > 0) {
            flow.addArcWithCapacityAndUnitCost(from, to, minimum, -BOUNTY);
        }
        if (maximum > minimum) {
            flow.addArcWithCapacityAndUnitCost(from, to, maximum - minimum, 0);
        }
    }
}
