package dev.maison.core.time;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.core.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.immutables.value.Value;

/**
 * A year of a {@link RetailCalendar}: 52 or 53 weeks, twelve periods.
 *
 * <p>Years of one calendar order by number; comparing years of different calendars is refused.
 */
@Value.Immutable
public abstract class RetailYear implements Comparable<RetailYear> {
    static final int MIN_NUMBER = 1;
    static final int MAX_NUMBER = 9999;
    static final int DAYS_PER_WEEK = 7;
    private static final int REGULAR_WEEKS = 52;

    RetailYear() {}

    static RetailYear of(RetailCalendar calendar, int number) {
        return ImmutableRetailYear.of(calendar, number);
    }

    static boolean isNumber(int number) {
        return MIN_NUMBER <= number && number <= MAX_NUMBER;
    }

    /** The calendar that this year belongs to. */
    @Value.Parameter
    public abstract RetailCalendar calendar();

    /** The number of the year, as the calendar's {@link YearNaming} gives it. */
    @Value.Parameter
    public abstract int number();

    /** The days of the year: 364 or 371. */
    @Value.Lazy
    public Period dates() {
        return Period.ofInclusive(
                calendar().lastDayOf(number() - 1).plusDays(1), calendar().lastDayOf(number()));
    }

    /** The number of weeks: 52 or 53. */
    public final int weekCount() {
        return Math.toIntExact(dates().days() / DAYS_PER_WEEK);
    }

    /** Whether the year has a 53rd week. */
    public final boolean hasLeapWeek() {
        return weekCount() > REGULAR_WEEKS;
    }

    /**
     * The 364 days that stand for this year when the next one is compared with it: all of its days, or weeks 2 to 53 if
     * it has a leap week. See {@link Comparison#RESTATED}.
     */
    public final Period restatedDates() {
        return hasLeapWeek()
                ? Period.of(dates().startInclusive().plusDays(DAYS_PER_WEEK), dates().endExclusive())
                : dates();
    }

    /**
     * The days of the year before that this year is compared with.
     *
     * @throws IllegalArgumentException if this is the year 1
     */
    public final Period lastYearDates(Comparison comparison) {
        return comparison == Comparison.RESTATED
                ? previous().restatedDates()
                : previous().dates();
    }

    /**
     * The days of a quarter, 1 to 4: three periods, and so 13 weeks, or 14 with the leap week.
     *
     * @throws IllegalArgumentException if there is no such quarter
     */
    public final Period quarterDates(int quarter) {
        checkArgument(1 <= quarter && quarter <= 4, "quarter of %s must lie within [1, 4] but was %s", this, quarter);
        return Period.of(
                period(3 * quarter - 2).dates().startInclusive(),
                period(3 * quarter).dates().endExclusive());
    }

    /**
     * A period of this year, 1 to 12.
     *
     * @throws IllegalArgumentException if there is no such period
     */
    public final RetailPeriod period(int period) {
        return RetailPeriod.of(this, period);
    }

    /** The twelve periods, in order. */
    public final List<RetailPeriod> periods() {
        return IntStream.rangeClosed(1, RetailCalendar.PERIODS_PER_YEAR)
                .mapToObj(this::period)
                .toList();
    }

    /**
     * A week of this year, 1 to 52 or 53.
     *
     * @throws IllegalArgumentException if there is no such week
     */
    public final RetailWeek week(int week) {
        return RetailWeek.of(this, week);
    }

    /** The 52 or 53 weeks, in order. */
    public final List<RetailWeek> weeks() {
        return IntStream.rangeClosed(1, weekCount()).mapToObj(this::week).toList();
    }

    /**
     * The year after this one.
     *
     * @throws IllegalArgumentException if this is the year 9999
     */
    public final RetailYear next() {
        return of(calendar(), number() + 1);
    }

    /**
     * The year before this one.
     *
     * @throws IllegalArgumentException if this is the year 1
     */
    public final RetailYear previous() {
        return of(calendar(), number() - 1);
    }

    /** The week of a date that is known to belong to this year. */
    final RetailWeek weekOf(LocalDate date) {
        long daysBefore = ChronoUnit.DAYS.between(dates().startInclusive(), date);
        return week(Math.toIntExact(daysBefore / DAYS_PER_WEEK) + 1);
    }

    /** The number of the first week of a period; for period 13 one more than the number of weeks. */
    final int firstWeekOf(int period) {
        int regular = calendar().weekPattern().weeksBefore(period) + 1;
        return hasLeapWeek() && period > calendar().leapWeekPeriod() ? regular + 1 : regular;
    }

    @Value.Check
    void check() {
        checkArgument(
                isNumber(number()),
                "number of RetailYear must lie within [%s, %s] but was %s",
                MIN_NUMBER,
                MAX_NUMBER,
                number());
    }

    /**
     * Compares two years of one calendar.
     *
     * @throws IllegalArgumentException if the calendars differ
     */
    @Override
    public final int compareTo(RetailYear other) {
        checkSameCalendar(other);
        return Integer.compare(number(), other.number());
    }

    final void checkSameCalendar(RetailYear other) {
        checkArgument(
                calendar().equals(other.calendar()),
                "calendar of %s must be %s but was %s",
                other,
                calendar(),
                other.calendar());
    }

    /** {@code FY2023}. */
    @Override
    public final String toString() {
        return "FY" + number();
    }
}
