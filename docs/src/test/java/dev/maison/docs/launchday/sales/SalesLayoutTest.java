package dev.maison.docs.launchday.sales;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SalesLayoutTest {
    private static LineKind gift(String invoice, String code, int units, long price) {
        return SalesLayout.ONLINE_RETAIL.kindOf(invoice, code, units, price);
    }

    private static LineKind own(String invoice, String code, int units, long price) {
        return SalesLayout.HOUSE.kindOf(invoice, code, units, price);
    }

    @Test
    void goodsSoldAtAPriceAreASale() {
        assertThat(gift("536365", "85123A", 6, 2_550_000)).isEqualTo(LineKind.SALE);
        assertThat(own("S-1", "BAG", 1, 1)).isEqualTo(LineKind.SALE);
    }

    @Test
    void anInvoiceThatBeginsWithCIsAReturnInTheGiftHouseOnly() {
        assertThat(gift("C536365", "85123A", -6, 2_550_000)).isEqualTo(LineKind.RETURN);
        assertThat(own("C-17", "BAG", 1, 1)).isEqualTo(LineKind.SALE);
    }

    @Test
    void anInvoiceThatBeginsWithAIsAnAdjustmentWhateverItsCode() {
        assertThat(gift("A563185", "B", 1, 11_062_060_000L)).isEqualTo(LineKind.ADJUSTMENT);
        assertThat(own("A-1", "BAG", 1, 1)).isEqualTo(LineKind.SALE);
    }

    @Test
    void aPriceBelowZeroIsAnAdjustment() {
        assertThat(own("S-1", "BAG", 1, -5)).isEqualTo(LineKind.ADJUSTMENT);
    }

    @Test
    void codesThatAreNotFiveDigitsAndLettersAreServices() {
        for (String code :
                new String[] {"POST", "DOT", "M", "m", "C2", "BANK CHARGES", "gift_0001_20", "1234", "12345-6"}) {
            assertThat(gift("536370", code, 1, 1)).as(code).isEqualTo(LineKind.SERVICE);
        }
        assertThat(gift("536370", "22139", 1, 1)).isEqualTo(LineKind.SALE);
        assertThat(gift("536370", "15056bl", 1, 1)).isEqualTo(LineKind.SALE);
    }

    @Test
    void unitsBelowZeroAreAReturnAtAPriceAndAStockMovementWithoutOne() {
        assertThat(gift("536370", "22139", -3, 1)).isEqualTo(LineKind.RETURN);
        assertThat(gift("536370", "22139", -3, 0)).isEqualTo(LineKind.STOCK_MOVEMENT);
    }

    @Test
    void noPriceOrNoUnitsAreNotASale() {
        assertThat(gift("536414", "22139", 56, 0)).isEqualTo(LineKind.WITHOUT_PRICE);
        assertThat(own("S-1", "BAG", 0, 7)).isEqualTo(LineKind.WITHOUT_PRICE);
    }

    @Test
    void lettersOfAGiftHouseCodeCountAsCapitalsAndOtherCodesStayAsTheyAre() {
        assertThat(SalesLayout.ONLINE_RETAIL.codeOf("85123a")).isEqualTo("85123A");
        assertThat(SalesLayout.ONLINE_RETAIL.codeOf("gift_0001_20")).isEqualTo("gift_0001_20");
        assertThat(SalesLayout.HOUSE.codeOf("85123a")).isEqualTo("85123a");
    }

    @Test
    void everyKindHasItsOwnLabelAndRule() {
        assertThat(LineKind.values()).extracting(LineKind::label).doesNotHaveDuplicates();
        assertThat(LineKind.values()).extracting(LineKind::rule).doesNotHaveDuplicates();
    }
}
