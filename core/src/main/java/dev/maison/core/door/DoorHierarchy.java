package dev.maison.core.door;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import dev.maison.core.ClusterId;
import dev.maison.core.DoorId;
import dev.maison.core.HouseId;
import dev.maison.core.MarketId;
import dev.maison.core.internal.index.ById;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * House, markets, clusters and doors as one tree.
 *
 * <p>Every door belongs to one cluster, every cluster to one market, every market to a wider market or to the house. It
 * holds that identifiers are unique within their kind, that everything named is there, and that markets do not lie
 * within themselves. The order in which things are added has no meaning: lists come in the order of identifiers. A
 * market or cluster without doors is allowed.
 *
 * <pre>{@code
 * DoorHierarchy doors = DoorHierarchy.builder(HouseId.of("MAISON"))
 *         .addMarket(Market.of(asia, "USD"))
 *         .addMarket(Market.of(japan, "JPY", asia))
 *         .addCluster(Cluster.of(flagships, japan))
 *         .addDoor(ginza)
 *         .build();
 * doors.marketsOf(ginza.id()); // [asia, japan]
 * doors.doorsOf(asia);         // [ginza]
 * }</pre>
 *
 * <p>Building takes one pass; looking something up costs a search in a sorted table, a list what it holds.
 */
public final class DoorHierarchy {
    private final HouseId house;
    private final ById<MarketId, Market> markets;
    private final ById<ClusterId, Cluster> clusters;
    private final ById<DoorId, Door> doors;
    private final ImmutableListMultimap<MarketId, MarketId> marketsWithin;
    private final ImmutableListMultimap<MarketId, ClusterId> clustersOf;
    private final ImmutableListMultimap<ClusterId, Door> doorsOf;

    private DoorHierarchy(Builder builder) {
        house = builder.house;
        markets = ById.of("Market", builder.markets.build(), Market::id);
        clusters = ById.of("Cluster", builder.clusters.build(), Cluster::id);
        doors = ById.of("Door", builder.doors.build(), Door::id);
        checkMarkets();
        clusters().forEach(cluster -> markets.get(cluster.market(), "Cluster " + cluster.id()));
        doors().forEach(door -> clusters.get(door.cluster(), "Door " + door.id()));

        ImmutableListMultimap.Builder<MarketId, MarketId> within = ImmutableListMultimap.builder();
        markets().forEach(market -> market.within().ifPresent(wider -> within.put(wider, market.id())));
        marketsWithin = within.build();
        ImmutableListMultimap.Builder<MarketId, ClusterId> ofMarket = ImmutableListMultimap.builder();
        clusters().forEach(cluster -> ofMarket.put(cluster.market(), cluster.id()));
        clustersOf = ofMarket.build();
        ImmutableListMultimap.Builder<ClusterId, Door> ofCluster = ImmutableListMultimap.builder();
        doors().forEach(door -> ofCluster.put(door.cluster(), door));
        doorsOf = ofCluster.build();
    }

    /** Refuses wider markets that are not there, and markets that lie within themselves. Each market is walked once. */
    private void checkMarkets() {
        Set<MarketId> reachTheHouse = new LinkedHashSet<>();
        for (Market market : markets()) {
            Set<MarketId> path = new LinkedHashSet<>();
            Optional<Market> at = Optional.of(market);
            while (at.isPresent() && !reachTheHouse.contains(at.get().id())) {
                Market here = at.get();
                checkArgument(
                        path.add(here.id()),
                        "markets above Market %s must end at the house but came to %s twice",
                        market.id(),
                        here.id());
                at = here.within().map(wider -> markets.get(wider, "Market " + here.id()));
            }
            reachTheHouse.addAll(path);
        }
    }

    /** Returns a builder for the doors of a house. */
    public static Builder builder(HouseId house) {
        return new Builder(house);
    }

    /** The house at the root. */
    public HouseId house() {
        return house;
    }

    /** All markets, wide and narrow. */
    public List<Market> markets() {
        return markets.all().values().asList();
    }

    /** All clusters. */
    public List<Cluster> clusters() {
        return clusters.all().values().asList();
    }

    /** All doors. */
    public List<Door> doors() {
        return doors.all().values().asList();
    }

