package dev.maison.docs.launchday.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maison.core.Ratio;
import dev.maison.docs.launchday.InputProblem;
import dev.maison.docs.launchday.sales.RefusedRow;
import dev.maison.docs.launchday.season.Limit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HouseFolderTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // filled by JUnit
    Path folder;

    @BeforeEach
    void oneSale() throws IOException {
        write("sales.csv", "invoice,sku,units,date,unit_price,door,market\nS-1,BAG,1,2026-01-05,412.00,PARIS,France\n");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void aFolderWithSalesAloneHasDefaultsAndNoFilesOfItsOwn() {
        HouseFolder read = HouseFolder.read(folder);
        assertThat(read.settings()).isEqualTo(HouseFolder.OWN_HOUSE);
        assertThat(read.house().items()).isEmpty();
        assertThat(read.salesFile()).isEqualTo("sales.csv");
    }

    @Test
    void refusesAFolderThatIsNotOneAndOneWithoutSales() throws IOException {
        assertThatThrownBy(() -> HouseFolder.read(folder.resolve("none")))
                .isInstanceOf(InputProblem.class)
                .hasMessageStartingWith("--data must name a folder but");
        Files.delete(folder.resolve("sales.csv"));
        assertThatThrownBy(() -> HouseFolder.read(folder))
                .isInstanceOf(InputProblem.class)
                .hasMessageContaining("must hold sales.csv or sales.csv.gz but holds neither");
    }

    @Test
    void readsSettings() throws IOException {
        write("settings.csv", "setting,value\ntitle,Autumn\ncut_off,2026-08-10\nsupply_share,0.45\nitems,7\n");
        HouseFolder read = HouseFolder.read(folder);
        assertThat(read.settings().title()).isEqualTo("Autumn");
        assertThat(read.settings().cutOff()).hasValue(java.time.LocalDate.of(2026, 8, 10));
        assertThat(read.settings().supplyShare()).isEqualTo(Ratio.of(45, 100));
        assertThat(read.settings().items()).isEqualTo(7);
        assertThat(read.settings().horizonWeeks()).isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cut_off,2026-02-30 | settings.csv line 2: cut_off must be a date such as 2026-08-10 but was \"2026-02-30\"",
                "items,0            | settings.csv line 2: items must be a whole number from 1 to 1000 but was \"0\"",
                "items,1.5          | settings.csv line 2: items must be a whole number from 1 to 1000 but was \"1.5\"",
                "items,99999999999  | settings.csv line 2: items must be a whole number from 1 to 1000 but was \"99999999999\"",
                "supply_share,-1    | settings.csv line 2: supply_share must be a share above zero such as 0.6 but was \"-1\"",
                "supply_share,0     | settings.csv line 2: supply_share must be a share above zero such as 0.6 but was \"0\"",
                "currency,euro      | settings.csv line 2: currency must be three capital letters such as EUR but was \"euro\"",
                "horizont_weeks,3   | settings.csv line 2: horizont_weeks must be one of those in the guide but is not",
                "title,             | settings.csv: value of line 2 must not be empty but was",
            })
    void aBadSettingStopsTheRun(String row, String message) throws IOException {
        write("settings.csv", "setting,value\n" + row + "\n");
        assertThatThrownBy(() -> HouseFolder.read(folder))
                .isInstanceOf(InputProblem.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void aSettingIsNamedOnce() throws IOException {
        write("settings.csv", "setting,value\nitems,3\nitems,4\n");
        assertThatThrownBy(() -> HouseFolder.read(folder))
                .isInstanceOf(InputProblem.class)
                .hasMessage("settings.csv line 3: items must be named once but was on line 2 too");
    }

    @Test
    void readsItemsDoorsAndLimitsAndListsTheirBadRows() throws IOException {
        write("items.csv", """
                sku,description,group,like,supply,holdback,unit_value
                TOTE,A tote,bags,OLD,12,2,900.00
                TOTE,again,bags,,1,,
                WATCH,,watches,,-3,,
                CLUTCH,,,,2,3,
                SCARF,,,,,,0
                BELT,,,,1.5,,
                """);
        write("doors.csv", "door,market,tier\nPARIS,France,1\nPARIS,France,2\nROME,Italy,0\nMILAN,Italy,\n");
        write("limits.csv", """
                door,sku,min,max
                PARIS,TOTE,1,4
                PARIS,,,2
                MILAN,TOTE,3,2
                TOKYO,TOTE,0,1
                MILAN,HAT,0,1
                PARIS,TOTE,0,1
                """);
        HouseFolder read = HouseFolder.read(folder);
        assertThat(read.house().items()).singleElement().satisfies(item -> {
            assertThat(item.source().text()).isEqualTo("OLD");
            assertThat(item.supplyUnits()).hasValue(12);
            assertThat(item.holdbackUnits()).isEqualTo(2);
            assertThat(item.valueMicros()).hasValue(900_000_000);
        });
        assertThat(read.house().doors()).extracting(door -> door.door().text()).containsExactly("MILAN", "PARIS");
        assertThat(read.house().limits())
                .extracting(Limit::maximum)
                .containsExactly(OptionalInt.of(4), OptionalInt.of(2));
        assertThat(read.book().refused())
                .extracting(row -> row.file() + ":" + row.line())
                .containsExactly(
                        "items.csv:3",
                        "items.csv:4",
                        "items.csv:5",
                        "items.csv:6",
                        "items.csv:7",
                        "doors.csv:3",
                        "doors.csv:4",
                        "limits.csv:4",
                        "limits.csv:5",
                        "limits.csv:6",
                        "limits.csv:7");
        assertThat(read.book().refused())
                .extracting(RefusedRow::reason)
                .anySatisfy(reason -> assertThat(reason).contains("sku must be named once but TOTE was on line 2 too"))
                .anySatisfy(reason -> assertThat(reason).contains("it must lie within 0 to a million"))
                .anySatisfy(reason ->
                        assertThat(reason).contains("holdback of CLUTCH must be at most its supply, 2, but was 3"))
                .anySatisfy(reason -> assertThat(reason).contains("it must be above zero"))
                .anySatisfy(reason -> assertThat(reason).contains("it must lie within 1 to 100"))
                .anySatisfy(reason -> assertThat(reason).contains("min of MILAN must be at most its max, 2, but was 3"))
                .anySatisfy(reason -> assertThat(reason).contains("it must be a door of doors.csv"))
                .anySatisfy(reason -> assertThat(reason).contains("it must be an item of items.csv"))
                .anySatisfy(reason -> assertThat(reason)
                        .contains("door and sku must be named once but PARIS and TOTE was on line 2 too"));
    }

    @Test
    void aFileOfTheRunWithoutAGoodRowStopsTheRun() throws IOException {
        write("doors.csv", "door,market\n,France\n");
        assertThatThrownBy(() -> HouseFolder.read(folder))
                .isInstanceOf(InputProblem.class)
                .hasMessageStartingWith("doors.csv must hold at least one good row but held none")
                .hasMessageContaining("Maybe the file is not needed");
    }

    @Test
    void limitsNeedDoorsThatAreNamed() throws IOException {
        write("limits.csv", "door,max\nPARIS,1\n");
        assertThatThrownBy(() -> HouseFolder.read(folder))
                .isInstanceOf(InputProblem.class)
                .hasMessage("limits.csv must stand beside a doors.csv that names its doors but does not");
    }

    @Test
    void aLimitOnAnItemNeedsTheItemToBeNamed() throws IOException {
        write("doors.csv", "door,market\nPARIS,France\n");
        write("limits.csv", "door,sku,max\nPARIS,BAG,1\nPARIS,,2\n");
        HouseFolder read = HouseFolder.read(folder);
        assertThat(read.house().limits()).hasSize(1);
        assertThat(read.book().refused()).extracting(RefusedRow::line).containsExactly(2L);
    }
}
