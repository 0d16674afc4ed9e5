package dev.maison.core.product;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.maison.core.CollectionId;
import dev.maison.core.HouseId;
import dev.maison.core.SkuId;
import dev.maison.core.StoryId;
import dev.maison.core.StyleId;
import dev.maison.core.internal.index.ById;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Houses, collections, stories, styles and stock-keeping units together, checked.
 *
 * <p>It holds that identifiers are unique within their kind; that every house, collection, story and style that is
 * named is there; that a style's stories belong to its own collection; that a unit's size belongs to its style's scale;
 * and that no two units are the same style, colour and size. The order in which things are added has no meaning: lists
 * come in the order of identifiers.
 *
 * <pre>{@code
 * Catalogue catalogue = Catalogue.builder().addHouse(house).addCollection(spring).addStyle(bag).addSku(noir).build();
 * catalogue.collectionOf(noir.id()); // spring
 * }</pre>
 *
 * <p>Looking something up by identifier costs a search in a sorted table; lists of what belongs to something cost one pass.
 */
public final class Catalogue {
    private final ById<HouseId, House> houses;
    private final ById<CollectionId, ProductCollection> collections;
    private final ById<StoryId, Story> stories;
    private final ById<StyleId, Style> styles;
    private final ById<SkuId, Sku> skus;

    private Catalogue(Builder builder) {
        houses = ById.of("House", builder.houses.build(), House::id);
        collections = ById.of("ProductCollection", builder.collections.build(), ProductCollection::id);
        stories = ById.of("Story", builder.stories.build(), Story::id);
        styles = ById.of("Style", builder.styles.build(), Style::id);
        skus = ById.of("Sku", builder.skus.build(), Sku::id);
        collections().forEach(collection -> houses.get(collection.house(), "ProductCollection " + collection.id()));
        stories().forEach(story -> collections.get(story.collection(), "Story " + story.id()));
        styles().forEach(this::checkStyle);
        skus().forEach(this::checkSku);
        checkVariantsAreUnique();
    }

    private void checkStyle(Style style) {
        collections.get(style.collection(), "Style " + style.id());
        for (StoryId id : style.stories()) {
            Story story = stories.get(id, "Style " + style.id());
            checkArgument(
                    story.collection().equals(style.collection()),
                    "collection of Story %s named by Style %s must be %s but was %s",
                    id,
                    style.id(),
                    style.collection(),
                    story.collection());
        }
    }

    private void checkSku(Sku sku) {
        Style style = styles.get(sku.style(), "Sku " + sku.id());
        checkArgument(
                style.sizes().contains(sku.size()),
                "size of Sku %s must be one of %s but was %s",
                sku.id(),
                style.sizes(),
                sku.size());
    }

    private void checkVariantsAreUnique() {
        Map<List<Object>, SkuId> seen = new LinkedHashMap<>();
        for (Sku sku : skus()) {
            SkuId before = seen.put(List.of(sku.style(), sku.colour(), sku.size()), sku.id());
            checkArgument(
                    before == null,
                    "style, colour and size of Sku %s must be its own but were those of Sku %s: %s, %s, %s",
                    sku.id(),
                    before,
                    sku.style(),
                    sku.colour(),
                    sku.size());
        }
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** All houses. */
    public List<House> houses() {
        return houses.all().values().asList();
    }

    /** All collections. */
    public List<ProductCollection> collections() {
        return collections.all().values().asList();
    }

    /** All stories. */
    public List<Story> stories() {
        return stories.all().values().asList();
    }

    /** All styles. */
    public List<Style> styles() {
        return styles.all().values().asList();
    }

    /** All stock-keeping units. */
    public List<Sku> skus() {
        return skus.all().values().asList();
    }

    /** The house, or empty when it is not known. */
    public Optional<House> findHouse(HouseId id) {
        return houses.find(id);
    }

    /** The collection, or empty when it is not known. */
    public Optional<ProductCollection> findCollection(CollectionId id) {
        return collections.find(id);
    }

    /** The story, or empty when it is not known. */
    public Optional<Story> findStory(StoryId id) {
        return stories.find(id);
    }

    /** The style, or empty when it is not known. */
    public Optional<Style> findStyle(StyleId id) {
        return styles.find(id);
    }

    /** The stock-keeping unit, or empty when it is not known. */
    public Optional<Sku> findSku(SkuId id) {
        return skus.find(id);
    }

    /**
     * The style of a stock-keeping unit.
     *
     * @throws IllegalArgumentException if the unit is not known
     */
    public Style styleOf(SkuId id) {
        return styles.get(skus.get(id).style());
    }

    /**
     * The collection of a stock-keeping unit.
     *
     * @throws IllegalArgumentException if the unit is not known
     */
    public ProductCollection collectionOf(SkuId id) {
        return collections.get(styleOf(id).collection());
    }

    /**
     * The house of a stock-keeping unit.
     *
     * @throws IllegalArgumentException if the unit is not known
     */
    public House houseOf(SkuId id) {
        return houses.get(collectionOf(id).house());
    }

    /**
     * The stock-keeping units of a style.
     *
     * @throws IllegalArgumentException if the style is not known
     */
    public List<Sku> skusOf(StyleId style) {
        styles.get(style);
        return skus().stream().filter(sku -> sku.style().equals(style)).toList();
    }

    /**
     * The styles of a collection.
     *
     * @throws IllegalArgumentException if the collection is not known
     */
    public List<Style> stylesOf(CollectionId collection) {
        collections.get(collection);
        return styles().stream()
                .filter(style -> style.collection().equals(collection))
                .toList();
    }

    /**
     * The styles of a story.
     *
     * @throws IllegalArgumentException if the story is not known
     */
    public List<Style> stylesOf(StoryId story) {
        stories.get(story);
        return styles().stream()
                .filter(style -> style.stories().contains(story))
                .toList();
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Catalogue other
                && houses.equals(other.houses)
                && collections.equals(other.collections)
                && stories.equals(other.stories)
                && styles.equals(other.styles)
                && skus.equals(other.skus);
    }

    @Override
    public int hashCode() {
        return List.of(houses, collections, stories, styles, skus).hashCode();
    }

    /** How many of each kind. */
    @Override
    public String toString() {
        return "Catalogue of " + List.of(houses, collections, stories, styles, skus);
    }

    /** Builds a catalogue. */
    public static final class Builder {
        private final ImmutableList.Builder<House> houses = ImmutableList.builder();
        private final ImmutableList.Builder<ProductCollection> collections = ImmutableList.builder();
        private final ImmutableList.Builder<Story> stories = ImmutableList.builder();
        private final ImmutableList.Builder<Style> styles = ImmutableList.builder();
        private final ImmutableList.Builder<Sku> skus = ImmutableList.builder();

        private Builder() {}

        /** Adds a house. */
        public Builder addHouse(House house) {
            houses.add(house);
            return this;
        }

        /** Adds a collection. */
        public Builder addCollection(ProductCollection collection) {
            collections.add(collection);
            return this;
        }

        /** Adds a story. */
        public Builder addStory(Story story) {
            stories.add(story);
            return this;
        }

        /** Adds a style. */
        public Builder addStyle(Style style) {
            styles.add(style);
            return this;
        }

        /** Adds a stock-keeping unit. */
        public Builder addSku(Sku sku) {
            skus.add(sku);
            return this;
        }

        /**
         * Returns the catalogue.
         *
         * @throws IllegalArgumentException if something named is not there, or another rule of the class comment is broken
         */
        public Catalogue build() {
            return new Catalogue(this);
        }
    }
}