    /** The market, or empty when it is not known. */
    public Optional<Market> findMarket(MarketId id) {
        return markets.find(id);
    }

    /** The cluster, or empty when it is not known. */
    public Optional<Cluster> findCluster(ClusterId id) {
        return clusters.find(id);
    }

    /** The door, or empty when it is not known. */
    public Optional<Door> findDoor(DoorId id) {
        return doors.find(id);
    }

    /**
     * The narrowest market that a door belongs to.
     *
     * @throws IllegalArgumentException if the door is not known
     */
    public Market marketOf(DoorId door) {
        return markets.get(clusters.get(doors.get(door).cluster()).market());
    }

    /**
     * The markets that a door belongs to, from the one directly under the house down to the narrowest.
     *
     * @throws IllegalArgumentException if the door is not known
     */
    public List<MarketId> marketsOf(DoorId door) {
        List<MarketId> upwards = new ArrayList<>();
        Optional<Market> at = Optional.of(marketOf(door));
        while (at.isPresent()) {
            upwards.add(at.get().id());
            at = at.get().within().map(markets::get);
        }
        Collections.reverse(upwards);
        return Collections.unmodifiableList(upwards);
    }

    /** The markets directly under the house. */
    public List<MarketId> topMarkets() {
        return markets().stream()
                .filter(market -> market.within().isEmpty())
                .map(Market::id)
                .toList();
    }

    /**
     * The markets directly within a market.
     *
     * @throws IllegalArgumentException if the market is not known
     */
    public List<MarketId> marketsWithin(MarketId market) {
        return marketsWithin.get(markets.get(market).id());
    }

    /**
     * The clusters that belong to a market itself, without those of the markets within it.
     *
     * @throws IllegalArgumentException if the market is not known
     */
    public List<ClusterId> clustersOf(MarketId market) {
        return clustersOf.get(markets.get(market).id());
    }

    /**
     * The doors of a cluster.
     *
     * @throws IllegalArgumentException if the cluster is not known
     */
    public List<Door> doorsOf(ClusterId cluster) {
        return doorsOf.get(clusters.get(cluster).id());
    }

    /**
     * The doors of a market and of all markets within it, in the order of identifiers.
     *
     * @throws IllegalArgumentException if the market is not known
     */
    public List<Door> doorsOf(MarketId market) {
        List<Door> found = new ArrayList<>();
        Deque<MarketId> open = new ArrayDeque<>(List.of(markets.get(market).id()));
        while (!open.isEmpty()) {
            MarketId at = open.remove();
            clustersOf.get(at).forEach(cluster -> found.addAll(doorsOf.get(cluster)));
            open.addAll(marketsWithin.get(at));
        }
        found.sort(Comparator.comparing(Door::id));
        return Collections.unmodifiableList(found);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof DoorHierarchy other
                && house.equals(other.house)
                && markets.equals(other.markets)
                && clusters.equals(other.clusters)
                && doors.equals(other.doors);
    }

    @Override
    public int hashCode() {
        return List.of(house, markets, clusters, doors).hashCode();
    }

    /** The house and how many of each kind. */
    @Override
    public String toString() {
        return "DoorHierarchy of " + List.of(house, markets, clusters, doors);
    }

    /** Builds a hierarchy. */
    public static final class Builder {
        private final HouseId house;
        private final ImmutableList.Builder<Market> markets = ImmutableList.builder();
        private final ImmutableList.Builder<Cluster> clusters = ImmutableList.builder();
        private final ImmutableList.Builder<Door> doors = ImmutableList.builder();

        private Builder(HouseId house) {
            this.house = requireNonNull(house, "house");
        }

        /** Adds a market. */
        public Builder addMarket(Market market) {
            markets.add(market);
            return this;
        }

        /** Adds a cluster. */
        public Builder addCluster(Cluster cluster) {
            clusters.add(cluster);
            return this;
        }

        /** Adds a door. */
        public Builder addDoor(Door door) {
            doors.add(door);
            return this;
        }

        /**
         * Returns the hierarchy.
         *
         * @throws IllegalArgumentException if something named is not there, or another rule of the class comment is broken
         */
        public DoorHierarchy build() {
            return new DoorHierarchy(this);
        }
    }
}
