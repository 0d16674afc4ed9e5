package dev.maison.allocation.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maison.allocation.demand.DemandEstimate;
import dev.maison.allocation.door.LaunchDemand;
import dev.maison.allocation.door.LaunchDocument;
import dev.maison.allocation.door.LaunchDoor;
import dev.maison.allocation.door.LaunchEngine;
import dev.maison.allocation.door.LaunchNeed;
import dev.maison.allocation.door.LaunchPlan;
import dev.maison.allocation.door.LaunchSku;
import dev.maison.allocation.door.StockPosition;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LaunchTablesTest {
    private static final SkuId BAG = SkuId.of("BAG");
    private static final DoorId PARIS = DoorId.of("PARIS");
    private static final DoorId TOKYO = DoorId.of("TOKYO");

    private static InputStream csv(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static LaunchTables tables() throws IOException {
        LaunchTables tables = LaunchTables.in("EUR").rate("JPY", Ratio.of(1, 160));
        tables.readDoors(csv("door,currency,tier\nPARIS,,\nTOKYO,JPY,2\n"));
        tables.readSkus(csv("sku,supply_units,holdback_share\nBAG,10,1/5\n"));
        return tables;
    }

    @Test
    void tablesBecomeADocument() throws IOException {
        LaunchTables tables = tables().net().quantumMicros(10_000);
        tables.readDemands(csv("""
                sku,door,mean_units,size,unit_value,minimum_units,maximum_units,multiple_units,presentation_minimum_units,threshold,on_hand_units,reserved_units
                BAG,PARIS,4.2,,1200.00,2,6,2,4,10,,
                BAG,TOKYO,2.1,0.7,192000,,,,,,3,1
                """));
        assertThat(tables.problems()).isEmpty();
        assertThat(tables.document())
                .isEqualTo(LaunchDocument.builder()
                        .currency("EUR")
                        .quantumMicros(10_000)
                        .need(LaunchNeed.NET)
                        .putRate("JPY", Ratio.of(1, 160))
                        .addDoors(
                                LaunchDoor.of(PARIS),
                                LaunchDoor.of(TOKYO).withTier(2).withCurrency("JPY"))
                        .addSkus(LaunchSku.of(BAG, 10).withHoldbackShare(Ratio.of(1, 5)))
                        .addDemands(
                                LaunchDemand.builder()
                                        .sku(BAG)
                                        .door(PARIS)
                                        .estimate(DemandEstimate.poisson(4.2))
                                        .unitValue(Amount.of("1200", "EUR"))
                                        .minimumUnits(2)
                                        .maximumUnits(6)
                                        .multipleUnits(2)
                                        .presentationMinimumUnits(4)
                                        .threshold(Amount.of("10", "EUR"))
                                        .build(),
                                LaunchDemand.builder()
                                        .sku(BAG)
                                        .door(TOKYO)
                                        .estimate(DemandEstimate.negativeBinomial(2.1, 0.7))
                                        .unitValue(Amount.of("192000", "JPY"))
                                        .position(StockPosition.builder()
                                                .onHandUnits(3)
                                                .reservedUnits(1)
                                                .build())
                                        .build())
                        .build());
    }

    @Test
    void goodRowsSurviveBadOnesAndEachOfThoseIsListed() throws IOException {
        LaunchTables tables = tables();
        tables.readDoors(csv("door\nPARIS\nROME\n"));
        tables.readSkus(csv("sku,supply_units\nBAG,1\nHAT,many\n"));
        tables.readDemands(csv("""
                sku,door,mean_units,unit_value
                BAG,PARIS,4.2,1200.00
                BAG,PARIS,4.2,1200.00
                HAT,PARIS,1,1
                BAG,OSLO,1,1
                BAG,ROME,-1,1
                BAG,TOKYO,2,x
                BAG,TOKYO,2,100000
                """));
        assertThat(tables.problems())
                .extracting(TableProblem::sentence)
                .anySatisfy(text -> assertThat(text)
                        .contains("doors, line 2: ", "door PARIS must be named once but was named twice"))
                .anySatisfy(text ->
                        assertThat(text).contains("skus, line 2: ", "sku BAG must be named once but was named twice"))
                .anySatisfy(text -> assertThat(text).contains("skus, line 3: supply_units"))
                .anySatisfy(text -> assertThat(text)
                        .contains("demands, line 3: ", "demand of BAG at door PARIS must be stated once"))
                .anySatisfy(text -> assertThat(text)
                        .contains("demands, line 4: ", "sku of demand must be one of the SKUs read but was HAT"))
                .anySatisfy(text -> assertThat(text)
                        .contains("demands, line 5: ", "door of demand must be one of the doors read but was OSLO"))
                .anySatisfy(text -> assertThat(text).contains("demands, line 6: "))
                .anySatisfy(text -> assertThat(text).contains("demands, line 7: unit_value"))
                .hasSize(8);
        assertThat(tables.document().demands()).extracting(LaunchDemand::door).containsExactly(PARIS, TOKYO);
        assertThat(tables.document().doors()).hasSize(3);
    }

    @Test
    void whatIsReadBuildsAndARowThatWouldStopTheJobIsListed() throws IOException {
        LaunchTables tables = tables();
        tables.readDoors(csv("door,currency\nSEOUL,KRW\n"));
        tables.readDemands(csv("""
                sku,door,mean_units,unit_value,minimum_units,maximum_units,multiple_units
                BAG,PARIS,4.2,1200.00,3,4,5
                BAG,PARIS,4.2,1200.00,3,5,5
                BAG,SEOUL,4.2,1200.00,,,
                """));
        assertThat(tables.problems())
                .extracting(TableProblem::sentence)
                .satisfiesExactly(
                        text -> assertThat(text)
                                .contains(
                                        "doors, line 2: ",
                                        "rate of KRW must be given as door SEOUL gains in it but was not"),
                        text -> assertThat(text)
                                .contains(
                                        "demands, line 2: ",
                                        "minimumUnits of BAG at door PARIS must leave a multiple of 5"),
                        text -> assertThat(text)
                                .contains(
                                        "demands, line 4: ",
                                        "door of demand must be one of the doors read but was SEOUL"));
        assertThat(LaunchEngine.allocate(tables.document().problem()).units(BAG, PARIS))
                .isEqualTo(5);

        LaunchTables net = tables().net();
        net.readDemands(csv("""
                sku,door,mean_units,unit_value,minimum_units,maximum_units,presentation_minimum_units,reserved_units
                BAG,PARIS,4.2,1200.00,1,6,4,5
                """));
        assertThat(net.problems())
                .singleElement()
                .satisfies(refused ->
                        assertThat(refused.sentence()).contains("from its presentation minimum 9 up to its maximum 6"));
        assertThat(net.document().problem().skus()).containsExactly(BAG);
    }

    @Test
    void aPlanIsWrittenWithItsReasons() throws IOException {
        LaunchTables tables = tables();
        tables.readDemands(csv("sku,door,mean_units,unit_value\nBAG,PARIS,6,100\nBAG,TOKYO,6,16000\n"));
        LaunchPlan plan = LaunchEngine.allocate(tables.document().problem());
        StringWriter out = new StringWriter();
        PlanTable.write(plan, out);
        String[] rows = out.toString().split("\n");
        assertThat(rows[0]).isEqualTo("sku,door,units,reason,because,run");
        assertThat(rows).hasSize(1 + plan.lines().size());
        assertThat(rows[1])
                .startsWith("BAG,PARIS," + plan.units(BAG, PARIS) + ",")
                .contains(plan.reason(BAG, PARIS).sentence())
                .endsWith("," + plan.digest());
    }

    @Test
    void aWriterThatFailsIsHeard() throws IOException {
        LaunchTables tables = tables();
        tables.readDemands(csv("sku,door,mean_units,unit_value\nBAG,PARIS,6,100\n"));
        LaunchPlan plan = LaunchEngine.allocate(tables.document().problem());
        Writer full = new Writer() {
            @Override
            public void write(char[] buffer, int offset, int length) throws IOException {
                throw new IOException("the disk is full");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        assertThatThrownBy(() -> PlanTable.write(plan, full))
                .isInstanceOf(IOException.class)
                .hasMessage("the disk is full");
        assertThatThrownBy(() -> LaunchTables.in("euro")).hasMessageContaining("must be three capital letters");
    }
}
