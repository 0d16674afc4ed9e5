package dev.maison.core.time;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.core.proof.CanonicalWriter;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import org.immutables.value.Value;

/**
 * A retail calendar: years of 52 or 53 whole weeks, each year in four quarters and twelve periods.
 *
 * <p>The year ends on the day its {@link YearEnd} says and the next begins the day after, so a year has 53 weeks
 * whenever the two year ends lie 371 days apart. The 53rd, or leap, week is the last week of the {@link
 * #leapWeekPeriod}, and every period after that one begins a week later. Years are numbered 1 to 9999.
 *
 * <p>{@link #nrf} is the 4-5-4 calendar of the National Retail Federation: the year ends on the Saturday nearest 31
 * January, is named after the calendar year in which it begins, and gives its 53rd week to January.
 *
 * <pre>{@code
 * RetailCalendar nrf = RetailCalendar.nrf();
 * nrf.weekOf(LocalDate.of(2024, 2, 3)); // FY2023-W53
 * nrf.year(2024).period(1).lastYearDates(Comparison.RESTATED); // [2023-02-05, 2023-03-05)
 *
 * RetailCalendar own = RetailCalendar.builder()
 *         .yearEnd(YearEnd.last(DayOfWeek.SATURDAY, Month.SEPTEMBER))
 *         .weekPattern(WeekPattern.FIVE_FOUR_FOUR)
 *         .naming(YearNaming.BY_END)
 *         .leapWeekPeriod(3)
 *         .build();
 * }</pre>
 *
 * <p>Source: National Retail Federation, "4-5-4 Calendar". Finding the week of a date takes a constant number of steps.
 */
@Value.Immutable
public abstract class RetailCalendar {
    /** Periods in a year. */
    public static final int PERIODS_PER_YEAR = 12;

    private static final RetailCalendar NRF = builder()
            .yearEnd(YearEnd.nearest(DayOfWeek.SATURDAY, Month.JANUARY))
            .weekPattern(WeekPattern.FOUR_FIVE_FOUR)
            .build();

    RetailCalendar() {}

    /** The 4-5-4 calendar of the National Retail Federation. */
    public static RetailCalendar nrf() {
        return NRF;
    }

    /** Returns a builder; year end and week pattern must be given. */
    public static Builder builder() {
        return new Builder();
    }

    /** The rule for the last day of a year. */
    public abstract YearEnd yearEnd();

    /** How the weeks of a quarter fall into periods. */
    public abstract WeekPattern weekPattern();

    /** Which calendar year gives a year its number; by default the one in which it begins. */
    @Value.Default
    public YearNaming naming() {
        return YearNaming.BY_START;
    }

    /** The period, 1 to 12, that has one week more in a year of 53 weeks; by default the last. */
    @Value.Default
    public int leapWeekPeriod() {
        return PERIODS_PER_YEAR;
    }

    /**
     * The year of a number.
     *
     * @throws IllegalArgumentException if the number is not within [1, 9999]
     */
    public final RetailYear year(int number) {
        return RetailYear.of(this, number);
    }

    /**
     * The period of a year.
     *
     * @throws IllegalArgumentException if there is no such year or period
     */
    public final RetailPeriod period(int year, int number) {
        return year(year).period(number);
    }

    /**
     * The week of a year.
     *
     * @throws IllegalArgumentException if there is no such year or week
     */
    public final RetailWeek week(int year, int number) {
        return year(year).week(number);
    }

    /**
     * The one year to which a date belongs.
     *
     * @throws IllegalArgumentException if the date lies outside the years 1 to 9999
     */
    public final RetailYear yearOf(LocalDate date) {
        // The year after the date's calendar year ends after the date, and the year two before it has ended: three
        // candidates.
        int candidate = Math.max(0, Math.min(date.getYear(), RetailYear.MAX_NUMBER)) + 1;
        while (candidate > 0 && !date.isAfter(lastDayOf(candidate - 1))) {
            candidate--;
        }
        checkArgument(
                RetailYear.isNumber(candidate),
                "date of RetailCalendar must lie in a year from %s to %s but was %s",
                RetailYear.MIN_NUMBER,
                RetailYear.MAX_NUMBER,
                date);
        return year(candidate);
    }

    /**
     * The one period to which a date belongs.
     *
     * @throws IllegalArgumentException if the date lies outside the years 1 to 9999
     */
    public final RetailPeriod periodOf(LocalDate date) {
        return weekOf(date).period();
    }

    /**
     * The one week to which a date belongs.
     *
     * @throws IllegalArgumentException if the date lies outside the years 1 to 9999
     */
    public final RetailWeek weekOf(LocalDate date) {
        return yearOf(date).weekOf(date);
    }

    /**
     * Writes this calendar: record {@code retail.calendar} version 1, then weekday, closing month (1 to 12) and latest
     * days after it, week pattern, naming, leap week period.
     */
    public final void writeTo(CanonicalWriter writer) {
        writer.record("retail.calendar", 1)
                .text(yearEnd().weekday().name())
                .integer(yearEnd().closingMonth().getValue())
                .integer(yearEnd().latestDaysAfterMonthEnd())
                .text(weekPattern().name())
                .text(naming().name())
                .integer(leapWeekPeriod());
    }

    /** The last day of the year of a number. */
    final LocalDate lastDayOf(int year) {
        boolean endsInNextCalendarYear =
                naming() == YearNaming.BY_START && yearEnd().closingMonth() != Month.DECEMBER;
        return yearEnd().inCalendarYear(endsInNextCalendarYear ? year + 1 : year);
    }

    @Value.Check
    void check() {
        checkArgument(
                1 <= leapWeekPeriod() && leapWeekPeriod() <= PERIODS_PER_YEAR,
                "leap week period of RetailCalendar must lie within [1, %s] but was %s",
                PERIODS_PER_YEAR,
                leapWeekPeriod());
    }

    /** Builds a calendar. */
    public static final class Builder extends ImmutableRetailCalendar.Builder {
        Builder() {}
    }
}
