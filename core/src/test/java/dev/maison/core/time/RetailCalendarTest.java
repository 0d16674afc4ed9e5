package dev.maison.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maison.core.Period;
import dev.maison.core.proof.CanonicalWriter;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetailCalendarTest {
    private static final RetailCalendar NRF = RetailCalendar.nrf();

    /** As in the annual reports of Apple Inc.: last Saturday of September; the 14th week goes to the first quarter. The pattern is ours. */
    private static final RetailCalendar LAST_SATURDAY_OF_SEPTEMBER = RetailCalendar.builder()
            .yearEnd(YearEnd.last(DayOfWeek.SATURDAY, Month.SEPTEMBER))
            .weekPattern(WeekPattern.FIVE_FOUR_FOUR)
            .naming(YearNaming.BY_END)
            .leapWeekPeriod(3)
            .build();

    /** As in the annual reports of Costco Wholesale Corporation: Sunday nearest 31 August. */
    private static final RetailCalendar SUNDAY_NEAREST_AUGUST = RetailCalendar.builder()
            .yearEnd(YearEnd.nearest(DayOfWeek.SUNDAY, Month.AUGUST))
            .weekPattern(WeekPattern.FOUR_FOUR_FIVE)
            .naming(YearNaming.BY_END)
            .build();

    private static LocalDate date(String text) {
        return LocalDate.parse(text);
    }

    @Test
    void nrfEndsOnTheSaturdayNearestTheEndOfJanuary() {
        assertThat(NRF.year(2012).dates()).isEqualTo(Period.ofInclusive(date("2012-01-29"), date("2013-02-02")));
        assertThat(NRF.year(2012).hasLeapWeek()).isTrue();
        assertThat(NRF.weekOf(date("2013-02-02"))).isEqualTo(NRF.week(2012, 53));
        assertThat(NRF.weekOf(date("2013-02-03"))).isEqualTo(NRF.week(2013, 1));
    }

    @Test
    void givesPublishedYearEndsOnTheLastWeekdayOfAMonth() {
        assertThat(LAST_SATURDAY_OF_SEPTEMBER.year(2016).dates().lastDay()).isEqualTo(date("2016-09-24"));
        assertThat(LAST_SATURDAY_OF_SEPTEMBER.year(2017).dates().lastDay()).isEqualTo(date("2017-09-30"));
        assertThat(LAST_SATURDAY_OF_SEPTEMBER.year(2017).weekCount()).isEqualTo(53);
        assertThat(LAST_SATURDAY_OF_SEPTEMBER.year(2022).weekCount()).isEqualTo(52);
        assertThat(LAST_SATURDAY_OF_SEPTEMBER.year(2023).weekCount()).isEqualTo(53);
    }

    @Test
    void givesPublishedQuarterEndsWithTheLeapWeekInTheFirstQuarter() {
        RetailYear year = LAST_SATURDAY_OF_SEPTEMBER.year(2023);
        assertThat(year.quarterDates(1).lastDay()).isEqualTo(date("2022-12-31"));
        assertThat(year.quarterDates(1).days()).isEqualTo(14 * 7);
        assertThat(year.quarterDates(2).lastDay()).isEqualTo(date("2023-04-01"));
        assertThat(year.quarterDates(3).lastDay()).isEqualTo(date("2023-07-01"));
        assertThat(year.quarterDates(4).lastDay()).isEqualTo(date("2023-09-30"));
        assertThat(year.period(3).hasLeapWeek()).isTrue();
        assertThat(year.period(3).weekCount()).isEqualTo(5);
        assertThat(year.period(12).weekCount()).isEqualTo(4);
        assertThat(year.period(1).month()).isEqualTo(Month.OCTOBER);
    }

    @Test
    void givesPublishedYearEndsOnTheWeekdayNearestTheEndOfAMonth() {
        assertThat(SUNDAY_NEAREST_AUGUST.year(2016).dates().lastDay()).isEqualTo(date("2016-08-28"));
        assertThat(SUNDAY_NEAREST_AUGUST.year(2017).dates().lastDay()).isEqualTo(date("2017-09-03"));
        assertThat(SUNDAY_NEAREST_AUGUST.year(2017).weekCount()).isEqualTo(53);
        assertThat(SUNDAY_NEAREST_AUGUST.year(2022).dates().lastDay()).isEqualTo(date("2022-08-28"));
        assertThat(SUNDAY_NEAREST_AUGUST.year(2023).dates().lastDay()).isEqualTo(date("2023-09-03"));
    }

    @Test
    void aYearEndMayFallOnTheFirstWeekdayOfAMonth() {
        YearEnd firstSaturday = YearEnd.first(DayOfWeek.SATURDAY, Month.FEBRUARY);
        assertThat(firstSaturday.closingMonth()).isEqualTo(Month.JANUARY);
        assertThat(firstSaturday.inCalendarYear(2020)).isEqualTo(date("2020-02-01"));
        assertThat(firstSaturday.inCalendarYear(2019)).isEqualTo(date("2019-02-02"));
        assertThat(firstSaturday.inCalendarYear(2025)).isEqualTo(date("2025-02-01"));
        assertThat(firstSaturday.inCalendarYear(2026)).isEqualTo(date("2026-02-07"));
    }

    @Test
    void aYearMayBeginOnTheFirstWeekdayOfAMonth() {
        YearEnd beforeFirstMonday = YearEnd.beforeFirst(DayOfWeek.MONDAY, Month.JANUARY);
        assertThat(beforeFirstMonday.inCalendarYear(2023)).isEqualTo(date("2023-12-31"));
        assertThat(beforeFirstMonday.inCalendarYear(2024)).isEqualTo(date("2025-01-05"));
        RetailCalendar calendar = RetailCalendar.builder()
                .yearEnd(beforeFirstMonday)
                .weekPattern(WeekPattern.FOUR_FOUR_FIVE)
                .build();
        assertThat(calendar.year(2024).dates().startInclusive()).isEqualTo(date("2024-01-01"));
        assertThat(calendar.year(2024).period(1).month()).isEqualTo(Month.JANUARY);
    }

    @Test
    void aClosingFebruaryFollowsLeapYears() {
        YearEnd lastThursday = YearEnd.last(DayOfWeek.THURSDAY, Month.FEBRUARY);
        assertThat(lastThursday.inCalendarYear(2024)).isEqualTo(date("2024-02-29"));
        assertThat(lastThursday.inCalendarYear(2025)).isEqualTo(date("2025-02-27"));
    }

    @Test
    void yearsAreNamedByStartOrByEnd() {
        RetailCalendar byEnd = RetailCalendar.builder()
                .yearEnd(NRF.yearEnd())
                .weekPattern(NRF.weekPattern())
                .naming(YearNaming.BY_END)
                .build();
        assertThat(byEnd.year(2013).dates()).isEqualTo(NRF.year(2012).dates());
        assertThat(byEnd.yearOf(date("2013-02-02")).number()).isEqualTo(2013);
        assertThat(NRF.yearOf(date("2013-02-02")).number()).isEqualTo(2012);
    }

    @Test
    void aYearThatClosesInDecemberHasOneNameEitherWay() {
        for (YearNaming naming : YearNaming.values()) {
            RetailCalendar calendar = RetailCalendar.builder()
                    .yearEnd(YearEnd.nearest(DayOfWeek.SATURDAY, Month.DECEMBER))
                    .weekPattern(WeekPattern.FOUR_FOUR_FIVE)
                    .naming(naming)
                    .build();
            assertThat(calendar.year(2020).dates())
                    .isEqualTo(Period.ofInclusive(date("2019-12-29"), date("2021-01-02")));
        }
    }

    @Test
    void patternsPlaceTheLongPeriodOfEachQuarter() {
        assertThat(weekCounts(WeekPattern.FOUR_FIVE_FOUR)).containsExactly(4, 5, 4, 4, 5, 4, 4, 5, 4, 4, 5, 4);
        assertThat(weekCounts(WeekPattern.FOUR_FOUR_FIVE)).containsExactly(4, 4, 5, 4, 4, 5, 4, 4, 5, 4, 4, 5);
        assertThat(weekCounts(WeekPattern.FIVE_FOUR_FOUR)).containsExactly(5, 4, 4, 5, 4, 4, 5, 4, 4, 5, 4, 4);
    }

    private static List<Integer> weekCounts(WeekPattern pattern) {
        RetailCalendar calendar = RetailCalendar.builder()
                .yearEnd(NRF.yearEnd())
                .weekPattern(pattern)
                .build();
        return calendar.year(2013).periods().stream()
                .map(RetailPeriod::weekCount)
                .toList();
    }

    @Test
    void everyLeapWeekPeriodKeepsPeriodsTiling() {
        for (int leapWeekPeriod = 1; leapWeekPeriod <= 12; leapWeekPeriod++) {
            RetailCalendar calendar = RetailCalendar.builder()
                    .yearEnd(NRF.yearEnd())
                    .weekPattern(WeekPattern.FOUR_FOUR_FIVE)
                    .leapWeekPeriod(leapWeekPeriod)
                    .build();
            RetailYear year = calendar.year(2012);
            LocalDate next = year.dates().startInclusive();
            List<RetailWeek> weeks = new ArrayList<>();
            for (RetailPeriod period : year.periods()) {
                assertThat(period.dates().startInclusive()).isEqualTo(next);
                assertThat(period.hasLeapWeek()).isEqualTo(period.number() == leapWeekPeriod);
                assertThat(period.weeks())
                        .hasSize(period.weekCount())
                        .allMatch(week -> week.period().equals(period));
                weeks.addAll(period.weeks());
                next = period.dates().endExclusive();
            }
            assertThat(next).isEqualTo(year.dates().endExclusive());
            assertThat(weeks).isEqualTo(year.weeks()).hasSize(53);
            assertThat(year.period(leapWeekPeriod).restatedDates().days() / 7)
                    .isEqualTo(year.period(leapWeekPeriod).weekCount() - 1);
            assertThat(year.period(1).restatedDates().startInclusive())
                    .isEqualTo(year.restatedDates().startInclusive());
            assertThat(year.period(12).restatedDates().endExclusive())
                    .isEqualTo(year.restatedDates().endExclusive());
        }
    }

    @Test
    void weeksTileTheYearsOfEveryRule() {
        for (YearEnd yearEnd : List.of(
                YearEnd.last(DayOfWeek.FRIDAY, Month.FEBRUARY),
                YearEnd.nearest(DayOfWeek.SATURDAY, Month.JANUARY),
                YearEnd.first(DayOfWeek.SUNDAY, Month.JANUARY),
                YearEnd.beforeFirst(DayOfWeek.MONDAY, Month.JANUARY))) {
            for (YearNaming naming : YearNaming.values()) {
                RetailCalendar calendar = RetailCalendar.builder()
                        .yearEnd(yearEnd)
                        .weekPattern(WeekPattern.FOUR_FIVE_FOUR)
                        .naming(naming)
                        .build();
                RetailWeek week = calendar.weekOf(date("1999-01-01"));
                while (week.year().number() < 2030) {
                    assertThat(week.dates().days()).isEqualTo(7);
                    assertThat(week.dates().lastDay().getDayOfWeek()).isEqualTo(yearEnd.weekday());
                    assertThat(calendar.weekOf(week.dates().startInclusive())).isEqualTo(week);
                    assertThat(calendar.weekOf(week.dates().lastDay())).isEqualTo(week);
                    assertThat(week.next().dates().startInclusive())
                            .isEqualTo(week.dates().endExclusive());
                    assertThat(week.next().previous()).isEqualTo(week);
                    week = week.next();
                }
            }
        }
    }

    @Test
    void theYearOfTheSundayNearestTheEndOfDecemberIsTheIsoYear() {
        RetailCalendar iso = RetailCalendar.builder()
                .yearEnd(YearEnd.nearest(DayOfWeek.SUNDAY, Month.DECEMBER))
                .weekPattern(WeekPattern.FOUR_FOUR_FIVE)
                .build();
        assertThat(date("1995-01-01").datesUntil(date("2035-01-01"))).allSatisfy(day -> {
            RetailWeek week = iso.weekOf(day);
            assertThat(IsoWeek.of(day)).isEqualTo(IsoWeek.of(week.year().number(), week.number()));
        });
    }

    @Test
    void restatedWeeksLieExactly364DaysEarlier() {
        for (int year = 2000; year < 2030; year++) {
            for (RetailWeek week : NRF.year(year).weeks()) {
                boolean leapWeek = week.number() == 53;
                assertThat(week.findLastYear(Comparison.RESTATED).isEmpty()).isEqualTo(leapWeek);
                week.findLastYear(Comparison.RESTATED)
                        .ifPresent(before -> assertThat(before.weeksUntil(week)).isEqualTo(52));
                assertThat(week.findLastYear(Comparison.AS_REPORTED).map(RetailWeek::number))
                        .isEqualTo(leapWeek ? java.util.Optional.empty() : java.util.Optional.of(week.number()));
            }
        }
    }

    @Test
    void aYearAfterALeapWeekIsComparedWithWeeks2To53() {
        RetailYear year = NRF.year(2024);
        assertThat(year.lastYearDates(Comparison.AS_REPORTED))
                .isEqualTo(NRF.year(2023).dates());
        assertThat(year.lastYearDates(Comparison.RESTATED))
                .isEqualTo(Period.ofInclusive(date("2023-02-05"), date("2024-02-03")));
        assertThat(NRF.week(2024, 1).findLastYear(Comparison.RESTATED)).contains(NRF.week(2023, 2));
        assertThat(NRF.week(2024, 52).findLastYear(Comparison.RESTATED)).contains(NRF.week(2023, 53));
        assertThat(NRF.year(2025).lastYearDates(Comparison.RESTATED))
                .isEqualTo(NRF.year(2024).dates());
        assertThat(NRF.week(1, 1).findLastYear(Comparison.RESTATED)).isEmpty();
    }

    @Test
    void weeksKnowTheirPlaceInThePeriod() {
        assertThat(NRF.week(2012, 5).period()).isEqualTo(NRF.period(2012, 2));
        assertThat(NRF.week(2012, 5).numberInPeriod()).isEqualTo(1);
        assertThat(NRF.week(2012, 9).numberInPeriod()).isEqualTo(5);
        assertThat(NRF.week(2012, 53).numberInPeriod()).isEqualTo(5);
        assertThat(NRF.week(2012, 53).period()).isEqualTo(NRF.period(2012, 12));
    }

    @Test
    void neighboursCrossTheYearEnd() {
        assertThat(NRF.period(2012, 12).next()).isEqualTo(NRF.period(2013, 1));
        assertThat(NRF.period(2013, 1).previous()).isEqualTo(NRF.period(2012, 12));
        assertThat(NRF.period(2013, 1).next()).isEqualTo(NRF.period(2013, 2));
        assertThat(NRF.period(2013, 2).previous()).isEqualTo(NRF.period(2013, 1));
        assertThat(NRF.year(2012).next()).isEqualTo(NRF.year(2013));
        assertThat(NRF.week(2013, 1).plusWeeks(-53)).isEqualTo(NRF.week(2012, 1));
        assertThat(NRF.week(2012, 1).weeksUntil(NRF.week(2013, 1))).isEqualTo(53);
        assertThat(NRF.week(2013, 1).weeksUntil(NRF.week(2012, 1))).isEqualTo(-53);
    }

    @Test
    void valuesOrderByTime() {
        assertThat(NRF.week(2012, 53)).isLessThan(NRF.week(2013, 1));
        assertThat(NRF.week(2012, 9)).isLessThan(NRF.week(2012, 10));
        assertThat(NRF.period(2012, 12)).isLessThan(NRF.period(2013, 1));
        assertThat(NRF.period(2012, 9)).isLessThan(NRF.period(2012, 10));
        assertThat(NRF.year(2012)).isLessThan(NRF.year(2013));
    }

    @Test
    void printsWithoutALocale() {
        assertThat(NRF.year(2012)).hasToString("FY2012");
        assertThat(NRF.period(2012, 2)).hasToString("FY2012-P02");
        assertThat(NRF.period(2012, 12)).hasToString("FY2012-P12");
        assertThat(NRF.week(2012, 5)).hasToString("FY2012-W05");
        assertThat(NRF.week(2012, 53)).hasToString("FY2012-W53");
    }

    @Test
    void refusesToCompareAcrossCalendars() {
        String message = "calendar of FY2013 must be " + NRF + " but was " + SUNDAY_NEAREST_AUGUST;
        RetailYear other = SUNDAY_NEAREST_AUGUST.year(2013);
        assertThatThrownBy(() -> NRF.year(2012).compareTo(other)).hasMessage(message);
        assertThatThrownBy(() -> NRF.period(2012, 1).compareTo(other.period(1))).hasMessage(message);
        assertThatThrownBy(() -> NRF.week(2012, 1).compareTo(other.week(1))).hasMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NRF.week(2012, 1).weeksUntil(other.week(1)))
                .withMessage(message);
    }

    @Test
    void refusesYearsPeriodsWeeksAndQuartersThatDoNotExist() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NRF.year(0))
                .withMessage("number of RetailYear must lie within [1, 9999] but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NRF.year(9999).next())
                .withMessage("number of RetailYear must lie within [1, 9999] but was 10000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NRF.period(2012, 13))
                .withMessage("period of FY2012 must lie within [1, 12] but was 13");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NRF.period(2012, 0))
                .withMessage("period of FY2012 must lie within [1, 12] but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NRF.week(2013, 53))
                .withMessage("week of FY2013 must lie within [1, 52] but was 53");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NRF.week(2012, 0))
                .withMessage("week of FY2012 must lie within [1, 53] but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NRF.year(2012).quarterDates(5))
                .withMessage("quarter of FY2012 must lie within [1, 4] but was 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeekPattern.FOUR_FIVE_FOUR.weekCount(4))
                .withMessage("period of quarter must lie within [1, 3] but was 4");
    }

    @Test
    void refusesDatesOutsideItsYears() {
        assertThat(NRF.yearOf(date("9999-12-31")).number()).isEqualTo(9999);
        assertThat(NRF.yearOf(NRF.year(9999).dates().lastDay()).number()).isEqualTo(9999);
        assertThat(NRF.yearOf(NRF.year(1).dates().startInclusive()).number()).isEqualTo(1);
        for (LocalDate outside : List.of(
                LocalDate.MIN,
                LocalDate.MAX,
                date("0000-06-01"),
                NRF.year(1).dates().startInclusive().minusDays(1),
                NRF.year(9999).dates().endExclusive())) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> NRF.weekOf(outside))
                    .withMessage("date of RetailCalendar must lie in a year from 1 to 9999 but was " + outside);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> NRF.week(2012, 1).plusWeeks(Integer.MAX_VALUE));
        assertThatIllegalArgumentException().isThrownBy(() -> NRF.week(2012, 1).plusWeeks(Integer.MIN_VALUE));
    }

    @Test
    void refusesALeapWeekPeriodThatDoesNotExist() {
        for (int period : new int[] {0, 13}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RetailCalendar.builder()
                            .yearEnd(NRF.yearEnd())
                            .weekPattern(NRF.weekPattern())
                            .leapWeekPeriod(period)
                            .build())
                    .withMessage("leap week period of RetailCalendar must lie within [1, 12] but was " + period);
        }
    }

    @Test
    void hasOneFormInCanonicalBytes() {
        CanonicalWriter writer = new CanonicalWriter();
        NRF.writeTo(writer);
        assertThat(HexFormat.of().formatHex(writer.toBytes()))
                .isEqualTo("01" + "0000000f" + "72657461696c2e63616c656e646172" + "00000001"
                        + "02" + "00000008" + "5341545552444159"
                        + "03" + "0000000000000001"
                        + "03" + "0000000000000003"
                        + "02" + "0000000e" + "464f55525f464956455f464f5552"
                        + "02" + "00000008" + "42595f5354415254"
                        + "03" + "000000000000000c");
    }
}
