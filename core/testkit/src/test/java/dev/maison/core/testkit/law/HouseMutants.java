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
import java.util.Optional;

/** Doors, products and seasons with faults. */
final class HouseMutants {
    private HouseMutants() {}

    static List<Mutant> all() {
        return List.of(
                mutant(
                        "the first door added is forgotten",
                        new HouseOperations() {
                            @Override
                            public DoorHierarchy hierarchy(HouseWords.Network network) {
                                return HouseOperations.super.hierarchy(new HouseWords.Network(
                                        network.markets(), network.clusters(), rest(network.doors())));
                            }
                        },
                        "door.order-of-adding-has-no-meaning"),
                mutant(
                        "the markets of a door are the narrowest alone",
                        new HouseOperations() {
                            @Override
                            public List<MarketId> marketsOf(DoorHierarchy hierarchy, DoorId door) {
                                return List.of(hierarchy.marketOf(door).id());
                            }
                        },
                        "door.markets-lead-to-the-house"),
                mutant(
                        "a market holds the doors of its own clusters alone",
                        new HouseOperations() {
                            @Override
                            public List<Door> doorsOf(DoorHierarchy hierarchy, MarketId market) {
                                return hierarchy.doors().stream()
                                        .filter(door -> hierarchy
                                                .marketOf(door.id())
                                                .id()
                                                .equals(market))
                                        .toList();
                            }
                        },
                        "door.market-holds-the-doors-below-it"),
                mutant(
                        "the first unit added is forgotten",
                        new HouseOperations() {
                            @Override
                            public Catalogue catalogue(HouseWords.Range range) {
                                return HouseOperations.super.catalogue(new HouseWords.Range(
                                        range.houses(),
                                        range.collections(),
                                        range.stories(),
                                        range.styles(),
                                        rest(range.skus())));
                            }
                        },
                        "product.order-of-adding-has-no-meaning"),
                mutant(
                        "every style has every unit",
                        new HouseOperations() {
                            @Override
                            public List<Sku> skusOf(Catalogue catalogue, StyleId style) {
                                return catalogue.skus();
                            }
                        },
                        "product.units-fall-to-one-style-each"),
                mutant(
                        "every unit belongs to the first house",
                        new HouseOperations() {
                            @Override
                            public House houseOf(Catalogue catalogue, SkuId sku) {
                                return catalogue.houses().get(0);
                            }
                        },
                        "product.unit-has-the-house-of-its-collection"),
                mutant(
                        "a season is read in this century",
                        new HouseOperations() {
                            @Override
                            public Season parse(String text) {
                                Season read = Season.parse(text);
                                return Season.of(2000 + read.year() % 100, read.kind());
                            }
                        },
                        "season.print-round-trips"),
                mutant(
                        "seasons stand by code",
                        new HouseOperations() {
                            @Override
                            public int compare(Season a, Season b) {
                                return Optional.of(Integer.compare(a.year(), b.year()))
                                        .filter(byYear -> byYear != 0)
                                        .orElse(a.kind()
                                                .code()
                                                .compareTo(b.kind().code()));
                            }
                        },
                        "season.order-is-that-of-deliveries"));
    }

    private static <T> List<T> rest(List<T> values) {
        return values.isEmpty() ? values : values.subList(1, values.size());
    }

    private static Mutant mutant(String fault, HouseOperations broken, String... caughtBy) {
        return Mutant.of(fault, HouseLaws.all(broken), caughtBy);
    }
}
