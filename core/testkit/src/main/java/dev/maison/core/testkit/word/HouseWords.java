package dev.maison.core.testkit.word;

import dev.maison.core.ClusterId;
import dev.maison.core.CollectionId;
import dev.maison.core.ColourId;
import dev.maison.core.DoorId;
import dev.maison.core.HouseId;
import dev.maison.core.MarketId;
import dev.maison.core.SizeId;
import dev.maison.core.SkuId;
import dev.maison.core.StoryId;
import dev.maison.core.StyleId;
import dev.maison.core.door.Channel;
import dev.maison.core.door.Cluster;
import dev.maison.core.door.Door;
import dev.maison.core.door.Market;
import dev.maison.core.product.House;
import dev.maison.core.product.Lifecycle;
import dev.maison.core.product.ProductCollection;
import dev.maison.core.product.Season;
import dev.maison.core.product.SeasonKind;
import dev.maison.core.product.SizeScale;
import dev.maison.core.product.Sku;
import dev.maison.core.product.Story;
import dev.maison.core.product.Style;
import dev.maison.core.testkit.Subjects;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Doors and products as subjects of laws: whole houses whose parts fit each other, in no particular order. */
public final class HouseWords {
    /** The house of every {@link Network}. */
    public static final HouseId HOUSE = HouseId.of("MAISON");

    private static final List<Channel> CHANNELS = List.of(Channel.values());
    private static final List<Lifecycle> LIFECYCLES = List.of(Lifecycle.values());

    private HouseWords() {}

    /**
     * Markets, clusters and doors that fit each other.
     *
     * @param markets the markets, wide and narrow
     * @param clusters the clusters
     * @param doors the doors
     */
    public record Network(List<Market> markets, List<Cluster> clusters, List<Door> doors) {
        /** Copies the lists. */
        public Network {
            markets = List.copyOf(markets);
            clusters = List.copyOf(clusters);
            doors = List.copyOf(doors);
        }
    }

    /**
     * Houses, collections, stories, styles and units that fit each other.
     *
     * @param houses the houses
     * @param collections their collections
     * @param stories the stories of the collections
     * @param styles the styles of the collections
     * @param skus the units of the styles
     */
    public record Range(
            List<House> houses,
            List<ProductCollection> collections,
            List<Story> stories,
            List<Style> styles,
            List<Sku> skus) {
        /** Copies the lists. */
        public Range {
            houses = List.copyOf(houses);
            collections = List.copyOf(collections);
            stories = List.copyOf(stories);
            styles = List.copyOf(styles);
            skus = List.copyOf(skus);
        }
    }

    /** Seasons of the years 1 to 9999. */
    public static Subjects<Season> seasons() {
        return Subjects.combine(
                Subjects.oneOf(Subjects.ints(2020, 2030), Subjects.ints(1, 9999)),
                Subjects.among(List.of(SeasonKind.values())),
                Season::of);
    }

    /** Scales of one to eight sizes. */
    public static Subjects<SizeScale> sizeScales() {
        return Subjects.ints(1, 8).map(HouseWords::scale);
    }

    private static SizeScale scale(int count) {
        return SizeScale.of(IntStream.range(0, count)
                .mapToObj(i -> SizeId.of(Integer.toString(34 + i)))
                .toList());
    }

    /** Networks of one to six markets, up to six clusters and up to eight doors. */
    public static Subjects<Network> networks() {
        return Subjects.combine(picks(1, 6), picks(0, 6), picks(0, 8), HouseWords::network);
    }

    private static Subjects<List<Integer>> picks(int minSize, int maxSize) {
        return Subjects.ints(0, 59).lists(minSize, maxSize);
    }

    private static Network network(List<Integer> wider, List<Integer> marketOf, List<Integer> clusterOf) {
        List<Market> markets = new ArrayList<>();
        for (int i = 0; i < wider.size(); i++) {
            // A market lies within an earlier one, or, at its own place, directly under the house.
            int within = wider.get(i) % (i + 1);
            MarketId id = MarketId.of(mixed("M", i));
            markets.add(
                    within == i
                            ? Market.of(id, "EUR")
                            : Market.of(id, "JPY", markets.get(within).id()));
        }
        List<Cluster> clusters = new ArrayList<>();
        for (int i = 0; i < marketOf.size(); i++) {
            clusters.add(Cluster.of(
                    ClusterId.of(mixed("C", i)),
                    markets.get(marketOf.get(i) % markets.size()).id()));
        }
        List<Door> doors = new ArrayList<>();
        for (int i = 0; i < clusterOf.size() && !clusters.isEmpty(); i++) {
            doors.add(Door.builder()
                    .id(DoorId.of(mixed("D", i)))
                    .name("door " + i)
                    .cluster(clusters.get(clusterOf.get(i) % clusters.size()).id())
                    .channel(CHANNELS.get(clusterOf.get(i) % CHANNELS.size()))
                    .build());
        }
        return new Network(markets, clusters, doors);
    }

    /** Ranges of one or two houses, up to three collections, two stories, four styles and eight units. */
    public static Subjects<Range> ranges() {
        return Subjects.combine(picks(1, 3), picks(0, 2), picks(0, 4), picks(0, 8), HouseWords::range);
    }

    private static Range range(
            List<Integer> houseOf,
            List<Integer> collectionOfStory,
            List<Integer> collectionOfStyle,
            List<Integer> styleOf) {
        List<House> houses = List.of(House.of(HouseId.of("H2"), "second"), House.of(HouseId.of("H1"), "first"));
        List<ProductCollection> collections = new ArrayList<>();
        for (int i = 0; i < houseOf.size(); i++) {
            collections.add(ProductCollection.builder()
                    .id(CollectionId.of(mixed("K", i)))
                    .house(houses.get(houseOf.get(i) % 2).id())
                    .name("collection " + i)
                    .build());
        }
        List<Story> stories = new ArrayList<>();
        for (int i = 0; i < collectionOfStory.size(); i++) {
            stories.add(Story.builder()
                    .id(StoryId.of(mixed("T", i)))
                    .collection(collections
                            .get(collectionOfStory.get(i) % collections.size())
                            .id())
                    .name("story " + i)
                    .build());
        }
        List<Style> styles = new ArrayList<>();
        for (int i = 0; i < collectionOfStyle.size(); i++) {
            int pick = collectionOfStyle.get(i);
            CollectionId collection = collections.get(pick % collections.size()).id();
            styles.add(Style.builder()
                    .id(StyleId.of(mixed("S", i)))
                    .collection(collection)
                    .name("style " + i)
                    .lifecycle(LIFECYCLES.get(pick % LIFECYCLES.size()))
                    .sizes(scale(1 + pick % 3))
                    .addAllStories(stories.stream()
                            .filter(story -> story.collection().equals(collection))
                            .map(Story::id)
                            .toList())
                    .build());
        }
        List<Sku> skus = new ArrayList<>();
        for (int i = 0; i < styleOf.size() && !styles.isEmpty(); i++) {
            Style style = styles.get(styleOf.get(i) % styles.size());
            skus.add(Sku.builder()
                    .id(SkuId.of(mixed("U", i)))
                    .style(style.id())
                    .colour(ColourId.of("colour " + i))
                    .size(style.sizes()
                            .sizes()
                            .get(styleOf.get(i) % style.sizes().sizes().size()))
                    .build());
        }
        return new Range(houses, collections, stories, styles, skus);
    }

    /** Identifiers that do not stand in the order in which they are made. */
    private static String mixed(String kind, int i) {
        return kind + i * 7 % 11;
    }
}
