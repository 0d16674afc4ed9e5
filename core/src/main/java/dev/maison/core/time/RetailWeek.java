package dev.maison.core.time;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.core.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A week of a {@link RetailYear}: seven days, beginning the day after the weekday on which its years end.
 *
 * <p>Weeks of one calendar order by year and number; comparing weeks of different calendars is refused.
 */
@Value.Immutable
public abstract class RetailWeek implements Comparable<RetailWeek> {
    private static final Comparator<RetailWeek> ORDER =
            Comparator.comparing(RetailWeek::year).thenComparing(RetailWeek::number);

    RetailWeek() {}

    static RetailWeek of(RetailYear year, int number) {
        return ImmutableRetailWeek.of(year, number);
    }

    /** The year that this week belongs to. */
    @Value.Parameter
    public abstract RetailYear year();

    /** The number within the year, 1 to 52 or 53. */
    @Value.Parameter
    public abstract int number();

    /** The period that this week belongs to. */
    public final RetailPeriod period() {
        int period = 1;
        while (number() >= year().firstWeekOf(period + 1)) {
            period++;
        }
        return year().period(period);
    }

    /** The number within the period, from 1. */
    public final int numberInPeriod() {
        return number() - year().firstWeekOf(period().number()) + 1;
    }

    /** The seven days of the week. */
    public final Period dates() {
        LocalDate start = year().dates().startInclusive().plusWeeks(number() - 1L);
        return Period.of(start, start.plusWeeks(1));
    }

    /**
     * The week of the year before that this week is compared with; empty for the 53rd week, which has none, and in the
     * year 1.
     */
    public final Optional<RetailWeek> findLastYear(Comparison comparison) {
        if (year().number() == RetailYear.MIN_NUMBER) {
            return Optional.empty();
        }
        RetailYear lastYear = year().previous();
        int number = comparison == Comparison.RESTATED && lastYear.hasLeapWeek() ? number() + 1 : number();
        return number <= lastYear.weekCount() ? Optional.of(lastYear.week(number)) : Optional.empty();
    }

    /**
     * The week after this one.
     *
     * @throws IllegalArgumentException if this is the last week of the year 9999
     */
    public final RetailWeek next() {
        return plusWeeks(1);
    }

    /**
     * The week before this one.
     *
     * @throws IllegalArgumentException if this is the first week of the year 1
     */
    public final RetailWeek previous() {
        return plusWeeks(-1);
    }

    /**
     * The week that lies {@code weeks} weeks after this one, or before it when negative.
     *
     * @throws IllegalArgumentException if that week lies outside the years 1 to 9999
     */
    public final RetailWeek plusWeeks(int weeks) {
        return year().calendar().weekOf(dates().startInclusive().plusWeeks(weeks));
    }

    /**
     * How many weeks {@code other} lies after this week; negative when it lies before.
     *
     * @throws IllegalArgumentException if the calendars differ
     */
    public final long weeksUntil(RetailWeek other) {
        year().checkSameCalendar(other.year());
        return ChronoUnit.WEEKS.between(dates().startInclusive(), other.dates().startInclusive());
    }

    @Value.Check
    void check() {
        checkArgument(
                1 <= number() && number() <= year().weekCount(),
                "week of %s must lie within [1, %s] but was %s",
                year(),
                year().weekCount(),
                number());
    }

    /**
     * Compares two weeks of one calendar.
     *
     * @throws IllegalArgumentException if the calendars differ
     */
    @Override
    public final int compareTo(RetailWeek other) {
        return ORDER.compare(this, other);
    }

    /** {@code FY2023-W05}. */
    @Override
    public final String toString() {
        return year() + (number() < 10 ? "-W0" : "-W") + number();
    }
}
