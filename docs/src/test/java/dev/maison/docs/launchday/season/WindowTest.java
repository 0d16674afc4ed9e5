package dev.maison.docs.launchday.season;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.docs.launchday.Lines;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WindowTest {
    private static final LocalDate CUT_OFF = LocalDate.of(2026, 3, 2);

    @Test
    void historyEndsTheDayBeforeTheCutOff() {
        Window history = Window.before(CUT_OFF, 4, LocalDate.of(2025, 1, 1));
        assertThat(history.weeks()).isEqualTo(4);
        assertThat(history.contains(Lines.sale("S", "A", 1, "2026-03-01", "P"))).isTrue();
        assertThat(history.contains(Lines.sale("S", "A", 1, "2026-03-02", "P"))).isFalse();
        assertThat(history.contains(Lines.sale("S", "A", 1, "2026-02-02", "P"))).isTrue();
        assertThat(history.contains(Lines.sale("S", "A", 1, "2026-02-01", "P"))).isFalse();
    }

    @Test
    void historyIsAsManyWholeWeeksAsTheDataHold() {
        assertThat(Window.before(CUT_OFF, 26, LocalDate.of(2026, 2, 10)).weeks())
                .isEqualTo(2);
        assertThat(Window.before(CUT_OFF, 26, LocalDate.of(2026, 3, 10)).weeks())
                .isZero();
    }

    @Test
    void weeksAreCountedFromTheStart() {
        Window after = Window.from(CUT_OFF, 2);
        assertThat(after.weekOf(LocalDate.of(2026, 3, 2))).isZero();
        assertThat(after.weekOf(LocalDate.of(2026, 3, 8))).isZero();
        assertThat(after.weekOf(LocalDate.of(2026, 3, 9))).isEqualTo(1);
        assertThat(after.endExclusive()).isEqualTo("2026-03-16");
    }
}
