package dev.maison.benchmarks;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;

/**
 * OR-Tools' min-cost flow, handed the marginal gains. Of four models tried (one flow for all SKUs or one for each, doors as nodes or not)
 * this one served it best: a flow per SKU from supply to one sink, an arc of capacity one per unit that could be given, and one arc
 * without gain for what is left over.
 */
final class MinCostFlowPeer {
    private static final int SUPPLY = 0;
    private static final int SINK = 1;

    private MinCostFlowPeer() {}

    static void loadLibrary() {
        Loader.loadNativeLibraries();
    }

    static Split allocate(LaunchInstance launch, MarginalTable gains) {
        int[] units = new int[launch.cells()];
        long totalMicros = 0;
        for (int sku = 0; sku < launch.skus; sku++) {
            int supply = launch.supplyUnits[sku];
            int first = sku * launch.doors;
            MinCostFlow flow = new MinCostFlow();
            for (int cell = first; cell < first + launch.doors; cell++) {
                for (int unit = 0; unit < gains.units(cell); unit++) {
                    flow.addArcWithCapacityAndUnitCost(SUPPLY, SINK, 1, -gains.gainMicros(cell, unit));
                }
            }
            flow.addArcWithCapacityAndUnitCost(SUPPLY, SINK, supply, 0);
            flow.setNodeSupply(SUPPLY, supply);
            flow.setNodeSupply(SINK, -supply);
            MinCostFlowBase.Status status = flow.solve();
            if (status != MinCostFlowBase.Status.OPTIMAL) {
                throw new IllegalStateException("min-cost flow of SKU " + sku + " ended as " + status);
            }
            totalMicros -= flow.getOptimalCost();
            int arc = 0;
            for (int cell = first; cell < first + launch.doors; cell++) {
                for (int unit = 0; unit < gains.units(cell); unit++) {
                    units[cell] += (int) flow.getFlow(arc++);
                }
            }
            flow.delete();
        }
        return new Split(units, totalMicros);
    }
}
