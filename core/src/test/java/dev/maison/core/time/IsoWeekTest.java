package dev.maison.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import org.junit.jupiter.api.Test;

class IsoWeekTest {
    private static LocalDate date(String text) {
        return LocalDate.parse(text);
    }

    @Test
    void givesTheWeeksOfPublishedExamples() {
        assertThat(IsoWeek.of(date("1985-04-12"))).hasToString("1985-W15"); // ISO 8601's own example, a Friday
        assertThat(IsoWeek.of(date("1995-01-01"))).hasToString("1994-W52");
        assertThat(IsoWeek.of(date("1996-12-31"))).hasToString("1997-W01");
        assertThat(IsoWeek.of(date("2005-01-01"))).hasToString("2004-W53");
        assertThat(IsoWeek.of(date("2021-01-03"))).hasToString("2020-W53");
        assertThat(IsoWeek.of(date("2021-01-04"))).hasToString("2021-W01");
    }

    @Test
    void agreesWithThePlatformOnEveryDayOfALongTime() {
        assertThat(date("1890-01-01").datesUntil(date("2110-01-01"))).allSatisfy(day -> {
            IsoWeek week = IsoWeek.of(day);
            assertThat(week.weekBasedYear()).isEqualTo(day.get(IsoFields.WEEK_BASED_YEAR));
            assertThat(week.number()).isEqualTo(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            assertThat(week.dates().contains(day)).isTrue();
        });
    }

    @Test
    void seventyOneYearsIn400Have53Weeks() {
        List<Integer> longYears = java.util.stream.IntStream.rangeClosed(2000, 2399)
                .filter(year -> IsoWeek.weekCount(year) == 53)
                .boxed()
                .toList();
        assertThat(longYears).hasSize(71).startsWith(2004, 2009, 2015, 2020, 2026, 2032, 2037);
    }

    @Test
    void readsWhatItPrints() {
        for (IsoWeek week : List.of(IsoWeek.of(2020, 53), IsoWeek.of(1, 1), IsoWeek.of(987, 9), IsoWeek.of(9999, 52))) {
            assertThat(IsoWeek.parse(week.toString())).isEqualTo(week);
        }
        assertThat(IsoWeek.of(7, 3)).hasToString("0007-W03");
    }

    @Test
    void movesByWeeks() {
        IsoWeek last = IsoWeek.of(2020, 53);
        assertThat(last.next()).isEqualTo(IsoWeek.of(2021, 1));
        assertThat(IsoWeek.of(2021, 1).previous()).isEqualTo(last);
        assertThat(last.plusWeeks(-53)).isEqualTo(IsoWeek.of(2019, 52));
        assertThat(IsoWeek.of(2020, 1).weeksUntil(IsoWeek.of(2021, 1))).isEqualTo(53);
        assertThat(IsoWeek.of(2020, 9)).isLessThan(IsoWeek.of(2020, 10));
        assertThat(last).isLessThan(IsoWeek.of(2021, 1));
    }

    @Test
    void refusesTextThatIsNoWeek() {
        for (String text : List.of("2020W53", "2020-w53", "2020-W5", "20-W53", "", "2020-W53 ", "２０２０-W53")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> IsoWeek.parse(text))
                    .withMessage("text of IsoWeek must look like 2020-W53 but was \"" + text + "\"");
        }
    }

    @Test
    void refusesWeeksAndYearsThatDoNotExist() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IsoWeek.of(2021, 53))
                .withMessage("week of 2021 must lie within [1, 52] but was 53");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IsoWeek.of(2020, 0))
                .withMessage("week of 2020 must lie within [1, 53] but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IsoWeek.of(10_000, 1))
                .withMessage("week-based year of IsoWeek must lie within [1, 9999] but was 10000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IsoWeek.weekCount(0))
                .withMessage("week-based year of IsoWeek must lie within [1, 9999] but was 0");
    }

    @Test
    void refusesDatesOutsideItsYears() {
        assertThat(IsoWeek.of(LocalDate.of(10_000, 1, 2))).isEqualTo(IsoWeek.of(9999, 52));
        assertThat(IsoWeek.of(LocalDate.of(1, 1, 1))).isEqualTo(IsoWeek.of(1, 1));
        for (LocalDate outside :
                List.of(LocalDate.MIN, LocalDate.MAX, LocalDate.of(0, 12, 31), LocalDate.of(10_000, 1, 3))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> IsoWeek.of(outside))
                    .withMessage("date of IsoWeek must lie in a week-based year from 1 to 9999 but was " + outside);
        }
    }
}
