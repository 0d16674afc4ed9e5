package dev.maison.allocation.quota;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.maison.core.ClusterId;
import dev.maison.core.DoorId;
import dev.maison.core.MarketId;
import dev.maison.core.door.Cluster;
import dev.maison.core.door.Door;
import dev.maison.core.door.DoorHierarchy;
import dev.maison.core.door.Market;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Groups of doors, each inside another or apart from it: house, markets, clusters; or channels; or tiers of clients; of any depth.
 *
 * <p>A door belongs to at most one narrowest node, and through it to all nodes above. Nodes without doors are allowed, and so are two
 * nodes that hold the same doors. The order in which things are added has no meaning: lists come in the order of identifiers.
 *
 * <p>There are three ways to one: from a {@linkplain #of(DoorHierarchy) hierarchy of doors}, {@linkplain #builder node by node}, or
 * from {@linkplain #ofGroups groups of doors} that are found to lie within one another. Groups that cross, such as markets and
 * channels that each hold a part of the other, are no tree and are refused; {@code dev.maison.allocation.budget} takes those, with a
 * bound and a gap.
 *
 * <pre>{@code
 * QuotaTree tree = QuotaTree.builder()
 *         .addNode(asia)
 *         .addNode(japan, asia)
 *         .addDoors(japan, ginza, osaka)
 *         .addDoors(asia, seoul)
 *         .build();
 * tree.doorsWithin(asia); // [ginza, osaka, seoul]
 * }</pre>
 */
public final class QuotaTree {
    private final List<QuotaNodeId> nodes;
    private final SortedMap<QuotaNodeId, Integer> indexes;
    private final int[] parent; // the number of nodes for one at the top
    private final SortedMap<DoorId, Integer> nodeOfDoor;

    private QuotaTree(SortedMap<QuotaNodeId, Optional<QuotaNodeId>> above, SortedMap<DoorId, QuotaNodeId> doors) {
        nodes = List.copyOf(above.keySet());
        indexes = new TreeMap<>();
        for (QuotaNodeId node : nodes) {
            indexes.put(node, indexes.size());
        }
        parent = new int[nodes.size()];
        above.forEach((node, wider) ->
                parent[indexOf(node)] = wider.isPresent() ? indexOf(wider.orElseThrow()) : nodes.size());
        nodeOfDoor = new TreeMap<>();
        doors.forEach((door, node) -> nodeOfDoor.put(door, indexOf(node)));
        checkTree();
    }

    /** Refuses nodes that lie within themselves. Each node is walked once. */
    private void checkTree() {
        int n = parent.length;
        int[] seen = new int[n + 1];
        Arrays.fill(seen, -1);
        seen[n] = n;
        for (int node = 0; node < n; node++) {
            int at = node;
            while (seen[at] < 0) {
                seen[at] = node;
                at = parent[at];
            }
            checkArgument(
                    at == n || seen[at] != node,
                    "nodes above %s must end at the top but came to %s twice",
                    nodes.get(node),
                    at == n ? "" : nodes.get(at));
        }
    }

    /** Starts a tree, node by node. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * House, markets, clusters and doors as one tree. Its nodes are named by {@link QuotaNodeId#of(dev.maison.core.HouseId)},
     * {@link QuotaNodeId#of(MarketId)} and {@link QuotaNodeId#of(ClusterId)}.
     */
    public static QuotaTree of(DoorHierarchy hierarchy) {
        Builder builder = builder();
        QuotaNodeId house = QuotaNodeId.of(hierarchy.house());
        builder.addNode(house);
        for (Market market : hierarchy.markets()) {
            builder.addNode(
                    QuotaNodeId.of(market.id()),
                    market.within().map(QuotaNodeId::of).orElse(house));
        }
        for (Cluster cluster : hierarchy.clusters()) {
            builder.addNode(QuotaNodeId.of(cluster.id()), QuotaNodeId.of(cluster.market()));
        }
        for (Door door : hierarchy.doors()) {
            builder.addDoors(QuotaNodeId.of(door.cluster()), door.id());
        }
        return builder.build();
    }

    /**
     * The tree of groups of doors: a group lies within the smallest other group that holds all its doors; of groups with the same doors
     * the one whose identifier comes first is the wider.
     *
     * <p>Costs about the doors of all groups together.
     *
     * @throws IllegalArgumentException if two groups share doors and neither holds the other
     */
    public static QuotaTree ofGroups(Map<QuotaNodeId, ? extends Collection<DoorId>> groups) {
        SortedMap<QuotaNodeId, Set<DoorId>> members = new TreeMap<>();
        groups.forEach((node, doors) -> members.put(node, new LinkedHashSet<>(doors)));
        List<QuotaNodeId> widestFirst = new ArrayList<>(members.keySet());
        widestFirst.sort(Comparator.comparing(
                (QuotaNodeId node) -> -membersOf(members, node).size()));
        SortedMap<QuotaNodeId, Optional<QuotaNodeId>> above = new TreeMap<>();
        SortedMap<DoorId, QuotaNodeId> narrowest = new TreeMap<>();
        for (QuotaNodeId node : widestFirst) {
            Optional<QuotaNodeId> wider = membersOf(members, node).stream()
                    .findFirst()
                    .flatMap(door -> Optional.ofNullable(narrowest.get(door)));
            for (DoorId door : membersOf(members, node)) {
                if (!Optional.ofNullable(narrowest.get(door)).equals(wider)) {
                    throw new IllegalArgumentException("groups of a QuotaTree must lie within one another or apart but "
                            + node + " and " + crossing(members, node, narrowest)
                            + " share some doors, and each has doors that the other has not"
                            + "\nMaybe these are two trees, such as markets and channels: dev.maison.allocation.budget takes"
                            + " limits that cross, with a bound and a gap.");
                }
            }
            above.put(node, wider);
            for (DoorId door : membersOf(members, node)) {
                narrowest.put(door, node);
            }
        }
        return new QuotaTree(above, narrowest);
    }

    private static Set<DoorId> membersOf(SortedMap<QuotaNodeId, Set<DoorId>> members, QuotaNodeId node) {
        return members.getOrDefault(node, Collections.emptySet());
    }

    /** A group that has some doors of {@code node} and not all, among the narrowest of its doors; there is one. */
    private static QuotaNodeId crossing(
            SortedMap<QuotaNodeId, Set<DoorId>> members, QuotaNodeId node, SortedMap<DoorId, QuotaNodeId> narrowest) {
        return membersOf(members, node).stream()
                .flatMap(door -> Optional.ofNullable(narrowest.get(door)).stream())
                .filter(group -> !membersOf(members, group).containsAll(membersOf(members, node)))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Both trees as one, where their groups lie within one another or apart; so a tree of clusters can be put under one of channels.
     *
     * @throws IllegalArgumentException if a node stands in both, or groups cross
     */
    public QuotaTree and(QuotaTree other) {
        SortedMap<QuotaNodeId, List<DoorId>> groups = groups();
        other.groups().forEach((node, doors) -> {
            checkArgument(
                    !groups.containsKey(node), "node of two QuotaTrees must be of one of them but both have %s", node);
            groups.put(node, doors);
        });
        return ofGroups(groups);
    }

    private SortedMap<QuotaNodeId, List<DoorId>> groups() {
        SortedMap<QuotaNodeId, List<DoorId>> groups = new TreeMap<>();
        nodes.forEach(node -> groups.put(node, new ArrayList<>()));
        nodeOfDoor.forEach((door, node) -> {
            for (int at = node; at < parent.length; at = parent[at]) {
                groups.computeIfAbsent(nodes.get(at), n -> new ArrayList<>()).add(door);
            }
        });
        return groups;
    }

    /** All nodes, in the order of identifiers. */
    public List<QuotaNodeId> nodes() {
        return nodes;
    }

    /** The node directly above a node; absent at the top. */
    public Optional<QuotaNodeId> findParent(QuotaNodeId node) {
        int above = parent[indexOf(node)];
        return above == parent.length ? Optional.empty() : Optional.of(nodes.get(above));
    }

    /** The narrowest node of a door; absent when it belongs to none. */
    public Optional<QuotaNodeId> findNode(DoorId door) {
        return Optional.ofNullable(nodeOfDoor.get(door)).map(nodes::get);
    }

    /** The doors of a node and of all nodes within it, in the order of identifiers. Costs a walk over all doors. */
    public List<DoorId> doorsWithin(QuotaNodeId node) {
        int wanted = indexOf(node);
        List<DoorId> found = new ArrayList<>();
        nodeOfDoor.forEach((door, narrowest) -> {
            for (int at = narrowest; at < parent.length; at = parent[at]) {
                if (at == wanted) {
                    found.add(door);
                }
            }
        });
        return Collections.unmodifiableList(found);
    }

    /** All doors that belong to a node, in the order of identifiers. */
    public List<DoorId> doors() {
        return List.copyOf(nodeOfDoor.keySet());
    }

    @Nullable Integer findIndex(QuotaNodeId node) {
        return indexes.get(node);
    }

    int indexOf(QuotaNodeId node) {
        Integer index = findIndex(node);
        checkArgument(index != null, "node must be one of the %s of the QuotaTree but was %s", nodes.size(), node);
        return index;
    }

    int[] parents() {
        return parent.clone();
    }

    /** The index of the narrowest node of a door; the number of nodes when it belongs to none. */
    int nodeIndexOf(DoorId door) {
        Integer node = nodeOfDoor.get(door);
        return node == null ? nodes.size() : node;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof QuotaTree other
                && nodes.equals(other.nodes)
                && Arrays.equals(parent, other.parent)
                && nodeOfDoor.equals(other.nodeOfDoor);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * nodes.hashCode() + Arrays.hashCode(parent)) + nodeOfDoor.hashCode();
    }

    @Override
    public String toString() {
        return "QuotaTree of " + nodes.size() + " nodes and " + nodeOfDoor.size() + " doors";
    }

    /** Builds a {@link QuotaTree} node by node. */
    public static final class Builder {
        private final SortedMap<QuotaNodeId, Optional<QuotaNodeId>> above = new TreeMap<>();
        private final SortedMap<DoorId, QuotaNodeId> doors = new TreeMap<>();

        Builder() {}

        /** Adds a node at the top. */
        public Builder addNode(QuotaNodeId node) {
            return add(node, Optional.empty());
        }

        /** Adds a node directly within another, which may be added later. */
        public Builder addNode(QuotaNodeId node, QuotaNodeId within) {
            return add(node, Optional.of(within));
        }

        private Builder add(QuotaNodeId node, Optional<QuotaNodeId> wider) {
            checkArgument(
                    above.putIfAbsent(requireNonNull(node, "node"), wider) == null,
                    "node of a QuotaTree must be added once but %s was added twice",
                    node);
            return this;
        }

        /** Adds doors that belong to a node and to none within it. */
        public Builder addDoors(QuotaNodeId node, DoorId... added) {
            return addAllDoors(node, Arrays.asList(added));
        }

        /** Adds doors that belong to a node and to none within it. */
        public Builder addAllDoors(QuotaNodeId node, Iterable<DoorId> added) {
            requireNonNull(node, "node");
            for (DoorId door : added) {
                QuotaNodeId before = doors.putIfAbsent(requireNonNull(door, "door"), node);
                checkArgument(
                        before == null,
                        "door of a QuotaTree must belong to one narrowest node but %s was added to %s and to %s%s",
                        door,
                        before,
                        node,
                        "\nMaybe one is within the other: a door is added to the narrowest only. Limits that cross go to"
                                + " dev.maison.allocation.budget.");
            }
            return this;
        }

        /**
         * Returns the tree.
         *
         * @throws IllegalArgumentException if a node that is named was not added, or nodes lie within themselves
         */
        public QuotaTree build() {
            above.forEach((node, wider) -> wider.ifPresent(named -> checkArgument(
                    above.containsKey(named), "node above %s must be added but was not: %s", node, named)));
            doors.forEach((door, node) -> checkArgument(
                    above.containsKey(node), "node of door %s must be added but was not: %s", door, node));
            return new QuotaTree(new TreeMap<>(above), new TreeMap<>(doors));
        }
    }
}
