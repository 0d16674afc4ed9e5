package dev.maison.core.testkit.law;

import dev.maison.core.MarketId;
import dev.maison.core.door.Cluster;
import dev.maison.core.door.Door;
import dev.maison.core.door.DoorHierarchy;
import dev.maison.core.door.Market;
import dev.maison.core.product.Catalogue;
import dev.maison.core.product.House;
import dev.maison.core.product.ProductCollection;
import dev.maison.core.product.Season;
import dev.maison.core.product.Sku;
import dev.maison.core.product.Style;
import dev.maison.core.testkit.Law;
import dev.maison.core.testkit.RegisteredLaw;
import dev.maison.core.testkit.Subjects;
import dev.maison.core.testkit.Triple;
import dev.maison.core.testkit.word.HouseWords;
import dev.maison.core.testkit.word.HouseWords.Network;
import dev.maison.core.testkit.word.HouseWords.Range;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Every door has one way to the house and every unit one style; the order in which things were added has no meaning. */
public final class HouseLaws {
    private HouseLaws() {}

    /** Every law, over the given operations. */
    public static List<RegisteredLaw<?>> all(HouseOperations op) {
        Subjects<Network> networks = HouseWords.networks();
        Subjects<Range> ranges = HouseWords.ranges();
        return List.of(
                RegisteredLaw.of("door.order-of-adding-has-no-meaning", orderOfDoors(op), networks),
                RegisteredLaw.of("door.markets-lead-to-the-house", marketsLeadToTheHouse(op), networks),
                RegisteredLaw.of("door.market-holds-the-doors-below-it", marketHoldsItsDoors(op), networks),
                RegisteredLaw.of("product.order-of-adding-has-no-meaning", orderOfProducts(op), ranges),
                RegisteredLaw.of("product.units-fall-to-one-style-each", unitsFallToStyles(op), ranges),
                RegisteredLaw.of("product.unit-has-the-house-of-its-collection", unitHasAHouse(op), ranges),
                RegisteredLaw.of("season.print-round-trips", seasonPrintRoundTrips(op), HouseWords.seasons()),
                RegisteredLaw.of(
                        "season.order-is-that-of-deliveries",
                        orderOfSeasons(op),
                        HouseWords.seasons().triples()));
    }

    /** Added in the other order, the same parts make an equal hierarchy, whose doors stand by identifier. */
    public static Law<Network> orderOfDoors(HouseOperations op) {
        return Law.of("the order in which doors are added has no meaning", network -> {
            DoorHierarchy one = op.hierarchy(network);
            DoorHierarchy other = op.hierarchy(
                    new Network(reversed(network.markets()), reversed(network.clusters()), reversed(network.doors())));
            return Check.that(
                    one.equals(other)
                            && one.hashCode() == other.hashCode()
                            && op.doors(one).equals(op.doors(other))
                            && op.doors(one).equals(byId(network.doors())),
                    () -> network + " gave " + op.doors(one) + " and " + op.doors(other));
        });
    }

    /** The markets of a door are those one passes on the way from it to the house, the widest first. */
    public static Law<Network> marketsLeadToTheHouse(HouseOperations op) {
        return Law.of("the markets of a door lead from the house to it", network -> {
            DoorHierarchy hierarchy = op.hierarchy(network);
            return network.doors().stream()
                    .map(door -> Check.equal(
                            op.marketsOf(hierarchy, door.id()), path(network, door), () -> "markets of " + door))
                    .flatMap(Optional::stream)
                    .findFirst();
        });
    }

    /** A market holds the doors whose way to the house leads through it. */
    public static Law<Network> marketHoldsItsDoors(HouseOperations op) {
        return Law.of("a market holds the doors whose way to the house leads through it", network -> {
            DoorHierarchy hierarchy = op.hierarchy(network);
            return network.markets().stream()
                    .map(market -> Check.equal(
                            op.doorsOf(hierarchy, market.id()),
                            byId(network.doors().stream()
                                    .filter(door -> path(network, door).contains(market.id()))
                                    .toList()),
                            () -> "doors of " + market))
                    .flatMap(Optional::stream)
                    .findFirst();
        });
    }

    private static List<MarketId> path(Network network, Door door) {
        Cluster cluster = one(network.clusters().stream()
                .filter(c -> c.id().equals(door.cluster()))
                .toList());
        List<MarketId> path = new ArrayList<>();
        Optional<MarketId> at = Optional.of(cluster.market());
        while (at.isPresent()) {
            MarketId id = at.get();
            path.add(0, id);
            Market market = one(
                    network.markets().stream().filter(m -> m.id().equals(id)).toList());
            at = market.within();
        }
        return path;
    }

