package dev.maison.core.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.maison.core.ClusterId;
import dev.maison.core.DoorId;
import dev.maison.core.HouseId;
import dev.maison.core.MarketId;
import dev.maison.core.WarehouseId;
import org.junit.jupiter.api.Test;

class DoorHierarchyTest {
    private static final MarketId ASIA = MarketId.of("ASIA");
    private static final MarketId JAPAN = MarketId.of("JP");
    private static final MarketId ITALY = MarketId.of("IT");
    private static final Door GINZA = door("GINZA", "JP-A");
    private static final Door OSAKA = door("OSAKA", "JP-A");
    private static final Door AOYAMA = door("AOYAMA", "JP-B");
    private static final Door PEAK = door("PEAK", "AS");
    private static final Door MILANO = door("MILANO", "IT-A");

    private static Door door(String id, String cluster) {
        return Door.builder()
                .id(DoorId.of(id))
                .name("Boutique " + id)
                .cluster(ClusterId.of(cluster))
                .channel(Channel.BOUTIQUE)
                .build();
    }

    private static Cluster cluster(String id, MarketId market) {
        return Cluster.of(ClusterId.of(id), market);
    }

    private static DoorHierarchy.Builder whole() {
        return DoorHierarchy.builder(HouseId.of("H"))
                .addDoor(OSAKA)
                .addDoor(PEAK)
                .addDoor(MILANO)
                .addDoor(GINZA)
                .addDoor(AOYAMA)
                .addCluster(cluster("JP-B", JAPAN))
                .addCluster(cluster("IT-A", ITALY))
                .addCluster(cluster("JP-A", JAPAN))
                .addCluster(cluster("AS", ASIA))
                .addMarket(Market.of(JAPAN, "JPY", ASIA))
                .addMarket(Market.of(ITALY, "EUR"))
                .addMarket(Market.of(ASIA, "USD"));
    }

    @Test
    void leadsFromADoorToTheHouse() {
        DoorHierarchy doors = whole().build();
        assertThat(doors.house()).isEqualTo(HouseId.of("H"));
        assertThat(doors.marketsOf(GINZA.id())).containsExactly(ASIA, JAPAN);
        assertThat(doors.marketsOf(PEAK.id())).containsExactly(ASIA);
        assertThat(doors.marketOf(GINZA.id()).currency()).isEqualTo("JPY");
        assertThat(doors.findDoor(GINZA.id())).contains(GINZA);
        assertThat(doors.findCluster(ClusterId.of("IT-A"))).contains(cluster("IT-A", ITALY));
        assertThat(doors.findMarket(ITALY)).contains(Market.of(ITALY, "EUR"));
        assertThat(doors.findDoor(DoorId.of("ROMA"))).isEmpty();
    }

    @Test
    void leadsFromTheHouseToItsDoors() {
        DoorHierarchy doors = whole().build();
        assertThat(doors.topMarkets()).containsExactly(ASIA, ITALY);
        assertThat(doors.marketsWithin(ASIA)).containsExactly(JAPAN);
        assertThat(doors.marketsWithin(JAPAN)).isEmpty();
        assertThat(doors.clustersOf(ASIA)).containsExactly(ClusterId.of("AS"));
        assertThat(doors.clustersOf(JAPAN)).containsExactly(ClusterId.of("JP-A"), ClusterId.of("JP-B"));
        assertThat(doors.doorsOf(ClusterId.of("JP-A"))).containsExactly(GINZA, OSAKA);
        assertThat(doors.doorsOf(JAPAN)).containsExactly(AOYAMA, GINZA, OSAKA);
        assertThat(doors.doorsOf(ASIA)).containsExactly(AOYAMA, GINZA, OSAKA, PEAK);
        assertThat(doors.doors()).containsExactly(AOYAMA, GINZA, MILANO, OSAKA, PEAK);
        assertThat(doors.clusters()).hasSize(4);
        assertThat(doors.markets()).extracting(Market::id).containsExactly(ASIA, ITALY, JAPAN);
    }

    @Test
    void orderOfAddingHasNoMeaning() {
        DoorHierarchy otherOrder = DoorHierarchy.builder(HouseId.of("H"))
                .addMarket(Market.of(ASIA, "USD"))
                .addMarket(Market.of(ITALY, "EUR"))
                .addMarket(Market.of(JAPAN, "JPY", ASIA))
                .addCluster(cluster("AS", ASIA))
                .addCluster(cluster("IT-A", ITALY))
                .addCluster(cluster("JP-A", JAPAN))
                .addCluster(cluster("JP-B", JAPAN))
                .addDoor(AOYAMA)
                .addDoor(GINZA)
                .addDoor(MILANO)
                .addDoor(OSAKA)
                .addDoor(PEAK)
                .build();
        assertThat(otherOrder).isEqualTo(whole().build()).hasSameHashCodeAs(whole().build());
        assertThat(otherOrder)
                .isNotEqualTo(DoorHierarchy.builder(HouseId.of("H")).build());
        assertThat(otherOrder).hasToString("DoorHierarchy of [H, 3 of Market, 4 of Cluster, 5 of Door]");
    }

