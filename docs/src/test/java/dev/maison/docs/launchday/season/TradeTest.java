package dev.maison.docs.launchday.season;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.docs.launchday.Lines;
import dev.maison.docs.launchday.sales.LineKind;
import dev.maison.docs.launchday.sales.SaleLine;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TradeTest {
    private static final Window WINDOW = Window.from(LocalDate.of(2026, 2, 2), 3);
    private static final List<SkuId> ITEMS = List.of(SkuId.of("A"), SkuId.of("B"));
    private static final List<DoorId> DOORS = List.of(DoorId.of("P"), DoorId.of("Q"));

    private static Trade trade(SaleLine... lines) {
        return Trade.of(List.of(lines), WINDOW, ITEMS, DOORS);
    }

    private static SaleLine back(String sku, int units, String date, String door) {
        return Lines.line(LineKind.RETURN, "C", sku, -units, date, door, "France");
    }

    @Test
    void countsOrdersByInvoiceAndUnitsNetOfReturns() {
        Trade trade = trade(
                Lines.sale("1", "A", 6, "2026-02-02", "P"),
                Lines.sale("1", "A", 4, "2026-02-02", "P"),
                Lines.sale("2", "A", 5, "2026-02-10", "P"),
                back("A", 3, "2026-02-11", "P"),
                Lines.sale("3", "B", 7, "2026-02-10", "Q"));
        assertThat(trade.orders(0, 0)).isEqualTo(2);
        assertThat(trade.units(0, 0)).isEqualTo(12);
        assertThat(trade.units(0)).isEqualTo(12);
        assertThat(trade.units(1, 1)).isEqualTo(7);
        assertThat(trade.units(1, 0)).isZero();
        assertThat(trade.squaredOrderUnits(0, 0)).isEqualTo(125);
    }

    @Test
    void aDoorThatSentEverythingBackBoughtNothing() {
        Trade trade = trade(Lines.sale("1", "A", 6, "2026-02-02", "P"), back("A", 9, "2026-02-03", "P"));
        assertThat(trade.units(0, 0)).isZero();
        assertThat(trade.orders(0, 0)).isZero();
    }

    @Test
    void passesOverOtherDoorsItemsKindsAndDays() {
        Trade trade = trade(
                Lines.sale("1", "A", 6, "2026-02-01", "P"),
                Lines.sale("1", "A", 6, "2026-02-23", "P"),
                Lines.sale("1", "C", 6, "2026-02-02", "P"),
                Lines.sale("1", "A", 6, "2026-02-02", "R"),
                Lines.sale("1", "A", 6, "2026-02-02", ""),
                Lines.line(LineKind.WITHOUT_PRICE, "1", "A", 6, "2026-02-02", "P", "France"));
        assertThat(trade.units(0)).isZero();
        assertThat(trade.weeksOnSale(0)).isZero();
    }

    @Test
    void anItemIsOnSaleFromItsFirstSaleOn() {
        Trade trade = trade(Lines.sale("1", "A", 6, "2026-02-09", "P"));
        assertThat(trade.weeksOnSale(0)).isEqualTo(2);
        assertThat(trade.weeksOnSale(1)).isZero();
    }

    @Test
    void anItemNamedTwiceCountsAtBothPlaces() {
        Trade trade = Trade.of(
                List.of(Lines.sale("1", "A", 6, "2026-02-09", "P")),
                WINDOW,
                List.of(SkuId.of("A"), SkuId.of("A")),
                DOORS);
        assertThat(trade.units(0, 0)).isEqualTo(6);
        assertThat(trade.units(1, 0)).isEqualTo(6);
    }

    @Test
    void theCurveNeverFallsAndEndsAtWhatWasKept() {
        Trade trade = trade(
                Lines.sale("1", "A", 6, "2026-02-02", "P"),
                back("A", 4, "2026-02-10", "P"),
                Lines.sale("2", "A", 3, "2026-02-17", "P"));
        assertThat(trade.unitsUntil(0, 0, 0)).isEqualTo(5);
        assertThat(trade.unitsUntil(0, 0, 1)).isEqualTo(5);
        assertThat(trade.unitsUntil(0, 0, 2)).isEqualTo(5);
        assertThat(trade.units(0, 0)).isEqualTo(5);
    }

    @Test
    void unitsMetAreTheSmallerOfGivenAndBought() {
        Trade trade = trade(Lines.sale("1", "A", 6, "2026-02-02", "P"), Lines.sale("2", "B", 2, "2026-02-10", "Q"));
        long[][] given = {{4, 9}, {1, 5}};
        assertThat(UnitsMet.by(given, trade)).isEqualTo(6);
        assertThat(UnitsMet.until(0, given, trade)).isEqualTo(4);
        assertThat(UnitsMet.until(1, given, trade)).isEqualTo(6);
    }
}
