package dev.maison.allocation.internal.solve.quota;

import dev.maison.allocation.internal.gain.LaunchData;
import dev.maison.allocation.internal.gain.QuotaData;

/** The doors of a quota tree in one row, so that each node's doors lie side by side. Shared by all SKUs. */
final class TreeShape {
    /** The door at each place of the row; within a node its own doors come last, in the order that breaks ties. */
    final int[] door;

    /** Where the doors within each node begin and end; at the last index those of the supply: all. */
    final int[] from;

    final int[] to;

    /** Where the doors begin that belong to the node itself and to none within it. */
    final int[] own;

    /** The rank of the door at each place in the order that breaks ties. */
    final int[] tie;

    TreeShape(LaunchData data, QuotaData quota) {
        int nodes = quota.nodes;
        int n = data.doors;
        int[] inside = new int[nodes + 1];
        int[] direct = new int[nodes + 1];
        for (int d = 0; d < n; d++) {
            direct[quota.nodeOfDoor[d]]++;
        }
        for (int at : quota.upwards) {
            inside[at] += direct[at];
            inside[quota.parent[at]] += inside[at];
        }
        from = new int[nodes + 1];
        to = new int[nodes + 1];
        own = new int[nodes + 1];
        int[] used = new int[nodes + 1];
        to[nodes] = n;
        own[nodes] = n - direct[nodes];
        for (int i = nodes - 1; i >= 0; i--) {
            int node = quota.upwards[i];
            int above = quota.parent[node];
            from[node] = from[above] + used[above];
            to[node] = from[node] + inside[node];
            own[node] = to[node] - direct[node];
            used[above] += inside[node];
        }
        door = new int[n];
        tie = new int[n];
        int[] next = own.clone();
        for (int rank = 0; rank < n; rank++) {
            int d = data.order[rank];
            int place = next[quota.nodeOfDoor[d]]++;
            door[place] = d;
            tie[place] = rank;
        }
    }
}