    @Test
    void marketsAndClustersWithoutDoorsAreAllowed() {
        MarketId empty = MarketId.of("FR");
        DoorHierarchy doors = whole().addMarket(Market.of(empty, "EUR"))
                .addCluster(cluster("FR-A", empty))
                .build();
        assertThat(doors.doorsOf(empty)).isEmpty();
        assertThat(doors.doorsOf(ClusterId.of("FR-A"))).isEmpty();
    }

    private static void refuses(DoorHierarchy.Builder builder, String message) {
        assertThatIllegalArgumentException().isThrownBy(builder::build).withMessage(message);
    }

    @Test
    void refusesIdentifiersThatComeTwice() {
        refuses(whole().addDoor(door("GINZA", "JP-B")), "id of Door must be unique but was GINZA twice");
        refuses(whole().addCluster(cluster("JP-A", ITALY)), "id of Cluster must be unique but was JP-A twice");
        refuses(whole().addMarket(Market.of(JAPAN, "JPY")), "id of Market must be unique but was JP twice");
    }

    @Test
    void refusesNamesOfWhatIsNotThere() {
        refuses(whole().addDoor(door("ROMA", "IT-B")), "id of Cluster named by Door ROMA must be known but was IT-B");
        refuses(
                whole().addCluster(cluster("FR-A", MarketId.of("FR"))),
                "id of Market named by Cluster FR-A must be known but was FR");
        refuses(
                whole().addMarket(Market.of(MarketId.of("FR"), "EUR", MarketId.of("EU"))),
                "id of Market named by Market FR must be known but was EU");
    }

    @Test
    void refusesMarketsThatLieWithinThemselves() {
        refuses(
                whole().addMarket(Market.of(MarketId.of("X"), "EUR", MarketId.of("X"))),
                "markets above Market X must end at the house but came to X twice");
        refuses(
                whole().addMarket(Market.of(MarketId.of("K1"), "EUR", MarketId.of("K2")))
                        .addMarket(Market.of(MarketId.of("K2"), "EUR", MarketId.of("K3")))
                        .addMarket(Market.of(MarketId.of("K3"), "EUR", MarketId.of("K2"))),
                "markets above Market K1 must end at the house but came to K2 twice");
    }

    @Test
    void walksALongChainOfMarketsOnce() {
        DoorHierarchy.Builder chain =
                DoorHierarchy.builder(HouseId.of("H")).addMarket(Market.of(MarketId.of("0"), "EUR"));
        for (int i = 1; i < 50_000; i++) {
            chain.addMarket(Market.of(MarketId.of("" + i), "EUR", MarketId.of("" + (i - 1))));
        }
        assertThat(chain.build().markets()).hasSize(50_000);
    }

    @Test
    void refusesToLookUpWhatIsNotThere() {
        DoorHierarchy doors = whole().build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> doors.marketsOf(DoorId.of("ROMA")))
                .withMessage("id of Door must be known but was ROMA");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> doors.doorsOf(MarketId.of("FR")))
                .withMessage("id of Market must be known but was FR");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> doors.doorsOf(ClusterId.of("FR-A")))
                .withMessage("id of Cluster must be known but was FR-A");
        assertThatIllegalArgumentException().isThrownBy(() -> doors.marketsWithin(MarketId.of("FR")));
        assertThatIllegalArgumentException().isThrownBy(() -> doors.clustersOf(MarketId.of("FR")));
    }

    @Test
    void wordsKeepTheirRules() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Market.of(ITALY, "eur"))
                .withMessage("currency of Market must be three capital letters but was \"eur\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Door.builder()
                        .id(DoorId.of("D"))
                        .name("")
                        .cluster(ClusterId.of("C"))
                        .channel(Channel.WHOLESALE)
                        .build())
                .withMessage("name of Door must not be blank but was \"\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Warehouse.builder()
                        .id(WarehouseId.of("W"))
                        .name("\n")
                        .market(ITALY)
                        .build())
                .withMessage("name of Warehouse must not be blank but was \"\\u000A\"");
        assertThat(Warehouse.builder()
                        .id(WarehouseId.of("W"))
                        .name("Novara")
                        .market(ITALY)
                        .build()
                        .market())
                .isEqualTo(ITALY);
    }

    @Test
    void placesAreToldApartByKind() {
        StockPlace door = StockPlace.of(DoorId.of("17"));
        StockPlace warehouse = StockPlace.of(WarehouseId.of("17"));
        assertThat(door).isNotEqualTo(warehouse).isEqualTo(StockPlace.of(DoorId.of("17")));
        assertThat(door).hasToString("door 17");
        assertThat(warehouse).hasToString("warehouse 17");
        assertThat(door.kind() + " " + door.text()).isEqualTo("door 17");
        assertThat(warehouse.kind() + " " + warehouse.text()).isEqualTo("warehouse 17");
    }
}
