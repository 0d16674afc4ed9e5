package dev.maison.docs.launchday.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.core.Amount;
import dev.maison.core.Ratio;
import java.math.BigInteger;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void groupsThousandsAndWritesATrueMinus() {
        assertThat(Figures.whole(0)).isEqualTo("0");
        assertThat(Figures.whole(999)).isEqualTo("999");
        assertThat(Figures.whole(541_909)).isEqualTo("541\u202F909");
        assertThat(Figures.whole(-1_000_000)).isEqualTo("\u22121\u202F000\u202F000");
    }

    @Test
    void roundsHalfUpAndNeverWritesMinusZero() {
        assertThat(Figures.decimal(1234.25, 1)).isEqualTo("1\u202F234.3");
        assertThat(Figures.decimal(-0.04, 1)).isEqualTo("0.0");
    }

    @Test
    void writesSharesAndChanges() {
        assertThat(Figures.percent(Ratio.of(1, 3))).isEqualTo("33.3 %");
        assertThat(Figures.percent(1, 0)).isEqualTo("\u2013");
        assertThat(Figures.change(103, 100)).isEqualTo("+3.0 %");
        assertThat(Figures.change(97, 100)).isEqualTo("\u22123.0 %");
        assertThat(Figures.change(100, 100)).isEqualTo("0.0 %");
        assertThat(Figures.change(1, 0)).isEqualTo("\u2013");
    }

    @Test
    void writesMoneyCountsAndDays() {
        assertThat(Figures.money(Amount.of("1412.5", "EUR"))).isEqualTo("EUR 1\u202F412.50");
        assertThat(Figures.price(Amount.of("0.690049", "GBP"))).isEqualTo("GBP 0.6900");
        assertThat(Figures.units(new BigInteger("9747747934000"))).isEqualTo("9\u202F747\u202F748");
        assertThat(Figures.count(1, "door")).isEqualTo("1 door");
        assertThat(Figures.count(2, "door")).isEqualTo("2 doors");
        assertThat(Figures.day(LocalDate.of(2011, 10, 3))).isEqualTo("3 October 2011");
    }
}
