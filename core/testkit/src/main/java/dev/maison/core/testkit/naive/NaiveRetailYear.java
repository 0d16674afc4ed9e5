package dev.maison.core.testkit.naive;

import dev.maison.core.time.RetailCalendar;
import dev.maison.core.time.YearEnd;
import dev.maison.core.time.YearNaming;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;

/** The retail year of a date, found by looking at years one after the other, and at days one after the other. */
public final class NaiveRetailYear {
    private NaiveRetailYear() {}

    /** The number of the year, 1 to 9999, whose days hold {@code date}; empty when there is none. */
    public static Optional<Integer> numberOf(RetailCalendar calendar, LocalDate date) {
        for (int year = date.getYear() - 2; year <= date.getYear() + 2; year++) {
            boolean begun = date.isAfter(lastDay(calendar, year - 1));
            boolean ended = date.isAfter(lastDay(calendar, year));
            if (begun && !ended) {
                return 1 <= year && year <= 9999 ? Optional.of(year) : Optional.empty();
            }
        }
        throw new AssertionError("years of " + calendar + " must reach " + date);
    }

    /** The last day of the year of a number. */
    public static LocalDate lastDay(RetailCalendar calendar, int year) {
        boolean closesTheYearAfter =
                calendar.naming() == YearNaming.BY_START && calendar.yearEnd().closingMonth() != Month.DECEMBER;
        return yearEnd(calendar.yearEnd(), closesTheYearAfter ? year + 1 : year);
    }

    /** The day on which a rule ends the year that closes in a calendar year. */
    public static LocalDate yearEnd(YearEnd rule, int calendarYear) {
        LocalDate firstOfClosingMonth = LocalDate.of(calendarYear, rule.closingMonth(), 1);
        LocalDate day = firstOfClosingMonth.plusMonths(1).minusDays(1).plusDays(rule.latestDaysAfterMonthEnd());
        while (day.getDayOfWeek() != rule.weekday()) {
            day = day.minusDays(1);
        }
        return day;
    }
}
