package dev.maison.benchmarks.capacity;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;

/** OR-Tools' min-cost flow, handed the marginal gains: an arc a unit from SKU to door, an arc from each door and each SKU to the sink. */
final class CapacityFlow {
    private CapacityFlow() {}

    static void loadLibrary() {
        Loader.loadNativeLibraries();
    }

    /** The best total in steps of {@code step} micro-units. */
    static long best(CapacityInstance of, long step) {
        MinCostFlow flow = new MinCostFlow();
        int sink = of.skus + of.doors;
        long all = 0;
        for (int s = 0; s < of.skus; s++) {
            for (int d = 0; d < of.doors; d++) {
                int cell = s * of.doors + d;
                for (int k = 0; !of.closed[cell] && k < of.length[cell]; k++) {
                    long gain = of.gains[of.start[cell] + k] / step;
                    if (gain > 0) {
                        flow.addArcWithCapacityAndUnitCost(s, of.skus + d, 1, -gain);
                    }
                }
            }
            flow.addArcWithCapacityAndUnitCost(s, sink, of.supply[s], 0);
            flow.setNodeSupply(s, of.supply[s]);
            all += of.supply[s];
        }
        for (int d = 0; d < of.doors; d++) {
            flow.addArcWithCapacityAndUnitCost(of.skus + d, sink, of.capacity[d], 0);
        }
        flow.setNodeSupply(sink, -all);
        MinCostFlowBase.Status status = flow.solve();
        if (status != MinCostFlowBase.Status.OPTIMAL) {
            throw new IllegalStateException("min-cost flow ended as " + status);
        }
        long best = -flow.getOptimalCost();
        flow.delete();
        return best;
    }
}
