package dev.maison.docs.launchday.season;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.core.Ratio;
import dev.maison.docs.launchday.Lines;
import dev.maison.docs.launchday.sales.LineKind;
import dev.maison.docs.launchday.sales.SaleLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RulesTest {
    private static final LocalDate CUT_OFF = LocalDate.of(2026, 3, 2);
    private static final Window HISTORY = Window.before(CUT_OFF, 4, LocalDate.of(2025, 1, 1));
    private static final LaunchSettings SETTINGS = settings(2);

    private static LaunchSettings settings(int items) {
        return new LaunchSettings("t", "s", "EUR", Optional.of(CUT_OFF), 2, 4, 2, 6, items, Ratio.of(1, 2), 0, 1);
    }

    @Test
    void aStockistBuysInEnoughDifferentWeeksAndInLots() {
        List<SaleLine> lines = List.of(
                Lines.sale("1", "A", 6, "2026-02-02", "TWO-WEEKS"),
                Lines.sale("2", "A", 6, "2026-02-09", "TWO-WEEKS"),
                Lines.sale("3", "A", 6, "2026-02-02", "ONE-WEEK"),
                Lines.sale("4", "A", 6, "2026-02-08", "ONE-WEEK"),
                Lines.sale("5", "A", 5, "2026-02-02", "SMALL"),
                Lines.sale("6", "A", 5, "2026-02-09", "SMALL"),
                Lines.sale("7", "A", 1, "2026-02-02", "HALF"),
                Lines.sale("8", "A", 6, "2026-02-09", "HALF"));
        assertThat(DoorRule.choose(lines, HISTORY, SETTINGS))
                .extracting(door -> door.door().text())
                .containsExactly("HALF", "TWO-WEEKS");
    }

    @Test
    void nothingAfterTheCutOffMakesAStockist() {
        List<SaleLine> lines =
                List.of(Lines.sale("1", "A", 6, "2026-02-02", "LATE"), Lines.sale("2", "A", 6, "2026-03-02", "LATE"));
        assertThat(DoorRule.choose(lines, HISTORY, SETTINGS)).isEmpty();
    }

    @Test
    void returnsAndUnknownBuyersMakeNoStockist() {
        List<SaleLine> lines = List.of(
                Lines.line(LineKind.RETURN, "1", "A", -6, "2026-02-02", "BACK", "France"),
                Lines.line(LineKind.RETURN, "2", "A", -6, "2026-02-09", "BACK", "France"),
                Lines.sale("3", "A", 6, "2026-02-02", ""),
                Lines.sale("4", "A", 6, "2026-02-09", ""));
        assertThat(DoorRule.choose(lines, HISTORY, SETTINGS)).isEmpty();
    }

    @Test
    void theMarketIsTheOneMostLinesNameAndTheFirstByNameOnATie() {
        List<SaleLine> lines = new ArrayList<>();
        lines.add(Lines.line(LineKind.SALE, "1", "A", 6, "2026-02-02", "D", "Italy"));
        lines.add(Lines.line(LineKind.SALE, "2", "A", 6, "2026-02-09", "D", "France"));
        assertThat(DoorRule.choose(lines, HISTORY, SETTINGS).get(0).market()).isEqualTo("France");
        lines.add(Lines.line(LineKind.SALE, "3", "A", 6, "2026-02-09", "D", "Italy"));
        assertThat(DoorRule.choose(lines, HISTORY, SETTINGS).get(0).market()).isEqualTo("Italy");
    }

    @Test
    void bestSellersAreOrderedMostOftenNotInTheLargestLot() {
        List<Stockist> doors = List.of(new Stockist(dev.maison.core.DoorId.of("D"), "France", 1));
        List<SaleLine> lines = List.of(
                Lines.sale("1", "BULK", 10_000, "2026-02-02", "D"),
                Lines.sale("2", "OFTEN", 6, "2026-02-02", "D"),
                Lines.sale("3", "OFTEN", 6, "2026-02-03", "D"),
                Lines.sale("4", "TWICE-ON-ONE", 6, "2026-02-02", "D"),
                Lines.sale("4", "TWICE-ON-ONE", 6, "2026-02-02", "D"),
                Lines.sale("5", "ELSEWHERE", 6, "2026-02-02", "OTHER"),
                Lines.line(LineKind.SERVICE, "6", "POST", 1, "2026-02-02", "D", "France"));
        assertThat(ItemRule.choose(lines, HISTORY, doors, settings(1)))
                .extracting(item -> item.sku().text())
                .containsExactly("OFTEN");
        assertThat(ItemRule.choose(lines, HISTORY, doors, settings(2)))
                .extracting(item -> item.sku().text())
                .as("ties go to more units, and the list is by code")
                .containsExactly("BULK", "OFTEN");
        assertThat(ItemRule.choose(lines, HISTORY, doors, settings(9))).hasSize(3);
        assertThat(ItemRule.choose(lines, HISTORY, doors, settings(1)).get(0).description())
                .isEqualTo("the OFTEN");
    }

    @Test
    void supplyIsTheShareOfPastPaceRoundedDownUnlessAFileStatesIt() {
        assertThat(Season.shareOfPace(101, 4, 2, SETTINGS)).isEqualTo(25);
        assertThat(Season.shareOfPace(101, 0, 2, SETTINGS)).isZero();
    }
}
