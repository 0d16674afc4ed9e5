package dev.maison.allocation.internal.gain;

import org.jspecify.annotations.Nullable;

/**
 * The columns of a quota tree over the doors of a launch: nodes by index, and the supply at index {@link #nodes}, above them all. The
 * arrays belong to the problem and are never written to.
 */
public final class QuotaData {
    /** Number of nodes, the supply not counted. */
    public final int nodes;

    /** The node above each node; {@link #nodes} for one directly below the supply. */
    public final int[] parent;

    /** The narrowest node of each door of the launch; {@link #nodes} for one in no node. */
    public final int[] nodeOfDoor;

    /** All nodes, none before those within it; the supply is not among them. */
    public final int[] upwards;

    private final int @Nullable [] minimum;
    private final int @Nullable [] maximum;
    private final int stride;

    /**
     * Takes over the arrays.
     *
     * @param perSku whether limits are one entry per SKU and node, at {@code sku * nodes + node}, and not one per node
     */
    public QuotaData(
            int nodes,
            int[] parent,
            int[] nodeOfDoor,
            int @Nullable [] minimum,
            int @Nullable [] maximum,
            boolean perSku) {
        this.nodes = nodes;
        this.parent = parent;
        this.nodeOfDoor = nodeOfDoor;
        this.minimum = minimum;
        this.maximum = maximum;
        this.stride = perSku ? nodes : 0;
        this.upwards = upwards(nodes, parent);
    }

    /** Fewest units of a SKU in a node. */
    public int minimum(int sku, int node) {
        return minimum == null ? 0 : minimum[sku * stride + node];
    }

    /** Most units of a SKU in a node; {@link Integer#MAX_VALUE} for no limit. */
    public int maximum(int sku, int node) {
        return maximum == null ? Integer.MAX_VALUE : maximum[sku * stride + node];
    }

    /** By depth, the deepest first: the order of a walk from the top, level by level, turned round. */
    private static int[] upwards(int nodes, int[] parent) {
        int[] first = new int[nodes + 2]; // where the nodes directly within each begin
        for (int n = 0; n < nodes; n++) {
            first[parent[n] + 1]++;
        }
        for (int n = 0; n <= nodes; n++) {
            first[n + 1] += first[n];
        }
        int[] within = new int[nodes];
        int[] at = first.clone();
        for (int n = 0; n < nodes; n++) {
            within[at[parent[n]]++] = n;
        }
        int[] order = new int[nodes];
        int end = nodes;
        for (int i = first[nodes]; i < first[nodes + 1]; i++) {
            order[--end] = within[i];
        }
        for (int next = nodes - 1; next >= 0; next--) {
            int node = order[next];
            for (int i = first[node]; i < first[node + 1]; i++) {
                order[--end] = within[i];
            }
        }
        return order;
    }
}
