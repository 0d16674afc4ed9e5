package dev.maison.core.time;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.core.Period;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.immutables.value.Value;

/**
 * A period of a {@link RetailYear}: four or five whole weeks that stand for a month, one more with the leap week.
 *
 * <p>Periods of one calendar order by year and number; comparing periods of different calendars is refused.
 */
@Value.Immutable
public abstract class RetailPeriod implements Comparable<RetailPeriod> {
    private static final Comparator<RetailPeriod> ORDER =
            Comparator.comparing(RetailPeriod::year).thenComparing(RetailPeriod::number);

    RetailPeriod() {}

    static RetailPeriod of(RetailYear year, int number) {
        return ImmutableRetailPeriod.of(year, number);
    }

    /** The year that this period belongs to. */
    @Value.Parameter
    public abstract RetailYear year();

    /** The number within the year, 1 to 12. */
    @Value.Parameter
    public abstract int number();

    /** The quarter of the year, 1 to 4. */
    public final int quarter() {
        return (number() + 2) / 3;
    }

    /** The month whose name the trade gives the period: the first is that after the closing month, so February for 4-5-4. */
    public final Month month() {
        return year().calendar().yearEnd().closingMonth().plus(number());
    }

    /** The number of weeks, leap week included: 4, 5 or 6. */
    public final int weekCount() {
        return year().firstWeekOf(number() + 1) - year().firstWeekOf(number());
    }

    /** Whether the 53rd week of its year fell to this period. */
    public final boolean hasLeapWeek() {
        return year().hasLeapWeek() && number() == year().calendar().leapWeekPeriod();
    }

    /** The days of the period. */
    @Value.Lazy
    public Period dates() {
        return weeksOfYear(year().firstWeekOf(number()), weekCount());
    }

    /**
     * The days that stand for this period when the next year is compared with it: its own days, or, if its year has a
     * leap week, the days it would have had if the year had begun a week later and had no leap week. See {@link
     * Comparison#RESTATED}.
     */
    public final Period restatedDates() {
        WeekPattern pattern = year().calendar().weekPattern();
        return year().hasLeapWeek()
                ? weeksOfYear(pattern.weeksBefore(number()) + 2, pattern.weekCount((number() - 1) % 3 + 1))
                : dates();
    }

    /**
     * The days of the year before that this period is compared with.
     *
     * @throws IllegalArgumentException if this is a period of the year 1
     */
    public final Period lastYearDates(Comparison comparison) {
        RetailPeriod lastYear = of(year().previous(), number());
        return comparison == Comparison.RESTATED ? lastYear.restatedDates() : lastYear.dates();
    }

    /** The weeks of the period, in order. */
    public final List<RetailWeek> weeks() {
        int first = year().firstWeekOf(number());
        return IntStream.range(first, first + weekCount())
                .mapToObj(year()::week)
                .toList();
    }

    /**
     * The period after this one.
     *
     * @throws IllegalArgumentException if this is the last period of the year 9999
     */
    public final RetailPeriod next() {
        return number() == RetailCalendar.PERIODS_PER_YEAR ? of(year().next(), 1) : of(year(), number() + 1);
    }

    /**
     * The period before this one.
     *
     * @throws IllegalArgumentException if this is the first period of the year 1
     */
    public final RetailPeriod previous() {
        return number() == 1 ? of(year().previous(), RetailCalendar.PERIODS_PER_YEAR) : of(year(), number() - 1);
    }

    /** The days of {@code count} weeks of the year from week {@code first} on. */
    private Period weeksOfYear(int first, int count) {
        var start = year().dates().startInclusive().plusWeeks(first - 1);
        return Period.of(start, start.plusWeeks(count));
    }

    @Value.Check
    void check() {
        checkArgument(
                1 <= number() && number() <= RetailCalendar.PERIODS_PER_YEAR,
                "period of %s must lie within [1, %s] but was %s",
                year(),
                RetailCalendar.PERIODS_PER_YEAR,
                number());
    }

    /**
     * Compares two periods of one calendar.
     *
     * @throws IllegalArgumentException if the calendars differ
     */
    @Override
    public final int compareTo(RetailPeriod other) {
        return ORDER.compare(this, other);
    }

    /** {@code FY2023-P01}. */
    @Override
    public final String toString() {
        return year() + (number() < 10 ? "-P0" : "-P") + number();
    }
}
