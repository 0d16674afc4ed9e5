package dev.maison.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.core.Period;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The published table of the National Retail Federation, row by row. */
class NrfCalendarTest {
    private static final RetailCalendar NRF = RetailCalendar.nrf();

    private record Row(
            int year,
            int period,
            String name,
            int quarter,
            Period dates,
            int weeks,
            int weeksOfYear,
            String restatedStart,
            String restatedEnd) {
        static Row parse(String line) {
            String[] cells = line.split(",", -1);
            return new Row(
                    Integer.parseInt(cells[0]),
                    Integer.parseInt(cells[1]),
                    cells[2],
                    Integer.parseInt(cells[3]),
                    Period.ofInclusive(LocalDate.parse(cells[4]), LocalDate.parse(cells[5])),
                    Integer.parseInt(cells[6]),
                    Integer.parseInt(cells[7]),
                    cells[8],
                    cells[9]);
        }

        RetailPeriod inCalendar() {
            return NRF.period(year, period);
        }
    }

    private static List<Row> rows() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(NrfCalendarTest.class.getResourceAsStream("nrf-454-periods-2012-2024.csv")),
                StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(Row::parse).toList();
        }
    }

    @Test
    void holdsAllRowsOfTheTable() throws IOException {
        assertThat(rows()).hasSize(13 * 12);
    }

    @Test
    void givesThePublishedDatesOfEveryPeriod() throws IOException {
        assertThat(rows()).allSatisfy(row -> {
            assertThat(row.inCalendar().dates()).isEqualTo(row.dates);
            assertThat(row.inCalendar().weekCount()).isEqualTo(row.weeks);
            assertThat(row.inCalendar().year().weekCount()).isEqualTo(row.weeksOfYear);
            assertThat(row.inCalendar().quarter()).isEqualTo(row.quarter);
        });
    }

    @Test
    void namesEveryPeriodAfterItsMonth() throws IOException {
        assertThat(rows())
                .allSatisfy(row -> assertThat(row.inCalendar().month().getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
                        .isEqualTo(row.name));
    }

    @Test
    void givesThePublishedRestatedRangesOfYearsWith53Weeks() throws IOException {
        assertThat(rows())
                .filteredOn(row -> row.weeksOfYear == 53)
                .hasSize(36)
                .allSatisfy(row -> assertThat(row.inCalendar().restatedDates())
                        .isEqualTo(Period.ofInclusive(
                                LocalDate.parse(row.restatedStart), LocalDate.parse(row.restatedEnd))));
    }

    @Test
    void restatesNothingInYearsWith52Weeks() throws IOException {
        assertThat(rows()).filteredOn(row -> row.weeksOfYear == 52).hasSize(120).allSatisfy(row -> {
            assertThat(row.restatedStart).isEmpty();
            assertThat(row.inCalendar().restatedDates()).isEqualTo(row.dates);
        });
    }

    @Test
    void findsThePeriodOfEveryPublishedDay() throws IOException {
        assertThat(rows())
                .allSatisfy(row -> assertThat(row.dates.startInclusive().datesUntil(row.dates.endExclusive()))
                        .allSatisfy(day -> assertThat(NRF.periodOf(day)).isEqualTo(row.inCalendar())));
    }

    @Test
    void comparesEachPeriodAfterALeapWeekWithTheRestatedRange() throws IOException {
        assertThat(rows()).filteredOn(row -> row.weeksOfYear == 53).allSatisfy(row -> {
            RetailPeriod yearAfter = NRF.period(row.year + 1, row.period);
            assertThat(yearAfter.lastYearDates(Comparison.AS_REPORTED)).isEqualTo(row.dates);
            assertThat(yearAfter.lastYearDates(Comparison.RESTATED))
                    .isEqualTo(yearAfter.dates().shiftedByDays(-364))
                    .isEqualTo(row.inCalendar().restatedDates());
        });
    }
}
