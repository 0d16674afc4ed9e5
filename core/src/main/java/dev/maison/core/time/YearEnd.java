package dev.maison.core.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.immutables.value.Value;

/**
 * The rule for the last day of a retail year: always the same day of the week, near the end of the same month.
 *
 * <p>Each rule is "the latest such day of the week up to so many days after the end of the closing month", which makes every
 * year 52 or 53 weeks long.
 *
 * <pre>{@code
 * YearEnd.nearest(SATURDAY, JANUARY).inCalendarYear(2013); // 2013-02-02, as the National Retail Federation has it
 * YearEnd.last(SATURDAY, SEPTEMBER).inCalendarYear(2023);  // 2023-09-30
 * }</pre>
 */
@Value.Immutable
public abstract class YearEnd {
    YearEnd() {}

    /** The year ends on the last {@code weekday} of {@code month}. */
    public static YearEnd last(DayOfWeek weekday, Month month) {
        return ImmutableYearEnd.of(weekday, month, 0);
    }

    /** The year ends on the {@code weekday} nearest to the last day of {@code month}: at most three days before or after it. */
    public static YearEnd nearest(DayOfWeek weekday, Month month) {
        return ImmutableYearEnd.of(weekday, month, 3);
    }

    /** The year ends on the first {@code weekday} of {@code month}; the closing month is the one before. */
    public static YearEnd first(DayOfWeek weekday, Month month) {
        return ImmutableYearEnd.of(weekday, month.minus(1), 7);
    }

    /** The next year begins on the first {@code weekday} of {@code month}; the closing month is the one before. */
    public static YearEnd beforeFirst(DayOfWeek weekday, Month month) {
        return ImmutableYearEnd.of(weekday.minus(1), month.minus(1), 6);
    }

    /** The day of the week on which years end. */
    @Value.Parameter
    public abstract DayOfWeek weekday();

    /** The month whose end closes the year; the first period carries the name of the month after it. */
    @Value.Parameter
    public abstract Month closingMonth();

    /** How many days after the end of the closing month the year may end at the latest: 0, 3, 6 or 7. */
    @Value.Parameter
    public abstract int latestDaysAfterMonthEnd();

    /** The last day of the retail year whose closing month lies in the given calendar year. */
    public final LocalDate inCalendarYear(int calendarYear) {
        return YearMonth.of(calendarYear, closingMonth())
                .atEndOfMonth()
                .plusDays(latestDaysAfterMonthEnd())
                .with(TemporalAdjusters.previousOrSame(weekday()));
    }
}
