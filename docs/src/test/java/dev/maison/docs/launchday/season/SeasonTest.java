package dev.maison.docs.launchday.season;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import dev.maison.docs.launchday.InputProblem;
import dev.maison.docs.launchday.Lines;
import dev.maison.docs.launchday.sales.SaleLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SeasonTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final LocalDate CUT_OFF = FIRST.plusWeeks(12);
    private static final LaunchSettings SETTINGS =
            new LaunchSettings("t", "s", "EUR", Optional.of(CUT_OFF), 4, 12, 1, 1, 2, Ratio.of(1, 2), 0, 1);

    /** Every week BIG buys six of A and two of B, SMALL one of A; what comes after the cut-off differs. */
    private static List<SaleLine> lines() {
        List<SaleLine> lines = new ArrayList<>();
        for (int week = 0; week < 12; week++) {
            String day = FIRST.plusWeeks(week).toString();
            lines.add(Lines.sale("b" + week, "A", 6, day, "BIG"));
            lines.add(Lines.sale("b" + week, "B", 2, day, "BIG"));
            lines.add(Lines.sale("s" + week, "A", 1, day, "SMALL"));
        }
        return lines;
    }

    private static Season season(List<SaleLine> lines, HouseFiles house) {
        return Season.at(CUT_OFF, lines, FIRST, house, SETTINGS);
    }

    @Test
    void whatHappensAfterTheCutOffChangesNothing() {
        Season before = season(lines(), HouseFiles.NONE);
        List<SaleLine> more = lines();
        for (int i = 0; i < 50; i++) {
            more.add(Lines.sale("later" + i, "C", 500, CUT_OFF.toString(), "SMALL"));
        }
        Season after = season(more, HouseFiles.NONE);
        assertThat(after.items()).isEqualTo(before.items());
        assertThat(after.doors()).isEqualTo(before.doors());
        assertThat(after.supply()).isEqualTo(before.supply());
        assertThat(after.forecast().means()).containsExactly(before.forecast().means());
        assertThat(after.trust()).isEqualTo(before.trust());
        assertThat(after.boughtAfter(more, 4).units(0)).isZero();
    }

    @Test
    void theOrderOfLinesChangesNothing() {
        List<SaleLine> turned = lines();
        java.util.Collections.reverse(turned);
        Season one = season(lines(), HouseFiles.NONE);
        Season other = season(turned, HouseFiles.NONE);
        assertThat(other.items()).isEqualTo(one.items());
        assertThat(other.forecast().means()).containsExactly(one.forecast().means());
        assertThat(other.forecast().sizes()).containsExactly(one.forecast().sizes());
    }

    @Test
    void aDoorThatBuysMoreIsExpectedToWantMore() {
        Season season = season(lines(), HouseFiles.NONE);
        assertThat(Season.ids(season.doors())).extracting(DoorId::text).containsExactly("BIG", "SMALL");
        assertThat(season.forecast().mean(0, 0)).isGreaterThan(season.forecast().mean(0, 1));
        assertThat(season.forecast().mean(0, 0)).isBetween(12.0, 30.0);
        assertThat(season.supply()).containsExactly(14L, 4L);
    }

    @Test
    void aNewItemIsForecastFromItsLikeItem() {
        RunItem like = item("NEW", Optional.of(SkuId.of("A")), OptionalInt.of(9));
        Season season = season(lines(), new HouseFiles(List.of(like), List.of(), List.of()));
        Season old = season(
                lines(), new HouseFiles(List.of(item("A", Optional.empty(), OptionalInt.of(9))), List.of(), List.of()));
        assertThat(season.forecast().means()).containsExactly(old.forecast().means());
        assertThat(season.supply()).containsExactly(9L);
    }

    @Test
    void anItemThatIsLikeNothingBorrowsFromItsGroupAndIsLessSure() {
        RunItem known = item("A", Optional.empty(), OptionalInt.of(9));
        RunItem unknown = item("NEW", Optional.empty(), OptionalInt.of(9));
        Season season = season(lines(), new HouseFiles(List.of(known, unknown), List.of(), List.of()));
        double mean = season.forecast().mean(1, 0);
        assertThat(mean).isGreaterThan(0);
        assertThat(season.forecast().sizes()[2] / mean)
                .as("a smaller size per unit is a wider spread")
                .isLessThan(season.forecast().sizes()[0] / season.forecast().mean(0, 0));
    }

    @Test
    void withoutAnyHistoryNothingIsExpected() {
        Stockist door = new Stockist(DoorId.of("BIG"), "France", 1);
        HouseFiles named =
                new HouseFiles(List.of(item("A", Optional.empty(), OptionalInt.of(9))), List.of(door), List.of());
        Season season = Season.at(FIRST, lines(), FIRST, named, SETTINGS);
        assertThat(season.forecast().mean(0)).isZero();
        assertThat(season.supply()).containsExactly(9L);
    }

    @Test
    void refusesALaunchWithoutDoorsOrItems() {
        assertThatThrownBy(() -> Season.at(FIRST, lines(), FIRST, HouseFiles.NONE, SETTINGS))
                .isInstanceOf(InputProblem.class)
                .hasMessageStartingWith(
                        "doors of the launch must number at least 1 but numbered 0: no buyer has sales in 1")
                .hasMessageContaining("\nMaybe name the doors in doors.csv");
        Stockist other = new Stockist(DoorId.of("OTHER"), "France", 1);
        assertThatThrownBy(() -> season(lines(), new HouseFiles(List.of(), List.of(other), List.of())))
                .isInstanceOf(InputProblem.class)
                .hasMessageStartingWith("items of the launch must number at least 1 but numbered 0")
                .hasMessageContaining("\nMaybe name the items in items.csv");
    }

    @Test
    void refusesALaunchTooLargeToKeep() {
        List<RunItem> items = new ArrayList<>();
        for (int i = 0; i < 1_000_000; i++) {
            items.add(item("A" + i, Optional.empty(), OptionalInt.of(9)));
        }
        List<Stockist> doors = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            doors.add(new Stockist(DoorId.of("D" + i), "France", 1));
        }
        assertThatThrownBy(() -> season(lines(), new HouseFiles(items, doors, List.of())))
                .isInstanceOf(InputProblem.class)
                .hasMessageStartingWith(
                        "items x doors x weeks of the launch must be at most 50000000 but was 1000000 x 5 x 12");
    }

    @Test
    void refusesASupplyThatNoHouseHas() {
        assertThatThrownBy(() -> Season.shareOfPace(9_000_000_000L, 4, 4, SETTINGS))
                .isInstanceOf(InputProblem.class)
                .hasMessageStartingWith("supply of an item must be at most 1000000000 units but was 4500000000");
    }

    @Test
    void aUnitIsWorthWhatAFileSaysElseTheMedianPricePaid() {
        Season season = season(lines(), HouseFiles.NONE);
        assertThat(UnitValues.of(season, lines())).containsExactly(1_000_000L, 1_000_000L);
        RunItem stated =
                new RunItem(SkuId.of("A"), "", "", Optional.empty(), OptionalInt.of(1), 0, OptionalLong.of(7_000_000));
        Season own = season(lines(), new HouseFiles(List.of(stated), List.of(), List.of()));
        assertThat(UnitValues.of(own, lines())).containsExactly(7_000_000L);
    }

    @Test
    void aBackTestPlaysLikeItemsOnceWithoutTiersOrLimits() {
        HouseFiles house = new HouseFiles(
                List.of(
                        item("NEW-1", Optional.of(SkuId.of("A")), OptionalInt.of(9)),
                        item("NEW-2", Optional.of(SkuId.of("A")), OptionalInt.of(9))),
                List.of(new Stockist(DoorId.of("BIG"), "France", 3)),
                List.of(new Limit(DoorId.of("BIG"), Optional.empty(), OptionalInt.of(1), OptionalInt.of(1))));
        HouseFiles past = house.forBackTest();
        assertThat(past.items()).singleElement().satisfies(item -> {
            assertThat(item.sku().text()).isEqualTo("A");
            assertThat(item.supplyUnits()).isEmpty();
        });
        assertThat(past.doors()).extracting(Stockist::tier).containsExactly(1);
        assertThat(past.limits()).isEmpty();
    }

    private static RunItem item(String sku, Optional<SkuId> like, OptionalInt supply) {
        return new RunItem(SkuId.of(sku), "", "", like, supply, 0, OptionalLong.empty());
    }
}
