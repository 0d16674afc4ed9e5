package dev.maison.core.testkit.law;

import dev.maison.core.DoorId;
import dev.maison.core.MarketId;
import dev.maison.core.SkuId;
import dev.maison.core.StyleId;
import dev.maison.core.door.Door;
import dev.maison.core.door.DoorHierarchy;
import dev.maison.core.product.Catalogue;
import dev.maison.core.product.House;
import dev.maison.core.product.Season;
import dev.maison.core.product.Sku;
import dev.maison.core.testkit.word.HouseWords;
import java.util.List;

/** What can be asked of doors and products; by default what {@link DoorHierarchy}, {@link Catalogue} and {@link Season} answer. */
public interface HouseOperations {
    /** The hierarchy of a network, its parts added in the order of the lists. */
    default DoorHierarchy hierarchy(HouseWords.Network network) {
        DoorHierarchy.Builder builder = DoorHierarchy.builder(HouseWords.HOUSE);
        network.markets().forEach(builder::addMarket);
        network.clusters().forEach(builder::addCluster);
        network.doors().forEach(builder::addDoor);
        return builder.build();
    }

    /** See {@link DoorHierarchy#doors}. */
    default List<Door> doors(DoorHierarchy hierarchy) {
        return hierarchy.doors();
    }

    /** See {@link DoorHierarchy#marketsOf}. */
    default List<MarketId> marketsOf(DoorHierarchy hierarchy, DoorId door) {
        return hierarchy.marketsOf(door);
    }

    /** See {@link DoorHierarchy#doorsOf(MarketId)}. */
    default List<Door> doorsOf(DoorHierarchy hierarchy, MarketId market) {
        return hierarchy.doorsOf(market);
    }

    /** The catalogue of a range, its parts added in the order of the lists. */
    default Catalogue catalogue(HouseWords.Range range) {
        Catalogue.Builder builder = Catalogue.builder();
        range.houses().forEach(builder::addHouse);
        range.collections().forEach(builder::addCollection);
        range.stories().forEach(builder::addStory);
        range.styles().forEach(builder::addStyle);
        range.skus().forEach(builder::addSku);
        return builder.build();
    }

    /** See {@link Catalogue#skus}. */
    default List<Sku> skus(Catalogue catalogue) {
        return catalogue.skus();
    }

    /** See {@link Catalogue#skusOf}. */
    default List<Sku> skusOf(Catalogue catalogue, StyleId style) {
        return catalogue.skusOf(style);
    }

    /** See {@link Catalogue#houseOf}. */
    default House houseOf(Catalogue catalogue, SkuId sku) {
        return catalogue.houseOf(sku);
    }

    /** See {@link Season#parse}. */
    default Season parse(String text) {
        return Season.parse(text);
    }

    /** See {@link Season#compareTo}. */
    default int compare(Season a, Season b) {
        return a.compareTo(b);
    }
}