    /** Added in the other order, the same parts make an equal catalogue, whose units stand by identifier. */
    public static Law<Range> orderOfProducts(HouseOperations op) {
        return Law.of("the order in which products are added has no meaning", range -> {
            Catalogue one = op.catalogue(range);
            Catalogue other = op.catalogue(new Range(
                    reversed(range.houses()),
                    reversed(range.collections()),
                    reversed(range.stories()),
                    reversed(range.styles()),
                    reversed(range.skus())));
            List<Sku> expected = new ArrayList<>(range.skus());
            expected.sort(Comparator.comparing(Sku::id));
            return Check.that(
                    one.equals(other)
                            && one.hashCode() == other.hashCode()
                            && op.skus(one).equals(expected)
                            && op.skus(other).equals(expected),
                    () -> range + " gave " + op.skus(one) + " and " + op.skus(other));
        });
    }

    /** The units of the styles are the units of the catalogue, each once. */
    public static Law<Range> unitsFallToStyles(HouseOperations op) {
        return Law.of("each unit falls to its own style and no other", range -> {
            Catalogue catalogue = op.catalogue(range);
            List<Sku> found = new ArrayList<>();
            for (Style style : range.styles()) {
                for (Sku sku : op.skusOf(catalogue, style.id())) {
                    if (!sku.style().equals(style.id())) {
                        return Optional.of(sku + " fell to " + style);
                    }
                    found.add(sku);
                }
            }
            found.sort(Comparator.comparing(Sku::id));
            return Check.equal(found, op.skus(catalogue), () -> "units of styles");
        });
    }

    /** A unit belongs to the house that presents the collection of its style. */
    public static Law<Range> unitHasAHouse(HouseOperations op) {
        return Law.of("a unit belongs to the house of the collection of its style", range -> {
            Catalogue catalogue = op.catalogue(range);
            for (Sku sku : range.skus()) {
                Style style = one(range.styles().stream()
                        .filter(s -> s.id().equals(sku.style()))
                        .toList());
                ProductCollection collection = one(range.collections().stream()
                        .filter(c -> c.id().equals(style.collection()))
                        .toList());
                House house = one(range.houses().stream()
                        .filter(h -> h.id().equals(collection.house()))
                        .toList());
                if (!op.houseOf(catalogue, sku.id()).equals(house)) {
                    return Optional.of(sku + " belongs to " + op.houseOf(catalogue, sku.id()) + " instead of " + house);
                }
            }
            return Optional.empty();
        });
    }

    /** What a season prints is its code and four digits, and can be read back. */
    public static Law<Season> seasonPrintRoundTrips(HouseOperations op) {
        return Law.of(
                "what is printed can be read back",
                season -> Check.all(
                        () -> Check.that(
                                season.toString().matches(season.kind().code() + "[0-9]{4}"),
                                () -> "printed " + season),
                        () -> Check.equal(op.parse(season.toString()), season, season::toString)));
    }

    /** Seasons stand by year, and within a year cruise, spring-summer, pre-fall, fall-winter. */
    public static Law<Triple<Season>> orderOfSeasons(HouseOperations op) {
        Law<Triple<Season>> total = OrderLaws.total(op::compare);
        String deliveries = "CR SS PF FW";
        return Law.of(
                "seasons stand by year, then as they are delivered",
                three -> Check.all(() -> total.counterexample(three).map(Object::toString), () -> {
                    Season a = three.first();
                    Season b = three.second();
                    int byYear = Integer.compare(a.year(), b.year());
                    int byDelivery = Integer.compare(
                            deliveries.indexOf(a.kind().code()),
                            deliveries.indexOf(b.kind().code()));
                    return Check.equal(
                            Check.sign(op.compare(a, b)), byYear != 0 ? byYear : byDelivery, () -> a + " against " + b);
                }));
    }

    private static List<Door> byId(List<Door> doors) {
        List<Door> sorted = new ArrayList<>(doors);
        sorted.sort(Comparator.comparing(Door::id));
        return sorted;
    }

    private static <T> List<T> reversed(List<T> values) {
        List<T> reversed = new ArrayList<>(values);
        Collections.reverse(reversed);
        return reversed;
    }

    private static <T> T one(List<T> found) {
        if (found.size() != 1) {
            throw new IllegalStateException("parts must fit each other but were " + found);
        }
        return found.get(0);
    }
}
