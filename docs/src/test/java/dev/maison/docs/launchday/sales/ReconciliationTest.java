package dev.maison.docs.launchday.sales;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.docs.launchday.Lines;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReconciliationTest {
    @Test
    void isUnprovenWhenALineWasLostAfterTheTotalsWereTaken() {
        List<SaleLine> lines = List.of(Lines.sale("S-1", "BAG", 2, "2026-01-05", "PARIS"));
        ControlTotals two = ControlTotals.ZERO.plus(2, 2_000_000).plus(1, 1_000_000);
        assertThat(Reconciliation.of(new SalesBook(lines, List.of(), two, 2, 0)).reconciles())
                .isFalse();
    }

    @Test
    void isUnprovenWhenARowIsNeitherReadNorRefused() {
        List<SaleLine> lines = List.of(Lines.sale("S-1", "BAG", 2, "2026-01-05", "PARIS"));
        ControlTotals one = ControlTotals.ZERO.plus(2, 2_000_000);
        assertThat(Reconciliation.of(new SalesBook(lines, List.of(), one, 1, 0)).reconciles())
                .isTrue();
        assertThat(Reconciliation.of(new SalesBook(lines, List.of(), one, 2, 0)).reconciles())
                .isFalse();
        assertThat(Reconciliation.of(new SalesBook(lines, List.of(), one, 2, 1)).reconciles())
                .isTrue();
    }

    @Test
    void totalsBeyondALongAreExact() {
        ControlTotals sum = ControlTotals.ZERO.plus(1, Long.MAX_VALUE).plus(1, Long.MAX_VALUE);
        assertThat(sum.valueMicros())
                .isEqualTo(BigInteger.valueOf(Long.MAX_VALUE).shiftLeft(1));
    }
}
